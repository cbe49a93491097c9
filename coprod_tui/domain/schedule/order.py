"""Another order of those who are still to come in a round."""

from collections.abc import Sequence

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.schedule.rotation import Coming, Why, coming_in


def still_to_come(session: Session) -> tuple[Coming, ...]:
    """Whose turns in the running round can be put in another order, as they come now, those away among them.

    The open turn is the first of them until its clock has started. Time that was added after a
    turn is not among them: it always comes last.
    """
    round_, turn = session.round, session.open_turn
    if round_ is None:
        return ()
    first = [Coming(turn.voice, round_.number, _why(turn), turn)] if turn and _can_be_put_off(round_, turn) else []
    coming = coming_in(round_, {voice.id for voice in session.circle})
    return (*first, *(each for each in coming if each.why != "extra"))


def _can_be_put_off(round_: Round, turn: Turn) -> bool:
    return turn.is_unused and turn.round == round_.number and len(round_.turns_of(turn.voice)) == 1


def _why(turn: Turn) -> Why:
    return "again" if turn.passes else "first"


def with_next(coming: Sequence[Coming], voice: VoiceId) -> tuple[VoiceId, ...]:
    """Somebody comes next; whoever has passed, next after those who had no turn yet."""
    return _order(coming, voice, -1)


def with_last(coming: Sequence[Coming], voice: VoiceId) -> tuple[VoiceId, ...]:
    """Somebody comes last; who had no turn yet, last before those who have passed."""
    return _order(coming, voice, 1)


def is_after_others(coming: Sequence[Coming], voice: VoiceId) -> bool:
    """Whether somebody has passed while others had no turn yet: they come after these, in whatever order."""
    passed = {each.voice for each in coming if each.why == "again"}
    return voice in passed and len(passed) < len(coming)


def _order(coming: Sequence[Coming], voice: VoiceId, side: int) -> tuple[VoiceId, ...]:
    """Sorting keeps the order of all others."""
    ordered = sorted(coming, key=lambda each: (each.why == "again", side * (each.voice == voice)))
    return tuple(each.voice for each in ordered)
