"""Stories: one coroutine, which runs within the handlers of the keys that begin and answer it."""

import gc
from collections.abc import Callable
from weakref import ref

import pytest
from textual.pilot import Pilot

from coprod_tui.presentation.keys import Key
from coprod_tui.tui.kit.pick import Pick
from coprod_tui.tui.kit.stories import Story, ask, run
from tests.tui.kit.small_app import SmallApp

YES_OR_NO = (Key("yes", "y", "yes"), Key("no", "n", "no"))


def asked(question: str) -> Pick:
    """A question with two answers, and Escape, which is none."""
    return Pick(question, "", YES_OR_NO)


@pytest.mark.parametrize(
    ("keys", "heard"), [("yn", ["begun", "yes", "no", "ended"]), ("nn", ["begun", "no", "no", "ended"])]
)
async def test_a_story_reads_from_top_to_bottom(keys: str, heard: list[str]) -> None:
    """Each answer comes where it was asked for, and what follows runs then."""
    said: list[str] = []

    async def story() -> None:
        said.append("begun")
        said.append(await ask(asked("This?")) or "nothing")
        said.append(await ask(asked("That?")) or "nothing")
        said.append("ended")

    app = SmallApp()
    async with app.run_test() as pilot:
        run(app, story())
        assert said == ["begun"]
        await pilot.press(*keys)
        assert said == heard
        assert len(app.screen_stack) == 1


async def test_what_is_left_is_answered_with_nothing() -> None:
    """Escape leads back into the story, which sees that there is no answer."""
    said: list[str | None] = []

    async def story() -> None:
        said.append(await ask(asked("This?")))

    app = SmallApp()
    async with app.run_test() as pilot:
        run(app, story())
        await pilot.press("escape")
        assert said == [None]


async def test_a_story_that_asks_nothing_has_ended_when_it_was_told() -> None:
    """It needs no turn of the loop."""
    said: list[str] = []

    async def story() -> None:
        said.append("ended")

    async with SmallApp().run_test() as pilot:
        run(pilot.app, story())
        assert said == ["ended"]


async def test_a_story_within_a_story_asks_for_it() -> None:
    """Its screens open one after the other; what it returns is the answer."""
    said: list[str] = []

    async def both() -> str:
        return f"{await ask(asked('This?'))}, {await ask(asked('That?'))}"

    async def story() -> None:
        said.append(await both())

    async with SmallApp().run_test() as pilot:
        run(pilot.app, story())
        await pilot.press("y", "n")
        assert said == ["yes, no"]


async def test_two_stories_have_their_own_answers() -> None:
    """One is told while another waits: each goes on with what was answered to it."""
    said: list[str] = []

    async def story(name: str) -> None:
        said.append(f"{name}: {await ask(asked(name))}")

    async with SmallApp().run_test() as pilot:
        run(pilot.app, story("first"))
        await pilot.pause()
        run(pilot.app, story("second"))
        await pilot.press("n", "y")
        assert said == ["second: no", "first: yes"]


def exit_at_once(pilot: Pilot[None]) -> None:
    """The app is ended by somebody else."""
    pilot.app.exit()


def pop(pilot: Pilot[None]) -> None:
    """The screen is taken away without an answer."""
    pilot.app.pop_screen()


@pytest.mark.parametrize("end", [exit_at_once, pop])
async def test_a_story_that_never_goes_on_holds_nothing(end: Callable[[Pilot[None]], None]) -> None:
    """It is let go of with its screen, and what it had to clean up it has cleaned up; nothing of it goes on."""
    said: list[str] = []

    async def story() -> None:
        try:
            await ask(asked("This?"))
            said.append("answered")
        finally:
            said.append("let go of")

    def begin(app: SmallApp) -> "ref[Story]":
        begun = story()
        run(app, begun)
        return ref(begun)

    app = SmallApp()
    async with app.run_test() as pilot:
        waits = begin(app)
        await pilot.pause()
        assert waits() is not None
        end(pilot)
        await pilot.pause()
    gc.collect()
    assert waits() is None
    assert said == ["let go of"]


async def test_what_goes_wrong_in_a_story_is_the_apps_to_handle() -> None:
    """It does not end silently, as a task might."""

    async def story() -> None:
        await ask(asked("This?"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await answered(story())


async def answered(story: Story) -> None:
    """An app in which the story is told, and answered with yes."""
    async with SmallApp().run_test() as pilot:
        run(pilot.app, story)
        await pilot.press("y")
