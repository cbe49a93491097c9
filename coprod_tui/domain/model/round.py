"""A round: one question, and the turns in it."""

from collections.abc import Iterable

from coprod_tui.domain.events import Direction
from coprod_tui.domain.ids import StepId, VoiceId
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.value import Value


class Round(Value, frozen=True):
    """One question, and the turns in which everyone present answers it. ``order`` grows with late joiners.

    ``to_come``: the order in which those who are still to come will be offered their turn, where the group changed it
    with event ``ordered_seq``.
    ``left_first``: how many at its beginning are there because an earlier round was ended before their turn.
    """

    number: int
    step: StepId
    prompt: str
    share_ms: int
    direction: Direction
    order: tuple[VoiceId, ...]
    extra_ms: int = 0
    turns: tuple[Turn, ...] = ()
    closed: bool = False
    ended_early: bool = False
    to_come: tuple[VoiceId, ...] = ()
    ordered_seq: int = 0
    left_first: int = 0

    @property
    def entitled_ms(self) -> int:
        """What each voice is entitled to in this round, before evening out."""
        return self.share_ms + self.extra_ms

    @property
    def in_order(self) -> tuple[VoiceId, ...]:
        """Its circle as the group ordered those who were to come; then those whom it did not order."""
        place = {voice: place for place, voice in enumerate(self.to_come)}
        return tuple(sorted(self.order, key=lambda voice: place.get(voice, len(place))))

    @property
    def without_a_turn(self) -> tuple[VoiceId, ...]:
        """Those who have been offered no turn in it, in the order in which they come."""
        offered = {turn.voice for turn in self.turns if turn.was_offered}
        return tuple(voice for voice in self.in_order if voice not in offered)

    def turns_of(self, voice: VoiceId) -> tuple[Turn, ...]:
        return tuple(turn for turn in self.turns if turn.voice == voice)

    def turns_by_voice(self, voices: Iterable[VoiceId]) -> dict[VoiceId, list[Turn]]:
        """The turns of each of ``voices``, found in one pass."""
        turns: dict[VoiceId, list[Turn]] = {voice: [] for voice in voices}
        for turn in self.turns:
            if turn.voice in turns:
                turns[turn.voice].append(turn)
        return turns
