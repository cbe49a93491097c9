"""Where each voice stands in the round."""

from coprod_tui.domain.schedule.standings import Standing, standings
from tests.support.meeting import Meeting, a_plan


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


def standing(meeting: Meeting, name: str) -> Standing:
    return standings(meeting.session)[meeting.id_of(name)]


def all_standings(meeting: Meeting) -> set[str]:
    """How they all stand."""
    return set(standings(meeting.session).values())
