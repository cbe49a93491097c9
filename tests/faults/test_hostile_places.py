"""Hostile text through every door that is no screen: plans, lists of names, exports taken back, and commands.

Whatever comes in is kept clean or refused in words, and no command's output holds anything that steers a terminal.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from coprod_tui.cli import main
from coprod_tui.cli.voices import people_in
from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.voices import name_given
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.words import clean, is_visible
from coprod_tui.errors import WrongUse
from coprod_tui.export import json as document_json
from coprod_tui.service import Service
from tests.export import hostile
from tests.storage.disk import QuickFiles
from tests.support.clock import FakeClock
from tests.tui.attacks.hostile import CORPUS

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
VISIBLE = [text for text in CORPUS if is_visible(clean(text).text)]
LONG = settings.get_current_profile_name() == "long"
NASTY = "a\x1b]0;t\x07\x9b31m\u202eb[/]"

Said = tuple[int, str, str]
Coprod = Callable[..., Said]


@pytest.fixture
def coprod(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Coprod:
    """Carry out a command; nothing it writes could steer a terminal. Gives its exit code and what it wrote."""

    def carry_out(*arguments: object) -> Said:
        code = main(["--home", str(tmp_path / "home"), *map(str, arguments)])
        done = capsys.readouterr()
        assert not STEERING.search(done.out), ascii(done.out)
        assert not STEERING.search(done.err), ascii(done.err)
        assert "mistake of its own" not in done.err, done.err
        return code, done.out, done.err

    return carry_out


@pytest.fixture
def desk(tmp_path: Path) -> Service:
    """The record that the commands look into."""
    return Service.of(tmp_path / "home", FakeClock(), lambda: 3, QuickFiles())


def name_of(text: str) -> str | None:
    """``text`` as a name; None where it is none."""
    try:
        return name_given(text)
    except Rejection:
        return None


def keep(desk: Service, text: str) -> str:
    """A closed session in which ``text`` stands wherever people's words can stand; gives its id."""
    words = clean(text).text
    live = desk.open(
        Plan(words, (Step("round", words, 60_000),), words, words, (name_of(text) or "Ann [/]", "Ben"), "listed")
    )
    live.do(c.GoOn())
    live.do(c.Contribute("before", "v1"))
    live.do(c.Reword("c1", text))
    live.do(c.Propose(text, ("c1",)))
    live.do(c.CheckConsent("d1", c.Shown(1, 1), (ConcernWords("concern", text),)))
    live.do(c.Settle("d1", "agreed"))
    live.do(c.Carry("d1", ("v1",), date(2026, 12, 1), date(2026, 12, 24), today=date(2026, 11, 22)))
    live.do(c.Propose("Not this"))
    live.do(c.Settle("d2", "parked", text))
    live.do(c.FollowUp("d1", "under_way", text, text))
    live.do(c.Answer("c1", "not_acted_on", None, text))
    live.do(c.LookAtMeeting(words=(("well", text),)))
    live.do(c.Close())
    live.leave()
    return live.session.id


# --- what commands show


def test_every_command_shows_every_text_as_it_was_typed(desk: Service, coprod: Coprod) -> None:
    """The lists over all sessions, and each session in itself."""
    kept = {keep(desk, text): clean(text).text for text in VISIBLE}
    listed, followed = coprod("list")[1], coprod("follow-up")[1]
    for words in kept.values():
        assert words[:12] in listed
        assert f"“{words}”" in followed
    for arguments in (("insights",), ("check",), ("list", "--json"), ("follow-up", "--json"), ("insights", "--json")):
        assert coprod(*arguments)[0] == 0
    for session, words in kept.items():
        code, shown, _ = coprod("show", session)
        assert code == 0
        assert shown.count(words) >= 9
        for form in ("html", "json"):
            assert coprod("export", session, "--format", form)[0] == 0


# --- what commands take


def test_every_argument_takes_every_text(desk: Service, coprod: Coprod) -> None:
    """Kept clean and shown so, found again, or refused."""
    session = keep(desk, "Tea")
    for text in CORPUS[:: 1 if LONG else 3]:
        words = clean(text).text
        told = coprod("follow-up", session, "1", "--status", "done", "--happened", text, "--learned", text)
        answered = coprod("answer", session, "1", "--not-acted-on", "--because", text)
        assert {told[0], answered[0]} == ({0} if is_visible(words) else {2}), ascii(text)
        assert coprod("follow-up", session, "1", "--told", text)[0] == (0 if is_visible(words) else 2)
        assert coprod("list", "--find", text)[0] == 0
        for option in ("--group", "--voice"):
            assert coprod("follow-up", option, text)[0] in (0, 1, 2)
        assert coprod("insights", "--group", text)[0] in (0, 1)
        assert coprod("list", "--group", text)[0] in (0, 1)
        for arguments in ((text, "1"), (session, text)):
            assert coprod("answer", *arguments, "--open")[0] in (0, 1, 2)
        if is_visible(words):
            shown = coprod("show", session)[1]
            assert f"What happened: {words}\n" in shown
            assert f"What we learned: {words}\n" in shown
            assert f"not acted on, because {words}\n" in shown


def test_every_name_can_be_forgotten(desk: Service, coprod: Coprod) -> None:
    """By the name as it was typed or pasted; its session is still there to be shown."""
    for text in VISIBLE[:: 1 if LONG else 3]:
        if (name := name_of(text)) is None:
            continue
        session = keep(desk, text)
        done = coprod("forget", text, "--dry-run")
        assert done[0] == 0, (ascii(text), done)
        assert coprod("forget", name, "--yes")[0] == 0
        assert coprod("show", session)[0] == 0


# --- plans and lists of names

PLACES: dict[str, Callable[[str], dict[str, Any]]] = {
    "title": lambda text: {"title": text},
    "purpose": lambda text: {"purpose": text},
    "group": lambda text: {"group": text},
    "order": lambda text: {"order": text},
    "even_out": lambda text: {"even_out": text},
    "a voice": lambda text: {"voices": ["Ben", text]},
    "a voice twice": lambda text: {"voices": [text, text]},
    "no list of voices": lambda text: {"voices": text},
    "a key": lambda text: {text: 1},
    "steps": lambda text: {"steps": text},
    "kind": lambda text: {"steps": [{"kind": text}]},
    "prompt": lambda text: {"steps": [{"kind": "round", "prompt": text, "share": "1m"}]},
    "share": lambda text: {"steps": [{"kind": "round", "prompt": "Who?", "share": text}]},
    "minutes": lambda text: {"steps": [{"kind": "break", "minutes": text}]},
    "a step's key": lambda text: {"steps": [{"kind": "break", "minutes": 1, text: 1}]},
}


@pytest.mark.parametrize("place", PLACES)
def test_every_key_of_a_plan_takes_every_text(place: str, coprod: Coprod, tmp_path: Path) -> None:
    """In order and clean, or refused in words that name the place."""
    plan = tmp_path / "plan.toml"
    for text in CORPUS:
        whole = {"title": "Tea", "steps": [{"kind": "break", "minutes": 1}], **PLACES[place](text)}
        lines = (f"{json.dumps(key)} = {_toml(value)}" for key, value in whole.items())
        toml = "\n".join(lines).replace("\x7f", "\\u007f")
        plan.write_text(toml, encoding="utf-8", errors="surrogatepass")
        code, out, err = coprod("plan", "check", plan)
        assert code in (0, 2)
        assert (out if code == 0 else err).strip()
        if code == 0 and place in ("title", "purpose", "group", "prompt"):
            assert clean(text).text in _texts_of(read_plan(toml).plan)


def _toml(value: Any) -> str:
    """A value as TOML has it; what JSON writes is TOML but for objects."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value)


def _texts_of(plan: Plan) -> tuple[str, ...]:
    return plan.title, plan.purpose, plan.group, *(step.prompt for step in plan.steps)


@pytest.mark.parametrize("sheet", ["{0}\nBen\n", "Name,Role\n{0},x\n", "Name,{0}\nBen,x\n", "Name;Role\nBen;{0}\n"])
def test_every_list_of_names_takes_every_text(sheet: str, coprod: Coprod, tmp_path: Path) -> None:
    """Lines and sign-in sheets: names alone are read, each as a name that can be kept."""
    for number, text in enumerate(CORPUS):
        file = tmp_path / f"{number}.csv"
        file.write_text(sheet.format(text), encoding="utf-8", errors="replace")
        with suppress(WrongUse):
            assert all(name_given(name) == name for name in people_in(file).names)


# --- exports that are taken back

CALM = "calm words"


@pytest.fixture
def taken_in(coprod: Coprod, tmp_path: Path) -> Callable[[str], tuple[Said, Path]]:
    """Take an export back in a home of its own; gives what was said, and the home."""
    homes = (tmp_path / f"home-{number}" for number in count())

    def take(text: str) -> tuple[Said, Path]:
        home, file = next(homes), tmp_path / "export.json"
        file.write_text(text, encoding="utf-8")
        return coprod("import", file, "--home", home), home

    return take


def exported() -> str:
    """An export in which the same calm words stand in every place where people type."""
    return document_json.encode(hostile.document(CALM)).decode()


@pytest.mark.parametrize("place", [CALM, f"{CALM}a"], ids=["sentences", "a name"])
def test_an_export_is_taken_back_whatever_stands_in_it(place: str, taken_in: Any, coprod: Coprod) -> None:
    """Just as it was written where that is clean, and shown so; anything else is refused in words."""
    for text in CORPUS:
        forged = exported().replace(json.dumps(place), json.dumps(text))
        (code, _, said), home = taken_in(forged)
        fits = name_of(text) if place != CALM else clean(text, characters=20_000).text
        assert code == (0 if fits == text else 2), (ascii(text), said)
        if code == 0:
            assert coprod("show", "last", "--home", home)[1].count(text) >= (3 if place == CALM else 2)
        else:
            assert said.endswith("\n")
            assert not list(home.rglob("*.json"))


def test_no_part_of_an_export_speaks_to_the_terminal(taken_in: Any) -> None:
    """Every text and every key of it in turn is something else: refused in words, which are harmless."""
    tried = set()
    for place, forge in _forged(json.loads(exported()), ()):
        if place not in tried:
            tried.add(place)
            (code, out, said), _ = taken_in(json.dumps(forge))
            assert (code, out) == (2, ""), place
            assert said
    assert len(tried) > 150


def _forged(value: Any, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each way to put something nasty into it once; places in lists and entries of the same kind count as one."""
    if isinstance(value, dict):
        yield (*place, "new key"), {**value, NASTY: 1}
        for key, inner in value.items():
            here = (*place, str(value.get("kind", "")), key)
            yield from ((further, {**value, key: forged}) for further, forged in _forged(inner, here))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            for further, forged in _forged(inner, place):
                yield further, [*value[:number], forged, *value[number + 1 :]]
    elif isinstance(value, str):
        yield place, NASTY
