"""How a round's time was shared, counted: how many were offered their turn, and how many had it.

Nobody is named here, and nobody's time is told.
"""

from collections.abc import Iterable
from typing import NamedTuple

from coprod_tui.domain.model.session import Outcome, Round


class Offered(NamedTuple):
    """One turn as it was offered; ``take_ms`` is what was evened out of it, below zero where time was given back."""

    voice: str
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


def sharing_of(round_: Round) -> Sharing:
    """How the time of a session's round was shared."""
    turns = (Offered(turn.voice, turn.offer_ms, turn.take_ms, turn.outcome) for turn in round_.turns)
    return sharing(round_.entitled_ms, round_.order, turns)


def sharing(share_ms: int, order: Iterable[str], turns: Iterable[Offered]) -> Sharing:
    """The same from what was recorded: the share with the time that was added, the voices, and their turns."""
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


# --- in words: the same in every export and on every screen


SHORT = "The time that was added was not offered to {voices}: the session closed before."
SHORT_YET = "The time that was added is still to be offered to {voices}."
NOT_OFFERED = "{voices} away when their turn came, or the session closed before it did."
STILL_KEPT = "{turns} kept for those who are away or still to come."


def differences(shared: Sharing, *, closed: bool) -> tuple[str, ...]:
    """A sentence for each way in which offers differed from the share, none where all were the same.

    ``closed``: the session is over, so that nothing is still to come.
    """
    said = []
    if shared.short:
        said.append((SHORT if closed else SHORT_YET).format(voices=_voices(shared.short).lower()))
    if rest := shared.voices - shared.offered:
        turns = "One turn is" if rest == 1 else f"{rest} turns are"
        said.append(
            NOT_OFFERED.format(voices=_voices(rest, "was", "were")) if closed else STILL_KEPT.format(turns=turns)
        )
    return tuple(said)


def _voices(count: int, is_: str = "", are: str = "") -> str:
    return f"One person {is_}".rstrip() if count == 1 else f"{count} people {are}".rstrip()
