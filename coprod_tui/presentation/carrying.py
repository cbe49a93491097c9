"""Who carries a decision, and by when, in one line."""

from collections.abc import Iterable

from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.board import DecisionLine
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.called import listed
from coprod_tui.presentation.days import spelled_promise


def carried(session: Session, decision: Decision) -> str:
    """``Carried by Ben, Amina · by Saturday 12 December 2026``, or a sentence that nobody carries it yet."""
    said = who(session.voice(voice).name for voice in decision.carried_by)
    return _begun(" · ".join(filter(None, [said, *(promises(decision) if decision.carried_by else ())])))


def who(names: Iterable[str | None]) -> str:
    """``who will do it: Ben, a voice``, or that this is still open."""
    carriers = listed(names)
    return say.CARRIED.format(names=carriers) if carriers else say.CARRIED_NONE


def promises(of: Decision | DecisionLine) -> tuple[str, str]:
    """By when it is to be done, and by when the group hears back; each is empty if not set."""
    due, told = "due" in of.at_next_meeting, "feed_back_by" in of.at_next_meeting
    hear_back = spelled_promise(of.feed_back_by, is_at_next_meeting=told)
    return (
        spelled_promise(of.due, is_at_next_meeting=due),
        say.TELL.format(when=hear_back) if hear_back else "",
    )


def _begun(text: str) -> str:
    """``text`` with a capital to begin a line."""
    return text[0].upper() + text[1:]
