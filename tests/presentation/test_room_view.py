"""What the room shows, asked without a screen."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.changing_plan import put_in
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.local_time import local
from coprod_tui.presentation import room_view, times
from coprod_tui.presentation.labels import REFLECT_HANDS, REFLECTIONS
from coprod_tui.presentation.stage import StageView, stage
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.ways import gathering
from tests.support.deciding import agree, carry, in_days, propose
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round
from tests.tui import scenes

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("meeting", "where"),
    [
        (scenes.coming_home, "Gathering"),
        (scenes.speaking, "Round 1 of 2"),
        (scenes.on_break, "Break"),
        (scenes.evened_out, "Round 2 of 2"),
    ],
)
def test_where_the_group_is(meeting: object, where: str) -> None:
    """In the words of the plan."""
    assert callable(meeting)
    session: Session = meeting().session
    assert room_view.where(session) == where


def test_a_step_that_comes_after_all() -> None:
    """The plan was done without any round: where the group is, is before what comes next."""
    meeting = Meeting(a_plan(a_dialogue()))
    meeting.next()
    meeting.next()
    assert room_view.where(meeting.session) == "The plan is done"
    meeting.do(put_in(meeting.session, a_round()))
    assert room_view.where(meeting.session) == "Round 1 of 1"
    meeting.undo()
    meeting.do(put_in(meeting.session, Step("reflection")))
    assert room_view.where(meeting.session) == STEPS["reflection"].title
    assert stage(meeting.session).heading == STEPS["reflection"].title


def test_nothing_beside_a_name_marks_a_person() -> None:
    """Neither that it is a second offer, nor that a turn was kept, nor what somebody had in an earlier round."""
    assert stage(scenes.evened_out().session).note == ""
    meeting = scenes.waiting(scenes.SIX[:2])
    meeting.passes()
    meeting.speak("5s")
    shown = stage(meeting.session)
    assert (shown.name, shown.note, shown.large) == ("Ben", "", "name")


def test_time_that_was_added_for_everyone() -> None:
    """Whoever had spoken before is offered it, as everyone is."""
    meeting = scenes.waiting(scenes.SIX[:2])
    meeting.speak("10s")
    meeting.do(c.AddTime())
    meeting.speak("10s")
    assert (stage(meeting.session).name, stage(meeting.session).note) == ("Ben", "the extra time, for everyone alike")


def test_the_gathering() -> None:
    """What the meeting is for stands large; how many are here, above; what comes, below."""
    shown = stage(scenes.coming_home().session)
    assert shown == StageView(
        "Welcome. 6 people are here",
        "What would good look like for all of us?",
        hint="n opens the first step",
        coming=f"Then: {scenes.QUESTION}",
        lines=gathering(scenes.coming_home().session),
    )


OFFERED = "Everyone here was offered a turn. Thank you. Next:"


def test_when_everyone_has_passed() -> None:
    """Nobody is told that they were heard who chose silence; what comes next stands large."""
    meeting = scenes.waiting(scenes.SIX[:2])
    for _ in range(4):
        meeting.passes()
    shown = stage(meeting.session)
    assert (shown.lead, shown.heading, shown.large) == (OFFERED, "Break", "heading")


def test_where_a_round_ended_early_nobody_is_told_that_all_were_offered_a_turn() -> None:
    """What comes next stands large all the same."""
    meeting = scenes.waiting(scenes.SIX[:2])
    meeting.do(c.EndRound())
    assert stage(meeting.session).lead == "We end this round here. Thank you. Next:"


def test_whoever_passed_and_spoke_later_was_heard() -> None:
    """A turn that was had later counts as any other; one that was passed for good does not."""
    meeting = scenes.waiting(scenes.SIX[:2])
    meeting.passes()
    meeting.speak("5s")
    meeting.start()
    meeting.next()
    assert stage(meeting.session).lead == "Everyone was heard. Thank you. Next:"
    meeting = scenes.waiting(scenes.SIX[:2])
    meeting.passes()
    meeting.speak("5s")
    meeting.passes()
    assert stage(meeting.session).lead == OFFERED


def test_whoever_is_away_is_still_to_be_heard() -> None:
    """Their turn is kept, so not everyone was heard."""
    meeting = scenes.waiting(scenes.SIX[:3])
    meeting.step_out("Amina")
    meeting.speak("5s")
    meeting.start()
    meeting.next()
    assert stage(meeting.session).lead == OFFERED


def _has_a_turn(meeting: Meeting) -> None:
    meeting.start()
    meeting.wait("10s")
    meeting.next()


def test_who_left_before_a_round_was_not_heard_in_it() -> None:
    """Nobody is told that everyone was, while somebody who takes turns is out of the room."""
    meeting = Meeting(a_plan(a_round(), a_round("30s", "What would help?"), a_break(10), names="Amina Ben"))
    meeting.next()
    for _turn in range(2):
        _has_a_turn(meeting)
    assert stage(meeting.session).lead == "Everyone was heard. Thank you. Next:"
    meeting.step_out("Ben")
    meeting.next()
    _has_a_turn(meeting)
    assert stage(meeting.session).lead == "Everyone here was heard. Thank you. Next:"
    meeting.step_out("Amina")
    meeting.come_back("Ben")
    assert stage(meeting.session).lead == "Thank you. Next:"


def test_who_comes_after_a_round_is_not_told_that_they_were_heard_in_it() -> None:
    """All are thanked alike."""
    meeting = scenes.waiting(scenes.SIX[:2])
    for _turn in range(2):
        _has_a_turn(meeting)
    assert stage(meeting.session).lead == "Everyone was heard. Thank you. Next:"
    meeting.do(c.Join("Gwil"))
    assert stage(meeting.session).lead == "Thank you. Next:"


def test_a_break_says_when_we_are_back() -> None:
    """By the clock on the wall, and the same at any moment of it, also when it was undone and done again."""
    meeting = scenes.on_break()
    began = meeting.session.step_opened_at
    assert began is not None
    back = f"back at {times.nearest_minute(began + timedelta(minutes=10))}"
    shown = stage(meeting.session)
    assert (shown.lead, shown.heading, shown.large) == ("Break", back, "heading")
    meeting.wait("3m")
    meeting.undo()
    assert stage(meeting.session).heading != back
    meeting.wait("1m")
    meeting.redo()
    assert stage(meeting.session).heading == back


@given(st.integers(0, 3_599), st.integers(1, 60))
def test_a_break_is_as_long_as_was_said(begins_s: int, minutes: int) -> None:
    """By the time that stands large, to half a minute, at whatever second it begins."""
    meeting = scenes.coming_home()
    meeting.clock.wait(begins_s * 1_000)
    wanted = local(meeting.clock.now() + timedelta(minutes=minutes))
    meeting.do(c.TakeBreak(minutes))
    hour, minute = stage(meeting.session).heading.removeprefix("back at ").split(":")
    off = timedelta(hours=int(hour), minutes=int(minute)) - (wanted - wanted.replace(hour=0, minute=0, second=0))
    assert min(off % DAY, -off % DAY) <= timedelta(seconds=30)


def test_a_break_before_anything_has_begun_leads_back_to_the_gathering() -> None:
    """As a break between two steps leads to what comes next, without thanks a second time."""
    meeting = scenes.coming_home()
    before = stage(meeting.session)
    meeting.do(c.TakeBreak(5))
    assert room_view.where(meeting.session) == "Break"
    meeting.next()
    assert (stage(meeting.session), room_view.where(meeting.session)) == (before, "Gathering")
    meeting.next()
    meeting.do(c.EndRound())
    meeting.do(c.TakeBreak(5))
    meeting.next()
    assert (stage(meeting.session).lead, room_view.where(meeting.session)) == ("Next:", "Round 1 of 2")


def test_time_to_think() -> None:
    """The question stands large and is nobody’s; who will come first is told."""
    meeting = scenes.coming_home(first=replace(a_round("2m", scenes.QUESTION), think_ms=30_000))
    meeting.next()
    shown = stage(meeting.session)
    assert (shown.lead, shown.heading, shown.name) == ("Time to think", scenes.QUESTION, "")
    assert (shown.hint, shown.coming) == ("n or space ends the time to think", "Next: Ben, then Amina")


def test_where_nothing_is_written_down_it_is_said() -> None:
    """Above everything, while everyone thinks and in each turn, and not in the next step."""
    not_kept = replace(a_round("2m", scenes.QUESTION), think_ms=30_000, kept=False)
    meeting = Meeting(a_plan(not_kept, a_round(prompt="And then?"), names="Amina"))
    meeting.next()
    both = "Time to think · Nothing is written down in this step."
    assert stage(meeting.session).lead == both
    meeting.next()
    assert stage(meeting.session).lead == "Nothing is written down in this step."
    meeting.speak("10s")
    assert (meeting.speaker, stage(meeting.session).lead) == ("Amina", "")


def test_an_open_discussion() -> None:
    """Its question stands large, and above it what kind of step it is."""
    meeting = scenes.coming_home(first=a_dialogue(10))
    meeting.next()
    shown = stage(meeting.session)
    assert (shown.lead, shown.heading) == ("Open discussion", "What do we make of it?")


@pytest.mark.parametrize("prompt", ["", "What did we learn?"])
def test_what_a_reflection_asks(prompt: str) -> None:
    """Its questions are on the wall, below what it is about, in the words of the form; it may have one of its own."""
    meeting = scenes.coming_home(first=Step("reflection", prompt))
    meeting.next()
    shown = stage(meeting.session)
    assert (shown.lead, shown.heading) == ("Reflection", prompt or "How was it?")
    assert [line for group in shown.lines for line in group.lines] == [REFLECT_HANDS, *REFLECTIONS.values()]


def test_what_a_look_back_is_about() -> None:
    """It asks the group something, too."""
    meeting = scenes.coming_home(first=Step("look-back"))
    meeting.next()
    shown = stage(meeting.session)
    assert (shown.lead, shown.heading, shown.lines) == ("Since we last met", "What came of what we decided?", ())


def test_a_kept_turn_after_the_plan_is_led_to() -> None:
    """The plan is done, and somebody whose turn was kept is back: it is said how it is opened."""
    meeting = scenes.Meeting(
        scenes.Plan("Home", (scenes.a_round("1m", "How?"),), voices=("Amina", "Ben"), order="listed")
    )
    meeting.next()
    meeting.step_out("Ben")
    meeting.speak("10s")
    while meeting.session.step_open:
        meeting.next()
    assert stage(meeting.session).hint == "q closes the session together"
    meeting.come_back("Ben")
    shown = stage(meeting.session)
    assert (shown.lead, shown.hint, shown.coming) == ("The plan is done", "n goes on", "Next: Ben")
    meeting.next()
    assert (stage(meeting.session).heading, room_view.where(meeting.session)) == ("How?", "Round 1 of 1")


def test_a_session_that_is_closed() -> None:
    """The wall still shows it for a while, wherever in its plan it was closed."""
    for meeting in (scenes.coming_home(), scenes.speaking(), scenes.coming_home(first=a_dialogue(10))):
        meeting.do(c.Close())
        assert stage(meeting.session) == StageView("The session is closed", "Thank you.")
        assert room_view.where(meeting.session) == "The session is closed"


def test_what_was_heard_and_decided() -> None:
    """Each with its number, in one column, and how it stands; what was taken out leaves a gap in the numbers."""
    meeting = scenes.waiting()
    for words in ("It was cold.", "It was late.", "It rained."):
        scenes.heard(meeting, 0, words)
    meeting.do(c.ReadBack("c3", with_name=True))
    meeting.do(c.TakeOut("c2"))
    agree(meeting, "We ring", ())
    now = room_view.room(meeting.session)
    assert [now.heard.entry(place) for place in range(len(now.heard.entries))] == [
        ("1", "Ben", "“It was cold.”", ("not checked yet", "quiet")),
        ("3", "Ben", "“It rained.”", ("✓ checked with Ben", "now")),
    ]
    assert now.decided.entry(0) == ("1", ("We ring", "bold"), ("✓ agreed", "bold now"), "")
    assert room_view.list_titles(now, are_tabs=False)[:2] == ("What we have heard", "What we have decided")
    assert room_view.list_titles(now, are_tabs=True)[1].endswith("→: What we have heard · 2")


def test_what_was_decided_at_the_close() -> None:
    """With who will do it stands by when, and when the group hears back; where nobody does yet, that is said."""
    meeting = scenes.waiting()
    carry(meeting, agree(meeting, "We ring", ()), "Ben", due=in_days(10), told=in_days(20))
    agree(meeting, "We write", ())
    propose(meeting, "We go")

    def said() -> list[str]:
        decided = room_view.room(meeting.session).decided
        return [decided.entry(place).carried for place in range(3)]

    assert said() == ["who will do it: Ben", "", ""]
    meeting.do(c.Close())
    assert said() == [
        "who will do it: Ben · by Wednesday 2 December 2026 · we hear back by Saturday 12 December 2026",
        "who will do it is still open",
        "",
    ]


def test_the_line_at_the_top() -> None:
    """What is not saved is not said to be."""
    session = scenes.coming_home().session
    noon = session.opened_at.replace(hour=12, minute=0)
    at_noon = (session.plan.title, "Gathering", "12:00 · saved", ("ends about 12:28",))
    assert room_view.head(session, noon, 0, is_saved=True) == at_noon
    assert room_view.head(session, noon, 0, is_saved=False).right == "12:00"
