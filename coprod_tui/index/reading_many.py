"""Reads sessions for the index; when there are many, a worker process reads every second one.

The worker is only an optimisation: whatever it does not answer is read here, and damaged sessions are always diagnosed
here.
"""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import msgspec

from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import Failure
from coprod_tui.files import Files
from coprod_tui.index.rows import Made, made_of
from coprod_tui.storage.port import EventStore
from coprod_tui.storage.tinydb_store import TinyDBStore

MANY = 1_000
"""For fewer sessions a worker process is not worth starting."""

PATIENCE_S = 5.0
"""Timeout for the worker, or twice the time that reading took here if that is longer."""

_PACKAGE = str(Path(__file__).parents[2])

_OTHER = "import sys; sys.path.insert(0, sys.argv[1]); from coprod_tui.index import reading_many; reading_many.answer()"
"""The worker's command line: this module, never a module found in the working folder."""


class ReadRequest(NamedTuple):
    """What the worker is to read: a folder, and ids of sessions in it.

    Names are bytes from the file system and need not be valid text.
    """

    folder: bytes
    stale: tuple[bytes, ...]


def read_many(
    store: EventStore, stale: Collection[SessionId], tell: Callable[[int, int], None], many: int = MANY
) -> tuple[dict[SessionId, Made], dict[SessionId, Failure]]:
    """The rows of all stale sessions, and the errors of those that cannot be read.

    Calls ``tell(done, total)`` as it goes; from ``many`` sessions on, a worker process reads every second one.
    """
    ids = list(stale)
    theirs = set(ids[1::2]) if len(ids) >= many and _may_be_two(store) else set()
    made: dict[SessionId, Made] = {}
    troubles: dict[SessionId, Failure] = {}

    def read(session_id: SessionId) -> None:
        try:
            made[session_id] = made_of(store.read(session_id).session)
        except Failure as trouble:
            troubles[session_id] = trouble

    with _nothing_collected(), _other_process(store, theirs) as answered:
        for number, session_id in enumerate((each for each in ids if each not in theirs), start=1):
            read(session_id)
            if (done := number + min(number, len(theirs))) < len(ids):
                tell(done, len(ids))
        made |= answered()
    for session_id in theirs - made.keys():
        read(session_id)
    tell(len(ids), len(ids))
    return {each: made[each] for each in ids if each in made}, troubles


def answer() -> None:
    """The worker's entry point: reads a ``ReadRequest`` from standard input and writes the rows to standard output."""
    asked = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=ReadRequest)
    store = TinyDBStore(Path(os.fsdecode(asked.folder)))
    made = {}
    with _nothing_collected():
        for name in asked.stale:
            session_id = SessionId(os.fsdecode(name))
            with suppress(Failure):
                made[session_id] = made_of(store.read(session_id).session)
    sys.stdout.buffer.write(msgspec.msgpack.encode(made))


def _may_be_two(store: EventStore) -> bool:
    """Whether a worker is of use: it needs a second processor, and reads only from the real disk."""
    is_real = isinstance(store, TinyDBStore) and type(store.disk) is Files
    return is_real and (os.cpu_count() or 1) > 1 and bool(sys.executable)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Turn off the cyclic garbage collector meanwhile: the rows have no cycles, and it takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _other_process(store: EventStore, ids: Collection[SessionId]) -> Iterator[Callable[[], dict[SessionId, Made]]]:
    """Start a worker if it has anything to read; yields a function that waits for its rows, none if it failed."""
    command, pipe, other = [sys.executable, "-P", "-c", _OTHER, _PACKAGE], subprocess.PIPE, None
    if ids and isinstance(store, TinyDBStore):
        request = msgspec.msgpack.encode(ReadRequest(os.fsencode(store.folder), tuple(map(os.fsencode, ids))))
        with suppress(OSError):
            other = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 - ours
    if other is None:
        yield dict
        return
    communicate, answer, began = other.communicate, bytearray(), time.monotonic()

    def ask() -> None:
        with suppress(OSError):
            answer.extend(communicate(request)[0])

    def answered() -> dict[SessionId, Made]:
        asking.join(max(PATIENCE_S, 2 * (time.monotonic() - began)))
        with suppress(msgspec.DecodeError, ValueError):  # invalid UTF-8 is a ValueError
            if not asking.is_alive():
                return msgspec.msgpack.decode(answer, type=dict[SessionId, Made])
        return {}

    asking = Thread(target=ask, daemon=True, name="asking")  # the program can end without it
    asking.start()
    try:
        yield answered
    finally:
        other.kill()
        asking.join()
