"""Parses an exported session: the history is authoritative, and all other parts must follow from it."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import msgspec

from coprod_tui.domain.apply.history import undone_acts, without_taken_back
from coprod_tui.domain.events import Event, Events, Redone, SessionOpened, Undone, from_plain
from coprod_tui.domain.message import Message
from coprod_tui.domain.texts import SENTENCES, texts
from coprod_tui.domain.words import TEXT_CHARACTERS, clean, clean_name, is_visible
from coprod_tui.errors import WrongUse
from coprod_tui.export import LARGEST_BYTES
from coprod_tui.export.document import document_from, event_in
from coprod_tui.export.shape import Document

VERSION = 1

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
        raise WrongUse(problem.code, **problem.facts)
    return events


# --- from bytes to the document


def _json(data: bytes) -> Any:
    if len(data) > LARGEST_BYTES:
        raise WrongUse("too_large_a_session")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse("no_text") from None
    if not text.strip():
        raise WrongUse("empty_export")
    try:
        return msgspec.json.decode(text)
    except RecursionError:
        raise WrongUse("too_deep") from None
    except msgspec.ValidationError:
        raise WrongUse("too_large_a_number") from None
    except msgspec.DecodeError as error:
        if text.lstrip().startswith("{") and "truncated" in str(error):
            raise WrongUse("cut_off") from None
        raise WrongUse("no_json") from None


def _document(plain: Any) -> Document:
    if not isinstance(plain, dict) or plain.get("format") != "coprod-session":
        raise WrongUse("no_exported_session")
    version = plain.get("version")
    if isinstance(version, int) and version > VERSION:
        far = version if version < 10**6 else Message("far_ahead")
        raise WrongUse("exported_by_newer", version=far, known=VERSION)
    if _holds_too_large(plain):
        raise WrongUse("too_large_a_number")
    try:
        return msgspec.convert(plain, Document)
    except msgspec.ValidationError as error:
        raise WrongUse("other_shape", found=_said(error)) from None


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
        raise WrongUse("no_event", number=number, found=_said(error)) from None


def _said(error: msgspec.ValidationError) -> str:
    return clean(str(error).replace("`", ""), characters=200).text


# --- validating the history


def _problems(events: Events) -> Iterator[Message]:
    """The errors in the events, each by itself and in sequence."""
    if not events or not isinstance(events[0], SessionOpened):
        yield Message("history_not_opened")
    before = None
    for number, event in enumerate(events, start=1):
        if event.seq != number or not _follows(event, before):
            yield Message("out_of_place", {"number": number})
        yield from (Message(code, {"number": number}) for code in _problems_in(event))
        before = event
    yield from _undone_but_not_there(events)


def _undone_but_not_there(events: Events) -> Iterator[Message]:
    """The events that undo or redo something that cannot be undone or redone."""
    acts: set[int] = set()
    undone: list[int] = []
    for event in without_taken_back(events):
        number = event.seq
        if isinstance(event, Undone):
            if event.from_act not in acts - set(undone) - {1}:
                yield Message("takes_back_nothing", {"number": number})
            undone.append(event.from_act)
        elif isinstance(event, Redone):
            if not undone:
                yield Message("redone_not_undone", {"number": number})
            undone = undone[:-1]
        acts.add(event.act)


def _wrong_marks(document: Document, events: Events) -> Iterator[Message]:
    """The events whose ``undone`` mark is wrong."""
    taken_back = undone_acts(events)
    for event, entry in zip(events, document.history, strict=True):
        was_undone = event.act in taken_back
        if entry.get("undone") is not was_undone:
            yield Message("marked_as_standing" if was_undone else "marked_as_undone", {"number": event.seq})


def _follows(event: Event, before: Event | None) -> bool:
    if before is None:
        return event.act == event.seq
    return event.act in (event.seq, before.act) and event.elapsed_ms >= before.elapsed_ms


def _problems_in(event: Event) -> Iterator[str]:
    """The codes of what is wrong with an event by itself."""
    if event.at.tzinfo is None or event.at.year not in _YEARS:
        yield "impossible_moment"
    if not all(_SESSION_ID.fullmatch(each) and len(each) <= _SESSION_ID_LONGEST for each in texts(event, "session")):
        yield "no_session_id"
    if not all(map(_PART_ID.fullmatch, texts(event, "part"))):
        yield "no_id"
    if any(clean(text, characters=_LONGEST_TEXT).text != text for text in texts(event, "name", *SENTENCES)):
        yield "not_kept_so"
    names = tuple(texts(event, "name"))
    if not all(is_visible(name) and clean_name(name).text == name for name in names):
        yield "long_name"


def _contradicting(document: Document, events: Events) -> Iterator[Message]:
    """The parts of the document that contradict its history, and the errors of the history as a whole."""
    try:
        follows = document_from(events, document.exported_at)
    except Exception:  # inconsistent events can make the fold fail anywhere
        yield Message("makes_no_session")
        return
    for field in Document.__struct_fields__:
        if msgspec.json.encode(getattr(follows, field)) != msgspec.json.encode(getattr(document, field)):
            yield Message("history_not_as_written") if field == "history" else _not_following(field)


def _leading_nowhere(document: Document) -> Iterator[Message]:
    """The parts that refer to a voice, a turn or a decision that does not exist."""
    voices = {None, *(voice.id for voice in document.voices)}
    on_floor = [turn for dialogue in document.dialogues for turn in dialogue.turns]
    turns = {None, *(turn.id for round_ in document.rounds for turn in round_.turns), *(turn.id for turn in on_floor)}
    decisions = {None, *(decision.id for decision in document.decisions)}
    if not all(voices.issuperset((*each.order, *(turn.voice for turn in each.turns))) for each in document.rounds):
        yield _not_following("rounds")
    if not voices.issuperset(turn.voice for turn in on_floor):
        yield _not_following("dialogues")
    if not all(voices.issuperset(each.carried_by) for each in document.decisions):
        yield _not_following("decisions")
    if not all(
        each.voice in voices and each.turn in turns and decisions.issuperset(answer.decision for answer in each.answers)
        for each in document.contributions
    ):
        yield _not_following("contributions")


def _not_following(part: str) -> Message:
    return Message("part_does_not_follow", {"part": part})
