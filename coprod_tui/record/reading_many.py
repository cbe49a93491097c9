"""Reading sessions for the catalogue: a few of them here, and of many of them every second one in another process.

The other process only reads. What it does not answer, for whatever reason, is read here after all, so nothing depends
on it but the time that it takes; and what is the matter with a damaged session is always found out here.
"""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import msgspec

from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import Failure
from coprod_tui.files import FileFacts, Files
from coprod_tui.record.index import Made
from coprod_tui.record.index_rows import made_of
from coprod_tui.record.opening import read_known
from coprod_tui.record.session_folder import Shelf

MANY = 1_000
"""For fewer sessions another process is not worth its start."""

PATIENCE_S = 5.0
"""The other process is waited for so long, or twice as long as what was read here took; then it stands still."""

_NO_FACTS = FileFacts(0, 0)
_PACKAGE = str(Path(__file__).parents[2])

_OTHER = (
    "import sys; sys.path.insert(0, sys.argv[1]); from coprod_tui.record import reading_many; reading_many.answer()"
)
"""What the other process runs: this very module, and nothing that lies about in the working folder."""


class ReadRequest(NamedTuple):
    """What the other process is to read: of a folder the sessions, with the facts of their files.

    Names are as the file system has them, which may be no text.
    """

    folder: bytes
    stale: dict[bytes, FileFacts]


def read_many(
    shelf: Shelf, stale: Mapping[SessionId, FileFacts | None], tell: Callable[[int, int], None], many: int = MANY
) -> tuple[dict[SessionId, Made], dict[SessionId, Failure]]:
    """The rows of all stale sessions, read now, and what is the matter with those that cannot be read.

    ``tell`` is told how many have been read, of how many; from ``many`` on another process reads every second one.
    """
    ids = list(stale)
    theirs = set(ids[1::2]) if len(ids) >= many and _may_be_two(shelf) else set()
    made: dict[SessionId, Made] = {}
    troubles: dict[SessionId, Failure] = {}

    def read(session_id: SessionId) -> None:
        try:
            made[session_id] = made_of(read_known(shelf, session_id).session, stale[session_id] or _NO_FACTS)
        except Failure as trouble:
            troubles[session_id] = trouble

    asked = ReadRequest(os.fsencode(shelf.folder), {os.fsencode(each): stale[each] or _NO_FACTS for each in theirs})
    with _nothing_collected(), _other_process(asked) as answered:
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
    """In the other process: read what is asked on standard input, and answer on standard output."""
    asked = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=ReadRequest)
    shelf = Shelf(Path(os.fsdecode(asked.folder)), Files())
    made = {}
    with _nothing_collected():
        for name, facts in asked.stale.items():
            session_id = SessionId(os.fsdecode(name))
            with suppress(Failure):
                made[session_id] = made_of(read_known(shelf, session_id).session, facts)
    sys.stdout.buffer.write(msgspec.msgpack.encode(made))


def _may_be_two(shelf: Shelf) -> bool:
    """Another process needs a processor of its own, and knows only of real files."""
    return (os.cpu_count() or 1) > 1 and type(shelf.files) is Files and bool(sys.executable)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Python looks for no cycles meanwhile: what is read is let go of by itself, and looking costs a tenth of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _other_process(asked: ReadRequest) -> Iterator[Callable[[], dict[SessionId, Made]]]:
    """Another process, where there is something to ask it; gives what waits for its answer."""
    other = _begun() if asked.stale else None
    if other is None:
        yield dict
        return
    answer = bytearray()

    def ask() -> None:
        with suppress(OSError):
            answer.extend(other.communicate(msgspec.msgpack.encode(asked))[0])

    asking = Thread(target=ask, daemon=True, name="asking")  # the program can end without it
    asking.start()

    began = time.monotonic()

    def answered() -> dict[SessionId, Made]:
        asking.join(max(PATIENCE_S, 2 * (time.monotonic() - began)))
        return _made_in(answer) if not asking.is_alive() else {}

    try:
        yield answered
    finally:
        other.kill()
        asking.join()


def _begun() -> "subprocess.Popen[bytes] | None":
    command = [sys.executable, "-P", "-c", _OTHER, _PACKAGE]
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603 - ourselves
    except OSError:
        return None


def _made_in(answer: bytes | bytearray) -> dict[SessionId, Made]:
    """What the other process has read; nothing where it failed."""
    try:
        return msgspec.msgpack.decode(answer, type=dict[SessionId, Made])
    except (msgspec.DecodeError, ValueError):  # text that is none is a ValueError
        return {}
