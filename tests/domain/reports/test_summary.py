"""A session in one line of a list."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.reports.summary import summary
from tests.support.clock import MORNING
from tests.support.meeting import Meeting, a_plan, a_round


def test_a_summary_counts_and_never_ranks() -> None:
    """Voices, decisions, what is still to be followed up, and who opened, by name, for the group’s next session."""
    meeting = Meeting(a_plan(a_round(), a_round(), names="Amina Ben", group="Riverside"))
    meeting.next()
    meeting.speak("10s")
    meeting.speak("10s")
    meeting.do(c.Propose("It is only in words."))
    for settlement in ("agreed", "not_agreed", "parked"):
        meeting.do(c.Propose(f"It is {settlement}."))
        latest = f"d{len(meeting.session.decisions)}"
        meeting.do(c.CheckConsent(latest, c.Shown(2)))
        meeting.do(c.Settle(latest, settlement, "so it was"))
    line = summary(meeting.session)
    assert (line.id, line.title, line.group) == ("coming-home", "Coming home", "Riverside")
    assert (line.voices, line.decisions, line.open_follow_ups) == (2, 4, 1)
    assert (line.agreed, line.undecided) == (1, 2)
    assert (line.opened_at, line.closed_at) == (MORNING, None)
    assert line.openings == {"Amina": 1, "Ben": 1}
    meeting.do(c.Close())
    assert summary(meeting.session).closed_at == meeting.clock.now()
