"""Collects all current and former names from the sessions and plans of a home, before a person is forgotten."""

from collections.abc import Hashable
from pathlib import Path
from typing import TypeVar

import msgspec

from coprod_tui.domain.people.called import Called, Naming, Voices, called_in
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.plan.problems import PlanError
from coprod_tui.files import Files
from coprod_tui.places import Places
from coprod_tui.privacy.forget_files import may_tell_names
from coprod_tui.privacy.forget_text import DOCUMENT
from coprod_tui.storage.session_folder import Shelf

Told = TypeVar("Told")


class _Session(msgspec.Struct):
    events: dict[str, Naming] = {}


class _About(msgspec.Struct):
    id: str


class _Document(msgspec.Struct):
    format: str
    session: _About
    history: list[Naming] = []


def voices_in(places: Places, files: Files) -> dict[Hashable, Voices]:
    """The current and former names of the voices in each session of the home, by the path of its file.

    Includes exports of sessions that no longer exist, and plans. Unreadable files are skipped.
    """
    shelf = Shelf(places.sessions, files)
    found: dict[Hashable, Voices] = {}
    for path in map(shelf.path, shelf.ids()):
        if session := _read_as(_Session, path, files):
            found[path] = called_in(session.events.values())
    for path in may_tell_names(places, files):
        if path.suffix == ".toml":
            found |= _planned(path, files)
            continue
        document = _read_as(_Document, path, files)
        if document and document.format == DOCUMENT and shelf.path(document.session.id) not in found:
            found[path] = called_in(document.history)
    return found


def _planned(path: Path, files: Files) -> dict[Hashable, Voices]:
    try:
        voices = read_plan(files.read(path).decode()).plan.voices
    except (OSError, UnicodeDecodeError, PlanError):
        return {}
    return {path: {name: Called((name,), (name,)) for name in voices}}


def _read_as(kind: type[Told], path: Path, files: Files) -> Told | None:
    try:
        return msgspec.json.decode(files.read(path), type=kind)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
