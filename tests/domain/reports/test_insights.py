"""What several sessions show together: every figure worked out by hand."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.reports.board import decision_lines
from coprod_tui.domain.reports.insights import (
    Evenness,
    Figures,
    Heard,
    Insights,
    days_to_feedback,
    evenness,
    figures,
    heard,
    insights,
    jain,
    served,
)
from tests.support.clock import MORNING
from tests.support.meeting import Meeting, a_plan, a_round

DAY_MS = 86_400_000
TODAY = MORNING.date()


def agree_on(meeting: Meeting, text: str, *principles: str) -> str:
    """Everyone agrees to a sentence; gives its id."""
    meeting.do(c.Propose(text))
    known = meeting.session.decisions[-1].id
    if principles:
        meeting.do(c.ChoosePrinciples(known, set(principles)))
    meeting.do(c.CheckConsent(known, c.Shown(len(meeting.session.present))))
    meeting.do(c.Settle(known, "agreed"))
    return known


def carried(meeting: Meeting, known: str, due: date | None, told_by: date | None) -> None:
    meeting.live.do(c.Carry(known, ("v1",), due, told_by, today=TODAY))


def come_of(meeting: Meeting, known: str, status: str = "done") -> None:
    meeting.do(c.FollowUp(known, status, "It stands on every letter.", "Ask the printers first."))


@pytest.mark.parametrize(
    ("shares", "index"),
    [
        ([], None),
        ([0, 0], None),
        ([7], 1.0),
        ([5, 5, 5], 1.0),
        ([1, 0, 0, 0], 0.25),
        ([1, 3], 0.8),  # 4² ÷ (2 · 10)
        ([2, 4, 6], 144 / 168),  # 12² ÷ (3 · 56)
    ],
)
def test_jains_index_is_one_where_all_have_the_same(shares: list[int], index: float | None) -> None:
    """And one part in n where one of n has everything; where there was nothing there is no figure."""
    assert jain(shares) == index


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=60), st.integers(1, 1_000), st.randoms())
def test_jains_index_asks_neither_who_nor_how_much(shares: list[int], factor: int, chance: object) -> None:
    """Within 1/n and 1; the same in any order and in any unit."""
    index = jain(shares)
    if index is None:
        assert not any(shares)
        return
    assert 1 / len(shares) <= index + 1e-12 <= 1 + 2e-12
    assert jain(sorted(shares)) == index
    assert jain(share * factor for share in shares) == pytest.approx(index)


def test_evenness_is_that_of_offers_and_of_speech() -> None:
    """Amina speaks for 30 s and Ben for 90 s of their minute each: (120)² ÷ (2 · 9000) = 0.8."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.speak("30s")
    meeting.speak("90s")
    assert evenness(meeting.session) == Evenness("coming-home", MORNING, 1.0, 0.8)


def test_whoever_is_in_the_room_without_a_turn_counts_and_whoever_never_came_does_not() -> None:
    """Chloe never came; Dev came late and nobody asked: 60² ÷ (3 · 1800) and 120² ÷ (3 · 7200)."""
    meeting = Meeting(a_plan(names="Amina Ben Chloe"))
    meeting.step_out("Chloe")
    assert evenness(meeting.session) == Evenness("coming-home", MORNING, None, None)
    meeting.next()
    meeting.speak("30s")
    meeting.speak("30s")
    meeting.do(c.Join("Dev"))
    meeting.step_out("Ben")
    assert evenness(meeting.session) == Evenness("coming-home", MORNING, 0.67, 0.67)


def test_how_even_a_session_is_counts_when_it_is_closed() -> None:
    """In the middle of a round one voice has had everything; that is no figure of a meeting. All else counts."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.do(c.Contribute("Ask us first.", None))
    meeting.speak("30s")
    running = insights([figures(meeting.session)], TODAY)
    assert (running.sessions, running.contributions, running.evenness) == (1, 1, ())
    meeting.speak("30s")
    meeting.do(c.Close())
    (even,) = insights([figures(meeting.session)], TODAY).evenness
    assert (even.offered, even.spoken) == (1.0, 1.0)


def test_heard_counts_what_stands_and_its_latest_answer() -> None:
    """Withdrawn words are not counted; an answer that is open again waits again."""
    meeting = Meeting(a_plan())
    for words in ("Who do I ring?", "Ask us first.", "One number.", "Said too soon.", "Park for free."):
        meeting.do(c.Contribute(words, "v1"))
    known = agree_on(meeting, "A named contact on every letter")
    meeting.do(c.TakeOut("c4"))
    meeting.do(c.Answer("c1", "not_acted_on", None, "Nobody agreed to it yet."))
    meeting.do(c.Answer("c1", "acted_on", known))
    meeting.do(c.Answer("c2", "not_acted_on", None, "There is no room for it."))
    meeting.do(c.Answer("c2", "partly"))
    meeting.do(c.Answer("c2", "not_acted_on", None, "There is no room for it after all."))
    meeting.do(c.Answer("c3", "partly"))
    meeting.do(c.Answer("c3", "open"))
    assert heard(meeting.session) == Heard(contributions=4, answered=2, not_acted_on=1)


def test_principles_are_counted_where_a_decision_was_agreed() -> None:
    """A sentence that was only proposed has served nothing yet; the unserved ones are named in their order."""
    meeting = Meeting(a_plan())
    agree_on(meeting, "A named contact", "input", "equals")
    agree_on(meeting, "One number", "equals")
    meeting.do(c.Propose("Free parking"))
    meeting.do(c.ChoosePrinciples("d3", ("joined",)))
    counts = served(decision_lines(meeting.session))
    assert counts == {"equals": 2, "informed": 0, "shared": 0, "inequalities": 0, "input": 1, "joined": 0}
    shown = insights([figures(meeting.session)], TODAY)
    assert shown.principles_not_served == ("informed", "shared", "inequalities", "joined")


def test_days_to_feedback_are_the_median_from_agreeing_to_telling() -> None:
    """Told after 1, 4 and 10 days: 4; two of them: the middle between; none: no figure."""
    meeting = Meeting(a_plan())
    known = [agree_on(meeting, f"Sentence {number}") for number in (1, 2, 3)]
    seen = []
    for decision, days in zip(known, (1, 3, 6), strict=True):
        seen.append(days_to_feedback(decision_lines(meeting.session)))
        come_of(meeting, decision)
        meeting.clock.wait(days * DAY_MS)
        meeting.do(c.FeedBack(decision))
    assert [*seen, days_to_feedback(decision_lines(meeting.session))] == [None, 1, 2.5, 4]


def test_insights_put_several_sessions_together() -> None:
    """Two meetings: one decision told, one late with the doing and the telling, one not agreed, one still in time."""
    first = Meeting(a_plan(a_round(), names="Amina Ben"))
    first.next()
    first.speak("30s")
    first.speak("90s")
    told, late = agree_on(first, "A named contact", "equals"), agree_on(first, "One number", "shared")
    for known in (told, late):
        carried(first, known, TODAY + timedelta(days=7), TODAY + timedelta(days=14))
    first.do(c.Close())
    come_of(first, told, "not_done")
    first.clock.wait(3 * DAY_MS)
    first.do(c.FeedBack(told, "We said so openly."))
    second = Meeting(a_plan(names="Amina Ben"))
    second.do(c.Contribute("Ask us first.", None))
    in_time = agree_on(second, "We meet in May", "equals")
    carried(second, in_time, TODAY + timedelta(days=60), None)
    second.do(c.Propose("Free parking"))
    second.do(c.Settle("d2", "not_agreed", "It is not ours to give."))
    second.do(c.Close())
    shown = insights([figures(second.session), figures(first.session)], TODAY + timedelta(days=10))
    assert (shown.sessions, shown.decisions, shown.agreed, shown.fed_back) == (2, 4, 3, 1)
    assert (shown.days_to_feedback, shown.longest_to_feedback) == (3, 3)
    assert (shown.overdue_doing, shown.overdue_telling) == (1, 0)
    later = insights([figures(first.session)], TODAY + timedelta(days=15))
    assert (later.overdue_doing, later.overdue_telling) == (1, 1)
    assert (shown.contributions, shown.answered, shown.not_acted_on) == (1, 0, 0)
    assert [each.spoken for each in shown.evenness] == [None, 0.8]


def test_what_was_taken_up_again_is_counted_once() -> None:
    """As it stands in the later session; what waits there still, and what another group put into words, counts too."""
    first, other, second = (Meeting(a_plan(group=group)) for group in ("Riverside", "Harbour", "Riverside"))
    for meeting in (first, other):
        meeting.do(c.Propose("A shelf"))
        meeting.do(c.Settle("d1", "parked", "Nobody can pay for it."))
        meeting.do(c.Propose("A quiet room"))
        meeting.do(c.Close())
    agree_on(second, "A shelf", "equals")
    for once_more in ("A bell", "A quiet room"):
        second.do(c.Propose(once_more))
        shown = insights([a_month_later(second), figures(other.session), figures(first.session)], TODAY)
        assert (shown.sessions, shown.decisions, shown.agreed, shown.principles["equals"]) == (3, 5, 1, 1)


def test_the_line_of_evenness_goes_from_the_oldest_meeting_to_the_newest() -> None:
    """However the sessions are listed."""
    meetings = [
        Figures((), Heard(0, 0, 0), Evenness(name, datetime(2026, month, 1, tzinfo=MORNING.tzinfo), 1.0, None))
        for name, month in (("a", 5), ("c", 3), ("b", 4))
    ]
    assert [each.session for each in insights(meetings, TODAY).evenness] == ["c", "b", "a"]


def test_without_sessions_every_count_is_nought() -> None:
    """And no figure is made up."""
    shown = insights([], TODAY)
    assert (shown.sessions, shown.decisions, shown.days_to_feedback, shown.evenness) == (0, 0, None, ())
    assert len(shown.principles_not_served) == 6


def test_what_was_told_on_the_way_is_not_yet_what_came_of_it() -> None:
    """As on the board: told while it was under way, and ended since, the group is still to be told."""
    meeting = Meeting(a_plan(names="Ben"))
    known = agree_on(meeting, "A leaflet for everyone")
    come_of(meeting, known, "under_way")
    meeting.do(c.FeedBack(known, "It is being written."))
    come_of(meeting, known)
    assert decision_lines(meeting.session)[0].is_open
    assert shown_of(meeting).fed_back == 0
    assert days_to_feedback(decision_lines(meeting.session)) is None
    meeting.do(c.FeedBack(known))
    assert shown_of(meeting).fed_back == 1


def a_month_later(meeting: Meeting) -> Figures:
    """What a session shows that was held then."""
    found = figures(meeting.session)
    return found.but(decisions=tuple(line.but(met_at=line.met_at + timedelta(30)) for line in found.decisions))


def shown_of(meeting: Meeting) -> Insights:
    """What one session shows by itself."""
    return insights([figures(meeting.session)], TODAY)
