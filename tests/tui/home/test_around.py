"""From screen to screen: the start, a session set up without any file, and what is taken away."""

import errno
from pathlib import Path

import msgspec
import pytest

from coprod_tui.domain.plan.plan import Plan
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.tui.setup.round_row import RoundRow
from coprod_tui.tui.setup.screen import SetupScreen
from tests.support.service import TROUBLE
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven

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
    """Start, title, names by typing, and the room is open with the first questions."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Coming home"), "tab", "tab", "tab")
        await app.press(Typed("Amina"), "enter", Typed("Ben (GP)"), "enter", "up")
        assert "left off: GP" in app.shown
        assert "2 people, 2 rounds: about 4 minutes · ends about " in app.shown
        await app.press("ctrl+s")
        assert app.screen == "RoomScreen"
        session = live_of(app).session
        assert sorted(voice.name for voice in session.voices) == ["Amina", "Ben"]
        assert session.plan.title == "Coming home"


async def test_a_pasted_list_of_forty() -> None:
    """Forty names remain, without numbers, titles and roles."""
    async with driven(scenes.app_at_home(start=Plan("Coming home", ()))) as app:
        await app.press("tab", "tab", "tab")
        await app.paste(FORTY)
        assert "40 people" in app.shown
        await app.press("f5")
        assert {voice.name for voice in live_of(app).session.voices} == set(NAMES)


@pytest.mark.parametrize(
    ("title", "names", "words"),
    [
        ("", "Amina", "Please give the session a name."),
        ("Home", "Patient 2", "What would they like to be called?"),
        ("Home", "[/]", "What would they like to be called?"),
        ("Home", "Ben\nben", "There are two called ben."),
        ("Home", "", "Nobody is on the list yet."),
    ],
)
async def test_what_is_missing_is_said(title: str, names: str, words: str) -> None:
    """In one sentence, and what was typed stays."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed(title), "tab", "tab", "tab")
        await app.paste(names)
        await app.press("ctrl+s")
        assert app.screen == "SetupScreen"
        assert words in app.shown
        if not names:
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
    """The question's number, and what to write."""
    async with driven(scenes.app_at_home(start=Plan("Home", (), voices=("Amina",)))) as app:
        row = app.app.screen.query(RoundRow).first()
        for share, words in WRONG_SHARES.items():
            row.query_one(".share").value = share  # type: ignore[attr-defined]
            await app.press("ctrl+s")
            assert "Question 1:" in app.shown
            assert words in app.shown


async def test_the_steps_of_a_plan_stay_what_they_are() -> None:
    """A plan without voices is completed here; its break and its dialogue are kept."""
    planned = (msgspec.structs.replace(step, id="") for step in scenes.coming_home().session.plan.steps)
    steps = (*planned, scenes.Step("dialogue", "What do we make of it?", None, 600_000))
    async with driven(scenes.app_at_home(start=Plan("Home", steps, voices=("Amina",)))) as app:
        await app.press("ctrl+s")
        assert steps_of(app) == steps


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


async def test_every_kind_of_step_can_be_typed() -> None:
    """By its name, alone or before a colon; a question that only holds the word is a round."""
    async with driven(scenes.app_at_home(start=Plan("Home", STEPS, voices=("Amina",)))) as app:
        await type_steps(app, *((typed, time) for typed, time, _ in KINDS))
        await app.press("ctrl+s")
        assert steps_of(app) == (*STEPS, *(step for _, _, step in KINDS))


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


async def test_the_time_of_a_whole_round_can_be_typed() -> None:
    """Also for a question that was typed here."""
    shares = ("8m in all", "8 minutes for all", "8 Altogether")
    async with driven(scenes.app_at_home(start=Plan("Home", STEPS, voices=("Amina",)))) as app:
        said = await type_steps(app, *(("And now?", share) for share in shares))
        assert said == ["8 min shared"] * 3
        await app.press("ctrl+s")
        assert [step.total_ms for step in steps_of(app)[1:]] == [480_000] * 3


async def test_a_round_of_a_plan_is_one_whatever_it_asks() -> None:
    """Only who types “Break” here means one, and is told so beside the time."""
    steps = (scenes.Step("round", "Break the ice", 30_000), scenes.Step("round", "What else?", 60_000))
    async with driven(scenes.app_at_home(start=Plan("Home", steps, voices=("Amina",)))) as app:
        first, second, *_ = app.app.screen.query(RoundRow)
        second.query_one(".prompt").value = "Tea break"  # type: ignore[attr-defined]
        await app.press("end")
        said = [str(each.query_one(".read").render()) for each in (first, second)]
        assert said == ["30 s each", "1 min break"]
        await app.press("ctrl+s")
        assert steps_of(app) == (steps[0], scenes.Step("break", "Tea break", None, 60_000))


@pytest.mark.parametrize(
    ("opens", "table"),
    [
        ((), keys_of("home")),
        (("n",), keys_of("setup")),
        (("f",), keys_of("board")),
        (("i",), keys_of("insights")),
        (("enter",), keys_of("closing")),
    ],
    ids=["start screen", "setup", "board", "insights", "closing"],
)
async def test_help_tells_the_keys_of_the_screen_it_was_asked_on(
    opens: tuple[str, ...], table: tuple[Key, ...]
) -> None:
    """Those that find no room in the line of keys too; then those of the room."""
    async with driven(scenes.app_at_home(scenes.closed().live), (100, 60)) as app:
        await app.press(*opens, "f1")
        assert app.screen == "HelpScreen"
        keys = app.shown.partition("Keys in the room")[0]
        assert [key.help for key in table if key.help not in keys] == []
        await app.press("escape")
        assert app.screen != "HelpScreen"


async def test_escape_goes_back_to_the_start() -> None:
    """And what was typed stays."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Coming home"), "escape")
        assert app.screen == "HomeScreen"
        await app.press("n")
        assert "Coming home" in app.app.screen.query_one("#session-name").value  # type: ignore[attr-defined]


async def test_leaving_a_half_set_up_session_is_asked_about() -> None:
    """Nothing typed is lost unasked; Escape stays, and yes leaves."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Coming home"), "ctrl+q")
        assert app.dialog == "Pick"
        assert "Leave? What you typed for a new session is kept nowhere yet." in app.shown
        await app.press("escape")
        assert app.app.screen.query_one("#session-name").value == "Coming home"  # type: ignore[attr-defined]
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
    """The sentence says under which name, and how to open it; nothing is lost by leaving, until more is typed."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", Typed("Home"), "tab", "tab", "tab", Typed("Ben (GP)"), "ctrl+l")
        assert "Kept as 2026-11-22-home.toml for another day. Open it with p on the start screen." in app.shown
        assert "/coprod" not in app.shown
        kept = app.service.newest_plan
        assert (kept.title, kept.voices, len(kept.steps)) == ("Home", ("Ben",), 2)
        await app.press(Typed("a"), "ctrl+q")
        assert app.dialog == "Pick"
        await app.press("escape", "ctrl+l", "escape", "n", "escape", "ctrl+q")
    assert app.app.return_code == 0


async def test_a_plan_that_was_kept_is_opened_another_day() -> None:
    """Chosen from those that are kept, it fills the setup, and from there its room opens."""
    plans = [
        Plan("Home", (scenes.Step("round", "How?", 60_000),), voices=("Amina",)),
        Plan("Letters", (scenes.a_round(),)),
    ]
    async with driven(scenes.app_at_home(plans=plans)) as app:
        await app.press("p")
        assert app.shown.index("Letters") < app.shown.index("Home")
        await app.press("down", "enter")
        assert app.screen == "SetupScreen"
        assert "1 person, 1 round" in app.shown
        await app.press("ctrl+s")
        assert live_of(app).session.plan.title == "Home"


async def test_names_of_a_kept_plan_ask_as_everywhere() -> None:
    """Beside their rows."""
    plans = [Plan("Home", (scenes.Step("round", "How?", 60_000),), voices=("Ben", "Tom & Ruth Baker"))]
    async with driven(scenes.app_at_home(plans=plans)) as app:
        await app.press("p", "enter")
        assert "Is “Tom & Ruth Baker” one person or more?" in app.shown


async def test_where_no_plan_is_kept_it_says_how_to_keep_one() -> None:
    """And says where they cannot be looked at."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("p")
        assert "No plan is kept. In a new session (n) ctrl+l keeps what you typed for another day." in app.shown
        app.service.keep_plan(Plan("Home", ()))
        await app.press("p", "escape")
        assert "No plan is kept." not in app.shown
        app.service.exports.trouble = OSError(errno.EIO, "")
        await app.press("p")
        assert "The kept plans cannot be looked at: the disk reports an error." in app.shown


async def test_a_kept_plan_that_cannot_be_read_says_why() -> None:
    """The start screen stays, and so does the plan."""
    plans = [Plan("Home", ())]
    async with driven(scenes.app_at_home(plans=plans)) as app:
        await app.press("p")
        (file,) = app.service.exports.written
        app.service.exports.written[file] = b"steps = []"
        await app.press("enter")
        assert app.screen == "HomeScreen"
        assert "2026-11-22-home.toml: title" in app.shown


async def test_a_kept_plan_does_not_silently_replace_what_was_typed() -> None:
    """It is asked; Escape goes back to what was typed, y opens the plan."""
    plans = [Plan("Letters", (scenes.Step("round", "How?", 60_000),), voices=("Amina",))]
    async with driven(scenes.app_at_home(plans=plans)) as app:
        await app.press("n", Typed("Home"), "escape", "p", "enter")
        assert "Open this plan instead?" in app.shown
        await app.press("escape", "n")
        assert app.app.screen.query_one("#session-name").value == "Home"
        await app.press("escape", "p", "enter", "y")
        assert app.app.screen.query_one("#session-name").value == "Letters"


async def test_a_plan_that_cannot_be_kept_is_said() -> None:
    """What is missing, or why it could not be written; and it stays where it was typed."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", "ctrl+l")
        assert "Please give the session a name." in app.shown
        app.service.exports.trouble = OSError(errno.ENOSPC, "")
        await app.press(Typed("Home"), "ctrl+l")
        assert "The plan could not be kept: the disk is full. What you typed is still here." in app.shown
        await app.press("ctrl+q")
        assert app.dialog == "Pick"


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


async def test_a_share_is_read_as_people_write_it_and_read_back() -> None:
    """Beside its field, with its units."""
    shares = ("1:30", "1m30", "1 min 30 s", "1.5", "90 secs")
    async with driven(scenes.app_at_home(start=Plan("Home", STEPS, voices=("Amina",)))) as app:
        said = await type_steps(app, *(("And now?", share) for share in shares))
        assert said == ["1 min 30 s each"] * 5
        await app.press("ctrl+s")
        assert [step.share_ms for step in steps_of(app)[1:]] == [90_000] * 5


async def test_a_step_without_a_time_is_no_problem() -> None:
    """A plan's look-back lasts as long as it lasts; a break is asked for its time."""
    steps = (scenes.Step("round", "How?", 60_000), scenes.Step("look-back"))
    async with driven(scenes.app_at_home(start=Plan("Home", steps, voices=("Amina",)))) as app:
        row = app.app.screen.query(RoundRow).last()
        row.query_one(".prompt").value = "Break"  # type: ignore[attr-defined]
        await app.press("ctrl+s")
        assert "Question 3: how long is it? Write it like 10m." in app.shown
        row.query_one(".prompt").value = ""  # type: ignore[attr-defined]
        await app.press("ctrl+s")
        assert steps_of(app) == steps


async def test_a_full_disk_is_said_before_the_room_opens() -> None:
    """Nothing that was typed is lost."""
    async with driven(scenes.app_at_home(start=Plan("Home", (), voices=("Amina",)))) as app:
        app.service.fails = True
        await app.press("ctrl+s")
        assert isinstance(app.app.screen, SetupScreen)
        assert TROUBLE in app.shown


async def test_very_long_pastes_into_the_fields_of_the_setup() -> None:
    """200,000 characters in each: cut, and the setup goes on."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n")
        for _ in range(4):
            await app.paste("long \x1b[31m\u202e " * 20_000)
            await app.press("tab")
        await app.press("ctrl+s")
        assert app.screen in ("SetupScreen", "RoomScreen")


async def test_a_purpose_that_is_too_long_is_shortened_openly() -> None:
    """As any sentence: 2,000 characters are kept, and it is said; one key more changes nothing."""
    async with driven(scenes.app_at_home()) as app:
        await app.press("n", "tab")
        await app.paste("long." * 500)
        assert "The first 2,000 are here" in app.shown
        await app.press("backspace", Typed("!!"))
        assert "The first 2,000 are here" in app.shown
        setup = app.app.screen
        assert isinstance(setup, SetupScreen)
        assert setup.fields.purpose == ("long." * 400)[:1999] + "!"


async def test_an_open_session_is_gone_on_with() -> None:
    """It stands where it stood, its clock held."""
    meeting = scenes.speaking()
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as app:
        await app.press("enter")
        assert app.screen == "RoomScreen"
        assert "paused at 1:17" in app.shown
        assert "Here we are again." in app.shown


async def test_a_past_session_is_looked_at() -> None:
    """What was taken away, and back to the list."""
    async with driven(scenes.app_at_home(scenes.closed().live)) as app:
        await app.press("enter")
        assert app.screen == "ClosingScreen"
        assert "1  A named contact on every letter · ✓ agreed" in app.shown
        await app.press("e")
        assert "To hand out: coming-home.html · all there is: coming-home.json" in app.shown
        assert "/coprod" not in app.shown
        await app.press("h")
        assert app.screen == "HomeScreen"
        assert "Coming home from hospital" in app.shown


@pytest.mark.parametrize("size", [(80, 24), (50, 16)])
async def test_both_files_are_named_whole(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Their names are as long as a title, and the windows small."""
    name = "2026-11-22-coming-home-from-hospital"
    async with driven(scenes.app_at_home(scenes.closed().live), size) as app:
        monkeypatch.setattr(app.service, "write_out", lambda _, form: Path(f"/home/room/coprod/exports/{name}.{form}"))
        await app.press("enter", "e")
        for said in ("To hand out:", f"{name}.html", f"{name}.json"):
            assert said in app.shown


async def test_from_the_close_to_the_list() -> None:
    """A session that was closed is among the past ones at once."""
    meeting = scenes.speaking()
    async with driven(scenes.app_for(meeting)) as app:
        await app.press("q", "y", "h")
        assert app.screen == "HomeScreen"
        assert "Past sessions" in app.shown
        await app.press("q")
    assert app.app.return_code == 0


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


@pytest.mark.parametrize("keys", [("n",), ("enter",), ("question_mark",), ()], ids=["setup", "closing", "help", "home"])
async def test_every_size_of_window(keys: tuple[str, ...]) -> None:
    """Down to almost nothing and back."""
    async with driven(scenes.app_at_home(scenes.closed().live)) as app:
        await app.press(*keys)
        before = app.shown
        for size in ((80, 24), (50, 16), (10, 3), (1, 1), (200, 60), (120, 36)):
            await app.resize(*size)
        assert app.shown.splitlines()[0] == before.splitlines()[0]
