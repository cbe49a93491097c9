"""What comes of a session after its close: followed up, told, answered, looked back at and counted, on a real disk."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import ContributionAnswered, DecisionCarried, FedBack, FollowedUp, SessionClosed
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import OpenElsewhere, WrongUse
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from tests.storage.disk import all_below
from tests.support.clock import FakeClock
from tests.support.failing import saying
from tests.support.meeting import a_plan

ID = "2026-11-22-coming-home"
HAPPENED = "It is on every letter."
LEARNED = "Ask the printers first."


def a_desk(home: Path, clock: FakeClock | None = None) -> Service:
    return Service.of(home, clock or FakeClock(), lambda: 42)


def a_meeting(desk: Service, clock: FakeClock, group: str = "Riverside") -> LiveSession:
    """Amina says something, and it becomes a decision that she and Ben carry; the session is not closed yet."""
    live = desk.open(a_plan(group=group))
    live.do(c.GoOn())
    live.do(c.Contribute("Nobody told me who to ring.", "v1"))
    live.do(c.Contribute("I was called four times.", "v2"))
    live.do(c.Propose("A named contact on every letter", ("c1",)))
    live.do(c.ChoosePrinciples("d1", ("informed",)))
    live.do(c.CheckConsent("d1", c.Shown(3)))
    live.do(c.Settle("d1", "agreed"))
    today = clock.now().date()
    live.do(c.Carry("d1", ("v1", "v2"), today + timedelta(14), today + timedelta(28), today=today))
    return live


def close(live: LiveSession) -> None:
    live.do(c.Close())
    live.leave()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Service:
    """A desk with one closed session, looked at a month later."""
    desk = a_desk(tmp_path, clock)
    close(a_meeting(desk, clock))
    clock.at += timedelta(days=30)
    return desk


# --- after the close


def test_what_came_of_it_is_kept_in_the_session_after_its_close(desk: Service, clock: FakeClock) -> None:
    """At the wall's time, while the session's own clock stands where it was closed."""
    before = desk.kept(ID).session
    desk.add(ID, c.FollowUp("d1", "done", HAPPENED, LEARNED))
    desk.add(ID, c.FeedBack("d1", "We told them in December."))
    desk.add(ID, c.Answer("c1", "acted_on", "d1", ""))
    session = desk.kept(ID).session
    decision = session.decision("d1")
    assert (decision.follow_up[0].happened, decision.follow_up[0].learned) == (HAPPENED, LEARNED)
    assert decision.is_finished
    assert [each.id for each in session.waiting] == ["c2"]
    assert (session.as_of_ms, session.closed_at) == (before.as_of_ms, before.closed_at)
    events = desk.kept(ID).events
    assert [type(event) for event in events[-4:]] == [SessionClosed, FollowedUp, FedBack, ContributionAnswered]
    assert {event.at for event in events[-3:]} == {clock.now()}


def test_nobody_holds_the_session_afterwards(desk: Service, tmp_path: Path) -> None:
    """Whether it was kept or refused."""
    desk.add(ID, c.FollowUp("d1", "under_way", HAPPENED, ""))
    with pytest.raises(Rejection, match="no_such_decision"):
        desk.add(ID, c.FollowUp("d7", "done", HAPPENED, LEARNED))
    assert [path.name for path in all_below(tmp_path / "sessions")] == [f"{ID}.json"]


def test_nothing_closes_without_what_was_learned(desk: Service) -> None:
    """And then the file is as it was."""
    before = desk.kept(ID).events
    with pytest.raises(Rejection, match="learned_needed"):
        desk.add(ID, c.FollowUp("d1", "not_done", "Nobody had time.", " "))
    assert desk.kept(ID).events == before


def test_an_open_session_that_nobody_is_in_can_be_followed_up(tmp_path: Path, clock: FakeClock) -> None:
    """And gone on with afterwards, with its clock where it stood."""
    desk = a_desk(tmp_path, clock)
    live = a_meeting(desk, clock)
    clock.wait(4_000)
    live.beat()
    live.leave()
    desk.add(ID, c.FollowUp("d1", "under_way", "The first letters are out.", ""))
    resumed = desk.resume(ID)
    assert resumed.elapsed_ms == 4_000
    assert resumed.session.decision("d1").follow_up[0].status == "under_way"


def test_a_session_open_elsewhere_is_not_added_to(tmp_path: Path, clock: FakeClock) -> None:
    """The sentence says where it is, and exit code 4."""
    live = a_meeting(a_desk(tmp_path, clock), clock)
    with saying(OpenElsewhere, match="open in another window"):
        a_desk(tmp_path).add(ID, c.FollowUp("d1", "done", HAPPENED, LEARNED))
    assert live.session.decision("d1").follow_up == ()


def test_a_session_that_is_not_there_cannot_be_followed_up(desk: Service) -> None:
    """It is said which one."""
    with saying(WrongUse, match="There is no session “2020-01-01-nothing”"):
        desk.add("2020-01-01-nothing", c.FeedBack("d1"))


def test_who_carries_it_can_be_said_after_the_close(desk: Service, clock: FakeClock) -> None:
    """It is kept where the decision was made, and once, also when it is said again after something else."""
    by = date(2027, 1, 9)
    desk.add(ID, c.Carry("d1", ("v3",), by, None, clock.now().date()))
    desk.add(ID, c.FollowUp("d1", "under_way", HAPPENED, ""))
    clock.wait(60_000)
    desk.add(ID, c.Carry("d1", ("v3",), by, None, clock.now().date()))
    assert [type(event) for event in desk.kept(ID).events[-3:]] == [SessionClosed, DecisionCarried, FollowedUp]
    (line,) = desk.board()
    assert (line.carried_by, line.due, line.feed_back_by) == (("Chloe",), by, None)
    with pytest.raises(Rejection, match="day_past"):
        desk.add(ID, c.Carry("d1", ("v3",), date(2026, 12, 1), None, clock.now().date()))
    assert desk.kept(ID).session.decision("d1").due == by


def test_in_a_session_that_was_only_left_those_in_the_room_can_take_it_on(tmp_path: Path, clock: FakeClock) -> None:
    """For the group goes on with it; and while it is open in a window it is said there."""
    desk = a_desk(tmp_path, clock)
    live = a_meeting(desk, clock)
    live.do(c.AwayOrBack("v3"))
    with saying(OpenElsewhere, match="open in another window"):
        a_desk(tmp_path, clock).add(ID, c.Carry("d1", ("v1",), None, None, clock.now().date()))
    live.leave()
    with pytest.raises(Rejection, match="carry_away"):
        desk.add(ID, c.Carry("d1", ("v3",), None, None, clock.now().date()))
    desk.add(ID, c.Carry("d1", ("v1",), None, None, clock.now().date()))
    assert desk.resume(ID).session.decision("d1").carried_by == ("v1",)


# --- two sessions, a month apart


def test_the_second_session_looks_back_at_the_first(desk: Service, clock: FakeClock) -> None:
    """What happened is kept in both; the group that hears it in the room has been told."""
    (line,) = desk.board("riverside")
    assert line.overdue(clock.now().date()) == (True, True)
    assert desk.insights("Riverside").overdue_telling == 1
    live = desk.open(a_plan(group="Riverside"))
    desk.look_back(live, ID, c.FollowUp("d1", "not_done", "The letters were printed already.", LEARNED, ""))
    (looked,) = live.session.look_backs
    assert (looked.session, looked.text, looked.learned) == (ID, "A named contact on every letter", LEARNED)
    close(live)
    (first,) = [line for line in desk.board() if line.session == ID]
    assert (first.status, first.learned, first.is_open) == ("not_done", LEARNED, False)
    counted = desk.insights("Riverside")
    assert (counted.sessions, counted.fed_back, counted.overdue_doing, counted.overdue_telling) == (2, 1, 0, 0)
    assert counted.days_to_feedback == pytest.approx(30, abs=0.01)
    assert counted.principles["informed"] == 1


def test_looking_back_without_having_told(desk: Service) -> None:
    """The group is still to be told, for instance those who were not there."""
    live = desk.open(a_plan(group="Riverside"))
    desk.look_back(live, ID, c.FollowUp("d1", "done", HAPPENED, LEARNED))
    assert desk.board()[-1].is_open


def test_a_look_back_that_is_refused_is_kept_nowhere(desk: Service) -> None:
    """Neither here nor there, whichever of the two says no."""
    before = desk.kept(ID).events
    live = desk.open(a_plan(group="Riverside"))
    with pytest.raises(Rejection, match="learned_needed"):
        desk.look_back(live, ID, c.FollowUp("d1", "done", HAPPENED, "", ""))
    with saying(WrongUse, match="in this session"):
        desk.look_back(live, live.session.id, c.FollowUp("d1", "done", HAPPENED, LEARNED, ""))
    live.do(c.Close())
    with pytest.raises(Rejection, match="closed"):
        desk.look_back(live, ID, c.FollowUp("d1", "done", HAPPENED, LEARNED, ""))
    assert (desk.kept(ID).events, live.session.look_backs) == (before, ())


# --- over all sessions


def test_words_are_found_as_they_are_typed(desk: Service, clock: FakeClock) -> None:
    """In titles, decisions and contributions, without regard to capitals and accents; each letter narrows it down."""
    live = desk.open(a_plan(group="Hillside"))
    live.do(c.Contribute("Chloë waited in the café", "v3"))
    close(live)
    second = live.session.id
    for typed, found in [
        ("", [second, ID]),
        ("coming", [second, ID]),
        ("n", [second, ID]),
        ("named", [ID]),
        ("NAMED ring", [ID]),
        ("named rinx", []),
        ("cafe chloe", [second]),
        ("named", [ID]),
        ("four times", [ID]),
    ]:
        assert [each.summary.id for each in desk.find(typed)] == found
    assert [each.summary.id for each in desk.find("coming", "hillside ")] == [second]


def test_what_was_withdrawn_or_undone_is_not_found(tmp_path: Path, clock: FakeClock) -> None:
    """Nobody finds words that were taken back."""
    desk = a_desk(tmp_path, clock)
    live = a_meeting(desk, clock)
    live.do(c.TakeOut("c2"))
    live.do(c.Propose("Free parking"))
    live.undo()
    assert (desk.find("called four"), desk.find("parking")) == ((), ())


def test_a_search_sees_what_was_kept_meanwhile(desk: Service) -> None:
    """Also between two letters."""
    assert desk.find("printers") == ()
    live = desk.open(a_plan())
    live.do(c.Contribute("The printers were never asked.", None))
    assert [each.summary.id for each in desk.find("printers")] == [live.session.id]


def test_groups_are_named_once_each(desk: Service, clock: FakeClock) -> None:
    """In the order of the alphabet, as they were written last; a session without a group has none."""
    for group in ("hillside", "RIVERSIDE", ""):
        clock.at += timedelta(days=1)
        close(desk.open(a_plan(group=group)))
    assert desk.groups() == ("hillside", "RIVERSIDE")


def test_insights_count_what_was_answered(desk: Service) -> None:
    """And how equal the time was in each session, the oldest first."""
    desk.add(ID, c.Answer("c2", "not_acted_on", None, "The phone line is not ours."))
    counted = desk.insights()
    assert (counted.contributions, counted.answered, counted.not_acted_on) == (2, 1, 1)
    assert [each.session for each in counted.evenness] == [ID]
    assert a_desk(desk.places.home, FakeClock(datetime(2026, 11, 23, tzinfo=UTC))).insights().overdue_doing == 0
