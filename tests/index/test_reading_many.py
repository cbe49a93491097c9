"""Many sessions are read by two processes, and what comes of it is the same as with one."""

import gc
import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import msgspec
import pytest

from benchmarks.made_library import keep
from coprod_tui.files import Files
from coprod_tui.index import reading_many
from coprod_tui.index.reading_many import ReadRequest, answer, read_many
from coprod_tui.index.rows import Made
from coprod_tui.storage.tinydb_store import TinyDBStore
from tests.storage.disk import QuickFiles
from tests.storage.processes import another_program, said

COUNT = 9
ALONE = COUNT + 1


@pytest.fixture
def store(tmp_path: Path) -> TinyDBStore:
    """Nine made sessions."""
    for seed in range(COUNT):
        keep(tmp_path, seed)
    return TinyDBStore(tmp_path, Files())


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """On any machine."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def untold(*_: int) -> None:
    """Nobody watches."""


@pytest.mark.usefixtures("two_processors")
def test_two_processes_read_what_one_reads(store: TinyDBStore) -> None:
    """The same rows in the same order, and how far it is goes up to the end, once."""
    told: list[tuple[int, int]] = []
    alone = read_many(store, store.versions(), lambda *far: told.append(far), ALONE)
    assert told == [(done, COUNT) for done in range(1, COUNT + 1)]
    assert list(alone[0]) == list(store.versions())
    told.clear()
    assert read_many(store, store.versions(), lambda *far: told.append(far), many=2) == alone
    assert list(read_many(store, store.versions(), untold, many=2)[0]) == list(store.versions())
    assert told == [(2, COUNT), (4, COUNT), (6, COUNT), (8, COUNT), (COUNT, COUNT)]


@pytest.mark.usefixtures("two_processors")
@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there every name is a text")
def test_names_that_are_no_text_are_read_as_any(store: TinyDBStore, tmp_path: Path) -> None:
    """That of the folder; and one of a file in it, which can be of no session."""
    odd = tmp_path / os.fsdecode(b"kept \xff here")
    odd.mkdir()
    for session_id in list(store.versions()):
        store.path(session_id).rename(odd / store.path(session_id).name)
    stray = os.fsdecode(b"2026-\xff")
    (odd / f"{stray}.json").write_bytes(b"{}")
    there = TinyDBStore(odd, Files())
    made, troubles = read_many(TinyDBStore(odd), there.versions(), untold, many=2)
    assert (len(made), [*troubles]) == (COUNT, [stray])


@pytest.mark.usefixtures("two_processors")
def test_damage_is_told_whoever_was_to_read_it(store: TinyDBStore) -> None:
    """In the same words, and the other sessions are read."""
    facts = store.versions()
    for session_id in list(store.versions())[2:4]:
        store.path(session_id).write_bytes(b"")
    made, troubles = read_many(store, facts, untold, many=2)
    assert sorted(troubles) == list(store.versions())[2:4]
    assert {type(each).__name__ for each in troubles.values()} == {"DamagedRecord"}
    assert [*made] == [each for each in list(store.versions()) if each not in troubles]
    alone = read_many(store, facts, untold, ALONE)
    assert alone[0] == made
    assert {each: str(trouble) for each, trouble in alone[1].items()} == {
        each: str(trouble) for each, trouble in troubles.items()
    }


@pytest.mark.usefixtures("two_processors")
@pytest.mark.parametrize("python", ["", "/there/is/no/python", "/bin/false", "/bin/echo"])
def test_without_the_other_process_all_is_read_here(
    store: TinyDBStore, monkeypatch: pytest.MonkeyPatch, python: str
) -> None:
    """It may not start, end at once, or answer what is no answer."""
    whole = read_many(store, store.versions(), untold, ALONE)
    monkeypatch.setattr(sys, "executable", python)
    assert read_many(store, store.versions(), untold, many=2) == whole


@pytest.mark.usefixtures("two_processors")
@pytest.mark.skipif(sys.platform == "win32", reason="the slow reader is a Unix shell")
def test_the_other_process_is_not_waited_for_without_end(
    store: TinyDBStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have been stopped; then all is read here."""
    whole = read_many(store, store.versions(), untold, ALONE)
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 1000\n")
    slow.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(slow))
    monkeypatch.setattr(reading_many, "PATIENCE_S", 0.01)
    assert read_many(store, store.versions(), untold, many=2) == whole


@pytest.mark.skipif(sys.platform == "win32", reason="the slow reader is a Unix shell")
def test_the_program_can_end_while_the_other_process_is_still_reading(store: TinyDBStore, tmp_path: Path) -> None:
    """As when somebody leaves the start screen, whose thread does not keep the program from ending either."""
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nwhile kill -0 $PPID 2>/dev/null; do sleep 0.1; done\n")
    slow.chmod(0o700)
    script = f"""
from threading import Event, Thread
from coprod_tui.files import Files
from coprod_tui.index.reading_many import read_many
from coprod_tui.storage.tinydb_store import TinyDBStore
os.cpu_count = lambda: 2
sys.executable = {str(slow)!r}
store, half = TinyDBStore(home, Files()), Event()
def told(done, of):
    if done == of - 1:
        half.set()
Thread(target=read_many, args=(store, store.versions(), told, 2), daemon=True).start()
half.wait()
say("leaving")
"""
    with another_program(tmp_path, script) as program:
        assert said(program) == "leaving"
        assert program.wait(30) == 0


def test_files_that_are_not_real_are_read_here(tmp_path: Path) -> None:
    """Another process would know nothing of them."""
    keep(tmp_path, 1)
    store = TinyDBStore(tmp_path, QuickFiles())
    made, troubles = read_many(store, {**store.versions(), "gone": None}, untold, many=1)
    assert ([*made], [*troubles]) == (list(store.versions()), ["gone"])


@pytest.mark.parametrize("was_on", [True, False])
def test_python_collects_afterwards_as_it_did_before(store: TinyDBStore, was_on: bool) -> None:
    """It stands still while sessions are read, also where the last of them cannot be."""
    store.path(list(store.versions())[-1]).write_bytes(b"")
    while_reading: set[bool] = set()
    (gc.enable if was_on else gc.disable)()
    try:
        read_many(
            store,
            store.versions(),
            lambda *_: while_reading.add(gc.isenabled()),
            ALONE,
        )
        assert (gc.isenabled(), while_reading) == (was_on, {False, was_on})
    finally:
        gc.enable()


def test_the_other_process_answers_with_what_it_could_read(store: TinyDBStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is answered of a damaged session: what is the matter with it is found out by who asked."""
    facts = {each: known for each, known in store.versions().items() if known}
    store.path(list(store.versions())[4]).write_bytes(b"{")
    asked = BytesIO(msgspec.msgpack.encode(ReadRequest(bytes(store.folder), tuple(map(str.encode, facts)))))
    answered = BytesIO()
    with monkeypatch.context() as streams:
        streams.setattr(sys, "stdin", TextIOWrapper(asked))
        streams.setattr(sys, "stdout", TextIOWrapper(answered))
        answer()
        made = msgspec.msgpack.decode(answered.getvalue(), type=dict[str, Made])
    assert made == read_many(store, facts, untold, ALONE)[0]
    assert len(made) == COUNT - 1
