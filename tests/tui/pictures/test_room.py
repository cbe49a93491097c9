"""The room in its forms."""

import pytest

from coprod_tui.tui.themes import THEMES
from tests.tui import scenes
from tests.tui.pictures.conftest import Snap


def test_gathering(snap: Snap) -> None:
    """Everyone arrives; the first question is announced."""
    snap(scenes.app_for(scenes.coming_home()))


def test_a_turn_waits(snap: Snap) -> None:
    """The clock waits for the voice to be ready."""
    snap(scenes.app_for(scenes.waiting()))


def test_a_voice_speaks(snap: Snap) -> None:
    """The name and the clock are the picture; words and decisions stand beside it."""
    snap(scenes.app_for(scenes.speaking()))


def test_one_passed_and_one_is_away(snap: Snap) -> None:
    """Each stands in the list with a sign and a word."""
    snap(scenes.app_for(scenes.with_a_pass()))


def test_over(snap: Snap) -> None:
    """Beyond the offer the clock counts on, in words and a calm amber."""
    snap(scenes.app_for(scenes.over()))


def test_held(snap: Snap) -> None:
    """The clock stands still, and says where."""
    snap(scenes.app_for(scenes.held()))


def test_evened_out(snap: Snap) -> None:
    """A shorter offer says why it is shorter."""
    snap(scenes.app_for(scenes.evened_out()))


def test_a_long_question(snap: Snap) -> None:
    """It takes the rows that the clock can spare."""
    snap(scenes.app_for(scenes.asking_at_length()))


def test_a_break(snap: Snap) -> None:
    """What is left of the break."""
    snap(scenes.app_for(scenes.on_break()))


def test_sixty_voices(snap: Snap) -> None:
    """The list shows the part around the voice that speaks, and how many more there are."""
    snap(scenes.app_for(scenes.crowded()))


def test_many_scripts(snap: Snap) -> None:
    """Arabic, Devanagari, Korean, emoji, combining marks and what looks like markup."""
    snap(scenes.app_for(scenes.in_many_scripts()))


def test_two_thousand_characters(snap: Snap) -> None:
    """A long contribution shows its beginning and says that there is more."""
    snap(scenes.app_for(scenes.with_long_words()))


def test_more_than_fits(snap: Snap) -> None:
    """The newest words and decisions, and how many more there are."""
    snap(scenes.app_for(scenes.with_much_heard()))


def test_looking_back(snap: Snap) -> None:
    """Tab goes to what was heard; the arrow keys choose."""
    snap(scenes.app_for(scenes.speaking()), "tab", "up")


def test_looking_at_decisions(snap: Snap) -> None:
    """Tab again goes to what was decided."""
    snap(scenes.app_for(scenes.speaking()), "tab", "tab")


def test_focus(snap: Snap) -> None:
    """Only the voice, the clock, and who is next."""
    snap(scenes.app_for(scenes.speaking()), "f")


def test_not_saved(snap: Snap) -> None:
    """The banner says why, and that nothing is lost."""
    snap(scenes.app_for(scenes.not_saved()))


def test_a_refusal(snap: Snap) -> None:
    """A key that makes no sense now is answered in words."""
    snap(scenes.app_for(scenes.waiting()), "n")


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
def test_themes(snap_compare: scenes.Compare, theme: str) -> None:
    """The room in every theme."""
    app = scenes.app_for(scenes.speaking())
    app.theme = theme
    assert snap_compare(app, terminal_size=(120, 36))
