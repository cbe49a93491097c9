"""How each kind of event changes a session: by a line of ``CHANGES``, or by the function that it names."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, add, change
from coprod_tui.domain.ids import StepId, VoiceId
from coprod_tui.domain.model.contribution import Answer, Contribution, Hands, ReflectionWords, Wording
from coprod_tui.domain.model.decision import Consent, Decision, FedBack, FollowUp, LookBack
from coprod_tui.domain.model.session import BreakNow, Outcome, Round, StepTime, Turn, Voice
from coprod_tui.domain.model.ways import Ways
from coprod_tui.domain.plan.plan import MINUTE, Step
from coprod_tui.domain.steps import BREAK

_OPEN_AGAIN: dict[str, Any] = {"state": "proposed", "reason": "", "settled_at": None}
_NOT_TAKEN_ON: dict[str, Any] = {"carried_by": (), "due": None, "feed_back_by": None, "at_next_meeting": ()}
_GONE: dict[str, Any] = {"voice": None, "turn": None, "text": None, "read_back": False, "with_name": False}


# --- session and voices


def hold(draft: Draft, _: object = None) -> None:
    """Hold the clock of the open turn, if it runs."""
    turn = draft.open_turn
    if turn and turn.clock == "running":
        change(draft.turns, turn.id, clock="held")


def _session_closed(draft: Draft, event: e.SessionClosed) -> None:
    draft.closed_at = event.at


def _voice_joined(draft: Draft, event: e.VoiceJoined) -> None:
    add(draft.voices, Voice(event.voice, event.name, event.at, openings_before=event.opened_before))
    _in_running_round(draft, event.voice)


def _voice_renamed(draft: Draft, event: e.VoiceRenamed) -> None:
    change(draft.voices, event.voice, name=event.name)
    if event.opened_before is not None:
        change(draft.voices, event.voice, openings_before=event.opened_before)


def _voice_came_back(draft: Draft, event: e.VoiceCameBack) -> None:
    change(draft.voices, event.voice, here=True)
    _in_running_round(draft, event.voice)


def _in_running_round(draft: Draft, voice: VoiceId) -> None:
    """Adds a voice that joins or returns during a round to the end of its order, with a full share."""
    round_ = draft.round
    if round_ and voice not in round_.order:
        draft.rounds[-1] = round_.but(order=(*round_.order, voice))


# --- the plan


def _plan_changed(draft: Draft, event: e.PlanChanged) -> None:
    _steps(draft, (*draft.plan.steps[: draft.steps_opened], *event.to_come))
    draft.left = event.left_for_next_time
    known = {step.id for step in draft.as_planned}
    draft.as_planned = (*draft.as_planned, *(step for step in event.to_come if step.id not in known))


def _steps(draft: Draft, steps: tuple[Step, ...]) -> None:
    draft.plan = replace(draft.plan, steps=steps)


def _end_chosen(draft: Draft, event: e.EndChosen) -> None:
    draft.plan = replace(draft.plan, ends=event.ends)


def _break_began(draft: Draft, event: e.BreakBegan) -> None:
    """The break takes its place after the steps that have begun, whether it was planned for later or is new."""
    length_ms, begun = event.minutes * MINUTE, draft.plan.steps[: draft.steps_opened]
    to_come = draft.plan.steps[draft.steps_opened :]
    planned = next((step for step in to_come if step.id == event.step), Step(BREAK, id=event.step))
    rest = tuple(step for step in to_come if step.id != event.step)
    _steps(draft, (*begun, replace(planned, total_ms=length_ms), *rest))
    draft.steps_opened += 1
    if not draft.step_open:
        draft.latest_step = event.step
    draft.break_now = BreakNow(event.step, length_ms, event.elapsed_ms, event.at)
    draft.step_times = (*draft.step_times, StepTime(event.step, event.elapsed_ms, event.at))


def _break_ended(draft: Draft, event: e.BreakEnded) -> None:
    """The clock of a step that it interrupted goes on where it stood."""
    if draft.step_opened_at and draft.break_now:
        taken = event.elapsed_ms - draft.break_now.began_ms
        draft.step_opened_ms += taken
        draft.step_opened_at += timedelta(milliseconds=taken)
    draft.break_now = None
    _time_of_step_ended(draft, event.step, event)


# --- steps and rounds


def _step_opened(draft: Draft, event: e.StepOpened | e.RoundOpened) -> None:
    """Raises ``IndexError`` after the last step, and ``ValueError`` for any but the next one."""
    step = draft.plan.steps[draft.steps_opened]
    if step.id != event.step:
        raise ValueError(f"{event.step} is not the next step")
    draft.steps_opened += 1
    draft.step_open = True
    draft.latest_step = step.id
    draft.thinking = step.think_ms is not None
    draft.step_opened_ms = event.elapsed_ms
    draft.step_opened_at = event.at
    draft.step_times = (*draft.step_times, StepTime(step.id, event.elapsed_ms, event.at))


def _thinking_ended(draft: Draft, event: e.ThinkingEnded) -> None:
    draft.thinking = False
    draft.step_opened_ms = event.elapsed_ms
    draft.step_opened_at = event.at


def _step_closed(draft: Draft, event: e.StepClosed | e.RoundClosed) -> None:
    draft.step_open = draft.thinking = False
    if draft.latest_step is not None:
        _time_of_step_ended(draft, draft.latest_step, event)


def _time_of_step_ended(draft: Draft, step: StepId, event: e.Event) -> None:
    draft.step_times = tuple(
        each.but(ended_ms=event.elapsed_ms, ended_at=event.at) if each.step == step and each.ended_ms is None else each
        for each in draft.step_times
    )


def _round_opened(draft: Draft, event: e.RoundOpened) -> None:
    opener = draft.voices[event.order[0]]
    if not event.left_first:
        change(draft.voices, opener.id, openings=opener.openings + 1)
    told = (event.number, event.step, event.prompt, event.share_ms, event.direction, event.order)
    draft.rounds.append(Round(*told, left_first=event.left_first))
    _step_opened(draft, event)


def _round_closed(draft: Draft, event: e.RoundClosed) -> None:
    draft.rounds[event.number - 1] = draft.rounds[event.number - 1].but(closed=True, ended_early=event.early)
    _step_closed(draft, event)


def _order_changed(draft: Draft, event: e.OrderChanged) -> None:
    draft.rounds[event.round - 1] = draft.rounds[event.round - 1].but(to_come=event.to_come)


# --- turns


def _turn_opened(draft: Draft, event: e.TurnOpened) -> None:
    known = draft.turns.get(event.turn)
    if known is None:
        _new_turn(draft, event, event.offer_ms, event.take_ms)
    else:
        opened_at = event.at if known.outcome == "kept_open" else known.opened_at
        change(draft.turns, event.turn, offer_ms=event.offer_ms, take_ms=event.take_ms, opened_at=opened_at)
        change(draft.turns, event.turn, clock="waiting", outcome=None, ended_at=None, ended_seq=0)
    draft.turn = event.turn


def _turn_kept_open(draft: Draft, event: e.TurnKeptOpen) -> None:
    """Keeps a turn open; one that was passed once stays passed, keeps its offer, and is still offered again."""
    if event.turn not in draft.turns:
        _new_turn(draft, event, 0, 0)
    if draft.turns[event.turn].passes:
        change(draft.turns, event.turn, outcome="passed", clock="held")
    else:
        change(draft.turns, event.turn, offer_ms=0, take_ms=0, outcome="kept_open")
    change(draft.turns, event.turn, ended_at=event.at, ended_seq=event.seq)
    if draft.turn == event.turn:
        draft.turn = None


def _new_turn(draft: Draft, event: e.TurnOpened | e.TurnKeptOpen, offer_ms: int, take_ms: int) -> None:
    """Adds a turn to its round. Raises ``IndexError`` if the round has not been opened."""
    draft.rounds[event.round - 1]
    add(draft.turns, Turn(event.turn, event.voice, event.round, offer_ms, take_ms, event.at))


def _turn_passed(draft: Draft, event: e.TurnPassed) -> None:
    change(draft.turns, event.turn, passes=draft.turns[event.turn].passes + 1, comes_later=event.later)
    _ended(draft, event, "passed")


def _ended(draft: Draft, event: e.TurnEnded | e.TurnPassed, outcome: Outcome) -> None:
    change(draft.turns, event.turn, outcome=outcome, clock="held", ended_at=event.at, ended_seq=event.seq)
    change(draft.turns, event.turn, not_evened=not draft.evens_out)
    draft.turn = None


def _counted_from_opening(draft: Draft, event: e.CountedFromOpening) -> None:
    turn = draft.turns[event.turn]
    spoken_ms = turn.spoken_ms + turn.waiting_ms
    change(draft.turns, turn.id, spoken_ms=spoken_ms, waiting_ms=0, from_opening=True)
    draft.spent["speaking"] += turn.waiting_ms
    draft.spent["between"] -= turn.waiting_ms


def _time_added(draft: Draft, event: e.TimeAdded) -> None:
    round_ = draft.rounds[event.round - 1]
    draft.rounds[event.round - 1] = round_.but(extra_ms=round_.extra_ms + event.extra_ms)
    turn = draft.open_turn
    if turn and turn.round == event.round:
        change(draft.turns, turn.id, offer_ms=turn.offer_ms + event.extra_ms)


def _clock_mended(draft: Draft, event: e.ClockMended) -> None:
    """Time added to ``spoken_ms`` is taken from held and waiting time; time removed from it counts as held."""
    turn = draft.turns[event.turn]
    more = event.spoken_ms - turn.spoken_ms
    from_held = min(turn.held_ms, more)
    from_waiting = more - from_held
    held_ms, waiting_ms = turn.held_ms - from_held, turn.waiting_ms - from_waiting
    change(draft.turns, turn.id, spoken_ms=event.spoken_ms, held_ms=held_ms, waiting_ms=waiting_ms)
    draft.spent["speaking"] += more
    draft.spent["held"] -= from_held
    draft.spent["between"] -= from_waiting


# --- words


def _contributed(draft: Draft, event: e.Contributed) -> None:
    told = (event.contribution, event.voice, event.turn, event.step, event.at, event.text)
    add(draft.contributions, Contribution(*told, read_back=False, with_name=False, earlier=(), answers=()))


def _contribution_reworded(draft: Draft, event: e.ContributionReworded) -> None:
    known = draft.contributions[event.contribution]
    earlier = known.earlier if known.text is None else (*known.earlier, Wording(event.at, known.text))
    change(draft.contributions, known.id, text=event.text, read_back=False, with_name=False, earlier=earlier)


def _contribution_moved(draft: Draft, event: e.ContributionMoved) -> None:
    whose: dict[str, Any] = {"voice": event.voice, "turn": event.turn}
    change(draft.contributions, event.contribution, **whose, read_back=False, with_name=False)
    draft.as_someone -= {event.contribution}


def _read_back(draft: Draft, event: e.ReadBack) -> None:
    change(draft.contributions, event.contribution, read_back=True, with_name=event.with_name)
    this = {event.contribution}
    draft.as_someone = draft.as_someone - this if event.with_name else draft.as_someone | this


def _contribution_answered(draft: Draft, event: e.ContributionAnswered) -> None:
    known = draft.contributions[event.contribution]
    answer = Answer(event.at, event.answer, event.decision, event.because or None)
    change(draft.contributions, known.id, answers=(*known.answers, answer))


def _ways_agreed(draft: Draft, event: e.WaysAgreed) -> None:
    draft.ways = Ways(event.lines, event.choices)


def _hands_shown(draft: Draft, event: e.HandsShown) -> None:
    draft.hands = (*draft.hands, Hands(event.at, event.hands, event.passed))


def _reflected(draft: Draft, event: e.Reflected) -> None:
    draft.reflections = (*draft.reflections, ReflectionWords(event.at, event.about, event.text))


# --- decisions


def _decision_proposed(draft: Draft, event: e.DecisionProposed) -> None:
    proposed = Decision(event.decision, event.text, "proposed", event.source, taken_up_from=event.taken_up_from)
    add(draft.decisions, proposed)


def _decision_reworded(draft: Draft, event: e.DecisionReworded) -> None:
    """Reopens the decision: its outcome and carriers belonged to the earlier wording."""
    known = draft.decisions[event.decision]
    earlier = (*known.earlier, Wording(event.at, known.text))
    change(draft.decisions, known.id, text=event.text, earlier=earlier, **_OPEN_AGAIN, **_NOT_TAKEN_ON)


def _consent_taken(draft: Draft, event: e.ConsentTaken) -> None:
    known = draft.decisions[event.decision]
    counts = (event.agree, event.concern, event.object, event.abstain)
    check = Consent(event.at, *counts, event.words, wording=len(known.earlier))
    change(draft.decisions, known.id, consent=(*known.consent, check))


def _decision_carried(draft: Draft, event: e.DecisionCarried) -> None:
    change(draft.decisions, event.decision, **{name: getattr(event, name) for name in _NOT_TAKEN_ON})


def _followed_up(draft: Draft, event: e.FollowedUp) -> None:
    known = draft.decisions[event.decision]
    follow_up = FollowUp(event.at, event.status, event.happened, event.learned)
    change(draft.decisions, known.id, follow_up=(*known.follow_up, follow_up))


def _fed_back(draft: Draft, event: e.FedBack) -> None:
    known = draft.decisions[event.decision]
    fed_back = FedBack(event.at, event.words, follow_ups=len(known.follow_up))
    change(draft.decisions, known.id, fed_back=(*known.fed_back, fed_back))


def _looked_back(draft: Draft, event: e.LookedBack) -> None:
    looked = LookBack(event.at, event.session, event.decision, event.text, event.status, event.happened, event.learned)
    draft.look_backs = (*draft.look_backs, looked)


CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    e.SessionResumed: hold,
    e.SessionClosed: _session_closed,
    e.VoiceJoined: _voice_joined,
    e.VoiceRenamed: _voice_renamed,
    e.VoiceWentAway: lambda draft, event: change(draft.voices, event.voice, here=False),
    e.VoiceCameBack: _voice_came_back,
    e.StepOpened: _step_opened,
    e.StepClosed: _step_closed,
    e.RoundOpened: _round_opened,
    e.RoundClosed: _round_closed,
    e.PlanChanged: _plan_changed,
    e.EndChosen: _end_chosen,
    e.BreakBegan: _break_began,
    e.BreakEnded: _break_ended,
    e.ThinkingEnded: _thinking_ended,
    e.OrderChanged: _order_changed,
    e.TurnOpened: _turn_opened,
    e.TurnKeptOpen: _turn_kept_open,
    e.ClockStarted: lambda draft, event: change(draft.turns, event.turn, clock="running"),
    e.ClockHeld: lambda draft, event: change(draft.turns, event.turn, clock="held"),
    e.CountedFromOpening: _counted_from_opening,
    e.TurnEnded: lambda draft, event: _ended(draft, event, "spoke"),
    e.TurnPassed: _turn_passed,
    e.LetBe: lambda draft, event: change(draft.turns, event.turn, let_be=True),
    e.TimeAdded: _time_added,
    e.ClockMended: _clock_mended,
    e.Contributed: _contributed,
    e.ContributionReworded: _contribution_reworded,
    e.ContributionMoved: _contribution_moved,
    e.ReadBack: _read_back,
    e.TakenOut: lambda draft, event: change(draft.contributions, event.contribution, **_GONE, earlier=()),
    e.ContributionAnswered: _contribution_answered,
    e.WaysAgreed: _ways_agreed,
    e.HandsShown: _hands_shown,
    e.Reflected: _reflected,
    e.DecisionProposed: _decision_proposed,
    e.DecisionReworded: _decision_reworded,
    e.PrinciplesChosen: lambda draft, event: change(draft.decisions, event.decision, principles=event.principles),
    e.ConsentTaken: _consent_taken,
    e.DecisionTakenUp: lambda draft, event: change(draft.decisions, event.decision, **_OPEN_AGAIN),
    e.DecisionSettled: lambda draft, event: change(
        draft.decisions, event.decision, state=event.settlement, reason=event.reason, settled_at=event.at
    ),
    e.LetGo: lambda draft, event: change(
        draft.decisions, event.decision, state="let_go", reason=event.reason, settled_at=event.at
    ),
    e.DecisionCarried: _decision_carried,
    e.FollowedUp: _followed_up,
    e.FedBack: _fed_back,
    e.LookedBack: _looked_back,
}
"""The change by each kind of event but the opening, and undo and redo, which ``history`` resolves."""
