"""One writer a session: a file lock that the operating system releases when the program ends or is killed."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.files import PRIVATE_FILE

if TYPE_CHECKING:
    from filelock import BaseFileLock


class Held(Exception):
    """Another program holds the lock."""


class Lock:
    """The lock of one session, acquired on creation. Raises ``Held``, or ``OSError`` when it cannot be made."""

    def __init__(self, path: Path) -> None:
        from filelock import FileLock  # takes as long as all of `coprod list`, which needs no lock

        self._path = path
        self._lock: BaseFileLock = FileLock(path, mode=PRIVATE_FILE, thread_local=False)
        self._file: tuple[int, int] | None = None
        self._take()

    def is_ours(self) -> bool:
        """Whether the file at the lock's path is still the locked one: one ``stat``. May raise ``OSError``.

        Clean-up and sync tools delete such files; another program can then create and lock a new one.
        """
        try:
            return self._file == _identity(self._path)
        except FileNotFoundError:
            return False

    def take_again(self) -> None:
        """Lock the file now at the path, creating it if missing. Raises ``Held`` or ``OSError``.

        The folder must exist. After an error nothing is locked, and the call can be repeated.
        """
        self._let_go()
        self._take()

    def release(self) -> None:
        """Release the lock; ``take_again`` acquires it anew.

        The file is deleted while still locked, so a program that waits for it notices and creates a new one.
        """
        with suppress(OSError):  # Windows deletes it on release
            if self.is_ours():
                self._path.unlink()
        self._let_go()

    def _let_go(self) -> None:
        self._lock.release()
        self._file = None  # the system may reuse its inode number from now on

    def _take(self) -> None:
        from filelock import Timeout

        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            raise Held from None
        self._file = _identity(self._path)


def is_held(path: Path) -> bool:
    """Whether a program holds the lock at this moment. A stale lock file is left in place.

    Acquires the lock for an instant to find out; where that is impossible, it counts as not held.
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
    """The device and inode number, unique while the file is open. Raises ``OSError``."""
    found = path.stat()
    return found.st_dev, found.st_ino
