"""What the shell says about command lines, the files they name, and commands that cannot begin or end early."""

from collections.abc import Callable, Sequence

from coprod_tui.presentation.language import _, counting
from coprod_tui.presentation.lists import one_of

# --- command lines

HOW_IT_IS_WRITTEN = _("{problem} “{command} --help” shows how it is written.")
NO_FILE_NAMED = _("it is empty, and names no file or folder.")
HALF_READ = _(
    "some of its letters did not arrive. They are not UTF-8, or this terminal is not set to it. "
    "Set, for example, LC_ALL=C.UTF-8."
)
NO_NUMBER = _("{value} is not a number.")
NO_TURNS = _("no table tells one person’s time. Use rounds, which counts the turns of each round.")
SHORTENED = _("{option}: this is longer than {most} characters. The first {most} count, and the rest is left out.")
NO_SHELL = _("{variable} is set to “{value}”, which only a shell sets while it completes. Unset it.")

WORDS_AFTER_FIND = _("The words to look for stand after --find.")
TAKE_OUT_ONLY_ASKED = _("Nothing has been changed. Add --yes to take these words out for good.")

# --- folders

PLACES = {
    "home": _("home"),
    "sessions": _("sessions"),
    "exports": _("exports"),
    "demo": _("demo"),
    "index_file": _("index"),
    "suits": _("times that suit"),
    "log": _("log"),
    "keys": _("your keys"),
}
"""The last one lies in the config folder, the others are the home and what is in it."""
NO_USERS_FOLDER = _("There is no user’s folder {folder}. Write the home folder out in full.")

# --- files

STANDARD_INPUT = _("standard input")
IN_FILE = _("{file}: {problem}")

# --- reading a file

_IS_FOLDER = {
    "plan": _("{file}: this is a folder, not a plan."),
    "names": _("{file}: this is a folder, not a list of names."),
    "export": _("{file}: this is a folder, not an export."),
}
INPUT_CLOSED = _("standard input: it is closed, so there is nothing to read.")
_TOO_LARGE = {
    "plan": _("{file}: this is too large to be a plan."),
    "names": _("{file}: this is too large to be a list of names."),
    "export": _("{file}: this is too large to be an export."),
}
TOO_MANY_NAMES = _("{file}: {count} names are more than the {most} that fit in one circle.")
NO_NAME = _("{file}: there is no name in it. Write one name a line.")

# --- writing a file

NO_FILE_IN_FOLDER = _("{file}: this is a folder. Name a file in it.")
IS_THERE = _("{file}: there is a file with this name, which stays as it is. {advice}")
OTHER_NAME = _("Choose another name for the new plan.")
WITH_FORCE = _("Add --force to write over it.")
NOT_WRITTEN = _("{file}: it could not be written ({error}). Nothing has been changed.")
IN_RECORD = _("{file}: the sessions themselves are kept there. Write the export somewhere else.")

# --- exporting and importing

_ONE_TABLE = _("A CSV file holds one table. Say which with --table: {tables}.")
NO_TABLE = _("--table goes with --format csv; {format} holds all of them.")
NOT_ANONYMOUS = _("--as-written goes with --anonymous: without it every name stays.")
HOLDS_TIMES = _(
    "This JSON is the complete record. It holds times by voice, and what time suits whom. "
    "To hand out, take --format html or md."
)
HELD_NAMES = _("Every voice is written as “a voice”. These sentences held a name, and it is replaced in them too:")
BECOMES = _("becomes: “{words}”")
NAMES_ARE_GONE = _(
    "Somebody was here without turns, and their name is kept nowhere. Where a sentence holds it, it stays. "
    "Please look for it, and take it out with “coprod forget NAME”."
)

IMPORTED = _("“{title}” is in the record. “{command}” shows it.")
IMPORTED_OPEN = _("“{title}” is in the record and still open. “{command}” goes on where it stood.")

# --- screens

NO_TERMINAL = _("{command} opens a screen and needs a terminal to itself. Here its input or output goes elsewhere.")
NO_DRIVER = _("TEXTUAL_DRIVER is set to “{value}”, which can drive no terminal here. Unset it.")
NO_COLOURS = _("TEXTUAL_COLOR_SYSTEM is set to “{value}”, but can only be {known}. Unset it.")
NO_LETTERS = _(
    "This terminal is not set to UTF-8 but to {encoding}. No screen can be shown. "
    "Start it as, for example, LC_ALL=C.UTF-8 coprod."
)
NO_LETTERS_BY_PYTHON = _(
    "This terminal is not set to UTF-8 but to {encoding}. No screen can be shown. "
    "Unset PYTHONIOENCODING and start it as, for example, LC_ALL=C.UTF-8 coprod."
)
PLAN_KEPT = _("Kept as a plan for another day. Open it with:")
"""Before the command."""

# --- under way, and at the end

READING = _("Reading {done} of {all} sessions")
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

# --- a person's own keys

_NO_PLACE_BUT_NEAR = _("{file}: there are no keys in [{place}]; did you mean [{near}]?")
_NO_PLACE = _("{file}: there are no keys in [{place}]. There are some in {known}.")
_NO_ACT_BUT_NEAR = _("{file}: there is no {act} in [{place}]; did you mean {near}?")
_NO_ACT = _("{file}: there is no {act} in [{place}]. There are {known}.")


def _no_place(file: object, place: str, near: str, known: Sequence[str]) -> str:
    said = _NO_PLACE_BUT_NEAR if near else _NO_PLACE
    return said.format(file=file, place=place, near=near, known=", ".join(known))


def _no_act(file: object, place: str, act: str, near: str, known: Sequence[str]) -> str:
    said = _NO_ACT_BUT_NEAR if near else _NO_ACT
    return said.format(file=file, place=place, act=act, near=near, known=", ".join(known))


FAILED: dict[str, str | Callable[..., str]] = {
    "no_users_folder": NO_USERS_FOLDER,
    "keys_no_toml": _("{file}: this is not TOML: {error}."),
    "keys_no_table": _("{file}: [{place}] stands once, on a line of its own, its acts below it."),
    "keys_no_place": _no_place,
    "keys_no_act": _no_act,
    "keys_unknown": _("{file}: “{key}”, for {act} in [{place}], is no key. Keys are written like this: {like}."),
    "keys_fixed": _("{file}: {act} in [{place}] keeps its key, so that nobody is lost."),
    "keys_taken": _("{file}: “{key}”, for {act} in [{place}], is the key of something else there. Choose another one."),
    "keys_typed": _("{file}: “{key}”, for {act} in [{place}], is needed for typing. Choose one like these: {like}."),
    "keys_twice": _("{file}: “{key}” in [{place}] would do two things: {one} and {other}."),
    "no_stylesheets": _("The stylesheets of coprod are missing from {folder}. Please install coprod again."),
    "in_file": IN_FILE,
    "file_not_there": _("{file}: there is no such file."),
    "file_not_read": _("{file}: it cannot be read ({error})."),
    "file_is_folder": lambda file, wanted: _IS_FOLDER[wanted].format(file=file),
    "file_too_large": lambda file, wanted: _TOO_LARGE[wanted].format(file=file),
    "file_no_text": _("{file}: this is not UTF-8 text. Save it again as UTF-8."),
}


def one_table(tables: Sequence[str]) -> str:
    """The sentence if the command does not name the table."""
    return _ONE_TABLE.format(tables=one_of(tables))


may_be_words = counting(
    "coprod cannot tell a name from an ordinary word. With --as-written a name goes only where it has "
    "its own capitals. That is different in {number} of these sentences.",
    "coprod cannot tell a name from an ordinary word. With --as-written a name goes only where it has "
    "its own capitals. That is different in {number} of these sentences.",
)
"""The sentence if a name may be an ordinary word."""
