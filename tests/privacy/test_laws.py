"""Laws of forgetting and taking out: no byte is left in what coprod wrote, in whatever format; nothing else changes."""

import re
from datetime import timedelta
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Events
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.export import csv
from coprod_tui.privacy.ledger import Made, identity
from coprod_tui.service import Service
from tests.privacy.exports import AT, write
from tests.privacy.test_forget import documents
from tests.privacy.test_forgetting_renamed import Join
from tests.storage.disk import QuickFiles
from tests.support.clock import MORNING, FakeClock
from tests.support.lengths import short_or_long
from tests.support.meeting import a_round

NAMES = (
    "Zoë",
    "O’Brien",
    "Jo Li-Ng",
    "Ann & Co",
    "<b>Max</b>",
    'Su "Mo" Ha',
    "王芳",
    "=Sum",
    "Мэри",
    "C:\\Ida",
    "Eve's",
)
OTHERS = ("Benedict", "Chloe")
FILES = [(suffix, None) for suffix in (".json", ".md", ".html")] + [(".csv", table) for table in csv.TABLES]


class Written(NamedTuple):
    """An export: of which session, its format and table, whether without names, and in which folder."""

    session: int
    file: tuple[str, csv.Table | None]
    anonymous: bool
    as_written: bool
    folder: str
    edited: bool


exports = st.lists(
    st.builds(
        Written,
        st.integers(0, 1),
        st.sampled_from(FILES),
        st.booleans(),
        st.booleans(),
        st.sampled_from(["exports", "exports/old", "elsewhere"]),
        st.sampled_from([False, False, False, True]),
    ),
    min_size=1,
    max_size=5,
)
sentences = st.lists(
    st.lists(st.sampled_from(["{name}", "rang", "<i>", '"no"', "a & b", "*", "=1+1", "\\n"]), min_size=1, max_size=5),
    min_size=1,
    max_size=4,
)
law = settings(deadline=None, max_examples=short_or_long(25, 500))


def desk_of(home: Path, days: int = 40) -> Service:
    return Service.of(home, FakeClock(MORNING + timedelta(days=days)), lambda: 1, QuickFiles())


def kept(home: Path, name: str, said: list[list[str]]) -> list[str]:
    """Two sessions in which that name is somebody's, once only for a while."""
    ids = []
    for day, title in enumerate((f"Letters for {name}", "Coming home")):
        live = desk_of(home, day).open(Plan(title, (a_round(),), voices=OTHERS, order="listed"))
        live.do(Join(name))
        if day:
            live.undo()
        live.do(c.GoOn())
        for pieces in said:
            live.do(c.Contribute("So: " + " ".join(pieces).format(name=name), "v1"))
            live.do(c.ReadBack())
        live.do(c.Propose(f"{name} is asked", ("c1",)))
        live.do(c.Close())
        live.leave()
        ids.append(live.session.id)
    return ids


def write_out(home: Path, events: list[Events], written: list[Written]) -> dict[Path, Written]:
    paths = {}
    for number, each in enumerate(written):
        path = home / each.folder / f"{number}{each.file[0]}"
        as_written = each.anonymous and each.as_written
        write(home, events[each.session], path, each.file[1], without_names=each.anonymous, as_written=as_written)
        if each.edited:
            path.write_bytes(path.read_bytes() + b" ")
        paths[path] = each
    return paths


def is_theirs(each: Written) -> bool:
    """A JSON export stays what it is with a space at its end."""
    return each.edited and each.file[0] != ".json"


def standing_in(data: bytes, words: str) -> bool:
    """Whether the words stand in a file in any spelling that a format has for them."""
    text = data.decode("utf-8", "replace")
    forms = (
        text,
        unescape(text),
        text.replace('""', '"'),
        re.sub(r"\\(.)", r"\1", text),
    )
    found = (normalize("NFC", form).casefold() for form in forms)
    return any(re.search(rf"(?<!\w){re.escape(words.casefold())}(?!\w)", form) for form in found)


def made_now(desk: Service, session_id: str, each: Written) -> bytes:
    events = desk.kept(session_id).events
    how = Made(
        *identity(events), AT, each.file[0][1:], each.file[1], each.anonymous, each.anonymous and each.as_written
    )
    return how.again(events)


@law
@given(st.sampled_from(NAMES), sentences, exports)
def test_who_was_forgotten_is_in_no_byte_of_coprods(name: str, said: list[list[str]], written: list[Written]) -> None:
    """Every export is the one that the session gives now; edited ones are named; numbers stay."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        ids = kept(home, name, said)
        paths = write_out(home, [desk_of(home).kept(each).events for each in ids], written)
        before, edited = documents(home), {path: path.read_bytes() for path, each in paths.items() if is_theirs(each)}
        desk_of(home).find("rang")

        told = desk_of(home).forget(name, dry_run=False)

        assert documents(home) == before
        assert {path: path.read_bytes() for path in edited} == edited
        held = {str(path) for path, data in edited.items() if standing_in(data, name)}
        assert held <= set(told.left) <= set(map(str, edited))  # also for a part of the name: the Co of co-production
        now = sorted(each.id for each in desk_of(home).listing().summaries)
        assert len(now) == len(ids)
        own = (path for path in home.rglob("*") if path.is_file() and path not in edited)
        assert [path for path in own if standing_in(path.read_bytes(), name)] == []
        for path, each in paths.items():
            if path not in edited and each.file[0] != ".json":
                assert path.read_bytes() == made_now(desk_of(home), now[each.session], each)


@law
@given(sentences, exports, st.integers(1, 4))
def test_what_was_taken_out_is_in_no_byte_of_coprods(said: list[list[str]], written: list[Written], which: int) -> None:
    """In no format and no spelling; the other session keeps what was said in it."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        ids = kept(home, "Zoë", [[*pieces, f"number {number} of all"] for number, pieces in enumerate(said, 1)])
        events = [desk_of(home).kept(each).events for each in ids]
        paths = write_out(home, events, [each._replace(edited=False) for each in written])
        number = min(which, len(said))

        assert desk_of(home).take_out(ids[0], f"c{number}") == ()

        words = f"number {number} of all"
        assert words not in str(desk_of(home).kept(ids[0]).events)
        assert desk_of(home).kept(ids[1]).events == events[1]
        for path, each in paths.items():
            assert each.session or not standing_in(path.read_bytes(), words)
            if each.file[0] != ".json" or each.session:
                assert path.read_bytes() == made_now(desk_of(home), ids[each.session], each)
