"""What comes of a decision is added with one look at the folder and one fold of the session; one look finds words."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from coprod_tui.domain.apply import fold
from coprod_tui.files import Files
from tests.cli.conftest import Command

DONE = ("--status", "done", "--happened", "It is on every letter.", "--learned", "Ask the printers first.")
CARRIED = ("--carried-by", "Yusuf", "--due", "next meeting")


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often folders were listed, and sessions folded."""
    counted: Counter[str] = Counter()

    def count(owner: Any, name: str, said: str) -> None:
        call = getattr(owner, name)

        def counting(*args: Any) -> Any:
            counted[said] += 1
            return call(*args)

        monkeypatch.setattr(owner, name, counting)

    for name in ("names", "all_facts"):
        count(Files, name, "listed")
    count(fold, "opened", "folded")
    return counted


@pytest.mark.parametrize("how", ["by its id", "by its beginning"])
@pytest.mark.parametrize(("what", "kept"), [(DONE, b"Ask the printers first."), (CARRIED, b'"at_next_meeting"')])
def test_following_up(
    coprod: Command, played: str, home: Path, calls: Counter[str], how: str, what: tuple[str, ...], kept: bytes
) -> None:
    """However many sessions there are; also to find out who carries it, and what stays as it is."""
    id_ = played if how == "by its id" else played[:12]
    assert coprod("follow-up", id_, "1", *what).code == 0
    assert calls == {"listed": 1, "folded": 1}
    assert kept in (home / "sessions" / f"{played}.json").read_bytes()


@pytest.mark.parametrize("found", [("--find", "letter"), ("--find", "le"), ("--group", "Riverside")])
def test_finding(coprod: Command, played: str, calls: Counter[str], found: tuple[str, ...]) -> None:
    """One look says which sessions there are, and in which the words stand."""
    coprod("list")
    calls.clear()
    assert coprod("list", "--json", *found).code == 0
    assert calls == {"listed": 1}
