"""Taking in a session that was kept elsewhere, whole and under its own id."""

from contextlib import suppress

from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.events import Events, SessionOpened
from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import DamagedRecord, Failure, OpenElsewhere, WrongUse
from coprod_tui.files import make_folders
from coprod_tui.live import NotKept
from coprod_tui.presentation import importing as say
from coprod_tui.presentation.rejections import rejected
from coprod_tui.record.format import events_in, new_tables
from coprod_tui.record.heartbeat import beat_path
from coprod_tui.record.journal import FileJournal
from coprod_tui.record.lock import Held, Lock
from coprod_tui.record.opening import read_known
from coprod_tui.record.os_errors import reason
from coprod_tui.record.session_folder import Shelf
from coprod_tui.record.storage import DurableStorage


def take_in(shelf: Shelf, events: Events) -> SessionId:
    """Keep the session that ``events`` tell, and give its id. It was never here before, or nothing is changed.

    Raises ``WrongUse`` for an id that is there already, for events that could not be read again, and for a history
    that nobody can have made; ``OpenElsewhere`` when another program is just beginning that session; ``DamagedRecord``
    when what is there under its id is damaged; and ``Failure`` when it cannot be written.
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
        with suppress(OSError):  # of another session that had this id once
            shelf.files.remove(beat_path(shelf.path(opening.id)))
        journal.keep(events)
    except NotKept as error:
        raise _not_kept(str(error)) from None
    finally:
        journal.close()
    return opening.id


def _must_be_readable(shelf: Shelf, session_id: SessionId, events: Events) -> None:
    """What is written has to be read again, so it is read before it is written."""
    try:
        events_in(new_tables(session_id, events), session_id, shelf.path(session_id))
    except DamagedRecord:
        raise WrongUse(f"{say.NOT_READABLE} {say.NOTHING_IMPORTED}") from None


def _must_be_possible(events: Events) -> None:
    """An export can be written by anyone; what is in the record must have been agreed, told and timed by the rules."""
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
        with suppress(OSError):  # an import that was cut off may have put it there; now it stays
            shelf.files.flush_folder(shelf.folder)
        raise WrongUse(say.THERE_ALREADY.format(session=session_id))


def _must_be_whole(shelf: Shelf, session_id: SessionId) -> None:
    """What is there can be shown; where it cannot, whoever imports may want to put something in its place."""
    try:
        read_known(shelf, session_id)
    except Failure as trouble:
        trouble.sentence += f" {say.MOVE_FIRST}"
        raise


def _not_kept(why: str) -> Failure:
    return Failure(f"{say.NOT_KEPT.format(why=why)} {say.NOTHING_IMPORTED}")
