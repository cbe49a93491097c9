"""The law of the index: after any acts on any sessions, in any order, it answers as one that is made from nothing.

Sessions are kept, gone on with, closed, removed, damaged, copied, and put back as they were; several programs ask
between the acts, each with an index object of its own that lives on, over one file.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.decisions import Shown
from coprod_tui.domain.decide import decide_after
from coprod_tui.errors import Failure
from coprod_tui.index import tables
from coprod_tui.index.index import Index
from coprod_tui.places import Places
from tests.index.homes import index_of, kept, store_of
from tests.support.clock import MORNING
from tests.support.lengths import short_or_long
from tests.support.meeting import a_plan

SAID = (
    "Nobody told Ben who to ring",
    "Straße, café",
    "A quiet room",
    "ab",
    "Ω is a letter too",
    "日本語の話",
    "x " * 9,
)
WORDS = (
    "",
    "r",
    "ri",
    "rin",
    "ring",
    "told ring",
    "ab",
    "Ω",
    "ω is",
    "日本",
    "日本語",
    "straSSE",
    "cafe q",
    "x",
    "nothing",
)
GROUPS = ("", "Riverside", "riverside ", "Hill & Dale")

Act = Callable[[Path, int], object]


def _of(home: Path, number: int) -> Path | None:
    paths = sorted(Places(home).sessions.glob("*.json"))
    return paths[number % len(paths)] if paths else None


def _keep(home: Path, number: int) -> None:
    own = ("Ask first.", "Together.")[: number % 3]
    plan = a_plan(group=GROUPS[number % len(GROUPS)], principles=own)
    kept(store_of(home), f"2026-11-2{number % 3}", f"Coming home {number % 5}", plan, SAID[number % len(SAID)])


def _add(home: Path, number: int) -> None:
    if path := _of(home, number):
        journal, (events, session), *_ = store_of(home).resume(path.stem)
        shown = c.CheckConsent("d1", Shown(len(session.present)))
        for command in (
            c.Contribute(SAID[number % 7], "v2"),
            c.Propose("Ring Ben", ()),
            c.ExplainWord("Triage", SAID[number % 7]),
            c.ChoosePrinciples("d1", ("p1",)),
            shown,
            c.Settle("d1", "agreed"),
        ):
            with suppress(Exception):
                events += decide_after(events, command, MORNING).events
        journal.keep(events)
        journal.close()


def _close(home: Path, number: int) -> None:
    if path := _of(home, number):
        journal, (events, _), *_ = store_of(home).resume(path.stem)
        with suppress(Exception):
            journal.keep(events + decide_after(events, c.Close(), MORNING).events)
        journal.close()


def _remove(home: Path, number: int) -> None:
    if path := _of(home, number):
        path.unlink()


def _damage(home: Path, number: int) -> None:
    if path := _of(home, number):
        path.write_bytes(path.read_bytes()[: 100 * number])


def _swap(home: Path, number: int) -> None:
    if (path := _of(home, number)) and (other := _of(home, number + 1)):
        path.write_bytes(other.read_bytes())


def _set_aside(home: Path, number: int) -> None:
    if path := _of(home, number):
        path.replace(home / path.name)


def _put_back(home: Path, number: int) -> None:
    for path in sorted(home.glob("2026*.json"))[: number % 2 + 1]:
        path.replace(Places(home).sessions / path.name)


ACTS: tuple[Act, ...] = (_keep, _keep, _add, _add, _close, _remove, _damage, _swap, _set_aside, _put_back)
IN_PLACE = (_damage, _swap)
"""As coprod never writes: the folder stays as it was, so a search that goes on letter by letter learns of it from the
next list."""
acts = st.tuples(st.sampled_from(ACTS), st.integers(0, 20))
questions = st.tuples(st.integers(0, 2), st.sampled_from(WORDS), st.sampled_from(GROUPS))


def _all_of(index: Index) -> list[object]:
    """Everything that can be asked."""
    listing = index.listing()
    found = [
        [(each.summary.id, each.line) for each in index.find(*asked)] for asked in zip(WORDS, GROUPS * 9, strict=False)
    ]
    by_group = [
        (index.decisions(each), index.figures(each), index.openings(each), index.explained(each)) for each in GROUPS
    ]
    filtered = (index.decisions(voice="ben"), index.decisions(principle="ask first.", only_open=True), index.groups())
    return [listing.summaries, set(listing.troubles), found, by_group, filtered]


@given(st.lists(st.one_of(acts, acts, questions), min_size=3, max_size=14))
@settings(max_examples=short_or_long(30, 2_000), deadline=None)
def test_updated_it_is_what_it_is_made_from_nothing(history: list[tuple[Act, int] | tuple[int, str, str]]) -> None:
    """Whoever asks, for whatever, in lists, searches of any length, groups, boards, figures and openings."""
    with TemporaryDirectory() as folder, patch("os.fsync", lambda _: None), patch.object(tables, "FEW", 1):
        home = Path(folder)
        Places(home).sessions.mkdir()
        programs = [index_of(home) for _ in range(3)]
        to_list: set[int] = set()
        for each in history:
            if len(each) == 2:
                to_list |= set(range(3)) if each[0] in IN_PLACE else set()
                with suppress(Failure):
                    each[0](home, each[1])
            else:
                program, words, group = each
                if program in to_list:
                    to_list.remove(program)
                    programs[program].listing()
                fresh = Index(store_of(home), None)
                found = programs[program].find(words, group)
                assert [(each.summary, each.line) for each in found] == [
                    (each.summary, each.line) for each in fresh.find(words, group)
                ]
        expected = _all_of(Index(store_of(home), None))
        assert [_all_of(each) for each in programs] == [expected] * 3
        at_hand = programs[0].at_hand()
        assert at_hand in ((), expected[0])
