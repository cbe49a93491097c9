"""Counts how a round's time was shared: how many were offered a turn, and how many took it.

It reveals no names and nobody's time.
"""

from collections.abc import Iterable
from typing import NamedTuple

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Outcome, Round


class Offered(NamedTuple):
    """One offered turn; ``take_ms`` is what evening out took from it, below zero if time was given back."""

    voice: VoiceId
    offer_ms: int
    take_ms: int
    outcome: Outcome | None


class Sharing(NamedTuple):
    """One round. ``voices`` were to be offered a turn, and ``offered`` of them were.

    ``away`` were those whose turn is kept, and ``short`` of those with a turn were not offered all the time that was
    added.
    """

    share_ms: int
    voices: int
    offered: int
    spoke: int
    passed: int
    away: int
    short: int

    @property
    def had_a_turn(self) -> int:
        """Those who spoke and those who passed: a pass is a full turn."""
        return self.spoke + self.passed


def sharing_of(round_: Round) -> Sharing:
    """How the time of a session's round was shared."""
    turns = (Offered(turn.voice, turn.offer_ms, turn.take_ms, turn.outcome) for turn in round_.turns)
    return sharing(round_.entitled_ms, round_.order, turns)


def sharing(share_ms: int, order: Iterable[VoiceId], turns: Iterable[Offered]) -> Sharing:
    """The same from recorded values: the share with the added time, the order of voices, and their turns."""
    turns = tuple(turns)
    made = [turn for turn in turns if turn.outcome != "kept_open"]
    voices = dict.fromkeys(turn.voice for turn in made)
    taken = {voice: sum(turn.take_ms for turn in made if turn.voice == voice) for voice in voices}
    had = {voice: sum(turn.offer_ms for turn in made if turn.voice == voice) for voice in voices}
    spoke = {turn.voice for turn in made if turn.outcome == "spoke"}
    return Sharing(
        share_ms=share_ms,
        voices=len(tuple(order)),
        offered=len(voices),
        spoke=len(spoke),
        passed=len({turn.voice for turn in made if turn.outcome == "passed"} - spoke),
        away=len({turn.voice for turn in turns if turn.outcome == "kept_open"}.difference(voices)),
        short=sum(had[voice] + taken[voice] < share_ms for voice in voices),
    )
