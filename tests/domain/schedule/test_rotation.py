"""Who speaks next: the circle, opener and direction, and the queue of a round."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import rotation
from coprod_tui.domain.schedule.standings import standings
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round


def everyone_speaks(meeting: Meeting) -> str:
    """Play until the running round or turn queue is through; the names in the order in which they spoke."""
    spoke = []
    number = len(meeting.session.rounds)
    while meeting.speaker and len(meeting.session.rounds) == number:
        spoke.append(meeting.speaker)
        meeting.speak("10s")
    return " ".join(spoke)


def test_a_listed_circle_is_the_list_and_a_drawn_one_is_the_same_for_the_same_seed() -> None:
    """The draw can be checked by anyone who knows the seed."""
    names = "Amina Ben Chloe Dev Eun-ji Farah"
    assert meeting_order(Meeting(a_plan(names=names))) == names
    drawn = [meeting_order(Meeting(a_plan(names=names, order="drawn"), seed=seed)) for seed in (1, 1, 2, 3)]
    assert drawn[0] == drawn[1]
    assert len(set(drawn)) == 3
    assert rotation.drawn("abcdef", 2026) == ("b", "f", "d", "e", "c", "a")


@pytest.mark.parametrize("seed", [1, 2, 2026])
def test_the_list_can_be_read_from_the_circle_that_was_drawn_from_it(seed: int) -> None:
    """So the command that opened a session can be read from its events."""
    for names in ("", "a", "abcdef"):
        assert rotation.undrawn(rotation.drawn(names, seed), seed) == tuple(names)


def meeting_order(meeting: Meeting) -> str:
    return meeting.names(voice.id for voice in meeting.session.voices)


def test_the_direction_alternates_and_the_opening_goes_round() -> None:
    """Amina opens forward, Ben opens backward, Chloe forward, and then it is Amina’s again."""
    meeting = Meeting(a_plan(*[a_round()] * 4))
    meeting.next()
    rounds = [everyone_speaks(meeting) for _ in range(4)]
    assert rounds == ["Amina Ben Chloe", "Ben Amina Chloe", "Chloe Amina Ben", "Amina Chloe Ben"]
    assert [round_.direction for round_ in meeting.session.rounds] == ["forward", "backward"] * 2


def test_earlier_sessions_of_the_group_count_for_who_opens() -> None:
    """Amina opened last time, so Ben does now."""
    meeting = Meeting(a_plan(), opened_before={"Amina": 1})
    meeting.next()
    assert meeting.speaker == "Ben"


@pytest.mark.parametrize("earlier", ["chloë", "CHLOË", "Chloe\u0308"])
def test_earlier_sessions_count_however_the_name_was_written_there(earlier: str) -> None:
    """Whoever would be asked about as a second Chloë in one session is Chloë over all sessions; spellings add up."""
    meeting = Meeting(a_plan(names="Chloë Ben"), opened_before={earlier: 1, "Chloë": 1, "Ben": 1})
    assert meeting.session.voices[0].openings_before == 2
    meeting.next()
    assert meeting.speaker == "Ben"


def test_who_is_renamed_before_the_first_round_has_the_openings_of_that_name() -> None:
    """Chlo was a slip for Chloë, who opened last time."""
    meeting = Meeting(a_plan(names="Chlo Ben"))
    meeting.do(c.Rename("v1", "Chloë", 1))
    assert meeting.session.voices[0].openings_before == 1
    meeting.next()
    assert meeting.speaker == "Ben"
    meeting.undo()
    meeting.undo()
    assert meeting.session.voices[0].openings_before == 0


def test_a_name_that_the_group_does_not_know_yet_leaves_the_openings_as_they_were() -> None:
    """Chloë is called Chloë B from today on, as another Chloë is here."""
    meeting = Meeting(a_plan(names="Chloë Ben"), opened_before={"Chloë": 1})
    meeting.do(c.Rename("v1", "Chloë B"))
    meeting.next()
    assert meeting.speaker == "Ben"


def test_once_a_round_was_opened_a_new_name_changes_nobodys_openings() -> None:
    """The circle goes on as it began."""
    meeting = Meeting(a_plan(a_round(), a_round()))
    meeting.next()
    meeting.do(c.Rename("v1", "Aminata", 7))
    assert meeting.session.voices[0].openings_before == 0


def test_the_opener_is_of_those_in_the_room() -> None:
    """Amina is away at the opening: Ben opens, and the round is without her."""
    meeting = Meeting(a_plan(a_round(), a_round()))
    meeting.step_out("Amina")
    meeting.next()
    assert meeting.names(meeting.session.rounds[0].order) == "Ben Chloe"
    meeting.come_back("Amina")
    assert everyone_speaks(meeting) == "Ben Chloe Amina"
    assert meeting.names(meeting.session.rounds[1].order)[:5] == "Chloe"


def test_a_pass_is_offered_once_more_at_the_end_in_the_order_of_passing() -> None:
    """Amina and Ben pass; after Chloe it is Amina, then Ben; a second pass is final."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.passes()
    meeting.passes()
    meeting.speak("10s")
    assert meeting.speaker == "Amina"
    meeting.passes()
    assert meeting.speaker == "Ben"
    meeting.speak("10s")
    assert meeting.speaker is None
    assert [turn.outcome for turn in meeting.session.turns] == ["passed", "spoke", "spoke"]


def test_a_turn_is_kept_for_who_is_away_and_offered_when_they_are_back() -> None:
    """Ben is out when his turn comes; he is back while Chloe speaks and goes next, with his whole share."""
    meeting = Meeting(a_plan(names="Amina Ben Chloe Dev"))
    meeting.next()
    meeting.step_out("Ben")
    meeting.speak("10s")
    assert meeting.speaker == "Chloe"
    assert meeting.turns_of("Ben")[0].outcome == "kept_open"
    meeting.come_back("Ben")
    meeting.speak("10s")
    assert (meeting.speaker, meeting.turn.offer_ms) == ("Ben", 60_000)
    meeting.speak("10s")
    assert meeting.speaker == "Dev"


def test_a_kept_turn_is_offered_in_a_later_round_and_even_after_the_last_step() -> None:
    """Ben comes back when the plan is through: his turn of round one is still his."""
    meeting = Meeting(a_plan(a_round(), a_dialogue()))
    meeting.next()
    meeting.step_out("Ben")
    meeting.speak("10s")
    meeting.speak("10s")
    meeting.come_back("Ben")
    assert meeting.speaker is None
    meeting.next()
    assert (meeting.speaker, meeting.turn.round) == ("Ben", 1)
    meeting.speak("10s")
    with pytest.raises(Rejection, match="plan_done"):
        meeting.next()


def test_who_steps_out_before_their_clock_started_keeps_the_turn_and_who_has_begun_has_spoken() -> None:
    """Amina had not begun, Ben had."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.step_out("Amina")
    meeting.next()
    meeting.start()
    meeting.wait("5s")
    meeting.step_out("Ben")
    assert [meeting.turns_of(name)[0].outcome for name in ("Amina", "Ben")] == ["kept_open", "spoke"]


def test_a_late_joiner_sits_last_and_has_a_full_share_in_the_running_round() -> None:
    """Dev comes while Amina speaks."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.do(c.Join("Dev"))
    assert everyone_speaks(meeting) == "Amina Ben Chloe Dev"
    assert meeting.turns_of("Dev")[0].offer_ms == 60_000


def test_added_time_is_offered_at_the_end_to_those_who_have_spoken() -> None:
    """Amina spoke before, Ben speaks now, Chloe comes: thirty seconds more for each."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.speak("10s")
    meeting.do(c.AddTime())
    assert meeting.turn.offer_ms == 90_000
    meeting.speak("10s")
    assert (meeting.speaker, meeting.turn.offer_ms) == ("Chloe", 90_000)
    meeting.speak("10s")
    assert (meeting.speaker, meeting.turn.offer_ms) == ("Amina", 30_000)


def test_who_needs_no_added_time_has_spoken_and_is_asked_once() -> None:
    """Amina and Ben have spoken and pass the thirty seconds more: that is their turn had, and no second question."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.speak("10s")
    meeting.speak("10s")
    meeting.do(c.AddTime())
    meeting.speak("10s")
    asked = []
    for _ in range(2):
        asked.append(meeting.speaker)
        meeting.do(c.Pass())
    assert (asked, meeting.speaker) == (["Amina", "Ben"], None)
    assert set(standings(meeting.session).values()) == {"spoke"}


def test_steps_follow_each_other_and_a_round_needs_people() -> None:
    """A break, then nobody is left for the round: a sentence, and the break goes on."""
    meeting = Meeting(a_plan(a_break(), a_round(), names="Amina"))
    meeting.next()
    assert meeting.place == "pause"
    meeting.step_out("Amina")
    with pytest.raises(Rejection, match="nobody_here"):
        meeting.next()
    assert meeting.place == "pause"
    meeting.come_back("Amina")
    meeting.next()
    assert meeting.speaker == "Amina"


def test_sixty_voices_are_each_offered_one_turn() -> None:
    """A full hall."""
    meeting = Meeting(a_plan(names=" ".join(f"N{chr(0x4E00 + number)}" for number in range(60)), order="drawn"))
    meeting.next()
    assert len(set(everyone_speaks(meeting).split())) == 60
