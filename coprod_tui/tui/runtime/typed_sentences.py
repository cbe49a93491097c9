"""Hears the keys that come into the room, and takes down the sentence that somebody types there (``typed_run``).

While more letters follow the first one, the wall shows nothing of what that did: it may turn out not to be meant.
"""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.widget import Widget

from coprod_tui.domain.words import TEXT_CHARACTERS, Cleaned, is_visible
from coprod_tui.presentation.app import SHORTENED
from coprod_tui.tui.kit.base_screen import BaseScreen
from coprod_tui.tui.kit.hearing import HearsSentences, hearing
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.kit.typed import TakesLetters, is_typed_into, pasted
from coprod_tui.tui.runtime.key_meaning import opens_field
from coprod_tui.tui.runtime.terminal.reads import TextRead
from coprod_tui.tui.runtime.typed_run import (
    QUIET_SECONDS,
    Heard,
    Run,
    are_keys_of_page,
    are_words_of_field,
    looks_like_words,
)

if TYPE_CHECKING:
    from coprod_tui.tui.kit.fields import Fields

Meant = Callable[[events.Event], tuple[events.Event, ...]]
Act = Callable[[tuple[events.Event, ...]], None]


class TypedSentences:
    """Stands before the meaning of keys: gives those that are to act, and holds those back that may be a sentence."""

    def __init__(self, app: App[Any], meant: Meant, act: Act) -> None:
        """``act`` lets keys act that waited, before any that came later."""
        self._app = app
        self._meant = meant
        self._act = act
        self._run: Run[events.Event] = Run()
        self._acting: list[events.Event] = []
        """Keys that waited, and act now."""
        self._first: events.Event | None = None
        self._page: HearsSentences | None = None
        self._mark: object = None
        self._last = 0.0
        """When the last sign was typed."""
        self._held_back: HearsSentences | None = None
        """The page that holds back from the wall what the first letter did."""
        self._timer: TimerHandle | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a key waits until it is quiet."""
        return bool(self._run.waiting)

    def meant(self, event: events.Event) -> tuple[events.Event, ...]:
        """The events to dispatch in place of ``event``; none while it waits."""
        if event in self._acting:
            self._acting.remove(event)
            return self._acts(event)
        if isinstance(event, TextRead) and self._may_begin and self._take_down_at_once(event):
            return ()
        heard = self._hear(event)
        if heard is None:
            self._look_back(event)
            return self._meant(event)
        self._run = heard.run
        self._first = heard.acts[-1] if heard.is_first else None
        if heard.sentence:
            self._take_down(heard.sentence)
        elif len(heard.run.typed) == 1:
            self._page, self._mark = hearing(self._app), None
        if heard.run.waiting:
            self._hold_back()
        self._look_back(event)
        return self._to_act(heard.acts)

    def _hear(self, event: events.Event) -> Heard[events.Event] | None:
        """What comes of it; None if no sentence is being typed and none can begin."""
        is_key = isinstance(event, events.Key)
        goes_on = is_key and not self._run.is_over(event.time)
        may_be_one = goes_on or self._may_begin
        if not (may_be_one or self._run.waiting):
            self._run = Run()
            return None
        if not isinstance(event, events.Key) or self._goes_into_field(event, goes_on=goes_on):
            return self._run.other(event)
        if "ctrl+" in event.key:
            return self._run.held(event, event.time)
        if event.is_printable and event.character and may_be_one:
            heard = self._run.sign(event, event.character, event.time, self._are_acts)
            return heard._replace(acts=()) if goes_on and self._is_written_nowhere else heard
        return self._run.other(event)

    @property
    def _is_written_nowhere(self) -> bool:
        """Whether a sentence was begun for which no field opened: the rest of it acts no more than its beginning."""
        return self._run.is_sentence and not is_typed_into(self._app.focused)

    @property
    def _may_begin(self) -> bool:
        screen = self._app.screen
        is_free = isinstance(screen, Page) and screen.strip is None and not isinstance(self._app.focused, TakesLetters)
        return is_free and hearing(self._app) is not None

    def _goes_into_field(self, event: events.Event, *, goes_on: bool) -> bool:
        """Whether a field was opened; words that follow its key without a pause may have begun with it."""
        if self._run.is_sentence or not is_typed_into(self._app.focused):
            return False
        if goes_on and self._run.typed:
            if form := _form_of(self._app.focused):
                form.began_with(self._app.focused, self._run.typed)
            self._hold_back()
        return True

    def _are_acts(self, typed: str) -> bool:
        """In the room, and in a page that the first one opened; else the next may open a field, or choose a name."""
        screen, focused = self._app.screen, self._app.focused
        if isinstance(focused, TakesLetters):
            return focused.means(typed[1:])
        if isinstance(screen, HearsSentences):
            if screen is not self._page:
                return screen.are_acts(typed[1:], first_acted=False)
            return screen.are_acts(typed, first_acted=self._mark is not None)
        rows = (*screen.KEYS, *screen.offered) if isinstance(screen, BaseScreen) else ()
        return any(row.writes and _character_to_key(typed[1]) in row.bound for row in rows)

    def _to_act(self, acts: tuple[events.Event, ...]) -> tuple[events.Event, ...]:
        """The first of them in its meaning; the others come back here."""
        if not acts:
            return ()
        self._acting += acts[1:]
        return (*self._acts(acts[0]), *acts[1:])

    def _acts(self, event: events.Event) -> tuple[events.Event, ...]:
        if event is self._first:
            self._page = hearing(self._app)
            self._mark = self._page.mark() if self._page else None
        if isinstance(event, events.Paste) and self._take_down_pasted(event):
            return ()
        return self._meant(event)

    # --- until it is quiet

    def _hold_back(self) -> None:
        """The wall shows nothing of what the first letter did, if it did anything, until it is known what was meant."""
        if self._held_back is None and self._page is not None and self._mark is not None:
            self._held_back = self._page
            self._page.hold_back(self._mark)

    def _let_be_seen(self) -> None:
        if self._held_back:
            self._held_back.let_be_seen()
            self._held_back = None

    def _look_back(self, event: events.Event) -> None:
        """Any other event than a sign that goes on ends the holding back; else it, and what waits, end in the quiet."""
        is_sign = isinstance(event, events.Key) and event.is_printable
        if not self._run.waiting and not (is_sign and event.time - self._last < QUIET_SECONDS):
            self._let_be_seen()
        if is_sign:
            self._last = event.time
        self._wait()

    def _wait(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._run.waiting or self._held_back:
            rest = self._last + QUIET_SECONDS - monotonic()
            self._timer = get_running_loop().call_later(max(0.0, min(QUIET_SECONDS, rest)), self._is_quiet)

    def _is_quiet(self) -> None:
        self._let_be_seen()
        heard = self._run.quiet()
        self._run = heard.run
        self._acting += heard.acts
        self._act(heard.acts)

    # --- a sentence

    def _take_down(self, text: str) -> None:
        """Close what the first letter opened; the room takes back what it did, and takes the words down."""
        if self._page is not None and self._close_up_to(self._page):
            self._page.take_down(text, self._mark)
        self._let_be_seen()

    def _take_down_at_once(self, event: TextRead) -> bool:
        """A whole text came in one read of the terminal, behind what was typed. Returns whether it is a sentence."""
        if self._run.is_over(event.time):
            self._run, self._page, self._mark = Run(), hearing(self._app), None
        typed = self._run.typed + event.text
        is_of_field = opens_field(self._app.screen, typed[0]) and are_words_of_field(typed)
        if is_of_field or are_keys_of_page(typed) or not looks_like_words(typed):
            return False
        self._run = Run(typed, last=event.time, is_sentence=True)
        self._take_down_whole(pasted(events.Paste(typed), TEXT_CHARACTERS))
        return True

    def _take_down_pasted(self, event: events.Paste) -> bool:
        """A text came between the marks of a paste, which are no keys. Returns whether there are words in it."""
        words = pasted(event, TEXT_CHARACTERS)
        ends = isinstance(self._app.screen, BaseScreen) and self._app.screen.ends_with_any_key
        if isinstance(event, TextRead) or ends or not self._may_begin or not is_visible(words.text):
            return False
        self._page, self._mark = hearing(self._app), None
        self._take_down_whole(words)
        return True

    def _take_down_whole(self, words: Cleaned) -> None:
        self._take_down(words.text)
        if words.shortened and isinstance(self._app.screen, BaseScreen):
            self._app.call_next(self._app.screen.say, SHORTENED)

    def was_said(self) -> None:
        """What is typed in the field of another question was said: it goes where words are written down."""
        field, page = self._app.focused, hearing(self._app, anywhere=True)
        strip = self._app.screen.strip if isinstance(self._app.screen, Page) else None
        form = _form_of(field)
        if page is None or field is None or form is None or not is_typed_into(field) or (strip and strip.is_of_words):
            return
        text = form.typed_in(field)
        form.leave_without(field)
        if self._close_up_to(page):
            page.take_down(text)

    def _close_up_to(self, page: HearsSentences) -> bool:
        """Close the screens over a page; whether none is left."""
        target: object = page
        while (screen := self._app.screen) is not target:
            if not isinstance(screen, BaseScreen) or not screen.is_active:
                return False
            screen.dismiss(None)
        return True


def _form_of(field: Widget | None) -> "Fields[Any] | None":
    """The form or the strip that a field stands in."""
    from coprod_tui.tui.kit.fields import Fields  # takes a while to load; here it is loaded

    return next((form for form in field.ancestors if isinstance(form, Fields)), None) if field else None
