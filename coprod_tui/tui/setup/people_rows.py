"""The row of everyone who comes: what is asked in it, the time that suits them, and what they sent ahead."""

from collections.abc import Iterable

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import asking_same_names
from coprod_tui.presentation import people as say
from coprod_tui.presentation.pace import in_words
from coprod_tui.presentation.setup import Ahead
from coprod_tui.presentation.text import Line
from coprod_tui.presentation.writing import PLACEHOLDER
from coprod_tui.tui.kit.dialog import Quoted
from coprod_tui.tui.kit.form import Form
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.kit.stories import ask, run
from coprod_tui.tui.setup.names_list import NamesInput, PeopleRows
from coprod_tui.tui.setup.times_that_suit import TimesThatSuit


class SentAhead(Form[str]):
    """A dialog about one person; it is answered with their words, which may be none."""

    heading = say.SENT_TITLE
    hint = say.SENT_HINT

    def __init__(self, name: str, words: str) -> None:
        super().__init__(lambda words: words)
        self._whose = name
        self._words = words

    def parts(self) -> ComposeResult:
        yield Quoted(self._whose)
        yield self.area("words", self._words, placeholder=PLACEHOLDER)

    def answer(self) -> str:
        return self.text("words").strip()

    def action_back(self) -> None:
        """What was typed is their draft: it waits, however the dialog is left."""
        self.keep()


class RowsOfPeople(Vertical):
    """``people`` are the current rows; ``ahead`` the words somebody sent, by name; ``times`` what suits whom."""

    class Changed(Message):
        """Somebody was added, named, set aside or taken in; of a table, how many columns were left out."""

        def __init__(self, columns_left_out: int = 0) -> None:
            super().__init__()
            self.columns_left_out = columns_left_out

    def __init__(self, people: Iterable[NameRow], ahead: Ahead, times: TimesThatSuit) -> None:
        super().__init__(id="people")
        self.people = tuple(people)
        self._ahead = dict(ahead)
        self.times = times

    def compose(self) -> ComposeResult:
        yield PeopleRows((), widget_id="rows")
        yield Static("", id="row-said")
        yield NamesInput(placeholder=say.PLACEHOLDER, widget_id="names")

    def on_mount(self) -> None:
        self.show()

    @property
    def ahead(self) -> Ahead:
        """The words that were sent ahead, in the order in which they were taken in."""
        return tuple(self._ahead.items())

    def look_at_first_asked(self) -> None:
        """Focus the first row with a question; the field if there is none."""
        asking = [place for place, row in enumerate(self.people) if row.ask and not row.set_aside]
        if asking:
            self.look_at(asking[0])
        else:
            self.field.focus()

    def look_at(self, place: int) -> None:
        """Focus a row."""
        self.rows.highlighted = place
        self.rows.focus()

    @on(PeopleRows.Left)
    def to_field(self, message: PeopleRows.Left) -> None:
        message.stop()
        self.field.focus()

    @on(PeopleRows.Pressed)
    def pressed(self, message: PeopleRows.Pressed) -> None:
        """Apply the key pressed on a row, or ask about its person: what they sent, or the time that suits them."""
        message.stop()
        asks = {"sent": self._ask_sent, "their_time": self._ask_time}.get(message.act)
        if asks is not None:
            run(self.app, asks(self.people[message.place]))
            return
        self.put(message.place, say.pressed(self.people[message.place], message.act))
        self.post_message(self.Changed())

    async def _ask_sent(self, person: NameRow) -> None:
        if not person.name:
            self.said.update(Content(say.SENT_NEEDS_NAME))
            return
        words = await ask(SentAhead(person.name, self._ahead.get(person.name, "")))
        self._ahead.pop(person.name, None)
        if words:
            self._ahead[person.name] = words
        self.show()
        self.post_message(self.Changed())

    async def _ask_time(self, person: NameRow) -> None:
        if not person.name:
            self.said.update(Content(say.TIME_NEEDS_NAME))
        elif await self.times.ask(person.name):
            self.show()
            self.post_message(self.Changed())

    @on(OptionList.OptionHighlighted, "#rows")
    @on(events.DescendantFocus)
    def say_row(self) -> None:
        """Say below the rows what is typed in the chosen one, and its keys; from the field, how many rows there are."""
        place = self.rows.highlighted
        if self.rows.has_focus and place is not None:
            row = self.people[place]
            is_cut_off = content(self._line(row)).cell_length > self.rows.content_size.width - 2
            time = in_words(self.times.of(row.name)) if row.name else ""
            self.said.update(Content(say.beside(row, cut_off=is_cut_off, time=time)))
        else:
            self.said.update(Content(say.counted(self.people)))
        self.said.display = bool(self.people)

    def put(self, place: int, *rows: NameRow) -> None:
        """Replace a row with these. What somebody said or sent ahead stays theirs under another name."""
        before, after = self.people[place].name or "", rows[0].name
        if after and after != before:
            self.times.is_called(before, after)
            if before in self._ahead:
                self._ahead[after] = self._ahead.pop(before)
        self.people = asking_same_names((*self.people[:place], *rows, *self.people[place + 1 :]))
        self.show()

    def show(self) -> None:
        """Show the rows as they are now."""
        place = self.rows.highlighted
        self.rows.clear_options()
        self.rows.add_options(Option(content(self._line(row))) for row in self.people)
        self.rows.display = bool(self.people)
        if self.people:
            last = len(self.people) - 1
            self.rows.highlighted = last if place is None or not self.rows.has_focus else min(place, last)
        self.say_row()

    def _line(self, row: NameRow) -> Line:
        return say.row(row, sent=row.name in self._ahead)

    @property
    def rows(self) -> PeopleRows:
        """Their list."""
        return self.query_one(PeopleRows)

    @property
    def field(self) -> NamesInput:
        """Where names are typed."""
        return self.query_one(NamesInput)

    @property
    def said(self) -> Static:
        """The line between them."""
        return self.query_one("#row-said", Static)
