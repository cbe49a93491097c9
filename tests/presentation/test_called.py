"""What is said for a voice, also where its name was forgotten."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.message import Message
from coprod_tui.presentation.called import called, listed, name_of, said_by
from coprod_tui.presentation.rejections import rejected
from coprod_tui.privacy.anonymous import anonymous
from tests.support.meeting import Meeting, a_plan
from tests.tui import scenes


def test_a_name_is_said_as_it_was_chosen() -> None:
    """And nothing where no voice is given."""
    session = Meeting(a_plan(names="Amina Ben")).session
    assert [name_of(session, voice.id) for voice in session.voices] == ["Amina", "Ben"]
    assert name_of(session, None) == ""


def test_voices_without_a_name_are_said_to_be_voices() -> None:
    """One by one, and counted where several are listed."""
    session = fold(anonymous(Meeting(a_plan(names="Amina Ben")).live.events).events)
    assert [called(voice.name) for voice in session.voices] == ["a voice", "a voice"]
    assert listed(voice.name for voice in session.voices) == "2 people"
    assert listed(("Ben", None)) == "Ben, a voice"


def test_a_rejection_that_names_nobody_says_so_too() -> None:
    """A clock of somebody who was forgotten can be pressed as anyone's."""
    assert rejected(Message("has_begun", {"name": None})).startswith("a voice has begun to speak.")
    assert rejected(Message("carry_away", {"names": ["Ben", None]})).startswith("Ben, a voice: not in the room now.")


def test_undo_does_not_show_a_name_that_was_not_to_stand() -> None:
    """A key that was pressed too often unsays nothing that somebody said; a name that stood before stands again."""
    meeting = scenes.waiting()
    scenes.heard(meeting, 0, "It was cold.")
    meeting.do(c.ReadBack("c1", with_name=False))
    meeting.undo()
    assert said_by(meeting.session, meeting.session.heard[0]) == "someone"
    assert not meeting.session.heard[0].read_back
    meeting.do(c.ReadBack("c1", with_name=True))
    assert said_by(meeting.session, meeting.session.heard[0]) == "Ben"
    meeting.do(c.ReadBack("c1", with_name=False))
    meeting.undo()
    assert said_by(meeting.session, meeting.session.heard[0]) == "Ben"
    meeting.undo()
    assert said_by(meeting.session, meeting.session.heard[0]) == "someone"
    meeting.redo()
    meeting.redo()
    assert said_by(meeting.session, meeting.session.heard[0]) == "someone"


def test_words_checked_as_someone_stand_as_someones() -> None:
    """Until they are checked the name tells whom to ask. Better words for them reveal nobody, nor does a second check.

    Only whoever said it changes that, or that somebody else did.
    """
    meeting = scenes.waiting()
    scenes.heard(meeting, 0, "It was cold.")

    def stands() -> str:
        return said_by(meeting.session, meeting.session.heard[0])

    assert stands() == "Ben"
    meeting.do(c.ReadBack("c1", with_name=False))
    assert stands() == "someone"
    meeting.do(c.Reword("c1", "It was very cold."))
    assert stands() == "someone"
    meeting.do(c.ReadBack("c1", with_name=True))
    assert stands() == "Ben"
    meeting.do(c.ReadBack("c1", with_name=False))
    meeting.do(c.MoveContribution("c1", meeting.id_of("Amina")))
    assert stands() == "Amina"
