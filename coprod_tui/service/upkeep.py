"""Forgetting a person, taking words out, and looking after what is kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.domain.ids import ContributionId, SessionId
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.places import Places
from coprod_tui.service.parts import Parts

if TYPE_CHECKING:
    from coprod_tui.domain.model.session import Session
    from coprod_tui.domain.people.forgetting import Forgetting
    from coprod_tui.live.session import LiveSession
    from coprod_tui.storage.port import Finding, Version

_EXIT_CODES = {"damaged": DamagedRecord.exit_code, "unreadable": Failure.exit_code}


class Checked(NamedTuple):
    """What lies in a home, sessions first, and the exit code of a command that finds this."""

    findings: tuple["Finding", ...]
    exit_code: int


class Upkeep(Parts):
    """Changes what is kept for good, or only looks at it."""

    def take_out(self, session: "SessionId | LiveSession", contribution_id: ContributionId) -> tuple[Path, ...]:
        """Remove somebody's words for good, from the session, its exports and the index.

        Returns the files not written by coprod that contain them. A session that is not live must be free: raises as
        ``follow_up``.
        """
        from coprod_tui.privacy.take_out import TakingOut

        taking_out = TakingOut(self._privacy(self.places))
        if isinstance(session, str):
            return taking_out.of_kept(session, contribution_id, self._now())
        return taking_out.of_live(session, contribution_id)

    def let_go_of_names(self, live: "LiveSession") -> None:
        """Before a live session is closed: its exports lose the names of those who were here for someone.

        Exports in the home are made anew, as the session stands now. Raises ``Failure`` where one cannot be; then the
        same can be done again.
        """
        from coprod_tui.privacy.closing import let_go_of_names

        let_go_of_names(self._privacy(self.places), live)

    def forget(self, name: str, *, dry_run: bool, as_written: bool = False) -> "Forgetting":
        """Forget a name everywhere, or only as it is written; a dry run only reports what would change.

        Raises ``WrongUse`` if it is no name or stands nowhere, ``OpenElsewhere``, ``DamagedRecord`` and ``Failure``.
        """
        from coprod_tui.privacy.forget import forget

        homes = [self._privacy(places) for places in (self.places, Places(self.places.demo))]
        return forget(homes, name, dry_run=dry_run, as_written=as_written)

    @property
    def has_full_text(self) -> bool:
        """Whether words are found by a full-text search; without one it only takes longer."""
        from coprod_tui.index.database import has_full_text

        return has_full_text()

    def findings(self) -> "Iterator[Finding]":
        """Each thing that lies among the sessions, they first, each read to its last event. Changes nothing.

        Raises ``Failure`` if their folder cannot be read.
        """
        return (each._replace(session=None) for each in self._store.findings())

    def check(self) -> Checked:
        """Read every session to its last event, and look at all else. Changes no session; a wrong index is removed.

        Raises ``Failure`` if a folder cannot be read.
        """
        kept: list[Finding] = []
        index = self._index.findings(_readable(self._store.findings(), kept))
        found = (*kept, *index, *self._remembered.findings(), *self._left_beside())
        return Checked(found, max((_EXIT_CODES.get(each.state, 0) for each in found), default=0))

    def _left_beside(self) -> "Iterator[Finding]":
        """What interrupted writes left in the home and among the exports."""
        from coprod_tui.storage.findings import unfinished_in

        for folder in (self.places.home, self.places.exports):
            yield from unfinished_in(folder, self._files)


def _readable(found: "Iterator[Finding]", kept: "list[Finding]") -> "Iterator[tuple[Session, Version | None]]":
    """The sessions that were ``found``, one at a time; all that was found is added to ``kept`` without them."""
    for each in found:
        kept.append(each._replace(session=None))
        if each.session:
            yield each.session, each.version
