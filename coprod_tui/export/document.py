"""Makes the published document from events, and reads them back from it. Does no I/O."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Literal, TypeVar

import msgspec

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.apply.history import undone_acts
from coprod_tui.domain.events import AnyEvent, Event, to_plain
from coprod_tui.domain.model.cards import in_all
from coprod_tui.domain.model.contribution import Contribution, voice_named_with
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.model.ways import Choices
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.reports.left import LeftStep, left_in
from coprod_tui.domain.schedule import sharing
from coprod_tui.domain.steps import rules_of
from coprod_tui.domain.taking_out import without_undone_words
from coprod_tui.export import shape

Published = TypeVar("Published")


def document_from(events: Iterable[Event], exported_at: datetime) -> shape.Document:
    """The document of the session that ``events`` tell; ``exported_at`` is given in whole milliseconds, UTC.

    An open session counts up to its last event. Raises ``NotASession`` as ``fold`` does.
    """
    events = tuple(events)
    session = fold(events)
    exported_at = exported_at.astimezone(UTC)
    return shape.Document(
        format="coprod-session",
        version=1,
        exported_at=exported_at.replace(microsecond=exported_at.microsecond // 1000 * 1000),
        session=_about(session),
        plan=_plan(session),
        voices=tuple(_voice(session, voice) for voice in session.voices),
        alongside=session.alongside,
        rounds=_published(session.rounds, tuple[shape.Round, ...]),
        dialogues=tuple(_dialogues(session)),
        contributions=tuple(map(_contribution, session.contributions)),
        decisions=tuple(map(_decision, session.decisions)),
        ways=session.ways.lines if session.ways else (),
        choices=session.ways.choices if session.ways else Choices(),
        words_explained=tuple(shape.ExplainedWord(each.term, each.meaning) for each in session.explained),
        cards=in_all(session.cards),
        looked_back=session.look_backs,
        reflection=shape.Reflection(session.hands, session.reflections),
        history=history(events),
    )


def history(events: Iterable[Event]) -> tuple[shape.Entry, ...]:
    """Every event as plain values, followed by ``undone``.

    Undone words are left out.
    """
    events = without_undone_words(events)
    taken_back = undone_acts(events)
    return tuple({**to_plain(event), "undone": event.act in taken_back} for event in events)


def event_in(entry: shape.Entry) -> dict[str, Any]:
    """The event of a history entry, as plain values."""
    return {key: value for key, value in entry.items() if key != "undone"}


def session_in(document: shape.Document) -> Session:
    """The session that a document tells."""
    entries = list(map(event_in, document.history))
    return fold(msgspec.convert(entries, tuple[AnyEvent, ...]))  # much faster than one by one


def _published(part: object, kind: type[Published]) -> Published:
    """A part of the session in its published shape, whose fields are found in it by their names."""
    return msgspec.convert(part, kind, from_attributes=True)


def _about(session: Session) -> shape.About:
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


def _plan(session: Session) -> shape.Plan:
    plan, open_ = session.plan, {time.step for time in session.step_times if time.ended_ms is None}
    begun = [_step(step, "running" if step.id in open_ else "done") for step in plan.steps[: session.steps_opened]]
    to_come = [] if session.is_closed else [_step(step, "to_come") for step in session.to_come]
    steps = (*begun, *to_come, *(_left(left) for left in left_in(session)))
    own = zip(session.principles, plan.principles, strict=False)
    principles = tuple(shape.OwnPrinciple(*each) for each in own)
    return shape.Plan(plan.ends, plan.pause_ms, plan.support, principles, steps)


def _left(left: LeftStep) -> shape.Step:
    if left.why == "dropped":
        return _step(left.step, "dropped")
    return _step(left.step, "left_for_next_time", left.why)


def _step(step: Step, state: shape.StepState, because: Literal["out_of_time", "chosen"] | None = None) -> shape.Step:
    lengths = (step.share_ms, step.total_ms, step.think_ms)
    return shape.Step(step.id, step.kind, step.prompt, *lengths, step.kept, state, because)


def _voice(session: Session, voice: Voice) -> shape.Voice:
    had = sharing.totals(session, voice.id)
    on_floor = sum(turn.spoken_ms for turn in session.floor if turn.voice == voice.id)
    who = (voice.id, voice.name, voice.joined_at, voice.here, voice.pace)
    times = (had.offered_ms, had.spoken_ms, had.over_ms, on_floor)
    return shape.Voice(*who, had.turns, had.passes, voice.openings, *times)


def _dialogues(session: Session) -> Iterator[shape.Dialogue]:
    """The open discussions that have begun, in the order in which they did."""
    for step in session.plan.steps[: session.steps_opened]:
        if rules_of(step).has_floor:
            had = [turn for turn in session.floor if turn.step == step.id]
            yield shape.Dialogue(step.id, step.prompt, _published(had, tuple[shape.FloorTurn, ...]))


def _contribution(contribution: Contribution) -> Contribution:
    return contribution.but(with_name=voice_named_with(contribution) is not None)


def _decision(decision: Decision) -> shape.Decision:
    return msgspec.structs.replace(_published(decision, shape.Decision), reason=decision.reason or None)
