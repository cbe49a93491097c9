"""Every voice gets an answer: from the words to the decision, and on to what came of it."""

from textual.widgets import OptionList

from coprod_tui.domain import commands as c
from tests.support.deciding import the
from tests.support.service import TROUBLE
from tests.tui import scenes
from tests.tui.in_the_room import Typed, driven
from tests.tui.months import Months


async def test_from_words_to_a_decision_to_what_came_of_it() -> None:
    """Both are answered; the way from words to deed stands there, and how many still wait."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("down", "enter", "a")
        assert "2 still wait for an answer" in app.shown
        assert app.shown.count("waits for an answer") == 2
        await app.press("enter", *["enter"] * 3)
        assert app.said == "Answered."
        assert "One still waits for an answer" in app.shown
        assert "acted on, decision 1: A named contact on every letter" in app.shown
        assert "What came of it: nothing is known yet." in app.shown
        await app.press("down", "enter", "enter", "enter", "enter")
        assert "acted on, decision 2: Transport is booked after the ward round" in app.shown
        assert "What came of it: done. It stands on every letter." in app.shown
        assert "What we learned: It is one telephone call" in app.shown
        assert "Every voice has an answer." in app.shown
        await app.press("escape")
        assert app.screen == "ClosingScreen"
        await app.press("a", "q")
        assert app.screen == "ClosingScreen"
    assert the(again.earlier, "d2").source == ("c2",)


async def test_a_name_stands_with_words_only_where_that_voice_said_yes() -> None:
    """At a later meeting too, when this page is on the wall: all other words are somebody's."""
    meeting = scenes.waiting()
    for place, text in enumerate(("Nobody told me.", "We wait till noon.")):
        meeting.do(c.Contribute(text, meeting.session.voices[place].id))
    first, second = meeting.session.heard
    meeting.live.do(c.ReadBack(first.id, with_name=True))
    meeting.live.do(c.ReadBack(second.id, with_name=False))
    meeting.do(c.Close())
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as app:
        await app.press("enter", "a")
        assert f"{meeting.session.name_of(first.voice)}  “{first.text}”" in app.shown
        assert f"someone  “{second.text}”" in app.shown
        assert meeting.session.name_of(second.voice) not in app.shown


async def test_x_takes_the_chosen_words_out() -> None:
    """In a past session, once it was asked: there, and on the page behind it; the numbers of the others stay."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("down", "enter")
        first, second = (each.text for each in again.earlier.session.heard)
        assert first in app.shown
        await app.press("x")
        assert app.screen == "AnswersScreen"
        assert app.said == "Which words go? Choose them with ↑ ↓, then x."
        await app.press("x", "escape")
        assert first in app.shown
        await app.press("x", "y")
        assert app.said == "Taken out of coprod’s home folder, not of copies handed out or written elsewhere."
        assert first not in app.shown
        assert second in app.shown
        await app.press("escape")
        assert app.screen == "ClosingScreen"
        assert first not in app.shown
        assert second in app.shown


async def test_where_nothing_was_written_down_nothing_waits() -> None:
    """And nobody is said to have an answer."""
    meeting = scenes.waiting()
    for said in meeting.session.heard:
        meeting.do(c.TakeOut(said.id))
    meeting.do(c.Close())
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as app:
        await app.press("enter", "a")
        assert app.screen == "AnswersScreen"
        assert "Nothing was written down, so nothing waits for an answer." in app.shown
        assert "Every voice" not in app.shown


async def test_answering_in_another_way_later() -> None:
    """The latest answer is the one that is shown."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("down", "enter", "a", "enter", *["enter"] * 3)
        await app.press("enter", "down", "down", "enter", "enter", Typed("The letters are too dear."), "enter")
        assert "not acted on, because The letters are too dear." in app.shown
        assert "decision 1" not in app.shown


async def test_troubles_with_reading_and_keeping() -> None:
    """Each is said where it happens, and what was typed stays."""
    again = Months()
    async with driven(again.app_at_home()) as app:
        await app.press("down", "enter")
        app.service.fails = True
        await app.press("a")
        assert (app.screen, app.said) == ("ClosingScreen", TROUBLE)
        app.service.fails = False
        await app.press("a", "enter", "enter", "enter", Typed("It began there."))
        app.service.fails = True
        await app.press("enter")
        assert TROUBLE in app.shown
        assert "It began there." in app.shown
        app.service.fails = False
        await app.press("enter")
        assert "because It began there." in app.shown


async def test_each_kind_of_answer_and_what_it_needs() -> None:
    """Acted on needs its decision, not acted on a reason; partly and still open need neither."""
    again = Months(undecided=True)
    async with driven(again.app_at_home()) as app:
        await app.press("down", "enter", "a", "enter", "enter", "home", "enter", "enter")
        assert "Which decision acted on it?" in app.shown
        offered = app.app.screen.query_one("#decision", OptionList).options
        agreed = [each.text for each in again.earlier.session.decisions if each.state == "agreed"]
        assert [str(option.prompt) for option in offered[1:]] == agreed
        await app.press(*["shift+tab"] * 2, "down", "down", "enter", "enter", "enter")
        assert "Please say why it was not acted on. Whoever said it has a right to know." in app.shown
        await app.press(Typed("Too dear."), "escape")
        assert again.earlier.session.heard[0].answers == ()
        assert app.said == "What you typed is kept as long as you stay here. Enter with these words goes on with it."
        await app.press("enter")
        assert "Too dear." in app.shown
        await app.press("escape")
        for downs, seen in ((1, "partly acted on, because Too dear."), (3, "still open")):
            await app.press("enter", "home", *["down"] * downs, "enter", "enter", "enter")
            assert seen in app.shown
        assert [each.kind for each in again.earlier.session.heard[0].answers] == ["partly", "open"]
