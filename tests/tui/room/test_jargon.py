"""The jargon buster in the room."""

from coprod_tui.domain import commands as c
from tests.support.meeting import a_plan
from tests.tui.in_the_room import Typed, in_room

MEANS = "Deciding who is seen first."


async def test_a_word_is_explained_shown_and_explained_better() -> None:
    """It stands with what was heard and in a list of its own; on words with it in them its key says what it means."""
    async with in_room() as room:
        room.meeting.do(c.Contribute("The triage nurse was kind.", None))
        await room.press("i", Typed("Triage"), "tab", "enter")
        assert room.said == "What does it mean? Please write it in plain words."
        await room.press("escape")
        assert room.said.startswith("What you typed is kept")
        await room.press("i", "tab", Typed(MEANS), "enter")
        assert room.said == "It stands with what we have heard. tab shows all words."
        assert f"Triage: {MEANS}" in room.shown
        assert f"Say: “Triage” means: {MEANS}" in room.shown
        await room.press("tab", "i")
        assert room.said == f"“Triage” means: {MEANS} · i again explains a word"
        await room.press("i", Typed("tri"), "right", "tab", "end", Typed(" By need."), "enter")
        assert [each.meaning for each in room.session.explained] == [f"{MEANS} By need."]
        await room.press("escape", "tab", "right", "right")
        assert "Jargon buster" in room.shown
        assert "What we have decided" not in room.shown
        await room.press("enter", "ctrl+u", Typed("Who is first."), "enter", "left")
        assert room.session.explained[0].meaning == "Who is first."
        assert "What we have decided" in room.shown
        await room.press("escape", "u")
        assert room.said == "Undone: a word was explained. u again undoes the one before."


async def test_in_a_small_window_the_newest_word_stands_where_nothing_else_is_said() -> None:
    """It takes no row from name and clock, nor from the last decision; tab shows more of a long one."""
    async with in_room(size=(50, 16)) as room:
        before = room.shown.splitlines()
        long = "Deciding who is seen first, by how ill they are, and not by who came first."
        for meaning in (MEANS, long):
            room.meeting.do(c.ExplainWord("Triage", meaning))
            await room.press("r", "escape")
            assert room.said == ""
            assert f"Triage: {meaning[:20]}" in room.shown
            assert room.shown.splitlines()[1:5] == before[1:5]
        await room.press("escape", "tab")
        assert "and not by who came" in room.shown
        await room.press("escape", "y")
        assert "Triage" not in room.shown
        await room.resize(120, 36)
        assert room.shown.count("Triage") == 1


async def test_words_of_earlier_meetings_of_the_group_are_offered() -> None:
    """While the word is typed, with what it meant then; on words with it in them its key knows it, too."""
    async with in_room() as room:
        earlier = room.service.open(a_plan(group=room.session.plan.group))
        earlier.do(c.ExplainWord("Care plan", "What we agreed for you."))
        earlier.leave()
        room.meeting.do(c.Contribute("Nobody showed me my care plan.", None))
        await room.press("tab", "i")
        assert room.said.startswith("“Care plan” means: What we agreed for you.")
        await room.press("escape", "i", Typed("care"), "right", "enter", "enter")
        (word,) = room.session.explained
        assert (word.term, word.meaning) == ("Care plan", "What we agreed for you.")
