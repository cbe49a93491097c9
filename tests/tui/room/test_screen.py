"""The room, as keys drive it."""

import errno
from itertools import product
from pathlib import Path
from unittest.mock import Mock

import pytest
from textual.widgets import OptionList, TextArea

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.message import Message
from coprod_tui.errors import Failure
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys import keys_of
from tests.support.large import is_large_on
from tests.support.meeting import a_dialogue
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.in_the_room import DrivenRoom, Typed, in_room, on_stage

# --- turns


async def test_space_starts_holds_and_goes_on() -> None:
    """One key for the clock."""
    async with in_room(scenes.waiting()) as room:
        for clock in ("running", "held", "running"):
            await room.press("space")
            assert room.meeting.turn.clock == clock
        assert "their turn" in room.shown


async def test_n_goes_from_turn_to_turn() -> None:
    """The turn ends, and the next voice's name stands large."""
    async with in_room() as room:
        await room.press("n")
        assert room.meeting.speaker == "Chloë"
        assert "of 2:00, when you are ready" in room.shown


async def test_a_turn_that_was_not_begun_is_not_ended() -> None:
    """A key pressed twice takes nobody's turn away; it is said why."""
    async with in_room(scenes.waiting()) as room:
        await room.press("n")
        assert room.said.startswith("Ben’s clock has not started.")
        assert room.meeting.speaker == "Ben"


async def test_p_passes_and_comes_back_later() -> None:
    """Passing is a full turn, kindly said."""
    async with in_room(scenes.waiting()) as room:
        await room.press("p")
        assert room.said == "Ben: later. They are offered a turn once more when the others have had theirs."
        assert "later" in room.shown


async def test_a_turn_that_has_begun_is_ended_and_not_passed() -> None:
    """From five seconds on a sentence says which key ends it."""
    async with in_room(scenes.waiting()) as room:
        await room.press("space")
        room.meeting.wait("6s")
        await room.press("p")
        assert room.said == "Ben has begun to speak. Press n when they are done; that ends the turn."
        assert (room.meeting.speaker, room.dialog) == ("Ben", "")


async def test_the_last_to_pass_is_asked_whether_we_wait() -> None:
    """Waiting keeps the turn open; not this time is a pass, and nobody is offered it again in the same second."""
    meeting = scenes.waiting(["Amina", "Chloë", "Ben"])
    async with in_room(meeting) as room:
        await room.press("space", "n", "space", "n", "p")
        last = room.meeting.speaker
        assert room.dialog == "Pick"
        assert f"{last} is the last. Shall we wait a little, or not this time?" in room.shown
        await room.press("w")
        assert (room.meeting.speaker, room.dialog) == (last, "")
        assert room.said == f"We wait. space when {last} is ready; p asks again."
        await room.press("p", "escape", "p", "n")
        assert room.said == f"{last}: not this time."
        assert room.meeting.speaker is None


async def test_the_clock_is_held_while_the_last_one_is_asked() -> None:
    """The question takes none of the time in which a pass is still possible."""
    async with in_room(scenes.waiting(["Ben"])) as room:
        await room.press("space")
        room.meeting.wait("3s")
        await room.press("p")
        room.meeting.wait("30s")
        assert (room.meeting.turn.clock, room.meeting.turn.spoken_ms) == ("held", 3_000)
        await room.press("n")
        assert room.said == "Ben: not this time."


async def test_a_second_pass_and_one_on_added_time_are_not_asked_about() -> None:
    """They are not this time, whoever is to come."""
    async with in_room(scenes.waiting(["Amina", "Ben"])) as room:
        await room.press("p", "space", "n", "p")
        assert room.dialog == ""
        assert room.said.endswith(": not this time.")


async def test_keys_that_make_no_sense_now_are_answered() -> None:
    """Each is refused in words, and nothing is kept."""
    async with in_room(scenes.coming_home()) as room:
        before = room.meeting.live.events
        for key, words in (
            ("space", "No turn is open"),
            ("p", "No turn is open"),
            ("y", "Nothing has been written down yet"),
            ("c", "There is no open decision"),
            ("plus", "No round is open"),
            ("m", "No turn has been taken yet"),
            ("u", "There is nothing to undo"),
        ):
            await room.press(key)
            assert words in room.said
            assert words in room.shown
        assert room.meeting.live.events == before


async def test_plus_gives_everyone_the_same() -> None:
    """The share of the round says what was added."""
    async with in_room() as room:
        await room.press("plus")
        assert room.said == "30 seconds more for everyone in this round."
        assert "each voice: 2:00 + 0:30" in room.shown


async def test_the_clock_counts_on_beyond_the_offer() -> None:
    """Nobody is cut off."""
    async with in_room(scenes.over()) as room:
        assert "finish in your own time" in room.shown
        assert room.meeting.turn.clock == "running"


# --- words


async def test_w_writes_down_for_the_voice_whose_turn_it_is() -> None:
    """Enter keeps it, and it stands on the screen and in the journal."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w")
        await room.press(Typed("It was cold."))
        await room.press("enter")
        said = room.session.heard[-1]
        assert (said.text, room.session.name_of(said.voice), said.turn) == ("It was cold.", "Ben", "t1")
        assert room.said.startswith("Written down. Check it with Ben")
        assert "“It was cold.”" in room.shown
        assert fold(room.meeting.live.events) == room.session


async def test_w_writes_down_for_another_voice() -> None:
    """Tab goes to the names, letters choose, Enter keeps."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w", Typed("Yes"), "tab", "a", "enter")
        assert room.session.name_of(room.session.heard[-1].voice) == "Amina"


async def test_w_writes_down_without_a_name() -> None:
    """Someone has the number 0."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w", Typed("Yes"), "tab", "0", "enter")
        assert room.session.heard[-1].voice is None
        assert "as said by someone" in room.said


async def test_escape_leaves_a_draft() -> None:
    """Of the voice that was chosen: w goes on with it when that voice is chosen again."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w", Typed("Half"), "tab", "a", "escape")
        assert room.said == "The draft of Amina is kept until the close. w goes on with it once Amina is chosen."
        assert not room.session.heard
        await room.press("w")
        assert "2 Amina (draft)" in room.shown
        await room.press("tab", "a", "shift+tab", Typed("!"), "enter")
        said = room.session.heard[-1]
        assert (said.text, room.session.name_of(said.voice)) == ("Half!", "Amina")
        await room.press("w", "escape")
        assert room.said == ""


async def test_a_draft_is_put_in_nobody_elses_mouth() -> None:
    """In the next turn w begins afresh; closing says that a sentence was begun; it is there in their own turn."""
    async with in_room(scenes.speaking()) as room:
        whose = room.session.speaker
        assert whose is not None
        await room.press("w", Typed("Half"), "escape", "n", "w", Typed("Whole."), "enter")
        said = room.session.heard[-1]
        assert (said.text, said.voice != whose.id) == ("Whole.", True)
        await room.press("q")
        assert "A sentence was begun and is not written down; closing loses it." in room.shown
        await room.press("escape", "u", "u", "w", Typed("!"), "enter")
        assert (room.session.heard[-1].text, room.session.heard[-1].voice) == ("Half!", whose.id)


async def test_a_draft_whose_voice_is_no_longer_there() -> None:
    """Somebody joined by mistake, a draft was theirs, and the joining is undone: it is someone's."""
    async with in_room(scenes.waiting()) as room:
        await room.press("j", Typed("Zed"), "enter", "w", Typed("Hm"), "tab", "z", "escape", "u")
        await room.press("w", "tab", "0", "enter")
        assert (room.session.heard[-1].text, room.session.heard[-1].voice) == ("Hm", None)


async def test_a_draft_is_not_taken_for_the_next_who_joins() -> None:
    """The joining of Zed is undone, and Gwen joins, whose id is the same: what was Zed's is not hers."""
    async with in_room(scenes.waiting()) as room:
        await room.press("j", Typed("Zed"), "enter", "w", Typed("Hm"), "tab", "z", "escape", "u")
        await room.press("j", Typed("Gwen"), "enter", "w", "tab", "g")
        assert room.session.voices[-1].name == "Gwen"
        assert room.app.screen.query_one("#words", TextArea).text == ""
        await room.press("0", "enter")
        assert (room.session.heard[-1].text, room.session.heard[-1].voice) == ("Hm", None)


async def test_a_draft_of_a_decision_comes_from_no_later_words() -> None:
    """The words that it came from are undone, and others are written down, whose id is the same."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w", Typed("The bus."), "enter", "d", Typed("We ask."), "tab", "space", "escape")
        await room.press("u", "w", Typed("The stairs."), "enter", "d", "enter")
        assert room.session.heard[-1].text == "The stairs."
        assert (room.session.decisions[-1].text, room.session.decisions[-1].source) == ("We ask.", ())


async def test_nothing_written_is_nothing_kept() -> None:
    """Enter on an empty field is refused, and leads to it from the names; nothing was lost."""
    async with in_room(scenes.waiting()) as room:
        await room.press("w", "enter")
        assert room.dialog == "WriteDown"
        assert "There are no words to keep yet." in room.shown
        await room.press("tab", "a", "enter")
        assert "There are no words to keep yet." in room.shown
        await room.press(Typed("Ring us."), "enter")
        said = room.session.heard[-1]
        assert (room.session.name_of(said.voice), said.text) == ("Amina", "Ring us.")


async def test_y_reads_back_the_last_words() -> None:
    """Once; again it is already done."""
    async with in_room() as room:
        await room.press("y")
        assert room.session.heard[-1].read_back
        await room.press("y")
        assert "checked already" in room.said


async def test_words_are_reworded_checked_and_taken_out_from_the_list() -> None:
    """Tab, the arrows and Enter open what was said."""
    async with in_room() as room:
        await room.press("tab", "up", "enter", "r", "end", "backspace", Typed(", ever."), "enter")
        first = room.session.heard[0]
        assert first.text.endswith("on Sunday, ever.")
        assert (first.read_back, len(first.earlier)) == (False, 1)
        await room.press("enter")
        assert "Earlier: “Nobody told me" in room.shown
        await room.press("y")
        assert room.session.heard[0].read_back
        await room.press("down", "enter", "x", "y")
        assert len(room.session.heard) == 1
        assert room.said == "Taken out of coprod’s home folder, not of copies handed out or written elsewhere."


async def test_s_checks_words_as_someones_and_y_with_their_name() -> None:
    """Whoever said it decides, and may think again; the list says which it is."""
    async with in_room() as room:
        await room.press("s")
        words = room.session.heard[-1]
        assert (words.read_back, words.with_name) == (True, False)
        assert "✓ checked, as someone" in room.shown
        assert room.said.startswith("Checked, as “someone”")
        await room.press("y")
        assert room.session.heard[-1].with_name
        assert f"✓ checked with {room.session.name_of(words.voice)}" in room.shown


async def test_what_can_be_done_with_words_does_not_depend_on_whose_they_are() -> None:
    """Only how they were checked already stands there no more, as someone's or with their name."""
    async with in_room() as room:
        for checked, left in (("s", "y  checked with them"), ("y", "s  checked, as “someone”")):
            await room.press(checked, "tab", "enter")
            for offered in (left, "r  reword it", "d  a decision comes from it", "x  take these words out"):
                assert offered in room.shown, f"{offered} after {checked}"
            assert f"{checked}  checked" not in room.shown
            await room.go_back()


async def test_x_takes_out_only_what_was_chosen() -> None:
    """So that nobody's words go by a slip of the hand; in the list it is asked first."""
    async with in_room() as room:
        before = room.session.heard
        await room.press("x")
        assert room.session.heard == before
        assert room.said == "Which words? Choose them first: tab, ↑ ↓, then x."
        await room.press("tab", "x")
        assert "go for good from coprod’s home folder" in room.shown
        await room.press("y")
        assert room.session.heard == before[:-1]
        await room.press("escape", "u")
        assert "taken out, which cannot be undone" in room.said


async def test_taking_out_is_asked_first() -> None:
    """Escape keeps the words."""
    async with in_room() as room:
        await room.press("tab", "enter", "x", "escape")
        assert len(room.session.heard) == 2
        assert room.dialog == ""


async def test_tab_goes_round() -> None:
    """From the room to what was heard, to the same as a wall of words, to what was decided, and back."""
    async with in_room() as room:
        focused = []
        for _ in range(4):
            await room.press("tab")
            focused.append(room.app.focused.id if room.app.focused else None)
        assert focused == ["heard", "words", "decided", None]


async def test_between_the_lists_arrows_lead_to_the_other() -> None:
    """Also where they lie behind each other, whose title says so."""
    async with in_room(size=(80, 24)) as room:
        await room.press("tab")
        assert "→: What we have decided · 2" in room.shown
        await room.press("right")
        assert room.app.focused.id == "decided"
        await room.press("left", "right", "left", "escape")
        assert room.app.focused is None


async def test_tab_says_why_there_is_nothing_to_look_back_at() -> None:
    """Where no list is shown, a key that would go to it is answered."""
    async with in_room() as room:
        await room.press("f", "tab")
        assert room.said
        assert room.app.focused is None


# --- decisions


async def test_a_decision_from_what_was_said() -> None:
    """It knows whose words it came from."""
    async with in_room() as room:
        await room.press("tab", "enter", "d", Typed("We will wait"), "enter")
        decision = room.session.decisions[-1]
        assert (decision.text, decision.source, decision.state) == ("We will wait", ("c2",), "proposed")


async def test_where_the_lists_lie_behind_each_other_what_was_changed_last_is_shown() -> None:
    """A decision stands on the screen through every act that changes it, and words do once they are written down."""
    first, second = "A named contact on every letter", "Ring before you come"
    async with in_room(size=(80, 24)) as room:
        assert "Nobody told me" in room.shown
        await room.press("d", Typed(second), "enter")
        assert second in room.shown
        await room.press("w", Typed("We did ring."), "enter")
        assert ("We did ring." in room.shown, second in room.shown) == (True, False)
        await room.press("c", "n", Typed("Too dear"), "enter")
        assert f"3 {second} · ✗ not agreed" in room.shown
        await room.press("w", Typed("And twice."), "enter", "y")
        assert ("And twice." in room.shown, second in room.shown) == (True, False)
        await room.press("c", "p", Typed("In May"), "enter")
        assert "2 Transport is booked after the ward round" in room.shown
        assert "○ not decided yet; we come back to it  " in room.shown
        for _ in range(2):
            await room.press("d", Typed("One more."), "enter")
        await room.press("c", *["left"] * 4, "r", Typed(", always"), "enter", "escape")
        assert f"1 {first}, always" in room.shown


async def test_a_decision_takes_the_keys_from_no_list() -> None:
    """Who walks through words goes on there, and sees the decision on leaving them."""
    async with in_room(size=(80, 24)) as room:
        await room.press("tab", "d", Typed("Ring before you come"), "enter")
        assert (room.app.screen.focused.id, "Nobody told me" in room.shown) == ("heard", True)
        await room.press("escape")
        assert (room.app.screen.focused, "Ring before you come" in room.shown) == (None, True)
        await room.press("tab", "right", "w", Typed("We did ring."), "enter")
        assert (room.app.screen.focused.id, "Ring before you come" in room.shown) == ("decided", True)
        await room.press("tab")
        assert "We did ring." in room.shown


async def test_a_decision_afresh_and_its_source_chosen() -> None:
    """Space chooses contributions; Enter puts it on the screen from there too."""
    async with in_room() as room:
        await room.press("d", Typed("We ring"), "tab", "down", "space", "enter")
        assert room.session.decisions[-1].source == ("c1",)
        assert room.said == "In words. Reword it together, then c to settle it."


async def test_a_decision_is_left_as_a_draft() -> None:
    """d goes on with it."""
    async with in_room() as room:
        await room.press("d", Typed("We ma"), "escape")
        assert room.said == "Your draft is kept until the close. d goes on with it."
        await room.press("d", Typed("y"), "enter")
        assert room.session.decisions[-1].text == "We may"


async def test_a_decision_is_reworded_then_agreed() -> None:
    """The earlier words are kept."""
    async with in_room() as room:
        await room.press("c", "r", Typed(", always"), "enter")
        decision = room.session.decisions[-1]
        assert decision.text.endswith("round, always")
        assert len(decision.earlier) == 1
        await room.press("c", "6", *["enter"] * 5, "escape")
        assert room.session.decisions[-1].check is not None
        await room.press("c", "a")
        assert room.session.decisions[-1].state == "agreed"
        assert room.dialog == "CarryStrip"
        await room.press("escape")
        assert room.said == "Agreed. It stands on the screen and on the disk."


async def test_not_agreed_needs_a_reason() -> None:
    """An empty one is refused, and the decision stays open."""
    async with in_room() as room:
        await room.press("c", "n", "enter")
        assert "why it was not agreed" in room.shown
        assert room.session.decisions[-1].state == "proposed"
        await room.press("escape", "n", Typed("Too dear"), "enter")
        decision = room.session.decisions[-1]
        assert (decision.state, decision.reason) == ("not_agreed", "Too dear")


async def test_parked_and_taken_up_again() -> None:
    """What is parked can be agreed later."""
    async with in_room() as room:
        await room.press("c", "p")
        assert "Not decided yet. When do we come back to it?" in room.shown
        await room.press(Typed("At our next meeting"), "enter")
        decision = room.session.decisions[-1]
        assert (decision.state, decision.reason) == ("parked", "At our next meeting")
        assert room.said.startswith("Not decided yet; we come back to it. It stands")
        await room.press("c", "p")
        assert on_stage(room)
        await room.press("c", "5", "enter", "1", *["enter"] * 4, "a")
        assert room.session.decisions[-1].state == "agreed"


async def test_c_leads_on_to_what_nobody_carries_yet() -> None:
    """Once nothing is open it opens what was agreed, where k says who carries it; then nothing is left for it."""
    async with in_room() as room:
        await room.press("c", "n", Typed("Too dear"), "enter", "c")
        assert "Decision 1 of 2" in room.shown
        assert "Who will do it is still open" in room.shown
        assert "k  who will do it, by when" in room.shown
        await room.press("k", "down", *["enter"] * 3)
        assert room.said == "Who will do it: Ben."
        await room.press("c")
        assert (room.dialog, room.said) == ("", "There is no open decision. Press d to put one into words.")


async def test_another_decision_by_the_arrows() -> None:
    """Left and right go through all of them, the settled ones too."""
    async with in_room() as room:
        await room.press("c", "left")
        assert "Decision 1 of 2" in room.shown
        assert "✓ agreed" in room.shown
        await room.press("a")
        assert on_stage(room)
        await room.press("r", Typed("s"), "enter")
        assert room.session.decisions[0].state == "proposed"


async def test_a_decision_is_opened_from_its_list() -> None:
    """Tab, the arrow to the other list, and Enter."""
    async with in_room() as room:
        await room.press("tab", "right", "up", "enter")
        assert on_stage(room)
        assert "Decision 1 of 2" in room.shown


# --- voices


async def test_somebody_joins_without_a_title() -> None:
    """What is taken off is said while it is typed, and they are welcomed."""
    async with in_room() as room:
        await room.press("j", Typed("Dr Ben Okafor"))
        assert "Shown as Ben Okafor. Left off: Dr." in room.shown
        await room.press("enter")
        assert room.session.voices[-1].name == "Ben Okafor"
        assert room.said.startswith("Welcome, Ben Okafor.")


async def test_a_name_as_registers_write_it_is_turned_round() -> None:
    """One person joins, so a comma parts no two of them; it is said how they are shown."""
    async with in_room() as room:
        await room.press("j", Typed("Patel, Gita"))
        assert "Gita Patel" in room.shown
        await room.press("enter")
        assert room.session.voices[-1].name == "Gita Patel"


async def test_only_a_role_is_refused_in_words() -> None:
    """The dialog stays, with the question a facilitator would ask."""
    async with in_room() as room:
        await room.press("j", Typed("Service user 2"), "enter")
        assert "What would they like to be called?" in room.shown
        assert room.dialog == "AskWhoJoins"
        await room.press("escape")
        assert len(room.session.voices) == 6


async def test_two_of_one_name_are_told_apart() -> None:
    """By asking, never by a role."""
    async with in_room() as room:
        await room.press("j", Typed("ben"), "enter")
        assert "There are two called ben." in room.shown


async def test_away_back_and_another_name() -> None:
    """All stand as in the circle; the arrows begin at who is away, else at whose turn it is."""
    async with in_room() as room:
        await room.press("a", "down", "enter")
        assert room.said == "Amina is away. Their turn ends here."
        await room.press("a", "up", "enter")
        assert room.said == "Welcome, Amina."
        await room.press("a", "home", "ctrl+r", Typed("Mina"), "enter")
        assert room.session.voices[0].name == "Mina"
        assert room.said == "From now on: Mina."


async def test_who_goes_away_is_chosen_by_letters_or_by_number() -> None:
    """The number is that of the circle, whoever opened the round."""
    async with in_room() as room:
        await room.press("a", Typed("far"), "enter")
        assert room.said.startswith("Farah is away.")
        await room.press("a", "6", "enter")
        assert room.said == "Welcome, Farah."
        await room.press("a", Typed("eunji"), "ctrl+r", Typed("Eun"), "enter")
        assert room.session.voices[4].name == "Eun"


async def test_who_joins_or_is_renamed_brings_their_openings_from_earlier_sessions() -> None:
    """However the name was written there; in the room that has not begun."""
    async with in_room(scenes.coming_home()) as room:
        room.service.openings = lambda _: {"ZOË": 2, "amina b": 1}
        await room.press("j", Typed("Zoë"), "enter")
        await room.press("a", "home", "ctrl+r", Typed("Amina B"), "enter")
        opened = {voice.name: voice.openings_before for voice in room.session.voices}
        assert (opened["Zoë"], opened["Amina B"]) == (2, 1)


async def test_going_away_changes_no_place_in_the_list() -> None:
    """So that nobody else is sent away from where one stood a moment ago; the list begins at who is away."""
    async with in_room() as room:
        seen = []
        for _ in range(2):
            await room.press("a")
            whose = room.app.screen.query_one("#whose", OptionList)
            seen.append([str(option.prompt).split("  ")[:2] for option in whose.options])
            await room.press("end", "enter")
            assert room.said.startswith(("Farah is away", "Welcome, Farah"))
        assert seen[0] == seen[1] == [[str(number), name] for number, name in enumerate(scenes.SIX, start=1)]


async def test_a_name_that_is_taken_cannot_be_chosen() -> None:
    """It is said in the dialog, and nothing changes."""
    async with in_room() as room:
        await room.press("a", "down", "ctrl+r", Typed("Ben"), "enter")
        assert "There are two called Ben." in room.shown


async def test_who_is_away_is_welcomed_back_and_does_not_join_once_more() -> None:
    """It is said how, instead of asking how two of one name are told apart."""
    async with in_room() as room:
        await room.press("a", "home", "enter")
        gone = next(voice for voice in room.session.voices if not voice.here)
        await room.press("j", Typed(gone.name), "enter")
        assert f"{gone.name} is away. Press a when they come back" in room.shown


# --- the clock, history, and the file


async def test_the_clock_is_mended_with_a_reason_or_without() -> None:
    """The time really spoken, and why; Enter in the empty field gives none. No time stays beside a name."""
    async with in_room() as room:
        await room.press("m", Typed("0:20"), "enter", Typed("forgot"), "enter")
        assert room.said == "Amina’s clock is mended."
        assert room.meeting.turn.spoken_ms == 20_000
        await room.press("m", Typed("0:30"), "enter", "enter")
        assert room.said == "Amina’s clock is mended."
        assert room.meeting.turn.spoken_ms == 30_000


async def test_a_mending_that_cannot_be_is_refused() -> None:
    """No time, or more than there was."""
    async with in_room() as room:
        await room.press("m", Typed("nine"), "enter", "enter")
        assert "“nine” is no time" in room.shown
        await room.press("escape", "m", Typed("9:59"), "enter", Typed("x"), "enter")
        assert "cannot be longer" in room.shown


async def test_the_turn_before_is_mended() -> None:
    """ctrl+t chooses it."""
    async with in_room() as room:
        await room.press("m", "ctrl+t", Typed("30s"), "enter", Typed("x"), "enter")
        assert room.meeting.turns_of("Ben")[0].spoken_ms == 30_000


async def test_undo_says_what_the_act_was_for() -> None:
    """Who went away ended their turn, too; who is back is what matters."""
    async with in_room() as room:
        name = room.meeting.speaker
        await room.press("a", "down", "enter")
        assert "away" in room.said
        await room.press("u")
        assert room.said.startswith("Undone: someone went away.")
        assert room.meeting.speaker == name


async def test_words_of_open_talk_are_put_in_nobodys_mouth() -> None:
    """Right after a round they are those of its last speaker; in a dialogue nobody is chosen."""
    plan = scenes.Plan("Home", (scenes.a_round("1m", "How?"), a_dialogue(10), scenes.a_break(5)), voices=("Amina",))
    async with in_room(scenes.MeetingInRoom(plan, journal=FlakyJournal())) as room:
        for words in ("Hers.", "Anyone’s.", "Hers again."):
            await room.press("n", "space", "w", Typed(words), "enter")
            if not room.meeting.session.contributions[1:]:
                await room.press("n")
        assert [each.voice for each in room.meeting.session.heard] == ["v1", None, "v1"]


async def test_words_after_a_pass_are_put_in_nobodys_mouth() -> None:
    """All have passed; who passed last has said nothing."""
    async with in_room(scenes.waiting(["Amina"])) as room:
        await room.press("p", "n", "w", Typed("Who knows?"), "enter")
        assert room.meeting.session.open_turn is None
        assert room.meeting.session.heard[-1].voice is None
        assert "someone  “Who knows?”" in room.shown


async def test_the_turn_before_is_that_of_who_spoke() -> None:
    """Who passed in silence has no clock to mend, unless nobody spoke."""
    async with in_room(scenes.with_a_pass()) as room:
        await room.press("m", "ctrl+t")
        assert "Ben: 0:50, of" in room.shown
    async with in_room(scenes.waiting(["Amina"])) as room:
        await room.press("p", "n", "m")
        assert "Amina: 0:00, of" in room.shown


async def test_space_in_a_break_leads_on() -> None:
    """To what comes next, as it ends a break that interrupts; an open discussion goes on by itself."""
    async with in_room(scenes.on_break()) as room:
        await room.press("space")
        assert room.session.speaker
    discussion = scenes.coming_home(first=a_dialogue(10))
    discussion.next()
    async with in_room(discussion) as room:
        await room.press("space")
        assert room.said == "Nobody has a turn now, and this clock runs by itself. Press n to end it and go on."


async def test_a_short_name_leaves_room_for_words_without_one() -> None:
    """“A voice” is not cut to the width of Ann."""
    async with in_room(scenes.waiting(["Ann", "Ben"])) as room:
        await room.press("w", Typed("We all want tea."), "tab", "0", "enter")
        assert "someone  “We all want tea.”" in room.shown


async def test_a_turn_that_undo_gives_back_is_paused_where_it_stood() -> None:
    """And redo gives back the turn after it."""
    async with in_room() as room:
        first = room.meeting.speaker
        await room.press("n")
        room.meeting.wait("1m")
        await room.press("u")
        assert room.said == (f"Undone: the turn was ended. {first}’s clock is paused where it stood; space goes on.")
        assert room.meeting.turn.clock == "held"
        await room.press("ctrl+y")
        assert room.said == "Done again: the turn was ended."
        assert room.meeting.speaker != first
        await room.press("ctrl+y")
        assert room.said == "There is nothing to redo."


async def test_a_turn_mended_before_it_began_says_the_same_everywhere() -> None:
    """The clock, its caption and the list of voices: held, where it was mended to."""
    async with in_room(scenes.waiting()) as room:
        room.meeting.wait("2m")
        await room.press("m", Typed("1:30"), "enter", Typed("Nobody pressed space."), "enter")
        assert "paused at 0:30" in room.shown
        assert "when ready" not in room.shown
        first = room.meeting.speaker
        await room.press("n")
        assert room.meeting.speaker not in (first, None)


async def test_undo_goes_back_act_by_act() -> None:
    """Each says what it was, down to the opening."""
    async with in_room(scenes.coming_home()) as room:
        await room.press("n", "space", "w", Typed("Hi"), "enter")
        said = []
        for _ in range(4):
            await room.press("u")
            said.append(room.said)
        assert said == [
            "Undone: words were written down. u again undoes the one before.",
            "Undone: the clock was started. u again undoes the one before.",
            "Undone: the round was opened. u again undoes the one before.",
            "There is nothing to undo.",
        ]


async def test_what_it_was_exported_as_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file’s name in one piece, and no folder, on the wall, in every window; the clock keeps its digits."""
    folder = Path.home() / ".local/share/coprod/exports"
    name = "2026-11-22-coming-home-from-hospital.json"
    async with in_room(size=(80, 24)) as room:
        monkeypatch.setattr(room.service, "write_out", lambda live: folder / name)
        for size in ((80, 24), (60, 18), (50, 16)):
            await room.fit(size)
            await room.press("e")
            assert room.said == f"Exported as {name} · it holds everyone’s times", size
            assert name in room.shown, size
            assert "█" in room.shown, size


async def test_export_says_where() -> None:
    """And what it holds; when it cannot be, why; the session goes on."""
    async with in_room() as room:
        await room.press("e")
        assert room.service.written_out == ["coming-home.json"]
        assert room.said == "Exported as coming-home.json · it holds everyone’s times"
        room.service.exports.trouble = OSError(errno.ENOSPC, "")
        await room.press("e")
        assert room.said == "The session could not be written out: the disk is full."


# --- looking


async def test_focus_and_back() -> None:
    """Only the name, the clock, and who is next."""
    async with in_room() as room:
        await room.press("f")
        assert "What we have heard" not in room.shown
        assert is_large_on(room.shown, "Amina")
        assert "Next: Chloë" in room.shown
        await room.press("f")
        assert "What we have heard" in room.shown


async def test_the_palette_is_opened_once() -> None:
    """Below the question whether to leave there is one already."""
    async with in_room() as room:
        await room.press("w", Typed("Half"), "ctrl+p", "ctrl+q")
        assert room.dialog == "Pick"
        await room.press("ctrl+p", "escape", "escape", "escape")
        assert room.screen == "RoomScreen"


async def test_help_and_back() -> None:
    """Every key of the room stands in the help, which two keys open."""
    async with in_room() as room:
        for opens in ("question_mark", "f1"):
            await room.press(opens)
            assert room.screen == "HelpScreen", opens
            for key in keys_of("room")[:10]:
                assert key.help in room.shown
            await room.press("escape")
            assert room.screen == "RoomScreen", opens


async def test_t_changes_the_colours() -> None:
    """Dark, light, cream, and dark again."""
    async with in_room() as room:
        themes = []
        for _ in range(3):
            await room.press("t")
            themes.append(room.app.theme)
        assert themes == ["light", "cream", "dark"]


# --- the end


async def test_q_asks_first() -> None:
    """Escape stays; y closes, and the closing screen says what we take away."""
    async with in_room() as room:
        await room.press("q", "escape")
        assert not room.session.is_closed
        await room.press("q", "y")
        assert room.session.is_closed
        assert room.screen == "ClosingScreen"
        assert "A named contact on every letter" in room.shown
        assert room.meeting.journal.closed


async def test_a_name_that_cannot_leave_an_export_is_told_of_before_the_close() -> None:
    """Once; closed it is all the same, whatever becomes of the export."""
    async with in_room() as room:
        trouble = Failure("names_in_exports", why=Message("disk_full"))
        room.service.let_go_of_names = Mock(side_effect=trouble)
        await room.press("q", "y")
        assert room.said == f"{sentence_of(trouble)} q again closes it all the same."
        assert not room.session.is_closed
        await room.press("q", "y")
        assert room.session.is_closed


async def test_closing_says_how_much_is_not_checked_yet() -> None:
    """So that one can go back to it; nothing is forbidden, and once all is checked nothing is said."""
    async with in_room() as room:
        await room.press("w", Typed("We did ring."), "enter", "q")
        assert "2 sentences are not checked yet with whoever said them." in room.shown
        await room.press("escape", "y", "q")
        assert "1 sentence is not checked yet with whoever said it." in room.shown
        await room.press("escape", "tab", "up", "s", "escape", "q")
        assert (room.dialog, "not checked" in room.shown) == ("Pick", False)
        await room.press("y")
        assert room.session.is_closed


@pytest.mark.parametrize("before", ["", "w", "q", "question_mark"], ids=["room", "field", "question", "help"])
async def test_ctrl_q_leaves_the_session_open(before: str) -> None:
    """From wherever: it stays open to be resumed, and it is said how."""
    async with in_room() as room:
        if before:
            await room.press(before)
        await room.press("ctrl+q")
    assert not room.session.is_closed
    assert room.meeting.journal.closed
    assert room.app.farewell == "The session stays open. Go on with: coprod resume coming-home"


# --- when things go wrong


async def test_a_failing_disk() -> None:
    """NOT SAVED and why, however often it fails; the session goes on; the banner goes when all is kept."""
    meeting = scenes.speaking()
    journal = meeting.journal
    assert isinstance(journal, FlakyJournal)
    async with in_room(meeting) as room:
        for failures in (1, 2, 3):
            journal.failures = 1_000
            await room.press("w", Typed(f"Kept {failures}"), "enter")
            assert "NOT SAVED: the disk is full." in room.shown, failures
            assert "· saved" not in room.shown, failures
            assert f"“Kept {failures}”" in room.shown
            journal.failures = failures - 1
            for _ in range(failures):
                meeting.clock.wait(1000)
                room.app.screen.beat()
            await room.pilot.pause()
            assert "NOT SAVED" not in room.shown, failures
            assert "· saved" in room.shown, failures
            assert tuple(journal.kept) == room.meeting.live.events[-len(journal.kept) :]


async def test_a_failing_disk_is_seen_whatever_lies_over_the_room() -> None:
    """Also where it failed before that was opened; and gone from there as soon as all is kept."""
    meeting = scenes.speaking()
    journal = meeting.journal
    assert isinstance(journal, FlakyJournal)
    async with in_room(meeting) as room:
        for over_it in ("question_mark", "b", "w"):
            await room.press(over_it)
            for failures in (1_000, 0, 1_000):
                journal.failures = failures
                meeting.do(scenes.c.Contribute("Said meanwhile", None))
                await room.pilot.pause()
                assert ("NOT SAVED: the disk is full." in room.shown) == bool(failures), over_it
            await room.press("escape", over_it)
            assert "NOT SAVED: the disk is full." in room.shown, over_it
            journal.failures = 0
            meeting.do(scenes.c.Contribute("Said meanwhile", None))
            await room.go_back()


async def test_a_close_that_is_not_saved_is_seen_on_every_screen_after_it() -> None:
    """What we take away, the answers, the start screen, a new session, the board, the insights and the help."""
    seen = []
    async with in_room(scenes.not_saved()) as room:
        for keys in (
            ["q", "y"],
            ["a"],
            ["escape", "h"],
            ["n"],
            *(["escape", key] for key in ("f", "i", "question_mark")),
        ):
            await room.press(*keys)
            seen.append(room.screen)
            assert "NOT SAVED: the disk is full." in room.shown, seen
    assert len(set(seen)) == len(seen), seen


async def test_leaving_while_nothing_can_be_saved() -> None:
    """It is asked first, from wherever; the farewell says so."""
    async with in_room(scenes.not_saved()) as room:
        await room.press("ctrl+q", "escape", "w", "ctrl+q", "escape", "escape")
        assert room.screen == "RoomScreen"
        await room.press("ctrl+q", "y")
    assert "These last acts could not be saved: the disk is full." in room.app.farewell


async def test_a_closed_lid() -> None:
    """The clock is paused where it stood, and it is said."""
    async with in_room() as room:
        room.meeting.clock.sleep(600_000)
        room.app.screen.beat()
        await room.pilot.pause()
        assert room.said.startswith("This computer slept for 10 minutes. The clock is paused where it stood")
        assert room.meeting.turn.clock == "held"
        assert "paused at 1:17" in room.shown


async def test_a_dialog_survives_sleep_and_a_failing_disk() -> None:
    """What is being typed is not lost when the room beats behind it."""
    async with in_room() as room:
        await room.press("w", Typed("Half"))
        journal = room.meeting.journal
        assert isinstance(journal, FlakyJournal)
        journal.failures = 1
        room.meeting.clock.sleep(600_000)
        room.app.screen.beat()
        await room.press(Typed(" done"), "enter")
        assert room.session.heard[-1].text == "Half done"


# --- whatever people type


async def test_names_that_look_like_markup() -> None:
    """They are shown as they are, in every part of the room and in every dialog, in every window."""
    meeting = scenes.in_many_scripts()
    for number in range(len(meeting.session.voices)):
        scenes.heard(meeting, number, f"[/]{number}[bold")
    meeting.do(scenes.c.Propose("[/] [red]", ("c1",)))
    while meeting.speaker != "[/]":
        if meeting.turn.clock == "waiting":
            meeting.start()
        meeting.next()
    sizes = ((120, 36), (80, 24), (50, 16))
    async with in_room(meeting) as room:
        for size in sizes:
            await room.fit(size)
            assert "[/]" in room.shown, size
            for key in ("w", "d", "c", "a", "m", "q", "j"):
                await room.press(key)
                await room.press("tab", "escape")
                assert room.screen == "RoomScreen", f"{key} in {size}"
        await room.press("q", "y")
        for size in reversed(sizes):
            await room.fit(size)
            assert room.screen == "ClosingScreen"
            assert "[/]" in room.shown, size


async def leave_dialogs(room: DrivenRoom) -> None:
    """Escape leaves a dialog; what was asked within a decision leads back to it, so once more leaves that."""
    for _ in range(3):
        if room.dialog or room.screen != "RoomScreen":
            await room.press("escape")
    assert (room.dialog, room.screen) == ("", "RoomScreen")


async def test_a_very_long_paste_into_every_field() -> None:
    """200,000 characters: cleaned and cut, said openly where words are, and nothing is stuck."""
    text = "It is \x1b[31mlong\u202e 👩🏽‍🦽 " * 10_000
    async with in_room() as room:
        for keys in (("w",), ("d",), ("c", "n"), ("c", "r"), ("tab", "enter", "r")):
            await room.press(*keys)
            await room.paste(text)
            assert "The first 2,000 are here" in room.shown
            await leave_dialogs(room)
        for keys in (("j",), ("a", "home", "ctrl+r"), ("m",), ("m", "enter")):
            await room.press(*keys)
            await room.paste(text)
            await room.press("escape")
        assert room.screen == "RoomScreen"
        await room.press("w")
        await room.paste(text)
        await room.press("enter")
    written = room.session.heard[-1].text
    assert len(written) <= 2_000
    assert "\x1b" not in written


async def test_every_size_of_window() -> None:
    """Through all forms, down to almost nothing, and back; the session does not notice."""
    async with in_room() as room:
        before = room.meeting.live.events
        for size in ((80, 24), (50, 16), (24, 8), (10, 3), (1, 1), (60, 18), (99, 60), (200, 70), (120, 36)):
            await room.resize(*size)
            await room.press("f", "f")
        assert "Amina" in room.shown
        assert "What we have heard" in room.shown
        assert room.meeting.live.events == before


async def test_a_small_window_says_so() -> None:
    """Calmly, and the keys go on working."""
    async with in_room(size=(10, 3)) as room:
        await room.press("space")
        assert room.meeting.turn.clock == "held"
        await room.resize(30, 7)
        assert "Please make" in room.shown


async def test_a_single_voice_and_none() -> None:
    """One voice takes its turn; without any, the room says how somebody joins."""
    async with in_room(scenes.coming_home(["Ann [/]"])) as room:
        await room.press("n", "space", "n")
        assert room.session.rounds[0].turns_of("v1")[0].outcome == "spoke"
    async with in_room(scenes.coming_home([])) as room:
        assert "j adds somebody" in room.shown
        await room.press("n")
        assert "Nobody is in the room" in room.said
        await room.press("j", Typed("Ann"), "enter", "n")
        assert room.meeting.speaker == "Ann"


async def test_every_dialog_can_be_left() -> None:
    """Escape always goes back, and nothing has happened."""
    async with in_room() as room:
        before = room.meeting.live.events
        for keys in (
            ("w",),
            ("d",),
            ("c", "c"),
            ("escape", "c", "n"),
            ("escape", "c", "r"),
            ("escape", "j"),
            ("a",),
            ("a", "home", "ctrl+r"),
            ("m",),
            ("q",),
            ("tab", "enter"),
            ("enter", "r"),
            ("enter", "x"),
        ):
            await room.press(*keys)
            assert room.dialog, keys
            await leave_dialogs(room)
        assert room.meeting.live.events == before


async def test_what_is_written_down_while_the_list_has_the_keys_is_chosen_and_read_back() -> None:
    """The newest words stand in view and ``y`` means what is marked; Escape leads back to the room."""
    async with in_room() as room:
        await room.press("tab", "up", "w", Typed("Said just now."), "enter")
        assert "› " in room.shown
        assert "Said just now." in room.shown
        await room.press("y")
        assert room.session.heard[-1].read_back
        assert room.said.startswith("Checked with")
        await room.press("escape", "tab", "up", "up", "y")
        assert room.session.heard[-3].read_back
        await room.press("escape")
        assert room.app.focused is None


# --- leaving


async def test_leaving_asks_first_while_a_sentence_was_begun() -> None:
    """Set aside or being written: Escape goes back and it is still there; ctrl+q once more leaves without it."""
    async with in_room() as room:
        for key, set_aside in product("wd", (True, False)):
            await room.press(key, Typed("Half a sent"), *["escape"] * set_aside, "ctrl+q")
            assert "Leave, although something was begun?" in room.shown, (key, set_aside)
            await room.press("escape", *[key] * set_aside)
            assert "Half a sent" in room.shown, (key, set_aside)
            await room.press("enter")
        await room.press("w", Typed("Half a sent"), "ctrl+q", "ctrl+q")
    assert room.app.farewell.startswith("The session stays open.")


async def test_what_was_begun_is_there_again_after_a_crash() -> None:
    """What stands in the strip, and what was left; once it is kept, nothing is beside the session any more."""
    meeting = scenes.speaking()
    async with in_room(meeting) as room:
        await room.press("d", Typed("We ring"), "escape", "w", Typed("Half a sent"))
        room.app.screen.beat()
        assert "Half a sent" in meeting.journal.drafts.decode()
    async with in_room(meeting) as room:
        await room.press("w")
        assert "Half a sent" in room.shown
        await room.press("enter", "d")
        assert "We ring" in room.shown
        await room.press("enter")
        room.app.screen.beat()
        assert meeting.journal.drafts == b""


async def test_leaving_asks_first_while_hands_are_counted() -> None:
    """A number that was typed is as little kept as a sentence, being counted or set aside."""
    async with in_room() as room:
        await room.press("r", Typed("3"), "ctrl+q")
        assert "Leave, although something was begun?" in room.shown
        await room.press("escape", "escape", "ctrl+q")
        assert "Leave, although something was begun?" in room.shown
