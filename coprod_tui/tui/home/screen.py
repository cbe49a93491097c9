"""The start screen: create a session, resume an open one, view a past one, or open the follow-up board."""

from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import Failure
from coprod_tui.presentation import home as say
from coprod_tui.presentation.failures import of_sessions, sentence_of
from coprod_tui.presentation.home import found_beside_title
from coprod_tui.presentation.keys import keys_of
from coprod_tui.service import Service
from coprod_tui.tui.home.looking import Found, Looking, Question, find, find_in_next_group
from coprod_tui.tui.home.session_list import SessionList
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.lines import SayingLine
from coprod_tui.tui.kit.once import surely
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.kit.stories import run
from coprod_tui.tui.kit.writing_out import write_out

PATIENCE_S = 0.3
"""How long the first paint waits for the list; a slower list is shown when it is ready."""

PAINTED_S = 0.1
"""Delay after which the cached list, painted by then, is checked against the record."""

KEY_PATIENCE_S = 0.05
"""How long a key may block while it waits for the list."""


class HomeScreen(Page[None]):
    """Where coprod begins."""

    AUTO_FOCUS = "#sessions"
    KEYS = keys_of("home")
    BINDINGS = bindings(KEYS)

    def __init__(self, service: Service, begin: Callable[..., None], saying: str = "") -> None:
        """``begin`` begins a story by its name: about this screen, and about what was chosen on it."""
        super().__init__()
        self.service = service
        self._begin = begin
        self._saying = saying
        self.group = ""
        self._words = ""
        self._damage = ""
        self._first_look: Timer | None = None
        self._is_seen = False
        self._looking = Looking(service, self._take)

    def parts(self) -> ComposeResult:
        with Vertical(id="page"):
            yield Static(Content(say.TITLE), id="title")
            yield Static(Content(say.TAGLINE), id="tagline")
            yield LineInput(placeholder=say.FIND, widget_id="find")
            yield Static("", id="filter")
            yield self._looking
            yield Static(Content(say.EMPTY), id="empty")
            yield SessionList("sessions")

    def on_mount(self) -> None:
        if at_hand := self.service.at_hand():
            self.query_one(SessionList).show(at_hand)
            self._first_look = surely(self.set_timer(PAINTED_S, self._look_first))
        else:
            self.look()
        if self._saying:
            self.say(self._saying)

    def look(self) -> None:
        """Read the record again."""
        self._ask(find, PATIENCE_S)
        self._looking.say_how_far()

    def _look_first(self) -> None:
        """Check whether the cached list is still current, before any other query or command."""
        if self._first_look is not None:
            self._first_look.stop()
            self._first_look = None
            self._looking.ask(find("", ""), KEY_PATIENCE_S)

    def _ask(self, question: Callable[[str, str], Question], patience_s: float) -> None:
        self._look_first()
        self._looking.ask(question(self._words, self.group), patience_s)

    def _take(self, found: Found | Failure) -> None:
        if isinstance(found, Failure):
            self.say(sentence_of(found))
            if not self._is_seen:  # the cached list may be outdated
                self.query_one(SessionList).show(())
            return
        self._is_seen = True
        self.group = found.group
        if found.troubles is not None:
            self._damage = of_sessions(found.troubles)
        is_asked_for = bool(found.words or found.group)
        self.query_one(SessionList).show(found.summaries)
        self.set_class(not (found.summaries or is_asked_for or self._damage), "-empty")
        notices = say.notices(self._damage, found.group, finds_none=is_asked_for and not found.summaries)
        self.query_one("#filter", Static).update(Content(notices))
        self._say_found()

    @on(SessionList.OptionHighlighted)
    def _say_found(self) -> None:
        """While words are looked for, say where they stand in the session that the cursor is on."""
        summary = self.chosen
        if summary is None or not self._words:
            return
        line = self.attempt(partial(self.service.found_in, summary.id, self._words))
        if line is not None:
            self.say(
                found_beside_title(summary.title, line, self._words, self.query_one(SayingLine).content_size.width)
            )

    @property
    def chosen(self) -> Summary | None:
        """The session that the cursor is on."""
        return self.query_one(SessionList).chosen

    def begin(self, name: str, *about: object) -> None:
        self._begin(name, self, *about)

    def action_find(self) -> None:
        self.add_class("-finding")
        self.query_one("#find").focus()

    def action_found(self) -> None:
        """Leave the search and list all sessions again."""
        self.query_one("#find", LineInput).clear()
        self.say("")
        self.remove_class("-finding")
        self.query_one("#sessions").focus()

    def action_group(self) -> None:
        self._ask(find_in_next_group, KEY_PATIENCE_S)

    def action_export(self) -> None:
        summary = self.chosen
        if summary is None:
            return
        self.say(write_out(partial(self.service.write_out, summary.id), says_folder=True))

    def action_forget(self) -> None:
        from coprod_tui.tui.home.forgetting import forget

        run(self.app, forget(self))

    @on(Input.Changed, "#find")
    def find_words(self, message: Input.Changed) -> None:
        """Search while typing."""
        self._words = message.value.strip()
        self.set_class(bool(self._words) or self.query_one("#find").has_focus, "-finding")
        self._ask(find, KEY_PATIENCE_S)

    @on(Input.Submitted, "#find")
    def found(self) -> None:
        self.query_one("#sessions").focus()

    @on(SessionList.OptionSelected)
    def choose(self, message: SessionList.OptionSelected) -> None:
        if summary := self.query_one(SessionList).listed(message.option_id):
            self.begin("navigation.choose", summary)

    def action_choose(self) -> None:
        """What Enter does on the list, for the palette."""
        self.query_one(SessionList).action_select()

    def has_read_all(self) -> bool:
        """Whether the whole record has been read; if not, say that it is still being read."""
        self._look_first()
        if self._looking.is_waiting:
            self.say(say.STILL_READING)
        return not self._looking.is_waiting
