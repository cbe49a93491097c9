"""Why the disk said no, in words for a person."""

import errno
from pathlib import Path

_NOT_FOUND = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk is full",
    errno.ENOENT: "the folder {folder} is gone",
    errno.ENOTDIR: "{folder} is not a folder",
    errno.EISDIR: "what has its name in {folder} is no file",
    errno.EEXIST: "something else has its name in {folder}",
    errno.EACCES: "this user may not do that in {folder}",
    errno.EPERM: "this user may not do that in {folder}",
    errno.EROFS: "{folder} can only be read",
    errno.EFBIG: "files in {folder} may not grow this large",
    errno.EIO: "the disk reports an error",
    errno.EMFILE: "too many files are open on this machine",
    errno.ENFILE: "too many files are open on this machine",
}


def reason(error: OSError, folder: Path) -> str:
    """The part of a sentence that says why nothing could be read or written in ``folder``; without a full stop."""
    if error.errno in _NOT_FOUND and (found := in_the_way(folder)):
        return found
    said = _REASONS.get(error.errno or 0)
    return said.format(folder=folder) if said else f"the system says: {error.strerror or type(error).__name__}"


def in_the_way(folder: Path) -> str:
    """What is in the place of ``folder`` or of one above it and is no folder; empty where that is nothing."""
    for each in (*reversed(folder.parents), folder):
        if each.is_symlink() and not each.exists():
            return f"{each} is a link to a folder that is not there"
        if each.exists() and not each.is_dir():
            return f"{each} is not a folder"
    return ""
