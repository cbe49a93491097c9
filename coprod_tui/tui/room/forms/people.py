"""Dialogs for the voices: someone joins, goes away, comes back, or chooses another name."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from coprod_tui.domain.commands.voices import name_given
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.rows import read_name
from coprod_tui.presentation import alongside, people
from coprod_tui.presentation import voices as say
from coprod_tui.presentation.choosing import NOBODY_CHOSEN, Listed, voices_numbered
from coprod_tui.presentation.keys import Key, key, keys_of
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.people_list import PeopleList
from coprod_tui.tui.kit.strip import WritingStrip


class AskName(WritingStrip[str]):
    """Asks for a name, and shows the cleaned name while it is typed. An uncertain name is questioned once.

    Whatever is entered after that is accepted as the name.
    """

    KEYS = (*WritingStrip.KEYS, key("app.was_said"))

    def __init__(self, title: str, hint: str, is_free: Keep[str], begin: str = "") -> None:
        """``is_free`` raises ``Rejection`` if the name is taken; ``begin`` is a name that was questioned before."""
        super().__init__(is_free)
        self.heading = title
        self.hint = hint
        self._begin_with = begin
        self._asked = bool(begin)

    def parts(self) -> ComposeResult:
        yield Static(Content(say.JOIN_LABEL), classes="label")
        yield self.line("chosen-name", self._begin_with)

    @on(Input.Changed)
    def preview(self, message: Input.Changed) -> None:
        row = read_name(message.value)
        if not self._asked:
            self.say(people.joins_as(row) if row.name else "")

    def answer(self) -> str:
        row = read_name(self.text("chosen-name"))
        if self._asked or not row.typed:
            return name_given(self.text("chosen-name"))
        if row.ask or row.name is None:
            self._asked = True
            raise NotYet(people.asked_once(row))
        return row.name


class AskWhoJoins(AskName):
    """Asks for the name of somebody who joins; whoever is here for someone gives none."""

    KEYS = (*keys_of("joining"), *AskName.KEYS)
    BINDINGS = bindings(keys_of("joining"), priority=True)

    def __init__(self, keep: Keep[str], without_turns: Callable[[], object]) -> None:
        """``without_turns`` keeps that somebody came who is here for someone."""
        super().__init__(say.JOIN_TITLE, say.JOIN_HINT, keep)
        self._without_turns = without_turns

    def parts(self) -> ComposeResult:
        yield Static(Content(alongside.JOIN_ASK), classes="label")
        yield self.line("chosen-name", placeholder=say.JOIN_LABEL)

    def action_alongside(self) -> None:
        self.end(None)
        self._without_turns()


Act = Literal["move", "rename", "their_time", "for_someone"]


class Moving(NamedTuple):
    """Who is meant, None for somebody without a name who is here for someone; and what is said of them."""

    voice: VoiceId | None
    act: Act = "move"


class AwayOrBack(Dialog[Moving]):
    """The voices in the order of the circle: Enter sends one away or welcomes them back.

    Last stands whoever else is here for someone. Nobody is chosen before a key says who; the list begins at an
    uncertain name, else at a voice that is away and may be back, else at the current speaker.
    """

    BINDINGS = bindings(keys_of("away"))
    heading = say.AWAY_TITLE
    hint = say.AWAY_HINT

    def __init__(self, session: Session, asking: Mapping[VoiceId, str]) -> None:
        """``asking`` holds the questions about uncertain names, by voice id."""
        super().__init__()
        self._speaker = session.speaker
        self._voices = session.voices
        self._people = voices_numbered(session)
        self._unnamed = [Listed(len(self._people) + 1, alongside.ONE_ALONGSIDE)] if session.alongside_unnamed else []
        self._asking = asking

    def parts(self) -> ComposeResult:
        how = [say.away_or_here(voice, self._asking.get(voice.id, "")) for voice in self._voices]
        people = (*self._people, *self._unnamed)
        behind = (*how, *(() for _ in self._unnamed))
        yield PeopleList(people, behind, begins_at=self._begins_at, widget_id="whose")

    @property
    def _begins_at(self) -> int:
        asking = [voice for voice in self._voices if voice.id in self._asking]
        away = [voice for voice in self._voices if not (voice.here or voice.alongside)]
        first = next(iter((*asking, *away)), self._speaker)
        return self._voices.index(first) if first else 0

    def on_mount(self) -> None:
        self.query_one(PeopleList).focus()

    @property
    def offered(self) -> tuple[Key, ...]:
        return (key("away.rename"), key("away.their_time"), key("away.alongside"))

    @on(OptionList.OptionSelected)
    def chosen(self, _: OptionList.OptionSelected) -> None:
        self._said_of_them("move")

    def action_rename(self) -> None:
        self._said_of_them("rename")

    def action_their_time(self) -> None:
        self._said_of_them("their_time")

    def action_alongside(self) -> None:
        self._said_of_them("for_someone")

    def _said_of_them(self, act: Act) -> None:
        place = self.query_one(PeopleList).highlighted
        if place is None and act == "rename" and self._asking:
            place = self._begins_at  # the name to look at, which the next question says
        if place is None:
            self._nobody_chosen()
        else:
            self.dismiss(Moving(self._voices[place].id if place < len(self._voices) else None, act))

    @on(PeopleList.NobodyChosen)
    def _nobody_chosen(self) -> None:
        self.say(NOBODY_CHOSEN)

    @on(OptionList.OptionHighlighted)
    def _somebody_is_chosen(self) -> None:
        self.say("")
