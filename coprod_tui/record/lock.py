"""One writer: a lock that the system holds for as long as a session is open, and frees when its program is killed."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.files import PRIVATE_FILE

if TYPE_CHECKING:
    from filelock import BaseFileLock


LOCK_SUFFIX = ".lock"


class Held(Exception):
    """Another program holds the lock."""


class Lock:
    """The lock of one session, held from the start. Raises ``Held``, or ``OSError`` when it cannot be made."""

    def __init__(self, path: Path) -> None:
        from filelock import FileLock  # takes as long as all of `coprod list`, which needs no lock

        self._path = path
        self._lock: BaseFileLock = FileLock(path, mode=PRIVATE_FILE, thread_local=False)
        self._file: tuple[int, int] | None = None
        self._take()

    def is_ours(self) -> bool:
        """Whether the file at the lock's path is still the one that is held: one ``stat``. May raise ``OSError``.

        Clean-up and sync tools remove such files; then another program can make and hold a new one.
        """
        try:
            return self._file == _identity(self._path)
        except FileNotFoundError:
            return False

    def take_again(self) -> None:
        """Hold the file that is at the path now, made where there is none. Raises ``Held`` or ``OSError``.

        Its folder must be there. Where this fails nothing is held any more, and it can be tried again.
        """
        self._let_go()
        self._take()

    def release(self) -> None:
        """Let go, until it is taken again.

        The file goes first, while it is held: whoever waited for it notices, and makes a new one.
        """
        with suppress(OSError):  # Windows removes it when it is let go
            if self.is_ours():
                self._path.unlink()
        self._let_go()

    def _let_go(self) -> None:
        self._lock.release()
        self._file = None  # its number may be given to another's file from now on

    def _take(self) -> None:
        from filelock import Timeout

        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            raise Held from None
        self._file = _identity(self._path)


def is_held(path: Path) -> bool:
    """Whether a program holds the lock at this moment. A lock file that nobody holds is left where it is.

    To find out, the lock is held for an instant. Where that is not possible nobody can tell, and it is not held.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(path, mode=PRIVATE_FILE, thread_local=False)
    try:
        if not path.exists():
            return False
        lock.acquire(blocking=False)
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False


def _identity(path: Path) -> tuple[int, int]:
    """What no other file has as long as this one is open: its device and its number there. Raises ``OSError``."""
    found = path.stat()
    return found.st_dev, found.st_ino
