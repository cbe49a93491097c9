"""What is derived from a Session is worked out once."""

from coprod_tui.domain import derived
from coprod_tui.domain.model.session import Session
from tests.support.meeting import Meeting, a_plan


def test_it_is_worked_out_once_for_each_session() -> None:
    """Another Session, made from the first, is asked anew."""
    asked: list[Session] = []

    @derived.once
    def voices(session: Session) -> int:
        asked.append(session)
        return len(session.present)

    session = Meeting(a_plan(names="Amina Ben")).session
    assert [voices(session), voices(session)] == [2, 2]
    left = session.but(voices=session.voices[:1])
    assert voices(left) == 1
    assert asked == [session, left]
