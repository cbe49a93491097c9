"""What came of a decision: the same form and the same words, whether it worked or not."""

import pytest

from tests.support.deciding import the
from tests.tui.in_the_room import Typed, driven
from tests.tui.months import Months

LEARNED = "Please say what we learned. That is asked the same way"


async def test_closing_without_learning_is_refused_for_every_outcome() -> None:
    """In the same words; what was typed stays, and under way is the only one that needs no learning yet."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f", "a", "enter", "enter", "enter")
        assert "Please say in words what happened." in app.shown
        await app.press("shift+tab", Typed("Large print is here."), "shift+tab")
        for _ in ("done", "changed", "not_done"):
            await app.press("down", "enter", "enter", "enter")
            assert LEARNED in app.shown
            assert "Large print is here." in app.shown
            await app.press("shift+tab", "shift+tab")
        assert the(again.other).follow_up == ()
        await app.press("tab", "tab", Typed("Ask first."), "ctrl+t")
        assert "the group is told now: yes" in app.shown
        await app.press("enter")
        assert app.dialog == ""
        (came,) = the(again.other).follow_up
        assert (came.status, came.happened, came.learned) == ("not_done", "Large print is here.", "Ask first.")
        assert the(again.other).is_finished


@pytest.mark.parametrize("where", ["board", "look-back"])
async def test_a_sentence_that_is_typed_at_once_goes_into_its_field(where: str) -> None:
    """Nothing of it is lost though the cursor stands on how it stands, whose own keys choose there as before.

    Whether it is typed or pasted, and also after how it stands was answered first.
    """
    again = Months()
    app_ = again.app_at_home() if where == "board" else again.app_for(again.meet_again())
    async with driven(app_) as app:
        await app.press("f" if where == "board" else "b")
        for way in ("typed", "pasted", "answered first"):
            await app.press("a")
            if way == "answered first":
                await app.press("down")
            if way == "pasted":
                await app.paste("Ärger 3 times.")
            else:
                await app.press(*[Typed(sign) for sign in "Ärger 3 times."])
            await app.press("enter", Typed(f"Ask first, {way}."), "enter")
            came = (the(again.other) if where == "board" else the(again.earlier)).follow_up[-1]
            assert (came.happened, came.learned) == ("Ärger 3 times.", f"Ask first, {way}.")
            assert came.status == ("done" if way == "answered first" else "under_way"), way


async def test_escape_keeps_nothing_with_the_decision_and_long_pastes_are_shortened_openly() -> None:
    """2,000 characters stay of a longer text."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f", "a", "enter")
        await app.paste("words " * 1000)
        assert "That was longer than 2,000 characters." in app.shown
        await app.press("escape")
        assert (app.screen, app.dialog) == ("BoardScreen", "")
        assert the(again.other).follow_up == ()


async def test_the_form_begins_with_how_it_stands() -> None:
    """What was done is not under way again because nobody moved the choice."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f", "down", "down", "a", "enter", Typed("The ward rings too."), "enter")
        await app.press(Typed("Ask the ward."), "enter")
        assert [came.status for came in the(again.earlier, "d2").follow_up] == ["done", "done"]
        await app.press("a", "home", "enter", Typed("It goes on."), "enter", "enter", "a", "enter")
        await app.press(Typed("Still."), "enter", "enter")
        assert [came.status for came in the(again.earlier, "d2").follow_up][2:] == ["under_way", "under_way"]


async def test_escape_leaves_a_draft_with_its_decision() -> None:
    """All of it is there again, also after the board was left; another decision begins afresh; kept, it is gone."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f", "a", "down", "enter", Typed("Large print is"), "ctrl+t", "escape")
        assert app.said == "What you typed is kept as long as coprod runs. a with its decision goes on with it."
        assert the(again.other).follow_up == ()
        await app.press("down", "a")
        assert "Large print is" not in app.shown
        await app.press("escape")
        assert app.said == ""
        await app.press("escape", "f", "a")
        assert "the group is told now: yes" in app.shown
        await app.press("enter", Typed(" here."), "enter", Typed("Ask first."), "enter")
        (came,) = the(again.other).follow_up
        assert (came.status, came.happened, came.learned) == ("done", "Large print is here.", "Ask first.")
        assert the(again.other).is_finished
        await app.press("ctrl+q")
    assert app.app.return_code == 0


async def test_leaving_asks_first_while_what_came_of_it_was_begun() -> None:
    """From the start screen as from the board; what is taken back is not begun any more."""
    async with driven(Months().app_at_home()) as app:
        await app.press("f", "a", "enter", Typed("So"), "escape", "escape", "ctrl+q")
        assert "Leave, although something was begun?" in app.shown
        await app.press("escape", "f", "a", "enter", "backspace", "backspace", "escape", "ctrl+q")
    assert app.app.return_code == 0


async def test_what_was_begun_while_looking_back_is_kept_by_the_room() -> None:
    """Back in the room, leaving and closing ask first; b leads to it again."""
    again = Months()
    meeting = again.meet_again()
    async with driven(again.app_for(meeting)) as app:
        await app.press("b", "a", "enter", Typed("On every"), "escape", "escape", "ctrl+q")
        assert "Leave, although something was begun?" in app.shown
        await app.press("escape", "q")
        assert "closing loses it" in app.shown
        await app.press("escape", "b", "a", "enter", Typed(" letter."), "enter", "enter")
        assert [each.happened for each in meeting.session.look_backs] == ["On every letter."]
        await app.press("escape", "q")
        assert "closing loses it" not in app.shown
