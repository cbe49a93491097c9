"""Imports a session from elsewhere, complete and under its own id."""

from contextlib import suppress
from typing import cast

from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.events import Events, SessionOpened
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.message import Message
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.errors import DamagedRecord, Failure, OpenElsewhere, WrongUse
from coprod_tui.files import make_folders
from coprod_tui.live.ports import NotKept
from coprod_tui.os_errors import reason
from coprod_tui.storage.format import events_in, new_tables
from coprod_tui.storage.heartbeat import beat_path
from coprod_tui.storage.journal import FileJournal
from coprod_tui.storage.lock import Held, Lock
from coprod_tui.storage.opening import read_known
from coprod_tui.storage.session_file import SessionFile
from coprod_tui.storage.session_folder import Shelf


def take_in(shelf: Shelf, events: Events) -> SessionId:
    """Save the session of ``events`` and return its id. After an error nothing has changed.

    Raises ``WrongUse`` if the id exists, the events could not be read back, or the history breaks the rules of a
    session; ``OpenElsewhere`` if another program is creating that session; ``DamagedRecord`` if the existing session
    of that id is damaged; and ``Failure`` if it cannot be written.
    """
    opening = events[0]
    assert isinstance(opening, SessionOpened)
    _must_be_readable(shelf, opening.id, events)
    _must_be_possible(events)
    try:
        make_folders(shelf.folder, shelf.files)
        lock = Lock(shelf.lock_path(opening.id))
    except Held:
        raise OpenElsewhere("import_open_elsewhere", session=opening.id) from None
    except OSError as error:
        raise _not_kept(reason(error, shelf.folder)) from None
    journal = FileJournal(SessionFile(shelf.path(opening.id), files=shelf.files), lock)
    try:
        _must_be_free(shelf, opening.id)
        with suppress(OSError):  # of an earlier session with this id
            shelf.files.remove(beat_path(shelf.path(opening.id)))
        journal.keep(events)
    except NotKept as error:
        raise _not_kept(error.message) from None
    finally:
        journal.close()
    return opening.id


def _must_be_readable(shelf: Shelf, session_id: SessionId, events: Events) -> None:
    """Raises ``WrongUse`` unless the encoded session can be read back; checked before it is written."""
    try:
        events_in(new_tables(session_id, events), session_id, shelf.path(session_id))
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


def _must_be_free(shelf: Shelf, session_id: SessionId) -> None:
    try:
        is_free = shelf.facts(session_id) is None
    except OSError as error:
        raise shelf.unreadable(session_id, error) from None
    if not is_free:
        _must_be_whole(shelf, session_id)
        with suppress(OSError):  # an interrupted import may have written it without flushing
            shelf.files.flush_folder(shelf.folder)
        raise WrongUse("there_already", session=session_id)


def _must_be_whole(shelf: Shelf, session_id: SessionId) -> None:
    """Raises if the existing session cannot be read, as the user may then want to replace it."""
    try:
        read_known(shelf, session_id)
    except Failure as trouble:
        raise type(trouble)("move_first", trouble=trouble) from None


def _not_kept(why: Message) -> Failure:
    return Failure("import_not_kept", why=why)
