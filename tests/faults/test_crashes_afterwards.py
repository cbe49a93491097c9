"""Kills and power cuts while something is done with closed sessions: taken on, followed up, answered, forgotten, and
words taken out.

On the modelled disk: what was said to be done is done after every crash, and what was not is done by doing it again.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import DecisionCarried, Events
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.service import Service
from coprod_tui.service.importing import take_in
from coprod_tui.storage.tinydb_store import TinyDBStore
from tests.faults.lives import Lost
from tests.faults.modelled_disk import Disk, Ended, ModelledFiles, WithoutFlush, WithoutFolderFlush
from tests.storage.disk import QuickFiles
from tests.support.clock import FakeClock
from tests.support.deciding import TODAY
from tests.support.kept import service_of
from tests.support.lengths import short_or_long
from tests.support.meeting import a_plan, a_round

CRASHES = short_or_long(100, 6_000)
CUTS = 4
"""How often one home is crashed in a story."""
NAME = "Zoë"
OTHER = "2026-11-22-coming-home"


THINGS = ("carry", "follow up", "answer", "take in", "take out", "forget")
TAKEN_OUT = "Said far too soon"
NEVER = 1_000
SOME = short_or_long(3, 1)
"""From one call to the next after which it is killed: mostly that is as before the one that follows."""
LOSING = 0
"""The disk keeps none of the names that were given last."""


class Cut(NamedTuple):
    """Something is done, and cut off at file call ``at``, before or after the call has done its work.

    By a power cut, of which ``kept`` decides what the disk keeps, or (None) by a kill.
    """

    what: str
    at: int
    after: bool
    kept: int | None


cuts = st.builds(
    Cut,
    st.sampled_from(THINGS),
    st.one_of(st.integers(1, 20), st.integers(1, 90)),
    st.booleans(),
    st.one_of(st.integers(0, 2**16), st.integers(0, 2**16), st.none()),
)
stories = st.lists(cuts, min_size=CUTS, max_size=CUTS).map(tuple)


class InRealNames(ModelledFiles):
    """Its names lie in a real folder, too, empty: forgetting asks there what kind of thing a name is."""

    def make_folder(self, folder: Path) -> None:
        super().make_folder(folder)
        folder.mkdir(exist_ok=True)

    def create(self, path: Path) -> int:
        file = super().create(path)
        path.touch()
        return file

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        source.unlink(missing_ok=True)
        target.touch()

    def place_new(self, source: Path, target: Path) -> None:
        super().place_new(source, target)
        source.unlink(missing_ok=True)
        target.touch()

    def remove(self, path: Path) -> None:
        super().remove(path)
        path.unlink(missing_ok=True)


class Unflushed(WithoutFlush, InRealNames):
    """Never makes a file's content stay."""


class UnflushedFolders(WithoutFolderFlush, InRealNames):
    """Never makes a folder's names stay."""


@cache
def closed() -> tuple[Disk, dict[Path, bytes]]:
    """A modelled disk with a closed session of Zoë's, whose id holds her name, and the real files beside it."""
    with TemporaryDirectory() as folder:
        disk = Disk(Path(folder))
        (Path(folder) / "home" / "sessions").mkdir(parents=True)
        desk = Service.of(Path(folder) / "home", FakeClock(), lambda: 3, InRealNames(disk))
        live = desk.open(Plan(f"{NAME}’s letters", (a_round(),), voices=("Ben", "Chloe"), order="listed"))
        live.do(c.Join(NAME))
        live.do(c.Contribute(f"{NAME} was never asked.", "v3"))
        live.do(c.Contribute(f"{TAKEN_OUT}.", "v1"))
        live.do(c.Reword("c2", f"{TAKEN_OUT}, and too loud."))
        live.do(c.Propose(f"{NAME} is asked.", ("c1",)))
        live.do(c.CheckConsent("d1", c.Shown(3)))
        live.do(c.Settle("d1", "agreed"))
        live.do(c.Close())
        live.leave()
        desk.write_out(live.session.id)
        desk.find(NAME)
        real = {path.relative_to(folder): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()}
    return disk, real


class Home:
    """A home on a modelled disk with a closed session of Zoë's. ``done`` was said to be."""

    def __init__(self, folder: Path, program: type[InRealNames]) -> None:
        disk, real = closed()
        self.home = folder / "home"
        self.disk = deepcopy(disk)
        self.disk.root = folder
        for path, data in real.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        self.tried: list[str] = []
        self.done: list[str] = []
        self._program = program
        self._is_half_forgotten = False

    def crash(self, cut: Cut) -> bool:
        """Do it until it is cut off; tells whether it came to that. Raises ``Lost``."""
        if self._is_half_forgotten:  # as people were told
            self._do(self._whole, "forget", "forgotten at last")
        files = self._program(self.disk, cut.at, ends_after=cut.after)
        with suppress(Ended, Failure):
            self._do(files, cut.what, f"{cut.what} {self._times_done(cut.what)}")  # the same again if it was cut off
        if cut.kept is not None:
            self.disk.lose_power(Random(cut.kept))
        self._take_real_names()
        self._check()
        return files.has_ended

    def finish(self) -> None:
        """What was cut off is done again. Raises ``Lost``."""
        self._do(self._whole, "take in", "take in at last")
        self._do(self._whole, "take out", "take out at last")
        self._do(self._whole, "forget", "forget at last")
        self._check()

    def _do(self, files: ModelledFiles, what: str, words: str) -> None:
        desk = self._desk(files)
        self.tried.append(words)
        self._is_half_forgotten |= what == "forget"
        match what:
            case "carry":
                desk.add(
                    self._id(), c.Carry("d1", ("v1",), TODAY + timedelta(days=self._times_done(what)), None, TODAY)
                )
            case "follow up":
                desk.add(self._id(), c.FollowUp("d1", "under_way", words, words, words))
            case "answer":
                desk.add(self._id(), c.Answer("c1", "not_acted_on", None, words))
            case "take in":
                with suppress(WrongUse):  # it is there
                    take_in(TinyDBStore(self.home / "sessions", files), elsewhere())
            case "take out":
                desk.take_out(self._id(), "c2")
            case "forget":
                with suppress(WrongUse):  # nobody has that name any more
                    desk.forget(NAME, dry_run=False)
                self._is_half_forgotten = False
        self.done.append(words)

    def _check(self) -> None:
        service = service_of(self.home, self._whole)
        listed = service.listing()
        events = {each.id: service.kept(each.id).events for each in listed.summaries}
        other = events.pop(OTHER, None)
        kept = [list(_told(each)) for each in events.values()]
        told = {words for each in kept for words in each}
        said = {words for words in self.done if words.startswith(("carry", "follow up", "answer"))}
        if listed.troubles or not events or not said <= told <= set(self.tried):
            raise Lost(f"{listed.troubles}: {sorted(told)} is there; {sorted(said)} was said")
        if any(len(each) != len(set(each)) for each in kept):
            raise Lost(f"{kept} holds something twice")
        if other != elsewhere() and (other or self._times_done("take in")):
            raise Lost("what was taken in is not there as it was")
        if self._times_done("take out") and (left := self._holding(TAKEN_OUT.casefold())):
            raise Lost(f"{TAKEN_OUT} is still in {left}")
        if not self._is_half_forgotten and (len(events) > 1 or (self._times_done("forget") and self._holding())):
            raise Lost(f"{NAME} is still in {self._holding()}, of {list(events)}")

    def _times_done(self, what: str) -> int:
        return sum(words.startswith(what) for words in self.done)

    def _holding(self, words: str = r"(?<!\w)(zoë|zoe|zo\\u00eb)") -> list[str]:
        """Where on the disk the name, or other words, still stand."""
        found = [(path.name, data.decode("utf-8", "replace")) for path, data in self.disk.files()]
        return [name for name, text in found if re.search(words, f"{name} {text}".casefold())]

    def _id(self) -> str:
        return next(each for each in TinyDBStore(self.home / "sessions", self._whole).versions() if each != OTHER)

    @property
    def _whole(self) -> ModelledFiles:
        """The disk to a program that comes to no harm."""
        return InRealNames(self.disk)

    def _desk(self, files: ModelledFiles) -> Service:
        return Service.of(self.home, FakeClock(), lambda: 3, files)

    def _take_real_names(self) -> None:
        """After a crash: no name is there that the disk has lost, nor a lock, which nobody holds."""
        kept = {path for path, _ in self.disk.files()}
        for path in self.home.rglob("*"):
            if path.is_file() and path not in kept:
                path.unlink()
        for path in kept:
            path.touch()


def _told(events: Events) -> Iterator[str]:
    """What was said afterwards: who carries the decision, what came of it, and the answers."""
    session = fold(events)
    for event in events:
        if isinstance(event, DecisionCarried) and event.due:
            yield f"carry {(event.due - TODAY).days}"
    for decision in session.decisions:
        yield from (each.happened for each in decision.follow_up)
    for said in session.contributions:
        yield from (answer.because or "" for answer in said.answers)


@cache
def elsewhere() -> Events:
    """A session that was kept in another home."""
    with TemporaryDirectory() as folder:
        desk = Service.of(Path(folder), FakeClock(), lambda: 4, QuickFiles())
        live = desk.open(a_plan())
        live.do(c.GoOn())
        live.leave()
        return live.events


def play(story: tuple[Cut, ...], program: type[InRealNames] = InRealNames) -> bool:
    """Let a home live through ``story``, changed by ``program``; tells whether any was cut off. Raises ``Lost``."""
    with TemporaryDirectory() as folder:
        home = Home(Path(folder), program)
        try:
            crashes = [home.crash(cut) for cut in story]
            home.finish()
        except Failure as trouble:
            raise Lost(sentence_of(trouble)) from None
    return any(crashes)


@pytest.mark.parametrize("after", [False, True], ids=["before the call", "after the call"])
@pytest.mark.parametrize("what", THINGS)
def test_killed_at_any_call_and_done_again_it_stays_done(what: str, after: bool) -> None:
    """Once, also where the second time finds it in its place already, and then the power goes."""
    calls = range(1, NEVER, SOME if after else 1)
    cut_off = (play((Cut(what, at, after, None), Cut(what, NEVER, False, LOSING))) for at in calls)
    assert not all(cut_off)


@settings(max_examples=CRASHES // CUTS)
@given(stories)
def test_what_was_said_to_be_done_is_done_after_every_crash(story: tuple[Cut, ...]) -> None:
    """Kept once, taken in whole or not at all, forgotten to the last byte; and every session can be read."""
    play(story)


@pytest.mark.parametrize("program", [Unflushed, UnflushedFolders], ids=lambda program: program.__name__)
def test_the_model_finds_what_a_wrong_protocol_loses(program: type[InRealNames]) -> None:
    """Without a flush of the file, and without a flush of the folder."""

    def loses(story: tuple[Cut, ...]) -> bool:
        try:
            play(story, program)
        except Lost:
            return True
        return False

    find(stories, loses, settings=settings(max_examples=300, database=None))
