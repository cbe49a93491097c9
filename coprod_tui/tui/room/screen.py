"""The room: the screen of a running session. Keys become commands; the panels show the resulting Session."""

from datetime import date
from functools import cached_property
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.breakpoints import BREAKPOINTS, breakpoint_for
from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.rows import NameList
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import Failure
from coprod_tui.live.ports import Clock
from coprod_tui.live.session import LiveSession, Slept
from coprod_tui.live.source import SessionSource
from coprod_tui.local_time import local
from coprod_tui.presentation import meeting, room_view, times
from coprod_tui.presentation import room as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.presentation.keys.when import Now
from coprod_tui.service import Service
from coprod_tui.tui.kit.bindings import TellsStories, bindings
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.kit.lines import HeadLine, KeysLine, NotSavedLine, SayingLine
from coprod_tui.tui.kit.self_dismissing import SelfDismissing
from coprod_tui.tui.room import stories
from coprod_tui.tui.room.names import NamesToLookAt
from coprod_tui.tui.room.panels.big_clock import BigClock
from coprod_tui.tui.room.panels.lists import ChoicePanel, DecidedPanel, HeardPanel, name_lists
from coprod_tui.tui.room.panels.panel import LastDecision, Panel, VoicesLine, VoicesPanel
from coprod_tui.tui.room.panels.stage import Stage, StageHeading, StageName, StageNext

BEAT_SECONDS = 1.0
OF_DECISIONS = frozenset({"check", "carry"})
"""What drafts about a decision are about; they end with its id and its words."""
LOW_ROWS = 22
"""In a window with fewer rows the lists are hidden to make room for the clock."""


class RoomScreen(TellsStories, SelfDismissing[None]):
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
        people: NameList = NameList(()),  # noqa: B008 - a frozen value
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
        self._unsaved: Message | None = None
        self._decided_meanwhile = False

    def compose(self) -> ComposeResult:
        now = room_view.room(self.session)
        yield HeadLine(id="head")
        yield NotSavedLine()
        with Stage(id="stage"):
            yield StageHeading(now, id="heading")
            yield StageName(now, id="name")
            yield BigClock(self.source)
            yield StageNext(now, id="next")
            yield LastDecision(now, id="last-decision")
        yield VoicesPanel(now, id="voices")
        yield VoicesLine(now, id="voices-line")
        yield HeardPanel(now, id="heard")
        yield DecidedPanel(now, id="decided")
        yield SayingLine(id="saying")
        yield KeysLine([key for key in self.KEYS if self.may(key)])
        yield Static(Content(say.TOO_SMALL), id="too-small")

    def on_mount(self) -> None:
        self.query_one(SayingLine).sentence = " ".join(
            filter(None, (self._first_saying, self.names.sentence(self.session), self._offer_to_look_back()))
        )
        self._unsubscribe = self.source.subscribe(self._changed)
        self.set_interval(BEAT_SECONDS, self.beat, name="beat")
        self._show_head()

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.source.session

    @cached_property
    def _panels(self) -> tuple[Panel, ...]:
        return tuple(self.query(Panel))

    def _offer_to_look_back(self) -> str:
        """At the opening of a session: how much of what the group decided earlier is still open."""
        if self.session.steps_opened or not self.session.plan.group:
            return ""
        from coprod_tui.tui.follow_up.looking_back import offer_to_look_back

        return offer_to_look_back(self.service, self.session)

    def on_unmount(self) -> None:
        self._unsubscribe()

    def on_resize(self, event: events.Resize) -> None:
        form = breakpoint_for(*event.size)
        for each in BREAKPOINTS:
            self.set_class(each == form, f"-{each}")
        self.set_class(event.size.height < LOW_ROWS, "-low")
        self._title_tabs()

    def may(self, key: Key) -> bool:
        return key.looks or not self._looking_only

    @property
    def keys_now(self) -> tuple[Key, ...]:
        now = Now(self.session, self.live.can_undo, self.live.can_redo)
        return tuple(key for key in self.KEYS if self.may(key) and key.when(now))

    # --- commands

    def perform(self, command: c.Command) -> Events:
        """Execute a command and return its events. A rejection is shown, and no events are returned."""
        try:
            done = self.live.do(command)
        except Rejection as refusal:
            self.say(sentence_of(refusal))
            return ()
        self.say("")
        return done

    def say(self, sentence: str) -> None:
        """Show a sentence about the last key."""
        self.query_one(SayingLine).sentence = sentence

    def today(self) -> date:
        """Today's date in the local time zone."""
        return local(self._clock.now()).date()

    def openings_before(self) -> dict[str, int]:
        """By name, how many rounds each voice opened in the group's earlier sessions."""
        try:
            return self.service.openings(self.session.plan.group)
        except Failure:
            return {}

    @property
    def chosen_words(self) -> ContributionId | None:
        """The id of the contribution selected in the list; None if there is none."""
        chosen = self.query_one(HeardPanel).chosen_id
        return ContributionId(chosen) if chosen else None

    @on(ChoicePanel.Opened)
    def open_entry(self, message: ChoicePanel.Opened) -> None:
        self.begin(
            "words.about_words" if isinstance(message.panel, HeardPanel) else "decisions.settle", message.chosen_id
        )

    # --- looking

    def action_focus_now(self) -> None:
        self.set_focus(None)
        self.toggle_class("-focus")
        self.say(say.SAY_FOCUS if self.has_class("-focus") else "")

    def action_look_back(self) -> None:
        """Move the focus from the room to the list of contributions, to that of decisions, and back."""
        heard, decided = self.query_one(HeardPanel), self.query_one(DecidedPanel)
        if self.has_class("-narrow") or self.has_class("-focus"):
            self.say(say.SAY_FOCUS if self.has_class("-focus") else say.SAY_NO_LISTS)
            return
        following = heard if self.focused is None else decided if self.focused is heard else None
        self._move_to(following)
        self.say(say.CHOSEN_HINT if following else "")

    def action_leave_lists(self) -> None:
        """Return the focus from the lists to the room."""
        self._move_to(None)
        self.say("")

    def _move_to(self, following: ChoicePanel | None) -> None:
        """Move the focus. Left for the room, the lists show what was heard, or a decision changed meanwhile."""
        shows_decided = following.id == "decided" if following else self._decided_meanwhile
        self._decided_meanwhile = False
        self.set_class(shows_decided, "-decided-first")
        self.set_focus(following)

    def _bring_forward_what_changed(self, now: room_view.RoomView) -> None:
        """Of two lists behind each other, show the one that changes, unless the other one has the focus."""
        heard, decided = (panel.changes(now) for panel in (self.query_one(HeardPanel), self.query_one(DecidedPanel)))
        if heard or decided:
            self._decided_meanwhile = not heard
            if self.focused is None:
                self.set_class(not heard, "-decided-first")

    @property
    def has_draft(self) -> bool:
        """Whether anything was begun and is not kept yet; about a decision only while it has the same words."""
        stand = {(each.id, each.text) for each in self.session.decisions}
        return self.drafts.any(lambda subject: subject[0] not in OF_DECISIONS or subject[-2:] in stand)

    def _changed(self) -> None:
        if self.session.is_closed:
            self.dismiss(None)
            return
        now = room_view.room(self.session)
        self.query_one(BigClock).tick()
        self._bring_forward_what_changed(now)
        for panel in self._panels:
            panel.show(now)
        self._show_head()
        self._title_tabs()

    def beat(self) -> None:
        """Heartbeat, once a second: save again what could not be saved, and notice when the computer has slept."""
        if not self.session.is_closed:
            self._tell_sleep(self.live.beat())
        self._show_head()

    def _tell_sleep(self, slept: Slept | None) -> None:
        if slept:
            sentence = meeting.SAY_SLEPT_HELD if slept.held else meeting.SAY_SLEPT
            self.say(sentence.format(gap=times.gap(slept.gap_ms)))
            self.query_one(BigClock).tick()

    def _show_head(self) -> None:
        session, unsaved = self.session, self.live.unsaved
        head = self.query_one(HeadLine)
        head.title, head.where, head.right = room_view.head(session, self._clock.now(), is_saved=not unsaved)
        if unsaved != self._unsaved:  # updating a Static triggers a new layout each time
            self._unsaved = unsaved
            self.query_one("#too-small", Static).update(Content(say.TOO_SMALL_NOT_SAVED if unsaved else say.TOO_SMALL))

    def _title_tabs(self) -> None:
        heard, decided = self.query_one(HeardPanel), self.query_one(DecidedPanel)
        name_lists(heard, decided, are_tabs=self.has_class("-middle"))
