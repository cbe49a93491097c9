"""The page as one hears it, prints it, and reads it in the light and in the dark."""

import re
from datetime import UTC
from functools import cache
from itertools import pairwise

import pytest

from coprod_tui.export import html
from tests.export import invented
from tests.export.test_hostile import Seen

STYLE = html.STYLE.read_text(encoding="utf-8")


@cache
def page() -> str:
    return html.encode(invented.document(), UTC).decode()


def palettes() -> list[dict[str, str]]:
    """The colours by their names: light, dark and on paper. What paper does not say is as in the light."""
    found = [
        dict(re.findall(r"--(\w+): (#[0-9a-f]+);", block)) for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
    ]
    return [{**found[0], **each} for each in found]


def contrast(one: str, other: str) -> float:
    """After https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark", "paper"])
@pytest.mark.parametrize("text", ["ink", "quiet", "accent"])
@pytest.mark.parametrize("ground", ["page", "panel"])
def test_all_text_has_a_contrast_of_seven(palette, text, ground):
    """In the light, in the dark and on paper; also where a link led to."""
    assert contrast(palette[text], palette[ground]) >= 7


def test_it_is_one_file_that_asks_for_nothing():
    """No script, no address, nothing to load."""
    assert not re.search(r"<script|<link|<img|https?:|url\(|@import|@font-face", page(), re.IGNORECASE)


def test_it_says_its_language_and_its_title():
    """So that it is read aloud in English, and found again in a browser."""
    assert '<html lang="en">' in page()
    assert "<title>Coming home from hospital</title>" in page()


def test_no_heading_skips_a_level():
    """One title, and every heading at most one level deeper than the one before."""
    levels = [int(level) for level in re.findall(r"<h(\d)", page())]
    assert levels.count(1) == 1
    assert all(deeper - before <= 1 for before, deeper in pairwise(levels))


def test_every_table_can_be_heard():
    """It has a caption, and a heading for every column and for every row."""
    for table in re.findall(r"<table>.*?</table>", page(), re.DOTALL):
        columns = table.count('<th scope="col">')
        rows = re.findall(r"<tr>(.*?)</tr>", table.split("<tbody>")[1], re.DOTALL)
        assert table.count("<caption>") == 1
        assert columns > 1
        assert all(row.count('<th scope="row">') == 1 and row.count("<td>") == columns - 1 for row in rows)


def test_it_prints():
    """Black on white, with headings that stay with what they head."""
    paper = STYLE.split("@media print")[1]
    assert "break-after: avoid" in paper
    assert "--page: #fff" in paper


def test_from_words_to_what_came_of_them_and_back():
    """Every step of the way can be followed, in both directions."""
    for link in ("#decision-1", "#words-4", "#outcome-1"):
        assert f'href="{link}"' in page()
    assert Seen(page().encode()).text.count("A named contact, and one number") >= 4
