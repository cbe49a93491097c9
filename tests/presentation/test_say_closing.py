"""What is said aloud at the close."""

from coprod_tui.domain import commands as c
from coprod_tui.presentation.say_closing import closed
from tests.presentation.plain_words import is_short
from tests.support.deciding import agree, carry, in_days, propose
from tests.support.meeting import Meeting, a_plan


def test_all_that_stands_there_of_what_was_decided() -> None:
    """Who will do it, by when, and when we hear back; what is not settled; and where people find support."""
    meeting = Meeting(a_plan(names="Amina Ben", support="Sam is next door."))
    carry(meeting, agree(meeting, "A contact."), "Amina", "Ben", due=in_days(7), told=in_days(14))
    agree(meeting, "A bell.")
    meeting.do(c.Settle(propose(meeting, "A shelf."), "parked"))
    propose(meeting, "A lamp.")
    meeting.do(c.Close())
    said = closed(meeting.session)
    assert said == (
        "Thank you, all of you. We close here. “Sam is next door.” "
        "We agreed: “A contact.” Amina and Ben will do it, by Sunday 29 November 2026. "
        "We hear back by Sunday 6 December 2026. "
        "We agreed: “A bell.” Who will do it is still open. "
        "Not decided yet, we come back to it: “A shelf.” This is in words and not settled: “A lamp.”"
    )
    assert is_short(said)


def test_where_nothing_was_decided_that_is_said() -> None:
    """It is worth knowing, too."""
    meeting = Meeting(a_plan())
    meeting.do(c.Close())
    assert closed(meeting.session).endswith("We settled nothing today. That is worth knowing too.")
