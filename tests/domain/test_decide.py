"""What comes of a command is decided in one go: its events, and the session that they lead to."""

from collections import Counter
from itertools import groupby
from typing import get_args

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply import fold as applying
from coprod_tui.domain.apply.fold import NotASession, apply, fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.stamp import CommandKind, Stamp
from tests.support.clock import MORNING
from tests.support.meeting import Meeting, a_break, a_plan, a_round
from tests.support.whole import every_kind


def acts_of(events: e.Events) -> list[e.Events]:
    """The acts of a history whose commands are decided, one after the other: undo and redo are not."""
    acts = [tuple(group) for _, group in groupby(events, key=lambda event: event.act)]
    return [act for act in acts if act[0].command not in ("undo", "redo")]


def test_the_session_that_is_given_is_the_one_that_the_events_fold_into() -> None:
    """Whatever is opened, closed, kept and passed over on the way."""
    opening = c.Open("coming-home", a_plan(a_round(), a_break(), a_round()), 7, {"Ben": 2})
    events, session = decide(None, opening, Stamp(1, 1, MORNING, 0))
    speak = (c.StartOrHold(), c.GoOn())
    commands = (c.GoOn(), c.AwayOrBack("v2"), c.Pass(), *speak, *speak, c.Join("Dev"), c.GoOn(), c.Close())
    for number, command in enumerate(commands):
        act, session = decide(session, command, Stamp(len(events) + 1, len(events) + 1, MORNING, number * 9_000))
        events += act
        assert session == fold(events)


def test_each_event_of_an_act_is_applied_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key that ends a turn, keeps those of two who are away and opens the next one folds nothing twice."""
    meeting = Meeting(a_plan(names="Amina Ben Chloe Dev"))
    meeting.next()
    meeting.step_out("Ben")
    meeting.step_out("Chloe")
    meeting.start()
    applied: Counter[int] = Counter()
    changes = {
        kind: lambda draft, event, change=change: (applied.update([event.seq]), change(draft, event))
        for kind, change in applying._CHANGES.items()
    }
    monkeypatch.setattr(applying, "_CHANGES", changes)
    told = meeting.next()
    assert [type(event) for event in told] == [e.TurnEnded, e.TurnKeptOpen, e.TurnKeptOpen, e.TurnOpened]
    assert applied == Counter(event.seq for event in told)


def test_deciding_changes_nothing() -> None:
    """Neither the session nor the command: what was decided can be let go of, or decided once more."""
    meeting = Meeting(a_plan())
    before, command = meeting.session, c.GoOn()
    assert meeting.live.decide(command) == meeting.live.decide(command)
    assert (meeting.session, len(meeting.live.events)) == (before, 4)
    decided = meeting.live.decide(command)
    assert meeting.live.do(command, decided) is decided.events
    assert meeting.session is decided.session


def test_what_was_decided_before_something_else_happened_is_decided_anew() -> None:
    """Its events would have numbers that are taken."""
    meeting = Meeting(a_plan())
    command = c.Contribute("Ask us first.", None)
    decided = meeting.live.decide(command)
    meeting.do(c.Contribute("One number.", None))
    (said,) = meeting.live.do(command, decided)
    assert (said.seq, said.contribution) == (6, "c2")  # type: ignore[attr-defined]


def test_commands_are_values() -> None:
    """Two of the same are equal, and none is changed."""
    assert c.Contribute("Ask us.", "v1") == c.Contribute("Ask us.", "v1") != c.Contribute("Ask us.", None)
    assert len({c.GoOn(), c.GoOn(), c.Pass(), c.Settle("d1", "parked"), c.Settle("d1", "agreed")}) == 4
    with pytest.raises(AttributeError):
        c.Rename("v1", "Zoë").name = "Zoe"  # type: ignore[misc]


def test_every_kind_of_command_has_one_class() -> None:
    """But for undo and redo, which are decided over the whole history."""
    assert set(c.BY_KIND) | {"undo", "redo"} == set(get_args(CommandKind))
    assert {each.__name__ for each in c.BY_KIND.values()} == set(c.__all__) - {"BY_KIND", "Choices", "Command", "Shown"}


def test_a_command_is_read_from_its_events_as_it_was_given() -> None:
    """Each gives the events that it was read from."""
    events = every_kind()
    assert {act[0].command for act in acts_of(events)} == set(c.BY_KIND)
    for act in acts_of(events):
        first = act[0]
        session = fold(events[: first.seq - 1]) if first.seq > 1 else None
        if getattr(first, "contribution", "") == "c3":
            continue  # it has been taken out, so nobody knows what it was
        command = c.BY_KIND[first.command].from_events(act)
        stamp = Stamp(first.seq, first.act, first.at, first.elapsed_ms)
        assert decide(session, command, stamp).events == act, command


@pytest.mark.parametrize("kind", sorted(kind for kind, each in c.BY_KIND.items() if each.__struct_fields__))
def test_no_command_is_read_from_what_it_cannot_have_led_to(kind: CommandKind) -> None:
    """An event that nobody knows, or one of another command, is never taken for what was wanted."""

    class Whistled(e.Event, frozen=True):
        """Somebody whistled."""

        tune: str

    with pytest.raises((ValueError, AttributeError)):
        c.BY_KIND[kind].from_events((Whistled(9, 9, MORNING, 0, kind, "la"),))
    with pytest.raises(NotASession):
        apply(Meeting(a_plan()).session, (Whistled(9, 9, MORNING, 0, kind, "la"),))
