"""Makes the published document from events. Does no I/O."""

from collections.abc import Iterable
from datetime import UTC, datetime

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.apply.history import undone_acts
from coprod_tui.domain.events import Event, to_plain
from coprod_tui.domain.model import session as s
from coprod_tui.domain.model.contribution import Contribution, Wording, voice_named_with
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.schedule import turns
from coprod_tui.domain.taking_out import without_undone_words
from coprod_tui.export import shape


def document_from(events: Iterable[Event], exported_at: datetime) -> shape.Document:
    """The document of the session that ``events`` tell; ``exported_at`` is given in whole milliseconds, UTC.

    An open session counts up to its last event. Raises ``NotASession`` as ``fold`` does.
    """
    events = tuple(events)
    session = fold(events)
    return shape.Document(
        format="coprod-session",
        version=1,
        exported_at=_to_the_millisecond(exported_at),
        session=_about(session),
        plan=_plan(session),
        voices=tuple(_voice(session, voice) for voice in session.voices),
        rounds=tuple(_round(round_) for round_ in session.rounds),
        contributions=tuple(_contribution(contribution) for contribution in session.contributions),
        decisions=tuple(_decision(decision) for decision in session.decisions),
        history=history(events),
        looked_back=tuple(
            shape.LookBack(each.at, each.session, each.decision, each.text, each.status, each.happened, each.learned)
            for each in session.look_backs
        ),
        reflection=shape.Reflection(
            hands=tuple(shape.Hands(each.at, each.hands, each.passed) for each in session.hands),
            words=tuple(shape.ReflectionWords(each.at, each.about, each.text) for each in session.reflections),
        ),
    )


def history(events: Iterable[Event]) -> tuple[shape.Entry, ...]:
    """Every event as plain values, followed by ``undone``.

    Undone words are left out.
    """
    events = without_undone_words(events)
    taken_back = undone_acts(events)
    return tuple(_entry(event, undone=event.act in taken_back) for event in events)


def _entry(event: Event, *, undone: bool) -> shape.Entry:
    return {**to_plain(event), "undone": undone}


def _to_the_millisecond(moment: datetime) -> datetime:
    moment = moment.astimezone(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _about(session: s.Session) -> shape.About:
    plan = session.plan
    return shape.About(
        id=session.id,
        title=plan.title,
        purpose=plan.purpose,
        group=plan.group,
        opened_at=session.opened_at,
        closed_at=session.closed_at,
        even_out=plan.even_out,
        order=plan.order,
        draw_seed=session.draw_seed,
    )


def _plan(session: s.Session) -> shape.Plan:
    return shape.Plan(
        tuple(
            shape.Step(step.id, step.kind, step.prompt, step.share_ms, step.total_ms, _state(session, number))
            for number, step in enumerate(session.plan.steps, start=1)
        )
    )


def _state(session: s.Session, number: int) -> shape.StepState:
    if number > session.steps_opened:
        return "to_come"
    return "running" if session.step_open and number == session.steps_opened else "done"


def _voice(session: s.Session, voice: s.Voice) -> shape.Voice:
    totals = turns.totals(session, voice.id)
    return shape.Voice(
        id=voice.id,
        name=voice.name,
        joined_at=voice.joined_at,
        here=voice.here,
        turns=totals.turns,
        passes=totals.passes,
        openings=voice.openings,
        offered_ms=totals.offered_ms,
        spoken_ms=totals.spoken_ms,
        over_ms=totals.over_ms,
    )


def _round(round_: s.Round) -> shape.Round:
    return shape.Round(
        number=round_.number,
        step=round_.step,
        prompt=round_.prompt,
        share_ms=round_.entitled_ms,
        direction=round_.direction,
        order=round_.order,
        turns=tuple(_turn(turn) for turn in round_.turns),
    )


def _turn(turn: s.Turn) -> shape.Turn:
    return shape.Turn(
        id=turn.id,
        voice=turn.voice,
        offered_ms=turn.offer_ms,
        spoken_ms=turn.spoken_ms,
        held_ms=turn.held_ms,
        over_ms=turn.over_ms,
        outcome=turn.outcome,
        opened_at=turn.opened_at,
        ended_at=turn.ended_at,
    )


def _contribution(contribution: Contribution) -> shape.Contribution:
    return shape.Contribution(
        id=contribution.id,
        voice=contribution.voice,
        turn=contribution.turn,
        step=contribution.step,
        at=contribution.at,
        text=contribution.text,
        read_back=contribution.read_back,
        with_name=voice_named_with(contribution) is not None,
        earlier=_wordings(contribution.earlier),
        answers=tuple(
            shape.Answer(answer.at, answer.kind, answer.decision, answer.because or None)
            for answer in contribution.answers
        ),
    )


def _decision(decision: Decision) -> shape.Decision:
    return shape.Decision(
        id=decision.id,
        text=decision.text,
        state=decision.state,
        principles=decision.principles,
        source=decision.source,
        carried_by=decision.carried_by,
        due=decision.due,
        feed_back_by=decision.feed_back_by,
        at_next_meeting=decision.at_next_meeting,
        earlier=_wordings(decision.earlier),
        consent=tuple(
            shape.Consent(check.at, check.agree, check.concern, check.object, check.words, check.abstain)
            for check in decision.consent
        ),
        follow_up=tuple(
            shape.FollowUp(each.at, each.status, each.happened, each.learned) for each in decision.follow_up
        ),
        fed_back=tuple(shape.Told(told.at, told.words) for told in decision.fed_back),
        reason=decision.reason or None,
    )


def _wordings(earlier: tuple[Wording, ...]) -> tuple[shape.Wording, ...]:
    return tuple(shape.Wording(wording.at, wording.text) for wording in earlier)
