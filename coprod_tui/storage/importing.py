"""Imports a session from elsewhere, complete and under its own id."""

from contextlib import suppress

from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.events import Events, SessionOpened
from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import DamagedRecord, Failure, OpenElsewhere, WrongUse
from coprod_tui.files import make_folders
from coprod_tui.live.ports import NotKept
from coprod_tui.presentation import importing as say
from coprod_tui.presentation.failures import said, sentence_of
from coprod_tui.presentation.rejections import rejected
from coprod_tui.storage.durable import DurableStorage
from coprod_tui.storage.format import events_in, new_tables
from coprod_tui.storage.heartbeat import beat_path
from coprod_tui.storage.journal import FileJournal
from coprod_tui.storage.lock import Held, Lock
from coprod_tui.storage.opening import read_known
from coprod_tui.storage.os_errors import reason
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
        raise OpenElsewhere(say.OPEN_ELSEWHERE.format(session=opening.id)) from None
    except OSError as error:
        raise _not_kept(reason(error, shelf.folder)) from None
    journal = FileJournal(
        shelf.path(opening.id), lock, shelf.files, DurableStorage(shelf.path(opening.id), shelf.files)
    )
    try:
        _must_be_free(shelf, opening.id)
        with suppress(OSError):  # of an earlier session with this id
            shelf.files.remove(beat_path(shelf.path(opening.id)))
        journal.keep(events)
    except NotKept as error:
        raise _not_kept(said(error.message)) from None
    finally:
        journal.close()
    return opening.id


def _must_be_readable(shelf: Shelf, session_id: SessionId, events: Events) -> None:
    """Raises ``WrongUse`` unless the encoded session can be read back; checked before it is written."""
    try:
        events_in(new_tables(session_id, events), session_id, shelf.path(session_id))
    except DamagedRecord:
        raise WrongUse(f"{say.NOT_READABLE} {say.NOTHING_IMPORTED}") from None


def _must_be_possible(events: Events) -> None:
    """Raises ``WrongUse`` for a history that the rules do not allow: anyone can write an export."""
    found = first_impossible(events)
    if found is None:
        return
    if found.rejected:
        said = say.CANNOT_HAVE_HAPPENED.format(number=found.seq, said=rejected(found.rejected))
    else:
        said = say.NOT_FROM_BEFORE.format(number=found.seq)
    raise WrongUse(f"{said} {say.NOTHING_IMPORTED}")


def _must_be_free(shelf: Shelf, session_id: SessionId) -> None:
    try:
        is_free = shelf.facts(session_id) is None
    except OSError as error:
        raise shelf.unreadable(session_id, error) from None
    if not is_free:
        _must_be_whole(shelf, session_id)
        with suppress(OSError):  # an interrupted import may have written it without flushing
            shelf.files.flush_folder(shelf.folder)
        raise WrongUse(say.THERE_ALREADY.format(session=session_id))


def _must_be_whole(shelf: Shelf, session_id: SessionId) -> None:
    """Raises if the existing session cannot be read, as the user may then want to replace it."""
    try:
        read_known(shelf, session_id)
    except Failure as trouble:
        raise type(trouble)(f"{sentence_of(trouble)} {say.MOVE_FIRST}") from None


def _not_kept(why: str) -> Failure:
    return Failure(f"{say.NOT_KEPT.format(why=why)} {say.NOTHING_IMPORTED}")
