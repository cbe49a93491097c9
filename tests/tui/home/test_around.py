"""From screen to screen: the start, a session set up without any file, and what is taken away."""

import errno
from pathlib import Path

import msgspec
import pytest
from textual.widgets import Input

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.presentation.keys import keys_of
from coprod_tui.tui.setup.rounds import RoundRow
from coprod_tui.tui.setup.screen import SetupScreen
from tests.support.service import TROUBLE
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven
from tests.tui.setup.test_names import only

NAMES = [
    f"{first} {last}"
    for first in ("Amina", "Ben", "Chloë", "Dev", "Siân")
    for last in "Ali Baker Cole Diaz Evans Fox Green Hall".split()
]
FORTY = "\n".join(f"{number}. Dr {name} (carer)" for number, name in enumerate(NAMES, start=1))


def live_of(app: Driven) -> scenes.LiveSession:
    """The session whose room is open."""
    assert app.app.only_here.live is not None
    return app.app.only_here.live


def steps_of(app: Driven) -> tuple[scenes.Step, ...]:
    """The steps of that session as they were planned, without the ids that the opening gave them."""
    return tuple(msgspec.structs.replace(step, id="") for step in live_of(app).session.plan.steps)


async def test_a_session_without_any_file() -> None:
    """Start, title, names by typing and a pasted list of forty, and the room is open with the first questions."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Coming home"), "tab", "tab", "tab")
        await app.press(Typed("Amina"), "enter", Typed("Ben (GP)"), "enter", "up")
        assert "left off: GP" in app.shown
        assert "2 people, 2 rounds: about 4 minutes · ends about " in app.shown
        await app.press("down")
        await app.paste(FORTY)
        assert "42 people" in app.shown
        await app.press("f5")
        assert app.screen == "RoomScreen"
        session = live_of(app).session
        names = {voice.name for voice in session.voices}
        assert names == {"Amina", "Ben", *NAMES}, "without numbers, titles and roles"
        assert session.plan.title == "Coming home"


MISSING = (
    ("", "Amina", "Please give the session a name."),
    ("Home", "Patient 2", "What would they like to be called?"),
    ("Home", "[/]", "What would they like to be called?"),
    ("Home", "Ben\nben", "There are two called ben."),
    ("Home", "", "Nobody is on the list yet."),
)


async def test_what_is_missing_is_said() -> None:
    """In one sentence, and what was typed stays; without anybody on the list it opens once that was said."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        for title, names, words in MISSING:
            app.app.screen.query_one("#session-name", Input).value = title
            await only(app, names, "ctrl+s")
            assert app.screen == "SetupScreen", words
            assert words in app.shown
        await app.press("ctrl+s")
        assert app.screen == "RoomScreen"


STEPS = (scenes.Step("round", "How?", 60_000),)
WRONG_SHARES = {
    "": "how long does each one have?",
    "soon": "is no length of time",
    "-2m": "longer than nothing",
    "9999m": "longer than a day",
}


async def test_a_wrong_share_names_its_question() -> None:
    """The question's number, and what to write; a full disk is said before the room opens, and nothing is lost."""
    async with driven(scenes.app_at_home(start=Plan("Home", (), voices=("Amina",)))) as app:
        share = app.app.screen.query(RoundRow).first().query_one(".share", Input)
        for typed, words in WRONG_SHARES.items():
            share.value = typed
            await app.press("ctrl+s")
            assert "Question 1:" in app.shown, typed
            assert words in app.shown
        share.value = "45s"
        app.service.fails = True
        await app.press("ctrl+s")
        assert isinstance(app.app.screen, SetupScreen)
        assert TROUBLE in app.shown


async def test_the_time_of_a_whole_round_is_shared_among_those_who_are_typed_in() -> None:
    """A plan without names says how long a round is; how much each voice has, only those who come decide."""
    plan = Plan("Home", (scenes.Step("round", "How?", None, 720_000),))
    async with driven(scenes.app_at_home(start=plan)) as app:
        assert "12 min shared" in app.shown
        app.app.screen.query_one("#names").focus()
        await app.paste("Amina\nBen\nChloë\nDev")
        assert "4 people, 1 round: about 13 minutes" in app.shown
        await app.press("ctrl+s", "n")
        session = live_of(app).session
        assert steps_of(app) == plan.steps
        assert session.round is not None
        assert session.round.share_ms == 180_000


KINDS = (
    ("Dialogue", "10m", scenes.Step("dialogue", "", None, 600_000)),
    ("Dialogue: What do we make of it?", "10m", scenes.Step("dialogue", "What do we make of it?", None, 600_000)),
    ("Since we last met", "", scenes.Step("look-back")),
    ("reflection", "5m", scenes.Step("reflection", "", None, 300_000)),
    ("Tea break", "5m", scenes.Step("break", "Tea break", None, 300_000)),
    ("Dialogue with whom?", "5m", scenes.Step("round", "Dialogue with whom?", 300_000)),
    ("What is a dialogue: talk?", "5m", scenes.Step("round", "What is a dialogue: talk?", 300_000)),
)


WHOLE = ("8m in all", "8 minutes for all", "8 Altogether")
SHARES = ("1:30", "1m30", "1 min 30 s", "1.5", "90 secs")


async def test_every_kind_of_step_can_be_typed() -> None:
    """By its name, alone or before a colon; a question that only holds the word is a round.

    A share is read as people write it, and so is the time of a whole round; both are read back beside the field.
    """
    async with driven(scenes.app_at_home(start=Plan("Home", STEPS, voices=("Amina",)))) as app:
        await type_steps(app, *((typed, time) for typed, time, _ in KINDS))
        said = await type_steps(app, *(("And now?", share) for share in (*WHOLE, *SHARES)))
        assert said == ["8 min shared"] * len(WHOLE) + ["1 min 30 s each"] * len(SHARES)
        await app.press("ctrl+s")
        steps = steps_of(app)
        assert steps[:-8] == (*STEPS, *(step for _, _, step in KINDS))
        assert [(step.share_ms, step.total_ms) for step in steps[-8:]] == [(None, 480_000)] * 3 + [(90_000, None)] * 5


async def type_steps(app: Driven, *steps: tuple[str, str]) -> list[str]:
    """Type each into the last row, which brings another one; gives what is then read back beside each."""
    said = []
    for prompt, share in steps:
        row = app.app.screen.query(RoundRow).last()
        row.query_one(".prompt").value = prompt  # type: ignore[attr-defined]
        row.query_one(".share").value = share  # type: ignore[attr-defined]
        await app.press("end")
        said.append(str(row.query_one(".read").render()))
    return said


async def test_the_steps_of_a_plan_stay_what_they_are() -> None:
    """Its break, its dialogue and its look-back, and a round whatever it asks.

    Only who types “Break” here means one, and is told so beside the time, which a break needs.
    """
    first, second = scenes.Step("round", "Break the ice", 30_000), scenes.Step("round", "What else?", 60_000)
    planned = (msgspec.structs.replace(step, id="") for step in scenes.coming_home().session.plan.steps)
    rest = (*planned, scenes.Step("dialogue", "What do we make of it?", None, 600_000), scenes.Step("look-back"))
    plan = Plan("Home", (first, second, *rest), voices=("Amina",))
    async with driven(scenes.app_at_home(start=plan)) as app:
        rows = list(app.app.screen.query(RoundRow))
        rows[1].query_one(".prompt", Input).value = "Tea break"
        rows[-1].query_one(".prompt", Input).value = "Break"
        await app.press("end")
        assert [str(each.query_one(".read").render()) for each in rows[:2]] == ["30 s each", "1 min break"]
        await app.press("ctrl+s")
        assert f"Question {len(rows)}: how long is it? Write it like 10m." in app.shown
        rows[-1].query_one(".prompt", Input).value = ""
        await app.press("ctrl+s")
        assert steps_of(app) == (first, scenes.Step("break", "Tea break", None, 60_000), *rest)


async def test_help_tells_the_keys_of_the_screen_it_was_asked_on() -> None:
    """Those that find no room in the line of keys too; then those of the room."""
    async with driven(scenes.app_at_home(scenes.closed().live), (100, 60)) as app:
        for opens, where in (("", "home"), ("n", "setup"), ("f", "board"), ("i", "insights"), ("enter", "closing")):
            if opens:
                await app.press(opens)
            asked_on = app.screen
            await app.press("f1")
            assert app.screen == "HelpScreen"
            keys = app.shown.partition("Keys in the room")[0]
            assert [key.help for key in keys_of(where) if key.help not in keys] == [], where
            await app.press("escape")
            assert app.screen == asked_on
            if opens:
                await app.press("h" if where == "closing" else "escape")
                assert app.screen == "HomeScreen"


async def test_leaving_a_half_set_up_session_is_asked_about() -> None:
    """Nothing typed is lost unasked; Escape stays, and yes leaves."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Coming home"), "ctrl+q")
        assert app.dialog == "Pick"
        assert "Leave? What you typed for a new session is kept nowhere yet." in app.shown
        await app.press("escape")
        assert app.app.screen.query_one("#session-name", Input).value == "Coming home"
        await app.press("escape")
        assert app.screen == "HomeScreen"
        await app.press("n")
        assert app.app.screen.query_one("#session-name", Input).value == "Coming home", "Escape loses nothing"
        await app.press("escape", "ctrl+q")
        assert app.dialog == "Pick"
        await app.press("escape", "q")
        assert app.dialog == "Pick"
        await app.press("y")
    assert app.app.return_code == 0


async def test_an_untouched_setup_is_left_at_once() -> None:
    """There is nothing to ask about; nor is there in a plan that came from a file."""
    for start in (None, Plan("Home", (scenes.Step("round", "How?", 60_000),))):
        async with driven(scenes.app_at_home(start=start)) as app:
            await app.press(*([] if start else ["n"]), "ctrl+q")
        assert app.app.return_code == 0


async def test_what_was_typed_is_kept_as_a_plan() -> None:
    """The sentence says under which name, and how to open it; nothing is lost by leaving, until more is typed.

    Before, it is said how one keeps a plan; and what is missing, or why none can be written or looked at.
    """
    async with driven(scenes.app_at_home()) as app:
        await app.press("p")
        assert "No plan is kept. In a new session (n) ctrl+l keeps what you typed for another day." in app.shown
        await app.press("n", "ctrl+l")
        assert "Please give the session a name." in app.shown
        app.service.exports.trouble = OSError(errno.ENOSPC, "")
        await app.press(Typed("Home"), "ctrl+l")
        assert "The plan could not be kept: the disk is full. What you typed is still here." in app.shown
        await app.press("ctrl+q")
        assert app.dialog == "Pick"
        app.service.exports.trouble = None
        await app.press("escape", "tab", "tab", "tab", Typed("Ben (GP)"), "ctrl+l")
        assert "Kept as 2026-11-22-home.toml for another day. Open it with p on the start screen." in app.shown
        assert "/coprod" not in app.shown
        kept = app.service.newest_plan
        assert (kept.title, kept.voices, len(kept.steps)) == ("Home", ("Ben",), 2)
        await app.press(Typed("a"), "ctrl+q")
        assert app.dialog == "Pick"
        await app.press("escape", "ctrl+l", "escape", "p", "escape")
        assert "No plan is kept." not in app.shown
        app.service.exports.trouble = OSError(errno.EIO, "")
        await app.press("p")
        assert "The kept plans cannot be looked at: the disk reports an error." in app.shown
        await app.press("n", "escape", "ctrl+q")
    assert app.app.return_code == 0


async def test_of_a_plan_that_is_kept_only_what_is_not_in_it_is_lost() -> None:
    """Leaving or opening it then asks about that alone, and doesn't say that nothing is kept."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Home"), *["tab"] * 3, Typed("Ben"), "enter", Typed("Leyla"), "enter")
        await app.press("up", "h", "ctrl+l", "ctrl+q")
        assert "Leave? Your plan is kept. Whose time is longer, and who is here for" in app.shown
        assert "kept nowhere yet" not in app.shown
        await app.press("escape", "escape", "p", "enter")
        assert "Open this plan instead? Your plan is kept. Whose time is longer" in app.shown
        assert "It can be kept as a plan" not in app.shown


async def test_a_plan_that_was_kept_is_opened_another_day() -> None:
    """Chosen from those that are kept, it fills the setup, and from there its room opens.

    One that cannot be read says why, and none silently replaces what was typed.
    """
    step = scenes.Step("round", "How?", 60_000)
    plans = [Plan("Home", (step,), voices=("Ben", "Tom & Ruth Baker")), Plan("Letters", (scenes.a_round(),))]
    async with driven(scenes.app_at_home(plans=plans)) as app:
        await app.press("p")
        assert app.shown.index("Letters") < app.shown.index("Home")
        written = app.service.exports.written
        (letters,) = (file for file in written if "letters" in str(file))
        written[letters] = b"steps = []"
        await app.press("enter")
        assert app.screen == "HomeScreen"
        assert "2026-11-22-letters.toml: title" in app.shown
        await app.press("n", Typed("Tea"), "escape", "p", "down", "enter")
        assert "Open this plan instead?" in app.shown
        await app.press("escape", "n")
        assert app.app.screen.query_one("#session-name", Input).value == "Tea"
        await app.press("escape", "p", "down", "enter", "y")
        assert app.screen == "SetupScreen"
        assert app.app.screen.query_one("#session-name", Input).value == "Home"
        assert "2 people, 1 round" in app.shown
        assert "Is “Tom & Ruth Baker” one person or more?" in app.shown, "its names ask as everywhere"
        await app.press("ctrl+s", "ctrl+s")
        assert live_of(app).session.plan.title == "Home"


async def test_what_was_wrong_is_said_until_it_is_right() -> None:
    """Then what is wrong next; and the cursor stands in the first field that is wrong."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", "tab", "tab", "tab", Typed("Amina"), "ctrl+s")
        assert "Please give the session a name." in app.shown
        assert app.app.focused is app.app.screen.query_one("#session-name")
        await app.press(Typed("Home"))
        assert "Please give the session a name." not in app.shown
        row = app.app.screen.query(RoundRow).first()
        row.query_one(".share").value = "soon"  # type: ignore[attr-defined]
        await app.press("ctrl+s")
        assert app.app.focused is row.query_one(".share")
        assert "Question 1: “soon” is no length of time" in app.shown
        assert "once question 1 has a time" in app.shown
        row.query_one(".share").value = "90"  # type: ignore[attr-defined]
        await app.press("end")
        assert "is no length of time" not in app.shown
        assert "90 min each" in app.shown


async def test_what_is_too_long_is_shortened_openly() -> None:
    """As any sentence: 2,000 characters are kept, and it is said; 200,000 in each field, and the setup goes on."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", "tab")
        await app.paste("long." * 500)
        assert "The first 2,000 are here" in app.shown
        await app.press("backspace", Typed("!!"))
        assert "The first 2,000 are here" in app.shown
        setup = app.app.screen
        assert isinstance(setup, SetupScreen)
        assert setup.fields.purpose == ("long." * 400)[:1999] + "!"
        await app.press("shift+tab")
        for _ in range(4):
            await app.paste("long \x1b[31m\u202e " * 20_000)
            await app.press("tab")
        await app.press("ctrl+s")
        assert app.screen in ("SetupScreen", "RoomScreen")


async def test_an_open_session_is_gone_on_with() -> None:
    """It stands where it stood, its clock held; once it is closed, it is among the past ones at once."""
    meeting = scenes.speaking()
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as app:
        await app.press("enter")
        assert app.screen == "RoomScreen"
        assert "paused at 1:17" in app.shown
        assert "Here we are again." in app.shown
        await app.press("q", "y", "h")
        assert app.screen == "HomeScreen"
        assert "Past sessions" in app.shown
        await app.press("q")
    assert app.app.return_code == 0


async def test_a_past_session_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was taken away, and back to the list; both files are named whole, as long as a title, in small windows."""
    name = "2026-11-22-coming-home-from-hospital"
    async with driven(scenes.app_at_home(scenes.closed().live)) as app:
        await app.press("enter")
        assert app.screen == "ClosingScreen"
        assert "1  A named contact on every letter · ✓ agreed" in app.shown
        await app.press("e")
        assert "To hand out: coming-home.html · all there is, with everyone’s times: coming-home.json" in app.shown
        assert "/coprod" not in app.shown
        monkeypatch.setattr(app.service, "write_out", lambda _, form: Path(f"/home/room/coprod/exports/{name}.{form}"))
        for size in ((80, 24), (50, 16)):
            await app.resize(*size)
            await app.press("e")
            for said in ("To hand out:", f"{name}.html", f"{name}.json"):
                assert said in app.shown, size
        await app.press("h")
        assert app.screen == "HomeScreen"
        assert "Coming home from hospital" in app.shown


async def test_a_damaged_record_is_said_at_the_start() -> None:
    """In the record's own words; a new session can still be set up."""
    app_ = scenes.app_at_home()
    app_.service.fails = True  # type: ignore[attr-defined]
    async with driven(app_) as app:
        assert TROUBLE in app.shown
        await app.press("n")
        assert app.screen == "SetupScreen"


async def test_names_like_markup_around_the_room() -> None:
    """In titles, questions, names and decisions."""
    plan = Plan("[/] [red]", (scenes.Step("round", "[bold]?[/]", 60_000),), "[link", "[/]", ("Ann [/]", "[b"))
    async with driven(scenes.app_at_home(start=plan)) as app:
        await app.press("ctrl+s")
        await app.press("n", "space", "w", Typed("[/] so"), "enter", "d", Typed("[/] we"), "enter", "q", "y")
        assert app.screen == "ClosingScreen"
        assert "“[/] so”" in app.shown
        await app.press("h")
        assert "[/] [red]" in app.shown


async def test_every_size_of_window() -> None:
    """Down to almost nothing and back: of the setup, the closing screen, help, and the start screen."""
    async with driven(scenes.app_at_home(scenes.closed().live)) as app:
        for opens, leaves in (("n", "escape"), ("enter", "h"), ("question_mark", "escape"), ("", "")):
            await app.press(*filter(None, [opens]))
            before = app.shown
            for size in ((80, 24), (50, 16), (10, 3), (1, 1), (200, 60), (120, 36)):
                await app.resize(*size)
            assert app.shown.splitlines()[0] == before.splitlines()[0], app.screen
            await app.press(*filter(None, [leaves]))
