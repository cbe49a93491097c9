"""What was heard, how decisions came of it and what came of them, each leading to the others in both directions."""

from collections.abc import Iterator
from datetime import tzinfo

from coprod_tui.domain.ids import ContributionId, DecisionId, VoiceId, number_of
from coprod_tui.domain.model.contribution import voice_named_with
from coprod_tui.domain.model.value import part
from coprod_tui.domain.reports.questions import Question
from coprod_tui.export import page as p
from coprod_tui.export.history import questions, taken_up, tellings
from coprod_tui.export.shape import Consent, Contribution, Decision, Document, FollowUp, LookBack, Told, Voice
from coprod_tui.presentation import handout as w
from coprod_tui.presentation import labels
from coprod_tui.presentation.called import called, nameless_people
from coprod_tui.presentation.days import spelled_day
from coprod_tui.presentation.principles import TITLES
from coprod_tui.presentation.steps import STEPS

Numbers = dict[DecisionId, int]
"""The number of each contribution or decision on the page, by id."""


class _Reader:
    """The document with lookups by id."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.voices: dict[VoiceId, Voice] = {voice.id: voice for voice in document.voices}
        self.decisions: Numbers = {each.id: place for place, each in enumerate(document.decisions, start=1)}
        self.contributions: dict[ContributionId, Contribution] = {each.id: each for each in document.contributions}
        self.questions = questions(document)
        self.taken_up = taken_up(document)
        self.tellings = tellings(document)
        self.nothing = w.nothing(document.session.closed_at)

    def name(self, words: Contribution) -> p.Piece:
        """The voice of a contribution, by name only if that voice agreed to it."""
        voice = voice_named_with(words)
        return labels.SOMEONE if voice is None else p.Said(called(self.voices[voice].name))

    def to_decision(self, decision: DecisionId) -> p.Link:
        number = self.decisions[decision]
        return p.Link(f"decision-{number}", w.DECISION.format(number=number))

    def to_words(self, contribution: ContributionId) -> p.Link:
        number = number_of(contribution)
        return p.Link(f"words-{number}", w.WORDS.format(number=number))


# --- what we heard


def heard(document: Document) -> p.Section:
    """The contributions by question, and at the end those that answer no question."""
    reader = _Reader(document)
    sections = tuple(p.Section(asked(each), _said_to(reader, each)) for each in reader.questions)
    first = _waiting(reader) if sections else (p.Paragraph((reader.nothing.heard,)),)
    return p.Section((w.HEARD,), first, sections)


def _waiting(reader: _Reader) -> tuple[p.Block, ...]:
    """One paragraph that lists the contributions waiting for an answer."""
    heard = [each for each in reader.document.contributions if each.text is not None]
    waiting = [number_of(each.id) for each in heard if _waits(each)]
    if not waiting:
        return ()
    if len(waiting) == len(heard):
        return (p.Paragraph((w.ALL_WAIT,)),)
    return (p.Paragraph((w.WAIT.format(numbers=w.runs(waiting)),)),)


def _waits(each: Contribution) -> bool:
    return not each.answers or each.answers[-1].kind == "open"


def asked(question: Question) -> p.Line:
    """The step in which it was asked, and the wording of the question if there is one."""
    if question.kind is None:
        return (w.ALSO_SAID,)
    step = w.ROUND.format(number=question.round) if question.round else STEPS[question.kind].title
    return p.filled(w.ASKED, step=step, question=p.Said(question.prompt)) if question.prompt else (step,)


def _said_to(reader: _Reader, question: Question) -> tuple[p.Block, ...]:
    entries = tuple(_entry(reader, reader.contributions[each]) for each in question.said)
    return (p.Entries(entries),) if entries else (p.Paragraph((reader.nothing.heard,)),)


def _entry(reader: _Reader, each: Contribution) -> p.Entry:
    into = [decision.id for decision in reader.document.decisions if each.id in decision.source]
    by = p.filled(w.CHECKED_WITH if each.read_back else w.NOT_CHECKED_WITH, name=reader.name(each))
    number = number_of(each.id)
    return p.Entry(number, f"words-{number}", _quoted(each.text or ""), (by, *_became(reader, each, into)))


def _became(reader: _Reader, each: Contribution, into: list[DecisionId]) -> Iterator[p.Line]:
    """The current answer, and the decisions made from this contribution."""
    if each.answers:
        last = each.answers[-1]
        decision = _decision_in_full(reader, last.decision) if last.decision else ()
        because: p.Line = (p.Said(last.because),) if last.because else ()
        said = w.became(by=bool(decision), because=bool(because))
        yield p.filled(said, answer=labels.ANSWERS[last.kind], decision=decision, because=because)
        into = [decision for decision in into if decision != last.decision]
    if into:
        decisions = p.joined(tuple(_decision_in_full(reader, decision) for decision in into), "; ")
        yield p.filled(w.TAKEN_INTO, decisions=decisions)


def _decision_in_full(reader: _Reader, decision_id: DecisionId) -> p.Line:
    decision = part(reader.document.decisions, decision_id)
    return p.filled(w.DECISION_IN_FULL, decision=reader.to_decision(decision_id), words=p.Said(decision.text))


# --- how we came to it


def reached(document: Document) -> tuple[p.Section, ...]:
    """Each decision: whose words it came from, which principles it serves, and how all showed."""
    reader = _Reader(document)
    sections = tuple(_reached(reader, each) for each in document.decisions)
    return (p.Section((w.REACHED,), sections=sections),) if sections else ()


def _reached(reader: _Reader, each: Decision) -> p.Section:
    facts = [p.Fact(w.FROM_WORDS, tuple(_came_from(reader, each)) or ((w.FROM_NO_WORDS,),))]
    if each.principles:
        facts.append(p.Fact(w.SERVES, tuple((TITLES[principle],) for principle in each.principles)))
    return p.Section(_titled(reader, each), (p.FactList((*facts, *consent(each))),))


def _titled(reader: _Reader, each: Decision) -> p.Line:
    heading = p.Link(reader.to_decision(each.id).anchor, w.DECISION_HEADING.format(number=reader.decisions[each.id]))
    return p.filled(w.DECISION_TITLED, decision=heading, words=p.Said(each.text))


def _came_from(reader: _Reader, each: Decision) -> Iterator[p.Line]:
    """The day of the session in which it was left undecided, and the words that it was made of."""
    if earlier := reader.taken_up.get(each.id):
        yield (w.FROM_EARLIER.format(day=spelled_day(earlier.day)),)
    yield from (_source(reader, source) for source in each.source)


def _source(reader: _Reader, contribution: ContributionId) -> p.Line:
    """A contribution's number, voice and words, or a note that they were taken out."""
    each = reader.contributions[contribution]
    if each.text is None:
        return (w.TAKEN_OUT,)
    source = reader.to_words(contribution)
    return p.filled(w.SOURCE, source=source, name=reader.name(each), words=p.Said(each.text))


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
    is_earlier = any(wording.at > check.at for wording in each.earlier)
    counts = labels.showed(check.agree, check.concern, check.object, check.abstain)
    return (w.EARLIER_CHECK.format(counts=counts) if is_earlier else counts,)


# --- what came of it


def came_of_it(document: Document, zone: tzinfo | None) -> p.Section:
    """For each agreed decision, in one form whether it worked or not: how it went, what we learned, who was told."""
    reader = _Reader(document)
    agreed = [each for each in document.decisions if each.state == "agreed" or each.follow_up]
    known = [each for each in agreed if each.follow_up or each.fed_back]
    numbers = [reader.decisions[each.id] for each in agreed if each not in known]
    unknown = (p.Paragraph((w.not_known(numbers),)),) if numbers else ()
    nothing = () if agreed else (p.Paragraph((reader.nothing.agreed,)),)
    outcomes = tuple(_outcome(reader, each, zone) for each in known)
    return p.Section((w.CAME_OF_IT,), (*unknown, *nothing), outcomes)


def _outcome(reader: _Reader, each: Decision, zone: tzinfo | None) -> p.Section:
    """What happened, and what the group was told of it, in the order in which it came."""
    told = [_told(those, zone) for those in reader.tellings[each.id]]
    told[-1] = told[-1] or ((w.STILL_TO_TELL,),)
    first, *later = (((p.Fact(w.TOLD, lines),) if lines else ()) for lines in told)
    return p.Section(
        _titled(reader, each),
        (p.FactList(first),) if first else (),
        tuple(_follow_up(came, after, zone) for came, after in zip(each.follow_up, later, strict=True)),
        anchor=f"outcome-{reader.decisions[each.id]}",
    )


def _told(told: tuple[Told, ...], zone: tzinfo | None) -> tuple[p.Line, ...]:
    return tuple(_told_once(w.day(each.at, zone), each.words) for each in told)


def _told_once(day: str, words: str) -> p.Line:
    return p.filled(w.TOLD_IN_WORDS, day=day, words=p.Said(words)) if words else (day,)


def _follow_up(each: FollowUp, told: tuple[p.Fact, ...], zone: tzinfo | None) -> p.Section:
    return p.Section((w.day(each.at, zone),), (p.FactList((*went(each), *told)),))


def went(each: FollowUp | LookBack) -> tuple[p.Fact, ...]:
    """How it went, in the same layout whether it worked or not."""
    return (
        p.Fact(w.FOLLOWED_UP, ((labels.STATUSES[each.status],),)),
        p.Fact(w.HAPPENED, ((p.Said(each.happened),),)),
        p.Fact(w.LEARNED, ((p.Said(each.learned) if each.learned else w.NOT_SAID_YET,),)),
    )


def names(voices: tuple[str | None, ...]) -> p.Line:
    """Names in their order; those without a name are counted at the end, as on the screens."""
    named: list[p.Line] = [(p.Said(name),) for name in voices if name is not None]
    nameless = len(voices) - len(named)
    if nameless or not named:
        named.append((nameless_people(nameless),))
    return p.joined(tuple(named))


def _quoted(text: str) -> p.Line:
    return p.filled(w.QUOTED, words=p.Said(text))
