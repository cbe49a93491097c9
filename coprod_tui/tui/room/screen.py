"""The room: the screen of a running session. Keys become commands; the panels show the resulting Session."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size

from coprod_tui.breakpoints import classes_for
from coprod_tui.live.ports import Clock
from coprod_tui.live.session import LiveSession
from coprod_tui.local_time import local
from coprod_tui.presentation import meeting, room_view, turn_line
from coprod_tui.presentation.clock import ClockView
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.presentation.keys.when import Now
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.text import Line
from coprod_tui.service import Service
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.kit.lines import HeadLine, tell_turn
from coprod_tui.tui.kit.say_line import FLAT, FLAT_ROWS
from coprod_tui.tui.panels.lists import DecidedPanel, HeardPanel, JargonPanel
from coprod_tui.tui.panels.panel import LastDecision, Panel, VoicesLine, VoicesPanel
from coprod_tui.tui.panels.stage import Stage, TooSmall
from coprod_tui.tui.panels.stage_cards import CardsLine
from coprod_tui.tui.panels.stage_in_pages import StageInPages
from coprod_tui.tui.room.aloud import Aloud
from coprod_tui.tui.room.at_the_meeting import AtTheMeeting, TurnOf
from coprod_tui.tui.room.drafts import is_begun, keep_begun
from coprod_tui.tui.room.looking import LooksAtLists
from coprod_tui.tui.room.names import NamesToLookAt
from coprod_tui.tui.room.reminders import Reminders, left_from_earlier

if TYPE_CHECKING:
    from coprod_tui.domain.people.rows import NameList

BEAT_SECONDS = 1.0
LOW_ROWS = 22
"""In a window with fewer rows the lists are hidden to make room for the clock."""


class RoomScreen(LooksAtLists, AtTheMeeting):
    """One live session. Dismissed when the group has closed it."""

    KEYS = keys_of("room")
    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = ""
    digits_show_cards = True

    def __init__(
        self,
        live: LiveSession,
        service: Service,
        clock: Clock,
        saying: str = "",
        *,
        people: "NameList | None" = None,
        looking_only: bool = False,
    ) -> None:
        """``saying`` is shown at first; with ``looking_only``, keys that would change the session do nothing.

        ``people`` is the list from which the voices were taken, of whom some may be asked for their name.
        """
        super().__init__()
        self._looking_only = looking_only
        self.live = live
        self.service = service
        self._clock = clock
        self._first_saying = saying
        self.names = NamesToLookAt(people)
        self.aloud = Aloud(live)
        self.drafts = Drafts(live.drafts)
        self.unwritten: set[TurnOf] = set()
        self._reminders = Reminders(self)

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield TooSmall()

    def head(self) -> HeadLine:
        return HeadLine(tells_turn=False)

    def parts(self) -> ComposeResult:
        now = room_view.room(self.session, up=self.live.on_the_wall.cards)
        self.set_class(now.is_stage_alone, "-stage-alone", update=False)
        yield CardsLine(self.live)
        yield StageInPages(self.live, now, self._tell_turn)
        yield LastDecision(now, id="last-decision")
        yield VoicesPanel(now, id="voices")
        yield VoicesLine(now, id="voices-line")
        yield HeardPanel(now, id="heard")
        yield DecidedPanel(now, id="decided")
        yield JargonPanel(now, id="jargon")

    def to_say(self) -> Aloud:
        return self.aloud

    def on_mount(self) -> None:
        left = left_from_earlier(self.service, self.session)
        self.say(sentences(self._first_saying, self.names.sentence(self.session), left))
        self._unsubscribe = self.live.subscribe(self._changed)
        self.set_interval(BEAT_SECONDS, self.beat, name="beat")
        self._show_head()

    @cached_property
    def _panels(self) -> tuple[Panel, ...]:
        return tuple(self.query(Panel))

    def on_unmount(self) -> None:
        self._unsubscribe()
        tell_turn(self.app, Line())

    def on_compose(self) -> None:
        self._fit(self.app.size)

    def on_resize(self, event: events.Resize) -> None:
        self._fit(event.size)
        self.name_lists()
        self._tell_turn_in_head()

    def _fit(self, window: Size) -> None:
        rows = {"-low": window.height < LOW_ROWS, FLAT: window.height < FLAT_ROWS}
        self.update_classes(classes_for(*window) | rows)

    def may(self, key: Key) -> bool:
        return key.looks or not self._looking_only

    @property
    def keys_now(self) -> Sequence[Key]:
        return super().keys_now if self.strip else [key for key in self.possible(self.KEYS) if self.may(key)]

    def possible(self, keys: Sequence[Key]) -> Sequence[Key]:
        now = Now(self.session, self.live.can_undo, self.live.can_redo)
        return [key for key in keys if key.when(now)]

    def today(self) -> date:
        """Today's date in the local time zone."""
        return local(self._clock.now()).date()

    @property
    def has_draft(self) -> bool:
        """Whether anything was begun and is not kept yet."""
        return is_begun(self.drafts, self.session)

    def _changed(self) -> None:
        if self.session.is_closed:
            self.dismiss(None)
            return
        now = room_view.room(self.session, self.lists.heard.now, self.live.on_the_wall.cards)
        self.lists.bring_forward_what_changes(now)
        self.set_class(now.is_stage_alone, "-stage-alone")
        for panel in self._panels:
            panel.show(now)
        self._show_head()
        self.look_at_strip()
        self.name_lists()

    def _tell_turn(self, clock: ClockView) -> None:
        tell_turn(self.app, turn_line.told(self.session, clock))

    def watch_strip(self) -> None:
        super().watch_strip()
        self._tell_turn_in_head()

    def _tell_turn_in_head(self) -> None:
        """A strip hides the clock of a small window."""
        self.head_line.tells_turn = self.strip is not None and self.has_class("-narrow")

    def beat(self) -> None:
        """Heartbeat, once a second: save again what could not be saved, and notice when the computer has slept.

        None while the program ends: then the parts of a screen go before it, and fields that are gone hold no drafts.
        """
        if not self.app.is_running:
            return
        if not self.session.is_closed and (slept := self.live.beat()):
            self.say(meeting.slept(slept.gap_ms, held=slept.held))
            self.query_one(Stage).tick()
        if not self._looking_only:
            self._reminders.look()
            keep_begun(self)
        self.aloud.look()
        self._show_head()

    def _show_head(self) -> None:
        now, is_saved = self._clock.now(), not self.live.unsaved
        self.head_line.show(*room_view.head(self.session, now, self.live.elapsed_ms, is_saved=is_saved))
