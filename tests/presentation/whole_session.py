"""A whole session, from the start screen to what came of it, and all that is said on the way.

Run as a program, so that the language can be chosen before anything is loaded. Whatever people type here has no Latin
letter, so that every Latin one on a screen is the program's. Prints a JSON object: by place, what stood there.
"""

import asyncio
import contextlib
import io
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coprod_tui.cli import outcome
from coprod_tui.service import Service
from coprod_tui.tui.runtime.app import CoprodApp
from tests.support.clock import FakeClock
from tests.tui import found_once, kept_styles, quiet
from tests.tui.in_the_room import Driven, Typed, driven

TITLE, GROUP, QUESTION = "Γράμματα", "Ομάδα", "Πώς ήρθες;"
NAMES = ("Αλίκη", "Βίκτωρ", "Γιάννης")
WORDS, OTHER_WORDS, SENTENCE = "Κανείς δεν μου είπε.", "Το είπα.", "Ένα όνομα σε κάθε γράμμα."

FORMS = ("md", "html", "csv")
COMMANDS = (
    "list", "show last", "follow-up", "insights", "check", "doctor", "where", "plan new -",
    "forget Γιάννης --dry-run", "take-out last c1", "answer last c9 --open", "follow-up last d9 --status done",
    "resume zz", "export last --format csv -o /", "run /nowhere.toml", "plan check /nowhere.toml", "nonsense", "show",
    "--help", "run --help", "export --help", "export last --as-written", "export last --format md --table rounds",
    "export last --format csv", "export last --format md --anonymous", "list --find ξξ", "resume", "follow-up --parked",
    "follow-up --group ξξ", "follow-up --voice ξξ", "insights --group ξξ", "follow-up last d1 --due ξξ",
    "follow-up last d1 --carried-by ξξ", "follow-up last d1 --happened ξξ", "follow-up --due ξξ", "answer last c1",
    "follow-up last d1 --status done --happened ξξ --learned ξξ", "follow-up last d1 --told", "follow-up last",
    "answer last c1 --not-acted-on --because ξξ", "show last", "forget ξξ", "forget Γιάννης --yes",
    "take-out last c1 --yes", "take-out last c1 --yes", "show last",
)  # fmt: skip
FILES = {
    "good.toml": 'title = "Γ"\nvoices = ["Αλίκη"]\n[[steps]]\nkind = "round"\nprompt = "Πώς;"\nshare = "2m"',
    "bad.toml": 'titel = "Γ"\nzzz = 1\norder = 3\nvoices = ["Α", "α", 7, ""]\n[[steps]]\nkind = "ξ"\n'
    '[[steps]]\nkind = "round"\nshare = "ξ"\nminutes = 2\n[[steps]]\nkind = "break"\nshare = "25h"\nminutes = 0',
    "no.toml": "title = “Γ”\n[steps]",
    "empty.toml": "",
    "names.csv": "Name,Ξ\nΑλίκη,ξ\nΒίκτωρ (0123 456789),ξ\n,ξ\n",
}
USING_FILES = (
    "plan check good.toml", "plan check bad.toml", "plan check no.toml", "plan check empty.toml", "voices names.csv",
    "run good.toml --voices names.csv", "run good.toml --voices empty.toml", "import bad.toml", "plan new good.toml",
)  # fmt: skip

SEEN: dict[str, str] = {}


class Meeting:
    """One app over a home folder, and what was seen in it."""

    def __init__(self, app: Driven, clock: FakeClock) -> None:
        self._app = app
        self._clock = clock

    async def press(self, *keys: str, wait: int = 0, at: str = "") -> None:
        """Press keys after ``wait`` seconds, and look at the screen."""
        for _ in range(wait):
            self._clock.wait(1_000)
            live = getattr(self._app.app.screen, "live", None)
            if live is not None:
                live.beat()
        await self._app.press(*keys)
        see(f"{at or self._app.screen} after {' '.join(map(repr, keys))}", self._app.shown)


def see(place: str, text: str) -> None:
    """Keep what stood at a place; places of one name are counted."""
    SEEN[f"{len(SEEN)}: {place}"] = text


async def in_the_room(home: Path) -> None:
    """Set up, run, close and follow up a session by keys."""
    clock = FakeClock()
    service = Service.of(home, clock, lambda: 7)
    async with driven(CoprodApp(service, clock)) as app:
        meet = Meeting(app, clock)
        press = meet.press
        await press()
        await press("question_mark")
        await press("pagedown")
        await press("escape", "n")
        await press(Typed(TITLE), "tab")
        await press(Typed(QUESTION), "tab", "tab")
        for name in NAMES:
            await press(Typed(name), "enter")
        await press(Typed("("), "enter")
        await press("ctrl+s")
        await press("f1")
        await press("escape", "ctrl+l")
        await press("ctrl+s")
        await press("ctrl+s")
        await in_rounds(press)
        await decide(press)
        await press("r")
        await press("tab", "tab", "3", "tab", "tab", "tab", Typed(WORDS), "enter", "enter", "enter")
        await press("escape", "b")
        await press("escape", "v")
        await press("escape", "g")
        await in_our_plan(press)
        await press("escape", "full_stop")
        await press("space", "tab", "tab")
        await press("escape", "escape", "f")
        await press("f", "t", "t", "t")
        await press("question_mark")
        await press("escape", "ctrl+p")
        await press("escape", "q")
        await press("y", wait=2)
        await press("a")
        await press("enter")
        await press("escape", "escape", "x")
        await press("escape", "e")
        await press("h")
        await press("enter")
        await press("h", "f")
        await press("a")
        await press("escape", "g", "v", "p", "t")
        await press("escape", "escape", "i")
        await press("escape", "slash", Typed("ξ"), "enter")
        await press("escape", "p")
        await press("escape", "g", "e", "x")
        await press(Typed(NAMES[2]), "enter")
        await press("escape")


async def in_rounds(press: Callable[..., Any]) -> None:
    """Turns, words, people who come and go, clocks that are mended and acts that are undone."""
    await press("n")
    await press("n")
    await press("space", wait=2)
    await press("p", wait=7)
    await press("w")
    await press(Typed(WORDS))
    await press("enter")
    await press("y")
    await press("s")
    await press("u")
    await press("ctrl+y")
    await press("space")
    await press("space", "n", wait=100)
    await press("p")
    await press("space", wait=3)
    await press("space", wait=140)
    await press("m")
    await press(Typed("10s"), "enter", "enter")
    await press(Typed("ώρα"), "enter")
    await press("escape", "plus")
    await press("j")
    await press(Typed("Δώρα"), "enter")
    await press("a")
    await press("enter")
    await press("home", "enter")
    await press("a", "home", "ctrl+r")
    await press(Typed("Ζωή"), "enter")
    await press("escape", "w")
    await press(Typed(OTHER_WORDS), "escape")
    await press("w", "tab")
    await press("enter", "enter")
    await press("tab")
    await press("enter")
    await press("r")
    await press("escape", "escape", "tab")
    await press("x")
    await press("escape", "escape", "u")


async def in_our_plan(press: Callable[..., Any]) -> None:
    """New steps, an end, and what is to come fitted into the time that is left."""
    await press("equals_sign")
    await press("plus", Typed(QUESTION), "enter", "enter", Typed("ξ"), "enter", "enter")
    await press("enter")
    await press("shift+tab", "shift+tab", "backspace", Typed("2m"), "enter", "enter", "enter")
    await press("enter")
    await press("plus", "enter", "3", "enter", Typed("10m"), "enter", "enter", "enter")
    await press("enter")
    await press("end", "enter", Typed("ξ"), "enter")
    await press("backspace", Typed("1m"), "enter")
    await press("enter")
    await press("equals_sign")
    await press("enter")
    await press("end", "d")
    await press("enter")
    await press("u")
    await press("a")


async def decide(press: Callable[..., Any]) -> None:
    """A decision from its words to who will do it."""
    await press("d")
    await press(Typed(SENTENCE), "enter")
    await press("c")
    await press("1", "c")
    await press(Typed("ξ"), "enter")
    await press("backspace", "2", "tab", "tab", "1", "tab", "tab", "enter")
    await press(Typed(WORDS), "enter")
    await press("a")
    await press("r", Typed("!"), "enter")
    await press("c", "3", "enter", "enter", "enter", "enter", "enter")
    await press("a")
    await press("enter")
    await press("tab", "enter", "enter")
    await press("shift+tab", "shift+tab", "home", "enter", Typed("31/04"))
    await press("enter")
    await press("shift+tab", *["backspace"] * 5, Typed("2027-01-15"), "enter", Typed("2027-01-16"))
    await press("enter")
    await press("d", Typed(OTHER_WORDS), "enter")
    await press("c")
    await press("p")
    await press(Typed(WORDS), "enter")
    await press("escape")


def in_the_shell(home: Path, exports: Path) -> None:
    """Every command, what it says and what it writes."""
    for form in FORMS:
        said(f"export last --format {form} -o {exports / form}" + " --table rounds" * (form == "csv"), home)
        see(f"file {form}", what_people_read(exports / form))
    for line in COMMANDS:
        said(line, home)
    for name, text in FILES.items():
        (exports / name).write_text(text, encoding="utf-8")
    for line in USING_FILES:
        said(" ".join(str(exports / word) if word in FILES else word for word in line.split()), home)


def what_people_read(file: Path) -> str:
    """Of a page what stands in it, of a table its rows; names of columns are data, as the JSON's keys are."""
    text = file.read_text(encoding="utf-8")
    if file.name == "csv":
        return text.partition("\n")[2]
    return re.sub(r"<style>.*?</style>|<[^>]*>", " ", text, flags=re.DOTALL)


def said(line: str, home: Path) -> None:
    """Carry out a command line, and keep what it said."""
    both = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with contextlib.redirect_stdout(both), contextlib.redirect_stderr(both), contextlib.suppress(SystemExit):
        outcome.outcome(["--home", str(home), *line.split()])
    both.seek(0)
    see(f"coprod {line}", both.read().replace(str(home), ""))


if __name__ == "__main__":
    place = Path(sys.argv[1])
    with pytest.MonkeyPatch.context() as patches:
        quiet.tell_by_the_loop(patches)
        kept_styles.keep(patches)
        found_once.find(patches)
        quiet.paint_once(patches)
        asyncio.run(in_the_room(place / "home"))
    in_the_shell(place / "home", place)
    print(json.dumps(SEEN))
