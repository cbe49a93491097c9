"""No text lies outside the page: on paper, on a phone, enlarged to 200 %.

Where Chromium and pdftotext are installed the page is really laid out and every word of it measured. Where they are
not, these tests are skipped by their names, and the rules of the style that bring this about are still held.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC
from functools import cache
from html import escape, unescape
from pathlib import Path
from typing import NamedTuple

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.export import html
from coprod_tui.export.document import document_from
from tests.export import invented
from tests.export.invented import EXPORTED, PLAN, Told

STYLE = html.STYLE.read_text(encoding="utf-8")
LINK = "https://riverside.example.org/" + "averylongpathwithnospacesatall" * 6 + "/index.html?query=123456789"
MARGIN = 72 / 2.54
"""The white border of a printed page that nothing may come into: a centimetre, in points."""

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --no-pdf-header-footer --virtual-time-budget=2000"
).split()
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
needs_pdf = pytest.mark.skipif(None in (CHROMIUM, shutil.which("pdftotext")), reason="needs Chromium and pdftotext")


class Word(NamedTuple):
    """A word of a printed page and where it stands, in points from the left and from the top."""

    page: int
    text: str
    left: float
    right: float
    top: float
    bottom: float


@cache
def long_page() -> str:
    """A session with more words than fit a page, numbers of three digits, and a long link wherever people type."""
    told = Told(PLAN, "2026-11-22-coming-home")
    told.do(c.GoOn())
    for number in range(120):
        told.do(c.Contribute(f"{number} times I rang, and {LINK if number % 30 == 9 else 'nobody answered'}.", "v1"))
    for number in range(1, 13):
        told.do(c.Propose(f"We put the list of {number} numbers at {LINK}", ("c1", "c10")))
        told.do(c.CheckConsent(f"d{number}", c.Shown(len(told.session.present))))
        told.do(c.Settle(f"d{number}", "agreed"))
        told.do(c.FollowUp(f"d{number}", "done", f"We put it at {LINK}", "Ask first."))
    told.do(c.LookAtMeeting((0, 1, 0, 2, 3)))
    told.do(c.LookAtMeeting(words=(("well", LINK),)))
    return html.encode(document_from(told.live.events, EXPORTED), UTC).decode()


def everything() -> str:
    return html.encode(invented.document(), UTC).decode()


PAGES = {"everything in it": everything, "long": long_page}


def chromium(folder: Path, page: str, *options: str) -> str:
    """What Chromium says to a page; it asks for no network and leaves nothing behind."""
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    command = [str(CHROMIUM), *OPTIONS, f"--user-data-dir={folder / 'profile'}", *options, file.as_uri()]
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=120).stdout


def printed(folder: Path, page: str, size: str) -> Iterator[Word]:
    """Every word of the printed page; bullets count as words, and so do numbers."""
    chromium(
        folder, page.replace("</style>", f"@page {{ size: {size} }}</style>"), f"--print-to-pdf={folder / 'page.pdf'}"
    )
    boxes = subprocess.run(
        ["pdftotext", "-bbox", folder / "page.pdf", "-"], capture_output=True, check=True, text=True, timeout=60
    ).stdout
    for number, text in enumerate(boxes.split("<page ")[1:], start=1):
        for found in re.finditer(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', text):
            left, top, right, bottom = map(float, found.groups()[:4])
            yield Word(number, unescape(found[5]), left, right, top, bottom)


PAPER = {"A4": (595.3, 841.9), "letter": (612, 792)}


@pytest.fixture(scope="module", params=[(name, size) for name in PAGES for size in PAPER], ids=" on ".join)
def paper(request, tmp_path_factory) -> tuple[str, tuple[float, float], list[Word]]:
    """A page, the size of the paper, and every word where it was printed."""
    name, size = request.param
    page = PAGES[name]()
    return page, PAPER[size], list(printed(tmp_path_factory.mktemp("print"), page, size))


@needs_pdf
def test_no_word_lies_outside_the_paper(paper):
    """Neither a number of three digits nor a long link; and every number is there whole."""
    page, (width, height), words = paper
    beside = [word for word in words if not MARGIN <= word.left <= word.right <= width - MARGIN]
    above_or_below = [word for word in words if not MARGIN <= word.top <= word.bottom <= height - MARGIN]
    assert (beside, above_or_below) == ([], [])
    assert {f"{number}." for number in re.findall(r'<li value="(\d+)"', page)} <= {word.text for word in words}


@needs_pdf
def test_the_first_page_is_what_people_need(paper):
    """What we decided, who will do it, by when, when we hear back; and the last part is never alone on a page."""
    pages: dict[int, list[str]] = {}
    for word in paper[2]:
        pages.setdefault(word.page, []).append(word.text)
    first, last = " ".join(pages[1]), " ".join(pages[max(pages)])
    assert "What we decided 1. " in first
    assert [each for each in ("Who will do it", "By when", "When we hear back") if each not in first] == []
    assert not last.startswith("How the time was shared")


@needs_pdf
def test_no_name_of_a_script_without_spaces_is_torn(tmp_path):
    """Whoever was there stands whole at the end of a line, too."""
    told = Told(PLAN, "2026-11-22-coming-home")
    names = [f"{family}小龍" for family in "李王張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅"]
    for name in names:
        told.do(c.Join(name))
    page = html.encode(document_from(told.live.events, EXPORTED), UTC).decode()
    words = {word.text.strip(",") for word in printed(tmp_path, page, "A4")}
    assert [name for name in names if name not in words] == []


@needs_pdf
def test_no_heading_is_torn(paper):
    """The lines of a long heading stay on one page."""
    page, _, words = paper
    pages: dict[int, str] = {}
    for word in words:
        pages[word.page] = pages.get(word.page, "") + word.text
    headings = [unescape(re.sub("<.*?>", "", each)) for each in re.findall(r"<h[234]>(.*?)</h", page)]
    assert [each for each in headings if not any("".join(each.split()) in text for text in pages.values())] == []


WINDOWS = ((360, 1), (500, 1), (640, 2), (1280, 1))
"""How wide a window is, and how many times as large its letters are."""

_FRAME = '<iframe style="border: 0; width: {width}px; height: 900px" srcdoc="{page}"></iframe>'
_MEASURE = """
<script>
onload = () => {
  document.body.dataset.outside = JSON.stringify([...document.querySelectorAll("iframe")].flatMap((frame) => {
    const inner = frame.contentDocument, width = inner.documentElement.clientWidth, found = [];
    const walk = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walk.nextNode());) {
      const range = inner.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.left < 0 || box.right > width) found.push(`${width}: ${node.data.trim().slice(0, 40)}`);
    }
    return found;
  }));
};
</script>
"""


@needs_chromium
@pytest.mark.parametrize("name", PAGES)
def test_no_word_lies_outside_the_window(tmp_path, name):
    """On a phone, in a narrow window, and with letters of twice the size: nothing has to be moved sideways."""
    whole, frames = PAGES[name](), ""
    for width, zoom in WINDOWS:
        page = whole.replace("</style>", f"html {{ font-size: {112.5 * zoom}% }}</style>")
        frames += _FRAME.format(width=width, page=escape(page))
    shown = chromium(tmp_path, frames + _MEASURE, "--dump-dom", "--window-size=1400,1000")
    assert re.search(r'data-outside="(.*?)"', shown)[1] == "[]"


# --- what holds without Chromium


def rule(selector: str, part: str = STYLE) -> str:
    """The declarations of the first rule with this selector."""
    return re.search(rf"(?m)^\s*{re.escape(selector)} \{{ (.*?) \}}$", part)[1]


def test_words_without_spaces_break_and_nothing_grows_because_of_them():
    """A column of a grid is as wide as its longest word unless it is said that it need not be."""
    assert "overflow-wrap: anywhere" in rule("body")
    columns = re.findall(r"grid-template-columns: (.*?);", STYLE)
    assert columns
    assert [each for each in columns if re.search(r"(?<!, )\b1fr", each)] == []
    assert "nowrap" not in STYLE
    assert max(map(float, re.findall(r"min\((\d+)rem", STYLE))) < 360 / 16 / 1.125


def test_numbers_have_room_to_the_left():
    """A digit is about 0.6 of a letter's height wide; a full stop and a gap belong to the number."""
    room = float(re.search(r"padding-inline-start: ([\d.]+)rem", rule("ol"))[1])
    assert room >= 3 * 0.6 + 0.3 + 0.4


def test_what_belongs_together_is_not_torn_on_paper():
    """Entries, facts and tables stay whole, headings stay with what they head, and the last part has company."""
    paper = STYLE.split("@media print")[1]
    assert "break-inside: avoid" in rule("h1, h2, h3, h4, li, dl, table, tr", paper)
    assert "break-after: avoid" in rule("h1, h2, h3, h4, h2 + p, caption, thead", paper)
    assert "break-before: avoid" in rule("main > section:last-child, main > section:last-child > ul", paper)
    assert "color-scheme: light" in rule(":root", paper)
