"""What the group takes away from a session, in lines: what was decided, heard, learned, and how the time was shared."""

from collections.abc import Iterator

from textual.content import Content

from coprod_tui.session.contribution import Contribution
from coprod_tui.session.days import spelled_day
from coprod_tui.session.decision import Decision, FollowUp
from coprod_tui.session.follow_up import SHOWN_FROM
from coprod_tui.session.principles import TITLES
from coprod_tui.session.session import Round, Session
from coprod_tui.tui.wording import closing as say
from coprod_tui.tui.wording import follow_up as follow
from coprod_tui.tui.wording import room, times


def sections(session: Session) -> Iterator[tuple[str, list[Content]]]:
    """Each section with its title; those that a session may do without are left out when they are empty."""
    yield say.DECIDED, list(_decided(session))
    yield say.HEARD, list(_heard(session))
    if looked_back := list(_looked_back(session)):
        yield follow.LOOK_BACK_TITLE, looked_back
    if reflected := list(_reflected(session)):
        yield follow.REFLECT_TITLE, reflected
    yield say.SHARED, list(_shared(session))


def _shared(session: Session) -> Iterator[Content]:
    """How the time was shared, in the order of the rounds, with what is still to be offered."""
    if not session.rounds:
        yield Content.styled(say.SHARED_NONE, "$quiet")
    missing = [line for round_ in session.rounds for line in _still_to_offer(session, round_)]
    for round_ in session.rounds:
        offered = len({turn.voice for turn in round_.turns if turn.was_offered})
        who = say.VOICES_ONE if offered == 1 else say.VOICES_COUNT.format(count=offered)
        share = say.ROUND_SHARE.format(count=who, share=times.length(round_.entitled_ms))
        yield Content.assemble(round_.prompt, (f" · {share}", "$quiet"))
    yield from missing
    if session.rounds and not missing:
        yield Content.styled(say.SAME, "bold $now")


def _still_to_offer(session: Session, round_: Round) -> Iterator[Content]:
    kept = [turn.voice for turn in round_.turns if turn.outcome == "kept_open"]
    not_yet = [voice for voice in round_.order if not round_.turns_of(voice)]
    for sentence, voices in ((say.KEPT, kept), (say.NOT_YET, not_yet)):
        if voices:
            names = ", ".join(session.name_of(voice) for voice in voices)
            yield Content(sentence.format(prompt=round_.prompt, names=names))


def _decided(session: Session) -> Iterator[Content]:
    if not session.decisions:
        yield Content.styled(say.DECIDED_NONE, "$quiet")
    for number, decision in enumerate(session.decisions, start=1):
        yield _decision(session, number, decision)


def _decision(session: Session, number: int, decision: Decision) -> Content:
    state = room.STATES[decision.state]
    parts = [
        Content.assemble(
            (f"{number}  ", "bold"),
            (decision.text, "bold"),
            (f" · {state}", "$now" if decision.state == "agreed" else "$quiet"),
        )
    ]
    said = [session.contribution(each) for each in decision.source]
    names = list(dict.fromkeys(session.name_of(each.voice) or room.NO_NAME for each in said))
    if names:
        parts.append(Content.styled(say.FROM.format(names=", ".join(names)), "$quiet"))
    if decision.reason:
        parts.append(Content(say.REASON.format(reason=decision.reason)))
    if decision.carried_by:
        carriers = ", ".join(session.name_of(voice) for voice in decision.carried_by)
        days = [follow.CARRIED.format(names=carriers)]
        days += [follow.DUE.format(day=spelled_day(decision.due))] if decision.due else []
        days += [follow.TELL.format(day=spelled_day(decision.feed_back_by))] if decision.feed_back_by else []
        parts.append(Content(" · ".join(days)))
    if decision.principles:
        parts.append(
            Content.styled(say.SERVES.format(titles=", ".join(TITLES[each] for each in decision.principles)), "$quiet")
        )
    parts += [Content(_came_of_it(each)) for each in decision.follow_up]
    return Content("\n").join(parts)


def _came_of_it(each: FollowUp) -> str:
    """What happened and what was learned, in the same form whether it worked or not."""
    return follow.CAME_OF_IT.format(
        status=follow.STATUSES[each.status], happened=each.happened, learned=each.learned or follow.NO_FIGURE
    )


def _looked_back(session: Session) -> Iterator[Content]:
    for each in session.look_backs:
        learned = each.learned or follow.NO_FIGURE
        came = follow.CAME_OF_IT.format(status=follow.STATUSES[each.status], happened=each.happened, learned=learned)
        yield Content.assemble((each.text, "bold"), "\n", came)


def _reflected(session: Session) -> Iterator[Content]:
    for each in session.hands:
        answered = sum(each.hands)
        if answered < SHOWN_FROM:
            yield Content.assemble((follow.REFLECT_HANDS, "$quiet"), "\n", follow.HANDS_FEW)
        else:
            bars = [Content(f"{number}  {'█' * count} {count}") for number, count in enumerate(each.hands, start=1)]
            yield Content("\n").join([Content.styled(follow.REFLECT_HANDS, "$quiet"), *bars])
    for words in session.reflections:
        yield Content.assemble((f"{follow.REFLECTIONS[words.about]}  ", "$quiet"), f"“{words.text}”")


def _heard(session: Session) -> Iterator[Content]:
    if not session.heard:
        yield Content.styled(say.HEARD_NONE, "$quiet")
    for contribution in session.heard:
        yield _contribution(session, contribution)


def _contribution(session: Session, contribution: Contribution) -> Content:
    name = session.name_of(contribution.voice) or room.NO_NAME
    mark = f"  {room.READ_BACK}" if contribution.read_back else ""
    return Content.assemble((f"{name}  ", "bold"), f"“{contribution.text}”", (mark, "$now"))
