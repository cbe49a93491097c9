"""``coprod demo``: a whole session plays itself in a home folder of its own, on screen or headless."""

import math
from collections.abc import Iterator
from functools import partial
from typing import Any

import click

from coprod_tui import demo as played
from coprod_tui.cli import base, screens
from coprod_tui.cli.commands import command
from coprod_tui.cli.input import is_terminal
from coprod_tui.cli.output import put_lines
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.shell import usage
from coprod_tui.service import Service
from coprod_tui.tui.runtime import quick_start


class Speed(click.FloatRange):
    """How many times as fast; "nan" is within no range, though no comparison says so."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        speed: float = super().convert(value, param, ctx)
        if math.isnan(speed):
            self.fail(usage.NO_NUMBER.format(value=value), param, ctx)
        return speed


@command("demo")
@click.option("--seed", type=click.IntRange(min=0), default=1, show_default=True)
@click.option("--speed", type=Speed(min=0.1, max=1000), default=20, show_default=True)
def demo(seed: int, speed: float) -> int:
    """Without a terminal, plays it at once and prints the path of its JSON. Raises ``Failure``."""
    home, on_screen = base.places().demo, is_terminal()
    if on_screen:
        screens.must_show_screens()
        quick_start.begin()
    clock = played.PlayedClock()
    service = Service.of(home, clock, lambda: seed)
    live = service.open(played.PLAN)
    if on_screen:
        return watched(service, clock, live, played.script(live, seed), speed)
    played.play(live, clock, seed)
    live.leave()
    put_lines([str(service.write_out(live))])
    return 0


def watched(
    service: Service, clock: played.PlayedClock, live: LiveSession, steps: Iterator[played.Step], speed: float
) -> int:
    """Play it in the room at ``speed`` times real time; returns the exit code."""
    from coprod_tui.tui.runtime.demo import DemoApp

    log = partial(screens.log_in, service.places)
    return screens.open_screen(DemoApp(service, clock, live, steps, speed, log), log)
