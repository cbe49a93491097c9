"""A history is believed only where people could have made it; whatever they did make is believed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, get_args
from unittest.mock import ANY

import msgspec
import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply.validation import Impossible, first_impossible
from coprod_tui.domain.message import Message
from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.domain.stamp import CommandKind
from coprod_tui.domain.texts import changed
from coprod_tui.errors import DamagedRecord
from coprod_tui.privacy.anonymous import anonymous
from coprod_tui.storage.consistency import must_make_sense
from tests.export import invented
from tests.support.deciding import agree, carry, in_days, propose, show
from tests.support.meeting import Meeting, a_break, a_plan, a_round
from tests.support.whole import every_kind


def played() -> Meeting:
    """Everyone has spoken once; of two decisions one is agreed and carried, over the other an objection is open."""
    meeting = Meeting(a_plan(a_round(), a_break(), a_round()))
    meeting.next()
    for time in ("60s", "70s", "50s"):
        meeting.speak(time)
    meeting.do(c.Contribute("Nobody told me who to ring.", "v1"))
    agree(meeting, source=("c1",))
    carry(meeting, "d1", "Amina")
    propose(meeting, "Free parking")
    show(meeting, "d2", object=1)
    return meeting


def without(events: e.Events, *kinds: type[e.Event]) -> e.Events:
    """The history as if those acts had not been, numbered without a gap."""
    return numbered([event for event in events if not isinstance(event, kinds)])


def numbered(events: list[e.Event]) -> e.Events:
    new_acts: dict[int, int] = {}
    for seq, event in enumerate(events, start=1):
        new_acts.setdefault(event.act, seq)
    return tuple(
        msgspec.structs.replace(event, seq=seq, act=new_acts[event.act]) for seq, event in enumerate(events, start=1)
    )


def and_then(events: e.Events, command: CommandKind | None, kind: type[e.Event], *args: Any) -> e.Events:
    """The history with one more event, of which no act was asked."""
    seq = len(events) + 1
    return (*events, kind(seq, seq, events[-1].at, events[-1].elapsed_ms, command, *args))


def put_otherwise(events: e.Events, kind: type[e.Event], which: int = 0, **fields: Any) -> e.Events:
    """The history with other fields in an event of that kind."""
    place = [place for place, event in enumerate(events) if isinstance(event, kind)][which]
    return put(events, place, **fields)


def put(events: e.Events, place: int, **fields: Any) -> e.Events:
    """The history with other fields in the event at that place."""
    return (*events[:place], msgspec.structs.replace(events[place], **fields), *events[place + 1 :])


# --- what is believed


def test_whatever_was_kept_is_believed() -> None:
    """Also where it was opened, resumed, undone, closed, followed up, and taken on after all."""
    meeting = played()
    meeting.undo()
    meeting.undo()
    meeting.do(c.Resume())
    meeting.undo()
    meeting.do(c.Close())
    meeting.do(c.FollowUp("d1", "done", "It is there.", "Ask early.", "We said so."))
    carry(meeting, "d1", "Ben", due=in_days(7), told=in_days(14))
    meeting.clock.sleep(30 * 24 * 3_600_000)
    carry(meeting, "d1", "Chloe", due=in_days(7), told=in_days(14), today=in_days(30))
    for events in (meeting.live.events, every_kind(), invented.events()):
        assert first_impossible(events) is None


def test_what_was_followed_up_and_told_in_two_acts_is_believed_too() -> None:
    """As earlier exports have it."""
    meeting = played()
    meeting.do(c.FollowUp("d1", "done", "It is there.", "Ask early."))
    meeting.do(c.FeedBack("d1"))
    assert first_impossible(meeting.live.events) is None


def test_a_history_without_names_is_believed() -> None:
    """Two may be called the same then, and two wordings may have become one."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.do(c.Rename("v1", "Aminata"))
    meeting.do(c.Contribute("Ben rang.", "v1"))
    meeting.do(c.Reword("c1", "ben rang."))
    meeting.do(c.Propose("Ben rings"))
    meeting.do(c.RewordDecision("d1", "BEN rings"))
    events = meeting.live.events
    assert first_impossible(anonymous(events).events) is None
    for name in ("Amina", "Aminata", "Ben"):
        events = Forgotten((name,)).out_of_all(events, (), str)
        assert first_impossible(events) is None


def test_words_taken_out_are_believed_whatever_question_they_answered() -> None:
    """Ben spoke in the second round, and a turn of the first was open when his words were written down."""
    meeting = Meeting(a_plan(a_round(), a_round(prompt="What would help?"), names="Amina Ben"))
    meeting.next()
    meeting.step_out("Amina")
    meeting.next()
    meeting.speak("10s")
    meeting.come_back("Amina")
    meeting.speak("10s")
    meeting.speak("10s")
    assert (meeting.speaker, meeting.turn.round) == ("Amina", 1)
    meeting.do(c.Contribute("Ring us first.", "v2"))
    assert [each.step for each in meeting.session.contributions] == ["s2"]
    meeting.do(c.TakeOut("c1"))
    assert [each.step for each in meeting.session.contributions] == ["s2"]
    assert first_impossible(meeting.live.events) is None


def test_words_taken_out_that_were_written_down_in_a_late_turn_are_believed() -> None:
    """Ben spoke in the last round; at the end of the plan Amina has the turn of the first one, which was kept."""
    meeting = Meeting(a_plan(a_round(), a_round(prompt="What would help?"), names="Amina Ben"))
    meeting.next()
    meeting.step_out("Amina")
    meeting.next()
    meeting.speak("10s")
    for _ in range(6):
        if meeting.session.open_turn:
            meeting.speak("10s")
        elif meeting.session.next_step:
            meeting.next()
    meeting.come_back("Amina")
    meeting.next()
    assert (meeting.speaker, meeting.session.round) == ("Amina", None)
    meeting.do(c.Contribute("Ring us first.", "v2"))
    meeting.do(c.TakeOut("c1"))
    assert first_impossible(meeting.live.events) is None


@pytest.mark.parametrize("voice", ["v1", None])
def test_words_between_two_steps_are_believed_also_where_they_answer_no_question(voice: str | None) -> None:
    """They were told so before."""
    meeting = Meeting(a_plan(a_round(), a_break(), names="Amina"))
    meeting.next()
    meeting.start()
    meeting.next()
    meeting.do(c.Contribute("Said last.", voice))
    *events, said = meeting.live.events
    assert first_impossible((*events, said)) is None
    assert first_impossible((*events, msgspec.structs.replace(said, turn=None, step=None))) is None
    assert first_impossible((*events, msgspec.structs.replace(said, turn=None, step="s2"))) is not None


def test_sentences_that_grew_are_believed() -> None:
    """Forgetting a short name makes a text longer than can be typed."""
    events = tuple(changed(event, {"words": lambda text: text * 200}) for event in every_kind())
    assert first_impossible(events) is None


# --- what is not


@pytest.mark.parametrize("history", [lambda: played().live.events, every_kind], ids=["played", "every kind"])
def test_a_history_with_another_command_is_not_believed(history: Callable[[], e.Events]) -> None:
    """What was wanted is not guessed from what came of it: a wrong command, none, one too many."""
    events = history()
    for event in events:
        for command in {None, "go_on", "close", "look_at_meeting"} - {event.command}:
            forged = put(events, event.seq - 1, command=command)
            assert first_impossible(forged) == Impossible(event.act, ANY), (event, command)
            if (event.seq == event.act) is (command is None):
                with pytest.raises(DamagedRecord):
                    must_make_sense(forged, Path("x.json"))


def test_every_kind_of_command_is_carried_out_again() -> None:
    """A new one that was forgotten there could be kept but not taken in."""
    assert {event.command for event in every_kind()} - {None} == set(get_args(CommandKind))


@pytest.mark.parametrize(
    ("forge", "code"),
    [
        (lambda told: without(told, e.ConsentTaken), "not_checked"),
        (lambda told: and_then(told, "settle", e.DecisionSettled, "d2", "agreed"), "open_objection"),
        (lambda told: and_then(told, "settle", e.DecisionSettled, "d2", "not_agreed", ""), "reason_needed"),
        (lambda told: and_then(told, "settle", e.DecisionSettled, "d1", "parked"), "already_settled"),
        (lambda told: put_otherwise(told, e.ConsentTaken, agree=9), "counts_wrong"),
        (lambda told: put_otherwise(told, e.ConsentTaken, agree=0, abstain=3), "nobody_consented"),
        (
            lambda told: and_then(told, "follow_up", e.FollowedUp, "d1", "done", "It is there.", ""),
            "learned_needed",
        ),
        (
            lambda told: and_then(told, "follow_up", e.FollowedUp, "d2", "done", "It is there.", "Ask."),
            "follow_agreed",
        ),
        (lambda told: and_then(told, "feed_back", e.FedBack, "d1"), "nothing_to_tell"),
        (
            lambda told: and_then(told, "answer", e.ContributionAnswered, "c1", "acted_on", "d2"),
            "answer_needs_agreed",
        ),
        (
            lambda told: and_then(told, "look_back", e.LookedBack, "2026-10-01-x", "d1", "X", "done", "Y"),
            "learned_needed",
        ),
        (lambda told: and_then(told, "carry", e.DecisionCarried, "d1", ("v1",), date(2026, 1, 1)), "day_past"),
        (lambda told: and_then(told, "look_at_meeting", e.HandsShown, (9, 0, 0, 0, 0)), "counts_wrong"),
        (lambda told: and_then(told, "join", e.VoiceJoined, "v4", "BEN"), "same_name"),
        (lambda told: and_then(told, "start_or_hold", e.ClockStarted, "t9"), "no_turn_now"),
        (lambda told: and_then(told, "mend", e.ClockMended, "t1", 10**9, "the alarm"), "mend_too_long"),
        (lambda told: and_then(told, "add_time", e.TimeAdded, 1, 60_000), "no_round"),
        (lambda told: without(told, e.ClockStarted), "not_started"),
        (lambda told: and_then(and_then(told, "close", e.SessionClosed), "resume", e.SessionResumed), ""),
        (lambda told: put_otherwise(told, e.RoundOpened, order=("v2", "v3", "v1")), ""),
        (lambda told: put_otherwise(told, e.RoundOpened, share_ms=90_000), ""),
        (lambda told: put_otherwise(told, e.RoundOpened, direction="backward"), ""),
        (lambda told: put_otherwise(told, e.TurnOpened, 1, offer_ms=90_000), ""),
        (lambda told: put_otherwise(told, e.TurnOpened, 2, voice="v1"), ""),
        (lambda told: put_otherwise(told, e.Contributed, contribution="c7"), ""),
        (lambda told: put_otherwise(told, e.Contributed, step="s2"), ""),
        (lambda told: put_otherwise(told, e.RoundOpened, step="s2"), ""),
        (lambda told: put_otherwise(told, e.StepOpened, step="s1"), ""),
        (lambda told: put_otherwise(told, e.SessionOpened, plan=a_plan(names="")), ""),
        (lambda told: put_otherwise(told, e.VoiceJoined, 2, voice="v7"), ""),
        (lambda told: and_then(told, "go_on", e.TurnEnded, "t1"), ""),
        (lambda told: and_then(told, "take_up", e.DecisionTakenUp, "d9"), "no_such"),
    ],
)  # fmt: skip
def test_what_no_act_can_have_told_is_not_believed(forge: Callable[[e.Events], e.Events], code: str) -> None:
    """With the code of why it is rejected, or none where the act would have told something else."""
    found = first_impossible(forge(played().live.events))
    assert found is not None
    assert (found.rejected.code if found.rejected else "") == code


def test_the_close_is_the_end() -> None:
    """Nothing is said in the room after it, and it is not undone."""
    meeting = played()
    meeting.do(c.Close())
    events = meeting.live.events
    seq = len(events) + 1
    closed = Impossible(seq, Message("closed"))
    assert (
        first_impossible(and_then(events, "contribute", e.Contributed, "c2", "v1", None, None, "One more thing."))
        == closed
    )
    assert first_impossible(and_then(events, "undo", e.Undone, events[-1].act)) == closed


def test_only_what_was_undone_is_redone() -> None:
    """And nothing any more once something else was done."""
    meeting = played()
    nothing = Message("nothing_to_redo")
    assert first_impossible(and_then(meeting.live.events, "redo", e.Redone)) == Impossible(
        len(meeting.live.events) + 1, nothing
    )
    meeting.undo()
    assert first_impossible(and_then(meeting.live.events, "redo", e.Redone)) is None
    meeting.do(c.Contribute("One more thing.", "v1"))
    assert first_impossible(and_then(meeting.live.events, "redo", e.Redone)) == Impossible(
        len(meeting.live.events) + 1, nothing
    )


def test_only_the_last_act_is_undone() -> None:
    """Whoever takes back an agreement keeps nothing that stands on it."""
    events = played().live.events
    first_settled = next(event.act for event in events if isinstance(event, e.DecisionSettled))
    assert first_impossible(and_then(events, "undo", e.Undone, first_settled)) == Impossible(len(events) + 1, None)
