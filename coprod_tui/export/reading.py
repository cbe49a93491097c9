"""A session back from its JSON, exactly: the history is what counts, and all the rest has to follow from it."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import msgspec

from coprod_tui.domain.apply.history import undone_acts
from coprod_tui.domain.events import Event, Events, Redone, SessionOpened, Undone, from_plain
from coprod_tui.domain.people.rows import name_given
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.texts import NAMES, PARTS, SENTENCES, SESSIONS, texts
from coprod_tui.domain.words import TEXT_CHARACTERS, clean
from coprod_tui.export.document import document_from
from coprod_tui.export.history import event_in
from coprod_tui.export.shape import Document
from coprod_tui.trouble import WrongUse

VERSION = 1
LARGEST_BYTES = 200_000_000
"""No session's export is larger than this."""

_LARGEST_NUMBER = 2**63 - 1
_YEARS = range(1970, 9999)
_SESSION_ID = re.compile(r"\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+")
_SESSION_ID_LONGEST = 80
_LONGEST_TEXT = 10 * TEXT_CHARACTERS
"""Forgetting a short name makes a text longer than what can be typed."""
_DOES_NOT_FOLLOW = "its “{}” does not follow from its history"
_NOT_AS_WRITTEN = "its history is not written as coprod writes it"
_PART_ID = re.compile(r"[a-z][0-9]{1,9}")


def events_in(data: bytes) -> Events:
    """The events of the session that an export tells.

    Raises ``WrongUse`` with the end of a sentence that begins with the file's name, for anything but an export just
    as it was written.
    """
    document = _document(_json(data))
    events = tuple(_event(number, entry) for number, entry in enumerate(document.history, start=1))
    for problem in chain(_problems(events), _wrong_marks(document, events)):
        raise WrongUse(f"{problem}. Nothing has been imported.")
    for problem in (*_contradicting(document, events), *_leading_nowhere(document)):
        raise WrongUse(f"{problem}, so it is not as coprod exported it. Nothing has been imported.")
    return events


# --- from bytes to the document


def _json(data: bytes) -> Any:
    if len(data) > LARGEST_BYTES:
        raise WrongUse("this is too large to be a session.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse("this is not UTF-8 text, so it is no session that coprod exported.") from None
    if not text.strip():
        raise WrongUse("there is nothing in it.")
    try:
        return msgspec.json.decode(text)
    except RecursionError:
        raise WrongUse("this is nested too deeply to be a session.") from None
    except msgspec.ValidationError:
        raise WrongUse("there is a number in it that no session can hold.") from None
    except msgspec.DecodeError as error:
        if text.lstrip().startswith("{") and "truncated" in str(error):
            raise WrongUse("it ends in the middle. Copy the whole file, or export the session again.") from None
        raise WrongUse("this is not JSON, so it is no session that coprod exported.") from None


def _document(plain: Any) -> Document:
    if not isinstance(plain, dict) or plain.get("format") != "coprod-session":
        raise WrongUse("this is JSON, but no session that coprod exported.")
    version = plain.get("version")
    if isinstance(version, int) and version > VERSION:
        raise WrongUse(
            f"this was exported by a newer coprod (version {version if version < 10**6 else 'far ahead'} of the "
            f"format; this one reads version {VERSION}). The newer coprod can import it."
        )
    if _holds_too_large(plain):
        raise WrongUse("there is a number in it that no session can hold.")
    try:
        return msgspec.convert(plain, Document)
    except msgspec.ValidationError as error:
        raise WrongUse(f"this is not in the shape of an export: {_said(error)}.") from None


def _holds_too_large(value: Any) -> bool:
    """Whether any number in it is too large; looked for without going deeper by a call, however deep it is."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case int() as number if abs(number) > _LARGEST_NUMBER:
                return True
            case dict() as inner:
                waiting.extend(inner.values())
            case list() as inner:
                waiting.extend(inner)
    return False


def _event(number: int, entry: dict[str, Any]) -> Event:
    try:
        return from_plain(event_in(entry))
    except msgspec.ValidationError as error:
        raise WrongUse(f"event {number} of its history is not as coprod writes it: {_said(error)}.") from None


def _said(error: msgspec.ValidationError) -> str:
    return clean(str(error).replace("`", ""), characters=200).text


# --- what a history has to be


def _problems(events: Events) -> Iterator[str]:
    """What is wrong with the events, each in itself and one after the other."""
    if not events or not isinstance(events[0], SessionOpened):
        yield "its history does not begin with the opening of the session"
    before = None
    for number, event in enumerate(events, start=1):
        if event.seq != number or not _follows(event, before):
            yield f"event {number} of its history is missing or out of place"
        yield from (f"event {number} of its history {problem}" for problem in _problems_in(event))
        before = event
    yield from _undone_but_not_there(events)


def _undone_but_not_there(events: Events) -> Iterator[str]:
    """The events that take back, or do again, what cannot be."""
    acts: set[int] = set()
    undone: list[int] = []
    for number, event in enumerate(events, start=1):
        if isinstance(event, Undone):
            if event.from_act not in acts - set(undone) - {1}:
                yield f"event {number} of its history takes back what is not there"
            undone.append(event.from_act)
        elif isinstance(event, Redone):
            if not undone:
                yield f"event {number} of its history does again what was not undone"
            undone = undone[:-1]
        acts.add(event.act)


def _wrong_marks(document: Document, events: Events) -> Iterator[str]:
    """The events that are marked as undone and are not, or the other way round."""
    taken_back = undone_acts(events)
    for event, entry in zip(events, document.history, strict=True):
        was_undone = event.act in taken_back
        if entry.get("undone") is not was_undone:
            yield f"event {event.seq} of its history is marked wrongly: it was {'' if was_undone else 'not '}undone"


def _follows(event: Event, before: Event | None) -> bool:
    if before is None:
        return event.act == event.seq
    return event.act in (event.seq, before.act) and event.elapsed_ms >= before.elapsed_ms


def _problems_in(event: Event) -> Iterator[str]:
    if event.at.tzinfo is None or event.at.year not in _YEARS:
        yield "has an impossible moment"
    if not all(_SESSION_ID.fullmatch(each) and len(each) <= _SESSION_ID_LONGEST for each in texts(event, SESSIONS)):
        yield "has an id that coprod does not give to a session"
    if not isinstance(event, SessionOpened) and not all(map(_PART_ID.fullmatch, texts(event, PARTS))):
        yield "has an id that coprod does not give"
    if any(clean(text, characters=_LONGEST_TEXT).text != text for text in texts(event, NAMES | SENTENCES)):
        yield "holds characters or lengths of text that coprod does not keep"
    if not all(_is_name(name) for name in texts(event, NAMES)):
        yield "has a name longer than coprod keeps"


def _is_name(name: str) -> bool:
    try:
        return name_given(name) == name
    except Rejection:
        return False


def _contradicting(document: Document, events: Events) -> Iterator[str]:
    """The parts of the document that are not what its history gives, and what is wrong with the history as a whole."""
    try:
        follows = document_from(events, document.exported_at)
    except Exception:  # events that make no session together can trip the fold up anywhere
        yield "its history makes no session"
        return
    for field in Document.__struct_fields__:
        if msgspec.json.encode(getattr(follows, field)) != msgspec.json.encode(getattr(document, field)):
            yield _NOT_AS_WRITTEN if field == "history" else _DOES_NOT_FOLLOW.format(field)


def _leading_nowhere(document: Document) -> Iterator[str]:
    """The parts that speak of a voice, a turn or a decision which is not there."""
    voices = {None, *(voice.id for voice in document.voices)}
    turns = {None, *(turn.id for round_ in document.rounds for turn in round_.turns)}
    decisions = {None, *(decision.id for decision in document.decisions)}
    if not all(voices.issuperset((*each.order, *(turn.voice for turn in each.turns))) for each in document.rounds):
        yield _DOES_NOT_FOLLOW.format("rounds")
    if not all(voices.issuperset(each.carried_by) for each in document.decisions):
        yield _DOES_NOT_FOLLOW.format("decisions")
    if not all(
        each.voice in voices and each.turn in turns and decisions.issuperset(answer.decision for answer in each.answers)
        for each in document.contributions
    ):
        yield _DOES_NOT_FOLLOW.format("contributions")
