"""Sentences of ``coprod doctor``: what each check found, and what to do about it."""

from collections.abc import Sequence
from datetime import datetime

from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.times import spelled_day

# --- the table

CHECKS = {
    "versions": _("versions"),
    "size": _("size"),
    "colours": _("colours"),
    "letters": _("letters"),
    "keys": _("keys"),
    "date": _("date"),
    "clocks": _("clocks"),
    "folder": _("folder"),
    "saving": _("saving"),
    "new files": _("new files"),
    "space": _("space"),
    "privacy": _("privacy"),
    "open now": _("open now"),
    "left behind": _("left behind"),
    "locks": _("locks"),
    "rests": _("rests"),
    "sessions": _("sessions"),
}
STATES = {
    "ok": _("✓ ok"),
    "look": _("! look at this"),
    "stop": _("✗ stop"),
}
CONCLUSIONS = {
    "ok": _("All is well."),
    "look": _("A session can be held. Look at what says so, best before people come."),
    "stop": _("No session can be held like this: see to what says “stop”."),
}
"""The conclusion for the worst state found."""

# --- coprod, Python and the libraries

OLD_PYTHON = _("coprod {coprod}, Python {python}: this Python is too old.")
NEWER_PYTHON = _("Install Python 3.11 or newer.")
MISSING = _("coprod {coprod}, Python {python}; not there: {libraries}.")
INSTALL_AGAIN = _("Install coprod again, as its README says.")
VERSIONS = _("coprod {coprod}, Python {python}, {libraries}.")
NO_FULL_TEXT = _(
    "coprod {coprod}, Python {python}; its SQLite ({sqlite}) has no full-text search. Finding words takes longer."
)
NEWER_SQLITE = _("Nothing is wrong by that. A Python with SQLite 3.34 or newer and FTS5 finds words faster.")

# --- the terminal

NO_TERMINAL = _("There is no terminal here.")
RUN_THERE = _("Run this in the window that the room will see.")
_SIZE_IS_EXPORTED = _("{size} is exported. Programs may keep to that when the window changes its size.")
_SIZES_ARE_EXPORTED = _(
    "{columns} and {rows} are exported. Programs may keep to that when the window changes its size."
)
UNSET = _("Say in this shell: unset {variables}.")
WIDE = _("{columns} columns and {rows} rows: the whole room fits.")
MIDDLE = _("{columns} columns and {rows} rows: the middle form fits, with lists behind each other.")
NARROW = _("{columns} columns and {rows} rows. Only the narrow form fits: name, clock and what is next.")
TINY = _("{columns} columns and {rows} rows: no form of the room fits.")
LARGER = _("Make the window larger or its letters smaller, to {columns} columns and {rows} rows.")

NO_TERM = _("TERM is not set: this terminal cannot show screens.")
NO_SCREENS = _("TERM={term}: this terminal cannot show screens.")
OTHER_TERMINAL = _("Use another terminal.")
NO_COLOUR = _("NO_COLOR is set, so the screens come without colours. Everything is told by words and signs as well.")
UNSET_NO_COLOUR = _("Unset NO_COLOR if you want the colours.")
ALL_COLOURS = _("Every colour can be shown.")
FEW_COLOURS = _("The terminal promises only {colours} colours; the themes come out rougher than they are.")
SET_COLOURS = _("If it can show more, set COLORTERM=truecolor. On a projector, see that the text is easy to read.")

CONSOLE = _("TERM=linux: this is the console, whose font has 512 signs at most. Other letters come out as boxes.")
TERMINAL_WINDOW = _("Use a terminal window of the desktop for the session.")
UTF_8 = _("UTF-8: every name can be shown in its own letters.")
NO_UTF_8 = _("The terminal is set to {encoding}, so no screen can be opened. What is kept is not touched by it.")
SET_UTF_8 = _("Set LC_ALL=C.UTF-8, or another locale that ends in UTF-8. Leave PYTHONIOENCODING unset.")

# --- the keys

GIVEN_KEYS = _("The keys are those that coprod comes with.")
OWN_KEYS = _("Keys of your own: {acts}.")
MEND_KEYS = _("Mend that line, or move the file away. Without it the keys are those that coprod comes with.")

# --- the clocks

_MOMENT = _("{day}, {time}")
_MOMENT_IN_ZONE = _("{day}, {time}, time zone {zone}")
FAR_ZONE = _("This machine believes it is {moment}. Its time zone is a day or more off, as it is nowhere.")
SET_ZONE = _("Set its time zone.")
EARLY = _("This machine believes it is {moment}.")
SET_DATE = _("Set its date and time.")
DATE = _("It is {moment}.")
STANDS_STILL = _("The running clock stands still, so no one’s time can be told.")
RESTART = _("Restart this machine.")
APART = _(
    "The two clocks of this machine were {apart} ms apart after {after} ms. "
    "The room follows the running clock, so nobody’s turn changes by it."
)
LOOK_AGAIN = _("The date and time may just be being set; look again in a minute.")
TOGETHER = _("Both clocks go, and go together.")

# --- where the home folder lies

COPIED_AWAY = _(
    "The home folder {home} is one that {program} copies away. Names and words leave this machine, "
    "and files may change during a session."
)
CLOUD_DRIVE = _("a cloud drive")
"""Used instead of a program's name."""

OTHER_MACHINE = _("The home folder {home} lies on another machine. When the network goes, nothing can be saved.")
OTHER_MACHINE_BY = _(
    "The home folder {home} lies on another machine ({kind}). When the network goes, nothing can be saved."
)
IN_MEMORY = _("The home folder {home} lies in memory ({kind}). It is gone when this machine is switched off.")
OWN_DISK = _("Choose a folder on this machine’s own disk with --home. Move there what is kept.")
HERE = _("{home} lies on this machine, and nothing known copies it away.")

# --- saving

NOT_SAVED = _("Nothing can be saved in {folder}: {why}.")
NOT_AS_SAVED = _("What was saved in {folder} was not what is there now.")
OTHER_FOLDER = _("Choose another folder with --home.")
ALLOW = _("Let this user read and write there, or choose another folder with --home.")
_FOR_A_TRIAL = _("{folder} (a folder for a trial, taken away again)")
SAVED = _("A save in {folder} took {milliseconds} ms, and is on the disk itself.")
SAVED_SLOWLY = _("A save in {folder} took {seconds} seconds. Nothing is lost by it, but each key waits for it.")
FASTER_DISK = _("A disk inside this machine is faster than a stick or a network. Other programs may keep it busy.")
PRIVATE = _("New files are made so that only this user can read them.")
OPEN_FOLDER = _("New files are private, but the folder {folder} is not ({mode}).")
CLOSE_FOLDER = _("Make it private with: chmod 700 '{folder}'")
OPEN_FILES = _("This disk does not keep files private: {folder} makes them {mode}.")
OTHERS_CAN_READ = _(
    "Others who use this machine or this disk can read the sessions. Choose another folder with --home."
)

_UNITS = {10**9: _("{size} GB"), 10**6: _("{size} MB"), 10**3: _("{size} kB")}
FULL = _("The disk is full: {size} are free.")
MAKE_ROOM = _("Make room before the session begins.")
NEARLY_FULL = _("The disk is nearly full: {size} are free.")
MAKE_MORE_ROOM = _("Make room: other programs fill it too.")
FREE = _("{size} are free.")

# --- who can read it

WINDOWS = _("Windows lets only this user into their own folders.")
ONLY_THIS_USER = _("Only this user can read what is kept.")
_OTHERS_MAY = _("Others on this machine may get at {path}.")
TAKE_AWAY = _("Take that away with: chmod -R go-rwx '{path}'")

# --- what programs left behind, and the sessions

OPEN_NOW = _("Open in another window: {sessions}.")
LEAVE_FIRST = _("Leave it there with [leave] before going on with it here.")
LEFT_BEHIND = _(
    "Its program ended without a farewell (killed, or the power went): {sessions}. "
    "What was shown as saved is kept, and nothing holds it."
)
GO_ON = _("Go on with: coprod resume")
NO_LOCKS = _("No session is open elsewhere, and no lock was left behind.")
NO_RESTS = _("No file of an interrupted save was left behind.")
RESTS = _("Left by a save that was interrupted: {files}. The sessions themselves are whole.")
CLEARED_AWAY = _("Going on with its session clears it away. It may also be deleted, and may hold what people said.")
NOT_READ = _("The sessions cannot be read: {why}.")
NO_SESSION = _("There is no session yet.")
SOME_NOT_READ = _("{count} of {all} sessions cannot be read: {sessions}.")
SOME_DAMAGED = _(
    "{count} of {all} sessions cannot be read: {sessions}. Damaged: {damaged}. They were left as they are."
)
CHECK = _("“coprod check” tells what is the matter with each.")


def moment(wall: datetime) -> str:
    """``Sunday 22 November 2026, 10:00, time zone GMT``, or without a zone a sentence that it has none."""
    said = _MOMENT_IN_ZONE if wall.tzinfo else _MOMENT
    return said.format(day=spelled_day(wall.date()), time=f"{wall:%H:%M}", zone=wall.tzname())


def size_is_exported(sizes: Sequence[str]) -> str:
    """The sentence if one or both sizes are exported (``COLUMNS=80``)."""
    if len(sizes) == 1:
        return _SIZE_IS_EXPORTED.format(size=sizes[0])
    return _SIZES_ARE_EXPORTED.format(columns=sizes[0], rows=sizes[1])


def for_a_trial(folder: object) -> str:
    """A folder made only for the trial."""
    return _FOR_A_TRIAL.format(folder=folder)


def others_may(paths: Sequence[object]) -> str:
    """The sentence if other users can access some paths."""
    if len(paths) == 1:
        return _OTHERS_MAY.format(path=paths[0])
    said = plural(
        len(paths) - 1,
        "Others on this machine may get at {path} and {number} more.",
        "Others on this machine may get at {path} and {number} more.",
    )
    return said.format(path=paths[0])


def some(names: Sequence[str], most: int = 3) -> str:
    """The first ``most`` of the names, and how many more there are."""
    named, more = ", ".join(names[:most]), len(names) - most
    if more <= 0:
        return named
    return plural(more, "{names} and {number} more", "{names} and {number} more").format(names=named)


def all_read(sessions: int) -> str:
    """The sentence if every session can be read."""
    if not sessions:
        return NO_SESSION
    return plural(sessions, "One session, and it can be read.", "{number} sessions, and all can be read.")


def size(free_bytes: int) -> str:
    """``1.2 GB``; ``12 bytes``."""
    for unit, sentence in _UNITS.items():
        if free_bytes >= unit:
            return sentence.format(size=f"{free_bytes / unit:.1f}")
    return plural(free_bytes, "{number} bytes", "{number} bytes")
