"""Sentences about damaged session files: what was found, and where the untouched file is."""

from coprod_tui.domain.message import Message
from coprod_tui.presentation.language import _

DAMAGED = _(
    "A file of the record is damaged: {found}. It has been left just as it is: {path}. "
    "If there is a copy of it somewhere, such as a backup, put that in its place."
)
NEWER = _(
    "The session {session} was kept by a newer coprod (format {version}; this one reads up to {known}). "
    "Its file has been left just as it is: {path}. The newer coprod can open it."
)
EARLIER = _(
    "The session {session} was kept by an earlier development form of coprod (format {version}; this one "
    "reads {known}). Its file has been left just as it is: {path}. The coprod that kept it can open it."
)

# --- what was found

EMPTY = _("it is empty")
TWICE = _("“{key}” is in it twice")
NO_TABLES = _("it does not hold tables of documents")
OTHER_JSON = _("it is not the JSON that was written ({error})")
OTHER_TABLES = _("it does not hold exactly the tables “about” and “events”, in this order")
OTHER_EVENT = _("an event is not as this version of coprod writes it ({error})")
NO_SESSION = _("it is not a session that coprod has kept")
OTHER_SESSION = _("it holds another session, {session}")
ABOUT_CHECKSUM = _("what it says about itself does not match its checksum")
OUT_OF_PLACE = _("event {number} is missing or out of place")
EVENT_CHECKSUM = _("event {number} does not match its checksum")
NO_ZONE = _("event {number} does not say in which time zone it happened")
NO_COMMAND = _("event {number} does not say rightly which command it came from")
NOT_IN_IT = _("it speaks of {missing}, which is not in it")
NO_OPENING = _("the opening of the session is missing")

_NOT_A_SESSION = {
    "event_missing": _("event {number} is missing"),
    "no_opening": NO_OPENING,
    "undone_not_there": _("something was undone that was not there"),
    "opening_undone": _("the opening of the session was undone"),
    "does_not_follow": _("event {number} does not follow from those before it"),
}


def no_session(message: Message) -> str:
    """Why events make no session, from the ``message`` of a ``NotASession``."""
    return _NOT_A_SESSION[message.code].format_map(message.facts)
