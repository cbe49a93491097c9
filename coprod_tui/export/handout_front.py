"""The first page: what we decided, who will do it, by when, when we hear back; then what is not decided yet."""

from collections.abc import Iterator
from datetime import date

from coprod_tui.domain.events import Promised
from coprod_tui.domain.ids import VoiceId
from coprod_tui.export import page as p
from coprod_tui.export.handout_words import names
from coprod_tui.export.shape import Decision, Document
from coprod_tui.presentation import handout as w
from coprod_tui.presentation.days import spelled_promise
from coprod_tui.presentation.labels import STATUSES


def front(document: Document) -> Iterator[p.Section]:
    """What was agreed; and, where there is any, what waits for a yes or a no, and what was not agreed and why."""
    called = {voice.id: voice.name for voice in document.voices}
    stands = [(number, each) for number, each in enumerate(document.decisions, start=1)]
    agreed = tuple(_agreed(number, each, called) for number, each in stands if each.state == "agreed")
    nothing = w.nothing(document.session.closed_at)
    none = p.Paragraph((nothing.agreed if stands else nothing.decided,))
    yield p.Section((w.DECIDED,), (p.Entries(agreed) if agreed else none,))
    for heading, states in ((w.NOT_YET, ("proposed", "parked")), (w.NOT_AGREED, ("not_agreed",))):
        if rest := tuple(_undecided(number, each) for number, each in stands if each.state in states):
            yield p.Section((heading,), (p.Entries(rest),))


def anchor(number: int) -> str:
    """The anchor of a decision on the first page."""
    return f"decision-{number}"


def outcome_anchor(number: int) -> str:
    """The anchor of what came of a decision."""
    return f"outcome-{number}"


def _agreed(number: int, each: Decision, called: dict[VoiceId, str | None]) -> p.Entry:
    who = names(tuple(called[voice] for voice in each.carried_by)) if each.carried_by else (w.NOBODY_YET,)
    facts = (
        p.Fact(w.WHO, (who,)),
        p.Fact(w.BY_WHEN, ((_promised(each.due, each, "due"),),)),
        p.Fact(w.HEAR_BACK, ((_promised(each.feed_back_by, each, "feed_back_by"),),)),
    )
    return p.Entry(number, anchor(number), (p.Said(each.text),), tuple(_came_of_it(number, each)), facts)


def _came_of_it(number: int, each: Decision) -> Iterator[p.Line]:
    """How it went so far, with a link to the details."""
    if each.follow_up:
        status = p.Link(outcome_anchor(number), STATUSES[each.follow_up[-1].status])
        yield p.filled(w.OUTCOME, status=status)


def _undecided(number: int, each: Decision) -> p.Entry:
    """A decision that was not agreed, with its reason, or an open one, with when the group returns to it."""
    said = w.BECAUSE if each.state == "not_agreed" else w.COME_BACK
    reason = (p.filled(said, reason=p.Said(each.reason)),) if each.reason else ()
    return p.Entry(number, anchor(number), (p.Said(each.text),), reason)


def _promised(day: date | None, decision: Decision, name: Promised) -> str:
    said = spelled_promise(day, is_at_next_meeting=name in decision.at_next_meeting, by="{day}")
    return said or w.NO_DAY_YET
