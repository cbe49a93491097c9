"""Sentences for when a session cannot be found, opened, resumed or kept: what is safe, and what to do."""

from collections.abc import Callable, Mapping, Sequence

from coprod_tui.presentation.language import _, plural

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


FAILED: Mapping[str, str | Callable[..., str]] = {
    "no_session": _("There is no session “{session}” in {folder}."),
    "no_session_listed": _("There is no session “{session}” in {folder}. “coprod list” shows what is there."),
    "no_session_yet": _("There is no session in {folder} yet. “coprod run” begins one."),
    "several_sessions": could_be,
    "not_begun": _(
        "No session can be kept in {folder}: {why}. Nothing has been begun. Another folder can be given with --home."
    ),
    "opening_not_kept": _("The session could not be begun: {why}. Nothing has been kept of it."),
    "was_closed": _(
        "The session {session} was closed, so it cannot be gone on with. “coprod show {session}” shows it."
    ),
    "sessions_not_read": _("The sessions in {folder} cannot be read: {why}."),
    "session_gone": _(
        "The session {session} cannot be opened: its file {path} is gone, or it is a link to a file that is not there."
    ),
    "not_opened": _("The session {session} cannot be opened: {why}. Its file has not been changed."),
    "open_elsewhere": _(
        "The session {session} is open in another window. It can be looked at meanwhile (coprod show {session}), "
        "and gone on with once it is left there."
    ),
    # not kept: the reasons that stand in the banner
    "let_go": _("the session has been let go"),
    "held_elsewhere": _(
        "this session was opened in another window, which has it now; export what is here with [export], then leave"
    ),
    "changed_elsewhere": _(
        "this session was gone on with in another window, and that stays as it is; "
        "export what is here with [export], then leave"
    ),
    "folder_not_made": _("the folder {folder} is gone and cannot be made again: {why}"),
    # adding to one that nobody is in
    "not_added": _("That could not be kept: {why}. The session is as it was before."),
    "not_surely_added": _(
        "It is not sure that this is kept: {why}. Do the same again to be sure; nothing is kept twice."
    ),
    "of_this_session": _("That decision was made in this session; the next one can look back at it."),
    "not_written_out": _("The session could not be written out: {why}."),
    "no_home": _("No session can be kept in {home}: {why}. Choose another folder with --home."),
    # plans for another day
    "plan_not_kept": _("The plan could not be kept: {why}. What you typed is still here."),
    "plans_not_looked_at": _("The kept plans cannot be looked at: {why}."),
}
