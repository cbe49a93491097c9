"""The sheet beforehand: what stands on it, in which order, and what never does."""

import re
import shutil
import subprocess
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.words import clean
from coprod_tui.export.sheet import STYLE, encode
from coprod_tui.presentation import sheet as say
from coprod_tui.presentation.principles import OURS

PLAN = Plan(
    "Coming home",
    (
        Step("round", "What helped?", 120_000, think_ms=30_000),
        Step("break", "", None, 600_000),
        Step("dialogue", "What now?", None, 1_800_000, kept=False),
        Step("round", "What else?", None, 900_000),
        Step("reflection"),
    ),
    "What would good look like?",
    "Riverside",
    ("Amina", "Ben"),
    ends="15:30",
    support="Sam is next door.",
)
HOSTILE = st.text(st.characters(codec="utf-8") | st.sampled_from("<>&\"'/[]{}"), max_size=40).map(
    lambda text: clean(text).text
)


def text_of(plan: Plan) -> str:
    """What can be read, a block a line."""
    body = encode(plan).decode().partition("<body>")[2]
    blocks = re.sub(r"</(?:p|li|h\d|d[td])>", "\n", body)
    return unescape(re.sub(r"<[^>]*>", "", blocks))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(" ".join([tag, *(name for name, _ in attrs)]))


def tags_of(plan: Plan) -> list[str]:
    """Every tag of the page with the names of its attributes."""
    tags = Tags()
    tags.feed(encode(plan).decode())
    return tags.seen


def test_what_stands_on_it() -> None:
    """Title, purpose, when and how long, support, each step with what it asks of people, and how turns work."""
    lines = [line.strip() for line in text_of(PLAN).splitlines() if line.strip()]
    assert lines[:3] == ["Coming home", "What would good look like?", "For Riverside"]
    assert lines[lines.index("When") :][:6] == [
        "When", "from about 14:29 to 15:30",
        "How long", "about 1 hour. The time of the reflection comes on top.",
        "Support", "Sam is next door.",
    ]  # fmt: skip
    start = lines.index("What we do, one after the other")
    assert lines[start + 1 : lines.index("How it works")] == [
        "What helped?", "First everyone has 30 seconds to think, quietly.", "Everyone can have 2 minutes.",
        "Break", "It takes about 10 minutes.",
        "What now?", "Open discussion", "It takes about 30 minutes.", "Nothing that is said in it is written down.",
        "What else?", "Together we have about 15 minutes, the same for everyone.",
        "Reflection",
    ]  # fmt: skip
    assert OURS not in lines
    assert "Everyone gets a turn. You can pass, or have it later." in lines
    assert any("send words ahead" in line for line in lines)


def test_the_principles_of_the_group_stand_on_it() -> None:
    """All nine in their own words, in their order; what is typed there is only text."""
    own = (*(f"Principle {number}" for number in range(1, 9)), "Nothing <b>about</b> us & without us")
    lines = [line.strip() for line in text_of(replace(PLAN, principles=own)).splitlines() if line.strip()]
    start = lines.index(OURS)
    assert lines[start + 1 : lines.index("How it works")] == [say.PRINCIPLES_ASKED, *own]
    assert start > lines.index("What we do, one after the other")


def test_nobody_is_named_on_it() -> None:
    """Who comes is theirs to say."""
    assert not re.search("Amina|Ben", encode(PLAN).decode())


def test_it_is_in_large_print_and_needs_nothing_else() -> None:
    """Nothing is smaller than 18 points; no script, no address, no other file."""
    style = STYLE.read_text(encoding="utf-8")
    assert "html { font: 18pt" in style
    assert all(float(size) >= 1 for size in re.findall(r"font-size: ([\d.]+)rem", style))
    assert "px;" not in re.sub("border-top: 2px", "", style)
    page = encode(PLAN).decode()
    assert not re.search(r"https?:|<script|<link|<img|url\(|@import", page)
    assert "default-src 'none'" in page


@given(HOSTILE, HOSTILE, HOSTILE)
def test_what_is_typed_is_only_text(title: str, prompt: str, support: str) -> None:
    """It adds no tag and no attribute, and stands there as it was typed."""
    plan = Plan(f"t{title}", (Step("round", f"q{prompt}", 60_000),), support=f"s{support}")
    assert tags_of(plan) == tags_of(Plan("t", (Step("round", "q", 60_000),), support="s"))
    page = encode(plan).decode()
    assert all(escape(text) in page for text in (f"t{title}", f"q{prompt}", f"s{support}"))


EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.toml"))


@pytest.mark.skipif(shutil.which("chromium") is None, reason="nothing here prints")
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_a_usual_plan_prints_on_one_or_two_pages(file: Path, tmp_path: Path) -> None:
    """On A4, as a browser prints it."""
    page, printed = tmp_path / "sheet.html", tmp_path / "sheet.pdf"
    page.write_bytes(encode(read_plan(file.read_text(encoding="utf-8")).plan))
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*browser, f"--print-to-pdf={printed}", str(page)], capture_output=True, check=True, timeout=60)
    assert 1 <= len(re.findall(rb"/Type /Page\b", printed.read_bytes())) <= 2
