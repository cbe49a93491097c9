"""What was heard, what was decided and what came of it, each leading to the others in both directions."""

from collections.abc import Iterator
from datetime import date, tzinfo

from coprod_tui.export import page as p
from coprod_tui.export import wording as w
from coprod_tui.export.history import questions, taken_up, tellings
from coprod_tui.export.shape import Contribution, Decision, Document, FollowUp, LookBack, Told, Voice
from coprod_tui.session import labels
from coprod_tui.session.asked import STEPS, Question
from coprod_tui.session.contribution import number_of, voice_named_with
from coprod_tui.session.days import spelled_day
from coprod_tui.session.names import A_VOICE
from coprod_tui.session.principles import TITLES

Numbers = dict[str, int]
"""By its id, the number under which words or a decision stand on the page."""


class _Reader:
    """The document with its parts at hand."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.voices: dict[str, Voice] = {voice.id: voice for voice in document.voices}
        self.decisions: Numbers = {each.id: place for place, each in enumerate(document.decisions, start=1)}
        self.contributions: dict[str, Contribution] = {each.id: each for each in document.contributions}
        self.questions = questions(document)
        self.taken_up = taken_up(document)
        self.tellings = tellings(document)
        self.nothing = w.nothing(document.session.closed_at)

    def name(self, words: Contribution) -> p.Piece:
        """Whose words they are: a name only where that voice said yes."""
        voice = voice_named_with(words)
        return labels.SOMEONE if voice is None else p.Said(self.voices[voice].name)

    def to_decision(self, decision: str) -> p.Link:
        number = self.decisions[decision]
        return p.Link(f"decision-{number}", w.DECISION.format(number=number))

    def to_words(self, contribution: str) -> p.Link:
        number = number_of(contribution)
        return p.Link(f"words-{number}", w.WORDS.format(number=number))


# --- what we heard


def heard(document: Document) -> p.Section:
    """By question, and at the end what answers none of them."""
    reader = _Reader(document)
    sections = tuple(p.Section(asked(each), _said_to(reader, each)) for each in reader.questions)
    nothing = () if sections else (p.Paragraph((reader.nothing.heard,)),)
    return p.Section((w.HEARD,), nothing, sections)


def asked(question: Question) -> p.Line:
    """The step in which it was asked, and the question where there is one in words."""
    if question.kind is None:
        return (w.ALSO_SAID,)
    step = w.ROUND.format(number=question.round) if question.round else STEPS[question.kind]
    return (f"{step}: ", p.Said(question.prompt)) if question.prompt else (step,)


def _said_to(reader: _Reader, question: Question) -> tuple[p.Block, ...]:
    entries = tuple(_entry(reader, reader.contributions[each]) for each in question.said)
    return (p.Entries(entries),) if entries else (p.Paragraph((reader.nothing.heard,)),)


def _entry(reader: _Reader, each: Contribution) -> p.Entry:
    into = [decision.id for decision in reader.document.decisions if each.id in decision.source]
    waits = "" if each.answers or into else f" · {w.WAITS}"
    by: p.Line = (reader.name(each), f" · {labels.CHECKED if each.read_back else w.NOT_CHECKED}{waits}")
    number = number_of(each.id)
    return p.Entry(number, f"words-{number}", _quoted(each.text or ""), (by, *_became(reader, each, into)))


def _became(reader: _Reader, each: Contribution, into: list[str]) -> Iterator[p.Line]:
    """The answer as it now stands, and the decisions that these words were taken into."""
    if each.answers:
        last = each.answers[-1]
        by: p.Line = (", by ", *_decision_in_full(reader, last.decision)) if last.decision else ()
        because: p.Line = (", because ", p.Said(last.because)) if last.because else ()
        yield (w.BECAME.format(answer=labels.ANSWERS[last.kind]), *by, *because)
        into = [decision for decision in into if decision != last.decision]
    if into:
        yield (w.TAKEN_INTO, *p.joined(tuple(_decision_in_full(reader, decision) for decision in into), "; "))


def _decision_in_full(reader: _Reader, decision_id: str) -> p.Line:
    decision = next(each for each in reader.document.decisions if each.id == decision_id)
    return (reader.to_decision(decision_id), ", ", *_quoted(decision.text))


# --- what we decided


def decided(document: Document) -> p.Section:
    """Each decision: its sentence, how it stands, where it came from, who carries it, and how all showed."""
    reader = _Reader(document)
    if not document.decisions:
        return p.Section((w.DECIDED,), (p.Paragraph((reader.nothing.decided,)),))
    return p.Section((w.DECIDED,), sections=tuple(_decision(reader, each) for each in document.decisions))


def _decision(reader: _Reader, each: Decision) -> p.Section:
    number = reader.decisions[each.id]
    facts = p.Facts(tuple(_decision_facts(reader, each)))
    return p.Section((f"{number}. ", p.Said(each.text)), (facts, *consent(number, each)), anchor=f"decision-{number}")


def _decision_facts(reader: _Reader, each: Decision) -> Iterator[p.Fact]:
    yield p.Fact(w.STATE, ((labels.STATES[each.state], *((": ", p.Said(each.reason)) if each.reason else ())),))
    yield p.Fact(w.FROM_WORDS, tuple(_came_from(reader, each)) or ((w.FROM_NO_WORDS,),))
    if each.principles:
        yield p.Fact(w.SERVES, tuple((TITLES[principle],) for principle in each.principles))
    if each.state == "agreed":
        carrying = tuple(reader.voices[voice].name for voice in each.carried_by)
        yield p.Fact(w.CARRIED_BY, (names(carrying) if carrying else (w.NOBODY_YET,),))
        yield p.Fact(w.DUE, ((_day(each.due),),))
        yield p.Fact(w.TELL_BY, ((_day(each.feed_back_by),),))
        yield p.Fact(w.OUTCOME_LINK, ((p.Link(_outcome_anchor(reader, each), _outcome_in_short(each)),),))


def _came_from(reader: _Reader, each: Decision) -> Iterator[p.Line]:
    """The day of the session in which it was left undecided, and the words that it was made of."""
    if earlier := reader.taken_up.get(each.id):
        yield (w.FROM_EARLIER.format(day=spelled_day(earlier.day)),)
    yield from (_source(reader, source) for source in each.source)


def _source(reader: _Reader, contribution: str) -> p.Line:
    """Which words, whose, and the words themselves; what was taken out since is told no more."""
    each = reader.contributions[contribution]
    if each.text is None:
        return (w.TAKEN_OUT,)
    return (reader.to_words(contribution), ", ", reader.name(each), ": ", *_quoted(each.text))


def _outcome_in_short(each: Decision) -> str:
    return labels.STATUSES[each.follow_up[-1].status] if each.follow_up else w.NOT_SAID_YET


def consent(number: int, each: Decision) -> tuple[p.Block, ...]:
    """How everyone showed, and the words of concerns and objections; nothing where it was never checked."""
    return (_checks(number, each), *_concerns(each)) if each.consent else ()


def _checks(number: int, each: Decision) -> p.Table:
    rows: list[tuple[p.Line, ...]] = []
    for place, check in enumerate(each.consent, start=1):
        is_of_earlier = any(wording.at > check.at for wording in each.earlier)
        checked = w.CHECKED_EARLIER if is_of_earlier else w.CHECKED_NOW
        counts = (check.agree, check.concern, check.object, check.abstain)
        rows.append(((f"{place}. ", checked), *((str(count),) for count in counts)))
    return p.Table(w.CONSENT.format(number=number), w.CONSENT_COLUMNS, tuple(rows))


def _concerns(each: Decision) -> tuple[p.Block, ...]:
    lines: tuple[p.Line, ...] = tuple(
        (f"{w.CONCERNS[said.kind]}, check {place}: ", *_quoted(said.text))
        for place, check in enumerate(each.consent, start=1)
        for said in check.words
    )
    return (p.Facts((p.Fact(w.CONCERNS_HEARD, lines),)),) if lines else ()


# --- what came of it


def came_of_it(document: Document, zone: tzinfo | None) -> p.Section:
    """For each agreed decision, in one form whether it worked or not: how it went, what we learned, who was told."""
    reader = _Reader(document)
    agreed = [each for each in document.decisions if each.state == "agreed" or each.follow_up]
    if not agreed:
        return p.Section((w.CAME_OF_IT,), (p.Paragraph((reader.nothing.agreed,)),))
    return p.Section((w.CAME_OF_IT,), sections=tuple(_outcome(reader, each, zone) for each in agreed))


def _outcome(reader: _Reader, each: Decision, zone: tzinfo | None) -> p.Section:
    """What happened, and what the group was told of it, in the order in which it came."""
    told = [_told(those, zone) for those in reader.tellings[each.id]]
    told[-1] = told[-1] or ((w.STILL_TO_TELL if each.follow_up else w.NOT_TOLD,),)
    first, *later = (((p.Fact(w.TOLD, lines),) if lines else ()) for lines in told)
    nothing = () if each.follow_up else (p.Paragraph((w.NOT_FOLLOWED_UP,)),)
    link = reader.to_decision(each.id)
    return p.Section(
        (p.Link(link.anchor, link.words.capitalize()), ": ", p.Said(each.text)),
        (*nothing, *((p.Facts(first),) if first else ())),
        tuple(_follow_up(came, after, zone) for came, after in zip(each.follow_up, later, strict=True)),
        anchor=_outcome_anchor(reader, each),
    )


def _told(told: tuple[Told, ...], zone: tzinfo | None) -> tuple[p.Line, ...]:
    return tuple((w.day(each.at, zone), *((": ", p.Said(each.words)) if each.words else ())) for each in told)


def _follow_up(each: FollowUp, told: tuple[p.Fact, ...], zone: tzinfo | None) -> p.Section:
    return p.Section((w.day(each.at, zone),), (p.Facts((*went(each), *told)),))


def went(each: FollowUp | LookBack) -> tuple[p.Fact, ...]:
    """How it went, in the same form whether it worked or not."""
    return (
        p.Fact(w.FOLLOWED_UP, ((labels.STATUSES[each.status],),)),
        p.Fact(w.HAPPENED, ((p.Said(each.happened),),)),
        p.Fact(w.LEARNED, ((p.Said(each.learned) if each.learned else w.NOT_SAID_YET,),)),
    )


def names(voices: tuple[str, ...]) -> p.Line:
    """Names in their order; those without a name are counted."""
    named: list[p.Line] = [(p.Said(name),) for name in voices if name != A_VOICE]
    nameless = len(voices) - len(named)
    if nameless or not named:
        named.append((w.voices(nameless),))
    return p.joined(tuple(named))


def _outcome_anchor(reader: _Reader, each: Decision) -> str:
    return f"outcome-{reader.decisions[each.id]}"


def _quoted(text: str) -> p.Line:
    return ("“", p.Said(text), "”")


def _day(day: date | None) -> str:
    return spelled_day(day) if day else w.NO_DAY_YET
