"""Nobody can work out whose time is longer: the same meeting, whoever needs which time, is told and shown alike.

Only the JSON tells it, which says so when it is written.
"""

import re
from collections.abc import Iterator
from datetime import UTC
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.plan.plan import MINUTE, Step
from coprod_tui.domain.reports.insights import figures, insights
from coprod_tui.domain.schedule import sharing, turns
from coprod_tui.export import csv, showing
from coprod_tui.export.document import document_from
from coprod_tui.export.formats import encode
from coprod_tui.export.handout import handout
from coprod_tui.live.wall import ONLY_THE_ROOM
from coprod_tui.presentation import turn_line
from coprod_tui.presentation.clock import clock_at
from coprod_tui.presentation.closing import closing
from coprod_tui.presentation.insights import page
from coprod_tui.presentation.meeting import to_mend
from coprod_tui.presentation.our_plan import our_plan
from coprod_tui.presentation.room_view import RoomView, head, room
from coprod_tui.presentation.say_line import aloud
from coprod_tui.presentation.say_wall import over_the_room
from coprod_tui.presentation.wall import wall
from coprod_tui.privacy.anonymous import anonymous
from tests.support.clock import MORNING
from tests.support.meeting import Meeting, a_plan, a_round

NAMES = ("Amina", "Ben", "Chloë", "Dev")
PACES: tuple[Pace, ...] = ("as_planned", "half_more", "double", "no_clock")
SLOT_MS = 10 * MINUTE
"""How long each turn is open, so that the moments of what follows tell nothing of it."""

Held = list[tuple[str, object]]


def held(paces: tuple[Pace, ...], *, over: bool, even_out: str) -> tuple[Meeting, Held]:
    """The meeting of four people who need these times, and all that was shown and said in it, moment by moment.

    Everyone uses the same part of what they have: half, or in the first round a quarter more than all.
    """
    steps = (a_round("2m"), Step("round", "What first?", total_ms=12 * MINUTE), a_round("90s", "What stays?"))
    plan = a_plan(*steps, names=" ".join(NAMES), even_out=even_out, ends="15:30")
    meeting = Meeting(plan, paces=dict(zip(NAMES, paces, strict=True)))
    seen: Held = []
    seen += _screens(meeting)
    for number in range(len(steps)):
        if number == 2:
            seen += _all_choose_another(meeting)
        seen += _does(meeting, c.GoOn())
        if number == 1:
            seen += _does(meeting, c.AddTime(30_000))
        while meeting.session.open_turn:
            seen += _has_turn(meeting, more_than_all=over and number == 0)
    seen += _does(meeting, c.Close())
    return meeting, seen


def _all_choose_another(meeting: Meeting) -> Iterator[tuple[str, object]]:
    """Between two rounds everyone says that another time suits them; what that changes is seen once all have."""
    for voice in meeting.session.circle:
        chosen = PACES[(PACES.index(voice.pace) + 1) % len(PACES)]
        yield from _does(meeting, c.ChoosePace(voice.id, chosen), but_time=True)
    yield from _screens(meeting)


def _has_turn(meeting: Meeting, *, more_than_all: bool) -> Iterator[tuple[str, object]]:
    """Somebody speaks for their part of what they have, and the rest of the slot is paused."""
    had = turns.shown_ms(meeting.turn)
    spoken = had * 5 // 4 if more_than_all else had // 2
    yield from _does(meeting, c.StartOrHold())
    meeting.clock.wait(spoken)
    yield from _screens(meeting, but_time=True)
    yield from _does(meeting, c.StartOrHold(), but_time=True)
    meeting.clock.wait(SLOT_MS - spoken)
    meeting.do(c.Contribute(f"{meeting.speaker} said so.", meeting.turn.voice))
    yield from _screens(meeting, but_time=True)
    yield from _does(meeting, c.GoOn())


def _does(meeting: Meeting, command: c.Command, *, but_time: bool = False) -> Iterator[tuple[str, object]]:
    before = meeting.session
    act = meeting.do(command)
    yield "say", aloud(meeting.session, act, "", before)
    yield from _screens(meeting, but_time=but_time)


def _screens(meeting: Meeting, *, but_time: bool = False) -> Iterator[tuple[str, object]]:
    """What both windows show now, without a clock's movement.

    ``but_time``: and without the end, which moves with what somebody really spoke, as anyone can hear.
    """
    session, elapsed, now = meeting.session, meeting.live.elapsed_ms, meeting.clock.now()
    yield "room", _read(room(session))
    view = wall(session, ONLY_THE_ROOM, None)
    yield "wall", (view._replace(room=None), _read(view.room))
    clock = clock_at(session, elapsed)
    yield "clock", (clock._replace(used=round(clock.used, 2), changes_in_ms=None), turn_line.told(session, clock))
    yield "over", over_the_room(session, ONLY_THE_ROOM, clock)
    if not but_time:
        yield "head", head(session, now, elapsed, is_saved=True)
        yield "plan", our_plan(session, elapsed, now)


def _read(view: RoomView) -> tuple[object, ...]:
    """What people read in the panels, without what their lists are made from."""
    return (*view._replace(heard=None, decided=None), view.heard.entries, view.decided.entries)


def handed_out(meeting: Meeting) -> Iterator[tuple[str, object]]:
    """All that is handed out or told of the meeting afterwards, with names and without."""
    told = meeting.live.events
    for whose, events in (("", told), ("anonymous ", anonymous(told).events)):
        document = document_from(events, MORNING)
        for form in ("md", "html"):
            yield f"{whose}{form}", encode(document, form)
        for table in csv.TABLES:
            yield f"{whose}{table}", encode(document, "csv", table)
        yield f"{whose}show", list(showing.lines(events))
    session = meeting.session
    yield "page", handout(session, UTC)
    yield "closing", closing(session)
    yield "insights", list(page(insights([figures(session)], MORNING.date()), ""))


@cache
def as_listed(*, over: bool, even_out: str) -> tuple[Held, Held]:
    meeting, seen = held(PACES, over=over, even_out=even_out)
    return seen, list(handed_out(meeting))


@settings(max_examples=12)
@given(st.permutations(PACES), st.booleans(), st.sampled_from(["next-round", "off"]))
def test_whoever_needs_which_time_all_is_shown_and_told_alike(paces: list[Pace], over: bool, even_out: str) -> None:
    """At every moment, in both windows, aloud, and in all that is handed out."""
    meeting, seen = held(tuple(paces), over=over, even_out=even_out)
    before, told = as_listed(over=over, even_out=even_out)
    assert len(seen) == len(before)
    for (what, one), (_, other) in zip((*seen, *handed_out(meeting)), (*before, *told), strict=True):
        assert one == other, what


def test_nothing_says_which_time_anyone_needs() -> None:
    """Neither the word nor the offer; that anyone may have longer, or no clock, is said to all."""
    meeting, seen = held(PACES, over=True, even_out="next-round")
    told = " ".join(str(each) for each in (*seen, *handed_out(meeting)))
    of_paces = ("half as much", "double", "no_clock", "half_more", "as planned", "as_planned")
    assert [words for words in of_paces if words in told] == []
    handed = {what: str(each) for what, each in handed_out(meeting)}
    assert {what for what, text in handed.items() if re.search(r"(minutes?|seconds?|\d) each|each: \d", text)} == set()
    assert "in their own time" in handed["show"]
    assert re.findall(r"(?<![\d:])[34]:00(?![\d:])", told) == []


def test_whoever_joined_with_a_time_of_their_own_changed_no_round_alone() -> None:
    """Rounds before it are told as those that follow: from where it begins one could tell whose time it is."""
    meeting = Meeting(a_plan(a_round(), a_round()))
    meeting.next()
    for _ in range(3):
        meeting.speak("10s")
    meeting.do(c.Join("Dev"))
    meeting.do(c.ChoosePace("v4", "double"))
    for _ in range(4):
        meeting.speak("10s")
    shared = [sharing.sharing_of(meeting.session, each) for each in meeting.session.rounds]
    assert [each.in_own_time for each in shared] == [True, True]
    meeting.do(c.ChoosePace("v4", "as_planned"))
    assert sharing.sharing_of(meeting.session, meeting.session.rounds[0]).in_own_time


def test_the_dialog_that_mends_a_clock_tells_of_no_offer() -> None:
    """Only the time that was really used, which the facilitator is about to change."""
    meeting = Meeting(a_plan(a_round("2m"), names="Amina Ben"), paces={"Amina": "double"})
    meeting.next()
    meeting.speak("1m")
    assert "4:00" not in str(to_mend(meeting.session, meeting.live.elapsed_ms))
