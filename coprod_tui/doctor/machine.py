"""Checks Python and its libraries, both clocks of the machine, and where the home folder lies."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath
from typing import NamedTuple

from coprod_tui.doctor.finding import Finding, finding
from coprod_tui.presentation import doctor as say

NEEDED = ("textual", "rich", "tinydb", "msgspec", "click", "platformdirs", "filelock")
OLDEST_PYTHON = (3, 11)

EARLIEST_YEAR = 2025
"""A wall clock before this date, when coprod did not exist, is wrong."""

APART_MS = 100
"""If the clocks drift this far apart in a moment, one is being adjusted or runs unevenly."""

_SYNCED = {
    "OneDrive": re.compile(r"onedrive( - .*)?"),
    "Dropbox": re.compile(r"dropbox( \(.*\))?"),
    "iCloud": re.compile(r"mobile documents|icloud.*"),
    "Google Drive": re.compile(r"google ?drive.*|my drive"),
    "Nextcloud": re.compile(r"nextcloud.*"),
    "ownCloud": re.compile(r"owncloud.*"),
    "Box": re.compile(r"box|box sync|box-box"),
    "MEGA": re.compile(r"megasync|mega"),
    "pCloud": re.compile(r"pcloud ?drive"),
    say.CLOUD_DRIVE: re.compile(r"cloudstorage"),
}
_NETWORK = re.compile(
    r"nfs4?|cifs|smb3|smbfs|ncpfs|afs|ceph|9p|davfs|glusterfs"
    r"|fuse\.(?:sshfs|rclone|davfs2?|glusterfs|gvfsd-fuse|google-drive-ocamlfuse|onedriver)"
)
_MEMORY = ("tmpfs", "ramfs")
_ESCAPED = re.compile(r"\\([0-7]{3})")


class Reading(NamedTuple):
    """Both clocks at one moment: wall time with time zone, monotonic time in whole milliseconds."""

    wall: datetime
    running_ms: int


def programs(
    coprod: str, python: tuple[int, ...], libraries: Mapping[str, str | None], sqlite: str, *, has_full_text: bool
) -> Finding:
    """The versions in use; None for a missing library. ``has_full_text``: whether this SQLite searches texts."""
    facts = {"coprod": coprod, "python": ".".join(map(str, python[:3])), "sqlite": sqlite}
    if python[:2] < OLDEST_PYTHON:
        return finding("versions", "stop", say.OLD_PYTHON, say.NEWER_PYTHON, **facts)
    if missing := ", ".join(name for name, version in libraries.items() if version is None):
        return finding("versions", "stop", say.MISSING, say.INSTALL_AGAIN, libraries=missing, **facts)
    if not has_full_text:
        return finding("versions", "look", say.NO_FULL_TEXT, say.NEWER_SQLITE, **facts)
    found = ", ".join(f"{name} {version}" for name, version in (*libraries.items(), ("sqlite", sqlite)))
    return finding("versions", "ok", say.VERSIONS, libraries=found, **facts)


def clocks(before: Reading, after: Reading) -> list[Finding]:
    """Compare two readings, a short moment apart: the date, and whether both clocks go together."""
    return [_date(after.wall), _pace(before, after)]


def _date(wall: datetime) -> Finding:
    moment = say.moment(wall)
    if wall.tzinfo is None:
        return finding("date", "look", say.FAR_ZONE, say.SET_ZONE, moment=moment)
    if wall.year < EARLIEST_YEAR:
        return finding("date", "look", say.EARLY, say.SET_DATE, moment=moment)
    return finding("date", "ok", say.DATE, moment=moment)


def _pace(before: Reading, after: Reading) -> Finding:
    ran = after.running_ms - before.running_ms
    apart = abs(round((after.wall - before.wall).total_seconds() * 1000) - ran)
    if ran <= 0:
        return finding("clocks", "stop", say.STANDS_STILL, say.RESTART)
    if apart > APART_MS:
        return finding("clocks", "look", say.APART, say.LOOK_AGAIN, apart=apart, after=ran)
    return finding("clocks", "ok", say.TOGETHER)


def lies_where(home: PurePath, mounts: str = "") -> Finding:
    """Whether the resolved path ``home`` is synchronised to a cloud, on a network drive or in memory.

    By its parts, and its file system in ``mounts``, the text of /proc/mounts.
    """
    for part in home.parts:
        for name, pattern in _SYNCED.items():
            if pattern.fullmatch(part.casefold()):
                return finding("folder", "look", say.COPIED_AWAY, say.OWN_DISK, home=home, program=name)
    kind = _kind(home, mounts)
    if _NETWORK.fullmatch(kind):
        return finding("folder", "look", say.OTHER_MACHINE_BY, say.OWN_DISK, home=home, kind=kind)
    if home.drive.startswith(("\\\\", "//")):
        return finding("folder", "look", say.OTHER_MACHINE, say.OWN_DISK, home=home)
    if kind in _MEMORY:
        return finding("folder", "look", say.IN_MEMORY, say.OWN_DISK, home=home, kind=kind)
    return finding("folder", "ok", say.HERE, home=home)


def _kind(home: PurePath, mounts: str) -> str:
    """The type of the file system that contains ``home``; empty if unknown."""
    found, depth = "", -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        at = type(home)(_ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), fields[1]))
        if home.is_relative_to(at) and len(at.parts) >= depth:
            found, depth = fields[2], len(at.parts)
    return found
