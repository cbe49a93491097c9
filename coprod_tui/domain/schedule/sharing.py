"""How the time was shared that is past: among the voices of a round, and by one voice over all rounds."""

from typing import NamedTuple

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.schedule.turns import due_ms, paces_ever_differed


class Totals(NamedTuple):
    """One voice's turns added up; milliseconds."""

    turns: int
    passes: int
    offered_ms: int
    spoken_ms: int
    over_ms: int


def totals(session: Session, voice: VoiceId) -> Totals:
    """One voice's turns in rounds added up."""
    offered = [turn for turn in session.turns_in_rounds if turn.voice == voice and turn.was_offered]
    return Totals(
        turns=len(offered),
        passes=sum(turn.passes for turn in offered),
        offered_ms=sum(turn.offer_ms for turn in offered),
        spoken_ms=sum(turn.spoken_ms for turn in offered),
        over_ms=sum(turn.over_ms for turn in offered),
    )


class Sharing(NamedTuple):
    """One round. ``voices`` were to be offered a turn, and ``offered`` of them were.

    ``away`` were those whose turn came while they were away and who are not back, and ``short`` of those with a turn
    were not offered all the time that was added. Where the group ``ended_early``, whoever had no turn was here, and
    comes first in the next round. ``in_own_time``: what time suits people differs, so that the share is not everyone's.
    """

    share_ms: int
    voices: int
    offered: int
    spoke: int
    passed: int
    away: int
    short: int
    ended_early: bool = False
    in_own_time: bool = False

    @property
    def had_a_turn(self) -> int:
        """Those who spoke and those who passed: a pass is a full turn."""
        return self.spoke + self.passed


def sharing_of(session: Session, round_: Round) -> Sharing:
    """How the time of a round was shared, among those who take turns."""
    made = [turn for turn in round_.turns if turn.was_offered]
    voices = dict.fromkeys(turn.voice for turn in made)
    alongside = {voice.id for voice in session.voices if voice.alongside} - set(voices)
    spoke = {turn.voice for turn in made if turn.outcome == "spoke"}
    put_aside = {turn.voice for turn in round_.turns if not turn.was_offered} - alongside - set(voices)
    return Sharing(
        share_ms=round_.entitled_ms,
        voices=len(set(round_.order) - alongside),
        offered=len(voices),
        spoke=len(spoke),
        passed=len({turn.voice for turn in made if turn.outcome == "passed"} - spoke),
        away=0 if round_.ended_early else sum(not session.voice(voice).here for voice in put_aside),
        short=sum(due_ms(round_, voice) > 0 for voice in voices),
        ended_early=round_.ended_early,
        in_own_time=paces_ever_differed(session),
    )
