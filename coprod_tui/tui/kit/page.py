"""Whole screens: a head line, the banner of what is not saved, its parts, what was said last, and its keys."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.reactive import reactive

from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import Failure
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys import Key
from coprod_tui.tui.kit.base_screen import BaseScreen, Result
from coprod_tui.tui.kit.bindings import story
from coprod_tui.tui.kit.lines import FootLines, HeadLine, KeysLine, NotSavedLine, SayingLine
from coprod_tui.tui.kit.say_line import SayLine, ToSay
from coprod_tui.tui.kit.steady import Steady
from coprod_tui.tui.kit.stories import Answer, run

if TYPE_CHECKING:
    from coprod_tui.tui.kit.strip import WritingStrip


WRITING = "-writing"
"""The class of a page while a strip is open on it."""


class Page(BaseScreen[Result], Steady):
    """A screen that fills the window. So that none can do without the banner, it composes what all of them have."""

    STORIES: ClassVar[str] = ""
    """The package in whose modules the stories of its keys are, each a function of the screen."""
    has_saying: ClassVar[bool] = True
    """Whether it has a line for sentences."""
    rows_of_keys: ClassVar[int] = 1
    """How many rows its keys may have, where the window is high enough."""
    _saying_line: SayingLine | None = None
    strip: "reactive[WritingStrip[Any] | None]" = reactive(None, repaint=False, init=False)
    """The writing strip that is open on it."""

    def compose(self) -> ComposeResult:
        if head := self.head():
            yield head
        yield NotSavedLine()
        yield from self.above_the_parts()
        yield from self.parts()
        with FootLines():
            if self.has_saying:
                self._saying_line = SayingLine(id="saying")
                yield self._saying_line
            yield KeysLine(self.line_of_keys, self.rows_of_keys)
            if to_say := self.to_say():
                yield SayLine(to_say)

    @property
    def line_of_keys(self) -> Sequence[Key]:
        """The keys that stand in the line at the foot, as many as have a label."""
        return [key for key in self.KEYS if self.may(key)]

    def head(self) -> HeadLine | None:
        """The line at the top; None for none."""
        return None

    def to_say(self) -> ToSay | None:
        """What is to be said aloud, in a line at the very foot; on most pages nothing."""
        return None

    def read_on(self) -> None:
        for line in self.query(SayLine):
            line.read_on()

    def above_the_parts(self) -> ComposeResult:
        """What stands above all parts; nothing on most pages."""
        yield from ()

    @cached_property
    def head_line(self) -> HeadLine:
        """The line at the top, once it is there."""
        return self.query_one(HeadLine)

    def parts(self) -> ComposeResult:
        """What stands between the banner and the lines at the foot."""
        raise NotImplementedError

    def may(self, key: Key) -> bool:
        """Whether a key may be pressed at all on this screen."""
        return True

    def action_do(self, name: str) -> None:
        """Begin the story of a key, its own or one of the open strip."""
        rows = (*self.KEYS, *(self.strip.KEYS if self.strip else ()))
        self.begin(next(key for key in rows if key.name == name).does)

    @property
    def keys_now(self) -> Sequence[Key]:
        """The keys that may be pressed now: those of the strip while one is open."""
        return self.possible(self.strip.KEYS) if self.strip else super().keys_now

    def possible(self, keys: Sequence[Key]) -> Sequence[Key]:
        """Those of the keys that may be pressed now."""
        return keys

    def look_at_strip(self) -> None:
        """Other keys of the open strip may be pressed now."""
        if self.strip:
            self.strip.offer()

    @property
    def keys_told(self) -> Sequence[str]:
        return self.strip.keys_told if self.strip else super().keys_told

    @property
    def is_being_written(self) -> bool:
        return self.strip is not None and self.strip.is_being_written

    def watch_strip(self) -> None:
        self.set_class(self.strip is not None, WRITING)

    def begin(self, name: str, *about: object) -> None:
        """Begin a story by its name: about this screen, and about what was chosen on it."""
        begun = story(self.STORIES, name)(self, *about)
        if begun is not None:
            run(self.app, begun)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        name = str(*parameters) if action == "do" else action
        return all(map(self.may, self._named.get(name, ())))

    @cached_property
    def _named(self) -> Mapping[str, Sequence[Key]]:
        """Its keys by their names and by their actions."""
        named: dict[str, list[Key]] = {}
        for key in self.KEYS:
            for name in {key.name, key.action}:
                named.setdefault(name, []).append(key)
        return named

    def attempt(self, act: Callable[[], Answer]) -> Answer | None:
        """What ``act`` gives; None if it is rejected or fails, which is said."""
        try:
            return act()
        except (Rejection, Failure) as refusal:
            self.say(sentence_of(refusal))
            return None

    @property
    def said(self) -> str:
        """The sentence that is shown; empty if none is."""
        return self._saying_line.sentence if self._saying_line is not None else ""

    def say(self, sentence: str) -> None:
        if self._saying_line is not None:
            self._saying_line.sentence = sentence

    def say_meanwhile(self, hint: str) -> None:
        """Show a hint wherever nothing else is said."""
        if self._saying_line is not None:
            self._saying_line.meanwhile = hint
