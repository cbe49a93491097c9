"""Causes of disk errors: the part of a sentence after “because” or a colon, without a full stop."""

from coprod_tui.presentation.language import _

FAILED = {
    "disk_full": _("the disk is full"),
    "folder_gone": _("the folder {folder} is gone"),
    "no_folder": _("{folder} is not a folder"),
    "no_file": _("what has its name in {folder} is no file"),
    "other_file": _("something else has its name in {folder}"),
    "not_allowed": _("this user may not do that in {folder}"),
    "read_only": _("{folder} can only be read"),
    "file_limit": _("files in {folder} may not grow this large"),
    "disk_error": _("the disk reports an error"),
    "too_many_open": _("too many files are open on this machine"),
    "dead_link": _("{folder} is a link to a folder that is not there"),
    "system_says": _("the system says: {message}"),
}
