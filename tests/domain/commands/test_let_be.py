"""Let it be: a turn of which nothing is evened out."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.message import Message
from coprod_tui.domain.schedule.turns import owed_ms
from coprod_tui.export.document import document_from
from tests.support.clock import MORNING
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_dialogue, a_plan, a_round


@pytest.fixture
def meeting() -> Meeting:
    """Two rounds of a minute each for Amina and Ben; Amina's turn is open."""
    meeting = Meeting(a_plan(a_round(), a_round(), a_dialogue(), names="Amina Ben"))
    meeting.next()
    return meeting


def owes(meeting: Meeting, name: str) -> int:
    return owed_ms(meeting.session, meeting.id_of(name))


def test_the_open_turn_owes_nothing_when_it_ends(meeting: Meeting) -> None:
    """Before or after its time is over; what was spoken stays what it was."""
    meeting.start()
    meeting.do(c.LetBe())
    meeting.wait("80s")
    meeting.next()
    turn = meeting.session.turns[0]
    assert (turn.outcome, turn.spoken_ms, turn.over_ms) == ("spoke", 80_000, 20_000)
    assert owes(meeting, "Amina") == 0


def test_until_the_next_clock_starts_the_turn_before_is_meant(meeting: Meeting) -> None:
    """So it can be said when somebody has handed on already, and of the last one when the round has closed."""
    meeting.speak("80s")
    assert owes(meeting, "Amina") == 20_000
    meeting.do(c.LetBe())
    assert owes(meeting, "Amina") == 0
    meeting.start()
    meeting.wait("90s")
    meeting.do(c.GoOn())
    assert meeting.session.round is None
    meeting.do(c.LetBe())
    assert [turn.let_be for turn in meeting.session.turns] == [True, True]
    assert owes(meeting, "Ben") == 0


def test_what_was_taken_for_an_earlier_turn_stays_paid(meeting: Meeting) -> None:
    """Only what this turn had over is let be; its own offer was the shorter one."""
    meeting.speak("80s")
    meeting.speak("60s")
    while meeting.speaker != "Amina":
        meeting.speak("60s")
    assert meeting.turn.take_ms == 20_000
    meeting.start()
    meeting.wait("90s")
    meeting.next()
    assert owes(meeting, "Amina") == 50_000
    meeting.do(c.LetBe())
    assert owes(meeting, "Amina") == 0


def test_undo_and_redo(meeting: Meeting) -> None:
    """It moves no clock, so a clock that runs goes on."""
    meeting.speak("80s")
    meeting.do(c.LetBe())
    meeting.undo()
    assert owes(meeting, "Amina") == 20_000
    meeting.redo()
    assert owes(meeting, "Amina") == 0
    meeting.start()
    meeting.do(c.LetBe())
    meeting.undo()
    assert meeting.turn.clock == "running"
    assert fold(meeting.live.events) == meeting.session


def test_where_there_is_nothing_to_let_be_it_is_said(meeting: Meeting) -> None:
    """Before anybody has spoken in the round, twice, of a turn within its time, and in an open discussion."""
    assert refused(meeting, c.LetBe()) == Message("no_turn_to_let_be")
    meeting.speak("30s")
    assert refused(meeting, c.LetBe()) == Message("owes_nothing")
    meeting.start()
    meeting.do(c.LetBe())
    assert refused(meeting, c.LetBe()) == Message("owes_nothing")
    meeting.end_the_round()
    assert refused(meeting, c.LetBe()) == Message("no_turn_to_let_be")
    for _ in "12":
        meeting.speak("70s")
    assert meeting.session.step.kind == "dialogue"
    assert refused(meeting, c.LetBe()) == Message("no_turn_to_let_be")


def test_no_part_of_the_document_marks_the_person(meeting: Meeting) -> None:
    """The turn looks like any other; only the history tells the act, as it tells every act."""
    meeting.speak("80s")
    before = document_from(meeting.live.events, MORNING)
    meeting.do(c.LetBe())
    after = document_from(meeting.live.events, MORNING)
    assert (after.rounds, after.voices) == (before.rounds, before.voices)
    assert after.history[-1]["kind"] == "let_be"
