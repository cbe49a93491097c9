"""Sentences of the program outside its screens, and those that all dialogs share."""

from pathlib import Path

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.presentation import failures
from coprod_tui.presentation.language import _

_STOPPED = _(
    "Something in coprod went wrong, and it stopped.\n"
    "What was on the screen as saved is on the disk. Go on with: coprod resume"
)
_STOPPED_UNSAVED = _(
    "Something in coprod went wrong, and it stopped.\n"
    "What the banner called NOT SAVED could not be kept. All before it is on the disk. Go on with: coprod resume"
)
_STOPPED_WATCHING = _(
    "Something in the wall went wrong, and it stopped. The session goes on.\nOpen the wall again with: coprod watch"
)
_DETAILS = _("What went wrong, without any names, is written in {path}")
SAY = _("Say:")
SAY_MORE = _("… [app.read_on]")
TEXT_NOWHERE = _("That was a whole text, and nothing can be typed here. Nothing was done with it.")
OTHER_KEYBOARD = _("Caps lock or another keyboard layout seems to be on. The keys here are small Latin letters.")
HOW_TO_LEAVE = _("[leave] leaves; the session stays open. [app.tell_how_to_leave] does nothing here.")
_LEFT = _("The session stays open. Go on with: coprod resume {id}")
_LEFT_CLOSED = _("The session is closed and kept. Hand it on with: coprod export {id}")
LEFT_DEMO = _("That was a demonstration. The people in it are made up.")
_LEFT_UNSAVED = _(
    "These last acts could not be saved: {why}.\nWhat is still on the disk can be gone on with: coprod resume {id}"
)
_LEFT_UNSAVED_CLOSE = _("The last acts of {id} could not be saved: {why}.\nGo on with: coprod resume {id}")
LEAVE_UNSAVED = _("Leave, although the last acts are not saved?")
LEAVE_UNSAVED_YES = _("leave; what is not saved is lost")
LEAVE_WORDS = _("Leave, although something was begun?")
LEAVE_WORDS_MORE = _("What is not written down with [keep] is kept only while coprod runs.")
LEAVE_BEGUN_MORE = _("It is kept until the close. “coprod resume” goes on with it.")
LEAVE_SETUP = _("Leave?")
LEAVE_YES = _("leave without it")
OPEN_PLAN = _("Open this plan instead?")
OPEN_PLAN_YES = _("open the plan without it")
THEMES = {"dark": _("Dark"), "light": _("Light"), "cream": _("Cream")}
PALETTE_FIND = _("Search for commands…")
PALETTE_NONE_FOUND = _("No matches found")
_KEY = _("The key is {key}")
THEME_HELP = _("Change the colours of the screen")
DEMO = _("This session plays itself. The people in it are invented. [focus_now] shows only the clock, [leave] leaves.")
_NOT_SAVED = _("NOT SAVED: {why}. Nothing is lost: coprod keeps it in mind and tries again every second.")


def not_saved(why: str | None) -> str:
    """The banner: why something is not saved; empty if all is."""
    return _NOT_SAVED.format(why=why) if why else ""


def stopped(details: Path | None, *, is_saved: bool) -> str:
    """The farewell after a mistake of the program; ``details``: where they were written, if they could be."""
    said = _STOPPED if is_saved else _STOPPED_UNSAVED
    return _with_details(said, details)


def stopped_watching(details: Path | None) -> str:
    """The same of the wall."""
    return _with_details(_STOPPED_WATCHING, details)


def _with_details(said: str, details: Path | None) -> str:
    return f"{said}\n{_DETAILS.format(path=details)}" if details else said


def left(session_id: SessionId, *, closed: bool) -> str:
    """The farewell: how to go on with a session, or how to hand on a closed one."""
    return (_LEFT_CLOSED if closed else _LEFT).format(id=session_id)


def left_unsaved(session_id: SessionId, why: Message, *, closed: bool) -> str:
    """The farewell to a session of which not all could be saved, and why."""
    return (_LEFT_UNSAVED_CLOSE if closed else _LEFT_UNSAVED).format(id=session_id, why=failures.said(why))


def key_is(shown: str) -> str:
    """In the palette: which key does it."""
    return _KEY.format(key=shown)


STRIP_HINT = _("[keep] goes on, at the end keeps it · [back] draft")
FORM_HINT = _("[keep] goes on, and at the end keeps it · [back] leaves it as a draft")
PICK_HINT = _("Press the key · [back] goes back")

PICK_MORE = _("There is more below: [page_down], [page_up]")
QUOTED_MORE = _("… and more: [page_down], [page_up]")
"""Below a text of which only the beginning fits."""

SHORTENED = _("That was longer than 2,000 characters. The first 2,000 are here; the rest was left out.")
"""Shown as soon as something too long is pasted or typed."""
