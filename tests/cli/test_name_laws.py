"""The laws of names, held against command lines and files, whatever lies between.

    1  However a name or a word is spelled, it is found: in what was said, and by whom something is carried.
    2  After ``forget NAME --yes`` no file of coprod's holds the name or a part of it that is nobody else's, in any
       spelling. What may be an ordinary word is told, where it stays; files of others are named and as they were.
    3  Whoever else was there is called as before, and what was said of others is as it was said.
    4  No anonymous export holds a name, or a part of one, of anybody who was there.

Random people meet twice, under names with marks, strokes, apostrophes and hyphens, nicknames and several scripts, and
share parts of them with each other; they are spoken of in random spellings. ``COPROD_LAWS=long`` looks much further.
"""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coprod_tui.cli import main
from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.decisions import Shown
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.service import Service
from tests.support.clock import FakeClock
from tests.support.lengths import short_or_long
from tests.support.meeting import a_dialogue
from tests.support.spelling import ORDINARY, names, plain, spelled, stands_in, words_of

FORMATS = (
    ("json",), ("md",), ("html",), ("csv", "--table", "rounds"), ("csv", "--table", "contributions"),
    ("csv", "--table", "decisions"),
)  # fmt: skip
FILLERS = ("rang", "the ward will call in may", "we hope so", "said “no”", "2 kg")


class Record(NamedTuple):
    """Who met, in two sessions, and what was said in the first: sentences, as the pieces that they are made of."""

    first: list[str]
    second: list[str]
    said: list[list[str]]

    @property
    def everyone(self) -> list[str]:
        return [*self.first, *self.second]


@st.composite
def records(draw: st.DrawFn) -> Record:
    first = draw(st.lists(names(), min_size=2, max_size=4, unique_by=plain))
    again = [draw(spelled(name)).strip() for name in first if draw(st.integers(0, 2)) == 0]
    second = [*again, *draw(st.lists(names(), min_size=1, max_size=2))]
    assume(len({plain(name) for name in second}) == len(second))
    of_names = [*first, *(word for name in [*first, *second] for word in name.split())]
    piece = st.sampled_from(of_names).flatmap(spelled) | st.sampled_from(FILLERS)
    said = draw(st.lists(st.lists(piece, min_size=1, max_size=4), min_size=1, max_size=5))
    return Record(first, second, said)


def sentence(pieces: list[str]) -> str:
    return f"So: {', '.join(pieces)}."


def kept(home: Path, record: Record) -> tuple[str, str]:
    """The ids of the two sessions in the home. The last voice carries the first sentence as a decision."""
    clock = FakeClock()
    ids, seeds = [], iter((1, 2))
    for title, voices in ((f"Letters, {record.said[0][0]}", record.first), ("Coming home", record.second)):
        desk = Service.of(home, clock, seeds.__next__)
        live = desk.open(Plan(title, (a_dialogue(),), voices=tuple(voices), order="listed"))
        live.do(c.GoOn())
        for pieces in record.said:
            live.do(c.Contribute(sentence(pieces), None))
        live.do(c.Propose(sentence(record.said[0]), ("c1",)))
        live.do(c.CheckConsent("d1", Shown(len(voices))))
        live.do(c.Settle("d1", "agreed"))
        live.do(c.Carry("d1", (live.session.voices[-1].id,), None, None, today=clock.now().date()))
        live.do(c.Close())
        live.leave()
        ids.append(live.session.id)
    return ids[0], ids[1]


class Done(NamedTuple):
    out: str
    err: str


def coprod(home: Path, *arguments: object) -> Done:
    """What a command line writes; it has to be done."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(["--home", str(home), *map(str, arguments)])
    assert code == 0, err.getvalue()
    out.seek(0)
    return Done(out.read(), err.getvalue())


def data_of(home: Path, *arguments: object) -> Any:
    return json.loads(coprod(home, *arguments).out)


def export_all(home: Path, session_id: str, folder: Path, *how: str) -> None:
    folder.mkdir(exist_ok=True)
    for number, format_ in enumerate(FORMATS):
        file = folder / f"{session_id}-{number}.{format_[0]}"
        coprod(home, "export", session_id, "--format", *format_, "-o", file, *how)


def holding(folder: Path, words: set[str], others: list[str] | tuple[()] = ()) -> list[tuple[str, str]]:
    """Where below the folder one of the plain words stands, in a file or in its name, and which; not in other names."""
    found = []
    for path in (path for path in folder.rglob("*") if path.is_file()):
        text = plain(f"{path.relative_to(folder)} {path.read_bytes().decode()}")
        for other in sorted(map(plain, others), key=len, reverse=True):
            text = text.replace(other, "…")
        found += [(path.name, word) for word in sorted(words) if stands_in(word, text)]
    return found


def parts_nobody_else_has(name: str, everyone: list[str]) -> set[str]:
    others = [plain(other) for other in everyone if plain(other) != plain(name)]
    own = {part for part in words_of(name) if not any(stands_in(part, other) for other in others)}
    return own - {plain(word) for word in ORDINARY}


law = settings(max_examples=short_or_long(12, 400))


@law
@given(records(), st.data())
def test_a_name_and_a_word_are_found_however_they_are_spelled(record: Record, data: st.DataObject) -> None:
    """Law 1, also by a part of a name that only one of them has."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        first, _ = kept(home, record)
        piece = data.draw(st.sampled_from([piece for pieces in record.said for piece in pieces]))
        words = data.draw(spelled(piece) if piece not in FILLERS else st.just(piece.upper()))
        assert first in {each["id"] for each in data_of(home, "list", "--json", "--find", words)}
        carrier = record.first[-1]
        for typed in (carrier, *words_of(carrier)):
            if typed == carrier or typed in parts_nobody_else_has(carrier, record.everyone):
                found = data_of(home, "follow-up", "--json", "--voice", data.draw(spelled(typed)))
                assert first in {each["session"] for each in found}
        assert "Kept." in coprod(home, "follow-up", first, "d1", "--carried-by", data.draw(spelled(carrier))).err


@law
@given(records(), st.data())
def test_who_was_forgotten_is_nowhere_and_nobody_else_is(record: Record, data: st.DataObject) -> None:
    """Laws 2 and 3."""
    name = record.first[0]
    others = [other for other in record.everyone if plain(other) != plain(name)]
    own = parts_nobody_else_has(name, record.everyone)
    mine = {plain(name), *words_of(name)}
    with TemporaryDirectory() as folder:
        home = Path(folder)
        theirs = home / "letters" / "note.txt"
        for session_id in kept(home, record):
            export_all(home, session_id, home / "exports")
        to_come = list({plain(other): other for other in others}.values())
        (home / "next.toml").write_text(
            f'title = "Next"\nvoices = {json.dumps(to_come, ensure_ascii=data.draw(st.booleans()))}\n'
            f'purpose = {json.dumps(sentence(record.said[0]))}\n[[steps]]\nkind = "dialogue"\n'
        )
        theirs.parent.mkdir()
        theirs.write_text(f"{name} rang.")
        coprod(home, "list", "--find", "rang")
        told = coprod(home, "forget", data.draw(spelled(name)), "--yes")

        assert str(theirs) in told.out
        assert theirs.read_text() == f"{name} rang."
        theirs.unlink()
        assert holding(home, {plain(name), *own} - {plain(word) for word in ORDINARY}, others) == []
        for word in ORDINARY:
            if plain(word) in words_of(name) - {plain(name)} and any(word in pieces for pieces in record.said):
                assert f"{word}" in told.err

        ids = [each["id"] for each in data_of(home, "list", "--json")]
        for session_id, voices in zip(sorted(ids, key=lambda each: "home" in each), record[:2], strict=True):
            document = data_of(home, "export", session_id)
            called = [voice["name"] for voice in document["voices"]]
            stay = [(at, other) for at, other in enumerate(voices) if plain(other) != plain(name)]
            assert [(at, called[at]) for at, _ in stay] == stay
            assert len(called) == len(voices)
            texts = [each["text"] for each in document["contributions"]]
            for pieces, after in zip(record.said, map(plain, texts), strict=True):
                before = plain(sentence(pieces))
                if not any(stands_in(word, before) for word in mine):
                    assert after == before
                for other in map(plain, others):
                    assert after.count(other) >= sum(plain(piece) == other for piece in pieces)


@law
@given(records())
def test_no_anonymous_export_holds_a_name(record: Record) -> None:
    """Law 4, for everybody in the session."""
    hidden = {each for name in record.first for each in (plain(name), *words_of(name))}
    with TemporaryDirectory() as folder:
        home, out = Path(folder) / "home", Path(folder) / "out"
        first, _ = kept(home, record)
        export_all(home, first, out, "--anonymous")
        assert holding(out, hidden - {plain(word) for word in ORDINARY}) == []
