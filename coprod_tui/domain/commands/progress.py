"""Moves a session on: ends, keeps and opens turns and steps within an act."""

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.act import Act
from coprod_tui.domain.ids import TurnId, VoiceId, nth_turn
from coprod_tui.domain.model.session import Turn
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import rotation, turns
from coprod_tui.domain.steps.kinds import rules_of


def end_or_keep(act: Act, turn: Turn) -> None:
    """End a turn whose clock has started; keep any other one open for later."""
    if turn.is_unused:
        act.add(e.TurnKeptOpen(*act.stamp, turn.id, turn.voice, turn.round))
    else:
        act.add(e.TurnEnded(*act.stamp, turn.id))


def close_step(act: Act) -> None:
    """Close the step that is open."""
    if (step := act.session.step) is not None:
        act.add(rules_of(step).closing(act.session, step, act.stamp))


def open_next(act: Act) -> None:
    """Open the next turn, or else the next step."""
    coming = _coming(act)
    if coming:
        _open_turn(act, coming[0])
    else:
        _open_step(act)


def open_after_pass(act: Act, voice: VoiceId) -> None:
    """Open the next turn of another voice than the one that passed. Never opens a step."""
    coming = next((coming for coming in _coming(act) if coming.voice != voice), None)
    if coming:
        _open_turn(act, coming)


def _coming(act: Act) -> tuple[rotation.Coming, ...]:
    """Keep open the turns of voices that are away, and return the turns to come."""
    for voice_id in rotation.passed_over(act.session):
        assert act.session.round is not None
        act.add(e.TurnKeptOpen(*act.stamp, _new_turn(act), voice_id, act.session.round.number))
    step = act.session.step
    return rules_of(step).coming(act.session) if step else rotation.queue(act.session)


def _open_turn(act: Act, coming: rotation.Coming) -> None:
    round_ = act.session.rounds[coming.round - 1]
    if coming.why == "again" and coming.turn is not None:
        offer = turns.offer_again(round_, coming.turn)
    elif coming.why == "extra":
        offer = turns.Offer(turns.due_ms(round_, coming.voice), 0)
    else:
        offer = turns.offer(act.session, round_, coming.voice)
    turn = coming.turn.id if coming.turn else _new_turn(act)
    act.add(e.TurnOpened(*act.stamp, turn, coming.voice, coming.round, *offer))


def _open_step(act: Act) -> None:
    close_step(act)
    step = act.session.next_step
    if step is None:
        late = rotation.queue(act.session)
        if late:
            _open_turn(act, late[0])
        elif not act.events:
            raise Rejection("plan_done")
    else:
        rules = rules_of(step)
        act.add(rules.opening(act.session, step, act.stamp))
        for coming in rules.coming(act.session)[:1]:
            _open_turn(act, coming)


def _new_turn(act: Act) -> TurnId:
    return nth_turn(len(act.session.turns) + 1)
