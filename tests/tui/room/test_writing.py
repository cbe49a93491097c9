"""The writing strip: whose turn it is and how long is left stay in sight, and move, while something is written."""

from itertools import product

from textual.widgets import TextArea

from coprod_tui.domain.plan.plan import Step
from coprod_tui.presentation.writing import NOBODY
from coprod_tui.tui.panels.stage import Stage
from tests.support.large import reads
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import DrivenRoom, Typed, in_room

WINDOWS = [(120, 36), (80, 24), (60, 18)]
STRIPS = [
    ("w",),
    ("d",),
    ("j",),
    ("a", "home", "ctrl+r"),
    ("tab", "enter", "r"),
    ("tab", "enter", "o"),
    ("tab", "o"),
    ("v",),
    ("r",),
    ("m",),
]
ON_THE_STAGE = [("c", "n"), ("c", "p"), ("c", "r")]
KEYS = ("Enter", "Esc", "ctrl+o clock", "ctrl+n next turn")


def text(room: DrivenRoom) -> str:
    """What stands in the field for words."""
    return room.app.screen.query_one("#words", TextArea).text


async def test_name_clock_and_who_is_next_stay_as_they_are() -> None:
    """Painted as before, not dimmed, and the clock goes on."""
    async with in_room() as room:
        stage = room.app.screen.query_one(Stage)
        for size, keys in product(WINDOWS, STRIPS):
            await room.fit(size)
            await room.press(*keys)
            where = f"{keys} in {size}"
            assert room.screen == "RoomScreen", where
            assert all(reads(room.shown, each) for each in ("Amina", "Next: Chloë", *KEYS)), where
            last = stage.region.bottom
            assert all(row >= last for row, line in enumerate(room.shown.splitlines()) if "Enter" in line), where
            before = stage.clock.text
            room.meeting.wait("2s")
            stage.tick()
            assert stage.clock.text != before, where
            await room.go_back()


async def test_a_strip_has_the_place_of_what_was_decided_too() -> None:
    """Where the lists lie behind each other, whichever of them is in front."""
    async with in_room(size=(80, 24)) as room:
        await room.press("d", Typed("We ring on Sundays"), "enter")
        assert "What we have decided" in room.shown
        await room.press("w")
        assert "What we have decided" not in room.shown
        assert "Enter keeps it" in room.shown


async def test_all_that_has_the_cursor_is_in_sight() -> None:
    """In a low window, too, where not every field has room above the keys: each in its turn."""
    async with in_room(size=(60, 18)) as room:
        for keys in STRIPS:
            await room.press(*keys)
            for _ in range(1 + len(room.app.screen.strip.query("LineInput"))):
                field = room.app.screen.find_widget(room.app.focused)
                assert field.visible_region.size == field.region.size, f"{field} of {keys}"
                await room.press("tab")
            await room.go_back()


async def test_below_a_decision_the_head_line_tells_name_and_time() -> None:
    """And the clock is paused from there, and goes on."""
    async with in_room() as room:
        for size, keys in product([*WINDOWS, (50, 16)], ON_THE_STAGE):
            await room.fit(size)
            await room.press(*keys, Typed("Hm"), "ctrl+o")
            where = f"{keys} in {size}"
            assert room.meeting.turn.clock == "held", where
            head = next(line for line in room.shown.splitlines() if line.strip())
            assert "Amina · paused" in head, where
            assert text(room).endswith("Hm"), where
            await room.press("ctrl+o")
            assert room.meeting.turn.clock == "running", where
            await room.go_back()


async def test_in_the_smallest_window_the_head_line_tells_name_and_time() -> None:
    """And goes on telling it; afterwards it tells the round again. In focus, where there is no head line, it comes."""
    async with in_room(size=(50, 16)) as room:
        await room.press("w")
        assert "Amina · 1:17" in room.shown.splitlines()[0]
        room.meeting.wait("2s")
        room.app.screen.query_one(Stage).tick()
        await room.pilot.pause()
        assert "Amina · 1:15" in room.shown.splitlines()[0]
        await room.press("ctrl+o")
        assert "Amina · paused" in room.shown.splitlines()[0]
        await room.press("escape")
        assert "Amina" not in room.shown.splitlines()[0]
        await room.press("f", "w")
        assert "Amina · paused" in room.shown.splitlines()[0]
        await room.press("escape")
        assert "Coming home" not in room.shown


async def test_the_clock_is_paused_and_goes_on_while_words_are_typed() -> None:
    """Not a letter of them is lost."""
    async with in_room() as room:
        await room.press("w", Typed("It was "), "ctrl+o")
        assert room.meeting.turn.clock == "held"
        await room.press("f2", Typed("cold."))
        assert (room.meeting.turn.clock, text(room)) == ("running", "It was cold.")


async def test_the_next_turn_begins_and_the_words_stay_with_who_said_them() -> None:
    """They are Amina's, of her turn."""
    async with in_room() as room:
        whose = room.session.open_turn
        assert whose
        await room.press("w", Typed("It was "), "ctrl+n", Typed("cold."), "enter")
        said = room.session.heard[-1]
        assert (said.text, said.voice, said.turn) == ("It was cold.", whose.voice, whose.id)
        assert room.meeting.speaker == "Chloë"


async def test_a_turn_that_cannot_be_ended_yet_is_answered_beside_the_field() -> None:
    """What is typed stays."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w", Typed("Hm"), "f3")
        assert room.said.startswith("Ben’s clock has not started.")
        assert text(room) == "Hm"


async def test_please_do_not_write_that_down() -> None:
    """The draft is gone, and nothing is written of this turn unless it is asked for again."""
    async with in_room() as room:
        heard = room.session.heard
        await room.press("w", Typed("Not this"), "ctrl+x")
        assert room.said == "Nothing is written down of this turn of Amina, as they asked."
        assert (room.dialog, room.session.heard, room.app.screen.has_draft) == ("", heard, False)
        await room.press("w")
        assert room.dialog == ""
        assert room.said.startswith("Amina asked that nothing is written down of this turn.")
        await room.press("w")
        assert text(room) == ""
        await room.press("escape", "n", "w", Typed("It is cold."), "enter")
        assert room.session.heard[-1].text == "It is cold."


async def test_words_of_such_a_turn_are_not_kept_from_another_turn_either() -> None:
    """Enter says so once; if they want it after all, Enter again keeps it."""
    async with in_room() as room:
        await room.press("w", "ctrl+x", "n", "w", Typed("The bus."), "tab", "a", "enter")
        assert room.said.startswith("Amina asked that nothing is written down of their turn.")
        assert room.dialog == "WriteDown"
        await room.press("enter")
        assert room.session.heard[-1].text == "The bus."


async def test_somebody_elses_draft_is_not_gone_with_it() -> None:
    """Only what stands in the field is."""
    async with in_room() as room:
        await room.press("w", Typed("Ben’s"), "tab", "b", "escape", "w", Typed("Hers"), "ctrl+x", "w", "w", "tab", "b")
        assert text(room) == "Ben’s"


async def test_whose_words_they_are_is_chosen_by_letters_number_or_arrows() -> None:
    """Someone is 0; what means nobody changes nothing."""
    async with in_room() as room:
        await room.press("w", "tab")
        for keys, name in (
            ("b", "Ben"),
            ("5", "Eun-ji"),
            ("0", NOBODY),
            ("x", NOBODY),
            ("right", "Ben"),
            ("end", NOBODY),
        ):
            await room.press(keys)
            chosen = room.app.screen.strip.whose
            assert (room.session.name_of(chosen) if chosen else NOBODY) == name


async def test_of_many_voices_the_one_that_is_chosen_is_in_sight() -> None:
    """The thirtieth of sixty speaks; the fiftieth is chosen by number."""
    async with in_room(scenes.crowded(), size=(80, 24)) as room:
        await room.press("w")
        assert "│30 Voice 30" in room.shown
        await room.press("tab", "5", "0")
        assert "›50 Voice 50" in room.shown


async def test_nothing_but_a_decision_is_ever_shown_while_it_is_typed() -> None:
    """As far as it is typed; nothing of it when it is kept or left."""
    async with in_room() as room:
        live = room.meeting.live
        await room.press("w", Typed("Mine"), "escape", "j", Typed("Zed"), "escape")
        assert live.on_the_wall.being_worded == ""
        await room.press("d", Typed("We will"))
        assert live.on_the_wall.being_worded == "We will"
        await room.press("escape")
        assert live.on_the_wall.being_worded == ""
        await room.press("d", "enter", "c", "r", "end", Typed(" ring"))
        assert live.on_the_wall.being_worded == "We will ring"
        await room.press("enter")
        assert live.on_the_wall.being_worded == ""


async def test_the_keys_of_the_room_do_nothing_behind_a_strip() -> None:
    """Whichever part of it has the cursor."""
    async with in_room() as room:
        before = room.meeting.live.events
        for keys in (("w", "tab"), ("d", "tab")):
            await room.press(*keys, *"npyuetqk", "escape")
        assert room.meeting.live.events == before


async def test_that_something_is_not_saved_stays_in_sight() -> None:
    """With the field below it, in every window."""
    async with in_room() as room:
        await room.press("w", Typed("Half"))
        journal = room.meeting.journal
        assert isinstance(journal, FlakyJournal)
        journal.failures = 99
        await room.press("ctrl+o")
        for size in (*WINDOWS, (50, 16)):
            await room.fit(size)
            assert "NOT SAVED" in room.shown, size
            assert "Half" in room.shown, size


async def test_a_window_that_changes_its_size_keeps_what_is_typed() -> None:
    """Through every form of the room and back."""
    async with in_room() as room:
        await room.press("w", Typed("Half"))
        for size in ((80, 24), (50, 16), (20, 6), (60, 18), (120, 36)):
            await room.resize(*size)
            assert "Half" in room.shown
        await room.press(Typed(" done"), "enter")
        assert room.session.heard[-1].text == "Half done"


async def test_the_help_and_the_palette_know_the_keys_of_the_strip() -> None:
    """And the list that was left for it has the cursor again."""
    async with in_room() as room:
        await room.press("tab", "up", "enter", "r", "f1")
        assert "ctrl+o  Start the clock, pause it, go on, while something is written" in room.shown
        await room.press("escape", "ctrl+p", Typed("Hand on"), "enter")
        assert room.meeting.speaker == "Chloë"
        await room.press("escape")
        assert room.app.focused
        assert (room.app.focused.id, room.app.screen.chosen_words) == ("heard", "c1")


async def test_where_nobody_has_a_turn_no_step_is_ended() -> None:
    """The hint offers no key for it, and either key says why it does nothing."""
    discussing = scenes.coming_home(first=Step("dialogue", total_ms=600_000))
    discussing.next()
    async with in_room(discussing) as room:
        before = room.meeting.live.events
        await room.press("w", Typed("Hm"))
        assert "ctrl+n" not in room.shown
        assert "ctrl+o" not in room.shown
        await room.press("ctrl+n")
        assert room.said == "Nobody has a turn now to hand on from."
        await room.press("ctrl+o")
        assert room.said == "Nobody has a turn now, so there is no clock to start or pause."
        assert (room.meeting.live.events, text(room)) == (before, "Hm")


async def test_on_the_stage_of_a_decision_no_step_is_ended_either() -> None:
    """It is said there, and nothing opens over the strip."""
    async with in_room() as room:
        await room.press("c", "n", Typed("Hm"), "ctrl+n", "ctrl+n")
        assert room.said.startswith("Chloë’s clock has not started. ctrl+o starts it.")
        assert (room.screen, text(room)) == ("DecisionStage", "Hm")


async def test_after_the_last_turn_of_a_round_no_more_is_ended() -> None:
    """However often the key is pressed: what comes next opens when nothing is written any more."""
    async with in_room() as room:
        await room.press("w", Typed("Hm"))
        while room.session.open_turn:
            await room.press("ctrl+o", "ctrl+n") if room.meeting.turn.clock == "waiting" else await room.press("ctrl+n")
        opened = room.session.steps_opened
        assert "ctrl+n" not in room.shown
        await room.press("ctrl+n", "ctrl+n", Typed("m"))
        assert (room.session.steps_opened, room.dialog, text(room)) == (opened, "WriteDown", "Hmm")


async def test_the_title_says_whose_words_are_written() -> None:
    """Also when the turn was handed on, and when somebody else is chosen."""
    async with in_room() as room:
        await room.press("w", "ctrl+n")
        assert "What Amina said" in room.shown
        await room.press("tab", "b")
        assert "What Ben said" in room.shown
        await room.press("0")
        assert "What someone said" in room.shown


async def test_a_draft_from_the_gathering_answers_no_question() -> None:
    """It was begun before anything was asked, and is kept while somebody has the first turn."""
    async with in_room(scenes.coming_home()) as room:
        await room.press("w", Typed("The bus was late."), "escape", "n", "space", "w", "tab", "0", "enter")
        said = room.session.heard[-1]
        assert (said.text, said.step) == ("The bus was late.", None)


async def test_a_draft_answers_the_question_that_it_began_with() -> None:
    """It is kept in the break, and stands with the round and the turn."""
    async with in_room(scenes.waiting(["Ben"])) as room:
        turn = room.meeting.turn.id
        await room.press("space", "w", Typed("Begun here"), "ctrl+n", "escape", "n")
        assert room.session.step
        assert room.session.step.kind == "break"
        await room.press("w", "tab", "b", "enter")
        said = room.session.heard[-1]
        assert (said.text, said.turn, said.step) == ("Begun here", turn, "s1")
