"""The disk: whether what is saved there stays, stays private, and has room."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from coprod_tui.doctor.finding import Finding
from coprod_tui.files import PRIVATE_FILE, PRIVATE_FOLDER, Files, make_folders, write_whole
from coprod_tui.record.reasons import reason

SLOW_MS = 200
"""A save that takes longer can be felt at each key."""

TOO_FULL_BYTES = 10_000_000
"""Less than a few long sessions and their exports."""

NEARLY_FULL_BYTES = 500_000_000
"""So little is gone in a moment on a machine that does other things as well."""

_TRIALS = (b"coprod doctor wrote this, and", b"coprod doctor wrote over it.")
_OTHERS = 0o077
_ELSEWHERE = "Choose another folder with --home."


def saving(folder: Path, files: Files, running_ms: Callable[[], int]) -> list[Finding]:
    """Save a small file in ``folder`` as a session is saved, look at it, and take it away again.

    Folders that are not there are made for it, and taken away as well.
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
                _take_away(probe, files)
    except OSError as error:
        why = reason(error, folder)
        return [Finding("saving", "stop", f"Nothing can be saved in {folder}: {why}.", advice(error))]
    if kept != _TRIALS[1]:
        return [Finding("saving", "stop", f"What was saved in {folder} was not what is there now.", _ELSEWHERE)]
    trial = " (a folder for a trial, taken away again)" if made else ""
    return [_saved(took, f"{folder}{trial}"), _private_trial(folder, probe, modes)]


def advice(error: OSError) -> str:
    """What to do when a folder cannot be read or written."""
    if isinstance(error, PermissionError):
        return "See that this user may read and write there, or choose another folder with --home."
    return _ELSEWHERE


def privacy(modes: Mapping[Path, int]) -> Finding:
    """Whether others on this machine can get at the kept files and folders, by their modes."""
    if sys.platform == "win32":
        return Finding("privacy", "ok", "Windows lets only this user into their own folders.")
    open_to_others = sorted(path for path, mode in modes.items() if mode & _OTHERS)
    if not open_to_others:
        return Finding("privacy", "ok", "Only this user can read what is kept.")
    more = f" and {len(open_to_others) - 1} more" if len(open_to_others) > 1 else ""
    return Finding(
        "privacy",
        "look",
        f"Others on this machine may get at {open_to_others[0]}{more}.",
        f"Take that away with: chmod -R go-rwx '{_top(open_to_others)}'",
    )


def room_left(free_bytes: int) -> Finding:
    """Whether there is space for sessions."""
    said = f"{_size(free_bytes)} are free."
    if free_bytes < TOO_FULL_BYTES:
        return Finding("space", "stop", f"The disk is full: {said}", "Make room before the session begins.")
    if free_bytes < NEARLY_FULL_BYTES:
        return Finding("space", "look", f"The disk is nearly full: {said}", "Make room: other programs fill it too.")
    return Finding("space", "ok", said)


def modes_in(paths: list[Path]) -> dict[Path, int]:
    """The modes of those paths that can be looked at."""
    found: dict[Path, int] = {}
    for path in paths:
        with suppress(OSError):
            found[path] = path.stat().st_mode & 0o777
    return found


def _saved(took_ms: int, where: str) -> Finding:
    if took_ms <= SLOW_MS:
        return Finding("saving", "ok", f"A save in {where} took {took_ms} ms, and is on the disk itself.")
    return Finding(
        "saving",
        "look",
        f"A save in {where} took {took_ms / 1000:.1f} seconds. Nothing is lost by it, but each key waits for it.",
        "A disk inside this machine is faster than a stick or a network; other programs may keep it busy.",
    )


def _private_trial(folder: Path, probe: Path, modes: Mapping[Path, int]) -> Finding:
    wanted = {folder: PRIVATE_FOLDER, probe: PRIVATE_FILE}
    if sys.platform == "win32" or all(modes.get(path) == mode for path, mode in wanted.items()):
        return Finding("new files", "ok", "New files are made so that only this user can read them.")
    if modes.get(probe) == PRIVATE_FILE:
        return Finding(
            "new files",
            "look",
            f"New files are private, but the folder {folder} is not ({modes.get(folder, 0):o}).",
            f"Make it private with: chmod 700 '{folder}'",
        )
    return Finding(
        "new files",
        "look",
        f"This disk does not keep files private: {folder} makes them {modes.get(probe, 0):o}.",
        "Others who use this machine or this disk can read the sessions. " + _ELSEWHERE,
    )


@contextmanager
def _made_for_a_trial(folder: Path, files: Files) -> Iterator[bool]:
    """Make the folders that are missing, and take away those that were and are empty still. Raises ``OSError``."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        make_folders(folder, files)
        yield bool(missing)
    finally:
        for each in missing:
            with suppress(OSError):
                each.rmdir()


def _take_away(probe: Path, files: Files) -> None:
    with suppress(OSError):
        files.remove(probe)
        files.flush_folder(probe.parent)


def _top(paths: list[Path]) -> Path:
    return Path(os.path.commonpath(paths))


def _size(number: int) -> str:
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if number >= unit:
            return f"{number / unit:.1f} {name}"
    return f"{number} bytes"
