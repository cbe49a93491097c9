"""The clock of the room, asked without a screen."""

import re
from contextlib import suppress
from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.pace import PACES, Pace
from coprod_tui.domain.model.ways import ClockLook
from coprod_tui.domain.plan.plan import EvenOut, Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule.ending import ending
from coprod_tui.domain.schedule.standings import standings
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation import room_view, times
from coprod_tui.presentation.breaks import back_at
from coprod_tui.presentation.clock import NO_CLOCK, ClockView, clock_at, look_of
from coprod_tui.presentation.meeting import to_mend
from coprod_tui.presentation.stage import stage
from coprod_tui.presentation.times import clock
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round
from tests.tui import scenes


def clock_of(meeting: Meeting) -> ClockView:
    """The clock as it stands now."""
    return clock_at(meeting.session, meeting.live.elapsed_ms)


def test_a_clock_that_waits() -> None:
    """The whole offer, and nothing that changes."""
    assert clock_of(scenes.waiting()) == ClockView("2:00", "of 2:00, when you are ready", "waiting", 0, None)


def test_between_two_turns_it_is_quiet_for_a_moment() -> None:
    """As long as the group wants; before the first turn of a round there is none, and space starts all the same."""
    meeting = Meeting(a_plan(a_round("60s"), pause_ms=20_000))
    meeting.next()
    assert clock_of(meeting).caption == "of 1:00, when you are ready"
    meeting.wait("5s")
    meeting.speak("30s")
    assert clock_of(meeting) == ClockView("1:00", "of 1:00, a moment of quiet", "waiting", 0, 20_000)
    meeting.wait("15s")
    assert clock_of(meeting).changes_in_ms == 5_000
    meeting.wait("5s")
    assert clock_of(meeting) == ClockView("1:00", "of 1:00, when you are ready", "waiting", 0, None)
    meeting.speak("30s")
    meeting.start()
    assert clock_of(meeting).caption == "left of 1:00"


def test_the_quiet_has_no_number_where_the_clock_has_none() -> None:
    """It ends by itself there, too."""
    meeting = Meeting(a_plan(a_round("60s"), pause_ms=20_000))
    meeting.do(c.AgreeOnWays((), c.Choices("bar")))
    meeting.next()
    meeting.speak("30s")
    assert (clock_of(meeting).caption, clock_of(meeting).changes_in_ms) == ("a moment of quiet", 20_000)
    meeting.wait("20s")
    assert (clock_of(meeting).caption, clock_of(meeting).changes_in_ms) == ("when you are ready", None)


def test_what_was_written_can_be_read_before_the_next_turn() -> None:
    """For as long as the group wants; anybody may begin sooner, and nobody's time is used."""
    meeting = Meeting(a_plan(a_round("60s"), a_dialogue(10), pause_ms=5_000))
    meeting.do(c.AgreeOnWays((), c.Choices(reading_ms=20_000)))
    meeting.next()
    meeting.start()
    meeting.do(c.Contribute("Nobody told me who to ring.", meeting.id_of("Amina")))
    assert clock_of(meeting).caption == "left of 1:00"
    meeting.wait("30s")
    meeting.next()
    assert clock_of(meeting) == ClockView("1:00", "of 1:00, a moment to read", "waiting", 0, 20_000)
    meeting.wait("19s")
    assert clock_of(meeting).caption == "of 1:00, a moment to read"
    meeting.wait("1s")
    assert clock_of(meeting).caption == "of 1:00, when you are ready"
    meeting.do(c.Propose("A named contact on every letter", ()))
    assert clock_of(meeting).changes_in_ms == 20_000
    meeting.start()
    meeting.wait("10s")
    meeting.next()
    assert clock_of(meeting).caption == "of 1:00, a moment of quiet"
    assert meeting.session.spent.between == 20_000


def test_in_a_discussion_too_there_is_a_moment_to_read() -> None:
    """Its clock goes on beside it, as always."""
    meeting = Meeting(a_plan(a_dialogue(10)))
    meeting.do(c.AgreeOnWays((), c.Choices(reading_ms=10_000)))
    meeting.next()
    meeting.do(c.Contribute("Nobody told me who to ring.", None))
    assert (clock_of(meeting).caption, clock_of(meeting).text) == ("a moment to read", "10:00")
    meeting.wait("10s")
    assert (clock_of(meeting).caption, clock_of(meeting).text) == ("left of 10:00", "9:50")


def test_in_a_discussion_the_clock_is_for_all_whoever_has_the_floor() -> None:
    """It stands beside a name then, and is not theirs."""
    meeting = Meeting(a_plan(a_dialogue(10)))
    meeting.next()
    meeting.do(c.GiveFloor("v1"))
    meeting.wait("10s")
    assert (clock_of(meeting).caption, clock_of(meeting).text) == ("left of 10:00 for all", "9:50")


@given(st.integers(60, 90), st.integers(60, 180), st.integers(0, 90_000))
def test_no_more_is_left_than_there_was(share_s: int, first_s: int, spoken_ms: int) -> None:
    """In figures as they are read, also of an offer that is no whole number of seconds."""
    rounds = (a_round(f"{share_s}s"), a_round(f"{share_s}s", "And now?"))
    meeting = Meeting(a_plan(*rounds, names="Amina"))
    meeting.next()
    meeting.start()
    meeting.clock.wait(first_s * 1_000 + 337)
    meeting.next()
    meeting.next()
    meeting.do(c.AgreeOnWays((), c.Choices("numbers")))
    waits = clock_of(meeting)
    assert waits.caption == f"of {waits.text}, when you are ready"
    meeting.start()
    meeting.clock.wait(spoken_ms)
    shown = clock_of(meeting)
    assert shown.tone == "over" or as_seconds(shown.text) <= as_seconds(waits.text)


def as_seconds(shown: str) -> int:
    minutes, seconds = shown.split(":")
    return int(minutes) * 60 + int(seconds)


def test_the_clock_of_thinking_is_a_quiet_one() -> None:
    """At its end nobody is late: it says that all may begin when they are ready."""
    meeting = Meeting(a_plan(replace(a_round("60s"), think_ms=30_000)))
    meeting.next()
    meeting.wait("10s")
    assert clock_of(meeting)[:3] == ("0:20", "", "waiting")
    meeting.wait("5m")
    assert clock_of(meeting) == ClockView("0:00", "when you are ready", "waiting", 1, None)


def test_the_clock_and_the_list_of_voices_say_the_same() -> None:
    """Of a turn that waits, runs, is paused, was mended before it began, or is offered once more after a few words."""
    waiting, mended, again = scenes.waiting(), scenes.waiting(), scenes.waiting(["Amina", "Ben"])
    mended.wait("2m")
    mended.do(c.Mend(mended.turn.id, 90_000, "nobody pressed space"))
    again.start()
    again.wait("4s")
    again.passes()
    again.speak("20s")
    for meeting, tone, standing in (
        (waiting, "waiting", "waiting"),
        (scenes.speaking(), "running", "speaking"),
        (scenes.held(), "held", "held"),
        (mended, "held", "held"),
        (again, "waiting", "waiting"),
    ):
        assert clock_of(meeting).tone == tone
        assert standings(meeting.session)[meeting.turn.voice] == standing


def test_a_clock_that_runs_says_when_it_changes_next() -> None:
    """A second that has begun counts as a whole one, so the last one is shown as 0:01."""
    meeting = scenes.waiting()
    meeting.start()
    for passed, text, next_ms in ((0, "2:00", 1_000), (1, "2:00", 999), (999, "2:00", 1), (1_000, "1:59", 1_000)):
        shown = clock_at(meeting.session, meeting.live.elapsed_ms + passed)
        assert (shown.text, shown.changes_in_ms) == (text, next_ms)
    assert clock_at(meeting.session, meeting.live.elapsed_ms + 119_999).text == "0:01"


def test_beyond_the_offer() -> None:
    """The sign, the words and the tone change together; the clock counts on."""
    meeting = scenes.waiting()
    meeting.start()
    at_the_end = clock_at(meeting.session, meeting.live.elapsed_ms + 120_000)
    assert (at_the_end.text, at_the_end.tone, at_the_end.changes_in_ms) == ("+0:00", "over", 1_000)
    later = clock_at(meeting.session, meeting.live.elapsed_ms + 132_500)
    assert (later.text, later.caption, later.changes_in_ms) == ("+0:12", "finish in your own time", 500)


def test_a_clock_that_is_paused() -> None:
    """Its digits say where it stands, also beyond the offer."""
    assert (clock_of(scenes.held()).text, clock_of(scenes.held()).caption) == ("1:17", "paused at 1:17")
    over = scenes.over()
    over.hold()
    assert (clock_of(over).text, clock_of(over).caption) == ("+0:12", "paused at +0:12")
    assert clock_of(over).changes_in_ms is None


def test_a_break_and_a_dialogue() -> None:
    """What is left of it, then how long it has gone beyond."""
    meeting = scenes.coming_home(first=a_dialogue(10))
    meeting.next()
    assert clock_of(meeting).text == "10:00"
    meeting.wait("11m")
    assert (clock_of(meeting).text, clock_of(meeting).tone) == ("+1:00", "over")
    assert clock_of(scenes.coming_home()).text == ""


@pytest.mark.parametrize(
    ("step", "look", "is_there"),
    [
        (Step("reflection"), None, False),
        (Step("look-back"), None, False),
        (Step("reflection", total_ms=600_000), None, True),
        (Step("dialogue"), None, True),
        (Step("dialogue"), "bar", False),
        (Step("dialogue"), "none", False),
        (Step("dialogue", total_ms=600_000), "bar", True),
    ],
)
def test_a_clock_that_tells_nothing_is_not_there(step: Step, look: ClockLook | None, is_there: bool) -> None:
    """Without a length a bar would never fill; only in a discussion it is told how long it has gone."""
    meeting = scenes.coming_home(first=step)
    meeting.next()
    the_group_chooses(meeting, look)
    meeting.wait("35s")
    assert (clock_of(meeting) != NO_CLOCK) is is_there


def the_group_chooses(meeting: Meeting, look: ClockLook | None) -> None:
    meeting.do(c.AgreeOnWays((), c.Choices(look)))


def test_a_bar_says_by_words_what_numbers_would() -> None:
    """When you are ready, paused, and at the end: finish in your own time; not how long it was."""
    meeting = scenes.waiting()
    the_group_chooses(meeting, "bar")
    assert clock_of(meeting) == ClockView("", "when you are ready", "waiting", 0, None, "bar")
    meeting.start()
    meeting.wait("1m")
    assert clock_of(meeting) == ClockView("", "", "running", 0.5, 1_000, "bar")
    meeting.hold()
    assert clock_of(meeting).caption == "paused"
    meeting.start()
    meeting.wait("70s")
    assert clock_of(meeting) == ClockView("", "finish in your own time", "over", 1, None, "bar", words_lead=True)
    meeting.hold()
    assert clock_of(meeting).caption == "paused"


def test_no_clock_has_the_same_words() -> None:
    """The group chose to see no time."""
    meeting = scenes.waiting()
    the_group_chooses(meeting, "none")
    meeting.start()
    meeting.wait("2m5s")
    assert clock_of(meeting) == ClockView("", "finish in your own time", "over", 1, None, "none", words_lead=True)


def test_the_choice_is_undone_as_any_act() -> None:
    """And holds for a break and a discussion too, which say by words that their time is over."""
    meeting = scenes.coming_home(first=a_dialogue(10))
    the_group_chooses(meeting, "bar")
    meeting.next()
    meeting.wait("5m")
    assert (clock_of(meeting).text, clock_of(meeting).used, clock_of(meeting).caption) == ("", 0.5, "")
    meeting.wait("6m")
    assert clock_of(meeting).caption == "the time we planned for this is over"
    meeting.undo()
    meeting.undo()
    meeting.next()
    assert clock_of(meeting).look == "numbers"


def test_where_offers_differ_all_have_the_same_bar() -> None:
    """From the first turn of the round to its last, whoever had more before; unless the group chose numbers."""
    meeting = scenes.waiting(("Amina", "Ben", "Chloë"))
    meeting.speak("60s")
    meeting.speak("2m20s")
    meeting.speak("60s")
    assert look_of(meeting.session) == "numbers"
    meeting.next()
    for _ in range(3):
        assert (clock_of(meeting).look, clock_of(meeting).text) == ("bar", "")
        assert room_view.each_voice(meeting.session) == ""
        meeting.start()
        meeting.wait("10s")
        the_group_chooses(meeting, "numbers")
        assert clock_of(meeting).text
        assert room_view.each_voice(meeting.session) == ""
        meeting.undo()
        meeting.next()


@pytest.mark.parametrize("pace", sorted({*get_args(Pace)} - {"as_planned"}))
def test_while_somebody_has_no_clock_nobody_has_numbers(pace: Pace) -> None:
    """Theirs would be another time, and to have none would single them out; with any other pace numbers stay."""
    meeting = scenes.coming_home(("Amina", "Ben"))
    the_group_chooses(meeting, "numbers")
    meeting.do(c.ChoosePace(meeting.id_of("Ben"), pace))
    meeting.next()
    look = "bar" if pace == "no_clock" else "numbers"
    for _ in meeting.session.circle:
        meeting.start()
        meeting.wait("10s")
        now = clock_of(meeting)
        assert (now.look, bool(now.text)) == (look, look == "numbers")
        if meeting.turn.voice == meeting.id_of("Ben"):
            meeting.do(c.ChoosePace(meeting.turn.voice, "as_planned"))  # which counts from their next turn
            assert look_of(meeting.session) == look
        meeting.next()
    assert look_of(meeting.session) == "numbers"


@pytest.mark.parametrize("chosen", [None, "numbers"])
def test_no_clock_changes_while_somebody_says_what_suits_them(chosen: ClockLook | None) -> None:
    """All would see who it was that said it. From the next turn on, and back, it is as it suits them."""
    meeting = scenes.waiting(("Amina", "Ben", "Chloë"))
    if chosen:
        the_group_chooses(meeting, chosen)
    for pace, before, after in (("no_clock", "numbers", "bar"), ("as_planned", "bar", "numbers")):
        meeting.start()
        meeting.wait("10s")
        meeting.do(c.ChoosePace(meeting.id_of("Chloë"), pace))
        assert look_of(meeting.session) == before
        meeting.next()
        assert look_of(meeting.session) == after


@given(st.lists(st.integers(1, 200), min_size=6, max_size=6), st.sampled_from(["next-round", "off"]))
def test_no_figure_tells_what_somebody_had_or_is_offered_less(spoken: list[int], even_out: EvenOut) -> None:
    """Law: without the group's choice, a round's clocks have figures only where they are the same for everyone."""
    rounds = (a_round("60s"), a_round("60s", "And now?"))
    meeting = Meeting(a_plan(*rounds, names="Amina Ben Chloe", even_out=even_out))
    meeting.next()
    told: dict[int, set[tuple[str, str]]] = {}
    for seconds in spoken:
        waits = clock_of(meeting)
        each = room_view.each_voice(meeting.session)
        told.setdefault(meeting.turn.round, set()).add((waits.text + waits.caption, each))
        meeting.start()
        meeting.wait(f"{seconds}s")
        if clock_of(meeting).look != "numbers":
            shown = stage(meeting.session)
            assert not re.search(
                r"\d", "".join((clock_of(meeting).caption, shown.lead, shown.note, shown.coming, each))
            )
        meeting.next()
        if meeting.session.step is None and meeting.session.next_step:
            meeting.next()
    assert [len(what) for what in told.values()] == [1] * len(told)


@given(st.integers(5, 600), st.lists(st.integers(0, 400_000), max_size=6), st.booleans())
def test_whoever_has_no_clock_looks_like_anyone_at_every_moment(share_s: int, moments: list[int], more: bool) -> None:
    """Law: held to a watch, too, their bar is that of a voice whose time is as planned."""
    meeting = Meeting(a_plan(a_round(f"{share_s}s"), names="Amina Ben"), paces={"Ben": "no_clock"})
    meeting.next()
    if more:
        meeting.do(c.AddTime(30_000))
    seen: list[list[ClockView]] = [[], []]
    for whose in seen:
        whose.append(clock_of(meeting))
        meeting.start()
        for milliseconds in moments:
            meeting.clock.wait(milliseconds)
            whose.append(clock_of(meeting))
        meeting.next()
    assert seen[0] == seen[1]


@pytest.mark.parametrize("chosen", [None, "numbers"])
def test_nobody_sees_what_suits_somebody_by_their_becoming_here_for_someone(chosen: ClockLook | None) -> None:
    """The next turns look as those before; so do they once that person takes turns again."""
    meeting = Meeting(a_plan(a_round("60s"), names="Amina Ben Chloe"))
    meeting.do(c.ChoosePace("v1", "no_clock"))
    the_group_chooses(meeting, chosen)
    for command in (c.GoOn(), c.BecomeAlongside("v1"), c.GoOn(), c.BecomeVoice("v1")):
        meeting.do(command)
        assert meeting.session.open_turn is None or look_of(meeting.session) == "bar"


@example([(1, "double"), (0, "go on"), (1, "as_planned"), (1, "go on")])
@example([(1, "half_more"), (0, "go on"), (1, "go on"), (1, "for someone")])
@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from([*get_args(Pace), "go on", "for someone"])), max_size=12))
def test_whatever_suits_whom_from_when_on_a_figure_is_that_of_everyone(acts: list[tuple[int, str]]) -> None:
    """Law: who says in their own turn, or after it, that another time suits them is not told of by the one they had."""
    meeting = Meeting(a_plan(a_round("60s"), a_round("60s", "And now?"), names="Amina Ben Chloe"))
    meeting.next()
    for place, act in acts:
        voice = meeting.session.voices[place]
        with suppress(Rejection):
            if act == "for someone":
                meeting.do(c.BecomeVoice(voice.id) if voice.alongside else c.BecomeAlongside(voice.id))
            elif act != "go on":
                meeting.do(c.ChoosePace(voice.id, PACES[act]))
            elif meeting.session.open_turn:
                meeting.speak("10s")
            else:
                meeting.next()
        told = [clock_of(meeting).caption, *(each.told for each in to_mend(meeting.session, meeting.live.elapsed_ms))]
        assert set(re.findall(r"of (\d+:\d+)", " ".join(told))) <= {"1:00"}


def test_a_gap_is_told_in_the_units_it_has() -> None:
    """Eight seconds are no minute."""
    assert [times.gap(milliseconds) for milliseconds in (1_000, 8_400, 61_000, 600_000)] == [
        "1 second",
        "8 seconds",
        "1 minute",
        "10 minutes",
    ]


def test_lengths_of_time() -> None:
    """As people read them."""
    assert [times.left(59_001), times.over(12_999), clock(3_661_000)] == ["1:00", "+0:12", "1:01:01"]


@given(
    st.booleans(),
    st.lists(st.tuples(st.sampled_from(("wait", "sleep", "doze", "leave")), st.integers(5, 150)), max_size=6),
)
def test_a_break_ends_when_it_was_announced(is_planned: bool, then: list[tuple[str, int]]) -> None:
    """Law: whatever the lid does, the clock counts to the time on the wall, and what was interrupted loses nothing."""
    meeting = Meeting(a_plan(a_break() if is_planned else a_dialogue(), a_dialogue()))
    meeting.next()
    if not is_planned:
        meeting.wait("1m")
        meeting.do(c.TakeBreak(10))
    announced, ends_at = back_at(meeting.session), meeting.clock.now() + timedelta(minutes=10)
    live = meeting.live
    live.beat()
    for what, seconds in then:
        if what == "wait":
            for _ in range(seconds):
                meeting.clock.wait(1_000)
                live.beat()
        else:
            (meeting.clock.wait if what == "doze" else meeting.clock.sleep)(seconds * 1_000)
        if what == "leave":
            live = LiveSession(meeting.clock, meeting.journal, live.events, live.session, live.elapsed_ms)
            live.do(c.Resume())
        live.beat()
        left, clock = ends_at - meeting.clock.now(), clock_at(live.session, live.elapsed_ms)
        assert back_at(live.session) == announced
        if left > timedelta():
            assert clock.text == times.left(left // timedelta(milliseconds=1))
            assert ending(live.session, live.elapsed_ms).left_ms >= left // timedelta(milliseconds=1)
        else:
            assert clock.tone == "over"
    if not is_planned:
        live.do(c.GoOn())
        assert clock_at(live.session, live.elapsed_ms).text == "9:00"
