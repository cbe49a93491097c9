"""The ids of what is in a session."""

from coprod_tui.domain import ids
from tests.support.meeting import Meeting, a_plan, a_round


def test_an_id_is_a_letter_for_the_kind_and_a_number() -> None:
    """Each kind has a letter of its own, and the number can be read from it."""
    kinds = (ids.VoiceId, ids.StepId, ids.TurnId, ids.ContributionId, ids.DecisionId)
    made = [ids.nth(kind, 12) for kind in kinds]
    assert made == ["v12", "s12", "t12", "c12", "d12"]
    assert {ids.number_of(each) for each in made} == {12}


def test_what_is_in_a_session_is_numbered_from_one() -> None:
    """Voices in the order of the circle, steps in that of the plan, turns as they come."""
    meeting = Meeting(a_plan(a_round(), a_round(), names="Amina Ben"))
    meeting.next()
    session = meeting.session
    assert [voice.id for voice in session.voices] == [ids.nth(ids.VoiceId, 1), ids.nth(ids.VoiceId, 2)]
    assert [step.id for step in session.plan.steps] == [ids.nth(ids.StepId, 1), ids.nth(ids.StepId, 2)]
    assert session.turn == ids.nth(ids.TurnId, 1)
