"""Why a file is not a session exported by coprod, after the file's name, and why a session is not kept."""

from coprod_tui.presentation.language import _

_NOTHING_IMPORTED = _("Nothing has been imported.")

_FILE = {
    "too_large_a_session": _("this is too large to be a session."),
    "no_text": _("this is not UTF-8 text, so it is no session that coprod exported."),
    "empty_export": _("there is nothing in it."),
    "too_deep": _("this is nested too deeply to be a session."),
    "too_large_a_number": _("there is a number in it that no session can hold."),
    "cut_off": _("it ends in the middle. Copy the whole file, or export the session again."),
    "no_json": _("this is not JSON, so it is no session that coprod exported."),
    "no_exported_session": _("this is JSON, but no session that coprod exported."),
    "exported_by_newer": _(
        "this was exported by a newer coprod (version {version} of the format; this one reads version {known}). "
        "The newer coprod can import it."
    ),
    "far_ahead": _("far ahead"),  # for a version too long to read
    "other_shape": _("this is not in the shape of an export: {found}."),
    "no_event": _("event {number} of its history is not as coprod writes it: {found}."),
}
_HISTORY = {
    "history_not_opened": _("its history does not begin with the opening of the session."),
    "out_of_place": _("event {number} of its history is missing or out of place."),
    "impossible_moment": _("event {number} of its history has an impossible moment."),
    "no_session_id": _("event {number} of its history has an id that coprod does not give to a session."),
    "no_id": _("event {number} of its history has an id that coprod does not give."),
    "not_kept_so": _("event {number} of its history holds characters or lengths of text that coprod does not keep."),
    "long_name": _("event {number} of its history has a name longer than coprod keeps."),
    "takes_back_nothing": _("event {number} of its history takes back what is not there."),
    "redone_not_undone": _("event {number} of its history does again what was not undone."),
    "marked_as_standing": _("event {number} of its history is marked wrongly: it was undone."),
    "marked_as_undone": _("event {number} of its history is marked wrongly: it was not undone."),
    "part_does_not_follow": _("its “{part}” does not follow from its history, so it is not as coprod exported it."),
    "history_not_as_written": _("its history is not written as coprod writes it, so it is not as coprod exported it."),
    "makes_no_session": _("its history makes no session, so it is not as coprod exported it."),
    "import_not_readable": _("Its history makes no session that can be read again."),
    "cannot_have_happened": _(
        "Event {number} of its history cannot have happened. coprod would have said: {rejection}"
    ),
    "not_from_before": _("Event {number} of its history does not follow from what was before it."),
    "import_not_kept": _("The session could not be kept: {why}."),
}


FAILED = {
    **_FILE,
    **{code: f"{said} {_NOTHING_IMPORTED}" for code, said in _HISTORY.items()},
    "import_open_elsewhere": _("The session {session} is open in another window."),
    "there_already": _(
        "The session {session} is in the record already, and it is left as it is. “coprod show {session}” shows it."
    ),
    "move_first": _("{trouble} Nothing has been imported: move that file away first, and import again."),
}
