"""Opening a session, going on with it after an interruption, and closing it."""

from collections.abc import Mapping
from typing import Any, Self

import msgspec

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.turns import close_step, end_break, end_or_keep
from coprod_tui.domain.commands.voices import must_all_differ
from coprod_tui.domain.commands.ways import ways_agreed
from coprod_tui.domain.decide import Act, Command
from coprod_tui.domain.ids import SessionId, StepId, VoiceId, nth
from coprod_tui.domain.model.cards import Cards
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.model.ways import Ways
from coprod_tui.domain.plan.plan import LIMIT_VOICES, Plan
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import rotation


class Open(Command, frozen=True):
    """Open a session; ``opened_before`` tells by name how many rounds a voice has opened in earlier sessions.

    ``ways``: how the group works together since an earlier session. ``paces``: by name, the time that suits those to
    whom it is not as planned; ``alongside``: how many are here for someone. It is the one command that is decided
    without a session.
    """

    id: SessionId
    plan: Plan
    draw_seed: int
    opened_before: Mapping[str, int] = {}
    ways: Ways | None = None
    paces: Mapping[str, Pace] = {}
    alongside: int = 0

    def decide(self, act: Act) -> None:
        plan = self.plan
        circle = rotation.drawn(plan.voices, self.draw_seed) if plan.order == "drawn" else plan.voices
        known = rotation.opened_under(self.opened_before)
        numbered = enumerate(plan.steps, start=1)
        steps = tuple(msgspec.structs.replace(step, id=nth(StepId, number)) for number, step in numbered)
        without_names = msgspec.structs.replace(plan, steps=steps, voices=())
        act.begin(e.SessionOpened(*act.stamp, self.id, without_names, self.draw_seed))
        must_all_differ(circle)
        for number, name in enumerate(circle, start=1):
            act.add(e.VoiceJoined(*act.stamp, nth(VoiceId, number), name, known(name)))
        self._who_takes_turns(act, circle)
        if self.ways is not None:
            ways = ways_agreed(self.ways.lines, self.ways.choices)
            act.add(e.WaysAgreed(*act.stamp, ways.lines, ways.choices))

    def _who_takes_turns(self, act: Act, circle: tuple[str, ...]) -> None:
        """Say in what time each takes turns, and how many take none."""
        paces = {name: pace for name, pace in self.paces.items() if pace != "as_planned"}
        if not paces.keys() <= set(circle):
            raise Rejection("no_such")
        if self.alongside > LIMIT_VOICES:
            raise Rejection("circle_full", most=LIMIT_VOICES)
        for number, name in enumerate(circle, start=1):
            if name in paces:
                act.add(e.PaceChosen(*act.stamp, nth(VoiceId, number), paces[name]))
        for _ in range(self.alongside):
            act.add(e.CameAlongside(*act.stamp))

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        opening = events[0]
        agreed = events[-1] if isinstance(events[-1], e.WaysAgreed) else None
        ways = Ways(agreed.lines, agreed.choices) if agreed else None
        joined: list[Any] = [each for each in events if isinstance(each, e.VoiceJoined)]
        names = tuple(each.name for each in joined)
        plan: Plan = opening.plan
        voices = rotation.undrawn(names, opening.draw_seed) if plan.order == "drawn" else names
        with_names = msgspec.structs.replace(plan, voices=voices)
        opened_before = {each.name: each.opened_before for each in joined}
        called = {each.voice: each.name for each in joined}
        paces = {called[each.voice]: each.pace for each in events if isinstance(each, e.PaceChosen)}
        alongside = sum(isinstance(each, e.CameAlongside) for each in events)
        return cls(opening.id, with_names, opening.draw_seed, opened_before, ways, paces, alongside)


class Resume(Command, frozen=True):
    """Go on after an interruption; a running clock is held."""

    def decide(self, act: Act) -> None:
        act.add(e.SessionResumed(*act.stamp))


class Close(Command, frozen=True):
    """Close the session, with the turn and the step that are still open. A turn not begun is kept open.

    ``cards``: how often they were shown, by step. They are counted here and not as each step closes: that can be
    undone, and two counts of one step would tell between which moments a card was shown.
    """

    cards: tuple[Cards, ...] = ()

    def decide(self, act: Act) -> None:
        end_break(act)
        if act.session.open_turn is not None:
            end_or_keep(act, act.session.open_turn)
        close_step(act)
        begun = [step.id for step in act.session.plan.steps[: act.session.steps_opened]]
        for cards in self.cards:
            if cards.step not in begun or not cards.are_possible:
                raise Rejection("no_such")
            begun.remove(cards.step)
            act.add(e.CardsCounted(*act.stamp, cards.step, cards.slower, cards.stop))
        act.add(e.SessionClosed(*act.stamp, tuple(voice.id for voice in nameless(act.session))))

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        if not isinstance(events[-1], e.SessionClosed):
            raise ValueError("the session was not closed")
        counted = (each for each in events if isinstance(each, e.CardsCounted))
        return cls(tuple(Cards(each.step, each.slower, each.stop) for each in counted))


def nameless(session: Session) -> tuple[Voice, ...]:
    """Those who were here for someone, and neither had a turn, nor said anything, nor will do anything."""
    named = {voice.id for voice in session.took_part}
    named |= {said.voice for said in session.contributions if said.voice}
    named |= {voice for decision in session.decisions for voice in decision.carried_by}
    return tuple(voice for voice in session.voices if voice.id not in named)
