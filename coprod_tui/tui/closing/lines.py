"""The content of the closing screen: decisions, contributions, reflections and how the time was shared."""

from collections.abc import Iterator

from textual.content import Content

from coprod_tui.domain.commands.words import SHOWN_FROM
from coprod_tui.domain.ids import number_of
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.reports.questions import Question, questions_of
from coprod_tui.domain.schedule.sharing import sharing_of
from coprod_tui.presentation import closing as say
from coprod_tui.presentation import decisions, meeting, words
from coprod_tui.presentation import follow_up as follow
from coprod_tui.presentation.called import listed, name_with_words
from coprod_tui.presentation.carrying import carried
from coprod_tui.presentation.labels import REFLECTIONS, STATES, quoted
from coprod_tui.presentation.principles import TITLES
from coprod_tui.presentation.sharing import differences
from coprod_tui.presentation.steps import STEPS


def sections(session: Session) -> Iterator[tuple[str, list[Content]]]:
    """Yields (title, paragraphs) for each section. Empty look-back and reflection sections are left out."""
    yield say.DECIDED, list(_decided(session))
    yield say.HEARD, list(_heard(session))
    if looked_back := list(_looked_back(session)):
        yield follow.LOOK_BACK_TITLE, looked_back
    if reflected := list(_reflected(session)):
        yield meeting.REFLECT_TITLE, reflected
    yield say.SHARED, list(_shared(session))


def _shared(session: Session) -> Iterator[Content]:
    """How the time was shared in each round, and why offers differed where they did."""
    if not session.rounds:
        yield Content.styled(say.SHARED_NONE, "$quiet")
        return
    all_shared = [sharing_of(round_) for round_ in session.rounds]
    for round_, shared in zip(session.rounds, all_shared, strict=True):
        parts = [Content.assemble(round_.prompt, (f" · {say.share(shared)}", "$quiet"))]
        parts += [Content(sentence) for sentence in differences(shared, closed=session.is_closed)]
        yield Content("\n").join(parts)
    if all(shared.offered == shared.voices and not shared.short for shared in all_shared):
        yield Content.styled(say.SAME, "bold $now")


def _decided(session: Session) -> Iterator[Content]:
    if not session.decisions:
        yield Content.styled(say.DECIDED_NONE, "$quiet")
    for number, decision in enumerate(session.decisions, start=1):
        yield _decision(session, number, decision)


def _decision(session: Session, number: int, decision: Decision) -> Content:
    state = STATES[decision.state]
    parts = [
        Content.assemble(
            (f"{number}  ", "bold"),
            (decision.text, "bold"),
            (f" · {state}", "$now" if decision.state == "agreed" else "$quiet"),
        )
    ]
    said = [each for each in session.heard if each.id in decision.source]
    names = list(dict.fromkeys(name_with_words(each, session.name_of) for each in said))
    if names:
        parts.append(Content.styled(say.FROM.format(names=listed(names)), "$quiet"))
    if decision.reason:
        parts.append(Content(_why_or_when(decision)))
    parts += [Content(line) for line in _checked(decision)]
    if decision.state == "agreed":
        parts.append(Content(carried(session, decision)))
    if decision.principles:
        parts.append(
            Content.styled(say.SERVES.format(titles=", ".join(TITLES[each] for each in decision.principles)), "$quiet")
        )
    parts += [Content(follow.came_of_it(each.status, each.happened, each.learned)) for each in decision.follow_up]
    return Content("\n").join(parts)


def _why_or_when(decision: Decision) -> str:
    """The reason for the decision; for a parked one, when the group comes back to it."""
    if decision.state == "parked":
        return say.WHEN.format(when=decision.reason)
    return say.REASON.format(reason=decision.reason)


def _checked(decision: Decision) -> Iterator[str]:
    """The counts of the check of the current words, and every concern and objection of all checks."""
    if check := decision.check:
        yield decisions.checked(check)
    for each in decision.consent:
        stands = each is decision.check
        for worry in each.words:
            told = decisions.CHECKED_WORDS if stands else decisions.CHECKED_BEFORE
            yield told[worry.kind].format(text=worry.text)


def _looked_back(session: Session) -> Iterator[Content]:
    for each in session.look_backs:
        came = follow.came_of_it(each.status, each.happened, each.learned)
        yield Content.assemble((each.text, "bold"), "\n", came)


def _reflected(session: Session) -> Iterator[Content]:
    for each in session.hands:
        answered = sum(each.hands)
        if answered < SHOWN_FROM:
            yield Content.assemble((meeting.REFLECT_HANDS, "$quiet"), "\n", meeting.HANDS_FEW)
        else:
            bars = [Content(f"{number}  {'█' * count} {count}") for number, count in enumerate(each.hands, start=1)]
            yield Content("\n").join([Content.styled(meeting.REFLECT_HANDS, "$quiet"), *bars])
    for said in session.reflections:
        yield Content.assemble((f"{REFLECTIONS[said.about]}  ", "$quiet"), quoted(said.text))


def _heard(session: Session) -> Iterator[Content]:
    """The contributions by question; those that belong to no question come last."""
    if not session.heard:
        yield Content.styled(say.HEARD_NONE, "$quiet")
    contributions = {each.id: each for each in session.heard}
    for question in questions_of(session):
        if question.said:
            yield Content.styled(_asked(question), "bold $quiet")
        for each in question.said:
            yield _contribution(session, contributions[each])


def _asked(question: Question) -> str:
    """The words of the question, else the title of its step."""
    return question.prompt or (STEPS[question.kind].title if question.kind else say.OUTSIDE)


def _contribution(session: Session, contribution: Contribution) -> Content:
    name = name_with_words(contribution, session.name_of)
    mark = f"  {words.MARK_CHECKED}" if contribution.read_back else ""
    number = f"{number_of(contribution.id)}  "
    return Content.assemble((number, "$quiet"), (f"{name}  ", "bold"), quoted(contribution.text or ""), (mark, "$now"))
