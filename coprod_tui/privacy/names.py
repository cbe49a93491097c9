"""Who is called what in a home folder, before and after somebody chose another name."""

from collections.abc import Hashable
from pathlib import Path
from typing import NamedTuple

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.person import Called, Voices, called_in
from coprod_tui.errors import DamagedRecord
from coprod_tui.privacy.home import Home
from coprod_tui.privacy.ledger import Identity, history, identity
from coprod_tui.privacy.plans import plan_in
from coprod_tui.storage import remembered


class Names(NamedTuple):
    """Who is called what in a home: in each session (by id), each plan, and each export whose session is gone.

    ``ids`` tells which session is which. Damaged ones are left out.
    """

    voices: dict[Hashable, Voices]
    ids: dict[Identity, SessionId]


def names_in(home: Home) -> Names:
    """All current and former names of voices in the home."""
    found = Names({}, {})
    for session_id in home.store.versions():
        try:
            events = home.store.read(session_id).events
        except DamagedRecord:
            continue
        found.voices[home.places.sessions, session_id] = called_in(events)
        found.ids[identity(events)] = session_id
    ledger = home.ledger
    for path in home.paths():
        if path.suffix in (".toml", ".json") and (data := home.read(path)):
            if names := _names_listed(home, path, data):
                found.voices[path] = {name: Called((name,), (name,)) for name in names}
            elif (how := ledger.find(data, path.suffix)) and how.identity not in found.ids:
                found.voices[path] = called_in(history(data))
    return found


def _names_listed(home: Home, path: Path, data: bytes) -> tuple[str, ...]:
    """The names in a plan, or of those whose time is remembered; none in any other file."""
    if path == home.places.suits:
        return tuple(each.name for each in remembered.decoded(data) or ())
    plan = plan_in(path, data)
    return plan.voices if plan else ()
