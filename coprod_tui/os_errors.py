"""What errors of the operating system mean: messages that ``presentation.disk`` says."""

import errno
from pathlib import Path

from coprod_tui.domain.message import Message

_NOT_FOUND = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)
_REASONS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.ENOENT: "folder_gone",
    errno.ENOTDIR: "no_folder",
    errno.EISDIR: "no_file",
    errno.EEXIST: "other_file",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EROFS: "read_only",
    errno.EFBIG: "file_limit",
    errno.EIO: "disk_error",
    errno.EMFILE: "too_many_open",
    errno.ENFILE: "too_many_open",
}


def reason(error: OSError, folder: Path) -> Message:
    """Why reading or writing in ``folder`` failed."""
    if error.errno in _NOT_FOUND and (found := in_the_way(folder)):
        return found
    if code := _REASONS.get(error.errno or 0):
        return Message(code, {"folder": folder})
    return Message("system_says", {"message": error.strerror or type(error).__name__})


def in_the_way(folder: Path) -> Message | None:
    """Which path at or above ``folder`` is a dead link or not a folder; None if there is none."""
    for each in (*reversed(folder.parents), folder):
        if each.is_symlink() and not each.exists():
            return Message("dead_link", {"folder": each})
        if each.exists() and not each.is_dir():
            return Message("no_folder", {"folder": each})
    return None
