"""Keys that type what cannot be printed alone are keys, in every kind of field."""

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.keys import _character_to_key

from coprod_tui.domain.words import TEXT_CHARACTERS
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.words_area import WordsArea
from tests.tui.signs import SIGNS

WORDS = {
    "family": SIGNS["family"],
    "joined flag": SIGNS["joined flag"],
    "flag of letters": SIGNS["flag of letters"],
    "Persian": "می\u200cخواهم",
    "direction": "a\u200fb",
    "newer than Python": "\U0001fae9",
}
NO_WORDS = "\x00\x1b\x7f\x9b\u202e\u2028"


class Fields(App[None]):
    """One field of each kind."""

    def compose(self) -> ComposeResult:
        yield LineInput()
        yield WordsArea()


@pytest.mark.parametrize("kind", [LineInput, WordsArea])
@pytest.mark.parametrize("word", WORDS.values(), ids=list(WORDS))
async def test_what_is_typed_stands_there_as_it_was_typed(kind: type[LineInput | WordsArea], word: str) -> None:
    """A key with a joiner, a mark or a sign that is newer than we are is not passed over; one that steers is."""
    app = Fields()
    async with app.run_test() as pilot:
        field = app.query_one(kind)
        field.focus()
        for character in word + NO_WORDS:
            app.post_message(events.Key(_character_to_key(character), character))
        await pilot.pause()
        assert (field.value if isinstance(field, LineInput) else field.text) == word


@pytest.mark.parametrize("kind", [LineInput, WordsArea])
@pytest.mark.parametrize(
    "parts", [("We ring", " on Sunday"), ("We ring ", "on Sunday\n"), ("We ring", " ", "on Sunday")]
)
async def test_a_paste_keeps_the_space_that_parts_it(kind: type[LineInput | WordsArea], parts: tuple[str, ...]) -> None:
    """Words that come in several texts do not grow together."""
    app = Fields()
    async with app.run_test() as pilot:
        field = app.query_one(kind)
        field.focus()
        for part in parts:
            app.post_message(events.Paste(part))
        await pilot.pause()
        assert (field.value if isinstance(field, LineInput) else field.text) == "We ring on Sunday"


async def test_they_take_room_as_other_letters_do() -> None:
    """No more than can be kept is taken."""
    app = Fields()
    async with app.run_test() as pilot:
        words = app.query_one(WordsArea)
        words.load_text("x" * TEXT_CHARACTERS)
        words.focus()
        app.post_message(events.Key("zero_width_joiner", "\u200d"))
        await pilot.pause()
        assert words.text == "x" * TEXT_CHARACTERS
