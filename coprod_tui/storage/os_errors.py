"""Puts errors of the operating system into words for people."""

import errno
from pathlib import Path

from coprod_tui.presentation import disk as say

_NOT_FOUND = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)
_REASONS = {
    errno.ENOSPC: say.FULL,
    errno.EDQUOT: say.FULL,
    errno.ENOENT: say.FOLDER_GONE,
    errno.ENOTDIR: say.NO_FOLDER,
    errno.EISDIR: say.NO_FILE,
    errno.EEXIST: say.OTHER_FILE,
    errno.EACCES: say.NOT_ALLOWED,
    errno.EPERM: say.NOT_ALLOWED,
    errno.EROFS: say.READ_ONLY,
    errno.EFBIG: say.FILE_LIMIT,
    errno.EIO: say.DISK_ERROR,
    errno.EMFILE: say.TOO_MANY_OPEN,
    errno.ENFILE: say.TOO_MANY_OPEN,
}


def reason(error: OSError, folder: Path) -> str:
    """A clause that says why reading or writing in ``folder`` failed; without a full stop."""
    if error.errno in _NOT_FOUND and (found := in_the_way(folder)):
        return found
    said = _REASONS.get(error.errno or 0)
    return (
        said.format(folder=folder) if said else say.SYSTEM_SAYS.format(message=error.strerror or type(error).__name__)
    )


def in_the_way(folder: Path) -> str:
    """Says which path at or above ``folder`` is a dead link or not a folder; empty if there is none."""
    for each in (*reversed(folder.parents), folder):
        if each.is_symlink() and not each.exists():
            return say.DEAD_LINK.format(folder=each)
        if each.exists() and not each.is_dir():
            return say.NO_FOLDER.format(folder=each)
    return ""
