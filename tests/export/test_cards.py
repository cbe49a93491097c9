"""Cards to print: what stands on them, and that each is told from the others without its colour."""

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from coprod_tui.export.cards import STYLE, encode


def test_what_stands_on_them() -> None:
    """In the colours and the order in which people know them, each with its word, what it means, and its own sign."""
    body = encode().decode().partition("<body>")[2]
    cards = re.findall(r'<section class="(\w+)">(.*?)</section>', body, flags=re.DOTALL)
    assert [colour for colour, _ in cards] == ["red", "yellow", "green"]
    told = [[unescape(each) for each in re.findall(r">([^<>\n]+)<", card)] for _, card in cards]
    assert told == [
        ["Stop", "I have a question.", "red"],
        ["Slower", "Slow down, please.", "yellow"],
        ["Yes", "I agree.", "green"],
    ]
    assert len({re.search(r"<svg.*?</svg>", card, flags=re.DOTALL)[0] for _, card in cards}) == 3  # type: ignore[index]


def test_they_are_in_large_print_and_need_nothing_else() -> None:
    """Nothing is smaller than 18 points; no script, no address, no background that a printer leaves out."""
    style = STYLE.read_text(encoding="utf-8")
    assert "html { font: 18pt" in style
    assert all(float(size) >= 1 for size in re.findall(r"font-size: ([\d.]+)rem", style))
    assert re.findall(r"background: ([^;]+)", style) == ["#fff"]
    assert not re.search(r"https?:|<script|<link|<img|url\(|@import", encode().decode())


@pytest.mark.skipif(shutil.which("chromium") is None, reason="nothing here prints")
def test_a_set_is_a_page(tmp_path: Path) -> None:
    """Of A4, as a browser prints it."""
    page, printed = tmp_path / "cards.html", tmp_path / "cards.pdf"
    page.write_bytes(encode())
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*browser, f"--print-to-pdf={printed}", str(page)], capture_output=True, check=True, timeout=60)
    assert len(re.findall(rb"/Type /Page\b", printed.read_bytes())) == 1
