"""A decision in one line of the follow-up board."""

from datetime import timedelta

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import EarlierDecision
from coprod_tui.domain.reports.board import DecisionLine, Overdue, decision_lines, once_each, undecided
from tests.support.clock import MORNING
from tests.support.deciding import TODAY, agree, carry, in_days, propose, show, tell
from tests.support.meeting import Meeting, a_plan


def test_a_line_says_where_it_was_decided_who_carries_it_and_by_when() -> None:
    """Voices stand there under the names they choose."""
    meeting = Meeting(a_plan(group="Riverside"))
    meeting.clock.wait(60_000)
    agree(meeting)
    carry(meeting, "d1", "Chloe", "Amina", due=in_days(7), told=in_days(14))
    meeting.do(c.ChoosePrinciples("d1", ("input", "equals")))
    meeting.do(c.Rename("v1", "Amina B"))
    (line,) = decision_lines(meeting.session)
    assert (line.session, line.title, line.group, line.met_at) == ("coming-home", "Coming home", "Riverside", MORNING)
    assert (line.id, line.text, line.state) == ("d1", "A named contact on every letter.", "agreed")
    assert (line.carried_by, line.due, line.feed_back_by) == (("Chloe", "Amina B"), in_days(7), in_days(14))
    assert (line.principles, line.settled_at) == (("equals", "input"), meeting.clock.now())
    assert (line.status, line.happened, line.learned, line.told_at, line.is_open) == (None, "", "", None, True)


def test_a_line_tells_what_came_of_it_last() -> None:
    """Under way and told, then not done, then told again."""
    meeting = Meeting(a_plan())
    agree(meeting)
    tell(meeting, "d1", "under_way", "")
    meeting.do(c.FeedBack("d1"))
    first_told = meeting.clock.now()
    meeting.clock.wait(60_000)
    tell(meeting, "d1", "not_done", "Ask who has the time.")
    (line,) = decision_lines(meeting.session)
    assert (line.status, line.learned) == ("not_done", "Ask who has the time.")
    assert (line.told_at, line.is_open) == (first_told, True)
    meeting.do(c.FeedBack("d1"))
    (line,) = decision_lines(meeting.session)
    assert (line.told_at, line.is_open) == (meeting.clock.now(), False)


def test_a_line_is_overdue_from_the_day_after() -> None:
    """Before anything came of it, on the way, once it is done, and once it was told."""
    meeting = Meeting(a_plan())
    agree(meeting)
    carry(meeting, "d1", "Ben", due=in_days(1), told=in_days(2))
    seen = []
    for happens in (
        lambda: None,
        lambda: tell(meeting, "d1", "under_way"),
        lambda: tell(meeting, "d1"),
        lambda: meeting.do(c.FeedBack("d1")),
    ):
        happens()
        (line,) = decision_lines(meeting.session)
        seen.append([line.overdue(in_days(days)) for days in range(4)])
    no, doing, telling, both = (Overdue(*late) for late in ((False, False), (True, False), (False, True), (True, True)))
    assert seen == [[no, no, doing, both], [no, no, doing, both], [no, no, no, telling], [no, no, no, no]]


def test_only_what_was_agreed_is_open() -> None:
    """The others have their lines too: proposed, not agreed and parked."""
    meeting = Meeting(a_plan())
    agree(meeting)
    for settlement in ("not_agreed", "parked"):
        meeting.do(c.Settle(propose(meeting, f"It is {settlement}."), settlement, "Nobody can pay for it."))
    propose(meeting, "It is open.")
    assert [(line.state, line.is_open) for line in decision_lines(meeting.session)] == [
        ("agreed", True),
        ("not_agreed", False),
        ("parked", False),
        ("proposed", False),
    ]


def test_what_was_not_settled_is_undecided_once_its_session_is_closed() -> None:
    """As what is parked is at any time; while the group still sits together it is settled there."""
    meeting = Meeting(a_plan())
    agree(meeting)
    meeting.do(c.Settle(propose(meeting, "A shelf."), "parked"))
    meeting.do(c.Settle(propose(meeting, "A bell."), "not_agreed", "It wakes people."))
    propose(meeting, "A quiet room.")
    assert [line.text for line in undecided(decision_lines(meeting.session))] == ["A shelf."]
    meeting.clock.wait(60_000)
    meeting.do(c.Close())
    assert [(line.text, line.state, line.met_until) for line in undecided(decision_lines(meeting.session))] == [
        ("A shelf.", "parked", meeting.clock.now()),
        ("A quiet room.", "proposed", meeting.clock.now()),
    ]


def test_what_was_taken_up_and_not_settled_again_stands_in_the_last_session_only() -> None:
    """Through three sessions: reworded and left in the second, agreed in the third."""
    lines, left = [], []
    for month, words in enumerate(("A quiet room.", "A quiet room by the ward.", "A quiet room by the ward.")):
        meeting = Meeting(a_plan(group="Riverside"))
        propose(meeting, left[0].text if left else words)
        if left and left[0].text != words:
            meeting.do(c.RewordDecision("d1", words))
        if month == 2:
            show(meeting, "d1")
            meeting.do(c.Settle("d1", "agreed"))
        meeting.do(c.Close())
        (line,) = decision_lines(meeting.session)
        lines.append(line.but(met_at=MORNING + timedelta(days=30 * month)))
        left = undecided(lines)
        assert once_each(lines) == (lines[-1],)
        assert [each.text for each in left] == ([] if month == 2 else [words])


def test_what_is_parked_stands_until_a_later_session_of_the_group_takes_its_words_up() -> None:
    """However it is reworded and settled there; another group, and the same session, take nothing up."""
    first, other, second = (Meeting(a_plan(group=group)) for group in ("Riverside", "Harbour", "riverside"))
    for meeting in (first, other):
        meeting.do(c.Settle(propose(meeting, "A shelf."), "parked", "Nobody can pay for it."))
    propose(first, "A shelf.")
    later = MORNING + timedelta(days=30)
    (line, *_) = lines = decision_lines(first.session)
    assert undecided(lines) == (line,)
    assert line.reason == "Nobody can pay for it."
    elsewhere = [each.but(met_at=later) for each in decision_lines(other.session)]
    assert undecided([*lines, *elsewhere]) == (line, *elsewhere)
    propose(second, "A shelf.")
    second.do(c.RewordDecision("d1", "A shelf by the door."))
    again = [each.but(met_at=later) for each in decision_lines(second.session)]
    assert again[0].earlier == ("A shelf.",)
    assert undecided([*lines, *again]) == ()


def test_what_was_taken_up_by_its_id_is_that_one_only() -> None:
    """Of two in the same words the other one stays; undo puts the first one back."""
    first, second = (Meeting(a_plan(group="Riverside")) for _ in range(2))
    for _ in range(2):
        first.do(c.Settle(propose(first, "A shelf."), "parked", "Nobody can pay for it."))
    taken, other = lines = decision_lines(first.session)
    second.do(c.Propose("A shelf.", (), EarlierDecision(taken.session, taken.id, TODAY)))
    second.do(c.RewordDecision("d1", "A shelf by the door."))

    def again() -> list[DecisionLine]:
        later = MORNING + timedelta(days=30)
        return [each.but(session="again", met_at=later) for each in decision_lines(second.session)]

    assert undecided([*lines, *again()]) == (other,)
    second.undo()
    second.undo()
    assert undecided([*lines, *again()]) == lines


def test_what_was_taken_up_through_three_sessions_stands_in_the_last_only() -> None:
    """Each names the one before it, whatever the words are by then."""
    lines: list[DecisionLine] = []
    for month, words in enumerate(("A quiet room.", "A room.", "Somewhere quiet.")):
        meeting = Meeting(a_plan(group="Riverside"))
        earlier = EarlierDecision(lines[-1].session, lines[-1].id, TODAY) if lines else None
        meeting.do(c.Propose(words, (), earlier))
        meeting.do(c.Settle("d1", "parked"))
        (line,) = decision_lines(meeting.session)
        lines.append(line.but(session=f"month-{month}", met_at=MORNING + timedelta(days=30 * month)))
        assert undecided(lines) == (lines[-1],)
