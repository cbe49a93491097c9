"""The closing page: decisions, contributions, reflections and how the time was shared."""

from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.domain.commands.words import SHOWN_FROM
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.left import left_in
from coprod_tui.domain.reports.questions import Question, questions_of
from coprod_tui.domain.schedule.sharing import Sharing, sharing_of
from coprod_tui.presentation import decisions, follow_up, handout, jargon, meeting, times, words
from coprod_tui.presentation.called import listed, name_with_words, said_by_whom
from coprod_tui.presentation.carrying import carried
from coprod_tui.presentation.labels import (
    MARKS,
    REFLECT_HANDS,
    REFLECT_TITLE,
    REFLECTIONS,
    WHY_LEFT,
    marked,
    people,
    quoted,
)
from coprod_tui.presentation.language import _
from coprod_tui.presentation.principles import serves
from coprod_tui.presentation.sharing import differences, same_room_for_all
from coprod_tui.presentation.stage import asked
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.text import Line, Paragraph
from coprod_tui.presentation.times import clock

_TITLE = _("What we take away")
DECIDED_NONE = _("We settled nothing today. That is worth knowing too.")
_SHARED_NONE = _("No round was opened.")
_SHARE = _("{people}, {share} each")
_SHARE_OF_SOME = _("{offered} of {people}, {share} each")
_OWN_TIME = _("{people}, in their own time")
_OWN_TIME_OF_SOME = _("{offered} of {people}, in their own time")
_STANDS = _(" · {mark}")
_FROM = _("from {names}")
_THANKS = _("Thank you, {names}.")
CHOOSE_WORDS = _("Which words go? Choose them with [lists.older] [lists.newer], then [answers.take_out].")
NO_UNDO = _("The session is closed, and its record stands as it is. Closing cannot be taken back.")


class Section(NamedTuple):
    """Paragraphs under their title."""

    title: str
    paragraphs: tuple[Paragraph, ...] = ()


class ClosingView(NamedTuple):
    """The closing page: its head line, and its sections. The last one is a title only."""

    title: str
    where: str
    right: str
    sections: tuple[Section, ...]


def closing(session: Session) -> ClosingView:
    """The page of a closed session. Sections that would be empty but are always asked for say so."""
    parts = (
        Section(handout.DECIDED, tuple(_decided(session))),
        Section(handout.HEARD, tuple(_heard(session))),
        Section(follow_up.LOOK_BACK_TITLE, tuple(_looked_back(session))),
        Section(REFLECT_TITLE, tuple(_reflected(session))),
        Section(handout.LEFT, tuple(_left(session))),
        Section(jargon.TITLE, tuple((jargon.line_of(each),) for each in session.explained)),
        Section(handout.TIME, tuple(_shared(session))),
        Section(handout.SUPPORT, _support(session)),
    )
    names = listed(voice.name for voice in session.took_part)
    thanks = (Section(_THANKS.format(names=names)),) if names else ()
    day = times.day(session.opened_at)
    return ClosingView(session.plan.title, _TITLE, day, (*(part for part in parts if part.paragraphs), *thanks))


def _support(session: Session) -> tuple[Paragraph, ...]:
    """Where people find support, as the plan says."""
    return ((Line.of(session.plan.support),),) if session.plan.support else ()


# --- what was decided


def _decided(session: Session) -> Iterator[Paragraph]:
    """What was let go of an earlier session stands with what the group looked back at."""
    here = [(number, each) for number, each in enumerate(session.decisions, start=1) if not each.is_earlier_let_go]
    if not here:
        yield (Line.of((DECIDED_NONE, "quiet")),)
    for number, decision in here:
        yield tuple(_decision(session, number, decision))


def _decision(session: Session, number: int, decision: Decision) -> Iterator[Line]:
    looks = MARKS[decision.state]
    mark = _STANDS.format(mark=marked(decision.state))
    yield Line.of((f"{number}  ", looks.words), (decision.text, looks.words), (mark, looks.tone))
    said = [each for each in session.heard if each.id in decision.source]
    names = list(dict.fromkeys(name_with_words(session, each) for each in said))
    if names:
        yield Line.of((_FROM.format(names=listed(names)), "quiet"))
    if decision.reason:
        yield Line.of(decisions.why_or_when(decision))
    yield from map(Line.of, _checked(decision))
    if decision.state == "agreed":
        yield Line.of(carried(session, decision))
    if decision.principles:
        yield Line.of((serves(session, decision), "quiet"))
    for each in decision.follow_up:
        yield Line.of(follow_up.came_of_it(each.status, each.happened, each.learned))


def _checked(decision: Decision) -> Iterator[str]:
    """The counts of the check of the current words, and every concern and objection of all checks."""
    if check := decision.check:
        yield decisions.checked(check)
    for each in decision.consent:
        yield from decisions.worries(each.words, is_of_these_words=each is decision.check)


# --- what was heard


def _heard(session: Session) -> Iterator[Paragraph]:
    """The contributions by question; those that belong to no question come last."""
    if not session.heard:
        yield (Line.of((handout.NOTHING.heard, "quiet")),)
    contributions = {each.id: each for each in session.heard}
    for question in questions_of(session):
        if question.said:
            yield (Line.of((_asked(question), "bold quiet")),)
        for each in question.said:
            mark = (f"  {words.MARK_CHECKED}", "now") if contributions[each].read_back else ""
            yield (said_by_whom(session, contributions[each]).then(*Line.of(mark).pieces),)


def _asked(question: Question) -> str:
    """The words of the question, else the title of its step."""
    return question.prompt or (STEPS[question.kind].title if question.kind else handout.ALSO_SAID)


# --- since we last met, and how it was


def _looked_back(session: Session) -> Iterator[Paragraph]:
    for each in session.look_backs:
        came = follow_up.came_of_it(each.status, each.happened, each.learned)
        yield (Line.of((each.text, "bold")), Line.of(came))
    for decision in session.decisions:
        if decision.is_earlier_let_go:
            mark = _STANDS.format(mark=marked(decision.state))
            heading = Line.of((decision.text, "bold"), (mark, MARKS[decision.state].tone))
            yield (heading, Line.of(decisions.why_or_when(decision)))


def _reflected(session: Session) -> Iterator[Paragraph]:
    for each in session.hands:
        if sum(each.hands) < SHOWN_FROM:
            counts = [meeting.HANDS_FEW]
        else:
            counts = [f"{number}  {'█' * count} {count}" for number, count in enumerate(each.hands, start=1)]
        yield (Line.of((REFLECT_HANDS, "quiet")), *map(Line.of, counts))
    for said in session.reflections:
        yield (Line.of((f"{REFLECTIONS[said.about]}  ", "quiet"), quoted(said.text)),)


# --- what was left of the plan, and the time


def _left(session: Session) -> Iterator[Paragraph]:
    for each in left_in(session):
        yield (Line.of(handout.LEFT_STEP.format(step=asked(each.step), why=WHY_LEFT[each.why])),)


def _shared(session: Session) -> Iterator[Paragraph]:
    """How the time was shared in each round, and why offers differed where they did."""
    if not session.rounds:
        yield (Line.of((_SHARED_NONE, "quiet")),)
        return
    all_shared = [sharing_of(session, round_) for round_ in session.rounds]
    for round_, shared in zip(session.rounds, all_shared, strict=True):
        different = map(Line.of, differences(shared, closed=session.is_closed))
        yield (Line.of(round_.prompt, (f" · {_share(shared)}", "quiet")), *different)
    if same_room_for_all(all_shared):
        yield (Line.of((handout.TIME_INTRO, "bold now")),)


def _share(shared: Sharing) -> str:
    """Who was offered how much in a round: ``8 people, 2:00 each``; no figure where offers differed."""
    of_all, of_some = (_OWN_TIME, _OWN_TIME_OF_SOME) if shared.in_own_time else (_SHARE, _SHARE_OF_SOME)
    said = of_all if shared.offered >= shared.voices else of_some
    return said.format(offered=shared.offered, people=people(shared.voices), share=clock(shared.share_ms))
