"""How the group works together."""

from collections.abc import Iterable

from coprod_tui.domain import events as e
from coprod_tui.domain.decide import Act, Command
from coprod_tui.domain.model.ways import LATEST_BREAK_MS, MOST_WAYS, Choices, Ways
from coprod_tui.domain.plan.plan import LONGEST_PAUSE_MS, MINUTE, SECOND
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.words import clean, is_visible


class AgreeOnWays(Command, frozen=True):
    """The group says how it works together: all its lines, and what it chose. Empty lines are left out."""

    lines: tuple[str, ...]
    choices: Choices = Choices()

    def decide(self, act: Act) -> None:
        ways = ways_agreed(self.lines, self.choices)
        if act.session.ways == ways:
            raise Rejection("same_ways")
        act.add(e.WaysAgreed(*act.stamp, ways.lines, ways.choices))


def ways_agreed(lines: Iterable[str], choices: Choices) -> Ways:
    """What is kept of lines and choices. Raises ``Rejection`` where that cannot be."""
    cleaned = (clean(line).text for line in lines)
    kept = tuple(line for line in cleaned if is_visible(line))
    if len(kept) > MOST_WAYS:
        raise Rejection("too_many_ways", most=MOST_WAYS)
    if not 0 <= (choices.pause_ms or 0) <= LONGEST_PAUSE_MS:
        raise Rejection("pause_length", most=LONGEST_PAUSE_MS // SECOND)
    if not 0 <= (choices.reading_ms or 0) <= LONGEST_PAUSE_MS:
        raise Rejection("reading_length", most=LONGEST_PAUSE_MS // SECOND)
    if not 0 <= (choices.break_after_ms or 0) <= LATEST_BREAK_MS:
        raise Rejection("break_after", most=LATEST_BREAK_MS // MINUTE)
    return Ways(kept, choices)
