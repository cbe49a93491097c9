"""The plan while it runs: what can be changed of it, a break now, a round ended early, another order, thinking."""

import pytest
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.plan import LONGEST_BREAK
from coprod_tui.domain.events import Left
from coprod_tui.domain.message import Message
from coprod_tui.domain.plan.plan import LIMIT_STEPS, SECOND, Step
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.order import still_to_come, with_next
from coprod_tui.domain.schedule.turns import owed_ms
from tests.domain.commands.test_commands import refused
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

FIRST, SECOND_ROUND, BREAK = a_round(prompt="First?"), a_round(prompt="And then?"), a_break(10)


def meeting_of(*steps: Step, names: str = "Amina Ben Chloe") -> Meeting:
    return Meeting(a_plan(*(steps or (FIRST, BREAK, SECOND_ROUND)), names=names))


def to_come(meeting: Meeting) -> str:
    return " ".join(step.prompt or step.kind for step in meeting.session.to_come)


def change(meeting: Meeting, *steps: Step, left: tuple[Left, ...] = ()) -> None:
    meeting.do(c.ChangePlan(steps, left))


# --- the steps to come


def test_steps_to_come_are_moved_changed_added_and_left() -> None:
    """All at once or one by one; a new one gets the next number."""
    meeting = meeting_of()
    first, pause, second = meeting.session.to_come
    change(meeting, second, replace(first, prompt="\x1bFirst of all?"), a_dialogue(5), left=(Left(pause, "chosen"),))
    assert to_come(meeting) == "And then? First of all? What do we make of it?"
    assert [step.id for step in meeting.session.to_come] == ["s3", "s1", "s4"]
    assert meeting.session.left == (Left(pause, "chosen"),)


def test_what_was_left_comes_back_by_a_change_and_by_undo() -> None:
    """Its number stays, also where another step was added meanwhile."""
    meeting = meeting_of()
    first, pause, second = meeting.session.to_come
    change(meeting, first, second, left=(Left(pause, "out_of_time"),))
    change(meeting, first, second, a_dialogue(5), left=(Left(pause, "out_of_time"),))
    change(meeting, first, pause, second, meeting.session.to_come[-1])
    assert [step.id for step in meeting.session.to_come] == ["s1", "s2", "s3", "s4"]
    meeting.undo()
    assert meeting.session.left == (Left(pause, "out_of_time"),)


def test_what_has_begun_is_never_changed() -> None:
    """Two windows may change the plan: whoever is late is told so, and so is who forgets a step."""
    meeting = meeting_of()
    first, pause, second = meeting.session.to_come
    meeting.next()
    assert refused(meeting, c.ChangePlan((first, pause, second), ())) == Message("plan_moved_on")
    assert refused(meeting, c.ChangePlan((pause,), ())) == Message("plan_moved_on")
    assert refused(meeting, c.ChangePlan((pause, pause, second), ())) == Message("plan_moved_on")
    assert refused(meeting, c.ChangePlan((pause, second), (Left(pause, "chosen"),))) == Message("plan_moved_on")
    assert refused(meeting, c.ChangePlan((pause, second, replace(first, id="s9")), ())) == Message("plan_moved_on")


def test_the_same_plan_is_no_change() -> None:
    """Nor are other words that are cleaned to the same."""
    meeting = meeting_of()
    first, *others = meeting.session.to_come
    assert refused(meeting, c.ChangePlan((replace(first, prompt="First?\x1b"), *others), ())) == Message("same_plan")


def test_one_step_at_least_is_left_before_anything_has_begun() -> None:
    """Afterwards the rest may be left: then the plan is done when what runs is over."""
    meeting = meeting_of()
    left = tuple(Left(step, "chosen") for step in meeting.session.to_come)
    assert refused(meeting, c.ChangePlan((), left)) == Message("no_steps_left")
    meeting.next()
    change(meeting, left=left[1:])
    for _ in range(3):
        meeting.speak("10s")
    assert rotation.is_through(meeting.session)


def test_a_plan_has_room_for_so_many_steps() -> None:
    """Those that have begun are counted; a break now is one more, too."""
    meeting = meeting_of(*[a_round(prompt=f"Question {number}?") for number in range(LIMIT_STEPS)])
    full = meeting.session.to_come
    assert refused(meeting, c.ChangePlan((*full, BREAK), ())) == Message("too_many_steps", {"most": LIMIT_STEPS})
    assert refused(meeting, c.TakeBreak(5)) == Message("too_many_steps", {"most": LIMIT_STEPS})


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (Step("round", " \x1b", share_ms=60_000), "step_needs_prompt"),
        (Step("round", "What else?"), "step_needs_length"),
        (Step("round", "What else?", share_ms=60_000, total_ms=60_000), "step_needs_length"),
        (Step("dialogue", total_ms=0), "step_needs_length"),
        (replace(a_dialogue(5), think_ms=0), "step_needs_length"),
        (replace(BREAK, think_ms=30_000), "no_thinking_here"),
    ],
)
def test_a_step_that_cannot_be(step: Step, why: str) -> None:
    """One sentence says what it needs, for a new step as for one that is changed."""
    meeting = meeting_of()
    first, *others = meeting.session.to_come
    assert refused(meeting, c.ChangePlan((*meeting.session.to_come, step), ())) == Message(why)
    assert refused(meeting, c.ChangePlan((replace(step, id=first.id), *others), ())) == Message(why)


def test_nobody_is_given_less_than_half_a_minute() -> None:
    """A shorter share that was planned may stay and be moved; it may not be chosen."""
    meeting = meeting_of(a_round("20s"), SECOND_ROUND)
    short, second = meeting.session.to_come
    change(meeting, second, short)
    told = refused(meeting, c.ChangePlan((replace(second, share_ms=29_000), short), ()))
    assert told == Message("share_too_short", {"least_ms": 30 * SECOND})


def test_when_the_meeting_is_to_end() -> None:
    """It can be chosen, changed and left open."""
    meeting = meeting_of()
    assert refused(meeting, c.ChooseEnd(None)) == Message("same_end")
    meeting.do(c.ChooseEnd("15:30"))
    assert meeting.session.plan.ends == "15:30"
    assert refused(meeting, c.ChooseEnd("15:30")) == Message("same_end")
    meeting.undo()
    assert meeting.session.plan.ends is None


# --- a break now


def test_a_break_holds_the_clock_and_the_turn_goes_on_after_it() -> None:
    """The time of the break is nobody's; space begins again at once, n ends the break and no more."""
    meeting = meeting_of()
    meeting.next()
    meeting.start()
    meeting.wait("20s")
    meeting.do(c.TakeBreak(10))
    assert (meeting.place, meeting.speaker, meeting.turn.clock) == ("pause", "Amina", "held")
    meeting.wait("9m")
    meeting.next()
    assert (meeting.speaker, meeting.turn.clock, meeting.turn.spoken_ms) == ("Amina", "held", 20_000)
    assert (meeting.turn.held_ms, meeting.session.spent.pause) == (0, 9 * 60_000)
    meeting.do(c.TakeBreak(5))
    meeting.wait("5m")
    meeting.start()
    assert meeting.turn.clock == "running"
    assert meeting.session.break_now is None


def test_nothing_else_is_done_to_a_turn_in_a_break() -> None:
    """Nor does another break begin in it."""
    meeting = meeting_of()
    meeting.next()
    meeting.do(c.TakeBreak(10))
    for command in (c.TakeBreak(5), c.Pass(), c.CountFromOpening()):
        assert refused(meeting, command) == Message("on_break")


def test_no_break_begins_in_a_planned_one() -> None:
    """It goes on until somebody ends it."""
    meeting = meeting_of(BREAK, SECOND_ROUND)
    meeting.next()
    assert refused(meeting, c.TakeBreak(5)) == Message("on_break")


@pytest.mark.parametrize("minutes", [-1, 0, LONGEST_BREAK + 1])
def test_how_long_a_break_may_be(minutes: int) -> None:
    """A minute at least, and four hours at most."""
    assert refused(meeting_of(), c.TakeBreak(minutes)) == Message("break_length", {"most": LONGEST_BREAK})


def test_a_break_is_a_planned_one_or_a_new_one() -> None:
    """No other step is a break, and none that is over."""
    meeting = meeting_of()
    assert refused(meeting, c.TakeBreak(5, "s3")) == Message("no_such")
    meeting.do(c.TakeBreak(5, "s2"))
    meeting.next()
    assert refused(meeting, c.TakeBreak(5, "s2")) == Message("no_such")


def test_a_break_between_two_steps_opens_none_of_them() -> None:
    """It comes where the meeting is; what came next comes after it."""
    meeting = meeting_of(FIRST, SECOND_ROUND, names="Amina")
    meeting.next()
    meeting.speak("10s")
    meeting.undo()  # what came next has not begun yet
    assert (meeting.session.step, to_come(meeting)) == (None, "And then?")
    meeting.do(c.TakeBreak(15))
    assert [step.kind for step in meeting.session.plan.steps] == ["round", "break", "round"]
    meeting.next()
    assert (meeting.session.step, to_come(meeting)) == (None, "And then?")
    meeting.next()
    assert meeting.speaker == "Amina"


def test_a_planned_break_is_taken_earlier_with_its_number_and_other_minutes() -> None:
    """It does not come again, and stands among the steps where it was taken."""
    meeting = meeting_of(FIRST, SECOND_ROUND, BREAK)
    meeting.next()
    meeting.do(c.TakeBreak(5, "s3"))
    assert [(step.id, step.total_ms) for step in meeting.session.plan.steps] == [
        ("s1", None), ("s3", 5 * 60_000), ("s2", None),
    ]  # fmt: skip
    meeting.next()
    assert (meeting.speaker, to_come(meeting)) == ("Amina", "And then?")
    meeting.undo()
    meeting.undo()
    assert [step.id for step in meeting.session.plan.steps] == ["s1", "s2", "s3"]


def test_an_open_discussion_has_its_minutes_after_a_break() -> None:
    """What is left of it when the break begins is left when it ends."""
    meeting = meeting_of(a_dialogue(20))
    meeting.next()
    meeting.wait("5m")
    before = meeting.live.elapsed_ms - meeting.session.step_opened_ms
    meeting.do(c.TakeBreak(10))
    meeting.wait("12m")
    meeting.next()
    assert meeting.live.elapsed_ms - meeting.session.step_opened_ms == before
    meeting.undo()
    meeting.wait("1m")
    meeting.next()
    assert meeting.live.elapsed_ms - meeting.session.step_opened_ms == before


# --- a round ended early


def test_whoever_had_no_turn_comes_first_in_the_next_round() -> None:
    """In the order in which they would have come; whose turn would open it opens none of the next."""
    meeting = meeting_of(FIRST, SECOND_ROUND, names="Amina Ben Chloe Dev")
    meeting.next()
    meeting.speak("20s")
    meeting.do(c.PutInOrder(("v2", "v4", "v3")))
    meeting.start()
    meeting.do(c.EndRound())
    assert (meeting.session.step, meeting.turns_of("Ben")[0].outcome) == (None, "spoke")
    meeting.next()
    assert meeting.names(meeting.session.rounds[-1].order).split()[:2] == ["Dev", "Chloe"]
    assert sum(voice.openings for voice in meeting.session.voices) == 1
    assert all(owed_ms(meeting.session, voice.id) == 0 for voice in meeting.session.voices)


def test_a_turn_that_has_not_begun_is_not_had_when_the_round_ends() -> None:
    """It waits with the others for the next round; in that one nobody is offered the earlier question."""
    meeting = meeting_of(FIRST, SECOND_ROUND)
    meeting.next()
    meeting.do(c.EndRound())
    assert rotation.queue(meeting.session) == ()
    meeting.next()
    assert meeting.names(meeting.session.rounds[-1].order) == "Amina Ben Chloe"
    assert {coming.round for coming in rotation.queue(meeting.session)} == {2}


def test_turns_that_were_kept_lapse_with_a_round_ended_early() -> None:
    """Chloe was away for it, and comes back when it has ended: she comes first in the next one."""
    meeting = meeting_of(FIRST, SECOND_ROUND)
    meeting.step_out("Amina")
    meeting.next()
    meeting.step_out("Chloe")
    meeting.start()
    meeting.do(c.EndRound())
    assert rotation.all_coming(meeting.session) == ()
    meeting.come_back("Chloe")
    assert rotation.queue(meeting.session) == ()
    meeting.next()
    assert meeting.speaker == "Chloe"


def test_only_a_running_round_is_ended_early() -> None:
    """There is none before the first one, nor while all talk."""
    meeting = meeting_of(a_dialogue(5))
    assert refused(meeting, c.EndRound()) == Message("no_round")
    meeting.next()
    assert refused(meeting, c.EndRound()) == Message("no_round")


# --- another order


def test_somebody_who_is_still_to_come_comes_next() -> None:
    """Whoever speaks goes on; who opened stays the opener."""
    meeting = meeting_of(names="Amina Ben Chloe Dev")
    meeting.next()
    meeting.start()
    meeting.do(c.PutInOrder(("v4", "v2", "v3")))
    assert meeting.speaker == "Amina"
    for name in ("Dev", "Ben", "Chloe"):
        meeting.next()
        assert meeting.speaker == name
        meeting.start()
    assert [voice.openings for voice in meeting.session.voices] == [1, 0, 0, 0]


def test_an_open_turn_that_has_not_begun_may_be_put_off() -> None:
    """The turn of whoever comes in its place opens; undo gives it back."""
    meeting = meeting_of()
    meeting.next()
    meeting.do(c.PutInOrder(("v2", "v3", "v1")))
    assert (meeting.speaker, meeting.turn.clock) == ("Ben", "waiting")
    meeting.undo()
    assert meeting.speaker == "Amina"
    meeting.redo()
    meeting.speak("10s")
    meeting.speak("10s")
    assert meeting.speaker == "Amina"
    assert len(meeting.turns_of("Amina")) == 1


def test_an_order_names_everyone_who_is_still_to_come() -> None:
    """Not one who has spoken, none twice, and not fewer; somebody who left keeps their place."""
    meeting = meeting_of(names="Amina Ben Chloe Dev")
    meeting.next()
    meeting.speak("10s")
    for order in (("v3", "v2"), ("v4", "v3", "v2", "v1"), ("v3", "v3", "v2"), ("v9", "v3", "v2")):
        assert refused(meeting, c.PutInOrder(order)) == Message("not_to_come")
    meeting.step_out("Chloe")
    meeting.do(c.PutInOrder(("v4", "v3", "v2")))
    assert meeting.speaker == "Dev"
    assert [coming.voice for coming in rotation.queue(meeting.session)] == ["v2"]


def test_the_order_that_there_is_is_no_other_one() -> None:
    """And outside of a round there is none."""
    meeting = meeting_of()
    assert refused(meeting, c.PutInOrder(())) == Message("no_round")
    meeting.next()
    assert refused(meeting, c.PutInOrder(("v1", "v2", "v3"))) == Message("same_order")


def test_a_second_turn_comes_after_the_first_of_everyone() -> None:
    """Amina has passed: she comes after Chloe, whatever the order; two who passed may swap."""
    meeting = meeting_of()
    meeting.next()
    meeting.passes()
    assert refused(meeting, c.PutInOrder(("v2", "v1", "v3"))) == Message("first_turns_first")
    meeting.passes()
    meeting.start()
    meeting.do(c.PutInOrder(("v2", "v1")))
    meeting.next()
    assert meeting.speaker == "Ben"


# --- thinking, and nothing kept


def test_everyone_thinks_before_anybody_has_a_turn() -> None:
    """Its time has a place of its own; n opens the first turn, or lets the open discussion begin."""
    meeting = meeting_of(replace(FIRST, think_ms=60_000), replace(a_dialogue(10), think_ms=30_000), names="Amina")
    meeting.next()
    assert (meeting.place, meeting.speaker) == ("thinking", None)
    assert refused(meeting, c.StartOrHold()) == Message("no_turn")
    meeting.wait("70s")
    meeting.next()
    assert (meeting.place, meeting.speaker, meeting.session.spent.thinking) == ("between", "Amina", 70_000)
    meeting.speak("10s")
    meeting.wait("20s")
    assert meeting.place == "thinking"
    meeting.next()
    assert (meeting.place, meeting.session.spent.thinking) == ("together", 90_000)
    assert meeting.session.step_just_opened


def test_a_round_that_ends_while_everyone_thinks_is_over() -> None:
    """Nobody thinks on, and everybody comes first in the next one."""
    meeting = meeting_of(replace(FIRST, think_ms=60_000), SECOND_ROUND)
    meeting.next()
    meeting.do(c.EndRound())
    assert (meeting.session.thinking, meeting.session.step) == (False, None)


def test_nothing_is_written_down_in_a_step_of_which_nothing_is_kept() -> None:
    """Also not for whoever had a turn in it, when it is over; in the next step words are kept again."""
    meeting = meeting_of(replace(FIRST, kept=False), SECOND_ROUND, names="Amina")
    meeting.next()
    assert refused(meeting, c.Contribute("I am tired.", "v1")) == Message("nothing_kept")
    meeting.start()
    meeting.next()
    assert refused(meeting, c.Contribute("I am tired.", "v1", "s1")) == Message("nothing_kept")
    meeting.next()
    assert refused(meeting, c.Contribute("I am tired.", "v1", "s1")) == Message("nothing_kept")
    meeting.do(c.Contribute("Nobody told me.", "v1"))
    assert meeting.session.contributions[0].step == "s2"


def test_who_passed_before_another_order_comes_before_who_passes_after_it() -> None:
    """Second turns come in the order in which people passed."""
    meeting = Meeting(a_plan(names="Ana Bo Cy Di Ed"))
    meeting.next()
    meeting.passes()
    meeting.passes()
    put = with_next(still_to_come(meeting.session), meeting.id_of("Ed"))
    meeting.do(c.PutInOrder(put))
    said = []
    for _ in range(3):
        said.append(meeting.speaker)
        meeting.passes()
    assert said == ["Ed", "Cy", "Di"]
    assert meeting.names([coming.voice for coming in still_to_come(meeting.session)]) == "Ana Bo Ed Cy Di"


def test_what_holds_for_the_whole_meeting_is_changed_as_it_goes() -> None:
    """The quiet between turns as said last, here or as a way to work together; support; the group's own principles."""
    meeting = meeting_of()
    meeting.do(c.AgreeOnWays(("One at a time.",), c.Choices(clock="bar", pause_ms=9_000)))
    meeting.do(c.ChangeMeeting(5_000, " Sam is next door. ", ("Ask first.", " ")))
    session = meeting.session
    assert (session.pause_ms, session.plan.support, session.plan.principles) == (
        5_000,
        "Sam is next door.",
        ("Ask first.",),
    )
    assert session.ways is not None
    assert session.ways.choices == c.Choices(clock="bar")
    assert refused(meeting, c.ChangeMeeting(5_000, "Sam is next door.", ("Ask first.",))).code == "same_plan"
    meeting.undo()
    assert (meeting.session.pause_ms, meeting.session.plan.principles) == (9_000, ())


def test_a_principle_that_a_decision_serves_can_be_reworded_and_not_be_gone() -> None:
    """Others may come after it; ten are more than there are keys."""
    meeting = meeting_of()
    meeting.do(c.ChangeMeeting(0, "", ("Ask first.", "Be kind.")))
    meeting.do(c.Propose("A bell by each bed", ()))
    meeting.do(c.ChoosePrinciples("d1", ("p2",)))
    assert refused(meeting, c.ChangeMeeting(0, "", ("Ask first.",))).code == "principle_served"
    assert refused(meeting, c.ChangeMeeting(0, "", ())).code == "principle_served"
    assert refused(meeting, c.ChangeMeeting(0, "", tuple(map(str, range(10))))).code == "too_many_principles"
    assert refused(meeting, c.ChangeMeeting(999_000, "", ())).code == "pause_length"
    meeting.do(c.ChangeMeeting(0, "", ("Ask first.", "Kind to each other.", "Slowly.")))
    assert meeting.session.decisions[0].principles == ("p2",)
