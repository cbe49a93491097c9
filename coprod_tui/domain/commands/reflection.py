"""The group looks at its own meeting."""

from typing import Any, ClassVar, Self

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.act import Act
from coprod_tui.domain.commands.checks import must_add_up, must_be_open, words_given
from coprod_tui.domain.commands.command import Command
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.stamp import CommandKind

HANDS = 5
"""The highest number in the show of hands; the lowest is 1."""

Hands = tuple[int, int, int, int, int]
"""How many showed 1, 2, 3, 4 and 5."""

SHOWN_FROM = 5
"""The fewest answers for which a distribution is shown: fewer would reveal who showed what."""


class LookAtMeeting(Command, frozen=True):
    """The whole reflection at once: a show of hands, or None where there was none, and what was said of the meeting.

    With those who ``passed`` the hands are the voices in the room. ``words``: what went well, what did not, and what
    to try differently.
    """

    kind: ClassVar[CommandKind] = "look_at_meeting"
    hands: Hands | None = None
    passed: int = 0
    words: tuple[tuple[e.ReflectionKind, str], ...] = ()

    def decide(self, act: Act) -> None:
        must_be_open(act.session)
        if self.hands is not None:
            must_add_up(act.session, (*self.hands, self.passed))
            act.add(e.HandsShown(*act.stamp, self.hands, self.passed))
        for about, text in self.words:
            act.add(e.Reflected(*act.stamp, about, words_given(text, "no_words")))
        if not act.events:
            raise Rejection("no_words")

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        first, *rest = events
        if isinstance(first, e.HandsShown):
            return cls(first.hands, first.passed, tuple((each.about, each.text) for each in rest))
        return cls(words=tuple((each.about, each.text) for each in events))
