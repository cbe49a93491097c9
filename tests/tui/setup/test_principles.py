"""The group's own principles in the setup."""

from coprod_tui.tui.setup.principles import PrincipleRow
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven
from tests.tui.setup.test_rounds import setup_of


def rows(app: Driven) -> list[str]:
    return [row.value for row in setup_of(app).query(PrincipleRow)]


async def test_each_has_a_row_and_a_list_may_be_pasted() -> None:
    """An empty row stands below them while there is room; too many are said, and none of them is lost."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Coming home"))
        setup_of(app).query(PrincipleRow).first().focus()
        await app.press(Typed("Ask first."), "enter", Typed("Together."))
        assert rows(app) == ["Ask first.", "Together.", ""]
        await app.press("enter")
        await app.paste("\n".join(f"Principle {number}" for number in range(3, 11)))
        assert len(rows(app)) == 10
        await app.press("ctrl+s")
        assert "10 principles are more than the 9 that have a key." in app.shown
        setup_of(app).query(PrincipleRow).last().value = ""
        assert setup_of(app).fields.principles[:3] == ("Ask first.", "Together.", "Principle 3")
        await app.press("ctrl+s", "ctrl+s")
        assert app.app.screen.session.principles == tuple(f"p{number}" for number in range(1, 10))
