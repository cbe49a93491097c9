"""File system access, and atomic durable writes.

The record makes every file system call through ``Files``, one method for each kind of call, so that tests can make any
single call fail or substitute a model of a disk.
"""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from coprod_tui.file_names import temp_path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # opening a pipe would block until somebody reads it
_BYTES = getattr(os, "O_BINARY", 0)  # Windows would change line ends without it
_CANNOT_FLUSH_FOLDERS = (errno.EINVAL, errno.ENOTSUP)
_CANNOT_FULL_FLUSH = (errno.EINVAL, errno.ENOTSUP, errno.ENOTTY)  # network volumes support only fsync
_CANNOT_LINK = (errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.ENOSYS)
_REPLACE_PAUSES_S = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32)
"""Retry delays: Windows refuses to replace a file while a virus scanner or an indexer reads it for a moment."""


class FileFacts(NamedTuple):
    """A file's size in bytes and modification time, which reveal that it has changed."""

    size: int
    mtime_ns: int


class Files:
    """File system calls. Each may raise ``OSError``; new files and folders are private to the user."""

    def make_folder(self, folder: Path) -> None:
        """Create a private folder. Raises ``FileExistsError`` if it exists."""
        folder.mkdir(PRIVATE_FOLDER)
        folder.chmod(PRIVATE_FOLDER)  # the umask may have removed more bits

    def create(self, path: Path) -> int:
        """Create a private file, open for writing. Raises ``FileExistsError`` if it exists."""
        return self._opened(path, os.O_CREAT | os.O_EXCL)

    def open_over(self, path: Path) -> int:
        """Open a file for writing from its start, without truncating it; created if missing."""
        return self._opened(path, os.O_CREAT)

    def open_behind(self, path: Path) -> int:
        """Open a file for appending; created if missing."""
        return self._opened(path, os.O_CREAT | os.O_APPEND)

    def write(self, file: int, data: bytes | bytearray) -> None:
        """Write all of ``data``, in several calls if necessary."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]

    def flush(self, file: int) -> None:
        """Wait until the written data is on the disk itself."""
        if sys.platform == "darwin":  # there fsync leaves the data in the drive's cache
            import fcntl

            try:
                fcntl.fcntl(file, fcntl.F_FULLFSYNC)
            except OSError as error:
                if error.errno not in _CANNOT_FULL_FLUSH:
                    raise
            else:
                return
        os.fsync(file)

    def close(self, file: int) -> None:
        os.close(file)

    def replace(self, source: Path, target: Path) -> None:
        """Rename ``source`` to ``target`` atomically, replacing an existing file."""
        for pause in _REPLACE_PAUSES_S if sys.platform == "win32" else ():
            with suppress(PermissionError):
                os.replace(source, target)  # noqa: PTH105 - Path.replace parses the target first
                return
            time.sleep(pause)
        os.replace(source, target)  # noqa: PTH105 - Path.replace parses the target first

    def place_new(self, source: Path, target: Path) -> None:
        """Rename ``source`` to ``target`` atomically. Raises ``FileExistsError`` if that exists."""
        if sys.platform == "win32":
            source.rename(target)
            return
        try:
            target.hardlink_to(source)
        except OSError as error:
            if error.errno not in _CANNOT_LINK:
                raise
            self._place_new_without_links(source, target)
        else:
            with suppress(OSError):  # by now a second name of the same file
                source.unlink()

    def flush_folder(self, folder: Path) -> None:
        """Wait until the folder's entries are on the disk itself."""
        if sys.platform == "win32":  # it cannot open folders, and keeps their entries safe itself
            return
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        except OSError as error:
            if error.errno not in _CANNOT_FLUSH_FOLDERS:
                raise
        finally:
            os.close(file)

    def remove(self, path: Path) -> None:
        path.unlink()

    def read(self, path: Path) -> bytes:
        """The content of a file. Anything else, such as a pipe, raises the error for a folder instead of blocking."""
        if not _is_file(path.stat()):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        return path.read_bytes()

    def facts(self, path: Path) -> FileFacts:
        return _facts(path.stat())

    def names(self, folder: Path) -> list[str]:
        """The names in ``folder``, sorted."""
        return sorted(os.listdir(folder))  # noqa: PTH208 - iterdir makes a path of each first

    def all_facts(self, folder: Path) -> dict[str, FileFacts | None]:
        """The names of the regular files in ``folder``, sorted, with their facts; None for a dead link."""
        with os.scandir(folder) as entries:
            found = {entry.name: _stat(entry) for entry in sorted(entries, key=lambda entry: entry.name)}
        return {name: each and _facts(each) for name, each in found.items() if each is None or _is_file(each)}

    def _place_new_without_links(self, source: Path, target: Path) -> None:
        self.close(self.create(target))  # claims the name exclusively
        try:
            source.replace(target)
        except OSError:
            target.unlink()
            raise

    def _opened(self, path: Path, flags: int) -> int:
        file = os.open(path, os.O_WRONLY | flags | _NO_LINK | _NO_WAIT | _BYTES, PRIVATE_FILE)
        if sys.platform != "win32":
            os.fchmod(file, PRIVATE_FILE)
        return file


def _stat(entry: "os.DirEntry[str]") -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:
        return None


def _facts(found: os.stat_result) -> FileFacts:
    return FileFacts(found.st_size, found.st_mtime_ns)


def _is_file(found: os.stat_result) -> bool:
    return stat.S_ISREG(found.st_mode)


def make_folders(folder: Path, files: Files) -> None:
    """Create ``folder`` and its missing parents, private and durable. Raises ``OSError``.

    Each parent is flushed before its child is created. So of a chain that an earlier program left unfinished only the
    last folder could still be lost in a power cut, and that one is flushed here.
    """
    try:
        files.facts(folder)
    except FileNotFoundError:
        if folder.parent == folder:
            raise
    else:
        with suppress(PermissionError):  # an unreadable parent was not created by this program
            files.flush_folder(folder.parent)
        return
    make_folders(folder.parent, files)
    with suppress(FileExistsError):  # another program was faster
        files.make_folder(folder)
    files.flush_folder(folder.parent)


def write_whole(path: Path, data: bytes | bytearray, *, files: Files, overwrite: bool) -> FileFacts:
    """Write ``data`` to ``path`` atomically and durably.

    Returns the facts of the new file, taken before it gets its name, so that later changes by others are noticed.
    Raises ``OSError``, and ``FileExistsError`` if the file exists and ``overwrite`` is false. After an error no
    temporary file is left, but the new file may be in place if only flushing the folder failed.
    """
    temp = temp_path(path)
    try:
        _fill(temp, data, files)
        facts = files.facts(temp)
        if overwrite:
            files.replace(temp, path)
        else:
            files.place_new(temp, path)
    except BaseException:
        with suppress(OSError):
            files.remove(temp)
        raise
    try:
        files.flush_folder(path.parent)
    except OSError:
        if not overwrite:
            with suppress(OSError):
                files.remove(path)
        raise
    return facts


def _fill(path: Path, data: bytes | bytearray, files: Files) -> None:
    file = files.create(path)
    try:
        files.write(file, data)
        files.flush(file)
    finally:
        files.close(file)
