"""Random keys never break it: 20,000 of them with ``COPROD_LAWS=long``, a short form otherwise.

Each life is one program with one start. It can be played again: ``COPROD_KEYS=SEED`` plays the same lives, and a
failure says its seed, its life and what was done last.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random, SystemRandom
from typing import Any, NamedTuple

import pytest
from hypothesis import settings
from rich.cells import cell_len

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from coprod_tui.tui.runtime.app import CoprodApp
from tests.domain import test_laws as laws
from tests.support.clock import FakeClock
from tests.support.ledger import Ledger
from tests.support.meeting import Meeting, MemoryJournal, a_break, a_dialogue, a_round
from tests.support.service import FlakyJournal, MemoryService
from tests.tui import scenes
from tests.tui.attacks.keyboard import Did, do, leave_all_dialogs, random_keys, settle, size

LONG = settings.get_current_profile_name() == "long"
KEYS_IN_A_BURST = 25
BURSTS = 10
LIVES = 80 if LONG else 5
SEED = int(os.environ.get("COPROD_KEYS", SystemRandom().randrange(1 << 32) if LONG else 13))
TAIL = 60
"""So many of the last things that were done are told with a failure."""


class Start(NamedTuple):
    """An app to be attacked, its clock, and the sessions that it may change."""

    app: CoprodApp
    clock: FakeClock
    sessions: Callable[[], list[LiveSession]]
    service: Any


class Watched(Service):
    """Remembers every session it gave."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.given: list[LiveSession] = []

    def open(self, plan: Plan, *more: Any) -> LiveSession:
        return self._remember(super().open(plan, *more))

    def resume(self, session_id: str) -> LiveSession:
        return self._remember(super().resume(session_id))

    def _remember(self, live: LiveSession) -> LiveSession:
        self.given.append(live)
        return live


class WatchedMemory(Watched, MemoryService):
    """The same, in memory."""


def all_kinds() -> Meeting:
    """A session with a step of every kind."""
    steps = (Step("look-back"), a_round("30s"), a_dialogue(), Step("reflection"), a_break(), a_round("45s", "And now?"))
    plan = Plan("Every kind", steps, "For all of us", "Riverside", scenes.MANY_SCRIPTS)
    return scenes.MeetingInRoom(plan, journal=FlakyJournal())


def nobody_yet() -> Meeting:
    """A session that nobody has joined."""
    return scenes.coming_home(())


SCENES: tuple[Callable[[], Meeting], ...] = (
    scenes.speaking, all_kinds, nobody_yet, scenes.with_a_pass, scenes.over, scenes.on_break, scenes.in_many_scripts,
    scenes.with_much_heard, scenes.not_saved, scenes.evened_out, scenes.closed, scenes.with_long_words,
)  # fmt: skip


def an_earlier_one(clock: FakeClock) -> LiveSession:
    """A closed session of a group, with decisions of which something is to come."""
    plan = Plan("Before", (a_round(),), "", "Riverside", ("Ben", "Amina"), order="listed")
    live = LiveSession(clock, MemoryJournal(), *decide(None, c.Open("before", plan, 1), Stamp(1, 1, clock.now(), 0)))
    live.do(c.Contribute("Nobody told me who to ring.", "v1"))
    for number in ("d1", "d2"):
        live.do(c.Propose(f"We do {number}", ("c1",)))
        live.do(c.CheckConsent(number, c.Shown(2)))
        live.do(c.Settle(number, "agreed"))
    live.do(c.Close())
    return live


def start(chance: Random, life: int, home: Path) -> Start:
    """In memory, or in every fourth life on the disk; in the room, or on the screens around it."""
    meeting = chance.choice(SCENES)()
    clock = meeting.clock
    begins_in_room = chance.random() < 0.6 and not meeting.session.is_closed
    if life % 4 == 3:
        local = Watched.of(home, clock, lambda: 7)
        live = local.open(meeting.session.plan)
        if not begins_in_room:
            live.leave()
        app = CoprodApp(local, clock, live if begins_in_room else None)
        return Start(scenes.calm(app), clock, lambda: local.given, local)
    service = WatchedMemory(clock, [an_earlier_one(clock)])
    if begins_in_room:
        service.follow(service._remember(meeting.live))
    else:
        service.take_in(meeting.live)
    app = CoprodApp(service, clock, meeting.live if begins_in_room else None)
    return Start(scenes.calm(app), clock, lambda: service.given, service)


@pytest.mark.parametrize("life", range(LIVES))
async def test_random_keys_never_break_it(life: int, tmp_path: Path) -> None:
    """No error, no law broken, what is kept is what is shown, and Escape leads out of every dialog."""
    chance = Random(f"{SEED}/{life}")
    keys = random_keys(chance)
    done: list[Did] = []
    try:
        while len(done) < KEYS_IN_A_BURST * BURSTS:
            await live_once(start(chance, life, tmp_path / str(len(done))), chance, keys, done)
    except BaseException as error:
        tail = "\n".join(map(str, done[-TAIL:]))
        error.add_note(f"COPROD_KEYS={SEED}, life {life}, after {len(done)} keys; the last of them:\n{tail}")
        raise


async def live_once(start: Start, chance: Random, keys: Iterator[Did], done: list[Did]) -> None:
    """Press keys until the program is left, or there were enough."""
    app = start.app
    async with app.run_test(size=size(chance)) as pilot:
        while len(done) < KEYS_IN_A_BURST * BURSTS and not app._exit:
            if isinstance(start.service, MemoryService):
                start.service.fails = chance.random() < 0.1
            for _ in range(KEYS_IN_A_BURST):
                done.append(next(keys))
                await do(pilot, start.clock, done[-1])
                if app._exit:
                    break
            await settle(pilot)
            check(app, start.sessions())
            if not app._exit and chance.random() < 0.3:
                await leave_all_dialogs(pilot)
    assert app._exception is None, "the program stopped by a mistake"


def check(app: CoprodApp, sessions: list[LiveSession]) -> None:
    """The six laws, fold against live, and every line as wide as the window."""
    assert app._exception is None
    for live in sessions:
        check_session(live)
    if app._exit:
        return
    if app.size.width == 1:  # no column for a character that takes two
        return
    for strip in app.screen._compositor.render_strips():
        assert sum(cell_len(segment.text) for segment in strip) == app.size.width, repr(strip.text)


def check_session(live: LiveSession) -> None:
    kept = Ledger(live.events)
    laws.check_that_events_survive_keeping(live.events)
    laws.check_that_the_session_says_what_the_events_say(live.session, kept)
    laws.check_law_1_same_offer_for_all(kept)
    if kept.open is None:
        laws.check_law_2_overruns_are_evened_out(live.session, kept)
    laws.check_law_3_first_offers_come_first(kept)
    laws.check_law_4_openings_go_round(kept)
    laws.check_law_5_every_millisecond_has_one_place(live.session, kept)
    assert fold(live.events) == live.session
