"""Why a session cannot be found, opened, imported, resumed or kept, or its file is damaged, and what to do."""

from collections.abc import Callable, Mapping, Sequence

from coprod_tui.domain.words import clean
from coprod_tui.presentation.language import _, plural

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
        "this was exported by a newer coprod. Its version of the format is {version}, and this one reads {known}. "
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
    "no_session_id": _("event {number} of its history gives the session an id that coprod would not."),
    "no_id": _("event {number} of its history has an id that coprod does not give."),
    "not_kept_so": _("event {number} of its history holds characters or text lengths that coprod never keeps."),
    "long_name": _("event {number} of its history has a name longer than coprod keeps."),
    "takes_back_nothing": _("event {number} of its history takes back what is not there."),
    "redone_not_undone": _("event {number} of its history does again what was not undone."),
    "marked_as_standing": _("event {number} of its history is marked wrongly: it was undone."),
    "marked_as_undone": _("event {number} of its history is marked wrongly: it was not undone."),
    "part_does_not_follow": _("its “{part}” does not follow from its history: coprod did not export it so."),
    "history_not_as_written": _("its history is not as coprod writes it: coprod did not export it so."),
    "makes_no_session": _("its history makes no session: coprod did not export it so."),
    "import_not_readable": _("Its history makes no session that can be read again."),
    "cannot_have_happened": _(
        "Event {number} of its history cannot have happened. coprod would have said: {rejection}"
    ),
    "not_from_before": _("Event {number} of its history does not follow from what was before it."),
    "import_not_kept": _("The session could not be kept: {why}."),
}


_IMPORT_FAILED = {
    **_FILE,
    **{code: f"{said} {_NOTHING_IMPORTED}" for code, said in _HISTORY.items()},
    "import_open_elsewhere": _("The session {session} is open in another window."),
    "there_already": _(
        "The session {session} is in the record already, and is left as it is. “coprod show {session}” shows it."
    ),
    "move_first": _("{trouble} Nothing has been imported: move that file away first, and import again."),
}


_DAMAGED = _(
    "A file of the record is damaged: {found}. It has been left just as it is: {path}. "
    "If there is a backup or another copy, put that in its place."
)
_COULD_BE = _("“{text}” could be {sessions}. Write more of the one you mean.")

MOST_NAMED = 8
"""The most candidates named if the text matches several sessions."""


def could_be(text: str, sessions: Sequence[str]) -> str:
    """The sentence if a text matches several ``sessions`` (ids)."""
    said, named = _COULD_BE, ", ".join(sessions[:MOST_NAMED])
    if more := len(sessions[MOST_NAMED:]):
        said = plural(
            more,
            "“{text}” could be {sessions} and {number} more. Write more of the one you mean.",
            "“{text}” could be {sessions} and {number} more. Write more of the one you mean.",
        )
    return said.format(text=text, sessions=named)


def _damaged(found: str, path: object) -> str:
    return _DAMAGED.format(found=clean(found, characters=200).text, path=path)


FAILED: Mapping[str, str | Callable[..., str]] = {
    **_IMPORT_FAILED,
    "no_session": _("There is no session “{session}” in {folder}."),
    "no_session_listed": _("There is no session “{session}” in {folder}. “coprod list” shows what is there."),
    "no_session_yet": _("There is no session in {folder} yet. “coprod run PLAN.toml” begins one."),
    "several_sessions": could_be,
    "not_begun": _(
        "No session can be kept in {folder}: {why}. Nothing has been begun. Another folder can be given with --home."
    ),
    "end_is_past": _("The plan is to end at {ends}, which is past. Write another time there, or leave it out."),
    "opening_not_kept": _("The session could not be begun: {why}. Nothing has been kept of it."),
    "was_closed": _(
        "The session {session} was closed, so it cannot be gone on with. “coprod show {session}” shows it."
    ),
    "not_watched": _(
        "The session {session} was closed. Without an ID the wall waits for the next one. “coprod show {session}” "
        "shows this one."
    ),
    "sessions_not_read": _("The sessions in {folder} cannot be read: {why}."),
    "session_gone": _(
        "The session {session} cannot be opened. Its file {path} is gone, or is a link that leads nowhere."
    ),
    "not_opened": _("The session {session} cannot be opened: {why}. Its file has not been changed."),
    "open_elsewhere": _(
        "The session {session} is open in another window. It can be looked at meanwhile (coprod show {session}). "
        "Once it is left there, it can be gone on with."
    ),
    # not kept: the reasons that stand in the banner
    "let_go": _("the session has been let go"),
    "held_elsewhere": _("this session is open in another window now. Export what is here with [export], then leave"),
    "changed_elsewhere": _(
        "this session went on in another window, and that stays as it is. Export what is here with [export], then leave"
    ),
    "folder_not_made": _("the folder {folder} is gone and cannot be made again: {why}"),
    # adding to one that nobody is in
    "not_added": _("That could not be kept: {why}. The session is as it was before."),
    "not_surely_added": _(
        "It is not sure that this is kept: {why}. Do the same again to be sure; nothing is kept twice."
    ),
    "of_this_session": _("That decision was made in this session. The next one can look back at it."),
    "not_written_out": _("The session could not be written out: {why}."),
    "no_home": _("No session can be kept in {home}: {why}. Choose another folder with --home."),
    # plans for another day
    "plan_not_kept": _("The plan could not be kept: {why}. What you typed is still here."),
    "plans_not_looked_at": _("The kept plans cannot be looked at: {why}."),
    # damaged files
    "damaged": _damaged,
    "newer_format": _(
        "A newer coprod kept the session {session}. Its format is {version}, and this one reads up to {known}. "
        "Its file has been left just as it is: {path}. The newer coprod can open it."
    ),
    "earlier_format": _(
        "An earlier development form of coprod kept the session {session}. Its format is {version}, and this one "
        "reads {known}. Its file has been left just as it is: {path}. The coprod that kept it can open it."
    ),
    # what was found
    "empty": _("it is empty"),
    "key_twice": _("“{key}” is in it twice"),
    "no_tables": _("it does not hold tables of documents"),
    "other_json": _("it is not the JSON that was written ({error})"),
    "other_tables": _("it does not hold exactly the tables “about” and “events”, in this order"),
    "other_event": _("an event is not as this version of coprod writes it ({error})"),
    "no_session_in_it": _("it is not a session that coprod has kept"),
    "other_session": _("it holds another session, {session}"),
    "about_checksum": _("what it says about itself does not match its checksum"),
    "event_out_of_place": _("event {number} is missing or out of place"),
    "event_checksum": _("event {number} does not match its checksum"),
    "no_zone": _("event {number} does not say in which time zone it happened"),
    "no_command": _("event {number} does not say rightly which command it came from"),
    "not_in_it": _("it speaks of {missing}, which is not in it"),
    # why its events make no session
    "event_missing": _("event {number} is missing"),
    "no_opening": _("the opening of the session is missing"),
    "undone_not_there": _("something was undone that was not there"),
    "opening_undone": _("the opening of the session was undone"),
    "does_not_follow": _("event {number} does not follow from those before it"),
    # why: the part of a sentence after “because” or a colon, without a full stop
    "disk_full": _("the disk is full"),
    "folder_gone": _("the folder {folder} is gone"),
    "no_folder": _("{folder} is not a folder"),
    "no_file": _("what has its name in {folder} is no file"),
    "other_file": _("something else has its name in {folder}"),
    "not_allowed": _("this user may not do that in {folder}"),
    "read_only": _("{folder} can only be read"),
    "file_limit": _("files in {folder} may not grow this large"),
    "disk_error": _("the disk reports an error"),
    "too_many_open": _("too many files are open on this machine"),
    "dead_link": _("{folder} is a link to a folder that is not there"),
    "system_says": _("the system says: {message}"),
}
