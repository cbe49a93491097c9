"""The wall of words: everything that was heard, over the whole screen, for an open discussion."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from coprod_tui.live.source import SessionSource
from coprod_tui.presentation import room as say
from coprod_tui.presentation import room_view
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.lines import HeadLine
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.panels.choice import ChoicePanel
from coprod_tui.tui.panels.stage_cards import CardsLine
from coprod_tui.tui.panels.words import WordsPanel
from coprod_tui.tui.room.aloud import Aloud


class Left(NamedTuple):
    """Where to go from the wall of words: a story of the room and what it is about, or what was decided.

    ``chosen``: the words that were chosen there.
    """

    story: str = ""
    about: tuple[object, ...] = ()
    chosen: str | None = None


class WallOfWords(Page[Left]):
    """The keys of the list walk through it. Keys with which the room acts lead there, and act."""

    KEYS = keys_of("room")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(row for row in KEYS if row.is_story or row.does.startswith("app.") or row.name == "look_back"),
    ]

    hears_below = True

    def __init__(
        self, source: SessionSource, aloud: Aloud, show: Callable[[str], None], may: Callable[[Key], bool]
    ) -> None:
        """``show`` is called with the id of the words that are chosen; ``may``: which keys may be pressed."""
        super().__init__()
        self._source = source
        self._session = source.session
        self._aloud = aloud
        self._show = show
        self._may = may

    def head(self) -> HeadLine:
        return HeadLine(self._session.plan.title, where=say.HEARD)

    def above_the_parts(self) -> ComposeResult:
        yield CardsLine(self._source)

    def parts(self) -> ComposeResult:
        yield WordsPanel(room_view.room(self._session), id="words")

    def to_say(self) -> Aloud:
        return self._aloud

    def may(self, key: Key) -> bool:
        return self._may(key)

    def on_mount(self) -> None:
        panel = self.query_one(WordsPanel)
        self.watch(panel, "chosen", lambda: self._show(panel.chosen_id or ""))
        self.set_focus(panel)
        self.say(say.WORDS_HINT)

    def action_look_back(self) -> None:
        self.dismiss(Left())

    def action_leave_lists(self) -> None:
        self.dismiss(None)

    def action_other_list(self, _by: int) -> None:
        self.action_look_back()

    def action_do(self, name: str) -> None:
        does = next(row.does for row in self.KEYS if row.name == name)
        self.dismiss(Left(does, chosen=self.query_one(WordsPanel).chosen_id))

    @on(ChoicePanel.Opened)
    def open_entry(self, message: ChoicePanel.Opened) -> None:
        self.dismiss(Left(message.panel.opens, (message.chosen_id,)))
