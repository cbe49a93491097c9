"""Turns: the clock, going on to the next one, passing, adding time for all, and correcting the clock."""

from coprod_tui.domain import events as e
from coprod_tui.domain.decide import Act, Command, known
from coprod_tui.domain.ids import TurnId, VoiceId, nth
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import EXTRA_MS, floor, rotation, turns
from coprod_tui.domain.steps import counts, rules_of
from coprod_tui.domain.words import clean


class StartOrHold(Command, frozen=True):
    """Start the open turn's clock, hold it, or let it go on; a break that interrupted the turn ends."""

    def decide(self, act: Act) -> None:
        turn = _turn_now(act.session)
        end_break(act)
        if turn.clock == "running":
            act.add(e.ClockHeld(*act.stamp, turn.id))
        else:
            act.add(e.ClockStarted(*act.stamp, turn.id))


class TakeQuiet(Command, frozen=True):
    """A quiet moment of ``quiet_ms`` ends: nothing is counted for it, as far back as the last act.

    A break then ends later, too. A clock that runs is held for it before it begins.
    """

    quiet_ms: int

    def decide(self, act: Act) -> None:
        quiet_ms = min(self.quiet_ms, act.stamp.elapsed_ms - act.session.as_of_ms)
        if quiet_ms <= 0 or not counts(act.session):
            raise Rejection("nothing_counted")
        act.add(e.QuietTaken(*act.stamp, quiet_ms))


class CountFromOpening(Command, frozen=True):
    """The open turn counts from its opening, as nobody started its clock in time; a clock that waits starts now."""

    def decide(self, act: Act) -> None:
        turn = _turn_now(act.session)
        must_not_be_on_break(act.session)
        if turn.from_opening or not turns.waited_ms(act.session, turn, act.stamp.elapsed_ms):
            raise Rejection("counts_from_opening")
        if turn.clock == "waiting":
            act.add(e.ClockStarted(*act.stamp, turn.id))
        act.add(e.CountedFromOpening(*act.stamp, turn.id))


class GoOn(Command, frozen=True):
    """End what is open and open what comes next: a turn, the next round or another step of the plan.

    With its last turn a round closes, and nothing opens: what comes next is shown first. A turn whose clock has not
    started is not ended, so that a key pressed twice takes nobody's turn away. A break that interrupted the meeting
    ends, and no more; so does the time in which everyone thinks, after which the first turn opens.

    In an open discussion the next hand has the floor. Without one the floor is open again, and from an open floor it
    goes on with the plan.
    """

    def decide(self, act: Act) -> None:
        session = act.session
        if session.break_now:
            end_break(act)
            return
        if session.thinking and session.step:
            act.add(e.ThinkingEnded(*act.stamp, session.step.id))
            for first in coming_turns(act)[:1]:
                open_turn(act, first)
            return
        turn = session.open_turn
        if turn is not None:
            if turn.clock == "waiting":
                raise Rejection("not_started", name=session.name_of(turn.voice))
            act.add(e.TurnEnded(*act.stamp, turn.id))
        if coming := coming_turns(act):
            open_turn(act, coming[0])
        elif turn is None:
            _open_step(act)
        elif turn.round is not None:
            close_step(act)


class Pass(Command, frozen=True):
    """The voice passes, and the next turn opens: that of somebody else, where anybody else is to come.

    After a first pass the turn is offered once more when the others have had theirs. A turn in which something was
    said is not passed any more.
    """

    def decide(self, act: Act) -> None:
        session = act.session
        turn = _turn_now(session)
        must_not_be_on_break(session)
        if turns.has_begun(session, turn, act.stamp.elapsed_ms):
            raise Rejection("has_begun", name=session.name_of(turn.voice))
        later = rotation.may_come_later(session, turn) and rotation.others_come(session, turn)
        act.add(e.TurnPassed(*act.stamp, turn.id, later))
        for coming in [each for each in coming_turns(act) if each.voice != turn.voice][:1]:  # never a step
            open_turn(act, coming)


class LetBe(Command, frozen=True):
    """A turn owes nothing: the open one or, until its clock has started, the one before it in the same round."""

    def decide(self, act: Act) -> None:
        session = act.session
        turn = rotation.turn_to_let_be(session)
        if turn is None:
            raise Rejection("no_turn_to_let_be")
        if turn.let_be or (turn is not session.open_turn and not turn.over_ms):
            raise Rejection("owes_nothing")
        act.add(e.LetBe(*act.stamp, turn.id))


class AddTime(Command, frozen=True):
    """The same extra for every voice in the running round."""

    extra_ms: int = EXTRA_MS

    def decide(self, act: Act) -> None:
        round_ = act.session.round
        if round_ is None:
            raise Rejection("no_round")
        if self.extra_ms <= 0:
            raise Rejection("no_time_to_add")
        act.add(e.TimeAdded(*act.stamp, round_.number, self.extra_ms))


class Mend(Command, frozen=True):
    """Correct the time spoken in a turn, in milliseconds; at most the time for which the turn was open.

    The reason may stay empty.
    An open turn that had not begun then counts as begun, with its clock held.
    """

    turn: TurnId
    spoken_ms: int
    reason: str = ""

    def decide(self, act: Act) -> None:
        session, now_ms = act.session, act.stamp.elapsed_ms
        turn = known(session.turns, self.turn, "nothing_to_mend")
        if turn.outcome == "kept_open":
            raise Rejection("nothing_to_mend")
        name = session.name_of(turn.voice)
        span = turns.span_ms(session, turn, now_ms)
        if not 0 <= self.spoken_ms <= span:
            raise Rejection("mend_too_long", name=name, span_ms=span)
        if self.spoken_ms == turns.spoken_ms(session, turn, now_ms):
            raise Rejection("mend_same", name=name, span_ms=self.spoken_ms)
        act.add(e.ClockMended(*act.stamp, turn.id, self.spoken_ms, clean(self.reason).text))
        if turn.is_unused and self.spoken_ms > 0:
            act.add(e.ClockHeld(*act.stamp, turn.id))


def _turn_now(session: Session) -> Turn:
    turn = session.open_turn
    if turn is None:
        if rotation.is_through(session):
            raise Rejection("plan_done")
        if session.raised:
            raise Rejection("hands_up")
        raise Rejection("no_turn" if session.round or not session.step else "no_turn_now")
    return turn


# --- moving on


def end_or_keep(act: Act, turn: Turn) -> None:
    """End a turn whose clock has started; keep any other one open for later."""
    if turn.is_unused and turn.round is not None:
        act.add(e.TurnKeptOpen(*act.stamp, turn.id, turn.voice, turn.round))
    else:
        act.add(e.TurnEnded(*act.stamp, turn.id))


def leave_turn(act: Act, voice: VoiceId) -> None:
    """Somebody takes no turn now: one of theirs that is open ends if its clock has started, else it is kept open."""
    turn = act.session.open_turn
    if turn is not None and turn.voice == voice:
        end_or_keep(act, turn)


def close_step(act: Act) -> None:
    """Close the step that is open."""
    if (step := act.session.step) is not None:
        act.add(rules_of(step).closing(act.session, step, act.stamp))


def end_break(act: Act) -> None:
    """End the break that interrupts the meeting, if there is one."""
    if (break_now := act.session.break_now) is not None:
        act.add(e.BreakEnded(*act.stamp, break_now.step))


def must_not_be_on_break(session: Session) -> None:
    """Raises ``Rejection`` while a break interrupts the meeting."""
    if session.break_now:
        raise Rejection("on_break")


def coming_turns(act: Act) -> tuple[rotation.Coming | floor.Hand, ...]:
    """Keep open the turns of voices that are away, and return the turns to come."""
    for voice_id in rotation.passed_over(act.session):
        assert act.session.round is not None
        act.add(e.TurnKeptOpen(*act.stamp, _new_turn(act), voice_id, act.session.round.number))
    step = act.session.step
    return rules_of(step).coming(act.session) if step else rotation.queue(act.session)


def open_turn(act: Act, coming: rotation.Coming | floor.Hand) -> None:
    """Offer somebody a turn, or give them the floor."""
    if isinstance(coming, floor.Hand):
        give_floor(act, coming.voice, "hand")
        return
    offer = rotation.offer_of(act.session, coming)
    turn = coming.turn.id if coming.turn else _new_turn(act)
    act.add(e.TurnOpened(*act.stamp, turn, coming.voice, coming.round, *offer))


def give_floor(act: Act, voice: VoiceId, why: e.WhyFloor) -> None:
    """Give somebody the floor in the open discussion."""
    assert act.session.step is not None
    act.add(e.FloorGiven(*act.stamp, _new_turn(act), voice, act.session.step.id, why))


def _open_step(act: Act) -> None:
    close_step(act)
    step = act.session.next_step
    if step is None:
        late = rotation.queue(act.session)
        if late:
            open_turn(act, late[0])
        elif not act.events:
            raise Rejection("plan_done")
    else:
        rules = rules_of(step)
        act.add(rules.opening(act.session, step, act.stamp))
        for coming in () if act.session.thinking else rules.coming(act.session)[:1]:
            open_turn(act, coming)


def _new_turn(act: Act) -> TurnId:
    return nth(TurnId, len(act.session.turns) + 1)
