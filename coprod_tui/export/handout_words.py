"""What was heard, how decisions came of it and what came of them, each leading to the others in both directions."""

from collections.abc import Iterator
from datetime import tzinfo

from coprod_tui.domain.ids import ContributionId, DecisionId, number_of
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Consent, Decision, FollowUp, LookBack
from coprod_tui.domain.model.principles import Principle, own_text
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.questions import Question, questions_of
from coprod_tui.export import page as p
from coprod_tui.presentation import handout as w
from coprod_tui.presentation import labels
from coprod_tui.presentation.called import called, nameless_people
from coprod_tui.presentation.principles import title
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.times import spelled_day

# --- what we heard


def heard(session: Session) -> p.Section:
    """The contributions by question, and at the end those that answer no question."""
    said = {each.id: each for each in session.heard}
    sections = tuple(
        p.Section(asked(question), _said_to(session, [said[each] for each in question.said]))
        for question in questions_of(session)
    )
    first = _waiting(session) if sections else (p.Paragraph((w.nothing(session.closed_at).heard,)),)
    return p.Section((w.HEARD,), first, sections)


def _waiting(session: Session) -> tuple[p.Block, ...]:
    """One paragraph that lists the contributions waiting for an answer."""
    waiting = [number_of(each.id) for each in session.waiting]
    if not waiting:
        return ()
    all_wait = len(waiting) == len(session.heard)
    return (p.Paragraph((w.ALL_WAIT if all_wait else w.WAIT.format(numbers=w.runs(waiting)),)),)


def asked(question: Question) -> p.Line:
    """The step in which it was asked, and the wording of the question if there is one."""
    if question.kind is None:
        return (w.ALSO_SAID,)
    step = w.ROUND.format(number=question.round) if question.round else STEPS[question.kind].title
    return p.filled(w.ASKED, step=step, question=p.Said(question.prompt)) if question.prompt else (step,)


def _said_to(session: Session, said: list[Contribution]) -> tuple[p.Block, ...]:
    if not said:
        return (p.Paragraph((w.nothing(session.closed_at).heard,)),)
    return (p.Entries(tuple(_entry(session, each) for each in said)),)


def _entry(session: Session, each: Contribution) -> p.Entry:
    by = p.filled(w.CHECKED_WITH if each.read_back else w.NOT_CHECKED_WITH, name=_name(session, each))
    number = number_of(each.id)
    return p.Entry(number, f"words-{number}", _quoted(each.text or ""), (by, *_became(session, each)))


def _name(session: Session, words: Contribution) -> p.Piece:
    """The voice of a contribution, by name only if that voice agreed to it."""
    voice = session.named_with(words)
    return labels.SOMEONE if voice is None else p.Said(called(session.name_of(voice)))


def _became(session: Session, each: Contribution) -> Iterator[p.Line]:
    """The current answer, and the decisions made from this contribution."""
    into = [decision.id for decision in session.decisions if each.id in decision.source]
    for last in each.answers[-1:]:
        decision = _decision_in_full(session, last.decision) if last.decision else ()
        because: p.Line = (p.Said(last.because),) if last.because else ()
        said = w.became(by=bool(decision), because=bool(because))
        yield p.filled(said, answer=labels.ANSWERS[last.kind], decision=decision, because=because)
        into = [decision_id for decision_id in into if decision_id != last.decision]
    if into:
        decisions = p.joined(tuple(_decision_in_full(session, decision_id) for decision_id in into), "; ")
        yield p.filled(w.TAKEN_INTO, decisions=decisions)


def _decision_in_full(session: Session, decision_id: DecisionId) -> p.Line:
    number = number_of(decision_id)
    link = p.Link(decision_anchor(number), w.DECISION.format(number=number))
    return p.filled(w.DECISION_IN_FULL, decision=link, words=p.Said(session.decision(decision_id).text))


# --- how we came to it


def decision_anchor(number: int) -> str:
    """The anchor of a decision on the first page."""
    return f"decision-{number}"


def reached(session: Session) -> tuple[p.Section, ...]:
    """Each decision: how it stands, whose words it came from, which principles it serves, and how all showed."""
    sections = tuple(_reached(session, each) for each in session.decisions)
    return (p.Section((w.REACHED,), sections=sections),) if sections else ()


def _reached(session: Session, each: Decision) -> p.Section:
    facts = [p.Fact(w.STANDS, ((labels.marked(each.state),),))]
    facts.append(p.Fact(w.FROM_WORDS, tuple(_came_from(session, each)) or ((w.FROM_NO_WORDS,),)))
    if each.principles:
        facts.append(p.Fact(w.SERVES, tuple((_principle(session, one),) for one in each.principles)))
    return p.Section(_titled(each), (p.FactList((*facts, *consent(each))),))


def _principle(session: Session, principle: Principle) -> p.Piece:
    own = own_text(principle, session.plan.principles)
    return p.Said(own) if own else title(session, principle)


def _titled(each: Decision) -> p.Line:
    number = number_of(each.id)
    heading = p.Link(decision_anchor(number), w.DECISION_HEADING.format(number=number))
    return p.filled(w.DECISION_TITLED, decision=heading, words=p.Said(each.text))


def _came_from(session: Session, each: Decision) -> Iterator[p.Line]:
    """The day of the session in which it was left undecided, and the words that it was made of."""
    if earlier := each.taken_up_from:
        yield (w.FROM_EARLIER.format(day=spelled_day(earlier.day)),)
    yield from (_source(session, source) for source in each.source)


def _source(session: Session, source: ContributionId) -> p.Line:
    """A contribution's number, voice and words, or a note that they were taken out."""
    each = session.contribution(source)
    if each.text is None:
        return (w.TAKEN_OUT,)
    number = number_of(source)
    link = p.Link(f"words-{number}", w.WORDS.format(number=number))
    return p.filled(w.SOURCE, source=link, name=_name(session, each), words=p.Said(each.text))


def consent(each: Decision) -> tuple[p.Fact, ...]:
    """The result of each consent check, with the words of concerns and objections; empty if there was no check."""
    checks = tuple(_check(each, check) for check in each.consent)
    said = [
        ((w.WORRIES if check is each.check else w.WORRIES_BEFORE)[words.kind], _quoted(words.text))
        for check in each.consent
        for words in check.words
    ]
    worries = (
        p.Fact(label, lines)
        for label in (*w.WORRIES_BEFORE.values(), *w.WORRIES.values())
        if (lines := tuple(words for of, words in said if of == label))
    )
    return (p.Fact(labels.LIVE_WITH_IT, checks), *worries) if checks else ()


def _check(each: Decision, check: Consent) -> p.Line:
    counts = labels.showed(check.agree, check.concern, check.object, check.abstain)
    return (w.EARLIER_CHECK.format(counts=counts) if check.wording < len(each.earlier) else counts,)


# --- what came of it


def came_of_it(session: Session, zone: tzinfo | None) -> p.Section:
    """For each agreed decision, in one form whether it worked or not: how it went, what we learned, who was told."""
    agreed = [each for each in session.decisions if each.state == "agreed" or each.follow_up]
    known = [each for each in agreed if each.follow_up or each.fed_back]
    numbers = [number_of(each.id) for each in agreed if each not in known]
    unknown = (p.Paragraph((w.not_known(numbers),)),) if numbers else ()
    nothing = () if agreed else (p.Paragraph((w.nothing(session.closed_at).agreed,)),)
    return p.Section((w.CAME_OF_IT,), (*unknown, *nothing), tuple(_outcome(each, zone) for each in known))


def outcome_anchor(number: int) -> str:
    """The anchor of what came of a decision."""
    return f"outcome-{number}"


def _outcome(each: Decision, zone: tzinfo | None) -> p.Section:
    """What happened, and what the group was told of it, in the order in which it came."""
    told = [_told(each, place, zone) for place in range(len(each.follow_up) + 1)]
    told[-1] = told[-1] or ((w.STILL_TO_TELL,),)
    first, *later = (((p.Fact(w.TOLD, lines),) if lines else ()) for lines in told)
    return p.Section(
        _titled(each),
        (p.FactList(first),) if first else (),
        tuple(
            p.Section((w.day(came.at, zone),), (p.FactList((*went(came), *after)),))
            for came, after in zip(each.follow_up, later, strict=True)
        ),
        anchor=outcome_anchor(number_of(each.id)),
    )


def _told(each: Decision, follow_ups: int, zone: tzinfo | None) -> tuple[p.Line, ...]:
    """What the group was told after so many follow-ups, and before the next."""
    told = [(w.day(one.at, zone), one.words) for one in each.fed_back if one.follow_ups == follow_ups]
    return tuple(p.filled(w.TOLD_IN_WORDS, day=day, words=p.Said(words)) if words else (day,) for day, words in told)


def went(each: FollowUp | LookBack) -> tuple[p.Fact, ...]:
    """How it went, in the same layout whether it worked or not."""
    return (
        p.Fact(w.FOLLOWED_UP, ((labels.STATUSES[each.status],),)),
        p.Fact(w.HAPPENED, ((p.Said(each.happened),),)),
        p.Fact(w.LEARNED, ((p.Said(each.learned) if each.learned else w.NOT_SAID_YET,),)),
    )


def told_once(each: Decision, zone: tzinfo | None) -> tuple[p.Fact, ...]:
    """When the group was told of what was let go; nothing of any other, nor as long as it is still to be told."""
    told = _told(each, 0, zone) if each.state == "let_go" else ()
    return (p.Fact(w.TOLD, told),) if told else ()


def why_let_go(each: Decision, zone: tzinfo | None) -> tuple[p.Fact, ...]:
    """In the same layout as what came of others."""
    state = p.Fact(w.FOLLOWED_UP, ((labels.STATES[each.state],),))
    return (state, p.Fact(w.HAPPENED, ((p.Said(each.reason),),)), *told_once(each, zone))


def names(voices: tuple[str | None, ...]) -> p.Line:
    """Names in their order; those without a name are counted at the end, as on the screens."""
    named: list[p.Line] = [(p.Said(name),) for name in voices if name is not None]
    nameless = len(voices) - len(named)
    if nameless or not named:
        named.append((nameless_people(nameless),))
    return p.joined(tuple(named))


def _quoted(text: str) -> p.Line:
    return p.filled(w.QUOTED, words=p.Said(text))
