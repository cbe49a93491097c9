"""A disk in memory that keeps only what it was made to keep: what a power cut may do, and nothing more friendly.

The model follows what file systems promise rather than what they mostly do (Pillai et al., “All File Systems Are Not
Created Equal”, 2014). Every change is seen by programs at once. At a power cut

- of the changes to a folder's names since its last flush any may be lost, whatever their order; each is kept whole;
- of what was written to a file since its last flush nothing, all, a beginning, or any of its blocks may be kept, with
  NULs where a block is missing;
- what was written before a flush that failed is never kept by a later flush of the same file.
"""

import errno
import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import NamedTuple, NoReturn

from coprod_tui.files import FileFacts, Files

BLOCK_BYTES = 64
"""Small, so that a small file has many of them."""


class Ended(BaseException):
    """The program has come to its end here: it was killed, or the power went."""


class _Change(NamedTuple):
    """Bytes written at a place in a file; ``data`` None empties the file."""

    offset: int
    data: bytes | None


class _File:
    def __init__(self) -> None:
        self.seen = b""
        self.kept = b""
        self.waiting: list[_Change] = []
        self.given_up: list[_Change] = []
        self.changed = 0

    def change(self, change: _Change) -> None:
        self.seen = _after(self.seen, change)
        self.waiting.append(change)

    def flush(self) -> None:
        for change in self.waiting:
            self.kept = _after(self.kept, change)
        self.waiting.clear()

    def fail_to_flush(self) -> None:
        self.given_up += self.waiting
        self.waiting.clear()

    def lose(self, chance: Random) -> None:
        for change in self.given_up + self.waiting:
            self.kept = _torn(self.kept, change, chance)
        self.seen = self.kept
        self.waiting.clear()
        self.given_up.clear()


class _Folder:
    def __init__(self) -> None:
        self.seen: dict[str, _Node] = {}
        self.kept: dict[str, _Node] = {}
        self.waiting: list[dict[str, _Node | None]] = []
        self.changed = 0

    def change(self, names: "dict[str, _Node | None]") -> None:
        """Give names to nodes, or take them away (None), in one step."""
        self.waiting.append(names)
        self.changed += 1
        _rename(self.seen, names)

    def flush(self) -> None:
        for names in self.waiting:
            _rename(self.kept, names)
        self.waiting.clear()

    def lose(self, chance: Random) -> None:
        for names in self.waiting:
            if chance.random() < 0.5:
                _rename(self.kept, names)
        self.seen = dict(self.kept)
        self.waiting.clear()
        for node in self.kept.values():
            node.lose(chance)


_Node = _File | _Folder


class Disk:
    """What there is below ``root``. It outlives the programs, which reach it through ``ModelledFiles``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.top = _Folder()
        self.ticks = itertools.count(1)

    def lose_power(self, chance: Random) -> None:
        """Of all that was not flushed, keep what ``chance`` says."""
        self.top.lose(chance)

    def node(self, path: Path) -> _Node:
        node: _Node = self.top
        assert path.parts[: len(self.root.parts)] == self.root.parts
        for name in path.parts[len(self.root.parts) :]:
            if not isinstance(node, _Folder):
                _fail(errno.ENOTDIR)
            if name not in node.seen:
                _fail(errno.ENOENT)
            node = node.seen[name]
        return node

    def file(self, path: Path) -> _File:
        node = self.node(path)
        if not isinstance(node, _File):
            _fail(errno.EISDIR)
        return node

    def folder(self, path: Path) -> _Folder:
        node = self.node(path)
        if not isinstance(node, _Folder):
            _fail(errno.ENOTDIR)
        return node

    def files(self) -> Iterator[tuple[Path, bytes]]:
        """Every file that programs see, with what is in it."""
        folders = [(self.root, self.top)]
        for path, folder in folders:
            for name, node in folder.seen.items():
                if isinstance(node, _Folder):
                    folders.append((path / name, node))
                else:
                    yield path / name, node.seen


class ModelledFiles(Files):
    """One program's way to a ``Disk``, until it ends at call number ``ends_at``; the calls in ``fails`` fail.

    Whether that last call has done its work is told by ``ends_after``. A write that fails or is the last has done half.
    """

    def __init__(
        self, disk: Disk, ends_at: int = 0, *, ends_after: bool = False, fails: frozenset[int] = frozenset()
    ) -> None:
        self.disk = disk
        self.calls = 0
        self.has_ended = False
        self._ends_at = ends_at
        self._ends_after = ends_after
        self._fails = fails
        self._open: dict[int, tuple[_File, int]] = {}
        self._numbers = itertools.count(3)

    def fail_at(self, calls: frozenset[int]) -> None:
        """Let the calls fail that are counted from the next one, which is 1; and no others."""
        self._fails = frozenset(self.calls + call for call in calls)

    def end_at(self, call: int, *, after: bool) -> None:
        """Let the program end at a call that is counted from the next one, which is 1."""
        self._ends_at, self._ends_after = self.calls + call, after

    def make_folder(self, folder: Path) -> None:
        with self._call():
            self._name(folder, _Folder())

    def create(self, path: Path) -> int:
        with self._call():
            file = _File()
            self._name(path, file)
            return self._number(file)

    def open_over(self, path: Path) -> int:
        with self._call():
            if path.name not in self.disk.folder(path.parent).seen:
                self._name(path, _File())
            return self._number(self.disk.file(path))

    def open_behind(self, path: Path) -> int:
        number = self.open_over(path)
        file, _ = self._open[number]
        self._open[number] = (file, len(file.seen))
        return number

    def write(self, file: int, data: bytes) -> None:
        data = bytes(data)
        if self.calls + 1 == self._ends_at or self.calls + 1 in self._fails:
            self._put(file, data[: len(data) // 2])
        with self._call():
            self._put(file, data)

    def flush(self, file: int) -> None:
        node, _ = self._open[file]
        try:
            with self._call():
                node.flush()
        except OSError:
            node.fail_to_flush()
            raise

    def close(self, file: int) -> None:
        self._open.pop(file)
        with self._call():
            pass

    def replace(self, source: Path, target: Path) -> None:
        with self._call():
            self.disk.folder(target.parent).change({source.name: None, target.name: self.disk.file(source)})

    def place_new(self, source: Path, target: Path) -> None:
        with self._call():
            self._name(target, self.disk.file(source))
            self.disk.folder(source.parent).change({source.name: None})

    def flush_folder(self, folder: Path) -> None:
        with self._call():
            if folder.is_relative_to(self.disk.root):
                self.disk.folder(folder).flush()

    def remove(self, path: Path) -> None:
        with self._call():
            self.disk.file(path)
            self.disk.folder(path.parent).change({path.name: None})

    def read(self, path: Path) -> bytes:
        with self._call():
            return self.disk.file(path).seen

    def facts(self, path: Path) -> FileFacts:
        with self._call():
            return _facts(self.disk.node(path) if path.is_relative_to(self.disk.root) else self.disk.top)

    def names(self, folder: Path) -> list[str]:
        with self._call():
            return sorted(self.disk.folder(folder).seen)

    def all_facts(self, folder: Path) -> dict[str, FileFacts | None]:
        return {name: self.facts(folder / name) for name in self.names(folder)}

    @contextmanager
    def _call(self) -> Iterator[None]:
        if self.has_ended:
            _fail(errno.EIO)
        self.calls += 1
        if self.calls == self._ends_at and not self._ends_after:
            self._end()
        if self.calls in self._fails:
            _fail(errno.ENOSPC)
        try:
            yield
        finally:  # also where the call found nothing, or something in its way
            if self.calls == self._ends_at:
                self._end()

    def _end(self) -> NoReturn:
        self.has_ended = True
        raise Ended

    def _name(self, path: Path, node: _Node) -> None:
        folder = self.disk.folder(path.parent)
        if path.name in folder.seen:
            _fail(errno.EEXIST)
        folder.change({path.name: node})

    def _number(self, file: _File) -> int:
        number = next(self._numbers)
        self._open[number] = (file, 0)
        file.changed = next(self.disk.ticks)
        return number

    def _put(self, file: int, data: bytes) -> None:
        if self.has_ended:
            return
        node, offset = self._open[file]
        node.change(_Change(offset, data))
        node.changed = next(self.disk.ticks)
        self._open[file] = (node, offset + len(data))


# --- three wrong ways to keep a file, each a step left out


class WithoutFlush(ModelledFiles):
    """The content is never made to stay."""

    def flush(self, file: int) -> None:
        pass


class WithoutFolderFlush(ModelledFiles):
    """The names are never made to stay."""

    def flush_folder(self, folder: Path) -> None:
        pass


class InPlace(ModelledFiles):
    """The new content is written straight into the file, where the old was."""

    def create(self, path: Path) -> int:
        with self._call():
            target = self._target(path)
            if target.name not in self.disk.folder(target.parent).seen:
                self._name(target, _File())
            file = self.disk.file(target)
            file.change(_Change(0, None))
            return self._number(file)

    def replace(self, source: Path, target: Path) -> None:
        pass

    place_new = replace

    def remove(self, path: Path) -> None:
        super().remove(self._target(path))

    def _target(self, temp: Path) -> Path:
        return temp.with_name(temp.name[1:].rsplit(".", 2)[0]) if temp.suffix == ".tmp" else temp


def _facts(node: _Node) -> FileFacts:
    return FileFacts(len(node.seen), node.changed)


def _fail(number: int) -> NoReturn:
    raise OSError(number, os.strerror(number))


def _rename(names: dict[str, _Node], change: dict[str, _Node | None]) -> None:
    for name, node in change.items():
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


def _after(content: bytes, change: _Change) -> bytes:
    if change.data is None:
        return b""
    return (
        content[: change.offset].ljust(change.offset, b"\0") + change.data + content[change.offset + len(change.data) :]
    )


def _torn(content: bytes, change: _Change, chance: Random) -> bytes:
    """``content`` with as much of ``change`` as ``chance`` keeps."""
    manner = chance.choice(("nothing", "all", "a beginning", "some blocks"))
    if manner == "nothing":
        return content
    if manner == "all" or change.data is None:
        return _after(content, change)
    if manner == "a beginning":
        return _after(content, change._replace(data=change.data[: chance.randrange(len(change.data) + 1)]))
    for start in range(0, len(change.data), BLOCK_BYTES):
        if chance.random() < 0.5:
            block = change.data[start : start + BLOCK_BYTES]
            content = _after(content, _Change(change.offset + start, block))
    return content
