"""Sentences about invalid command lines, and about commands that end early."""

from coprod_tui.presentation.language import _

HOW_IT_IS_WRITTEN = _("{problem} “{command} --help” shows how it is written.")
NO_FILE_NAMED = _("it is empty, and names no file or folder.")
HALF_READ = _(
    "some of its letters did not arrive, as they are not UTF-8 or this terminal is not set to it. "
    "Set, for example, LC_ALL=C.UTF-8."
)
NO_NUMBER = _("{value} is not a number.")
NO_TURNS = _("no table tells one person’s time. Use rounds, which counts the turns of each round.")
SHORTENED = _("{option}: this is longer than {most} characters; the first {most} count, and the rest is left out.")
NO_SHELL = _("{variable} is set to “{value}”, which only a shell sets while it completes. Unset it.")

WORDS_AFTER_FIND = _("The words to look for stand after --find.")
TAKE_OUT_ONLY_ASKED = _("Nothing has been changed. Add --yes to take these words out for good.")

STOPPED = _("Stopped. Everything that was shown as saved is kept.")
STOPPED_UNCHANGED = _("Stopped. Nothing has been changed.")
SYSTEM = _("The system says: {error}. What was kept before is kept.")
SYSTEM_OF_FILE = _("The system says: {error} ({file}). What was kept before is kept.")
OWN_MISTAKE = _(
    "coprod made a mistake of its own ({error}, {function}, line {line}). "
    "What was kept before is kept. Please report it."
)

NO_OUTPUT = _("Standard output is closed, so there is nowhere to write to.")
OUTPUT_FAILED = _("Standard output could not be written: {error}.")
