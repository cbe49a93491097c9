"""What became of a voice's words."""

from textual.widgets import OptionList

from tests.tui.in_the_room import Typed, driven
from tests.tui.months import Months


async def test_each_kind_of_answer_and_what_it_needs() -> None:
    """Acted on needs its decision, not acted on a reason; partly and still open need neither."""
    again = Months(undecided=True)
    async with driven(again.app_at_home()) as app:
        await app.press("down", "enter", "a", "enter", "enter", "home", "enter", "enter")
        assert "Which decision acted on it?" in app.shown
        offered = app.app.screen.query_one("#decision", OptionList).options
        agreed = [each.text for each in again.earlier.session.decisions if each.state == "agreed"]
        assert [str(option.prompt) for option in offered[1:]] == agreed
        await app.press(*["shift+tab"] * 2, "down", "down", "enter", "enter", "enter")
        assert "Please say why it was not acted on; whoever said it has a right to know." in app.shown
        await app.press(Typed("Too dear."), "escape")
        assert again.earlier.session.heard[0].answers == ()
        for downs, seen in ((1, "partly acted on, decision 1"), (3, "still open")):
            await app.press("enter", *["down"] * downs, "enter", "enter", "enter")
            assert seen in app.shown
        assert [each.kind for each in again.earlier.session.heard[0].answers] == ["partly", "open"]
