"""A library of made sessions: the core is played with seeds, so the same library comes about again anywhere.

A session has four to six voices, one round in which each of them speaks and is written down, up to four decisions, and
what came of them. The library is kept for the next run, as long as nothing of what makes it changes.
"""

import hashlib
import random
import shutil
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import msgspec

import coprod_tui
from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import ConcernWords, Events
from coprod_tui.domain.model.principles import SIX
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.stamp import Stamp
from coprod_tui.file_names import id_base
from coprod_tui.places import Places
from coprod_tui.storage.format import new_tables

TODAY = date(2026, 3, 17)
A_DAY_HAS = 3
"""So many sessions are made for each day, going back from today."""

SYLLABLES = [first + last for first in "b d f g h k l m n p r s t v w".split() for last in "a e i o u an er in".split()]
NAMES = [f"{one.capitalize()}{two}" for one in SYLLABLES[::5] for two in SYLLABLES[3::11]]
GROUPS = [f"{one.capitalize()}{two} group" for one, two in zip(SYLLABLES[:40], SYLLABLES[40:80], strict=True)]
STATUSES = ("done", "changed", "not_done")


def made(count: int) -> Path:
    """The home folder of a library of ``count`` sessions; made where it is not there yet, by two processes."""
    home = Path(tempfile.gettempdir()) / f"coprod-library-{count}-{_fingerprint()}"
    if home.is_dir():
        return home
    unfinished = home.with_suffix(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    Places(unfinished).sessions.mkdir(parents=True)
    print(f"Making {count:,} sessions, once …", file=sys.stderr)
    with ProcessPoolExecutor(2) as processes:
        list(processes.map(partial(keep, Places(unfinished).sessions), range(count), chunksize=100))
    unfinished.rename(home)
    return home


def keep(folder: Path, seed: int) -> None:
    """Make one session and put it into ``folder``."""
    events = session(seed)
    session_id: str = events[0].id  # type: ignore[attr-defined]
    (folder / f"{session_id}.json").write_bytes(msgspec.json.encode(new_tables(session_id, events)))


def session(seed: int) -> Events:
    """All events of the session with this seed."""
    return _Telling(seed).events


class _Telling:
    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.day = TODAY - timedelta(days=seed // A_DAY_HAS)
        self.at = datetime(self.day.year, self.day.month, self.day.day, 10, tzinfo=UTC)
        self.elapsed_ms = 0
        title = f"{self.words(2).title()} {seed % A_DAY_HAS + 1}"
        plan = Plan(
            title,
            (Step("round", self.words(6) + "?", 60_000),),
            purpose=self.words(8),
            group=self.chance.choice(GROUPS),
            voices=tuple(self.chance.sample(NAMES, self.chance.randint(4, 6))),
        )
        session_id = f"{id_base(title, self.day)}-{seed % A_DAY_HAS + 1}"
        self.events: Events = decide(None, c.Open(session_id, plan, seed), Stamp(1, 1, self.at, 0)).events
        self.session = fold(self.events)
        self.meet()
        self.do(c.Close())
        self.come_of_it()

    def meet(self) -> None:
        self.do(c.GoOn())
        while self.session.speaker:
            self.do(c.StartOrHold())
            self.do(c.Contribute(self.words(self.chance.randint(8, 24)), self.session.speaker.id))
            self.do(c.ReadBack())
            self.do(c.GoOn())
        for _ in range(self.chance.choice((0, 1, 1, 2, 2, 3, 4))):
            self.decide()

    def decide(self) -> None:
        heard = self.chance.choice(self.session.heard).id
        self.do(c.Propose(self.words(self.chance.randint(6, 14)), (heard,)))
        number = self.session.decisions[-1].id
        self.do(c.ChoosePrinciples(number, tuple(self.chance.sample(SIX, 2))))
        if self.chance.random() < 0.2:
            self.do(c.Settle(number, "parked", self.words(6)))
            return
        words = (ConcernWords("concern", self.words(6)),)
        self.do(c.CheckConsent(number, c.Shown(len(self.session.present) - 1, 1), words))
        self.do(c.Settle(number, "agreed"))
        carried = tuple(voice.id for voice in self.chance.sample(self.session.present, 2))
        due, told = self.day + timedelta(weeks=4), self.day + timedelta(weeks=8)
        self.do(c.Carry(number, carried, due, told, today=self.day))

    def come_of_it(self) -> None:
        """Of what was agreed more than half a year ago nine in ten are finished; of the newer ones a third."""
        self.at += timedelta(days=self.chance.randint(20, 60))
        finished = 0.9 if (TODAY - self.day).days > 180 else 0.3
        for decision in self.session.decisions:
            if decision.state == "agreed" and self.chance.random() < finished:
                status = self.chance.choice(STATUSES)
                self.do(c.FollowUp(decision.id, status, self.words(10), self.words(8)))
                self.do(c.FeedBack(decision.id, self.words(5)))
        for contribution in self.session.heard:
            if self.chance.random() < 0.5:
                self.do(c.Answer(contribution.id, "not_acted_on", None, self.words(6)))

    def do(self, command: c.Command) -> None:
        if not self.session.is_closed:
            self.elapsed_ms += self.chance.randrange(2_000, 20_000)
            self.at += timedelta(seconds=10)
        seq = len(self.events) + 1
        events, self.session = decide(self.session, command, Stamp(seq, seq, self.at, self.elapsed_ms))
        self.events += events

    def words(self, count: int) -> str:
        """Made words, some of them far more frequent than others, as in a language."""
        return " ".join(self.word() for _ in range(count))

    def word(self) -> str:
        rank = int(20_000 ** self.chance.random())
        length = len(SYLLABLES)
        return SYLLABLES[rank % length] + SYLLABLES[rank // length % length] + (SYLLABLES[rank % 7] if rank % 3 else "")


def _fingerprint() -> str:
    package = Path(coprod_tui.__file__).parent
    sources = [Path(__file__), *sorted(package.glob("domain/**/*.py")), package / "storage/format.py"]
    return hashlib.sha256(b"".join(map(Path.read_bytes, sources))).hexdigest()[:12]
