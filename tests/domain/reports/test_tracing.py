"""The way from words to decisions to what changed, and back."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.reports.tracing import decisions_from, words_behind
from tests.support.deciding import agree, tell
from tests.support.meeting import Meeting, a_plan


def ways(meeting: Meeting) -> tuple[dict[str, str], dict[str, str]]:
    """The decisions of each contribution, and the contributions of each decision."""
    session = meeting.session
    return (
        {each.id: " ".join(d.id for d in decisions_from(session, each.id)) for each in session.contributions},
        {each.id: " ".join(c.id for c in words_behind(session, each.id)) for each in session.decisions},
    )


def a_meeting() -> Meeting:
    """Two things were said; a decision came from both, another from the second, a third from none."""
    meeting = Meeting(a_plan())
    for words in ("Nobody told me who to ring.", "Ask us first."):
        meeting.do(c.Contribute(words, "v1"))
    agree(meeting, source=("c1", "c2"))
    agree(meeting, "We ask first.", source=("c2",))
    agree(meeting, "We meet in May.")
    return meeting


def test_words_lead_to_their_decisions_and_decisions_to_their_words() -> None:
    """And from there to what came of them."""
    meeting = a_meeting()
    assert ways(meeting) == ({"c1": "d1", "c2": "d1 d2"}, {"d1": "c1 c2", "d2": "c2", "d3": ""})
    tell(meeting, "d1", "not_done")
    (decision,) = decisions_from(meeting.session, "c1")
    assert decision.follow_up[-1].status == "not_done"


def test_an_answer_opens_a_way_and_a_later_one_another() -> None:
    """What was answered by another decision belongs to that one now; where it came from stays."""
    meeting = a_meeting()
    meeting.do(c.Answer("c1", "acted_on", "d2"))
    meeting.do(c.Answer("c1", "acted_on", "d3"))
    assert ways(meeting) == ({"c1": "d1 d3", "c2": "d1 d2"}, {"d1": "c1 c2", "d2": "c2", "d3": "c1"})
    meeting.do(c.Answer("c1", "open"))
    assert ways(meeting)[0]["c1"] == "d1"


def test_words_that_were_taken_back_lead_nowhere() -> None:
    """Nor is anyone led to them; the decision stands, in its own words."""
    meeting = a_meeting()
    meeting.do(c.TakeOut("c2"))
    assert ways(meeting) == ({"c1": "d1", "c2": ""}, {"d1": "c1", "d2": "", "d3": ""})
    assert decisions_from(meeting.session, "c9") == ()


def test_rewording_leaves_the_way_open() -> None:
    """Better words of either come from the same people."""
    meeting = a_meeting()
    meeting.do(c.Reword("c1", "Nobody told us who to ring."))
    meeting.do(c.RewordDecision("d1", "One number to ring."))
    assert ways(meeting)[0]["c1"] == "d1"
