"""Counts how a round's time was shared: how many were offered a turn, and how many took it.

It reveals no names and nobody's time.
"""

from typing import NamedTuple

from coprod_tui.domain.model.session import Round


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
    """How the time of a round was shared."""
    made = [turn for turn in round_.turns if turn.was_offered]
    voices = dict.fromkeys(turn.voice for turn in made)
    had = {voice: sum(turn.offer_ms + turn.take_ms for turn in made if turn.voice == voice) for voice in voices}
    spoke = {turn.voice for turn in made if turn.outcome == "spoke"}
    return Sharing(
        share_ms=round_.entitled_ms,
        voices=len(round_.order),
        offered=len(voices),
        spoke=len(spoke),
        passed=len({turn.voice for turn in made if turn.outcome == "passed"} - spoke),
        away=len({turn.voice for turn in round_.turns if not turn.was_offered}.difference(voices)),
        short=sum(offered < round_.entitled_ms for offered in had.values()),
    )
