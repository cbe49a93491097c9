"""How one act's events are told when each of them decides what comes next: ending a turn, opening the next one."""

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.fold import apply
from coprod_tui.domain.model.session import Session, Turn
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.schedule import rotation, turns
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.steps.kinds import rules_of


class Telling:
    """The events of one act as they are told, and the Session that they lead to."""

    def __init__(self, session: Session, first: Stamp) -> None:
        self.session = session
        self.told: e.Events = ()
        self._first = first

    @property
    def now(self) -> Stamp:
        """The moment of the next event."""
        return self._first.then(len(self.told))

    def add(self, event: e.Event) -> None:
        self.told = (*self.told, event)
        self.session = apply(self.session, (event,))

    def end_or_keep(self, turn: Turn) -> None:
        """End a turn that was begun; keep one open that was not."""
        if turn.is_unused:
            self.add(e.TurnKeptOpen(*self.now, turn.id, turn.voice, turn.round))
        else:
            self.add(e.TurnEnded(*self.now, turn.id))

    def open_next(self) -> None:
        """Open the next turn, or else the next step."""
        coming = self._coming()
        if coming:
            self._open_turn(coming[0])
        else:
            self._open_step()

    def open_after_pass(self, voice: str) -> None:
        """Open the next turn of anybody but the voice that passed; no step opens by itself."""
        coming = next((coming for coming in self._coming() if coming.voice != voice), None)
        if coming:
            self._open_turn(coming)

    def _coming(self) -> tuple[rotation.Coming, ...]:
        """The turns to come, once those of voices that are away are kept open."""
        for voice_id in rotation.passed_over(self.session):
            assert self.session.round is not None
            self.add(e.TurnKeptOpen(*self.now, self._new_turn(), voice_id, self.session.round.number))
        step = self.session.step
        return rules_of(step).coming(self.session) if step else rotation.queue(self.session)

    def close_step(self) -> None:
        """Close the step that is open."""
        if (step := self.session.step) is not None:
            self.add(rules_of(step).closing(self.session, step, self.now))

    def _open_turn(self, coming: rotation.Coming) -> None:
        round_ = self.session.rounds[coming.round - 1]
        if coming.why == "again" and coming.turn is not None:
            offer = turns.offer_again(round_, coming.turn)
        elif coming.why == "extra":
            offer = turns.Offer(turns.due_ms(round_, coming.voice), 0)
        else:
            offer = turns.offer(self.session, round_, coming.voice)
        turn = coming.turn.id if coming.turn else self._new_turn()
        self.add(e.TurnOpened(*self.now, turn, coming.voice, coming.round, *offer))

    def _open_step(self) -> None:
        self.close_step()
        step = self.session.next_step
        if step is None:
            late = rotation.queue(self.session)
            if late:
                self._open_turn(late[0])
            elif not self.told:
                raise Rejection("plan_done")
        else:
            rules = rules_of(step)
            self.add(rules.opening(self.session, step, self.now))
            for coming in rules.coming(self.session)[:1]:
                self._open_turn(coming)

    def _new_turn(self) -> str:
        return f"t{len(self.session.turns) + 1}"
