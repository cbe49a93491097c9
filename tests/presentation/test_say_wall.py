"""What the facilitator says aloud about what stands over the room, and about a time that is over."""

from contextlib import suppress
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall, Surface
from coprod_tui.presentation.cards import CARDS
from coprod_tui.presentation.clock import clock_at
from coprod_tui.presentation.say_wall import SAYS_OF_SURFACES, over_the_room
from coprod_tui.presentation.wall import wall
from tests.presentation.plain_words import is_short
from tests.presentation.test_every_sentence import names_a_key
from tests.presentation.test_wall import ACTS, SHOWN, a_meeting
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round
from tests.tui import scenes


def said(meeting: Meeting, shown: OnTheWall = ONLY_THE_ROOM) -> tuple[str, ...]:
    return over_the_room(meeting.session, shown, clock_at(meeting.session, meeting.live.elapsed_ms))


def test_every_surface_has_its_sentence() -> None:
    """A new one asks for its own. What is in the room is said of the acts that lead there."""
    assert {"room", *SAYS_OF_SURFACES} == set(get_args(Surface))


@given(
    st.lists(st.sampled_from(sorted(ACTS)), max_size=15), SHOWN, st.lists(st.sampled_from(sorted(CARDS)), unique=True)
)
def test_nothing_comes_over_the_room_without_a_word(acts: list[str], shown: OnTheWall, up: list[str]) -> None:
    """Law: whatever happened, and whatever is opened; each sentence is short, and names no key."""
    meeting = a_meeting()
    for act in acts:
        with suppress(Rejection):
            ACTS[act](meeting)
    view = wall(meeting.session, shown, None)
    before = wall(meeting.session, ONLY_THE_ROOM, None)
    is_covered = bool(view.whole or view.decision or view.wording or view.words is not None)
    aloud = said(meeting, replace(shown, cards=tuple(up)))
    assert aloud or not (is_covered or up or view.room.stage != before.room.stage)
    assert all(CARDS[card].text in " ".join(aloud) for card in up)
    assert [each for each in aloud if not is_short(each) or names_a_key(each)] == []


def test_what_stands_there() -> None:
    """In the words of the wall, without a sign."""
    meeting = scenes.speaking()
    meeting.do(c.Propose("A named contact"))
    known = meeting.session.decisions[-1].id
    on_stage, asked = said(meeting, OnTheWall("decision", known, is_asked=True))
    assert on_stage == "We look at this: “A named contact”"
    assert asked.startswith("Can we all live with this? “A named contact”")
    assert said(meeting, OnTheWall("decision", known, "A named")) == (on_stage, "We put a decision into words")
    assert said(meeting, OnTheWall("quiet")) == ("We are taking a moment",)
    first = meeting.session.heard[0]
    assert said(meeting, OnTheWall("words", first.id)) == (f"Ben said: “{first.text}”",)
    meeting.do(c.ReadBack(first.id, with_name=False))
    assert said(meeting, OnTheWall("words", first.id)) == (f"Someone said: “{first.text}”",)
    assert said(meeting, OnTheWall("plan", question="Shall we?", then="Then we end at 15:30.")) == (
        "Shall we? Then we end at 15:30.",
    )


def test_an_earlier_decision_is_said_while_nobody_has_a_turn() -> None:
    """At the gathering, and in the step for it, below its question; not into what somebody says."""
    shown = OnTheWall("look-back", question="A quiet room", then="○ not decided yet; we come back to it")
    aloud = ("We look back at this: “A quiet room” Not decided yet; we come back to it.",)
    meeting = Meeting(a_plan(Step("look-back"), a_round()))
    assert said(meeting, shown) == aloud
    meeting.next()
    assert said(meeting, shown) == ("Now: “What came of what we decided?”", *aloud)
    meeting.next()
    assert meeting.turn
    assert said(meeting, shown) == ()


def test_an_offer_that_is_used_up() -> None:
    """Whoever speaks hears what all can read; not while the clock is paused, and not once there is more time."""
    meeting = Meeting(a_plan(a_round("60s")))
    meeting.next()
    meeting.start()
    meeting.wait("59s")
    assert said(meeting) == ()
    meeting.wait("1s")
    assert said(meeting) == ("Amina, finish in your own time.",)
    meeting.hold()
    assert said(meeting) == ()
    meeting.start()
    meeting.do(c.AddTime())
    assert said(meeting) == ()


@pytest.mark.parametrize("step", [a_dialogue(10), a_break(10)])
def test_the_minutes_of_a_step_that_are_used_up(step: Step) -> None:
    """They were everybody’s."""
    meeting = Meeting(a_plan(step))
    meeting.next()
    meeting.wait("10m")
    assert said(meeting) == ("The time that we planned for this is over.",)


def test_everyone_has_thought() -> None:
    """And nobody is late."""
    meeting = Meeting(a_plan(replace(a_round(), think_ms=30_000)))
    meeting.next()
    assert said(meeting) == ()
    meeting.wait("30s")
    assert said(meeting) == ("We go on when everyone is ready.",)
