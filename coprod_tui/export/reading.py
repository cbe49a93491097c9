"""Parses an exported session: the history is authoritative, and all other parts must follow from it."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import msgspec

from coprod_tui.domain.apply.history import undone_acts
from coprod_tui.domain.events import Event, Events, Redone, SessionOpened, Undone, from_plain
from coprod_tui.domain.people.voices import name_given
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.texts import NAMES, PARTS, SENTENCES, SESSIONS, texts
from coprod_tui.domain.words import TEXT_CHARACTERS, clean
from coprod_tui.errors import WrongUse
from coprod_tui.export.document import document_from
from coprod_tui.export.history import event_in
from coprod_tui.export.shape import Document
from coprod_tui.presentation import importing as say

VERSION = 1
LARGEST_BYTES = 200_000_000
"""The maximum size of an export."""

_LARGEST_NUMBER = 2**63 - 1
_YEARS = range(1970, 9999)
_SESSION_ID = re.compile(r"\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+")
_SESSION_ID_LONGEST = 80
_LONGEST_TEXT = 10 * TEXT_CHARACTERS
"""Forgetting a short name can make a text longer than people can type."""
_PART_ID = re.compile(r"[a-z][0-9]{1,9}")


def events_in(data: bytes) -> Events:
    """The events of an exported session.

    Raises ``WrongUse`` for anything but an unchanged export; its sentence continues after the file's name.
    """
    document = _document(_json(data))
    events = tuple(_event(number, entry) for number, entry in enumerate(document.history, start=1))
    problems = chain(
        _problems(events),
        _wrong_marks(document, events),
        _contradicting(document, events),
        _leading_nowhere(document),
    )
    for problem in problems:
        raise WrongUse(f"{problem} {say.NOTHING_IMPORTED}")
    return events


# --- from bytes to the document


def _json(data: bytes) -> Any:
    if len(data) > LARGEST_BYTES:
        raise WrongUse(say.TOO_LARGE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse(say.NO_TEXT) from None
    if not text.strip():
        raise WrongUse(say.EMPTY)
    try:
        return msgspec.json.decode(text)
    except RecursionError:
        raise WrongUse(say.TOO_DEEP) from None
    except msgspec.ValidationError:
        raise WrongUse(say.TOO_LARGE_A_NUMBER) from None
    except msgspec.DecodeError as error:
        if text.lstrip().startswith("{") and "truncated" in str(error):
            raise WrongUse(say.CUT_OFF) from None
        raise WrongUse(say.NO_JSON) from None


def _document(plain: Any) -> Document:
    if not isinstance(plain, dict) or plain.get("format") != "coprod-session":
        raise WrongUse(say.NO_SESSION)
    version = plain.get("version")
    if isinstance(version, int) and version > VERSION:
        far = version if version < 10**6 else say.FAR_AHEAD
        raise WrongUse(say.NEWER.format(version=far, known=VERSION))
    if _holds_too_large(plain):
        raise WrongUse(say.TOO_LARGE_A_NUMBER)
    try:
        return msgspec.convert(plain, Document)
    except msgspec.ValidationError as error:
        raise WrongUse(say.OTHER_SHAPE.format(found=_said(error))) from None


def _holds_too_large(value: Any) -> bool:
    """Whether it contains a number that is too large; iterative, so that deep nesting cannot overflow the stack."""
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
        raise WrongUse(say.NO_EVENT.format(number=number, found=_said(error))) from None


def _said(error: msgspec.ValidationError) -> str:
    return clean(str(error).replace("`", ""), characters=200).text


# --- validating the history


def _problems(events: Events) -> Iterator[str]:
    """The errors in the events, each by itself and in sequence."""
    if not events or not isinstance(events[0], SessionOpened):
        yield say.NO_OPENING
    before = None
    for number, event in enumerate(events, start=1):
        if event.seq != number or not _follows(event, before):
            yield say.OUT_OF_PLACE.format(number=number)
        yield from (problem.format(number=number) for problem in _problems_in(event))
        before = event
    yield from _undone_but_not_there(events)


def _undone_but_not_there(events: Events) -> Iterator[str]:
    """The events that undo or redo something that cannot be undone or redone."""
    acts: set[int] = set()
    undone: list[int] = []
    for number, event in enumerate(events, start=1):
        if isinstance(event, Undone):
            if event.from_act not in acts - set(undone) - {1}:
                yield say.UNDONE_NOT_THERE.format(number=number)
            undone.append(event.from_act)
        elif isinstance(event, Redone):
            if not undone:
                yield say.REDONE_NOT_UNDONE.format(number=number)
            undone = undone[:-1]
        acts.add(event.act)


def _wrong_marks(document: Document, events: Events) -> Iterator[str]:
    """The events whose ``undone`` mark is wrong."""
    taken_back = undone_acts(events)
    for event, entry in zip(events, document.history, strict=True):
        was_undone = event.act in taken_back
        if entry.get("undone") is not was_undone:
            yield (say.MARKED_AS_STANDING if was_undone else say.MARKED_AS_UNDONE).format(number=event.seq)


def _follows(event: Event, before: Event | None) -> bool:
    if before is None:
        return event.act == event.seq
    return event.act in (event.seq, before.act) and event.elapsed_ms >= before.elapsed_ms


def _problems_in(event: Event) -> Iterator[str]:
    if event.at.tzinfo is None or event.at.year not in _YEARS:
        yield say.IMPOSSIBLE_MOMENT
    if not all(_SESSION_ID.fullmatch(each) and len(each) <= _SESSION_ID_LONGEST for each in texts(event, SESSIONS)):
        yield say.NO_SESSION_ID
    if not isinstance(event, SessionOpened) and not all(map(_PART_ID.fullmatch, texts(event, PARTS))):
        yield say.NO_ID
    if any(clean(text, characters=_LONGEST_TEXT).text != text for text in texts(event, NAMES | SENTENCES)):
        yield say.NOT_KEPT_SO
    if not all(_is_name(name) for name in texts(event, NAMES)):
        yield say.LONG_NAME


def _is_name(name: str) -> bool:
    try:
        return name_given(name) == name
    except Rejection:
        return False


def _contradicting(document: Document, events: Events) -> Iterator[str]:
    """The parts of the document that contradict its history, and the errors of the history as a whole."""
    try:
        follows = document_from(events, document.exported_at)
    except Exception:  # inconsistent events can make the fold fail anywhere
        yield say.MAKES_NO_SESSION
        return
    for field in Document.__struct_fields__:
        if msgspec.json.encode(getattr(follows, field)) != msgspec.json.encode(getattr(document, field)):
            yield say.NOT_AS_WRITTEN if field == "history" else say.DOES_NOT_FOLLOW.format(part=field)


def _leading_nowhere(document: Document) -> Iterator[str]:
    """The parts that refer to a voice, a turn or a decision that does not exist."""
    voices = {None, *(voice.id for voice in document.voices)}
    turns = {None, *(turn.id for round_ in document.rounds for turn in round_.turns)}
    decisions = {None, *(decision.id for decision in document.decisions)}
    if not all(voices.issuperset((*each.order, *(turn.voice for turn in each.turns))) for each in document.rounds):
        yield say.DOES_NOT_FOLLOW.format(part="rounds")
    if not all(voices.issuperset(each.carried_by) for each in document.decisions):
        yield say.DOES_NOT_FOLLOW.format(part="decisions")
    if not all(
        each.voice in voices and each.turn in turns and decisions.issuperset(answer.decision for answer in each.answers)
        for each in document.contributions
    ):
        yield say.DOES_NOT_FOLLOW.format(part="contributions")
