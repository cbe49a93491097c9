"""What is new on the wall is said, whatever happens: for those who can't see it nothing else is there."""

from collections.abc import Iterator
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import events as e
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.live.wall import ONLY_THE_ROOM
from coprod_tui.presentation import room as say
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.say_decisions import _number
from coprod_tui.presentation.stage import StageView
from coprod_tui.presentation.times import spelled_day
from coprod_tui.presentation.wall import wall
from tests.presentation.test_say_line import about, on_the_wall, said_after
from tests.support.acting import OPEN_ACTS, act_out
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

FLOWS = (
    ("go on", "start or hold", "go on", "pass", "go on"),
    ("go on", "go on", "go on", "go on"),
    ("add time", "go on", "go on"),
    ("away or back", "go on", "start or hold", "go on", "pass", "away or back", "go on"),
    ("propose", "someone objects", "turn down", "undo"),
    ("propose", "all agree", "settle as agreed", "carry"),
    ("propose", "park", "take up", "let go", "undo", "redo"),
    ("contribute", "read back", "undo"),
)
"""What people do one after the other."""

SAID_TO_NOBODY = ("choose_pace",)
"""What time suits somebody: whose turn it is stays to be said."""


def a_meeting() -> Meeting:
    thought_about = replace(a_round("30s", "What would help?"), think_ms=30_000)
    return Meeting(a_plan(a_round(), a_break(), thought_about, a_dialogue(), Step("reflection")))


def stage_of(session: Session) -> StageView:
    return wall(session, ONLY_THE_ROOM, None).room.stage


def on_the_stage(session: Session) -> Iterator[str]:
    """What is asked, whose turn it is, and what is special about it.

    Not who comes next, which is told at each turn; nor what kind of step it is, which is said in a sentence of its own.
    """
    stage = stage_of(session)
    if any(stage.heading == step.prompt for step in session.plan.steps):
        yield stage.heading
    if session.break_now:
        yield stage.heading
    yield from (stage.name, stage.note if stage.note == say.EXTRA else "")
    yield from (line for group in stage.lines for line in group.lines if session.steps_opened and session.step)


def written(session: Session) -> Iterator[str]:
    """What stands in the lists, or beside a decision on the stage."""
    yield from (said.text or "" for said in session.heard)
    for decision in session.decisions:
        yield from (decision.text, decision.reason)
        yield from (name_of(session, voice) for voice in decision.carried_by)
        yield from (spelled_day(day) for day in (decision.due, decision.feed_back_by) if day)
        if decision.check:
            yield from (words.text for words in decision.check.words)


def counted(session: Session) -> Iterator[tuple[str, int]]:
    """The counts of each check that is in force."""
    for decision in session.decisions:
        if check := decision.check:
            yield from ((decision.text, count) for count in (check.agree, check.concern, check.object, check.abstain))


def new(session: Session, before: Session, *, is_again: bool) -> Iterator[str]:
    """Of an act that is undone or done again only where it leads to: it was heard when it was done."""
    is_renamed = is_again and session.speaker and before.speaker and session.speaker.id == before.speaker.id
    old = {*on_the_stage(before), *([session.speaker.name] if is_renamed else [])}
    yield from sorted(set(on_the_stage(session)) - old)
    if not is_again:
        yield from sorted(set(written(session)) - set(written(before)))
        yield from sorted(_number(count) for _, count in set(counted(session)) - set(counted(before)) if count)


@given(st.lists(st.sampled_from([*FLOWS * 3, *((act,) for act in OPEN_ACTS)]), max_size=15))
def test_what_is_new_on_the_wall_is_said(flows: list[tuple[str, ...]]) -> None:
    """Law: and it is no sentence of before, but where the same is done once more, or a quiet moment leads back."""
    meeting, before, last = a_meeting(), "", None
    for name in chain.from_iterable(flows):
        earlier, events = meeting.session, len(meeting.live.events)
        meeting.wait("3s")
        act_out(meeting.live, name)
        if len(meeting.live.events) == events:
            continue
        act, sentence = meeting.live.last_act, said_after(meeting, earlier)
        again = isinstance(act[0], e.Undone | e.Redone)
        unsaid = [
            each for each in new(meeting.session, earlier, is_again=again) if each.lower() not in sentence.lower()
        ]
        assert unsaid == [], (sentence, about(meeting) or act)
        has_changed = on_the_wall(meeting.session) != on_the_wall(earlier)
        leads_back = not has_changed or isinstance(act[0], e.QuietTaken)
        may_be_the_same = leads_back or (about(meeting) or act)[0].command in (last, *SAID_TO_NOBODY)
        assert sentence != before or may_be_the_same, sentence
        before, last = sentence or before, act[0].command
