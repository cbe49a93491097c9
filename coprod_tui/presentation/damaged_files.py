"""Sentences about damaged session files: what was found, and where the untouched file is."""

from coprod_tui.domain.words import clean
from coprod_tui.presentation.language import _

_DAMAGED = _(
    "A file of the record is damaged: {found}. It has been left just as it is: {path}. "
    "If there is a copy of it somewhere, such as a backup, put that in its place."
)


def _damaged(found: str, path: object) -> str:
    return _DAMAGED.format(found=clean(found, characters=200).text, path=path)


FAILED = {
    "damaged": _damaged,
    "newer_format": _(
        "The session {session} was kept by a newer coprod (format {version}; this one reads up to {known}). "
        "Its file has been left just as it is: {path}. The newer coprod can open it."
    ),
    "earlier_format": _(
        "The session {session} was kept by an earlier development form of coprod (format {version}; this one "
        "reads {known}). Its file has been left just as it is: {path}. The coprod that kept it can open it."
    ),
    # what was found
    "empty": _("it is empty"),
    "key_twice": _("“{key}” is in it twice"),
    "no_tables": _("it does not hold tables of documents"),
    "other_json": _("it is not the JSON that was written ({error})"),
    "other_tables": _("it does not hold exactly the tables “about” and “events”, in this order"),
    "other_event": _("an event is not as this version of coprod writes it ({error})"),
    "no_session_in_it": _("it is not a session that coprod has kept"),
    "other_session": _("it holds another session, {session}"),
    "about_checksum": _("what it says about itself does not match its checksum"),
    "event_out_of_place": _("event {number} is missing or out of place"),
    "event_checksum": _("event {number} does not match its checksum"),
    "no_zone": _("event {number} does not say in which time zone it happened"),
    "no_command": _("event {number} does not say rightly which command it came from"),
    "not_in_it": _("it speaks of {missing}, which is not in it"),
    # why its events make no session
    "event_missing": _("event {number} is missing"),
    "no_opening": _("the opening of the session is missing"),
    "undone_not_there": _("something was undone that was not there"),
    "opening_undone": _("the opening of the session was undone"),
    "does_not_follow": _("event {number} does not follow from those before it"),
}
