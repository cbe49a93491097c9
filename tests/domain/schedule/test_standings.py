"""Where each voice stands in the round."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule.order import still_to_come, with_last
from coprod_tui.domain.schedule.standings import Standing, standings
from tests.support.meeting import Meeting, a_plan

VOICES = st.sampled_from([VoiceId(f"v{number}") for number in range(1, 5)])
TO_COME = ("next", "to_come", "passed_back_later", "away_kept")


def test_how_everyone_stands_in_the_round() -> None:
    """Each standing of the list of voices, once."""
    meeting = Meeting(a_plan(names="Amina Ben Chloe Dev Eun-ji Farah Guo"))
    assert all_standings(meeting) == {"to_come"}
    meeting.next()
    assert standing(meeting, "Amina") == "waiting"
    meeting.start()
    assert standing(meeting, "Amina") == "speaking"
    meeting.hold()
    assert standing(meeting, "Amina") == "held"
    meeting.next()
    meeting.passes()
    meeting.step_out("Farah")
    meeting.step_out("Amina")
    assert [standing(meeting, name) for name in ("Amina", "Ben", "Dev", "Eun-ji", "Farah")] == [
        "away", "passed_back_later", "next", "to_come", "away_kept",
    ]  # fmt: skip
    meeting.step_out("Ben")
    assert standing(meeting, "Ben") == "away_kept"
    meeting.come_back("Amina")
    assert standing(meeting, "Amina") == "spoke"
    assert all_standings(meeting) == {"spoke", "away_kept", "waiting", "next", "to_come"}


def test_after_a_second_pass_nothing_is_to_come() -> None:
    """Amina passes, is offered the turn once more after Ben, and passes again."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.passes()
    meeting.speak("20s")
    assert meeting.speaker == "Amina"
    meeting.passes()
    assert standing(meeting, "Amina") == "passed"
    assert meeting.speaker is None


@given(st.lists(st.tuples(st.sampled_from(["speak", "pass", "away or back", "last"]), VOICES), max_size=12))
def test_exactly_those_who_stand_as_to_come_are_offered_a_turn(played: list[tuple[str, VoiceId]]) -> None:
    """Whatever happened before; whoever is away comes back to it."""
    meeting = Meeting(a_plan(names="Amina Ben Chloe Dev"))
    meeting.next()
    for act, voice in played:
        with suppress(Rejection):
            {
                "speak": lambda: meeting.speak("10s"),
                "pass": lambda: meeting.do(c.Pass()),
                "away or back": lambda voice=voice: meeting.do(c.AwayOrBack(voice)),
                "last": lambda voice=voice: meeting.do(c.PutInOrder(with_last(still_to_come(meeting.session), voice))),
            }[act]()
        if meeting.session.round is None:
            break
    if meeting.session.round is None:
        return
    told = {voice for voice, how in standings(meeting.session).items() if how in TO_COME}
    for voice in meeting.session.voices:
        if not voice.here:
            meeting.do(c.AwayOrBack(voice.id))
    open_turn, offered = meeting.session.open_turn, set()
    while meeting.session.open_turn or meeting.session.round:
        if meeting.session.open_turn is None:
            meeting.next()
            continue
        if open_turn is None or meeting.turn.id != open_turn.id:
            offered.add(meeting.turn.voice)
        meeting.speak("10s")
    assert offered == told


def standing(meeting: Meeting, name: str) -> Standing:
    return standings(meeting.session)[meeting.id_of(name)]


def all_standings(meeting: Meeting) -> set[str]:
    """How they all stand."""
    return set(standings(meeting.session).values())
