"""Checks the disk: durable writes, privacy and free space."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from coprod_tui.doctor.finding import Finding, finding
from coprod_tui.domain.message import Message
from coprod_tui.files import PRIVATE_FILE, PRIVATE_FOLDER, Files, make_folders, write_whole
from coprod_tui.os_errors import reason
from coprod_tui.presentation import doctor as say
from coprod_tui.presentation.failures import said

SLOW_MS = 200
"""A slower save is noticeable at each key."""

TOO_FULL_BYTES = 10_000_000
"""Less than a few long sessions and their exports."""

NEARLY_FULL_BYTES = 500_000_000
"""Other programs can use up so little at any moment."""

_TRIALS = (b"coprod doctor wrote this, and", b"coprod doctor wrote over it.")
_OTHERS = 0o077


def saving(folder: Path, files: Files, running_ms: Callable[[], int]) -> list[Finding]:
    """Save a small file in ``folder`` as a session is saved, check it, and delete it.

    Missing folders are created for it and removed again.
    """
    probe = folder / f".doctor-{os.urandom(6).hex()}"
    try:
        with _made_for_a_trial(folder, files) as made:
            try:
                write_whole(probe, _TRIALS[0], files=files, overwrite=False)
                begun = running_ms()
                write_whole(probe, _TRIALS[1], files=files, overwrite=True)
                took = running_ms() - begun
                kept, modes = files.read(probe), modes_in([folder, probe])
            finally:
                with suppress(OSError):
                    files.remove(probe)
                    files.flush_folder(folder)
    except OSError as error:
        why = reason(error, folder)
        return [finding("saving", "stop", say.NOT_SAVED, advice(why), folder=folder, why=said(why))]
    if kept != _TRIALS[1]:
        return [finding("saving", "stop", say.NOT_AS_SAVED, say.OTHER_FOLDER, folder=folder)]
    return [_saved(took, say.for_a_trial(folder) if made else str(folder)), _private_trial(folder, probe, modes)]


def advice(why: Message) -> str:
    """What to do when a folder cannot be read or written."""
    return say.ALLOW if why.code == "not_allowed" else say.OTHER_FOLDER


def privacy(modes: Mapping[Path, int]) -> Finding:
    """Whether other users of this machine can access the saved files and folders, by their modes."""
    if sys.platform == "win32":
        return finding("privacy", "ok", say.WINDOWS)
    open_to_others = sorted(path for path, mode in modes.items() if mode & _OTHERS)
    if not open_to_others:
        return finding("privacy", "ok", say.ONLY_THIS_USER)
    take_away = say.TAKE_AWAY.format(path=os.path.commonpath(open_to_others))
    return Finding("privacy", "look", say.others_may(open_to_others), take_away)


def room_left(free_bytes: int) -> Finding:
    """Whether there is space for sessions."""
    size = say.size(free_bytes)
    if free_bytes < TOO_FULL_BYTES:
        return finding("space", "stop", say.FULL, say.MAKE_ROOM, size=size)
    if free_bytes < NEARLY_FULL_BYTES:
        return finding("space", "look", say.NEARLY_FULL, say.MAKE_MORE_ROOM, size=size)
    return finding("space", "ok", say.FREE, size=size)


def modes_in(paths: list[Path]) -> dict[Path, int]:
    """The modes of those paths that can be read with ``stat``."""
    found: dict[Path, int] = {}
    for path in paths:
        with suppress(OSError):
            found[path] = path.stat().st_mode & 0o777
    return found


def _saved(took_ms: int, where: str) -> Finding:
    if took_ms <= SLOW_MS:
        return finding("saving", "ok", say.SAVED, folder=where, milliseconds=took_ms)
    return finding("saving", "look", say.SAVED_SLOWLY, say.FASTER_DISK, folder=where, seconds=f"{took_ms / 1000:.1f}")


def _private_trial(folder: Path, probe: Path, modes: Mapping[Path, int]) -> Finding:
    of_folder, of_file = modes.get(folder, 0), modes.get(probe, 0)
    if sys.platform == "win32" or (of_folder, of_file) == (PRIVATE_FOLDER, PRIVATE_FILE):
        return finding("new files", "ok", say.PRIVATE)
    if of_file == PRIVATE_FILE:
        return finding("new files", "look", say.OPEN_FOLDER, say.CLOSE_FOLDER, folder=folder, mode=f"{of_folder:o}")
    return finding("new files", "look", say.OPEN_FILES, say.OTHERS_CAN_READ, folder=folder, mode=f"{of_file:o}")


@contextmanager
def _made_for_a_trial(folder: Path, files: Files) -> Iterator[bool]:
    """Create missing folders, and remove those of them that are still empty. Raises ``OSError``."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        make_folders(folder, files)
        yield bool(missing)
    finally:
        for each in missing:
            with suppress(OSError):
                each.rmdir()
