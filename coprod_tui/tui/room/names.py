"""The names that are still to be looked at in the room: those that asked in the setup, and people without one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import voices as say

if TYPE_CHECKING:
    from coprod_tui.domain.people.rows import NameList


class NamesToLookAt:
    """Begins with the list that the voices came from; each name that is looked at is asked about no more."""

    def __init__(self, people: "NameList | None") -> None:
        self._waiting = people.waiting if people else 0
        self._asking = _questions(people) if people else {}

    def sentence(self, session: Session) -> str:
        """How many there are; empty if there are none."""
        return say.names_to_look_at(len(self.questions(session)), self._waiting)

    def questions(self, session: Session) -> Mapping[VoiceId, str]:
        """What is asked about names of the session."""
        return {voice.id: asked for voice in session.voices if (asked := self._asking.get(voice.name or ""))}

    def is_asked(self, name: str | None) -> bool:
        """Whether there is a question about this name."""
        return name in self._asking

    def looked_at(self, name: str | None) -> None:
        """A name was looked at."""
        self._asking.pop(name or "", None)

    def joined(self) -> None:
        """Somebody joined: one of those who waited for a name."""
        self._waiting = max(0, self._waiting - 1)


def _questions(people: "NameList") -> dict[str | None, str]:
    """By name, what is asked about it."""
    from coprod_tui.presentation.people import question  # reading names is loaded where there are some to read

    return {row.name: asked for row in people.asking if not row.waits and (asked := question(row))}
