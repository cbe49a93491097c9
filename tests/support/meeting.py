"""A meeting that is played without disk or screen, through the same LiveSession that the room uses."""

from collections.abc import Mapping
from typing import Any

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import Event, Events
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.times import Place
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.ways import Ways
from coprod_tui.domain.plan.plan import Plan, Step, duration
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.steps import place_of
from coprod_tui.domain.taking_out import as_left_by
from coprod_tui.live.ports import Beat
from coprod_tui.live.session import LiveSession
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from tests.support.clock import FakeClock


class MemoryJournal:
    """Keeps events in a list."""

    def __init__(self) -> None:
        self.kept: list[Event] = []
        self.last_beat: Beat | None = None
        self.beats: list[int] = []
        self.shown = ONLY_THE_ROOM
        self.drafts = b""
        self.closed = False

    def keep(self, events: Events) -> None:
        self.kept = [*as_left_by(events, self.kept), *events]

    def beat(self, beat: Beat) -> None:
        self.last_beat = beat
        self.beats.append(beat.elapsed_ms)

    def show(self, shown: OnTheWall) -> None:
        self.shown = shown

    def leave(self, drafts: bytes) -> None:
        self.drafts = drafts

    def left(self) -> bytes:
        return self.drafts

    def close(self) -> None:
        self.closed = True


def a_round(share: str = "60s", prompt: str = "How are you arriving today?") -> Step:
    return Step("round", prompt, share_ms=duration(share))


def a_break(minutes: int = 10) -> Step:
    return Step("break", total_ms=duration(minutes))


def a_dialogue(minutes: int = 10) -> Step:
    return Step("dialogue", "What do we make of it?", total_ms=duration(minutes))


def a_plan(*steps: Step, names: str = "Amina Ben Chloe", **more: Any) -> Plan:
    """A plan in the listed order; ``names`` are parted by spaces."""
    return Plan("Coming home", steps or (a_round(),), voices=tuple(names.split()), **{"order": "listed"} | more)


class Meeting:
    """A session under way. Times are spelled as in a plan ("1m30s"); voices are known by their names."""

    def __init__(
        self,
        plan: Plan,
        *,
        seed: int = 1,
        opened_before: dict[str, int] | None = None,
        journal: MemoryJournal | None = None,
        ways: Ways | None = None,
        paces: Mapping[str, Pace] | None = None,
        alongside: int = 0,
    ) -> None:
        self.clock = FakeClock()
        self.journal = journal or MemoryJournal()
        command = c.Open("coming-home", plan, seed, opened_before or {}, ways, paces or {}, alongside)
        opening = decide(None, command, Stamp(1, 1, self.clock.now(), 0))
        self.live = LiveSession(self.clock, self.journal, *opening)

    # --- what happens

    def do(self, command: c.Command) -> Events:
        return self.live.do(command)

    def wait(self, time: str) -> None:
        self.clock.wait(duration(time))

    def next(self) -> Events:
        return self.do(c.GoOn())

    def end_the_round(self) -> Events:
        """Nobody else has a turn to come: the round closes, and what comes next opens."""
        self.next()
        return self.next()

    def start(self) -> None:
        self.do(c.StartOrHold())

    hold = start

    def passes(self) -> None:
        self.do(c.Pass())

    def speak(self, time: str) -> None:
        """The voice whose turn is open speaks that long, and what comes next opens, also after the last of a round."""
        self.start()
        self.wait(time)
        self.next()
        if self.session.step is None and self.session.next_step:
            self.next()

    def step_out(self, name: str) -> None:
        self.do(c.AwayOrBack(self.id_of(name)))

    come_back = step_out

    def undo(self) -> Events:
        return self.live.undo()

    def redo(self) -> Events:
        return self.live.redo()

    # --- what can be seen

    @property
    def session(self) -> Session:
        return self.live.session

    @property
    def turn(self) -> Turn:
        assert self.session.open_turn is not None, "no turn is open"
        return self.session.open_turn

    @property
    def speaker(self) -> str | None:
        return self.session.speaker.name if self.session.speaker else None

    @property
    def place(self) -> Place:
        """Where the time goes now."""
        return place_of(self.session, self.session.open_turn)

    def id_of(self, name: str) -> str:
        return next(voice.id for voice in self.session.voices if voice.name == name)

    def names(self, ids: Any) -> str:
        return " ".join(self.session.name_of(each) for each in ids)

    def turns_of(self, name: str) -> list[Turn]:
        return [turn for turn in self.session.turns if turn.voice == self.id_of(name)]
