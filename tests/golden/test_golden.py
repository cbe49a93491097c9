"""Every file that coprod ever wrote opens for ever, and says the same."""

import json
import typing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import AnyEvent, to_plain
from coprod_tui.export import document, shape
from coprod_tui.service import Service
from tests.support.clock import MORNING, FakeClock
from tests.support.kept import events_of

HERE = Path(__file__).parent
SESSIONS = sorted(HERE.glob("version-*/*.session.json"))


def put(file: Path, home: Path) -> str:
    """The golden file as a session of ``home``; its id."""
    session_id: str = json.loads(file.read_bytes())["about"]["1"]["id"]
    (home / "sessions").mkdir(parents=True)
    (home / "sessions" / f"{session_id}.json").write_bytes(file.read_bytes())
    return session_id


def beside(session: Path, what: str) -> Path:
    return session.with_name(session.name.replace(".session.", f".{what}."))


@pytest.mark.parametrize("session", SESSIONS, ids=lambda path: f"{path.parent.name}-{path.name}")
@pytest.mark.parametrize("writer", ["session", "by-tinydb"])
def test_a_session_of_every_version_opens(tmp_path: Path, session: Path, writer: str) -> None:
    """Each event as it stands in the file, also after plain TinyDB has written the file again."""
    file = beside(session, writer)
    session_id = put(file, tmp_path)
    events = events_of(tmp_path, session_id)
    kept = json.loads(file.read_bytes())["events"].values()
    for event, fields in zip(events, kept, strict=True):
        told = {name: value for name, value in fields.items() if name != "crc"}
        assert said_again(told, json.loads(msgspec.json.encode(to_plain(event)))) == told
    assert Service.of(tmp_path, FakeClock(), lambda: 1).listing().troubles == {}


@pytest.mark.parametrize("session", SESSIONS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_session_that_was_open_goes_on(tmp_path: Path, session: Path) -> None:
    """And what is added is read back with what was there."""
    session_id = put(session, tmp_path)
    desk = Service.of(tmp_path, FakeClock(), lambda: 1)
    if desk.kept(session_id).session.is_closed:
        return
    live = desk.resume(session_id)
    live.leave()
    assert live.unsaved is None
    assert fold(events_of(tmp_path, session_id)) == live.session


@pytest.mark.parametrize("session", SESSIONS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_an_export_of_every_version_is_still_the_document(tmp_path: Path, session: Path) -> None:
    """What it said then is what the session says now, part for part; later versions may say more."""
    told = json.loads(beside(session, "export").read_bytes())
    assert msgspec.json.decode(beside(session, "export").read_bytes(), type=shape.Document)
    events = events_of(tmp_path, put(session, tmp_path))
    now = json.loads(msgspec.json.encode(document.document_from(events, MORNING)))
    assert said_again(told, now) == told


def test_there_is_a_golden_file_with_every_kind_of_event() -> None:
    """A new kind of event asks for a new golden file: ``python -m tests.golden`` writes it."""
    tables = [json.loads(file.read_bytes()) for file in SESSIONS]
    kinds = {event["kind"] for each in tables for event in each["events"].values()}
    assert kinds == {kind.__struct_config__.tag for kind in typing.get_args(AnyEvent)}


def said_again(told: Any, now: Any) -> Any:
    """``now``, without what was not told then."""
    if isinstance(told, dict) and isinstance(now, dict):
        return {name: said_again(value, now[name]) for name, value in told.items() if name in now}
    if isinstance(told, list) and isinstance(now, list) and len(told) == len(now):
        return [said_again(*pair) for pair in zip(told, now, strict=True)]
    return now
