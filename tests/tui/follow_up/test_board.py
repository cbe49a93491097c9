"""The follow-up board, as keys drive it."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import FedBack, FollowedUp
from coprod_tui.tui.kit.choices import Choices
from tests.support.deciding import agree, in_days, propose, tell, the
from tests.support.service import TROUBLE
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven
from tests.tui.months import BELL, CONTACT, MENUS, QUIET, SHELF, TRANSPORT, Months


def listed(app: Driven) -> list[str]:
    """The decisions on the screen, in their order."""
    shown = app.shown
    return sorted((text for text in (MENUS, CONTACT, TRANSPORT, QUIET) if text in shown), key=shown.index)


async def test_the_board_tells_overdue_doing_and_overdue_telling_apart() -> None:
    """What is open, the newest meeting first, who carries it, and what is late; Escape and q lead out."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f")
        assert listed(app) == [MENUS, CONTACT, TRANSPORT, QUIET]
        lines = app.shown.splitlines()
        after = {text: " ".join(lines[at + 1 : at + 5]) for at, line in enumerate(lines) for text in [line.strip(" ›")]}
        assert "who will do it: Gwen · by Tuesday 2 March 2027" in after[MENUS]
        assert "the doing is overdue · hearing back is overdue" in after[CONTACT]
        assert "it has ended; the group is still to be told · hearing back is overdue" in after[TRANSPORT]
        assert "the doing" not in after[TRANSPORT].split(QUIET)[0]
        assert "who will do it is still open" in after[QUIET]
        for key in ("escape", "q"):
            await app.press(key)
            assert app.screen == "HomeScreen"
            await app.press("f")
        await app.press("ctrl+q")
    assert app.app.return_code == 0


async def test_the_screens_stand_in_a_zone_a_day_off(far_off: str) -> None:
    """The room, the look-back, the closing screen, the start screen and the board."""
    again = Months(undecided=True)
    async with driven(again.app_for(again.meet_again())) as app:
        for keys in ("b", "escape", "q", "y", "h", "f"):
            await app.press(keys)
        assert app.screen == "BoardScreen"
    assert app.app.return_code != 1


async def test_the_board_begins_with_the_group_that_was_met() -> None:
    """No other group's title stands on the projector; g goes on to the others, for whoever asks for them."""
    again = Months()
    async with driven(again.app_for(again.meet_again())) as app:
        await app.press("q", "y", "h")
        assert app.screen == "HomeScreen"
        await app.press("f")
        assert listed(app) == [CONTACT, TRANSPORT, QUIET]
        assert "Meals on the ward" not in app.shown
        await app.press("g")
        assert MENUS in app.shown


async def test_the_board_begins_with_the_group_that_is_listed_or_looked_at() -> None:
    """g on the start screen has chosen a group; a past session that was opened last has one."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("g", "f")
        assert listed(app) == [MENUS]
        await app.press("escape", "g", "f")
        assert listed(app) == [CONTACT, TRANSPORT, QUIET]
        await app.press("escape", "g", "enter", "h", "f")
        assert listed(app) in ([MENUS], [CONTACT, TRANSPORT, QUIET])


async def test_adding_what_happened_and_telling_the_group() -> None:
    """A decision leaves the board only when it has ended and the group was told of it.

    What came of it and telling the group can be one act: undo would take both back, and nothing can fail between.
    """
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f", "down", "t")
        assert app.said == "There is nothing to tell yet. Say first what happened."
        await app.press("a", "enter", Typed("The letters are printed."), "enter", "enter")
        assert app.said == "Kept. The decision stays open until its doing has ended and the group was told."
        assert "under way: The letters are printed." in app.shown
        await app.press("t")
        assert app.said == "Told. It is finished when its doing has ended."
        assert CONTACT in app.shown
        await app.press("enter", "down", "down", "down", "enter", Typed("No."), "enter", Typed("Ask first."), "enter")
        assert "not done: No." in app.shown
        assert app.said == "Kept. The group is still to be told."
        await app.press("t")
        assert app.said == "Told. This decision is finished: its doing has ended, and the group was told."
        assert listed(app) == [MENUS, TRANSPORT, QUIET]
        assert the(again.earlier).is_finished
        await app.press("home", "a", "enter", Typed("Printed."), "enter", "ctrl+t", "enter")
        assert app.dialog == ""
        followed_up, fed_back = again.other.events[-2:]
        assert (type(followed_up), type(fed_back)) == (FollowedUp, FedBack)
        assert followed_up.act == fed_back.act


async def test_what_is_said_of_telling_is_true_of_the_decision_as_it_is_by_then() -> None:
    """Another program has said meanwhile that its doing has ended."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f", "down", "a", "enter", Typed("The letters are printed."), "enter", "enter")
        app.service.add(again.earlier.session.id, c.FollowUp("d1", "done", "All are printed.", "Ask first."))
        await app.press("t")
        assert the(again.earlier).is_finished
        assert app.said == "Told. This decision is finished: its doing has ended, and the group was told."
        assert CONTACT not in app.shown


async def test_who_carries_it_can_still_be_said() -> None:
    """By any voice of its closed session; it stands on the board at once, and the dialog begins with it next time."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f", "end")
        assert "who will do it is still open" in app.shown
        await app.press("c")
        assert (app.dialog, "Who was there" in app.shown, QUIET in app.shown) == ("Carry", True, True)
        assert app.app.screen.query_one("#who", Choices).option_count == len(scenes.SIX)
        await app.press("tab", "enter", "enter")
        assert "Please choose who will do it: one person or more." in app.shown
        await app.press("shift+tab", "shift+tab", "down", "enter", Typed("in 3 weeks"), "enter")
        await app.press(Typed("1 Dec 2026"), "enter")
        assert "Tuesday 1 December 2026 is in the past. Which day is meant?" in app.shown
        await app.press(*["backspace"] * 10, Typed("in 4 weeks"), "enter")
        assert (app.dialog, app.said) == ("", "Who will do it: Ben.")
        assert "who will do it is still open" not in app.shown
        stands = " ".join(app.shown.split())
        assert "who will do it: Ben · by Friday 22 January 2027 · we hear back by Friday 29 January 2027" in stands
        decision = the(again.earlier, "d3")
        assert again.earlier.names(decision.carried_by) == "Ben"
        await app.press("c")
        assert "✓ 1  Ben" in app.shown
        assert "That is Friday 22 January 2027." in app.shown
        await app.press("escape")
        assert app.said == ""


async def test_a_promise_for_the_next_meeting_needs_no_day() -> None:
    """It is read back as such, stands on the board, and in the dialog next time.

    Who carries what is late is said without another day: the day that has passed stays, and it stays overdue.
    """
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f", "down", "c", "space", "down", "down", "space", "enter", "enter", "enter")
        assert app.said == "Who will do it: Amina, Chloë."
        assert the(again.earlier).due == in_days(7)
        assert "the doing is overdue · hearing back is overdue" in app.shown
        await app.press("end", "c", "down", "enter", Typed("at our next meeting"))
        assert "That is a promise without a day: at our next meeting." in app.shown
        await app.press("enter", Typed("next meeting"), "enter")
        assert "at our next meeting · we hear back at our next meeting" in " ".join(app.shown.split())
        decision = the(again.earlier, "d3")
        assert (decision.due, decision.at_next_meeting) == (None, ("due", "feed_back_by"))
        await app.press("c")
        assert app.shown.count("That is a promise without a day") == 2


async def test_a_draft_of_who_carries_it_is_kept_beside_that_of_what_came_of_it() -> None:
    """Each goes on where it was left, leaving asks first, and what is finished needs nobody to carry it."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f", "c", "down", "space", "escape")
        assert app.said == "What you typed is kept as long as coprod runs. c with its decision goes on with it."
        await app.press("a", "down", "enter", Typed("Printed"), "escape", "escape", "f", "c")
        assert app.shown.count("✓") - app.shown.count("✓ agreed") == 2
        await app.press("escape", "escape", "ctrl+q")
        assert "Leave, although something was begun?" in app.shown
        await app.press("escape", "f", "a", "enter", Typed("."), "enter", Typed("Ask first."), "ctrl+t", "enter")
        assert the(again.other).follow_up[0].happened == "Printed."
        assert the(again.other).is_finished
        await app.press("ctrl+q")
    assert app.app.return_code == 0


async def test_telling_the_group_of_what_has_ended_ends_a_draft_of_who_carries_it() -> None:
    """Or leaving would ask for ever about a decision that is listed no more."""
    async with driven(Months().app_at_home()) as app:
        await app.press("f", "down", "down", "c", "down", "space", "escape", "t")
        assert app.said.startswith("Told. This decision is finished")
        await app.press("ctrl+q")
    assert app.app.return_code == 0


async def test_who_carries_it_is_not_asked_of_what_is_undecided_or_not_there() -> None:
    """Nor of a decision that was undone elsewhere since the board was opened."""
    again = Months(undecided=True)
    meeting = scenes.waiting()
    gone = agree(meeting)
    async with driven(again.app_at_home()) as app:
        await app.press("f", "end", "c")
        assert (app.dialog, app.said) == ("", "It is undecided; who will do it is said once it is agreed.")
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as app:
        await app.press("f")
        elsewhere = app.service.resume(meeting.session.id)
        for _ in range(3):  # settled, checked, proposed
            elsewhere.undo()
        elsewhere.leave()
        await app.press("c")
        assert (app.dialog, app.said.startswith(f"There is no decision {gone} in this session.")) == ("", True)


async def test_filters_by_group_voice_and_principle() -> None:
    """Each key goes on to the next choice, and after the last one to all; what is filtered by stands above."""
    async with driven(Months().app_at_home()) as app:
        await app.press("f", "g")
        assert listed(app) == [MENUS]
        assert "1 open · group: Harbour group" in app.shown
        await app.press("g")
        assert listed(app) == [CONTACT, TRANSPORT, QUIET]
        await app.press("g", "v")
        assert "who will do it: Amina" in app.shown
        assert listed(app) == [CONTACT]
        await app.press("v", "v")
        assert listed(app) == [TRANSPORT]
        await app.press("g")
        assert "Nothing is open with this filter." in app.shown
        await app.press("a", "t")
        assert app.said == "Choose a decision with the arrow keys first."
        assert app.dialog == ""
        await app.press("v", "g", "g", "p")
        assert "principle: Patients who are fully informed" in app.shown
        assert listed(app) == [CONTACT]
        await app.press("p")
        assert listed(app) == [MENUS]


async def test_troubles_are_said_and_nothing_typed_is_lost() -> None:
    """Opening, looking, filtering, telling and keeping, each with the record's own words."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("f")
        app.service.fails = True
        for key in ("g", "t", "c"):
            await app.press(key)
            assert (app.said, app.dialog) == (TROUBLE, "")
        app.service.fails = False
        await app.press("c", "down", "space", "enter", "enter")
        app.service.fails = True
        await app.press("enter")
        assert (TROUBLE in app.shown, the(again.other).carried_by) == (True, ("v1",))
        app.service.fails = False
        await app.press("enter")
        assert (app.dialog, the(again.other).carried_by) == ("", ("v1", "v2"))
        app.service.fails = True
        await app.press("a", "enter", Typed("Half of it."), "enter", "enter")
        assert TROUBLE in app.shown
        assert "Half of it." in app.shown
        app.service.fails = False
        await app.press("enter")
        assert app.dialog == ""
        assert the(again.other).follow_up[0].happened == "Half of it."
        await app.press("escape")
        app.service.fails = True
        await app.press("f")
        assert app.said == TROUBLE
        await app.press("escape")
        assert app.screen == "HomeScreen"


async def test_a_board_on_which_everything_has_ended_says_so() -> None:
    """That there was something, and that the group was told."""
    meeting = scenes.waiting()
    agree(meeting)
    meeting.do(c.Close())
    tell(meeting, "d1")
    meeting.do(c.FeedBack("d1"))
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as app:
        await app.press("f")
        assert "Nothing is open. What was agreed was done, changed or not done" in app.shown


async def test_a_board_on_which_nothing_is_agreed_says_so() -> None:
    """A sentence that is only in words is not open."""
    meeting = scenes.waiting()
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as app:
        await app.press("f")
        assert "No decision has been agreed yet, so nothing is open." in app.shown


async def test_an_empty_board_answers_every_key() -> None:
    """In words; nothing opens."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("f")
        assert "There are no sessions yet, so nothing is open." in app.shown
        for key in ("a", "enter", "c", "t", "g", "v", "p"):
            await app.press(key)
            assert (app.screen, app.dialog) == ("BoardScreen", "")


async def test_what_is_undecided_has_its_own_part() -> None:
    """Parked, with its day and its reason, or never settled; only a group that meets takes it up."""
    again = Months(undecided=True)
    async with driven(again.app_at_home(), size=(120, 60)) as app:
        await app.press("f")
        assert "4 open, 2 undecided · group: all" in app.shown
        _, aside = app.shown.split("Undecided; the group can take it up again when it meets and looks back")
        assert [line.strip(" ›") for line in aside.splitlines() if line.strip()][:5] == [
            SHELF,
            "○ not decided on Sunday 22 November 2026 · Coming home from hospital, 22 November 2026",
            "Nobody can pay for it yet.",
            BELL,
            "○ in words, not settled · Coming home from hospital, 22 November 2026",
        ]
        for keys in (("end", "enter"), ("up", "enter")):
            await app.press(*keys)
            assert (
                app.said
                == "It is undecided. When the group meets again, b looks back at it. Then it is taken up or let go."
            )
        await app.press("t")
        assert app.said == "Only what was agreed is followed up."
        assert app.dialog == ""
        await app.press("g")
        assert SHELF not in app.shown
        await app.press("g", "v")
        assert SHELF not in app.shown
        assert len(again.earlier.session.decisions) == 5


async def test_only_undecided() -> None:
    """Nothing is open, and what is parked can be chosen at once; what the group is still deciding is not listed."""
    meeting = scenes.waiting()
    meeting.do(c.Settle(propose(meeting, SHELF), "parked", ""))
    propose(meeting, BELL)
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as app:
        await app.press("f")
        assert "0 open, 1 undecided" in app.shown
        assert "No decision has been agreed yet, so nothing is open." in app.shown
        await app.press("a")
        assert app.said.startswith("It is undecided.")
