"""``coprod show``: one session in plain lines, for a terminal, a pipe or a printer."""

from collections.abc import Iterator

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import number_of
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.questions import questions_of
from coprod_tui.domain.schedule.sharing import sharing_of
from coprod_tui.export import page as p
from coprod_tui.export import plain
from coprod_tui.export.handout import left_of_plan, looking_back, words_explained, working_together
from coprod_tui.export.handout_words import asked, came_of_it, consent
from coprod_tui.local_time import local
from coprod_tui.presentation import handout as w
from coprod_tui.presentation import labels
from coprod_tui.presentation.alongside import helped
from coprod_tui.presentation.called import listed, name_with_words
from coprod_tui.presentation.lists import all_of
from coprod_tui.presentation.principles import serves
from coprod_tui.presentation.sharing import differences
from coprod_tui.presentation.shell import sessions as say
from coprod_tui.presentation.times import clock, spelled_day, spelled_promise


def lines(events: Events) -> Iterator[str]:
    """The session: who was there, what was asked, what was heard and decided, what came of it.

    What did not work has its place in it as what did, in the words of the record that is handed out.
    """
    session = fold(events)
    yield from _head(session)
    nothing = say.NOTHING if session.is_closed else say.NOTHING_YET
    for heading, body in ((say.ROUNDS, _rounds), (w.HEARD, _all_heard), (w.DECIDED, _decided)):
        yield ""
        yield heading
        yield from (f"  {line}" for line in list(body(session)) or [nothing])
    for section in (
        came_of_it(session, None),
        *looking_back(session, None),
        *left_of_plan(session),
        *working_together(session),
        *words_explained(session),
    ):
        yield ""
        yield from plain.lines(section)


def _head(session: Session) -> Iterator[str]:
    plan = session.plan
    yield plan.title
    day = spelled_day(local(session.opened_at).date())
    yield day if session.is_closed else say.STILL_OPEN.format(day=day)
    yield from (text for text in (plan.group, plan.purpose) if text)
    if names := listed(voice.name for voice in session.took_part):
        yield say.WHO.format(names=names)
    else:
        yield say.NOBODY if session.is_closed else say.NOBODY_YET
    if session.alongside:
        yield say.LABELLED.format(label=w.ALSO_HERE, what=helped(session))


def _rounds(session: Session) -> Iterator[str]:
    for each in session.rounds:
        yield say.NUMBERED.format(number=each.number, words=each.prompt)
        shared = sharing_of(session, each)
        yield f"   {say.IN_OWN_TIME if shared.in_own_time else say.EACH.format(share=clock(each.entitled_ms))}"
        yield from (f"   {sentence}" for sentence in differences(shared, closed=session.is_closed))


def _all_heard(session: Session) -> Iterator[str]:
    """By question; at the end what answers none of them."""
    contributions = {each.id: each for each in session.heard}
    for question in (each for each in questions_of(session) if each.said):
        yield from plain.block_lines((p.Paragraph(asked(question)),))
        for each in question.said:
            yield from (f"  {line}" for line in _heard(session, contributions[each]))
    if left := len(session.waiting):
        yield from ("", say.waits(left))


def _heard(session: Session, contribution: Contribution) -> Iterator[str]:
    """The words, and the way on: what became of them, by which decision."""
    name = name_with_words(session, contribution)
    said = say.SAID_AND_CHECKED if contribution.read_back else say.SAID
    yield said.format(number=contribution.id, name=name, words=contribution.text, checked=labels.CHECKED)
    numbers = [str(number_of(each.id)) for each in session.decisions if contribution.id in each.source]
    if numbers:
        yield f"    {say.TAKEN_INTO.format(numbers=all_of(numbers))}"
    for last in contribution.answers[-1:]:
        by = number_of(last.decision) if last.decision else None
        said = say.answered(labels.ANSWERS[last.kind], by, last.because or "")
        yield f"    {said}"


def _decided(session: Session) -> Iterator[str]:
    for each in session.decisions:
        yield say.NUMBERED.format(number=number_of(each.id), words=each.text)
        yield from (f"   {line}" for line in _about(session, each))
        yield from (f"   {line}" for line in plain.block_lines((p.FactList(consent(each)),)))


def _about(session: Session, decision: Decision) -> Iterator[str]:
    state = labels.marked(decision.state)
    yield say.BECAUSE.format(state=state, reason=decision.reason) if decision.reason else state
    yield from tuple(_came_from(session, decision)) or (w.FROM_NO_WORDS,)
    if decision.principles:
        yield serves(session, decision)
    if decision.carried_by or decision.state == "agreed":
        names = listed(session.voice(voice).name for voice in decision.carried_by)
        yield say.LABELLED.format(label=labels.WHO, what=names or w.NOBODY_YET)
    for label, by_when, promised in (
        (labels.BY_WHEN, decision.due, "due"),
        (labels.HEAR_BACK, decision.feed_back_by, "feed_back_by"),
    ):
        if said := spelled_promise(by_when, is_at_next_meeting=promised in decision.at_next_meeting, by="{day}"):
            yield say.LABELLED.format(label=label, what=said)


def _came_from(session: Session, decision: Decision) -> Iterator[str]:
    """The decision that it takes up, and the words it was made of; words that it only answers are no source."""
    if earlier := decision.taken_up_from:
        day = w.FROM_EARLIER.format(day=spelled_day(earlier.day))
        yield say.FROM_EARLIER.format(taken_up=day, decision=earlier.decision, session=earlier.session)
    for words in map(session.contribution, decision.source):
        if words.text is None:
            yield say.FROM_TAKEN_OUT
        else:
            yield say.FROM.format(number=words.id, name=name_with_words(session, words))
