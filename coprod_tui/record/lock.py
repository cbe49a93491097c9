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
        from filelock import FileLock, Timeout  # takes as long as all of `coprod list`, which needs no lock

        self._path = path
        self._lock: BaseFileLock = FileLock(path, mode=PRIVATE_FILE, thread_local=False)
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            raise Held from None

    def release(self) -> None:
        """Let go. The file goes first, while it is held: whoever waited for it notices, and makes a new one."""
        with suppress(OSError):  # Windows removes it when it is let go
            self._path.unlink()
        self._lock.release()


def is_held(path: Path) -> bool:
    """Whether a program holds the lock at this moment. A lock file that nobody holds is left where it is.

    To find out, the lock is held for an instant. Where that is not possible nobody can tell, and it is not held.
    """
    from filelock import FileLock, Timeout

    if not path.exists():
        return False
    lock = FileLock(path, mode=PRIVATE_FILE, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False
