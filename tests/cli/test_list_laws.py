"""The law of lists: after any acts on any sessions, in any order, they are as if made from the session files anew.

Groups meet, take up what they had left undecided and follow up what they agreed; sessions are imported and removed,
damaged and put back, words are taken out, a person is forgotten; a program is killed in the middle of it, or another
one acts while it stands still; what is made from the sessions is removed, spoiled, or replaced by what it was earlier.
Every so often, and at the end, a command says what it says of this home, and the same command of a home that has
nothing but the same session files. Both must be equal, row by row. ``COPROD_LAWS=long`` looks much further.
"""

import io
import json
import os
import shutil
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from coprod_tui.cli import main
from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.decisions import Shown
from coprod_tui.domain.events import EarlierDecision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.reports.board import undecided
from coprod_tui.errors import Failure
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from tests.support.clock import FakeClock
from tests.support.cut_short import cut_short
from tests.support.lengths import short_or_long
from tests.support.meeting import a_round

GROUPS = ("Riverside", "Hill & Dale", "")
TEXTS = ("Beta", "A quiet room", 'It says "session":"2026', "Nobody told Ben who to ring", "Straße, café")
QUESTIONS = (
    "list --json",
    "list --json --group riverside",
    "list --json --find beta",
    "list --json --find who --group Riverside",
    "follow-up --json",
    "follow-up --json --group Riverside",
    "follow-up --json --voice Ben",
    "follow-up --json --principle equals",
    "follow-up --json --parked",
    "follow-up --json --parked --group riverside",
    "insights --json",
    "insights --json --group Riverside",
)

InTheRoom = Callable[["Lists", LiveSession], object]


def _latest(session: Session) -> str:
    return session.decisions[-1].id


def _take_up_an_earlier_one(here: "Lists", live: LiveSession) -> None:
    found = undecided(here.desk.board(live.session.plan.group))
    line = [each for each in found if each.session != live.session.id][0]  # noqa: RUF015 - none is a LookupError
    live.do(c.Propose(line.text, (), EarlierDecision(line.session, line.id, line.met_at.date())))


def _agree(here: "Lists", live: LiveSession) -> None:
    live.do(c.CheckConsent(_latest(live.session), Shown(len(live.session.present))))
    live.do(c.Settle(_latest(live.session), "agreed"))
    live.do(c.Carry(_latest(live.session), ("v2",), None, here.clock.now().date(), today=here.today))


def _park_one(_: "Lists", live: LiveSession) -> None:
    live.do(c.Propose("Beta", ()))
    live.do(c.Settle(_latest(live.session), "parked"))


IN_THE_ROOM: dict[str, InTheRoom] = {
    "park one": _park_one,
    "speak": lambda _, live: live.do(c.Contribute(TEXTS[len(live.events) % len(TEXTS)], "v1")),
    "turn": lambda _, live: live.do(c.GoOn()),
    "propose": lambda _, live: live.do(c.Propose(TEXTS[len(live.events) % len(TEXTS)], ())),
    "reword": lambda _, live: live.do(c.RewordDecision(_latest(live.session), f"Beta {len(live.events)}")),
    "serve": lambda _, live: live.do(c.ChoosePrinciples(_latest(live.session), ("equals",))),
    "agree": _agree,
    "park": lambda _, live: live.do(c.Settle(_latest(live.session), "parked")),
    "turn down": lambda _, live: live.do(c.Settle(_latest(live.session), "not_agreed", "Too late.")),
    "take up an earlier one": _take_up_an_earlier_one,
    "undo": lambda _, live: live.undo(),
    "close": lambda _, live: live.do(c.Close()),
}
_OFTEN = ["park one", "take up an earlier one", "agree"]
room_acts = st.lists(st.sampled_from([*_OFTEN * 3, *IN_THE_ROOM]), min_size=1, max_size=6)
which = st.integers(0, 3)
commands = st.sampled_from(
    (
        "answer {id} c1 --open",
        "answer {id} c1 --not-acted-on --because Later",
        "follow-up {id} d1 --status under_way --happened Begun",
        "follow-up {id} d1 --status done --happened There --learned Ask --told",
        "follow-up {id} d2 --status not_done --happened Nothing --learned Ask",
        "follow-up {id} d1 --told",
        "follow-up {id} d1 --carried-by Amina --due 2099-01-01",
        "list",
        "list --find beta",
        "follow-up",
        "forget Ben --yes",
        "take-out {id} c1 --yes",
        "import {export}",
    )
)
cuts = st.sampled_from([None] * 40 + [*range(1, 41)])


class Lists(RuleBasedStateMachine):
    """One home folder, and all that people, programs and mishaps do to it."""

    def __init__(self) -> None:
        super().__init__()
        self._quick = patch.object(os, "fsync", lambda _: None)  # the power stays on
        self._quick.start()
        self._folder = TemporaryDirectory()
        self.home = Path(self._folder.name) / "home"
        self.clock = FakeClock()
        self.desk = self._a_desk(self.home)
        self._aside: list[Path] = []
        self._exports: list[Path] = []
        self._caches_once: dict[Path, bytes] = {}

    @property
    def today(self) -> date:
        return self.clock.now().date()

    # --- people

    @initialize(first=room_acts, second=room_acts, question=st.sampled_from(QUESTIONS))
    def a_group_met_twice(self, first: list[str], second: list[str], question: str) -> None:
        self.meet("Riverside", ["speak", *first], None)
        self.meet("Riverside", ["speak", *second], None)
        self.look(question)

    @rule(group=st.sampled_from(GROUPS), doing=room_acts, cut=cuts)
    def meet(self, group: str, doing: list[str], cut: int | None) -> None:
        plan = Plan("Coming home", (a_round(),), voices=("Amina", "Ben", "Zoë"), group=group)
        self._carry_out(lambda: self._in_the_room(self.desk.open(plan), doing), cut)

    @rule(number=which, doing=room_acts, cut=cuts)
    def go_on(self, number: int, doing: list[str], cut: int | None) -> None:
        if session_id := self._session(number):
            with suppress(Failure):
                self._carry_out(lambda: self._in_the_room(self.desk.resume(session_id), doing), cut)

    @rule(number=which, command=commands, cut=cuts)
    def command(self, number: int, command: str, cut: int | None) -> None:
        self._carry_out(lambda: self._say(self.home, self._about(command, number)), cut)

    @rule(numbers=st.tuples(which, which), both=st.tuples(commands, commands), cut=st.integers(1, 40))
    def two_programs(self, numbers: tuple[int, int], both: tuple[str, str], cut: int) -> None:
        first, second = (self._about(*each) for each in zip(both, numbers, strict=True))
        cut_short(lambda: self._say(self.home, first), cut, lambda: self._say(self.home, second))

    @rule(number=which)
    def export(self, number: int) -> None:
        if session_id := self._session(number):
            path = Path(self._folder.name) / f"{len(self._exports)}.json"
            if self._say(self.home, f"export {session_id} -o {path}")[0] == 0:
                self._exports.append(path)

    # --- files

    @rule(what=st.sampled_from(["remove", "set aside", "put back", "put back new", "damage", "copy"]), number=which)
    def something_happens_to_a_session(self, what: str, number: int) -> None:
        path = self._file(self._session(number) or "none")
        if what.startswith("put back") and self._aside:
            source = self._aside[number % len(self._aside)]
            copy = shutil.copyfile if what.endswith("new") else shutil.copy2
            copy(source, self._file(source.name.partition("-")[2]))
        if not path.exists():
            return
        if what == "set aside":
            self._aside.append(Path(self._folder.name) / f"{len(self._aside)}-{path.stem}")
            shutil.copy2(path, self._aside[-1])
        if what in ("set aside", "remove"):
            path.unlink()
        if what == "damage":
            path.write_bytes(path.read_bytes()[: 300 * number])
        if what == "copy":
            path.with_name("copy.json").write_bytes(path.read_bytes())

    @rule(what=st.sampled_from(["remove", "spoil", "remember", "as it was"]), number=which)
    def something_happens_to_what_is_made_of_them(self, what: str, number: int) -> None:
        caches = sorted(path for path in self.home.glob("*") if path.is_file())
        if what == "remember":
            self._caches_once = {path: path.read_bytes() for path in caches}
        if what == "as it was":
            for path, data in self._caches_once.items():
                path.write_bytes(data)
        for path in caches[number % 2 :: 2]:
            if what == "remove":
                path.unlink()
            if what == "spoil":
                path.write_bytes(path.read_bytes()[: 300 * number])

    # --- the law

    @rule(question=st.sampled_from(QUESTIONS))
    def look(self, question: str) -> None:
        """What is said of this home is what is said of one that has nothing but the same session files."""
        with TemporaryDirectory() as folder:
            self._must_be_as_made_from_nothing(self._copied(Path(folder)), [question])

    def teardown(self) -> None:
        try:
            with TemporaryDirectory() as folder:
                fresh = self._copied(Path(folder))
                self._must_be_as_made_from_nothing(fresh, QUESTIONS)
                for group in GROUPS:  # what the group looks back at when it meets
                    assert self.desk.board(group) == self._a_desk(fresh).board(group), group
        finally:
            self._folder.cleanup()
            self._quick.stop()

    def _must_be_as_made_from_nothing(self, fresh: Path, questions: "tuple[str, ...] | list[str]") -> None:
        for question in questions:
            code, out = self._say(self.home, question)
            code_anew, out_anew = self._say(fresh, question)
            assert (code, json.loads(out)) == (code_anew, json.loads(out_anew)), question

    def _copied(self, folder: Path) -> Path:
        """A home that has nothing but the session files."""
        if (self.home / "sessions").is_dir():
            shutil.copytree(self.home / "sessions", folder / "sessions", ignore=shutil.ignore_patterns("*.lock"))
        return folder

    # --- how it is done

    def _carry_out(self, program: Callable[[], object], cut: int | None) -> None:
        self.clock.wait(24 * 3_600_000)
        if cut is None:
            program()
        else:
            cut_short(program, cut)

    def _in_the_room(self, live: LiveSession, doing: list[str]) -> None:
        for each in doing:
            with suppress(Rejection, Failure, LookupError):
                IN_THE_ROOM[each](self, live)
        live.leave()

    def _say(self, home: Path, command: str) -> tuple[int, bytes]:
        out = io.TextIOWrapper(io.BytesIO(), "utf-8")
        with redirect_stdout(out), redirect_stderr(io.StringIO()):
            code = main(["--home", str(home), *command.split(" ")])
        return code, out.buffer.getvalue()

    def _about(self, command: str, number: int) -> str:
        export = self._exports[number % len(self._exports)] if self._exports else "nowhere.json"
        return command.format(id=self._session(number) or "none", export=export)

    def _a_desk(self, home: Path) -> Service:
        return Service.of(home, self.clock, lambda: 3)

    def _file(self, session_id: str) -> Path:
        return self.home / "sessions" / f"{session_id}.json"

    def _session(self, number: int) -> str:
        ids = sorted(path.stem for path in (self.home / "sessions").glob("*.json"))
        return ids[number % len(ids)] if ids else ""


TestLists = Lists.TestCase
TestLists.settings = settings(max_examples=short_or_long(12, 1_000), stateful_step_count=short_or_long(12, 30))


def test_a_program_is_really_cut_short(tmp_path: Path) -> None:
    """Before its first call, or between two; the other program acts just there, and then it goes on to its end."""

    def program() -> None:
        os.mkdir(tmp_path / "first")  # noqa: PTH102 - one call each
        os.mkdir(tmp_path / "second")  # noqa: PTH102

    cut_short(program, 1)
    assert os.listdir(tmp_path) == []  # noqa: PTH208
    seen: list[list[str]] = []
    cut_short(program, 2, lambda: seen.append(os.listdir(tmp_path)))  # noqa: PTH208
    assert seen == [["first"]]
    assert sorted(os.listdir(tmp_path)) == ["first", "second"]  # noqa: PTH208
