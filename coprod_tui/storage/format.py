"""The format of a session file: the tables ``about`` (one document) and ``events`` (one document an event).

Every document ends with ``crc``: the CRC-32 of its other keys as JSON with sorted keys, without spaces, in UTF-8.
"""

import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from tinydb.table import Document

from coprod_tui.domain.events import AnyEvent, Event, Events, SessionOpened
from coprod_tui.errors import DamagedRecord
from coprod_tui.storage.consistency import must_make_sense
from coprod_tui.storage.durable import Tables, damaged
from coprod_tui.storage.port import Kept

FORMAT = "coprod-record"
VERSION = 3
ABOUT = "about"
EVENTS = "events"

_EVENT = msgspec.json.Decoder(AnyEvent)
_AS_IT_IS = msgspec.json.Encoder()
_SORTED = msgspec.json.Encoder(order="sorted")
_RAW = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])
_RAW_EVENTS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_CRC = b',"crc":'
_ENDS = b"}}"
"""How the JSON of a file ends: the table of events, and all of it."""


def new_tables(session_id: str, events: Iterable[Event]) -> Tables:
    """The tables of a new session."""
    about = _sealed({"format": FORMAT, "version": VERSION, "id": session_id})
    return {ABOUT: {"1": about}, EVENTS: {str(each.doc_id): each for each in event_documents(events)}}


def event_documents(events: Iterable[Event]) -> list[Document]:
    """The documents of ``events``, each numbered by its ``seq``."""
    return [Document(_sealed(msgspec.to_builtins(event)), event.seq) for event in events]


def told_as_written(data: bytes, session_id: str, path: Path) -> Kept | None:
    """Fast path: parse a file that is byte for byte as this version writes it; None for any other.

    For those, the full parser (``DurableStorage``) decides whether they are damaged or only laid out differently.
    Raises as ``told_in`` does.
    """
    try:
        tables = _RAW.decode(data)
        if list(tables) != [ABOUT, EVENTS] or msgspec.json.encode(tables) != data:
            return None
        about = {key: msgspec.json.decode(document, type=dict[str, Any]) for key, document in tables[ABOUT].items()}
        events = _events_as_written(tables[EVENTS])
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    if events is None or msgspec.json.encode(about) != msgspec.json.encode(tables[ABOUT]):
        return None
    _check_about(about, session_id, path)
    return _told(events, session_id, path)


def events_behind(before: bytes, data: bytes, count: int) -> list[Event] | None:
    """What was appended since the file was ``before``, with ``count`` events; None if it is not just that.

    Then the whole file is to be read again.
    """
    kept = before[: -len(_ENDS)]
    if not count or not before.endswith(_ENDS) or not data.endswith(_ENDS) or not data.startswith(kept + b","):
        return None
    written = b"{%s}" % data[len(kept) + 1 : -len(_ENDS)]
    try:
        documents = _RAW_EVENTS.decode(written)
        return _events_as_written(documents, count + 1) if msgspec.json.encode(documents) == written else None
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def _events_as_written(documents: dict[str, msgspec.Raw], first: int = 1) -> list[Event] | None:
    """The events of documents in exactly the written layout, numbered from ``first`` on; None if one differs.

    A document is the event's own bytes, followed by the checksum.
    """
    parts = [bytes(document).rpartition(_CRC) for document in documents.values()]
    written = b"}\n".join([*(rest for rest, _, _ in parts), b""])
    events: list[Event] = _EVENT.decode_lines(written)
    lines = _SORTED.encode_lines(events).splitlines()
    is_as_written = (
        _AS_IT_IS.encode_lines(events) == written
        and list(documents) == [str(number) for number in range(first, first + len(events))]
        and [end for _, _, end in parts] == [b"%d}" % zlib.crc32(line) for line in lines]
    )
    return events if is_as_written else None


def events_in(tables: Tables, session_id: str, path: Path) -> Events:
    """Parse and validate the events of a session's file. Raises ``DamagedRecord``."""
    return told_in(tables, session_id, path).events


def told_in(tables: Tables, session_id: str, path: Path) -> Kept:
    """The same, with the session folded from them. Modifies ``tables``."""
    _check_about(tables.get(ABOUT, {}), session_id, path)
    if list(tables) != [ABOUT, EVENTS]:
        raise damaged(path, "other_tables")
    try:
        events: list[Event] = _EVENT.decode_lines(_checked_events(tables[EVENTS], path))
    except msgspec.ValidationError as error:
        raise damaged(path, "other_event", error=error) from None
    return _told(events, session_id, path)


def _told(events: list[Event], session_id: str, path: Path) -> Kept:
    if not events or not isinstance(events[0], SessionOpened):
        raise damaged(path, "no_opening")
    if events[0].id != session_id:
        raise damaged(path, "other_session", session=events[0].id)
    told = tuple(events)
    return Kept(told, must_make_sense(told, path))


def _check_about(table: dict[str, dict[str, Any]], session_id: str, path: Path) -> None:
    about = table.get("1")
    if about is None or len(table) != 1 or about.get("format") != FORMAT:
        raise damaged(path, "no_session_in_it")
    version = about.get("version")
    if isinstance(version, int) and version != VERSION:
        code = "newer_format" if version > VERSION else "earlier_format"
        raise DamagedRecord(code, session=session_id, version=version, known=VERSION, path=path)
    rest = {name: value for name, value in about.items() if name != "crc"}
    if version != VERSION or not _is_sealed(_SORTED.encode(rest), about.get("crc")):
        raise damaged(path, "about_checksum")
    if about.get("id") != session_id:
        raise damaged(path, "other_session", session=about.get("id"))


def _checked_events(documents: dict[str, dict[str, Any]], path: Path) -> bytes:
    """Verify the checksums and remove them from the documents; returns the events as JSON lines."""
    crcs = [document.pop("crc", None) for document in documents.values()]
    lines = _SORTED.encode_lines(documents.values())
    numbered = enumerate(zip(documents.items(), crcs, lines.splitlines(), strict=True), start=1)
    for number, ((document_id, document), crc, line) in numbered:
        if document_id != str(number) or document.get("seq") != number:
            raise damaged(path, "event_out_of_place", number=number)
        if not _is_sealed(line, crc):
            raise damaged(path, "event_checksum", number=number)
    return lines


def _sealed(document: dict[str, Any]) -> dict[str, Any]:
    return {**document, "crc": zlib.crc32(_SORTED.encode(document))}


def _is_sealed(rest: bytes, crc: object) -> bool:
    """Whether ``crc`` is the checksum of the encoded document ``rest``."""
    return type(crc) is int and crc == zlib.crc32(rest)
