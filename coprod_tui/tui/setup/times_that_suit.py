"""What time suits whom: as they say today, else as they wanted it to be remembered for their group."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from coprod_tui.domain.model.pace import PACES, Pace
from coprod_tui.domain.people.folding import read_as
from coprod_tui.errors import Failure
from coprod_tui.presentation import pace as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.setup import Suits
from coprod_tui.tui.kit.pick import Pick, ask_yes
from coprod_tui.tui.kit.stories import ask


class Memory(NamedTuple):
    """What a group remembers: ``paces`` by names as they are compared; ``remember`` one, or with None no more.

    Both may raise ``Failure``.
    """

    paces: Callable[[str], Mapping[str, Pace]]
    remember: Callable[[str, str, Pace | None], object]


class TimesThatSuit:
    """Asked of everyone in the same words. ``group`` tells what its field holds now."""

    def __init__(self, said: Suits, group: Callable[[], str], memory: Memory) -> None:
        self._said = dict(said)
        self._group = group
        self._memory = memory
        self._known: tuple[str, Mapping[str, Pace]] = ("", {})
        self._trouble = ""

    def trouble(self) -> str:
        """What is to be said of the memory, once; all else goes on without it."""
        trouble, self._trouble = self._trouble, ""
        return trouble

    @property
    def said(self) -> Suits:
        """What people said today."""
        return tuple(self._said.items())

    def remembered(self, names: Iterable[str]) -> Suits:
        """What is remembered of these people."""
        known = self._remembered()
        return tuple((name, known[read_as(name)]) for name in names if read_as(name) in known)

    def of(self, name: str) -> Pace | None:
        """What suits somebody; None as long as nobody knows."""
        return self._said.get(name) or self._remembered().get(read_as(name))

    def is_called(self, before: str, now: str) -> None:
        """What somebody said stays theirs under another name."""
        if before in self._said:
            self._said[now] = self._said.pop(before)

    async def ask(self, name: str) -> bool:
        """What suits them, and whether it is to be remembered. Returns whether they said it."""
        chosen = await ask(Pick(say.ASK, name, keys_of("pace")))
        if chosen is None:
            return False
        pace, before = PACES[chosen], self._remembered().get(read_as(name), "as_planned")
        self._said[name] = pace
        if self._group().strip() and pace != before:
            wanted = await ask(ask_yes(say.REMEMBER_ASK, say.REMEMBER_MORE, say.REMEMBER_YES, say.REMEMBER_HINT))
            kept = pace if wanted and pace != "as_planned" else None
            if kept or before != "as_planned":
                self._remember(name, kept)
        return True

    def _remember(self, name: str, pace: Pace | None) -> None:
        try:
            self._memory.remember(self._group(), name, pace)
        except Failure as failure:
            self._trouble = sentence_of(failure)
        self._known = ("", {})

    def _remembered(self) -> Mapping[str, Pace]:
        group = self._group()
        if group != self._known[0]:
            self._known = group, self._looked_up(group)
        return self._known[1]

    def _looked_up(self, group: str) -> Mapping[str, Pace]:
        try:
            return self._memory.paces(group)
        except Failure as failure:
            self._trouble = sentence_of(failure)
            return {}
