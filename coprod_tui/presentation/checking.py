"""Sentences of ``coprod check``: the state of each file of the record, and what can be done."""

from collections.abc import Callable, Mapping

from coprod_tui.presentation.language import _, plural

STATES = {
    "whole": _("whole"),
    "in use": _("in use"),
    "left over": _("left over"),
    "to be made anew": _("to be made anew"),
    "differed": _("differed"),
    "not coprod’s": _("not coprod’s"),
    "unreadable": _("unreadable"),
    "damaged": _("damaged"),
}


def session(events: int, *, closed: bool) -> str:
    """The sentence for a session file whose events are all there."""
    if closed:
        return plural(
            events,
            "1 event, each as it was kept; the session is closed.",
            "{number} events, each as it was kept; the session is closed.",
        )
    return plural(
        events,
        "1 event, each as it was kept; the session is still open.",
        "{number} events, each as it was kept; the session is still open.",
    )


def _suits(count: int) -> str:
    """The sentence for the file of those whose time a group remembers."""
    return plural(
        count,
        "It remembers the time that suits 1 person, who wanted it.",
        "It remembers the time that suits {number} people, who wanted it.",
    )


FAILED: Mapping[str, str | Callable[..., str]] = {
    "session_whole": session,
    "suits_whole": _suits,
    "suits_damaged": _(
        "The times that suit people, as remembered, are damaged: {path}. It is left as it is; all else goes on. "
        "Ask everyone again, and move it away."
    ),
    "suits_unread": _("The times that suit people, as remembered, cannot be read: {why}. All else goes on: {path}."),
    "suits_not_kept": _("It cannot be remembered for next time: {why}. For today it counts."),
    "not_looked_at": _("The folder {folder} cannot be looked at: {why}."),
    "not_a_file": _("This is a folder, a pipe or the like. coprod leaves it alone."),
    "not_coprods": _("coprod did not make this file, and leaves it alone."),
    "being_saved": _("The session {session} is being saved at this moment."),
    "unfinished": _(
        "A kill or a power cut left it while something was being saved. All that was shown as saved is elsewhere. "
        "It can be deleted; it may hold words and names."
    ),
    "open_now": _("The session {session} is open in a window at this moment."),
    "lock_left": _("The program that held it was ended. It keeps nobody out, and can be deleted."),
    "no_heartbeat": _("It cannot be believed. The session’s clock will stand at its last event; nothing else is lost."),
    "on_the_wall": _("It tells the wall what is being worded now, in the session {session}."),
    "was_on_the_wall": _(
        "It told the wall what was being worded when the program was ended. Nothing reads it any more, and it can be "
        "deleted; it may hold words."
    ),
    "drafts_left": _("It holds what was begun in the session and is not kept yet."),
    "heartbeat": _("It tells where the session’s clock stood when it was last open."),
    "index_not_as_written": _(
        "It is not as it was written, which does no harm. The next list or search makes it anew from the sessions."
    ),
    "index_is_whole": _("It is made from the sessions, so that they are found fast."),
    "index_not_removed": _("It differs from the sessions, and cannot be removed: {why}. Until it is, lists are wrong."),
    "index_differed": _(
        "It differed from the sessions, so lists were wrong. It has been removed; the next one makes it anew."
    ),
}

# --- all of them

_NO_SESSION = _("There is no session in {home} yet.")
_LISTS_DIFFERED = _(
    "What lists are made from differed from them. It has been removed, and the next list makes it anew."
)
_ONE_NOT_OPENED = _("The one session cannot be opened. Its file has been left just as it is.")


def in_short(sessions: int, bad: int, home: object, *, differed: bool) -> str:
    """One sentence on all that was found: how many sessions there are, and how many of them cannot be opened."""
    if not sessions:
        return _NO_SESSION.format(home=home)
    if bad:
        return _some_not_opened(bad, sessions)
    whole = plural(sessions, "The one session is whole.", "All {number} sessions are whole.")
    return f"{whole} {_LISTS_DIFFERED}" if differed else whole


def _some_not_opened(bad: int, sessions: int) -> str:
    if sessions == 1:
        return _ONE_NOT_OPENED
    said = plural(
        bad,
        "{number} of {sessions} sessions cannot be opened. Its file has been left just as it is.",
        "{number} of {sessions} sessions cannot be opened. Their files have been left just as they are.",
    )
    return said.format(sessions=sessions)
