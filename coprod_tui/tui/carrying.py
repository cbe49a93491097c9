"""Who carries a decision, and by when, in one line."""

from coprod_tui.session.days import spelled_day
from coprod_tui.session.decision import Decision
from coprod_tui.session.names import listed
from coprod_tui.session.session import Session
from coprod_tui.tui.wording import follow_up as say


def carried(session: Session, decision: Decision) -> str:
    """``Carried by Ben, Amina · by Saturday 12 December 2026``; or that nobody carries it yet."""
    if not decision.carried_by:
        return _begun(say.CARRIED_NONE)
    parts = [say.CARRIED.format(names=listed(session.name_of(voice) for voice in decision.carried_by))]
    parts += [say.DUE.format(day=spelled_day(decision.due))] if decision.due else []
    parts += [say.TELL.format(day=spelled_day(decision.feed_back_by))] if decision.feed_back_by else []
    return _begun(" · ".join(parts))


def _begun(text: str) -> str:
    """``text`` as it begins a line."""
    return text[0].upper() + text[1:]
