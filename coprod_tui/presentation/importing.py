"""Why a file is not a session exported by coprod, after the file's name, and why a session is not kept."""

from collections.abc import Callable

from coprod_tui.presentation.language import _

NOTHING_IMPORTED = _("Nothing has been imported.")

# --- the file

TOO_LARGE = _("this is too large to be a session.")
NO_TEXT = _("this is not UTF-8 text, so it is no session that coprod exported.")
EMPTY = _("there is nothing in it.")
TOO_DEEP = _("this is nested too deeply to be a session.")
TOO_LARGE_A_NUMBER = _("there is a number in it that no session can hold.")
CUT_OFF = _("it ends in the middle. Copy the whole file, or export the session again.")
NO_JSON = _("this is not JSON, so it is no session that coprod exported.")
NO_SESSION = _("this is JSON, but no session that coprod exported.")
NEWER = _(
    "this was exported by a newer coprod (version {version} of the format; this one reads version {known}). "
    "The newer coprod can import it."
)
FAR_AHEAD = _("far ahead")
"""Used instead of a version number too long to read."""

OTHER_SHAPE = _("this is not in the shape of an export: {found}.")
NO_EVENT = _("event {number} of its history is not as coprod writes it: {found}.")

# --- its history

NO_OPENING = _("its history does not begin with the opening of the session.")
OUT_OF_PLACE = _("event {number} of its history is missing or out of place.")
IMPOSSIBLE_MOMENT = _("event {number} of its history has an impossible moment.")
NO_SESSION_ID = _("event {number} of its history has an id that coprod does not give to a session.")
NO_ID = _("event {number} of its history has an id that coprod does not give.")
NOT_KEPT_SO = _("event {number} of its history holds characters or lengths of text that coprod does not keep.")
LONG_NAME = _("event {number} of its history has a name longer than coprod keeps.")
UNDONE_NOT_THERE = _("event {number} of its history takes back what is not there.")
REDONE_NOT_UNDONE = _("event {number} of its history does again what was not undone.")
MARKED_AS_STANDING = _("event {number} of its history is marked wrongly: it was undone.")
MARKED_AS_UNDONE = _("event {number} of its history is marked wrongly: it was not undone.")

# --- what follows from it

DOES_NOT_FOLLOW = _("its “{part}” does not follow from its history, so it is not as coprod exported it.")
NOT_AS_WRITTEN = _("its history is not written as coprod writes it, so it is not as coprod exported it.")
MAKES_NO_SESSION = _("its history makes no session, so it is not as coprod exported it.")

# --- keeping it

_NOTHING_IMPORTED = {
    "import_not_readable": _("Its history makes no session that can be read again."),
    "cannot_have_happened": _(
        "Event {number} of its history cannot have happened. coprod would have said: {rejection}"
    ),
    "not_from_before": _("Event {number} of its history does not follow from what was before it."),
    "import_not_kept": _("The session could not be kept: {why}."),
}


def _with_nothing_imported(said: str) -> Callable[..., str]:
    return lambda **facts: f"{said.format(**facts)} {NOTHING_IMPORTED}"


FAILED = {code: _with_nothing_imported(said) for code, said in _NOTHING_IMPORTED.items()} | {
    "import_open_elsewhere": _("The session {session} is open in another window."),
    "there_already": _(
        "The session {session} is in the record already, and it is left as it is. “coprod show {session}” shows it."
    ),
    "move_first": _("{trouble} Nothing has been imported: move that file away first, and import again."),
}
