"""Words that were written down as somebody else's are moved to whoever said them."""

from tests.tui.in_the_room import Typed, in_room


async def test_words_are_moved_from_what_can_be_done_with_them() -> None:
    """Enter on words, o, and a name; it is said with whom they are to be checked, and u takes it back."""
    async with in_room() as room:
        before = room.session.heard[-1]
        await room.press("tab", "enter", "o")
        assert (room.dialog, "Who said this?" in room.shown) == ("WhoSaidIt", True)
        await room.press(Typed("far"), "enter")
        moved = room.session.heard[-1]
        assert (room.session.name_of(moved.voice), moved.text, moved.read_back) == ("Farah", before.text, False)
        assert room.said.startswith("These are words of Farah. Check it with them: y with their name")
        await room.press("u")
        assert room.said.startswith("Undone: words were moved to somebody else.")
        assert room.session.heard[-1] == before


async def test_words_are_moved_from_the_list_by_number() -> None:
    """0 is someone; from someone they can be given to a name again."""
    async with in_room() as room:
        await room.press("tab", "o", "0", "enter")
        assert room.session.heard[-1].voice is None
        assert room.said == "These are words of someone. Check it with them; y when it is what they meant."
        await room.press("o", "3", "enter")
        assert room.session.heard[-1].voice == "v3"


async def test_a_name_that_is_not_to_stand_with_the_words_is_not_shown_by_the_list() -> None:
    """It begins at someone."""
    async with in_room() as room:
        await room.press("tab", "s", "o")
        assert "›0 someone" in room.shown


async def test_they_stay_where_they_are_where_nobody_else_said_them() -> None:
    """Escape changes nothing, and whose they are already is said."""
    async with in_room() as room:
        before = room.session
        await room.press("tab", "o", "escape", "o", "enter")
        name = room.session.name_of(room.session.heard[-1].voice)
        assert room.said == f"These are words of {name} already."
        assert room.session == before


async def test_where_no_names_are_shown_it_is_not_lost_whose_words_they_are() -> None:
    """The list begins at someone, as all words are seen; Enter there moves none, and a name still can be chosen."""
    async with in_room() as room:
        before = room.session.heard[-1].voice
        await room.press("v", "8", "enter", "tab", "o", "enter")
        assert (room.dialog, room.session.heard[-1].voice) == ("WhoSaidIt", before)
        assert "As we agreed, all words stand as someone’s." in room.shown
        await room.press("3", "enter")
        assert room.session.heard[-1].voice == "v3"
        assert room.said == "These are words of someone. Check it with them; y when it is what they meant."
