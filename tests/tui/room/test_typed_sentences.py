"""A sentence typed into the room because its key was forgotten: nothing is lost of it, and it has done nothing."""

from itertools import product

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.widgets import Input, TextArea

from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.tui.kit.say_line import SayLine
from coprod_tui.tui.room.forms.write_down import WriteDown
from tests.tui import scenes
from tests.tui.attacks.keyboard import settle
from tests.tui.in_the_room import DrivenRoom, Typed, in_room, pressed


async def type_fast(room: DrivenRoom, *parts: str, gap: float = 0.1) -> None:
    """Letters come that far apart, by their times; a part in ``<>`` is a key."""
    pressed.wait()
    for part in parts:
        for key in [part.strip("<>")] if part.startswith("<") else part:
            event = events.Key(_character_to_key(key) if len(key) == 1 else key, key if len(key) == 1 else None)
            room.app.post_message(pressed.at(event))
            pressed.wait(gap)
    await settle(room.pilot)


def words(room: DrivenRoom) -> str:
    """What stands where words are written down."""
    assert room.dialog == "WriteDown"
    return room.app.screen.query_one("#words", TextArea).text


ACTS = (
    "Nobody asked us.",
    "people wait",
    "You know it",
    "so it was",
    "used to it",
    "every one",
    "the bus",
    "quiet yes",
    "1 in three of us",
    "2 people asked",
)
OTHERS = (
    "And then we",
    "can we say",
    "before that",
    "going home",
    "xylophone",
    "of course",
    "Farah said",
)
GAPS = (0.09, 0.25)
"""Seconds from letter to letter."""


async def test_it_stands_where_words_are_written_down() -> None:
    """Whatever its first letter did or opened is as if it had never been, and undo finds what it would have found."""
    async with in_room() as room:
        live = room.meeting.live
        for sentence, gap in product([*ACTS, *OTHERS], GAPS):
            before, classes = room.session, set(room.app.screen.classes)
            await type_fast(room, sentence, gap=gap)
            assert words(room) == sentence, gap
            assert (room.session, live.on_the_wall.cards, live.cards.shown) == (before, (), ()), sentence
            assert set(room.app.screen.classes) - classes == {"-writing"}, sentence
            assert first_impossible(live.events) is None, sentence
            await room.press("enter")
            assert room.session.heard[-1].text == sentence
            await room.press("u")
            assert room.said.startswith("Undone: words were written down."), sentence


async def test_the_clock_runs_on_without_a_gap() -> None:
    """The turn that the first letter ended is the one that goes on, from where it would be."""
    async with in_room() as room:
        turn = room.meeting.turn
        room.meeting.wait("1s")
        await type_fast(room, "Nobody asked us.")
        room.meeting.wait("4s")
        await room.press("ctrl+o")
        now = room.meeting.turn
        assert (now.id, now.clock, now.spoken_ms - turn.spoken_ms, now.held_ms) == (
            turn.id,
            "held",
            5_000,
            turn.held_ms,
        )


async def test_a_question_that_the_first_letter_asked_is_closed() -> None:
    """The last who passes is asked whether we wait: nothing of it stays, not even the pause."""
    meeting = scenes.waiting(["Ben"])
    meeting.start()
    async with in_room(meeting) as room:
        await type_fast(room, "people wait")
        assert words(room) == "people wait"
        assert room.meeting.turn.clock == "running"


async def test_acts_that_are_possible_in_their_order_act() -> None:
    """Next, three pass, and the last words are checked: nobody means a sentence."""
    async with in_room() as room:
        await type_fast(room, "npppy")
        assert room.dialog == ""
        assert room.session.heard[-1].read_back
        assert [turn.passes for turn in room.session.turns[-4:-1]] == [1, 1, 1]


async def test_undo_three_times() -> None:
    """It is three times undone, not a word."""
    async with in_room() as room:
        count = len(room.meeting.live.events)
        await type_fast(room, "uuu")
        assert (len(room.meeting.live.events) - count, room.dialog) == (3, "")


async def test_words_that_follow_the_key_of_their_field_are_in_it() -> None:
    """Whoever knows the keys is not slowed down."""
    async with in_room() as room:
        for typed, field in (
            ("wNobody asked", "Nobody asked"),
            ("nwNobody asked", "Nobody asked"),
            ("cnToo dear", "Too dear"),
            ("g+what else?", "what else?"),
        ):
            await type_fast(room, typed)
            assert room.app.screen.query_one("#words", TextArea).text == field, typed
            await room.go_back()


async def test_a_name_that_follows_the_key_of_a_list_chooses() -> None:
    """A person of the list, by the letters of their name."""
    async with in_room() as room:
        await type_fast(room, "achlo", "<enter>")
        assert room.said.startswith("Chloë is away.")


async def test_what_opened_a_field_keeps_what_was_typed_there() -> None:
    """One key moves it to what was said, with its first letter."""
    async with in_room() as room:
        for sentence, field in (
            ("Do we ask?", "#words"),
            ("Just ask.", "#chosen-name"),
            ("My bus.", "#time"),
            ("Right.", "#hand-1"),
            ("It is so.", "#term"),
        ):
            await type_fast(room, sentence)
            typed = room.app.screen.query_one(field)
            assert (typed.text if isinstance(typed, TextArea) else typed.value) == sentence[1:]
            await room.press("ctrl+b")
            assert words(room) == sentence
            assert room.screen == "RoomScreen", sentence
            await room.press("enter")


async def test_a_decision_that_is_typed_slowly_has_no_first_letter() -> None:
    """Its key was meant; what was typed is moved without it."""
    async with in_room() as room:
        await room.press("d", *"We ask", "f6")
        assert words(room) == "We ask"


async def test_what_was_said_stays_with_whoever_said_it() -> None:
    """Where it is written down already, the key moves nothing: neither whose words they are, nor any draft."""
    async with in_room() as room:
        await room.press("w", Typed("The bus is late"), "tab", "0", "shift+tab", "ctrl+b")
        strip = room.app.screen.strip
        assert isinstance(strip, WriteDown)
        assert strip.answer() == ("The bus is late", None, "s1")


async def test_no_pause_is_told_of_that_was_never_made() -> None:
    """A sentence that begins with the key of a quiet moment: the clock runs on, and nothing else is said."""
    async with in_room() as room:
        await type_fast(room, ".and so it goes")
        assert (words(room), room.session.open_turn.clock) == (".and so it goes", "running")
        assert room.said.startswith("That was a sentence")


async def test_a_sentence_at_the_gathering_opens_no_turn() -> None:
    """And what is to be said aloud is what was to be said before."""
    async with in_room(scenes.coming_home()) as room:
        say = room.app.screen.query_one(SayLine)
        before = str(say.render())
        await type_fast(room, "nobody came.")
        assert (words(room), room.session.open_turn) == ("nobody came.", None)
        assert str(say.render()) == before != ""


async def test_in_a_dialog_that_waits_no_sentence_begins() -> None:
    """Its keys are its own, and letters that are none do nothing."""
    async with in_room() as room:
        await room.press("q")
        await type_fast(room, "nobod is")
        assert (room.dialog, room.session.is_closed) == ("Pick", False)


async def test_nothing_of_it_was_ever_to_be_undone_again() -> None:
    """Redo finds what it would have found."""
    async with in_room() as room:
        await room.press("u")
        await type_fast(room, "people wait")
        await room.press("escape", "ctrl+y")
        assert room.said.startswith("Done again:")


async def test_words_that_were_moved_are_no_draft_of_a_decision_any_more() -> None:
    """They were one already when it was opened; the next decision begins empty."""
    async with in_room() as room:
        await room.press("d", Typed("id anybody"), "escape", "d", "ctrl+b")
        assert words(room) == "id anybody"
        await room.press("enter", "d")
        assert room.app.screen.query_one("#words", TextArea).text == ""


async def test_what_else_was_entered_is_still_a_draft() -> None:
    """Only the words are moved; the counts wait."""
    async with in_room() as room:
        await room.press("r", "4", "tab", "tab", "tab", "tab", "tab", "tab", Typed("It was so."), "ctrl+b")
        assert words(room) == "It was so."
        await room.press("enter", "r")
        assert room.app.screen.query_one("#hand-1", Input).value == "4"
        assert all(area.text == "" for area in room.app.screen.query(TextArea))


async def test_what_is_to_be_said_aloud_is_what_it_was() -> None:
    """Before the letter that did something for a moment."""
    async with in_room() as room:
        say = room.app.screen.query_one(SayLine)
        for keys in ((), ("space",), ("n", "space"), ("y",), ("u",)):
            await room.press(*keys)
            before = str(say.render())
            for sentence in ("used to it", "nobody came."):
                await type_fast(room, sentence)
                assert words(room).endswith(sentence)
                assert str(say.render()) == before, f"{sentence} after {keys}"
                await room.press("escape")


# --- on the stage of a decision, and while the group looks back


async def test_on_the_stage_it_stands_where_words_are_written_down() -> None:
    """The decision is as it was, and has the stage again afterwards; undo finds what it would have found."""
    sentences = ("words of mine", "and so it was", "taken up", "zebra, they said", "every one")
    async with in_room() as room:
        for sentence, gap in product(sentences, GAPS):
            await room.press("c")
            live, before = room.meeting.live, room.session
            await type_fast(room, sentence, gap=gap)
            assert (room.screen, words(room)) == ("DecisionStage", sentence), gap
            assert room.session == before, sentence
            assert room.said.startswith("That was a sentence"), sentence
            assert first_impossible(live.events) is None, sentence
            await room.press("enter")
            assert room.session.heard[-1].text == sentence
            assert (room.screen, room.dialog) == ("DecisionStage", ""), sentence
            await room.press("escape", "u")
            assert room.said.startswith("Undone: words were written down."), sentence


async def test_what_opened_a_field_on_the_stage_gives_it_back_with_its_letter() -> None:
    """As in the room: one key moves it to what was said, and the decision keeps its words."""
    async with in_room() as room:
        for sentence in ("can we say", "reword it", "not for us", "people wait", "xylophone"):
            await room.press("c")
            before = room.session
            await type_fast(room, sentence)
            assert room.dialog in ("ConsentCheck", "SentenceStrip"), sentence
            await room.press("ctrl+b")
            assert (room.screen, words(room), room.session) == ("DecisionStage", sentence, before)
            await room.press("enter")
            await room.go_back()


async def test_words_with_digits_reword_nothing_on_the_stage() -> None:
    """They were typed there because their key was forgotten, and kept: the sentence stands as it stood."""
    async with in_room() as room:
        await room.press("c")
        before = room.session.decisions
        await type_fast(room, "words3 and more", "<enter>")
        assert room.session.heard[-1].text == "words3 and more"
        assert room.session.decisions == before


async def test_keys_of_the_stage_act_as_fast_as_they_are_typed() -> None:
    """Principles, and then the check."""
    async with in_room() as room:
        await room.press("c")
        await type_fast(room, "123c")
        assert room.dialog == "ConsentCheck"
        assert len(room.session.decisions[1].principles) == 3


async def test_while_the_group_looks_back_too() -> None:
    """What the first letter sorted the list by is as it was."""
    async with in_room() as room:
        for sentence in ("we rang twice", "paid by whom?", "very late"):
            await room.press("b")
            before = room.shown
            await type_fast(room, sentence)
            assert (room.screen, words(room)) == ("LookBackScreen", sentence)
            await room.press("escape")
            assert room.shown.splitlines()[:20] == before.splitlines()[:20], sentence
            await room.press("escape", "w", "enter")  # what was left as a draft is kept
            assert room.session.heard[-1].text == sentence


async def test_over_a_page_that_leads_back_to_the_room() -> None:
    """Its first letter leads back and may act there: that is taken back too, and none is lost."""
    pages = (("tab", "tab"), (".",))  # the wall of words, a quiet moment
    async with in_room() as room:
        for keys, sentence in product(pages, ("nobody came.", "Xylophone.", "every one")):
            await room.press(*keys)
            before = room.session
            await type_fast(room, sentence)
            assert (room.screen, words(room), room.session) == ("RoomScreen", sentence, before), keys
            await room.press("enter")
            await room.go_back()


# --- the first letter of what opened a field


@pytest.mark.parametrize(
    ("sentence", "key", "field"),
    [("do we ask", "d", "#words"), ("we waited", "w", "#words"), ("right so", "r", "#hand-1")],
)
async def test_what_is_left_as_a_draft_has_its_first_letter(sentence: str, key: str, field: str) -> None:
    """It opened the field in which the rest was typed."""
    async with in_room() as room:
        await type_fast(room, sentence, "<escape>")
        await room.press(key)
        typed = room.app.screen.query_one(field)
        assert (typed.text if isinstance(typed, TextArea) else typed.value) == sentence


@pytest.mark.parametrize("typed", ["wWe waited", "dWe ask"])
async def test_the_key_of_a_field_is_no_letter_of_what_follows_it(typed: str) -> None:
    """A capital follows it: whoever typed it knew the key."""
    async with in_room() as room:
        await type_fast(room, typed, "<escape>")
        await room.press(typed[0])
        assert room.app.screen.query_one("#words", TextArea).text == typed[1:]


async def test_a_first_letter_that_somebody_put_back_is_not_put_twice() -> None:
    """They saw that it was missing."""
    async with in_room() as room:
        await type_fast(room, "we waited", "<home>", "w", "<escape>")
        await room.press("w")
        assert room.app.screen.query_one("#words", TextArea).text == "we waited"
