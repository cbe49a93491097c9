"""The sentence large on the screen, and what the group may do with it."""

from collections.abc import Callable

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.principles import SIX
from coprod_tui.domain.rejection import Rejection
from coprod_tui.live.wall import OnTheWall
from coprod_tui.presentation.decision_stage import offered
from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.room.stories import on_stage as on_stage_stories
from tests.support.deciding import TODAY, agree, carry, in_days, propose, show, the
from tests.support.meeting import Meeting
from tests.tui import months, scenes
from tests.tui.in_the_room import Typed, in_room, on_stage


def _agreed(meeting: Meeting, known: str) -> None:
    show(meeting, known)
    meeting.do(c.Settle(known, "agreed"))


STATES: dict[str, Callable[[Meeting, str], object]] = {
    "proposed": lambda _meeting, _known: None,
    "objected": lambda meeting, known: show(meeting, known, object=1),
    "parked": lambda meeting, known: meeting.do(c.Settle(known, "parked")),
    "agreed": _agreed,
    "not_agreed": lambda meeting, known: meeting.do(c.Settle(known, "not_agreed", "Too dear")),
    "let_go": lambda meeting, known: meeting.do(c.LetGo(known, "It is done")),
}
"""How a decision comes to stand so."""


async def test_keys_1_to_6_say_which_principles_it_serves() -> None:
    """Each at once, and once more takes it away; a sign tells it, and undo too says what it was."""
    async with in_room() as room:
        await room.press("c", *"123456")
        assert the(room.meeting, "d2").principles == SIX
        assert room.shown.count("✓ ") >= 6
        await room.press(*"1246")
        assert the(room.meeting, "d2").principles == ("shared", "input")
        assert "3  ✓ " in room.shown
        assert "1  · " in room.shown
        await room.press("7", "0")
        assert on_stage(room)
        assert room.said == "No principle has that number here."
        await room.press("left", "2")
        assert the(room.meeting, "d1").principles == ("informed",)
        await room.press("escape", "u")
        assert room.said == "Undone: which principles a decision serves. u again undoes the one before."


async def test_what_is_reworded_is_wrapped_as_wide_as_its_field() -> None:
    """From the beginning, in a small window, where the field was narrower while the dialog opened."""
    async with in_room(size=(50, 16)) as room:
        await room.press("d", Typed("Someone answers the bell within ten minutes"), "enter", "c", "r")
        assert "Someone answers the bell within ten" in room.shown


async def test_no_words_are_told_twice_as_earlier_ones() -> None:
    """Nor the words that stand now, where the group came back to them."""
    async with in_room() as room:
        for text in ("We write", "We ring", "We write", "We ring"):
            room.meeting.do(c.RewordDecision("d2", text))
        await room.press("c")
        assert room.shown.count("Earlier: “We write”") == 1
        assert "Earlier: “We ring”" not in room.shown


async def test_words_that_were_taken_out_are_told_as_that() -> None:
    """As in the record; nothing stands in their place."""
    async with in_room() as room:
        said = room.session.heard[0].id
        propose(room.meeting, "We ring", source=(said,))
        room.meeting.do(c.TakeOut(said))
        await room.press("c")
        assert "From words that were taken out later" in room.shown
        assert "None" not in room.shown


async def test_agreed_only_after_a_check() -> None:
    """Without one the key is not offered and says why; after one, who carries it is asked at once."""
    async with in_room() as room:
        await room.press("c")
        assert "thumb up: Yes" in room.shown
        assert "a  agreed" not in room.shown
        await room.press("a")
        assert on_stage(room)
        assert room.said.startswith("Not everyone was asked yet: can we all live with this?")
        assert the(room.meeting, "d2").state == "proposed"
        await room.press("c", "6", *["enter"] * 5)
        assert "a  agreed" in room.shown
        await room.press("a")
        assert (room.dialog, the(room.meeting, "d2").state) == ("CarryStrip", "agreed")


async def test_where_few_have_shown_it_is_asked_before_it_is_agreed() -> None:
    """Nobody has to show, so it may be agreed all the same; with half of them it is settled at once."""
    async with in_room() as room:
        here = len(room.session.present)
        await room.press("c", "c", "1", *["enter"] * 5, "a")
        assert (room.dialog, the(room.meeting, "d2").state) == ("Pick", "proposed")
        assert f"{here - 1} did not show. Is it agreed all the same?" in room.shown
        await room.press("escape")
        assert on_stage(room)
        assert room.said == "It is not settled yet. Ask all again (c), or come back to it later."
        await room.press("a", "y")
        assert (room.dialog, the(room.meeting, "d2").state) == ("CarryStrip", "agreed")
        await room.press("escape", "u", "c", "c", str((here + 1) // 2), *["enter"] * 5, "a")
        assert (room.dialog, the(room.meeting, "d2").state) == ("CarryStrip", "agreed")


async def test_not_agreed_needs_its_reason_and_the_question_stays() -> None:
    """A reason of blanks is refused where it was typed; a reason in words is kept and shown."""
    async with in_room() as room:
        await room.press("c", "n", "enter")
        assert room.dialog == "SentenceStrip"
        assert "Please say in words why it was not agreed. That is worth keeping too." in room.shown
        await room.press(Typed("  "), "enter")
        assert (room.dialog, the(room.meeting, "d2").state) == ("SentenceStrip", "proposed")
        assert "Please say in words why it was not agreed. That is worth keeping too." in room.shown
        await room.press(Typed("Too dear this year"), "enter")
        decision = the(room.meeting, "d2")
        assert (decision.state, decision.reason) == ("not_agreed", "Too dear this year")
        assert room.said == "Not agreed. It stands on the screen and on the disk."


async def test_rewording_leads_back_to_the_decision() -> None:
    """Kept or left, the next keys act on the decision, not on the room behind it."""
    async with in_room() as room:
        turn = room.session.open_turn
        await room.press("c", "r", Typed(", always"), "enter")
        assert on_stage(room)
        assert the(room.meeting, "d2").text == "Transport is booked after the ward round, always"
        await room.press("c", "6", *["enter"] * 5, "n", Typed("Too soon"), "escape")
        assert on_stage(room)
        assert the(room.meeting, "d2").state == "proposed"
        await room.press("r", "escape", "p", "enter")
        assert the(room.meeting, "d2").state == "parked"
        assert room.session.open_turn == turn


async def test_who_carries_it_stands_with_the_decision_and_its_days() -> None:
    """In full; and where nobody does, that is said."""
    meeting = scenes.speaking()
    async with in_room(meeting) as room:
        await room.press("c", "left")
        assert "Who will do it is still open" in room.shown
    carry(meeting, "d1", "Ben", "Amina", due=in_days(7), told=in_days(14))
    async with in_room(meeting) as room:
        await room.press("c", "left")
        assert "Who will do it: Ben, Amina · by Sunday 29 November 2026 · we hear back by" in room.shown


async def test_at_the_close_it_is_said_what_nobody_carries() -> None:
    """A remark, which keeps nobody from closing; where everything is carried nothing is said."""
    meeting = scenes.speaking()
    async with in_room(meeting) as room:
        await room.press("q")
        assert "For 1 agreed decision it is still open who will do it." in room.shown
        assert "Closing cannot be taken back; ctrl+q leaves it open instead." in room.shown
        await room.press("escape")
        agree(meeting, "A map")
        await room.press("q")
        assert "For 2 agreed decisions it is still open who will do them." in room.shown
        await room.press("escape")
        for known in ("d1", "d3"):
            carry(meeting, known, "Ben")
        await room.press("q")
        assert "still open who" not in room.shown
        await room.press("y")
        assert room.session.is_closed


async def test_what_is_not_settled_comes_before_what_is_parked() -> None:
    """The newest is parked: c goes on with the one before, that still waits."""
    meeting = scenes.speaking()
    propose(meeting, "A map")
    meeting.do(c.Settle("d3", "parked"))
    async with in_room(meeting) as room:
        await room.press("c")
        assert "Decision 2 of 3" in room.shown


async def test_parked_and_taken_up_again() -> None:
    """A parked one says so, can be taken up, and is then settled as any other; undo says what it was."""
    async with in_room() as room:
        await room.press("c", "p", "enter", "c")
        assert "Decision 2 of 2" in room.shown
        assert "p  not decided yet" not in room.shown
        await room.press("t")
        assert on_stage(room)
        assert the(room.meeting, "d2").state == "proposed"
        assert "t  take it up again" not in room.shown
        await room.press("escape", "u")
        assert room.said == "Undone: a decision was taken up again. u again undoes the one before."
        assert the(room.meeting, "d2").state == "parked"


async def test_an_objection_stands_there_in_a_small_window_too() -> None:
    """What happens next can be reached by scrolling, and Escape leaves it for later."""
    async with in_room(months.objected(), size=(50, 16)) as room:
        await room.press("c")
        seen = room.shown
        for _ in range(12):
            await room.press("pagedown")
            seen += room.shown
        assert "Something has to be sorted out first" in seen
        assert "reword it" in seen
        await room.press("escape")
        assert room.dialog == ""


async def test_while_it_has_the_stage_the_wall_shows_it_too() -> None:
    """Also another one, by the arrows, and new words while they are typed; back in the room the wall shows the room."""
    async with in_room() as room:
        live = room.meeting.live
        await room.press("c")
        assert live.on_the_wall == OnTheWall("decision", "d2")
        await room.press("left")
        assert live.on_the_wall == OnTheWall("decision", "d1")
        await room.press("right", "r", Typed(", always"))
        assert live.on_the_wall == OnTheWall("decision", "d2", "Transport is booked after the ward round, always")
        await room.press("escape", "escape")
        assert live.on_the_wall == OnTheWall()


async def test_what_nobody_needs_any_more_is_let_go_from_the_stage() -> None:
    """With its reason; then nothing more is offered for it, and undo brings it back."""
    async with in_room() as room:
        await room.press("c", "x", "enter")
        assert "Please say in words why nobody needs it any more" in room.said
        assert room.dialog == "SentenceStrip"
        await room.press(Typed("The ward does it now."), "enter")
        assert room.screen == "RoomScreen"
        assert room.said == "Let go, with its reason. The group hears of it once, when it looks back."
        assert "– let go" in room.shown
        await room.press("c", "right")
        assert "Because: The ward does it now." in room.shown
        await room.press("c", "r", "x", "escape", "u")
        assert (the(room.meeting, "d2").state, the(room.meeting, "d2").reason) == ("proposed", "")


async def test_what_was_agreed_is_not_let_go() -> None:
    """The key is not offered, and says why."""
    async with in_room() as room:
        before = room.meeting.live.events
        await room.press("c", "left")
        assert "let it go" not in room.shown
        await room.press("x")
        assert on_stage(room)
        assert room.said.startswith("What was agreed is not let go.")
        assert room.meeting.live.events == before


def test_a_key_that_is_not_offered_says_why() -> None:
    """In whatever state the decision is; and the reason is true of that state."""
    meeting = scenes.speaking()
    told: dict[str, set[str]] = {}
    for state, act in STATES.items():
        meeting.do(c.Propose(f"We write {state}"))
        known = meeting.session.decisions[-1].id
        act(meeting, known)
        decision = the(meeting, known)
        named = {key.name for key in keys_of("decision") if key.is_story}
        for name in named - {key.name for key in offered(decision)}:
            with pytest.raises(Rejection) as refusal:
                meeting.live.decide(on_stage_stories._ACTS[name](known, TODAY))
            told.setdefault(state, set()).add(refusal.value.message.code)
    assert told == {
        "proposed": {"not_checked", "not_parked", "carry_agreed"},
        "objected": {"open_objection", "not_parked", "carry_agreed"},
        "parked": {"not_checked", "already_parked", "carry_agreed"},
        "agreed": {"already_settled", "agreed_stays", "not_parked"},
        "not_agreed": {"already_settled", "not_parked", "carry_agreed"},
        "let_go": {"was_let_go", "not_parked"},
    }


async def test_the_turn_goes_on_while_something_is_asked() -> None:
    """Its name and clock stay at the top; it is paused and handed on from within a field."""
    async with in_room() as room:
        await room.press("c", "n", Typed("Too"))
        assert "Amina · 1:17" in room.shown.splitlines()[1]
        await room.press("ctrl+o")
        assert "Amina · paused at 1:17" in room.shown.splitlines()[1]
        await room.press("ctrl+n")
        assert "Chloë · 2:00" in room.shown.splitlines()[1]
        await room.press(Typed(" soon"), "enter")
        assert the(room.meeting, "d2").reason == "Too soon"


async def test_a_running_turn_is_paused_while_all_find_the_words() -> None:
    """Also while nothing is written; what the group decides is nobody's own time. Without a turn there is no clock."""
    async with in_room(scenes.speaking(), size=(120, 36)) as room:
        await room.press("d", Typed("We ring"), "enter", "c")
        assert "ctrl+o clock" in room.shown
        for stands in ("held", "running"):
            await room.press("ctrl+o")
            assert room.session.open_turn is not None
            assert (room.session.open_turn.clock, on_stage(room)) == (stands, True)
        await room.press("ctrl+r")
        assert room.said == "The card is up, and the clock is paused. ctrl+o takes it down and goes on."
    async with in_room(scenes.coming_home(), size=(120, 36)) as room:
        await room.press("d", Typed("We ring"), "enter", "c")
        assert on_stage(room)
        assert "ctrl+o clock" not in room.shown


async def test_a_sentence_too_long_for_the_window_can_be_read_to_its_end() -> None:
    """Page by page and back, also while the counts are entered."""
    words = "We ring everyone who went home, on the first Sunday, and ask what is needed. " * 12
    meeting = scenes.speaking()
    propose(meeting, f"{words}And we write it down.")
    async with in_room(meeting, size=(80, 24)) as room:
        for keys in ((), ("c",)):
            await room.press("c", *keys)
            assert "And we write it down." not in room.shown
            await room.press(*["pagedown"] * 6)
            assert "And we write it down." in room.shown
            await room.press(*["pageup"] * 6)
            assert "○ in words, not settled" in room.shown
            await room.press(*["escape"] * (1 + len(keys)))


async def test_the_question_is_asked_again_in_full() -> None:
    """While the counts of another check are entered nothing stands there of the last one: all show together."""
    async with in_room(months.objected()) as room:
        await room.press("c")
        assert "thumb up: Yes" not in room.shown
        await room.press("c")
        assert "thumb up: Yes · flat hand: Yes, but I have a worry" in room.shown
        assert "To be sorted out first: “" not in room.shown
        assert room.meeting.live.on_the_wall.is_asked
        await room.press("escape")
        assert "To be sorted out first: “" in room.shown
        assert not room.meeting.live.on_the_wall.is_asked
