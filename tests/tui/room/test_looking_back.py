"""Since we last met: the group looks back at what it decided."""

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import EarlierDecision
from coprod_tui.domain.reports.board import undecided
from coprod_tui.live.wall import ONLY_THE_ROOM
from coprod_tui.presentation.follow_up import look_back_offer
from tests.support.deciding import the
from tests.support.meeting import a_round
from tests.support.service import TROUBLE
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven
from tests.tui.months import BELL, CONTACT, MENUS, QUIET, SHELF, TRANSPORT, Months


def listed(app: Driven) -> str:
    """All that stands above what is to be said aloud."""
    return app.shown.partition("Say: ")[0]


async def test_a_look_back_step_opens_by_itself_and_b_opens_it_again() -> None:
    """It was offered at the opening; what is said is kept there and here, and the group is told by it."""
    again = Months()
    meeting = again.meet_again()
    async with driven(again.app_for(meeting)) as app:
        assert app.said == "3 earlier decisions are open: b looks back at them."
        await app.press("b", "escape")
        assert app.said == ""
        await app.press("n")
        assert app.screen == "LookBackScreen"
        assert all(text in app.shown for text in (CONTACT, TRANSPORT, QUIET))
        assert MENUS not in listed(app)
        await app.press("a", "down", "enter", Typed("On every letter."), "enter", Typed("Ask the printers."))
        assert "the group is told now: yes" in app.shown
        await app.press("enter")
        assert CONTACT not in listed(app)
        assert f"Say: “{CONTACT}” That is done. We look back at this: “{TRANSPORT}”" in " ".join(app.shown.split())
        assert app.said == "Kept. This decision is finished: its doing has ended, and the group was told."
        assert the(again.earlier).is_finished
        (looked,) = meeting.session.look_backs
        assert (looked.text, looked.status, looked.learned) == (CONTACT, "done", "Ask the printers.")
        await app.press("escape")
        assert app.screen == "RoomScreen"
        await app.press("b")
        assert app.screen == "LookBackScreen"
        assert CONTACT not in listed(app)
        await app.press("q", "u")
        assert app.said.startswith("What was said of an earlier decision is kept with its own session too")


async def test_the_wall_is_told_which_decision_is_chosen() -> None:
    """With who will do it, or what came of it; it follows what is chosen and listed, and ends with the page."""
    again = Months()
    meeting = again.meet_again()
    async with driven(again.app_for(meeting)) as app:
        await app.press("b")
        assert f"Say: We look back at this: “{CONTACT}” Who will do it: " in app.shown
        await app.press("escape")
        assert "Say: Welcome." in app.shown
        await app.press("n")
        assert f"Say: Now: “What came of what we decided?” We look back at this: “{CONTACT}”" in app.shown
        seen = meeting.live.on_the_wall
        assert (seen.surface, seen.question) == ("look-back", CONTACT)
        assert seen.then.startswith("Who will do it: ")
        await app.press("down")
        assert meeting.live.on_the_wall.question == TRANSPORT
        assert meeting.live.on_the_wall.then.startswith("What came of it: done. ")
        assert f"Say: We look back at this: “{TRANSPORT}” What came of it: done. " in app.shown
        await app.press("t")
        assert TRANSPORT not in listed(app)
        assert meeting.live.on_the_wall.question not in ("", TRANSPORT)
        await app.press("escape")
        assert meeting.live.on_the_wall == ONLY_THE_ROOM


async def test_the_offer_stands_beside_what_was_put_right_in_the_plan() -> None:
    """A note about names does not hide that something is open."""
    again = Months()
    meeting = again.meet_again()
    app = again.app_for(meeting)
    app._notes = ("Titles and roles were left off 1 name.",)
    async with driven(app) as shown:
        assert shown.said.startswith("Titles and roles were left off 1 name. 3 earlier decisions are open")


async def test_told_alone_and_not_told_now() -> None:
    """t tells what was known already; what is not told now stays open."""
    again = Months()
    async with driven(again.app_for(again.meet_again())) as app:
        await app.press("b", "down", "t")
        assert TRANSPORT not in listed(app)
        assert app.said == "Told. This decision is finished: its doing has ended, and the group was told."
        assert the(again.earlier, "d2").is_finished
        await app.press("home", "a", "ctrl+t")
        assert "the group is told now: not yet" in app.shown
        await app.press(*["down"] * 3, "enter", Typed("No."), "enter", Typed("Ask first."), "enter")
        assert not the(again.earlier).is_fed_back
        assert "it has ended; the group is still to be told" in app.shown
        await app.press("g")
        assert app.screen == "LookBackScreen"


async def test_what_was_begun_is_not_lost_to_telling_the_group() -> None:
    """A finished decision is listed no more, so t waits until nothing is begun with it."""
    again = Months()
    async with driven(again.app_for(again.meet_again())) as app:
        await app.press("b", "down", "a", "enter", Typed("More of it."), "escape", "t")
        assert app.said.startswith("Something was begun about this decision: a goes on with it")
        assert TRANSPORT in app.shown
        await app.press("a", "enter", "ctrl+u", "escape", "t")
        assert the(again.earlier, "d2").is_finished


async def test_trouble_is_said_in_the_form_and_at_the_opening_nothing_is_offered() -> None:
    """What was typed stays; once the trouble is over, Enter keeps it."""
    again = Months()
    meeting = again.meet_again()
    app_ = again.app_for(meeting)
    app_.service.fails = True  # type: ignore[attr-defined]
    async with driven(app_) as app:
        assert app.said == ""
        await app.press("n")
        assert app.said == TROUBLE
        await app.press("escape")
        app.service.fails = False
        await app.press("b", "a", "enter", Typed("Begun."), "enter")
        app.service.fails = True
        await app.press("enter")
        assert app.dialog == "CameOfItStrip"
        assert TROUBLE in app.shown
        assert "Begun." in app.shown
        app.service.fails = False
        await app.press("enter", "escape")
        assert app.screen == "RoomScreen"
        assert [each.happened for each in meeting.session.look_backs] == ["Begun."]


async def test_a_group_that_meets_for_the_first_time() -> None:
    """Nothing is offered, and the screen says why it is empty."""
    again = Months()
    async with driven(again.app_for(again.meet_again(group="New group"))) as app:
        assert app.said == ""
        await app.press("n")
        assert "No decision of this group’s earlier sessions is open." in app.shown


async def test_who_meets_without_a_group_sees_nothing_of_other_groups() -> None:
    """Their titles and decisions are nobody else's to read."""
    again = Months(undecided=True)
    async with driven(again.app_for(again.meet_again(group=""))) as app:
        assert app.said == ""
        await app.press("n")
        assert "No decision of this group’s earlier sessions is open." in app.shown


async def test_what_was_parked_is_taken_up_again_in_the_same_words() -> None:
    """It is offered at the opening; the earlier session stays as it was closed, and undo takes it back."""
    again = Months(undecided=True)
    meeting = again.meet_again()
    before = again.earlier.events
    async with driven(again.app_for(meeting), size=(120, 60)) as app:
        assert app.said == "3 earlier decisions are open, 2 undecided: b looks back at them."
        await app.press("n")
        assert "Undecided; shall we take it up again? Enter puts it into words here" in app.shown
        await app.press("end", "up", "enter")
        assert app.said == "Taken up again: it stands among this session’s decisions. Esc and then c go on with it."
        assert "3 open, 1 undecided · " in app.shown
        assert SHELF not in listed(app)
        await app.press("escape", "c")
        assert "Decision 1 of 1" in app.shown
        assert "○ in words, not settled" in app.shown
        await app.press("r")
        assert SHELF in app.shown
        await app.press(Typed(", with a lock"), "enter", "escape", "b")
        assert SHELF not in listed(app)
        await app.press("escape", "u", "u", "b")
        assert SHELF in app.shown
        assert again.earlier.events == before


async def test_undo_answers_while_the_group_looks_back() -> None:
    """What was taken up or let go here is taken back and listed again; of what came of a decision it says why not."""
    again = Months(undecided=True)
    meeting = again.meet_again()
    async with driven(again.app_for(meeting), size=(120, 60)) as app:
        await app.press("b", "u")
        assert app.said == "There is nothing to undo."
        await app.press("end", "up", "enter")
        assert SHELF not in listed(app)
        await app.press("u")
        assert app.said.startswith("Undone: a decision was put into words.")
        assert SHELF in app.shown
        await app.press("ctrl+y")
        assert app.said.startswith("Done again: ")
        assert SHELF not in listed(app)
        await app.press("home", "a", "enter", Typed("Begun."), "enter", "enter", "u")
        assert app.said.startswith("What was said of an earlier decision is kept with its own session too")
        assert app.screen == "LookBackScreen"


async def test_what_nobody_needs_any_more_is_let_go_here() -> None:
    """With its reason, which is asked for; once the group has heard of it, it is nowhere on the board."""
    again = Months(undecided=True)
    meeting = again.meet_again()
    async with driven(again.app_for(meeting), size=(120, 60)) as app:
        await app.press("b", "home", "x")
        assert app.said.startswith("Only what is undecided is let go")
        await app.press("end", "up", "x", "enter")
        assert "Please say in words why nobody needs it any more" in app.shown
        await app.press(Typed("There is one now."), "enter")
        assert app.said == "Let go, with its reason. The group hears of it once, when it looks back."
        assert SHELF not in listed(app)
        (let_go,) = meeting.session.decisions
        assert (let_go.text, let_go.state, let_go.reason) == (SHELF, "let_go", "There is one now.")
        await app.press("escape")
        assert "– let go" in app.shown
        await app.press("u")
        assert app.said.startswith("Undone: a decision of an earlier session was let go.")
        await app.press("b")
        assert SHELF in app.shown
        await app.press("escape", "ctrl+y")
        assert app.said.startswith("Done again: a decision of an earlier session was let go.")


async def test_the_group_hears_once_of_what_was_let_go() -> None:
    """It waits on the board for that and nothing else, and is finished then."""
    again = Months(undecided=True)
    meeting = again.meet_again()
    earlier = EarlierDecision("coming-home", "d4", again.earlier.session.opened_at.date())
    meeting.do(c.LetEarlierGo(SHELF, earlier, "There is one now."))
    meeting.do(c.Close())
    meeting.journal.close()
    async with driven(again.app_at_home(), size=(120, 60)) as app:
        await app.press("f", "home")
        assert f"{SHELF}" in app.shown
        assert "There is one now." in app.shown
        assert "let go; the group is still to be told" in app.shown
        assert "5 open, 1 undecided · " in app.shown
        for key in ("enter", "a", "c"):
            await app.press(key)
            assert app.said == "It was let go. When the group has heard of it, t finishes it."
        await app.press("t")
        assert app.said == "Told. This decision is finished: it was let go, and the group was told."
        assert SHELF not in listed(app)


async def test_what_was_not_settled_is_taken_up_too() -> None:
    """What is in words in the room does not stand here; settled there, it is not offered a third time."""
    again = Months(undecided=True)
    meeting = again.meet_again()
    async with driven(again.app_for(meeting), size=(120, 60)) as app:
        await app.press("b")
        assert "○ in words, not settled · Coming home from hospital, 22 November 2026" in app.shown
        await app.press("end", "enter", "escape")
        (taken,) = meeting.session.decisions
        assert (taken.text, taken.state) == (BELL, "proposed")
        day = again.earlier.session.opened_at.astimezone().date()
        assert taken.taken_up_from == EarlierDecision("coming-home", "d5", day)
        await app.press("b")
        assert BELL not in listed(app)
        assert "3 open, 1 undecided · " in app.shown
        await app.press("escape", "c", "c", "6", *["enter"] * 5, "a", "escape", "b")
        assert the(meeting).state == "agreed"
        assert BELL not in listed(app)
        await app.press("escape", "q", "y")
        assert [line.text for line in undecided(app.service.board())] == [SHELF]


@pytest.mark.parametrize("keys", [("a",), ("c",), ("end", "x")], ids=" ".join)
async def test_what_is_asked_stands_below_the_list_and_whose_turn_it_is_above(keys: tuple[str, ...]) -> None:
    """The decision that it is about stays in sight, and the turn goes on: it is paused and handed on from there."""
    again = Months(undecided=True)
    meeting = again.meet_again(a_round("2m"))
    meeting.next()
    meeting.start()
    async with driven(again.app_for(meeting)) as app:
        first = meeting.speaker
        await app.press("b", *keys, "ctrl+o")
        for size in ((120, 36), (80, 24), (60, 18), (50, 16)):
            await app.resize(*size)
            await scenes.come_about(app.pilot)
            await app.pilot.pause()  # the list has its new size, and is painted
            head = next(line for line in app.shown.splitlines() if line.strip())
            assert f"{first} · paused" in head, size
            assert (app.screen, meeting.turn.clock) == ("LookBackScreen", "held"), size
            assert (BELL if "x" in keys else CONTACT) in app.shown, size
            assert app.app.screen.strip.region.bottom <= size[1], size
        await app.press("ctrl+n")
        assert meeting.speaker != first


def test_how_much_is_offered() -> None:
    """Open and undecided in their numbers; nothing where there is neither."""
    assert look_back_offer(0, 0) == ""
    assert look_back_offer(1, 0) == "One earlier decision is open: b looks back at it."
    assert look_back_offer(0, 1) == "One earlier decision is undecided: b looks back at it."
    assert look_back_offer(1, 2) == "One earlier decision is open, 2 undecided: b looks back at them."
    assert look_back_offer(0, 3) == "3 earlier decisions are undecided: b looks back at them."
