"""The consent check: everyone shows at the same moment, and the counts are entered together."""

from coprod_tui.tui.room.forms.consent import ConsentCheck
from tests.support.deciding import the
from tests.tui import months, scenes
from tests.tui.in_the_room import DrivenRoom, Typed, in_room, on_stage

NINE = "That is 9 in all, and 6 are in the room."


def fields(room: DrivenRoom) -> dict[str, str]:
    """What is typed in the dialog."""
    return {str(field.id): field.value for field in room.app.screen.query_one(ConsentCheck).query(scenes.Input)}


def focused(room: DrivenRoom) -> str:
    """The field that has the cursor."""
    return str(room.app.focused and room.app.focused.id)


async def test_counts_that_do_not_add_up_are_refused_and_stay() -> None:
    """Neither more than there are, nor what is no number, nor words that nobody is counted for; all stays typed."""
    async with in_room() as room:
        before = room.meeting.live.events
        await room.press("c", "c", "9", "enter")
        assert "That is more than are in the room. Count once more." in room.shown
        await room.press("enter", "enter", Typed("Who pays?"), "enter", "enter")
        assert NINE in room.shown
        assert fields(room) == {
            "agree": "9",
            "concern": "",
            "object": "",
            "concern-words": "Who pays?",
            "object-words": "",
        }
        assert focused(room) == "agree"
        await room.press("backspace", "6", *["enter"] * 5)
        assert "that nobody is counted for" in room.shown
        assert focused(room) == "concern"
        await room.press("shift+tab", "backspace", "5", "enter", "1", *["enter"] * 4)
        assert on_stage(room)
        check = the(room.meeting, "d2").check
        assert check is not None
        assert (check.agree, check.concern, check.words[0].text) == (5, 1, "Who pays?")
        assert len(room.meeting.live.events) == len(before) + 1


async def test_what_was_said_in_the_place_of_a_count_goes_to_the_words() -> None:
    """Nothing of it is lost, behind what stands there already; and the count is asked again."""
    async with in_room() as room:
        await room.press("c", "c", "5", "enter", Typed("Who pays for it?"), "enter")
        assert focused(room) == "concern"
        assert room.said == "What was said stands below, with the words. How many showed this?"
        assert (fields(room)["concern"], fields(room)["concern-words"]) == ("", "Who pays for it?")
        await room.press(Typed("And when is it?"), "enter", "1", *["enter"] * 4)
        check = the(room.meeting, "d2").check
        assert (check.concern, [each.text for each in check.words]) == (1, ["Who pays for it? And when is it?"])


async def test_what_is_no_number_is_named_where_it_stands() -> None:
    """At once, with the cursor in its field; once it is mended, Enter leads on."""
    async with in_room() as room:
        await room.press("c", "c", Typed("ten"), "enter")
        assert focused(room) == "agree"
        assert "“ten” under “thumb up” is no number; write it like 12." in room.shown
        await room.press(*["backspace"] * 3, "5", "enter")
        assert "is no number" not in room.shown
        assert focused(room) == "concern"
        await room.press(Typed("one"), *["tab"] * 3, "enter")
        assert focused(room) == "concern"
        assert "“one” under “flat hand” is no number; write it like 12." in room.shown
        await room.press(*["backspace"] * 3, "1", *["enter"] * 4)
        assert on_stage(room)


async def test_nobody_is_said_to_abstain_before_anybody_was_counted() -> None:
    """An empty form says only what an empty field means."""
    async with in_room() as room:
        await room.press("c", "c")
        assert "did not show" not in room.shown
        assert "Nobody has to show; any sign will do." in room.shown
        await room.press("0")
        assert "6 did not show" in room.shown
        await room.press("backspace", "6")
        assert "Everyone has shown." in room.shown


async def test_an_objection_needs_its_words_and_keeps_it_from_being_agreed() -> None:
    """Then the screen says what happens next, and only another check after rewording lets it be agreed."""
    async with in_room() as room:
        await room.press("c", "c", "5", "enter", "enter", "1", *["enter"] * 3)
        assert "Please write down what has to be sorted out first" in room.shown
        await room.press(Typed("It costs a day."), "enter")
        assert on_stage(room)
        assert "Can we all live with this? 5 yes, 1 no" in room.shown
        assert "To be sorted out first: “It costs a day.”" in room.shown
        assert "Something has to be sorted out first: reword it (r), then ask again (c)." in room.shown
        assert "a  agreed" not in room.shown
        await room.press("a")
        assert on_stage(room)
        await room.press("r", Typed(", if it can be"), "enter")
        assert "To be sorted out in earlier words: “It costs a day.”" in room.shown
        assert "It is not sorted out until all were asked about these new words (c)." in room.shown
        assert "Not asked yet: can we all live with this?" not in room.shown
        assert "Something has to be sorted out first" not in room.shown
        assert "a  agreed" not in room.shown
        await room.press("c", "6", *["enter"] * 5)
        assert "Can we all live with this? 6 yes, nobody no" in room.shown
        assert "It costs a day." not in room.shown
        await room.press("a")
        assert the(room.meeting, "d2").state == "agreed"


async def test_whoever_does_not_show_abstains() -> None:
    """How many is said while the others are counted; one who is away is not counted at all."""
    meeting = scenes.speaking()
    meeting.step_out("Farah")
    async with in_room(meeting) as room:
        await room.press("c", "c")
        assert "then all 5 show" in room.shown
        await room.press("3")
        assert "2 did not show" in room.shown
        await room.press(*["enter"] * 5)
        check = the(meeting, "d2").check
        assert check is not None
        assert (check.agree, check.abstain) == (3, 2)


async def test_escape_leaves_a_draft_of_the_same_words() -> None:
    """What was typed is there again, numbers or not; other words begin afresh, and once it is kept nothing is left."""
    async with in_room() as room:
        await room.press("c", "c", Typed("5x"), "tab", "tab", "1", "tab", "tab", Typed("It costs a day."), "escape")
        assert on_stage(room)
        assert room.said == "What you typed is kept until the close. Asking again goes on with it."
        await room.press("escape", "q")
        assert "closing loses it" in room.shown
        await room.press("escape", "c", "r", Typed(", always"), "enter", "c")
        assert set(fields(room).values()) == {""}
        await room.press("escape", "escape", "u", "c", "c")
        assert (fields(room)["agree"], fields(room)["object"]) == ("5x", "1")
        assert fields(room)["object-words"] == "It costs a day."
        await room.press("backspace", *["enter"] * 5)
        assert on_stage(room)
        check = the(room.meeting, "d2").check
        assert check is not None
        assert (check.agree, check.object) == (5, 1)
        await room.press("c")
        assert set(fields(room).values()) == {""}
        await room.press("escape", "escape", "q")
        assert "closing loses it" not in room.shown


async def test_escape_keeps_nothing_with_the_session_and_undo_takes_a_check_back() -> None:
    """Undo says what it was, and the objection is no longer there."""
    async with in_room(months.objected()) as room:
        before = room.meeting.live.events
        await room.press("c", "c", "6", "escape")
        assert on_stage(room)
        await room.press("escape")
        assert room.meeting.live.events == before
        await room.press("u")
        assert room.said == "Undone: whether we can all live with a decision. u again undoes the one before."
        assert the(room.meeting, "d2").check is None
