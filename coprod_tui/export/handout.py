"""Makes the page to hand out: first what was decided, then what was heard and how it went."""

from collections.abc import Iterator
from datetime import date, tzinfo

from coprod_tui.domain.commands.words import SHOWN_FROM
from coprod_tui.domain.events import Promised
from coprod_tui.domain.model.contribution import Hands
from coprod_tui.domain.model.decision import Decision, DecisionState
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.reports.left import left_in
from coprod_tui.domain.schedule.sharing import sharing_of
from coprod_tui.export import page as p
from coprod_tui.export.handout_words import (
    came_of_it,
    decision_anchor,
    heard,
    names,
    outcome_anchor,
    reached,
    told_once,
    went,
    why_let_go,
)
from coprod_tui.presentation import handout as w
from coprod_tui.presentation import jargon
from coprod_tui.presentation.alongside import helped
from coprod_tui.presentation.labels import MARKED, MARKS, REFLECTIONS, STATUSES, WHY_LEFT
from coprod_tui.presentation.sharing import how_shared, same_room_for_all
from coprod_tui.presentation.stage import asked
from coprod_tui.presentation.times import spelled_promise
from coprod_tui.presentation.ways import TITLE as WAYS
from coprod_tui.presentation.ways_chosen import in_plain_words


def handout(session: Session, zone: tzinfo | None) -> p.Page:
    """The page; days are given in ``zone``, None for this machine's time zone."""
    sections = (
        *_front(session, zone),
        heard(session),
        *reached(session),
        came_of_it(session, zone),
        *looking_back(session, zone),
        *left_of_plan(session),
        *working_together(session),
        *words_explained(session),
        _time(session),
    )
    return p.Page(p.Said(session.plan.title), _head(session, zone), sections)


def _head(session: Session, zone: tzinfo | None) -> tuple[p.Block, ...]:
    about = ((w.GROUP, session.plan.group), (w.PURPOSE, session.plan.purpose))
    facts = (
        p.Fact(w.DAY, ((w.day(session.opened_at, zone),),)),
        *(p.Fact(label, ((p.Said(text),),)) for label, text in about if text),
        p.Fact(w.PEOPLE, (names(tuple(voice.name for voice in session.took_part)),)),
        *((p.Fact(w.ALSO_HERE, ((helped(session),),)),) if session.alongside else ()),
        *((p.Fact(w.SUPPORT, ((p.Said(session.plan.support),),)),) if session.plan.support else ()),
    )
    still_open = () if session.closed_at else (p.Paragraph((w.STILL_OPEN,)),)
    return (p.FactList(facts), *still_open, p.Paragraph((f"{w.RECORD} {w.EQUAL}",)))


# --- the first page: what we decided, who will do it, by when, when we hear back; then what is not decided yet


def _front(session: Session, zone: tzinfo | None) -> Iterator[p.Section]:
    """What was agreed; and, where there is any, what waits for a yes or a no, what was turned down, what let go."""
    stands = list(enumerate(session.decisions, start=1))
    agreed = tuple(_agreed(session, number, each) for number, each in stands if each.state == "agreed")
    nothing = w.nothing(session.closed_at)
    none = p.Paragraph((nothing.agreed if stands else nothing.decided,))
    yield p.Section(_heading(w.DECIDED, "agreed"), (p.Entries(agreed) if agreed else none,))
    for heading, states in _REST:
        if rest := tuple(_not_agreed(number, each, zone) for number, each in stands if each.state in states):
            yield p.Section(_heading(heading, states[0]), (p.Entries(rest),))


_REST: tuple[tuple[str, tuple[DecisionState, ...]], ...] = (
    (w.NOT_YET, ("parked", "proposed")),
    (w.NOT_AGREED, ("not_agreed",)),
    (w.LET_GO, ("let_go",)),
)
"""The headings below what was agreed, and what stands there."""


def _heading(words: str, state: DecisionState) -> p.Line:
    """The heading of decisions of a state, with its sign."""
    return (MARKED.format(sign=MARKS[state].sign, state=words),)


def _agreed(session: Session, number: int, each: Decision) -> p.Entry:
    """Who will do it, by when and when we hear back; and how it went so far, with a link to the details."""
    who = names(tuple(map(session.name_of, each.carried_by))) if each.carried_by else (w.NOBODY_YET,)
    facts = (
        p.Fact(w.WHO, (who,)),
        p.Fact(w.BY_WHEN, ((_promised(each.due, each, "due"),),)),
        p.Fact(w.HEAR_BACK, ((_promised(each.feed_back_by, each, "feed_back_by"),),)),
    )
    came_of_it = tuple(
        p.filled(w.OUTCOME, status=p.Link(outcome_anchor(number), STATUSES[last.status]))
        for last in each.follow_up[-1:]
    )
    return p.Entry(number, decision_anchor(number), (p.Said(each.text),), came_of_it, facts)


def _not_agreed(number: int, each: Decision, zone: tzinfo | None) -> p.Entry:
    """One that was turned down or let go, with its reason, or an open one, with when the group returns to it.

    The group is told once of what was let go.
    """
    said = w.COME_BACK if each.is_undecided else w.BECAUSE
    reason = (p.filled(said, reason=p.Said(each.reason)),) if each.reason else ()
    return p.Entry(number, decision_anchor(number), (p.Said(each.text),), reason, told_once(each, zone))


def _promised(day: date | None, decision: Decision, name: Promised) -> str:
    said = spelled_promise(day, is_at_next_meeting=name in decision.at_next_meeting, by="{day}")
    return said or w.NO_DAY_YET


# --- since we last met, how it was, what was left, and the time


def looking_back(session: Session, zone: tzinfo | None) -> Iterator[p.Section]:
    """What was said of earlier decisions, and of the meeting itself; no section where nothing was."""
    looked = tuple((each.text, went(each)) for each in session.look_backs)
    let_go = tuple((each.text, why_let_go(each, zone)) for each in session.decisions if each.is_earlier_let_go)
    if both := (*looked, *let_go):
        each_decision = tuple(p.Section((p.Said(text),), (p.FactList(facts),)) for text, facts in both)
        yield p.Section((w.SINCE,), sections=each_decision)
    said = tuple(
        p.Section((title,), (p.Items(texts),))
        for about, title in REFLECTIONS.items()
        if (texts := tuple((p.Said(each.text),) for each in session.reflections if each.about == about))
    )
    if session.hands or said:
        yield p.Section((w.HOW_IT_WAS,), tuple(map(_hands, session.hands)), said)


def working_together(session: Session) -> Iterator[p.Section]:
    """The lines that the group agreed, and what it chose; no section where it did neither."""
    if session.ways is None:
        return
    lines: tuple[p.Line, ...] = (
        *((p.Said(line),) for line in session.ways.lines),
        *((said,) for said in in_plain_words(session.ways)),
    )
    if lines:
        yield p.Section((WAYS,), (p.Items(lines),))


def words_explained(session: Session) -> Iterator[p.Section]:
    """The jargon buster: each word with its plain meaning; no section where none was explained."""
    words = ((each.term, each.meaning) for each in session.explained)
    lines = tuple(p.filled(jargon.WORD_MEANS, term=p.Said(term), meaning=p.Said(meaning)) for term, meaning in words)
    if lines:
        yield p.Section((jargon.TITLE,), (p.Items(lines),))


def _hands(hands: Hands) -> p.Block:
    """The distribution, only if it cannot reveal who showed what."""
    if sum(hands.hands) < SHOWN_FROM:
        return p.Paragraph((w.FEW_HANDS.format(least=SHOWN_FROM),))
    counts: tuple[p.Line, ...] = tuple((str(count),) for count in (*hands.hands, hands.passed))
    return p.Table(w.HANDS, w.HANDS_COLUMNS, (((w.HANDS_ROW,), *counts),))


def left_of_plan(session: Session) -> tuple[p.Section, ...]:
    """The steps that the group left, for next time or for good, and why; no section where it left none."""
    left = tuple(p.filled(w.LEFT_STEP, step=_step(each.step), why=WHY_LEFT[each.why]) for each in left_in(session))
    return (p.Section((w.LEFT,), (p.Items(left),)),) if left else ()


def _step(step: Step) -> p.Piece:
    return p.Said(step.prompt) if step.prompt else asked(step)


def _time(session: Session) -> p.Section:
    if not session.rounds:
        return p.Section((w.TIME,), (p.Paragraph((w.nothing(session.closed_at).rounds,)),))
    all_shared = tuple(sharing_of(session, each) for each in session.rounds)
    rounds = tuple(
        (w.ROUND_SHARED.format(number=each.number, shared=how_shared(shared, closed=session.is_closed)),)
        for each, shared in zip(session.rounds, all_shared, strict=True)
    )
    intro = (p.Paragraph((w.TIME_INTRO,)),) if same_room_for_all(all_shared) else ()
    return p.Section((w.TIME,), (*intro, p.Items(((w.TIME_PASSING,), *rounds))))
