"""A damaged file is never opened as if it were fine, and never written over.

Whatever was done to the file: it is said to be damaged, or gives exactly what was kept; its bytes stay as they are.
"""

import json
import zlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.reports.summary import summary
from coprod_tui.errors import DamagedRecord
from coprod_tui.export import document, showing
from coprod_tui.export import json as export_json
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.storage.format import VERSION, events_in, new_tables
from tests.support.clock import MORNING
from tests.support.failing import saying
from tests.support.kept import begun_in, service_of, store_of
from tests.support.lengths import IS_LONG, short_or_long
from tests.support.whole import ID, every_kind

KEPT = every_kind()
_TABLES: dict[str, Any] = json.loads(json.dumps(new_tables(ID, KEPT)))
ABOUT = _TABLES["about"]
PLAIN = [{name: value for name, value in event.items() if name != "crc"} for event in _TABLES["events"].values()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a session with every kind of event."""
    started = begun_in(tmp_path, "Coming home", date(2026, 11, 22))
    started.journal.keep(KEPT)
    started.journal.close()
    return tmp_path / "sessions" / f"{started.id}.json"


def opened_or_damaged(path: Path, data: bytes) -> str | None:
    """What is said of ``data`` in the place of the session; None when it gives what was kept, to read and to go on."""
    path.write_bytes(data)
    store = store_of(path.parent.parent)
    try:
        assert store.read(ID).events == KEPT
    except DamagedRecord:
        with pytest.raises(DamagedRecord) as damage:
            store.resume(ID)
        assert damage.value.exit_code == 3
        said = sentence_of(damage.value)
        assert str(path) in said
    else:
        going_on = store.resume(ID)
        going_on.journal.close()
        assert going_on.kept.events == KEPT
        said = None
    assert path.read_bytes() == data
    return said


def some(numbers: range, most: int) -> Iterator[int]:
    """The numbers; in the short form a few hundred of them at random, and always the first and the last ones."""
    if IS_LONG:
        yield from numbers
    else:
        chosen = {*numbers[:20], *numbers[-20:], *Random(3).sample(numbers, most)}
        yield from sorted(chosen)


# --- the bytes


def test_cut_off_at_any_byte_it_is_damaged(path: Path) -> None:
    """At every byte, none at all included."""
    whole = path.read_bytes()
    for end in some(range(len(whole)), 400):
        assert opened_or_damaged(path, whole[:end]), f"cut off at byte {end}"


def test_with_any_byte_changed_it_is_damaged_or_the_same(path: Path) -> None:
    """Every byte flipped: one bit, the case of a letter, all bits."""
    whole = path.read_bytes()
    for place in some(range(len(whole)), 300):
        for flip in (0x01, 0x20, 0xFF) if IS_LONG else (Random(place).choice((0x01, 0x20, 0xFF)),):
            opened_or_damaged(path, whole[:place] + bytes([whole[place] ^ flip]) + whole[place + 1 :])


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\0", b"\0" * 4_096, b"{}", b"null", b"[]", b"\xff\xfe", b"[" * 100_000, b"9" * 5_000),
        *(b'{"about":{"1":%s},"events":{}}' % about for about in (b"[]", b"null", b'"x"', b"1", b"{}")),
        b'{"about":{},"events":{"1":[]}}',
    ],
)
def test_what_is_no_session_at_all_is_damaged(path: Path, data: bytes) -> None:
    """Length zero and NULs are what file systems leave after a power cut when a program writes carelessly."""
    assert opened_or_damaged(path, data)


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("2026-11-22T09:30:07Z", "2026-11-22t09:30:07Z"),
        ("2026-11-22T09:30:07Z", "2026-11-22 09:30:07Z"),
        ("2026-11-22T09:30:07Z", "2026-11-22T09:30:07z"),
        (',"opened_before":0', " " * 18),
        ('"name":"Chloë","opened_before":0', '"name":"Eva"    ,"name":"Chloë" '),
        ('"Chloë","opened_before":0', r'"\u0043hloë"             '),
    ],
)
def test_what_says_the_same_in_other_bytes_is_damaged(path: Path, written: str, instead: str) -> None:
    """A flipped bit in a moment is still that moment to many readers, and a blank may be what is taken for granted."""
    whole = path.read_bytes()
    changed = whole.replace(written.encode(), instead.encode(), 1)
    assert len(changed) == len(whole)
    assert opened_or_damaged(path, changed)


def test_nuls_in_the_place_of_any_block_are_noticed(path: Path) -> None:
    """A block that was lost is full of NULs, wherever it lay and however large it was."""
    whole = path.read_bytes()
    for size in (1, 16, 512, 4_096):
        for start in some(range(0, len(whole), size), 20) if size < 512 else range(0, len(whole), size):
            end = min(start + size, len(whole))
            assert opened_or_damaged(path, whole[:start] + b"\0" * (end - start) + whole[end:])


# --- the documents


def sealed(fields: dict[str, Any]) -> dict[str, Any]:
    """The document with the checksum that belongs to it."""
    rest = {name: value for name, value in fields.items() if name != "crc"}
    canonical = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    return rest | {"crc": zlib.crc32(canonical)}


def a_gap(events: list[dict[str, Any]]) -> None:
    del events[20]


def the_first_is_missing(events: list[dict[str, Any]]) -> None:
    del events[0]


def two_swapped(events: list[dict[str, Any]]) -> None:
    events[20], events[21] = events[21], events[20]


def two_swapped_with_their_numbers(events: list[dict[str, Any]]) -> None:
    events[20], events[21] = events[21] | {"crc": events[20]["crc"]}, events[20] | {"crc": events[21]["crc"]}


def one_twice(events: list[dict[str, Any]]) -> None:
    events.insert(20, events[20])


def the_last_twice(events: list[dict[str, Any]]) -> None:
    events.append(events[-1])


@pytest.mark.parametrize("number_again", [False, True], ids=["by their own numbers", "numbered again"])
@pytest.mark.parametrize(
    "spoil",
    [a_gap, the_first_is_missing, two_swapped, two_swapped_with_their_numbers, one_twice, the_last_twice],
    ids=lambda spoil: spoil.__name__,
)
def test_events_that_are_missing_swapped_or_there_twice(
    path: Path, spoil: Callable[[list[dict[str, Any]]], None], number_again: bool
) -> None:
    """Each event is whole by itself; whether their documents were numbered anew or not, it is noticed."""
    tables = json.loads(path.read_bytes())
    events = list(tables["events"].values())
    spoil(events)
    numbers = [str(event["seq"]) for event in events]
    if number_again:
        numbers = [str(number) for number in range(1, len(events) + 1)]
    inside = ",".join(f'"{number}":{json.dumps(event)}' for number, event in zip(numbers, events, strict=True))
    text = json.dumps({"about": tables["about"]})[:-1] + ',"events":{' + inside + "}}"
    assert opened_or_damaged(path, text.encode())


def test_of_two_documents_with_one_number_none_is_dropped_silently(path: Path) -> None:
    """JSON allows it and most readers take the last one; it could be another, whole event."""
    tables = json.loads(path.read_bytes())
    other = sealed(tables["events"]["2"] | {"name": "Someone else"})
    whole = path.read_text()
    there_twice = whole.replace('"events":{', '"events":{"2":' + json.dumps(other) + ",")
    said = opened_or_damaged(path, there_twice.encode())
    assert said is not None
    assert "twice" in said


def test_a_newer_version_is_left_to_the_newer_program(path: Path) -> None:
    """It is not damaged, but it can't be opened either; the exit code is the same."""
    tables = json.loads(path.read_bytes())
    tables["about"]["1"] = sealed(tables["about"]["1"] | {"version": VERSION + 1})
    said = opened_or_damaged(path, json.dumps(tables).encode())
    assert said is not None
    assert "newer coprod" in said


# --- events that are whole and make no sense

OTHER_VALUES: list[Any] = [
    None, 0, 1, 2, 7, -1, 10**15, 2**80, "", "v1", "v99", "t1", "t99", "c1", "c99", "d1", "d99", "forward", "spoke",
    [], ["v1"], ["v99"], {}, True, "2026-11-22T09:30:00", "2026-11-22T09:30:00Z", "9999-12-31T23:59:59+00:00",
    "2026-13-01",
]  # fmt: skip


@settings(max_examples=short_or_long(100, 20_000))
@given(st.data())
def test_forged_events_are_read_and_shown_or_said_to_be_damaged(data: st.DataObject) -> None:
    """With checksums that belong to them: fields of other values, other kinds, events left out or told twice.

    There is never another error, neither when they are read nor when they are listed, shown or exported.
    """
    events = [dict(event) for event in PLAIN]
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(events) - 1))
        manner = data.draw(st.sampled_from(["field", "field", "field", "kind", "left out", "twice"]))
        if manner == "left out" and len(events) > 1:
            del events[place]
        elif manner == "twice":
            events.insert(place, dict(events[data.draw(st.integers(0, len(events) - 1))]))
        elif manner == "kind":
            events[place]["kind"] = data.draw(st.sampled_from(sorted({event["kind"] for event in PLAIN})))
        else:
            field = data.draw(st.sampled_from(sorted(events[place])))
            events[place][field] = data.draw(st.sampled_from(OTHER_VALUES))
    numbered = {str(seq): sealed({**event, "seq": seq}) for seq, event in enumerate(events, start=1)}
    tables = {"about": ABOUT, "events": numbered}
    try:
        read = events_in(tables, ID, Path("/home/x/sessions/y.json"))
    except DamagedRecord:
        return
    session = fold(read)
    assert summary(session).id == ID
    assert list(showing.lines(read))
    assert export_json.encode(document.document_from(read, MORNING))


def first(kind: str, /, **changed: Any) -> dict[str, Any]:
    """The first event of that kind, with some fields of other values."""
    return next(event for event in PLAIN if event["kind"] == kind) | changed


def at_the_place_of(kind: str, /, **fields: Any) -> dict[str, Any]:
    """Another event with the moment of the first one of that kind."""
    return {name: first(kind)[name] for name in ("seq", "act", "command", "at", "elapsed_ms")} | fields


FED_BACK = at_the_place_of("fed_back", kind="undone", from_act=1)["seq"]


@pytest.mark.parametrize(
    ("forged", "found"),
    [
        (at_the_place_of("fed_back", kind="undone", from_act=1), "the opening of the session was undone"),
        (
            at_the_place_of("fed_back", kind="clock_started", turn="t99"),
            f"event {FED_BACK} does not follow from those before",
        ),
        (at_the_place_of("fed_back", kind="voice_joined", voice="v1", name="Ann"), f"event {FED_BACK} does not follow"),
        (first("voice_joined", at="2026-11-22T09:30:07"), "event 2 does not say in which time zone"),
        (first("contributed", voice="v99"), "it speaks of v99, which is not in it"),
        (first("contributed", turn="t99"), "it speaks of t99, which is not in it"),
        (first("decision_proposed", source=["c1", "c99"]), "it speaks of c99, which is not in it"),
        (first("decision_carried", carried_by=["v99"]), "it speaks of v99, which is not in it"),
        (first("contribution_answered", decision="d99"), "it speaks of d99, which is not in it"),
    ],
    ids=[
        *("undone", "no such turn", "a voice twice", "no time zone", "no such voice", "words of no turn"),
        *("no such words", "no carrier", "no such decision"),
    ],
)
def test_what_was_found_in_a_forged_event_is_said(forged: dict[str, Any], found: str) -> None:
    """With the number of the event, or with what it speaks of."""
    events = {str(event["seq"]): sealed(event) for event in PLAIN} | {str(forged["seq"]): sealed(forged)}
    with saying(DamagedRecord, match=found):
        events_in({"about": ABOUT, "events": events}, ID, Path("/home/x/sessions/y.json"))


# --- what is made from the sessions


def test_a_damaged_list_is_made_anew(path: Path) -> None:
    """Cut off or changed at any byte: what it says is never shown, and the sessions are read again where they must."""
    home = path.parent.parent
    whole, open_ones = service_of(home).listing(), service_of(home).board(only_open=True)
    made = home / "index.sqlite3"
    data = made.read_bytes()
    for place in some(range(len(data)), 60):
        for damaged in (data[:place], data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]):
            made.write_bytes(damaged)
            assert service_of(home).listing() == whole
            assert tuple(each.summary for each in service_of(home).find("who to ring")) == whole.summaries
            assert service_of(home).find("something else again") == ()
            assert service_of(home).board(only_open=True) == open_ones
