"""Imports a session from elsewhere, complete and under its own id."""

from contextlib import suppress
from pathlib import Path
from typing import cast

from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.events import Events, SessionOpened
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.errors import DamagedRecord, Failure, OpenElsewhere, WrongUse
from coprod_tui.file_names import numbered
from coprod_tui.live.ports import Journal, NotKept
from coprod_tui.storage.consistency import must_make_sense
from coprod_tui.storage.port import EventStore, Kept


def take_in(store: EventStore, events: Events) -> Kept:
    """Keep the session of ``events``. After an error nothing has changed.

    Raises ``WrongUse`` if the id exists, the events could not be read back, or the history breaks the rules of a
    session; ``OpenElsewhere`` if another program is creating that session; ``DamagedRecord`` if the existing session
    of that id is damaged; and ``Failure`` if it cannot be written.
    """
    opening = events[0]
    assert isinstance(opening, SessionOpened)
    session = _readable(events)
    _must_be_possible(events)
    journal = _begun(store, opening.id)
    try:
        journal.keep(events)
    except NotKept as error:
        raise Failure("import_not_kept", why=error.message) from None
    finally:
        journal.close()
    return Kept(events, session)


def _readable(events: Events) -> Session:
    """Raises ``WrongUse`` unless the session could be read back; checked before it is written."""
    try:
        return must_make_sense(events, Path())
    except DamagedRecord:
        raise WrongUse("import_not_readable") from None


def _must_be_possible(events: Events) -> None:
    """Raises ``WrongUse`` for a history that the rules do not allow: anyone can write an export."""
    found = first_impossible(events)
    if found is None:
        return
    if found.rejected:
        rejection = Rejection(cast("RejectionCode", found.rejected.code), **found.rejected.facts)
        raise WrongUse("cannot_have_happened", number=found.seq, rejection=rejection)
    raise WrongUse("not_from_before", number=found.seq)


def _begun(store: EventStore, session_id: SessionId) -> Journal:
    try:
        begun = store.begin(numbered(session_id))
    except Failure as trouble:
        why: Message = trouble.message.facts.get("why", trouble.message)
        raise Failure("import_not_kept", why=why) from None
    if begun.id != session_id:
        begun.journal.close()
        raise _there_already(store, session_id)
    return begun.journal


def _there_already(store: EventStore, session_id: SessionId) -> Failure:
    """The error for a session whose id is taken; if it cannot be read, the user may want to replace it."""
    try:
        journal = store.resume(session_id).journal
    except (OpenElsewhere, WrongUse):  # it may have begun, with nothing kept yet
        return OpenElsewhere("import_open_elsewhere", session=session_id)
    except Failure as trouble:
        return type(trouble)("move_first", trouble=trouble)
    with suppress(NotKept):  # an interrupted import may not have flushed it
        journal.keep_again()
    journal.close()
    return WrongUse("there_already", session=session_id)
