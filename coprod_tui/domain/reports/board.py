"""The follow-up board: one line for each decision, over all sessions; and which of them are overdue."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from coprod_tui.domain.events import EarlierDecision, FollowUpStatus, Promised
from coprod_tui.domain.ids import DecisionId, SessionId
from coprod_tui.domain.model.decision import Decision, DecisionState
from coprod_tui.domain.model.principles import SIX, OneOfSix, own_text
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.value import Value
from coprod_tui.domain.people.folding import is_among, same_name


class Overdue(NamedTuple):
    """Whether the work is overdue, and whether telling the group is."""

    doing: bool
    telling: bool


class DecisionLine(Value, frozen=True):
    """The view of a decision in lists. ``id`` is unique within its ``session``; ``carried_by`` holds names.

    A forgotten name is None there.

    The session lasted from ``met_at`` to ``met_until``, None while it is open. ``settled_at`` is when the decision was
    settled last, ``told_at`` when the group was told last; ``status`` is that of the last follow-up, None before the
    first. ``at_next_meeting`` tells which of the two days is that of the next meeting. ``reason`` is why it was settled
    so; ``earlier`` are its earlier words; ``taken_up_from`` is what an earlier session had left undecided.
    ``principles`` are those of the six that it serves; ``own_principles`` those of a group that has its own, in words.
    """

    session: SessionId
    title: str
    group: str
    met_at: datetime
    met_until: datetime | None
    id: DecisionId
    text: str
    state: DecisionState
    principles: tuple[OneOfSix, ...]
    carried_by: tuple[str | None, ...]
    due: date | None
    feed_back_by: date | None
    settled_at: datetime | None
    status: FollowUpStatus | None
    happened: str
    learned: str
    told_at: datetime | None
    is_open: bool
    reason: str = ""
    earlier: tuple[str, ...] = ()
    taken_up_from: EarlierDecision | None = None
    at_next_meeting: tuple[Promised, ...] = ()
    own_principles: tuple[str, ...] = ()

    @property
    def is_undecided(self) -> bool:
        """Whether the group still has to decide it: it is parked, or its session was closed before it was settled."""
        return self.state == "parked" or (self.state == "proposed" and self.met_until is not None)

    @property
    def is_closed(self) -> bool:
        """Whether the work has ended."""
        return self.status not in (None, "under_way")

    @property
    def is_finished(self) -> bool:
        """Whether the work has ended, or it was let go, and the group was told."""
        return self.state in ("agreed", "let_go") and not self.is_open

    def overdue(self, today: date) -> Overdue:
        """Whether the work, or telling the group, was due before ``today``."""
        doing = self.is_open and not self.is_closed and self.due is not None and self.due < today
        return Overdue(doing, self.is_open and self.feed_back_by is not None and self.feed_back_by < today)


def decision_lines(session: Session) -> tuple[DecisionLine, ...]:
    """A line for each decision of ``session``."""
    return tuple(_line(session, decision) for decision in session.decisions)


def serves(line: DecisionLine, principle: str) -> bool:
    """Whether it serves one of the six, or one of a group's own in these words, as people read them."""
    return principle in line.principles or is_among(principle, line.own_principles)


def undecided(lines: Iterable[DecisionLine]) -> tuple[DecisionLine, ...]:
    """Those of ``lines`` that the group still has to decide."""
    return tuple(line for line in once_each(lines) if line.is_undecided)


def once_each(lines: Iterable[DecisionLine]) -> tuple[DecisionLine, ...]:
    """``lines`` without undecided decisions that a later session of the group took up, where they have a new line.

    Taking up such a decision does not change the closed session: the later decision refers to it. In files without
    that reference it is recognised by its first wording, even if it was reworded and settled since.
    """
    lines = tuple(lines)
    named = {(each.session, each.decision) for line in lines if (each := line.taken_up_from)}
    texts = {line.text for line in lines if line.is_undecided}
    with_words: dict[str, list[DecisionLine]] = defaultdict(list)
    for line in (each for each in lines if not each.taken_up_from):
        for text in texts.intersection((line.text, *line.earlier)):
            with_words[text].append(line)

    def is_taken_up(line: DecisionLine) -> bool:
        later = (each for each in with_words[line.text] if each.met_at > line.met_at)
        return (line.session, line.id) in named or any(same_name(each.group, line.group) for each in later)

    return tuple(line for line in lines if not (line.is_undecided and is_taken_up(line)))


def _line(session: Session, decision: Decision) -> DecisionLine:
    last = decision.follow_up[-1] if decision.follow_up else None
    return DecisionLine(
        session=session.id,
        title=session.plan.title,
        group=session.plan.group,
        met_at=session.opened_at,
        met_until=session.closed_at,
        id=decision.id,
        text=decision.text,
        state=decision.state,
        principles=tuple(each for each in SIX if each in decision.principles),
        carried_by=tuple(session.voice(voice).name for voice in decision.carried_by),
        due=decision.due,
        feed_back_by=decision.feed_back_by,
        settled_at=decision.settled_at,
        status=last.status if last else None,
        happened=last.happened if last else "",
        learned=last.learned if last else "",
        told_at=decision.fed_back[-1].at if decision.fed_back else None,
        is_open=decision.needs_follow_up,
        reason=decision.reason,
        earlier=tuple(wording.text for wording in decision.earlier),
        taken_up_from=decision.taken_up_from,
        at_next_meeting=decision.at_next_meeting,
        own_principles=tuple(filter(None, (own_text(each, session.plan.principles) for each in decision.principles))),
    )


def with_earlier(session: Session, lines: Iterable[DecisionLine]) -> tuple[DecisionLine, ...]:
    """The decisions of a session as it stands, followed by those of earlier sessions among ``lines``.

    A session without a group sees only sessions without one: the decisions of a group are shown to that group only.
    """
    earlier = (line for line in lines if line.session != session.id and bool(line.group) == bool(session.plan.group))
    return (*decision_lines(session), *earlier)
