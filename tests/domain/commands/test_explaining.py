"""The jargon buster: words in plain words."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.explained import Explained, explained_in, find
from tests.support.deciding import refused
from tests.support.meeting import Meeting, a_plan


def test_the_same_word_again_is_explained_better() -> None:
    """Whatever its capitals: it is the newest then, and its earlier meaning is kept. Undo takes back the last one."""
    meeting = Meeting(a_plan())
    meeting.do(c.ExplainWord(" Triage ", "Sorting people."))
    meeting.do(c.ExplainWord("MDT", "Everyone who cares for you, in one room."))
    meeting.do(c.ExplainWord("TRIAGE", "Deciding who is seen first."))
    mdt, triage = meeting.session.explained
    assert (mdt.term, triage.term, triage.meaning) == ("MDT", "TRIAGE", "Deciding who is seen first.")
    assert [each.text for each in triage.earlier] == ["Sorting people."]
    again = Message("same_meaning")
    assert refused(meeting, c.ExplainWord("TRIAGE", "Deciding who is seen first.")) == again
    meeting.undo()
    assert [each.meaning for each in meeting.session.explained] == ["Sorting people.", mdt.meaning]
    meeting.redo()
    assert meeting.session.explained == (mdt, triage)


@pytest.mark.parametrize(
    ("term", "meaning", "why"),
    [
        ("", "Who is seen first.", Message("no_term")),
        ("\u200b", "Who is seen first.", Message("no_term")),
        ("Triage", " \x1b", Message("no_meaning")),
        ("t" * 81, "Long.", Message("long_term", {"most": 80})),
    ],
)
def test_a_word_needs_a_meaning(term: str, meaning: str, why: Message) -> None:
    """And a meaning a word, which is no sentence. Nothing is kept then."""
    meeting = Meeting(a_plan())
    assert refused(meeting, c.ExplainWord(term, meaning)) == why
    assert meeting.session.explained == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The TRIAGE nurse", ["triage"]),
        ("“Triage”, they said.", ["triage"]),
        ("They triaged me.", []),
        ("The care plan, and triage", ["triage", "Care Plan"]),
        ("A care planner", []),
        ("", []),
    ],
)
def test_known_words_are_found_as_whole_words(text: str, found: list[str]) -> None:
    """In any capitals; nothing more is guessed."""
    known = (Explained("triage", "Who is seen first."), Explained("Care Plan", "What we agreed for you."))
    assert [each.term for each in explained_in(text, known)] == found
    assert find(known, "CARE  plan") == known[1]
    assert find(known, "care") is None
