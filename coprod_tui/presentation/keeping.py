"""Sentences for when a session cannot be found, opened, resumed or kept: what is safe, and what to do."""

from collections.abc import Sequence

from coprod_tui.presentation.language import _, plural

# --- finding a session

NO_SESSION_LISTED = _("There is no session “{session}” in {folder}. “coprod list” shows what is there.")
NO_SESSION_YET = _("There is no session in {folder} yet. “coprod run” begins one.")
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


# --- opening one

OPENING_NOT_KEPT = _("The session could not be begun: {why}. Nothing has been kept of it.")
WAS_CLOSED = _("The session {session} was closed, so it cannot be gone on with. “coprod show {session}” shows it.")


# --- taking words out, and looking back

NOT_TAKEN_OUT = _("These words could not be taken out everywhere: {why}. Do the same again to finish.")
OF_THIS_SESSION = _("That decision was made in this session; the next one can look back at it.")

# --- writing it out

NOT_WRITTEN_OUT = _("The session could not be written out: {why}.")

FAILED = {
    "no_session": _("There is no session “{session}” in {folder}."),
    "not_begun": _(
        "No session can be kept in {folder}: {why}. Nothing has been begun. Another folder can be given with --home."
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
}
