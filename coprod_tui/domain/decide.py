"""Decides commands: from a session and a command to the events of an act, each applied as it is added."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar, NamedTuple, Self, cast

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, draft_of, session_of
from coprod_tui.domain.apply.fold import apply_to, fold, opened
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import DecisionId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import AnyPart, NoSuchPart, Value, part
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.domain.stamp import CommandKind, Stamp, kind_of
from coprod_tui.domain.words import clean, is_visible


class Act:
    """The events of an act so far, and the resulting session. Each event is applied once, when it is added."""

    def __init__(self, session: Session | None, first: Stamp) -> None:
        """``session`` is None for the act that opens it; ``first`` stamps the first event."""
        self.events: e.Events = ()
        self._first = first
        self._session = session
        self._draft: Draft | None = None

    @property
    def session(self) -> Session:
        """The session after the events so far."""
        if self._session is None:
            if self._draft is None:
                raise ValueError("there is no session yet")
            self._session = session_of(self._draft)
        return self._session

    @property
    def stamp(self) -> Stamp:
        """The stamp of the next event."""
        before = len(self.events)
        return self._first._replace(seq=self._first.seq + before, command=None) if before else self._first

    def add(self, event: e.Event) -> None:
        """Add and apply ``event``, which must carry the current ``stamp``."""
        if self._draft is None:
            self._draft = draft_of(self.session)
        apply_to(self._draft, event)
        self._session = None
        self.events += (event,)

    def begin(self, event: e.SessionOpened) -> None:
        """Add and apply the event that opens the session."""
        if self._session is not None:
            raise ValueError("the session was opened before")
        self._session = opened(event)
        self.events += (event,)


class Command(Value, frozen=True):
    """A request to change a session, of the kind that its class is named after. Creating one changes nothing."""

    kind: ClassVar[CommandKind]

    after_close: ClassVar[bool] = False
    """Whether it is possible in a closed session too."""

    def __init_subclass__(cls) -> None:
        cls.kind = cast("CommandKind", kind_of(cls.__name__))

    def decide(self, act: Act) -> None:
        """Add the resulting events to ``act``. Raises ``Rejection``, after which the act must be discarded."""
        raise NotImplementedError

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        """The command that led to the events of an act. Raises if a command of this kind cannot have led to them.

        By default each field of the command is read from an event field of the same name.
        """
        names = cls.__struct_fields__
        for event in events:
            if set(names) <= set(event.__struct_fields__):
                return cls(**{name: getattr(event, name) for name in names})
        raise ValueError(f"no event of a {cls.kind} command")


class Decided(NamedTuple):
    """The events of an act, and the resulting session."""

    events: Events
    session: Session


def decide(session: Session | None, command: Command, stamp: Stamp) -> Decided:
    """The events of ``command`` in ``session`` at a moment. Changes nothing. Raises ``Rejection``.

    ``session`` is None for the command that opens it. Undo and redo are not commands: they are decided over a
    whole history (``apply.history``).
    """
    if session and not command.after_close:
        must_be_open(session)
    act = Act(session, stamp.by(command.kind))
    command.decide(act)
    return Decided(act.events, act.session)


def must_be_open(session: Session) -> None:
    """Raises ``Rejection`` when the session is closed."""
    if session.is_closed:
        raise Rejection("closed")


def decide_after(events: Events, command: Command, at: datetime, session: Session | None = None) -> Decided:
    """Decide a command in a stored session that is not open: its clock stands at its last event.

    ``at`` is the wall time (UTC); ``session`` is what the events fold to, where that is known. Raises ``Rejection``,
    and ``NotASession`` if the events make no session.
    """
    session, seq = session or fold(events), len(events) + 1
    return decide(session, command, Stamp(seq, seq, at, session.as_of_ms))


def must_add_up(session: Session, counts: Iterable[int]) -> None:
    """Raises ``Rejection`` unless ``counts`` add up to the number of voices in the room."""
    counts = tuple(counts)
    here = len(session.present)
    if not here:
        raise Rejection("nobody_to_show")
    if min(counts) < 0 or sum(counts) != here:
        raise Rejection("counts_wrong", shown=sum(counts), here=here)


def words_given(text: str, when_empty: RejectionCode) -> str:
    """``text`` cleaned. Raises ``Rejection(when_empty)`` if nothing visible is left."""
    cleaned = clean(text).text
    if not is_visible(cleaned):
        raise Rejection(when_empty)
    return cleaned


def known(parts: Iterable[AnyPart], part_id: str, otherwise: RejectionCode = "no_such", **facts: str) -> AnyPart:
    """The part with that id. Raises ``Rejection(otherwise, **facts)`` if there is none."""
    try:
        return part(parts, part_id)
    except NoSuchPart:
        raise Rejection(otherwise, **facts) from None


def decision_in(session: Session, decision_id: DecisionId) -> Decision:
    """The decision with that id, which may be user input. Raises ``Rejection`` if there is none."""
    return known(session.decisions, decision_id, "no_such_decision", id=clean(decision_id, characters=40).text)
