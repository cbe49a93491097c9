"""Sentences about files named on the command line, for reading or writing."""

from typing import Literal

from coprod_tui.presentation.language import _

Wanted = Literal["plan", "names", "export"]
"""What a file should contain."""

STANDARD_INPUT = _("standard input")
IN_FILE = _("{file}: {problem}")

# --- reading

NOT_THERE = _("{file}: there is no such file.")
IS_FOLDER: dict[Wanted, str] = {
    "plan": _("{file}: this is a folder, not a plan."),
    "names": _("{file}: this is a folder, not a list of names."),
    "export": _("{file}: this is a folder, not an export."),
}
NOT_READ = _("{file}: it cannot be read ({error}).")
INPUT_CLOSED = _("standard input: it is closed, so there is nothing to read.")
TOO_LARGE: dict[Wanted, str] = {
    "plan": _("{file}: this is too large to be a plan."),
    "names": _("{file}: this is too large to be a list of names."),
    "export": _("{file}: this is too large to be an export."),
}
NO_TEXT = _("{file}: this is not UTF-8 text. Save it again as UTF-8.")
TOO_MANY_NAMES = _("{file}: {count} names are more than the {most} that fit in one circle.")
NO_NAME = _("{file}: there is no name in it. Write one name a line.")

# --- writing

NO_FILE_IN_FOLDER = _("{file}: this is a folder. Name a file in it.")
IS_THERE = _("{file}: there is a file with this name, and it is left as it is. {advice}")
OTHER_NAME = _("Choose another name for the new plan.")
WITH_FORCE = _("Add --force to write over it.")
NOT_WRITTEN = _("{file}: it could not be written ({error}). Nothing has been changed.")
IN_RECORD = _("{file}: the sessions themselves are kept there. Write the export somewhere else.")

FAILED = {
    "no_stylesheets": _("The stylesheets of coprod are missing from {folder}. Please install coprod again."),
    "in_file": IN_FILE,
    "file_not_there": NOT_THERE,
    "file_not_read": NOT_READ,
    "plan_is_folder": IS_FOLDER["plan"],
    "plan_too_large": TOO_LARGE["plan"],
    "plan_no_text": NO_TEXT,
}
