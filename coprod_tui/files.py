"""The one door to the disk, and writing a file whole.

Every file call of the record goes through a ``Files``, one method for each kind of call, so that a test can make any
single call fail, or put a modelled disk in its place.
"""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
TEMP_SUFFIX = ".tmp"

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # a pipe would be waited for until somebody reads it
_BYTES = getattr(os, "O_BINARY", 0)  # Windows would change line ends without it
_CANNOT_FLUSH_FOLDERS = (errno.EINVAL, errno.ENOTSUP)
_CANNOT_FULL_FLUSH = (errno.EINVAL, errno.ENOTSUP, errno.ENOTTY)  # network volumes; fsync is the best they have
_CANNOT_LINK = (errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.ENOSYS)
_REPLACE_PAUSES_S = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32)
"""Windows refuses to replace a file while a virus scanner or an indexer looks at it; that is over in a moment."""


class FileFacts(NamedTuple):
    """What tells that a file has changed: its size in bytes and the moment of its last change."""

    size: int
    mtime_ns: int


class Files:
    """The calls that touch the disk. Each of them may raise ``OSError``; files and folders are made private."""

    def make_folder(self, folder: Path) -> None:
        """One folder, only for its user. Raises ``FileExistsError`` when it is there."""
        folder.mkdir(PRIVATE_FOLDER)
        folder.chmod(PRIVATE_FOLDER)  # the umask may have taken more away than asked

    def create(self, path: Path) -> int:
        """A new file, only for its user, open to be written. Raises ``FileExistsError`` when it is there."""
        return self._opened(path, os.O_CREAT | os.O_EXCL)

    def open_over(self, path: Path) -> int:
        """The file, made where it is missing, open to be written over from its beginning."""
        return self._opened(path, os.O_CREAT)

    def open_behind(self, path: Path) -> int:
        """The file, made where it is missing, open to be written on behind its end."""
        return self._opened(path, os.O_CREAT | os.O_APPEND)

    def write(self, file: int, data: bytes) -> None:
        """All of ``data``, however little the system takes at a time."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]

    def flush(self, file: int) -> None:
        """Wait until what was written is on the disk itself."""
        if sys.platform == "darwin":  # there fsync leaves the data in the drive's own memory
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
        """Give ``source`` the name ``target`` in one step, in the place of what had it."""
        for pause in _REPLACE_PAUSES_S if sys.platform == "win32" else ():
            with suppress(PermissionError):
                source.replace(target)
                return
            time.sleep(pause)
        source.replace(target)

    def place_new(self, source: Path, target: Path) -> None:
        """Give ``source`` the name ``target`` in one step. Raises ``FileExistsError`` when something has it."""
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
            with suppress(OSError):  # it is a second name of the same file by now
                source.unlink()

    def flush_folder(self, folder: Path) -> None:
        """Wait until the names in ``folder`` are on the disk itself."""
        if sys.platform == "win32":  # it cannot open folders, and keeps their names in order itself
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
        """What is in a file. Of what is none, such as a pipe, nothing is waited for: it is as a folder would be."""
        if not _is_file(path.stat()):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        return path.read_bytes()

    def facts(self, path: Path) -> FileFacts:
        return _facts(path.stat())

    def names(self, folder: Path) -> list[str]:
        """The names in ``folder``, sorted."""
        return sorted(path.name for path in folder.iterdir())

    def all_facts(self, folder: Path) -> dict[str, FileFacts | None]:
        """The names of the files in ``folder``, sorted, with their facts; None where there are none, as of a dead link.

        Folders in it, pipes and devices are no files.
        """
        with os.scandir(folder) as entries:
            found = {entry.name: _stat(entry) for entry in sorted(entries, key=lambda entry: entry.name)}
        return {name: each and _facts(each) for name, each in found.items() if each is None or _is_file(each)}

    def _place_new_without_links(self, source: Path, target: Path) -> None:
        self.close(self.create(target))  # claims the name: whoever made it goes on, nobody else
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
    """``folder`` and what is missing above it, each private and there to stay. Raises ``OSError``.

    A folder is made only once the one above it is there to stay. So of a chain that an earlier program left unfinished
    only the last can still be lost in a power cut, and that one is flushed here.
    """
    try:
        files.facts(folder)
    except FileNotFoundError:
        if folder.parent == folder:
            raise
    else:
        with suppress(PermissionError):  # a folder above that cannot be read was never this program's to make
            files.flush_folder(folder.parent)
        return
    make_folders(folder.parent, files)
    with suppress(FileExistsError):  # another program was faster
        files.make_folder(folder)
    files.flush_folder(folder.parent)


def write_whole(path: Path, data: bytes, *, files: Files, overwrite: bool) -> FileFacts:
    """Put ``data`` at ``path`` durably: afterwards the file is the old one or the new one, never a part of either.

    Gives the facts of the new file, taken before it has its name, so that what others do to it then is seen.
    Raises ``OSError``, and ``FileExistsError`` for a file that is there unless it may be overwritten. Nothing else is
    left behind then, but a replaced file may be the new one when the folder alone could not be flushed.
    """
    temp = path.with_name(f".{path.name}.{os.urandom(6).hex()}{TEMP_SUFFIX}")
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


def leftovers(path: Path, names: list[str]) -> list[Path]:
    """Of the ``names`` in its folder, what was left by writes of ``path`` that a kill or a power cut interrupted."""
    left = [name for name in names if name.startswith(f".{path.name}.") and name.endswith(TEMP_SUFFIX)]
    return [path.with_name(name) for name in left]


def _fill(path: Path, data: bytes, files: Files) -> None:
    file = files.create(path)
    try:
        files.write(file, data)
        files.flush(file)
    finally:
        files.close(file)
