"""How the group works together."""

from coprod_tui.domain import events as e
from coprod_tui.domain.decide import Act, Command
from coprod_tui.domain.model.ways import MOST_WAYS, Choices, Ways
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.words import clean, is_visible


class AgreeOnWays(Command, frozen=True):
    """The group says how it works together: all its lines, and what it chose. Empty lines are left out."""

    lines: tuple[str, ...]
    choices: Choices = Choices()

    def decide(self, act: Act) -> None:
        cleaned = (clean(line).text for line in self.lines)
        lines = tuple(line for line in cleaned if is_visible(line))
        if len(lines) > MOST_WAYS:
            raise Rejection("too_many_ways", most=MOST_WAYS)
        if act.session.ways == Ways(lines, self.choices):
            raise Rejection("same_ways")
        act.add(e.WaysAgreed(*act.stamp, lines, self.choices))
