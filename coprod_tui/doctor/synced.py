"""Checks whether the home folder is synchronised to a cloud or is on a network drive."""

import re
from pathlib import PurePath

from coprod_tui.doctor.finding import Finding
from coprod_tui.presentation import doctor as say

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
_MEMORY = frozenset(("tmpfs", "ramfs"))
_ESCAPED = re.compile(r"\\([0-7]{3})")


def lies_where(home: PurePath, mounts: str = "") -> Finding:
    """Checks the parts of the resolved path ``home``, and its file system in ``mounts``, the text of /proc/mounts."""
    for part in home.parts:
        for name, pattern in _SYNCED.items():
            if pattern.fullmatch(part.casefold()):
                return Finding("folder", "look", say.COPIED_AWAY.format(home=home, program=name), say.OWN_DISK)
    kind = _kind(home, mounts)
    if _NETWORK.fullmatch(kind):
        return Finding("folder", "look", say.OTHER_MACHINE_BY.format(home=home, kind=kind), say.OWN_DISK)
    if home.drive.startswith(("\\\\", "//")):
        return Finding("folder", "look", say.OTHER_MACHINE.format(home=home), say.OWN_DISK)
    if kind in _MEMORY:
        return Finding("folder", "look", say.IN_MEMORY.format(home=home, kind=kind), say.OWN_DISK)
    return Finding("folder", "ok", say.HERE.format(home=home))


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
