"""Words that somebody takes back: every wording goes, whatever was done with it, and only a gap is left."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply import history
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.message import Message
from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.taking_out import without_undone_words, wordings
from coprod_tui.live.session import LiveSession
from tests.support.deciding import refused
from tests.support.lengths import short_or_long
from tests.support.meeting import Meeting, MemoryJournal, a_plan


def written(meeting: Meeting) -> str:
    """All that is kept, and all that is in memory."""
    kept = [e.to_plain(event) for event in (*meeting.journal.kept, *meeting.live.events)]
    return json.dumps(kept, default=str) + str(meeting.session)


def test_every_wording_is_gone_and_a_gap_is_left() -> None:
    """Also one that was undone, and whose words they were; the next words get the next number."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.do(c.Contribute("Said first", "v1"))
    meeting.do(c.ReadBack())
    meeting.do(c.Reword("c1", "Said better"))
    meeting.undo()
    meeting.do(c.Reword("c1", "Said best"))
    numbers = [(event.seq, event.act) for event in meeting.live.events]
    (taken_out,) = meeting.do(c.TakeOut("c1"))
    assert isinstance(taken_out, e.TakenOut)
    assert "Said" not in written(meeting)
    assert [(event.seq, event.act) for event in meeting.live.events[:-1]] == numbers
    (gap,) = meeting.session.contributions
    assert (gap.text, gap.voice, gap.turn, gap.earlier, gap.read_back) == (None, None, None, (), False)
    assert meeting.session.heard == ()
    meeting.do(c.Contribute("Something else", "v1"))
    assert [each.id for each in meeting.session.heard] == ["c2"]
    assert fold(meeting.live.events) == meeting.session


def test_words_that_were_undone_under_the_same_number_go_too() -> None:
    """A number is given again after an undo; whoever takes the words of that number out means all of them."""
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("Under the wrong name", "v1"))
    meeting.undo()
    meeting.do(c.Contribute("Under the right name", "v2"))
    assert list(wordings(meeting.live.events, "c1")) == ["Under the wrong name", "Under the right name"]
    meeting.do(c.TakeOut("c1"))
    assert list(wordings(meeting.live.events, "c1")) == []
    assert "name" not in written(meeting).replace('"name"', "").replace("name=", "").replace("with_name", "")


def test_it_can_be_done_after_the_close_and_once() -> None:
    """Nothing else about words can be done then."""
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("Said too soon", "v1"))
    meeting.do(c.Close())
    meeting.do(c.TakeOut("c1"))
    assert "Said too soon" not in written(meeting)
    assert refused(meeting, c.TakeOut("c1")) == Message("no_such_words")
    assert refused(meeting, c.TakeOut("c9")) == Message("no_such_words")
    assert refused(meeting, c.Answer("c1", "open")) == Message("no_such_words")


def test_undo_stops_at_it() -> None:
    """What came after it can be undone; nothing before it, which would bring words back."""
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("Said too soon", "v1"))
    meeting.do(c.TakeOut("c1"))
    meeting.next()
    meeting.undo()
    before = meeting.live.events
    with pytest.raises(Rejection) as caught:
        meeting.undo()
    assert caught.value.message == Message("taken_out")
    assert meeting.live.events == before


@pytest.mark.parametrize("command", [c.Contribute("Said to the wrong line", "v1"), c.Rename("v1", "Zuleika")])
def test_undone_words_and_names_that_an_export_left_out_are_not_redone(command: c.Command) -> None:
    """Where it was taken in nothing is left of them; where they were undone they can be redone."""
    meeting = Meeting(a_plan())
    meeting.do(command)
    meeting.undo()
    now = Stamp(len(meeting.live.events) + 1, len(meeting.live.events) + 1, meeting.clock.now(), 0)
    assert history.redo(meeting.live.events, now)
    with pytest.raises(Rejection) as caught:
        history.redo(without_undone_words(meeting.live.events), now)
    assert caught.value.message == Message("nothing_to_redo")


@pytest.mark.parametrize("what", ["forgotten", "exported"])
def test_who_has_no_name_any_more_comes_back_without_one(what: str) -> None:
    """What was undone after a person was forgotten can be done again, and all that followed their coming."""
    meeting = Meeting(a_plan())
    meeting.do(c.Join("Zenobia"))
    if what == "forgotten":
        meeting.do(c.Rename("v4", "Zuleika"))
        meeting.do(c.Propose("We ring", ()))
    for _ in range(3 if what == "forgotten" else 1):
        meeting.undo()
    if what == "forgotten":
        events = Forgotten(("Zenobia", "Zuleika")).out_of_all(meeting.live.events, {"v4"}, str)
    else:
        events = without_undone_words(meeting.live.events)
    live = LiveSession(meeting.clock, MemoryJournal(), events, fold(events))
    while live.can_redo:
        live.redo()
    assert [voice.name for voice in live.session.voices] == ["Amina", "Ben", "Chloe", None]
    assert [each.text for each in live.session.decisions] == ["We ring"] * (what == "forgotten")


def test_a_decision_still_leads_to_the_gap() -> None:
    """What the group put into words together is the group's; where it came from stays told."""
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("Nobody rang", "v1"))
    meeting.do(c.Propose("We ring", ("c1",)))
    meeting.do(c.TakeOut("c1"))
    (decision,) = meeting.session.decisions
    assert (decision.text, decision.source) == ("We ring", ("c1",))
    assert refused(meeting, c.Propose("We write", ("c1",))) == Message("no_such")


# --- what is believed of a history that comes from elsewhere


def _history() -> e.Events:
    meeting = Meeting(a_plan())
    meeting.do(c.Contribute("Said first", "v1"))
    meeting.live.do(c.ReadBack("c1", with_name=True))
    meeting.live.do(c.ReadBack("c1", with_name=False))
    meeting.do(c.Reword("c1", "Said better"))
    meeting.do(c.Contribute("Said and meant", "v2"))
    meeting.do(c.TakeOut("c1"))
    return meeting.live.events


def test_a_history_with_a_gap_is_believed() -> None:
    """Whatever had been done with the words before."""
    assert first_impossible(_history()) is None


@pytest.mark.parametrize(
    ("contribution", "text"),
    [("c1", "Said first"), ("c2", None)],
    ids=["taken out", "not taken out"],
)
def test_words_are_there_unless_they_were_taken_out(contribution: str, text: str | None) -> None:
    """A history that holds words which were taken out, or lacks others, was not kept by coprod."""
    forged = tuple(
        e.from_plain({**e.to_plain(event), "text": text})
        if isinstance(event, e.Contributed) and event.contribution == contribution
        else event
        for event in _history()
    )
    wrong = first_impossible(forged)
    assert wrong is not None
    assert isinstance(forged[wrong.seq - 1], e.Contributed)


# --- the law

WORDS = st.text("abcdefghijklmnop", min_size=8, max_size=14)
WHAT = st.sampled_from(["write", "write", "reword", "reword", "undo", "check", "take out"])
STEPS = st.lists(st.tuples(WHAT, WORDS, st.integers(1, 4)), max_size=25)


@settings(max_examples=short_or_long(40, 3_000))
@given(STEPS)
def test_no_byte_of_any_wording_stays(steps: list[tuple[str, str, int]]) -> None:
    """After random words, rewordings and undos: what was ever said under the number is nowhere, all else is there."""
    meeting = Meeting(a_plan())
    ever: dict[str, set[str]] = {}
    for number, (what, word, which) in enumerate(steps):
        contribution, text = f"c{which}", f"{word}{number:02}"
        try:
            if what == "write":
                contribution = f"c{len(meeting.session.contributions) + 1}"
                meeting.do(c.Contribute(text, "v1"))
                ever.setdefault(contribution, set()).add(text)
            elif what == "reword":
                meeting.do(c.Reword(contribution, text))
                ever[contribution].add(text)
            elif what == "undo":
                meeting.undo()
            elif what == "check":
                meeting.live.do(c.ReadBack(contribution, with_name=bool(number % 2)))
            else:
                meeting.do(c.TakeOut(contribution))
                gone = ever.pop(contribution)
                assert not [each for each in gone if each in written(meeting)]
        except Rejection:
            continue
        kept = written(meeting)
        assert all(each in kept for texts in ever.values() for each in texts)
        assert fold(meeting.live.events) == meeting.session
        assert tuple(meeting.journal.kept) == meeting.live.events[1 + len(a_plan().voices) :]
    assert first_impossible(meeting.live.events) is None
