"""Causes of disk errors: the part of a sentence after “because” or a colon, without a full stop."""

from coprod_tui.presentation.language import _

FULL = _("the disk is full")
FOLDER_GONE = _("the folder {folder} is gone")
NO_FOLDER = _("{folder} is not a folder")
NO_FILE = _("what has its name in {folder} is no file")
OTHER_FILE = _("something else has its name in {folder}")
NOT_ALLOWED = _("this user may not do that in {folder}")
READ_ONLY = _("{folder} can only be read")
FILE_LIMIT = _("files in {folder} may not grow this large")
DISK_ERROR = _("the disk reports an error")
TOO_MANY_OPEN = _("too many files are open on this machine")
DEAD_LINK = _("{folder} is a link to a folder that is not there")
SYSTEM_SAYS = _("the system says: {message}")
