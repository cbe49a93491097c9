"""What the facilitator says aloud about what stands over the room, and about a time that is over."""

from collections.abc import Callable, Iterator, Mapping

from coprod_tui.domain.model.session import Session
from coprod_tui.live.wall import OnTheWall, Surface
from coprod_tui.presentation import cards, wall
from coprod_tui.presentation.called import name_of, said_by
from coprod_tui.presentation.clock import ClockView, is_running
from coprod_tui.presentation.labels import MARKS, SOMEONE, quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import ended, sentences
from coprod_tui.presentation.say_decisions import on_the_stage
from coprod_tui.presentation.say_steps import now
from coprod_tui.presentation.stage import is_looking_back

_SAID = _("{name} said: {words}")
_SAID_SOMEONE = _("Someone said: {words}")
_LOOKED_AT = _("We look back at this: {text}")
_READY = _("We go on when everyone is ready.")
_FINISH = _("{name}, finish in your own time.")
_OVER = _("The time that we planned for this is over.")


def over_the_room(session: Session, shown: OnTheWall, clock: ClockView) -> tuple[str, ...]:
    """A sentence for each thing that the wall shows over the room, or beside the clock of a time that is over."""
    said = (*_of_surface(session, shown), cards.aloud(shown.cards), _of_clock(session, clock))
    return tuple(filter(None, said))


def _of_surface(session: Session, shown: OnTheWall) -> Iterator[str]:
    if shown.surface in SAYS_OF_SURFACES:
        yield from SAYS_OF_SURFACES[shown.surface](session, shown)
    if shown.being_worded:
        yield wall.WORDING


def _of_decision(session: Session, shown: OnTheWall) -> Iterator[str]:
    """None of one whose act was undone a moment ago."""
    for decision in session.decisions:
        if decision.id == shown.about:
            yield on_the_stage(decision, is_asked=False)
            if shown.is_asked:
                yield on_the_stage(decision, is_asked=True)


def _of_words(session: Session, shown: OnTheWall) -> Iterator[str]:
    for said in session.heard:
        if said.id == shown.about:
            name, words = said_by(session, said), quoted(said.text or "")
            yield (_SAID_SOMEONE if name == SOMEONE else _SAID).format(name=name, words=words)


def _of_question(_session: Session, shown: OnTheWall) -> Iterator[str]:
    yield sentences(shown.question, shown.then)


def _of_earlier(session: Session, shown: OnTheWall) -> Iterator[str]:
    """Nobody's turn is talked over. In the step for it stands above what is asked of each."""
    if is_looking_back(session):
        yield now(session)
    if shown.question and not (session.open_turn or session.break_now or session.thinking):
        yield sentences(_LOOKED_AT.format(text=quoted(shown.question)), _without_sign(shown.then))


def _without_sign(stands: str) -> str:
    """How a decision stands, as a sentence without the sign."""
    words = stands[1:].strip() if stands[:1] in {looks.sign for looks in MARKS.values()} else stands
    return ended(words[:1].upper() + words[1:])


def _of_clock(session: Session, clock: ClockView) -> str:
    """Who can't see that an offer, or the minutes of a step, are used up hears it in the words of the wall."""
    turn = session.open_turn
    if session.thinking and not session.break_now:
        return _READY if clock.used >= 1 else ""
    if clock.tone != "over":
        return ""
    if session.break_now or turn is None or turn.round is None:
        return _OVER
    return _FINISH.format(name=name_of(session, turn.voice)) if is_running(session) else ""


SAYS_OF_SURFACES: Mapping[Surface, Callable[[Session, OnTheWall], Iterator[str]]] = {
    "decision": _of_decision,
    "words": _of_words,
    "quiet": lambda _session, _shown: iter((wall.quiet().large,)),
    "plan": _of_question,
    "look-back": _of_earlier,
}
"""By what stands in the place of the room."""
