"""The wall as plain data: what the room sees, and never what only the facilitator is told."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.live.following import Moment
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.presentation import wall
from coprod_tui.presentation.called import name_with_words
from coprod_tui.presentation.clock import clock_at
from coprod_tui.presentation.labels import LIVE_WITH_IT
from coprod_tui.presentation.stage import StageView
from coprod_tui.presentation.wall import WallView
from coprod_tui.presentation.ways import Group
from tests.presentation.on_the_wall import WORDS, not_for_the_wall
from tests.presentation.plain_words import is_short
from tests.support.acting import DECIDING
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

NAMES = "Αλίκη Βίκτωρ Γιάννης"


def told(view: WallView) -> Iterator[str]:
    """Every text of it, in whatever it lies; of lists what their entries say."""
    room = view.room
    entries = [room.heard.entry(place) for place in range(len(room.heard.entries))]
    decided = [room.decided.entry(place) for place in range(len(room.decided.entries))]
    lists = [each._replace(mark=each.mark[0]) for each in entries]  # without its tone
    lists += [each._replace(mark=each.mark[0], words=each.words[0]) for each in decided]
    stage = [value for field, value in room.stage._asdict().items() if field != "large"]  # which says no word
    yield from _texts((stage, room.voices, room.each, room.last_decision, lists))
    yield from _texts((view.whole, view.wording, view.moment))
    if view.decision:
        yield from (line.plain for line in (view.decision.stands, *view.decision.beside))
        yield from _texts((view.decision.words, view.decision.asked, view.decision.answers))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _texts(each)


def a_meeting(names: str = NAMES) -> Meeting:
    thought_about = replace(a_round(prompt="Τι θα άλλαζες;"), think_ms=30_000, kept=False)
    plan = a_plan(
        a_round(prompt="Πώς ήρθες;"), a_break(), thought_about, a_dialogue(), Step("look-back"),
        names=names, purpose="Τι είναι καλό;", pause_ms=60_000,
    )  # fmt: skip
    return Meeting(plan)


DECIDED = ("all agree", "settle as agreed", "carry", "park", "take up")
ACTS: dict[str, Any] = {
    "next": lambda m: m.next(),
    "start": lambda m: m.start(),
    "pass": lambda m: m.passes(),
    "wait": lambda m: m.wait("40s"),
    "away": lambda m: m.do(c.AwayOrBack("v2")),
    "everybody away": lambda m: [m.do(c.AwayOrBack(each.id)) for each in m.session.present],
    "words": lambda m: m.do(c.Contribute("Κανείς δεν μου είπε.", "v1")),
    "checked": lambda m: m.do(c.ReadBack()),
    "break": lambda m: m.do(c.TakeBreak(10)),
    "end the round": lambda m: m.do(c.EndRound()),
    "another order": lambda m: m.do(c.PutInOrder(("v3", "v2", "v1"))),
    "more time": lambda m: m.do(c.AddTime()),
    "decide": lambda m: m.do(c.Propose("Ένα όνομα σε κάθε γράμμα.", ())),
    **{each: lambda m, each=each: m.do(DECIDING[each](m.session)) for each in DECIDED},
    "looked back": lambda m: m.do(c.LookBack("earlier", "d1", "Ένα όνομα", "not_done", "Όχι.", "Ναι.")),
    "undo": lambda m: m.undo(),
    "close": lambda m: m.do(c.Close()),
}
SHOWN = st.builds(
    OnTheWall,
    st.sampled_from(["room", "decision", "words", "quiet", "plan", "look-back"]),
    st.sampled_from(["", "d1", "c1", "c9"]),
    st.sampled_from(["", "Ένα όνομα"]),
    question=st.just("Τώρα;"),
    then=st.just("15:30"),
)
MOMENTS = st.sampled_from([None, Moment(None), Moment(datetime(2026, 11, 22, 10, 42, tzinfo=UTC))])


def test_what_is_said_while_looking_back_is_for_the_room() -> None:
    """No word of the program's own but those of the list."""
    meeting = Meeting(a_plan(Step("look-back"), names=NAMES, purpose="Τι είναι καλό;"))
    meeting.next()
    ACTS["looked back"](meeting)
    texts = [*told(wall.wall(meeting.session, ONLY_THE_ROOM, None))]
    assert any("Όχι." in text for text in texts)
    assert [each for text in texts if (each := not_for_the_wall(text))] == []


def test_an_earlier_decision_stands_there_only_while_the_group_looks_back() -> None:
    """Large, above what was said of others so far; never over somebody's turn, and not while nothing goes on."""
    meeting = Meeting(a_plan(Step("look-back"), a_round(), names=NAMES))
    shown = OnTheWall("look-back", question="Ένα όνομα", then="15:30")

    def stage(moment: Moment | None = None) -> StageView:
        return wall.wall(meeting.session, shown, moment).room.stage

    assert stage().heading != "Ένα όνομα"
    meeting.next()
    assert stage()[:2] == ("What came of what we decided?", "Ένα όνομα")
    assert stage().lines == (Group("", ("15:30",)),)
    assert stage(Moment(None))[:2] == ("Since we last met", "What came of what we decided?")
    ACTS["looked back"](meeting)
    assert len(stage().lines) == 2
    meeting.do(c.TakeBreak(10))
    assert stage().heading != "Ένα όνομα"
    meeting.next()
    meeting.next()
    assert meeting.turn
    assert stage().heading != "Ένα όνομα"


@given(
    st.sampled_from([NAMES, ""]),
    st.lists(st.sampled_from(sorted(ACTS)), max_size=20),
    SHOWN,
    MOMENTS,
)
def test_nothing_but_what_is_for_the_room(names: str, acts: list[str], shown: OnTheWall, moment: Moment | None) -> None:
    """Whatever happens and is shown: no word of the program's own but those of the list, and sentences are short."""
    meeting = a_meeting(names)
    for act in acts:
        try:
            ACTS[act](meeting)
        except Rejection:
            continue
        view = wall.wall(meeting.session, shown, moment)
        clock = clock_at(meeting.session, meeting.live.elapsed_ms).caption
        texts = (*told(view), clock)
        assert [each for text in texts if (each := not_for_the_wall(text))] == []
        assert [text for text in texts if not is_short(text)] == []


@pytest.mark.parametrize("text", ["space goes on", "Close the session?", "NOT SAVED", "Voices", "/tmp", "Amina"])
def test_the_list_would_notice(text: str) -> None:
    """A key, a question, trouble, a list of people, a folder, or a name from elsewhere."""
    assert not_for_the_wall(text)
    assert len(WORDS) > 80


def test_the_voices_are_no_list_of_the_wall() -> None:
    """Names stand there only for whose turn it is, who comes next, and beside their words."""
    meeting = a_meeting()
    meeting.next()
    view = wall.wall(meeting.session, ONLY_THE_ROOM, None)
    assert (view.room.voices, view.room.each, view.room.stage.hint) == ((), "", "")
    assert view.room.stage.name == "Αλίκη"


def session_with_words() -> Session:
    meeting = a_meeting("Amina Ben Chloe")
    meeting.next()
    meeting.do(c.Contribute("Nobody told me.", "v1"))
    meeting.do(c.Propose("A number on every letter", ("c1",)))
    return meeting.session


def test_a_decision_takes_the_wall() -> None:
    """Its sentence, how it stands, and what is asked."""
    view = wall.wall(session_with_words(), OnTheWall("decision", "d1"), None)
    assert view.decision is not None
    assert (view.decision.words, view.decision.stands.plain) == ("A number on every letter", "○ in words, not settled")
    assert view.decision.asked == LIVE_WITH_IT
    assert [line.plain for line in view.decision.beside] == ["From Amina: “Nobody told me.”"]


def test_a_decision_is_seen_in_its_new_words_while_it_is_reworded() -> None:
    """In the place of the old ones, with the same below it."""
    view = wall.wall(session_with_words(), OnTheWall("decision", "d1", "A number on"), None)
    assert view.decision is not None
    assert (view.decision.words, view.wording) == ("A number on", None)


@given(st.lists(st.sampled_from(["words", "checked", "as someone", "undo", "next"]), max_size=12))
def test_at_the_close_names_stand_where_hand_outs_print_them(acts: list[str]) -> None:
    """Law: whose words nobody checked, or who did not want their name there, is *someone*."""
    meeting = a_meeting()
    meeting.do(c.Contribute("Κανείς δεν μου είπε.", "v2"))
    for act in acts:
        with suppress(Rejection):
            meeting.do(c.ReadBack(with_name=False)) if act == "as someone" else ACTS[act](meeting)
    meeting.do(c.Close())
    session, heard = meeting.session, wall.wall(meeting.session, ONLY_THE_ROOM, None).room.heard
    names = [heard.entry(place).name for place in range(len(heard.entries))]
    assert names == [name_with_words(session, said) for said in session.heard]


COUNTS = st.tuples(*[st.integers(0, 1)] * 3)


@given(st.lists(COUNTS, min_size=1, max_size=3))
def test_all_show_at_the_same_moment(checks: list[tuple[int, int, int]]) -> None:
    """Law: while all are asked nothing stands there of any check before, neither counts nor words."""
    meeting = a_meeting("Amina Ben Chloe")
    meeting.do(c.Propose("A number on every letter", ()))
    asked = OnTheWall("decision", "d1", is_asked=True)
    before = wall.wall(meeting.session, asked, None).decision
    for agree, concern, objected in checks:
        worries = [ConcernWords("concern", "Who writes it?")] * concern
        against = [ConcernWords("object", "Not everybody reads.")] * objected
        shown = c.Shown(agree, concern, objected, 3 - agree - concern - objected)
        meeting.do(c.CheckConsent("d1", shown, (*worries, *against)))
        assert wall.wall(meeting.session, asked, None).decision == before


def test_what_was_said_does_not_stand_beside_a_decision_that_cannot_be_saved() -> None:
    """It may have been taken out."""
    view = wall.wall(session_with_words(), OnTheWall("decision", "d1"), Moment(None))
    assert view.decision is not None
    assert view.decision.beside == ()


def test_words_take_the_wall() -> None:
    """Those that are chosen, among all that was heard."""
    view = wall.wall(session_with_words(), OnTheWall("words", "c1"), None)
    assert (view.whole, view.words) == (None, 0)


def test_what_came_of_earlier_decisions_stands_there_while_the_group_looks_back() -> None:
    """Each once it is kept, the newest first; nothing of it stands there when the step has ended."""
    meeting = Meeting(a_plan(Step("look-back"), a_round()))
    meeting.next()
    assert wall.wall(meeting.session, ONLY_THE_ROOM, None).room.stage.lines == ()
    for known, text in (("d1", "Transport"), ("d2", "A quiet room")):
        meeting.do(c.LookBack("earlier", known, text, "done", "It rings.", "Ask first."))
    lines = wall.wall(meeting.session, ONLY_THE_ROOM, None).room.stage.lines
    assert [group.title for group in lines] == ["A quiet room", "Transport"]
    assert lines[0].lines == ("What came of it: done. It rings. What we learned: Ask first.",)
    meeting.next()
    assert wall.wall(meeting.session, ONLY_THE_ROOM, None).room.stage.lines == ()


def test_what_is_not_there_leaves_the_room() -> None:
    """As a decision whose act was undone a moment ago."""
    for shown in (OnTheWall("decision", "d9"), OnTheWall("words", "c9"), OnTheWall("words"), ONLY_THE_ROOM):
        view = wall.wall(session_with_words(), shown, None)
        assert (view.whole, view.words, view.decision) == (None, None, None)


def test_a_decision_is_seen_while_it_is_worded() -> None:
    """As far as it is typed."""
    view = wall.wall(session_with_words(), OnTheWall(being_worded="A number to"), None)
    assert (view.whole, view.wording and view.wording.large) == (None, "A number to")


@pytest.mark.parametrize("since", [None, datetime(2026, 11, 22, 10, 42, tzinfo=UTC)])
def test_a_moment_leaves_only_the_stage(since: datetime | None) -> None:
    """Words may have been taken out that still stand in the file."""
    view = wall.wall(session_with_words(), ONLY_THE_ROOM, Moment(since))
    assert (view.room.heard.entries, view.room.decided.entries, view.room.last_decision) == ((), (), "")
    assert view.room.stage.name == "Amina"


def test_what_is_being_worded_is_cleaned() -> None:
    """In its field stands what was pasted, as it was pasted."""
    view = wall.wall(session_with_words(), OnTheWall(being_worded="A\x1b[31m num\u202eber"), None)
    assert view.wording
    assert view.wording.large == "A[31m number"
    assert wall.wall(session_with_words(), OnTheWall(being_worded="\x1b \n"), None).wording is None


def test_one_moment() -> None:
    """Since when nothing is heard of the other program; of one that cannot save, no more."""
    session = session_with_words()
    assert wall.wall(session, ONLY_THE_ROOM, None).moment is None
    assert wall.wall(session, ONLY_THE_ROOM, Moment(None)).moment == wall.Whole("One moment")
    silent = wall.wall(session, ONLY_THE_ROOM, Moment(datetime(2026, 11, 22, 10, 42, tzinfo=UTC))).moment
    assert silent is not None
    assert silent.below.endswith(":42")
