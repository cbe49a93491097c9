"""Labels of the places in a home folder."""

from coprod_tui.presentation.language import _

PLACES = {
    "home": _("home"),
    "sessions": _("sessions"),
    "exports": _("exports"),
    "demo": _("demo"),
    "index_file": _("index"),
    "log": _("log"),
}
NO_USERS_FOLDER = _("There is no user’s folder {folder}. Write the home folder out in full.")
