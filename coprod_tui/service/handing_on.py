"""Exports and imports of sessions, and plans kept for another day."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.domain.ids import SessionId
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.exports_folder import KeptPlan
from coprod_tui.os_errors import reason
from coprod_tui.service.parts import Parts

if TYPE_CHECKING:
    from coprod_tui.domain.events import Events
    from coprod_tui.domain.plan.plan import Plan
    from coprod_tui.export.csv import Table
    from coprod_tui.export.formats import Format
    from coprod_tui.live.session import LiveSession
    from coprod_tui.privacy.ledger import Made
    from coprod_tui.storage.port import Kept, Version


class Exported(NamedTuple):
    """The bytes of an export, and how they were made.

    If it is without names: ``held_names`` are the sentences in it that had held one, with what they are now, and
    ``may_be_words`` counts those in which the name might be an ordinary word. ``names_are_gone``: some went with the
    close, and are not known any more where a sentence holds them.
    """

    data: bytes
    made: "Made"
    held_names: dict[str, str]
    may_be_words: int = 0
    names_are_gone: bool = False


class HandingOn(Parts):
    """Writes files for people, never over another, and reads them."""

    def export(
        self,
        session: "SessionId | LiveSession",
        form: "Format" = "json",
        table: "Table | None" = None,
        *,
        without_names: bool = False,
        as_written: bool = False,
    ) -> Exported:
        """A session in one of the formats; ``table`` goes with ``csv``. Raises as ``kept``.

        ``without_names``: every voice is *a voice*, also within sentences; with ``as_written`` only where the name has
        its own capitals there.
        """
        from coprod_tui.export import formats
        from coprod_tui.privacy.ledger import Made, identity

        events = self._events_of(session)
        how = Made(*identity(events), self._now(), form, table, without_names, as_written)
        if not without_names:
            return Exported(how.again(events), how, {})
        from coprod_tui.domain.taking_out import lost_a_name
        from coprod_tui.privacy.anonymous import anonymous

        changed = anonymous(events, as_written=as_written)
        document = how.document(changed.events)
        there = set(formats.texts(document, form, table))
        held = {typed: written for typed, written in changed.held_a_name.items() if written in there}
        may_be_words = len(changed.may_be_words.intersection(held))
        return Exported(how.written(document), how, held, may_be_words, lost_a_name(events))

    def sheet(self, plan: "Plan") -> bytes:
        """The sheet beforehand of a plan, as HTML."""
        from coprod_tui.export import sheet

        return sheet.encode(plan)

    def cards(self) -> bytes:
        """Cards to print and cut out, as HTML."""
        from coprod_tui.export import cards

        return cards.encode()

    def note(self, exported: Exported, file: Path) -> None:
        """Before an export is written to ``file``: note how it was made, if that lies in the home, to make it anew.

        Raises ``Failure``.
        """
        if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(self.places.home)):
            return
        try:
            self._privacy(self.places).ledger.note(exported.data, exported.made)
        except OSError as error:
            raise Failure("not_written_out", why=reason(error, self.places.home)) from None

    def write_out(self, session: "SessionId | LiveSession", form: "Format" = "json") -> Path:
        """Export to a new file in the exports folder, never over another. Raises as ``kept``, and ``Failure``."""
        before = self._version_of(session)
        exported = self.export(session, form)
        session_id = session if isinstance(session, str) else session.session.id
        self.note(exported, self.places.exports)
        try:
            path = self._exports.write(session_id, form, exported.data)
            if self._version_of(session) != before:  # another program may have taken words out meanwhile
                home, events = self._privacy(self.places), self._events_of(session)
                home.make_again(path, exported.data, exported.made, events)
        except OSError as error:
            raise Failure("not_written_out", why=reason(error, self.places.exports)) from None
        return path

    def _version_of(self, session: "SessionId | LiveSession") -> "Version | None":
        """Of a session that another program may change; None of one that is open here."""
        return self._store.versions().get(session) if isinstance(session, str) else None

    def import_(self, data: bytes, named: str) -> "Kept":
        """Keep the session of a JSON export, under its own id. After an error nothing has changed.

        Raises ``WrongUse`` for anything but an unchanged export of a possible session (``named`` is what its file is
        called), and if there is a session of that id; ``OpenElsewhere``, ``DamagedRecord`` and ``Failure``.
        """
        from coprod_tui.export import reading
        from coprod_tui.service.importing import take_in

        try:
            events = reading.events_in(data)
        except WrongUse as trouble:
            raise WrongUse("in_file", file=named, problem=trouble.message) from None
        return take_in(self._store, events)

    def keep_plan(self, plan: "Plan") -> KeptPlan:
        """Write a plan file to the exports folder, never over another. Raises ``Failure``."""
        return self._exports.keep_plan(plan, self._today())

    def _events_of(self, session: "SessionId | LiveSession") -> "Events":
        return self._store.read(session).events if isinstance(session, str) else session.events
