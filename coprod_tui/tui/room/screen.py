"""The room: the screen of a running session. Keys become commands; the panels show the resulting Session."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from msgspec.structs import replace
from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Size

from coprod_tui.breakpoints import BREAKPOINTS, breakpoint_for
from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.live.ports import Clock
from coprod_tui.live.session import LiveSession
from coprod_tui.live.source import SessionSource
from coprod_tui.local_time import local
from coprod_tui.presentation import meeting, room_view, writing
from coprod_tui.presentation import room as say
from coprod_tui.presentation.clock import ClockView, turn_told
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.presentation.keys.when import Now
from coprod_tui.presentation.text import Line
from coprod_tui.service import Service
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.kit.hearing import HearsSentences
from coprod_tui.tui.kit.lines import HeadLine, tell_turn
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.panels.choice import ChoicePanel
from coprod_tui.tui.panels.lists import DecidedPanel, HeardPanel
from coprod_tui.tui.panels.panel import LastDecision, Panel, VoicesLine, VoicesPanel
from coprod_tui.tui.panels.stage import Stage, TooSmall
from coprod_tui.tui.panels.two_lists import TwoLists
from coprod_tui.tui.room import stories
from coprod_tui.tui.room.acts_in_order import are_acts
from coprod_tui.tui.room.drafts import is_begun
from coprod_tui.tui.room.forgotten_clock import ForgottenClock
from coprod_tui.tui.room.names import NamesToLookAt
from coprod_tui.tui.room.opening import first_sentence
from coprod_tui.tui.room.say_line import SayLine
from coprod_tui.tui.room.stories.room import TurnOf

if TYPE_CHECKING:
    from coprod_tui.domain.people.rows import NameList

BEAT_SECONDS = 1.0
LOW_ROWS = 22
"""In a window with fewer rows the lists are hidden to make room for the clock."""


_LETTERS_CHANGE = frozenset({"-focus", "-decided-first"})
"""The classes of the room that a key may change."""


class Mark(NamedTuple):
    """How the room stands before a letter acts that may be the first of a sentence."""

    events: int
    shown: frozenset[str]


class RoomScreen(Page[None], HearsSentences):
    """One live session. Dismissed when the group has closed it."""

    KEYS: ClassVar = keys_of("room")
    BINDINGS = bindings(KEYS)
    AUTO_FOCUS = ""
    STORIES: ClassVar = stories.__name__

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
        self.source: SessionSource = live
        self.service = service
        self._clock = clock
        self._first_saying = saying
        self.names = NamesToLookAt(people)
        self.drafts = Drafts()
        self.unwritten: set[TurnOf] = set()
        self._lists = TwoLists(self)
        self._forgotten_clock = ForgottenClock(self.source, self.say)

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield TooSmall()

    def head(self) -> HeadLine:
        return HeadLine(tells_turn=False)

    def parts(self) -> ComposeResult:
        now = room_view.room(self.session)
        yield Stage(self.source, now, self._tell_turn)
        yield LastDecision(now, id="last-decision")
        yield VoicesPanel(now, id="voices")
        yield VoicesLine(now, id="voices-line")
        yield HeardPanel(now, id="heard")
        yield DecidedPanel(now, id="decided")
        yield SayLine(self.live)

    def on_mount(self) -> None:
        self.say(first_sentence(self._first_saying, self.names, self.service, self.session))
        self._unsubscribe = self.source.subscribe(self._changed)
        self.set_class(room_view.room(self.session).is_stage_alone, "-stage-alone")
        self.set_interval(BEAT_SECONDS, self.beat, name="beat")
        self._show_head()

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.source.session

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
        self._lists.name(are_tabs=self.has_class("-middle"))
        self._tell_turn_in_head()

    def _fit(self, window: Size) -> None:
        form = breakpoint_for(*window)
        self.update_classes({f"-{each}": each == form for each in BREAKPOINTS} | {"-low": window.height < LOW_ROWS})

    def may(self, key: Key) -> bool:
        return key.looks or not self._looking_only

    @property
    def keys_now(self) -> Sequence[Key]:
        if self.strip:
            return self.strip.KEYS
        now = Now(self.session, self.live.can_undo, self.live.can_redo)
        return tuple(key for key in self.KEYS if self.may(key) and key.when(now))

    def perform(self, command: c.Command) -> Events:
        """Execute a command and return its events. A rejection is shown, and no events are returned."""
        done = self.attempt(lambda: self.live.do(command))
        if done is None:
            return ()
        self.say("")
        return done

    def word(self, sentence: str) -> None:
        self.live.show_on_the_wall(replace(self.live.on_the_wall, being_worded=sentence))

    # --- a sentence that is typed without its key

    def mark(self) -> Mark:
        return Mark(len(self.live.events), _LETTERS_CHANGE & self.classes)

    def are_acts(self, typed: str, *, first_acted: bool) -> bool:
        return are_acts(self.KEYS, self.STORIES, self.live, typed, first_acted=first_acted)

    def take_down(self, text: str, since: object = None) -> None:
        if isinstance(since, Mark):
            self.live.take_back(since.events)
            self.update_classes({each: each in since.shown for each in _LETTERS_CHANGE})
        self.begin("words.write_down", text)
        self.say(writing.TYPED_HERE)

    def today(self) -> date:
        """Today's date in the local time zone."""
        return local(self._clock.now()).date()

    @property
    def chosen_words(self) -> ContributionId | None:
        """The id of the contribution selected in the list; None if there is none."""
        chosen = self._lists.heard.chosen_id
        return ContributionId(chosen) if chosen else None

    @on(ChoicePanel.Opened)
    def open_entry(self, message: ChoicePanel.Opened) -> None:
        self.begin(message.panel.opens, message.chosen_id)

    def action_focus_now(self) -> None:
        self.set_focus(None)
        self.toggle_class("-focus")
        self.say(say.SAY_FOCUS if self.has_class("-focus") else "")

    def action_look_back(self) -> None:
        """Go from the room to what was heard, to the same as a wall of words, to what was decided, and back."""
        if self.has_class("-focus"):
            self.say(say.SAY_FOCUS)
        elif self.has_class("-stage-alone"):
            self.say(say.SAY_NOTHING_YET)
        elif self.has_class("-narrow") or self._lists.heard.has_focus:
            self.begin("words.as_a_wall")
        else:
            self.say(say.CHOSEN_HINT if self._lists.go_on() else "")

    def action_other_list(self) -> None:
        self._lists.change()

    def go_to_decided(self) -> None:
        if not self.has_class("-narrow"):
            self._lists.change()

    def action_leave_lists(self) -> None:
        self._lists.leave()
        self.say("")

    @property
    def has_draft(self) -> bool:
        """Whether anything was begun and is not kept yet."""
        return is_begun(self.drafts, self.session)

    def _changed(self) -> None:
        if self.session.is_closed:
            self.dismiss(None)
            return
        now = room_view.room(self.session)
        self._lists.bring_forward_what_changes(now)
        self.set_class(now.is_stage_alone, "-stage-alone")
        for panel in self._panels:
            panel.show(now)
        self._show_head()
        self._lists.name(are_tabs=self.has_class("-middle"))

    def _tell_turn(self, clock: ClockView) -> None:
        tell_turn(self.app, turn_told(self.session, clock))

    def watch_strip(self) -> None:
        super().watch_strip()
        self._tell_turn_in_head()

    def _tell_turn_in_head(self) -> None:
        """A strip hides the clock of a small window."""
        self.query_one(HeadLine).tells_turn = self.strip is not None and self.has_class("-narrow")

    def beat(self) -> None:
        """Heartbeat, once a second: save again what could not be saved, and notice when the computer has slept."""
        if not self.session.is_closed and (slept := self.live.beat()):
            self.say(meeting.slept(slept.gap_ms, held=slept.held))
            self.query_one(Stage).tick()
        if not self._looking_only:
            self._forgotten_clock.look()
        self._show_head()

    def _show_head(self) -> None:
        head = room_view.head(self.session, self._clock.now(), is_saved=not self.live.unsaved)
        self.query_one(HeadLine).show(*head)
