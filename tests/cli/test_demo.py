"""coprod demo: without a terminal it plays at once."""

import json
from datetime import UTC, datetime
from pathlib import Path

from coprod_tui import demo


def test_the_demo_plays_headless_and_says_where(coprod, home):
    """Without a terminal a whole session is played, kept and exported in a home of its own."""
    done = coprod("demo", "--seed", "5")
    assert (done.code, done.err) == (0, "")
    file = home / "demo" / "exports" / "2026-03-17-letters-help.json"
    assert done.out == f"{file}\n"
    document = json.loads(file.read_bytes())
    assert document["session"]["closed_at"] is not None
    assert document["session"]["draw_seed"] == 5
    assert json.loads(coprod("list", "--json").out) == []
    assert len(json.loads(coprod("list", "--json", "--home", home / "demo").out)) == 1


def test_the_demo_is_the_same_again(coprod):
    """The same seed gives the same document, but for its id: nothing is written over."""
    first, second = (json.loads(Path(coprod("demo", "--seed", "5").out.strip()).read_bytes()) for _ in range(2))
    for document in (first, second):
        document["session"].pop("id"), document["history"][0].pop("id")
    assert first == second


def test_the_demo_begins_at_a_fixed_moment():
    """So that it can be told from a real session, and played again."""
    assert demo.PlayedClock().now() == datetime(2026, 3, 17, 14, 0, tzinfo=UTC)
