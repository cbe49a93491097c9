"""Who is meant by a name, and which names go together."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Contributed, VoiceJoined
from coprod_tui.domain.people.forgetting import AlsoCalled
from coprod_tui.domain.people.person import Called, Person, Voices, called_in, meant_by
from tests.support.clock import MORNING
from tests.support.meeting import Meeting, a_plan


def joined(seq: int, voice: str, name: str | None) -> VoiceJoined:
    return VoiceJoined(seq, seq, MORNING, 0, None, voice, name)


def called(*names: str) -> Called:
    return Called(names, names)


def test_what_voices_were_called_is_told_by_events() -> None:
    """One name after the other; what was taken back was a name for a while, and is none that stands."""
    meeting = Meeting(a_plan(names="Ben"))
    meeting.do(c.Rename("v1", "Ben K"))
    meeting.do(c.Join("Chloe"))
    meeting.undo()
    meeting.do(c.Join("Dev"))
    meeting.do(c.Join("Eun-ji"))
    meeting.undo()
    assert called_in(meeting.live.events) == {
        "v1": Called(("Ben", "Ben K"), ("Ben", "Ben K")),
        "v2": Called(("Chloe", "Dev"), ("Dev",)),
        "v3": Called(("Eun-ji",), ()),
    }


def test_who_has_the_name_in_the_end_is_meant() -> None:
    """And whoever had it once only where nobody has it; what was taken back makes nobody be meant."""
    voices = {"v1": called("Ben", "Ben K"), "v2": called("Ben"), "v3": Called(("Dev", "Chloe"), ("Chloe",))}
    assert meant_by({"Ben"}, voices) == {"v2"}
    assert meant_by({"Ben K"}, voices) == {"v1"}
    assert meant_by({"Ben"}, {"v1": called("Ben", "Ben K")}) == {"v1"}
    assert meant_by({"Dev"}, voices) == set()
    assert meant_by({"Chloe"}, voices) == {"v3"}
    taken_back = {"v4": Called(("Dev K", "Dev"), ())}
    assert meant_by({"Dev"}, voices | taken_back) == {"v4"}
    assert meant_by({"Dev"}, {"v5": called("Dev", "Devika")} | taken_back) == {"v5"}


def test_all_that_one_was_called_goes_everywhere() -> None:
    """Also where a session knows only one of the names."""
    person = Person("mei-ling", {1: {"v1": called("Mei-Ling <mei@nhs.net>", "Mei-Ling")}, 2: {"v1": called("Dev")}})
    assert person.anywhere.out_of("Mei-Ling <mei@nhs.net> is MEI-LING.") == "a voice is a voice."
    assert person.names_in(2) is person.anywhere
    assert (person.voices_in(1), person.voices_in(2)) == ({"v1"}, set())
    assert person.also == (AlsoCalled("Mei-Ling <mei@nhs.net>", 1),)
    assert person.other_names == ()


def test_a_name_that_was_put_right_stays_with_its_owner() -> None:
    """Amina was Ben for a moment: Ben's name stays in what was said, and she is not forgotten with him."""
    both: Voices = {"v1": called("Ben", "Amina"), "v2": called("Ben")}
    amina, ben = Person("Amina", {1: both}), Person("Ben", {1: both})
    events = (joined(1, "v1", "Ben"), Contributed(2, 2, MORNING, 0, None, "c1", "v1", None, None, "Ben rang Amina."))
    assert amina.names_in(1).out_of_all(events, amina.voices_in(1), str) == (
        joined(1, "v1", None),
        Contributed(2, 2, MORNING, 0, None, "c1", "v1", None, None, "Ben rang a voice."),
    )
    assert (amina.voices_in(1), amina.other_names) == ({"v1"}, ("Ben",))
    assert (ben.voices_in(1), ben.also) == ({"v2"}, ())
    assert ben.names_in(1).out_of("Ben rang Amina.") == "a voice rang Amina."


def test_whoever_was_forgotten_is_nobody_with_a_name() -> None:
    """Neither in the end nor before: two of them are not the same, and a name that came later is the voice's own."""
    forgotten = [joined(1, "v1", None), joined(2, "v2", None), joined(3, "v3", "Ben"), joined(4, "v3", None)]
    assert called_in(forgotten) == {"v3": Called(("Ben",), ("Ben", ""))}
    assert called_in([*forgotten, joined(5, "v1", "Ben")])["v1"] == Called(("Ben",), ("", "Ben"))
    assert meant_by({"Ben"}, called_in([*forgotten, joined(5, "v1", "Ben")])) == {"v1"}


def test_a_name_that_somebody_has_elsewhere_goes_only_here() -> None:
    """Ben K of one session, who was Ben there, need not be Ben K of another one."""
    person = Person("Ben", {1: {"v1": called("Ben", "Ben K")}, 2: {"v1": called("Ben K")}})
    assert person.names_in(1).out_of("Ben K and Ben") == "a voice and a voice"
    assert person.names_in(2).out_of("Ben K and Ben") == "Ben K and a voice"
    assert person.other_names == ("Ben K",)
