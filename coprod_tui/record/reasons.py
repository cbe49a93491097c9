"""Why the disk said no, in words for a person."""

import errno
from pathlib import Path


def reason(error: OSError, folder: Path) -> str:
    """The part of a sentence that says why nothing could be read or written in ``folder``; without a full stop."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full"
        case errno.ENOENT:
            return f"the folder {folder} is gone"
        case errno.ENOTDIR:
            return f"{folder} is not a folder"
        case errno.EISDIR:
            return f"what has its name in {folder} is no file"
        case errno.EACCES | errno.EPERM:
            return f"this user may not do that in {folder}"
        case errno.EROFS:
            return f"{folder} can only be read"
        case errno.EFBIG:
            return f"files in {folder} may not grow this large"
        case errno.EIO:
            return "the disk reports an error"
        case errno.EMFILE | errno.ENFILE:
            return "too many files are open on this machine"
        case _:
            return f"the system says: {error.strerror or type(error).__name__}"
