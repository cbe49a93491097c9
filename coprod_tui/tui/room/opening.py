"""What the room says when it opens."""

from coprod_tui.domain.model.session import Session
from coprod_tui.errors import Failure
from coprod_tui.presentation.lists import sentences
from coprod_tui.service import Service
from coprod_tui.tui.room.names import NamesToLookAt


def first_sentence(saying: str, names: NamesToLookAt, service: Service, session: Session) -> str:
    """What was to be said anyway, which names are to be looked at, and what is still open from earlier sessions."""
    return sentences(saying, names.sentence(session), _offer_to_look_back(service, session))


def _offer_to_look_back(service: Service, session: Session) -> str:
    """How many decisions of the group's earlier sessions are open or undecided, and how to look back; or nothing."""
    if session.steps_opened or not session.plan.group:
        return ""
    from coprod_tui.domain.reports.board import undecided, with_earlier  # loaded only where a group met before
    from coprod_tui.presentation.follow_up import look_back_offer

    try:
        lines = with_earlier(session, service.board(session.plan.group))
    except Failure:
        return ""
    is_open = sum(line.is_open and line.session != session.id for line in lines)
    return look_back_offer(is_open, sum(line.session != session.id for line in undecided(lines)))
