"""Who is coming: a field for the names, and above it a row for everyone, with what is still to be asked beside it."""

from collections.abc import Iterable

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.input import Selection
from textual.widgets.option_list import Option

from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import asking_same_names, read_names
from coprod_tui.domain.rejection import Rejection
from coprod_tui.presentation import people as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.tui.kit.line import content
from coprod_tui.tui.setup.names_list import NamesInput, PeopleRows


class PeopleField(Vertical):
    """The rows and the field. ``people`` are the current rows, without the text of the field."""

    class Changed(Message):
        """Somebody was added, named, set aside or taken in; of a table, how many columns were left out."""

        def __init__(self, columns_left_out: int = 0) -> None:
            super().__init__()
            self.columns_left_out = columns_left_out

    def __init__(self, people: Iterable[NameRow] = ()) -> None:
        super().__init__(id="people")
        self.people = tuple(people)
        self._mends: int | None = None

    def compose(self) -> ComposeResult:
        yield PeopleRows((), widget_id="rows")
        yield Static("", id="row-said")
        yield NamesInput(placeholder=say.PLACEHOLDER, widget_id="names")

    def on_mount(self) -> None:
        self._show()

    @property
    def typing(self) -> str:
        """The text of the field, not in a row yet."""
        return self._field.value.strip()

    def take_in_typed(self) -> None:
        """Turn the text of the field into rows, without posting a message."""
        if text := self.typing:
            self._field.value = ""
            self._enter(text)

    def look_at_first_asked(self) -> None:
        """Focus the first row with a question; the field if there is none."""
        asking = [place for place, row in enumerate(self.people) if row.ask and not row.set_aside]
        if asking:
            self.look_at(asking[0])
        else:
            self._field.focus()

    def look_at(self, place: int) -> None:
        """Focus a row."""
        self._rows.highlighted = place
        self._rows.focus()

    @on(NamesInput.ListPasted)
    def list_pasted(self, message: NamesInput.ListPasted) -> None:
        message.stop()
        if self._mends is not None:
            self._take_in_mended(self.people[self._mends])
        typed, self._field.value = self._field.value, ""
        columns_left_out = self._enter(typed + message.text)
        self.post_message(self.Changed(columns_left_out))

    @on(Input.Submitted, "#names")
    def submitted(self, message: Input.Submitted) -> None:
        """Add a row on Enter; from the empty field, let the focus move on."""
        if self.typing:
            message.stop()
            self.take_in_typed()
            self.post_message(self.Changed())

    @on(NamesInput.ToRows)
    def to_rows(self, message: NamesInput.ToRows) -> None:
        message.stop()
        if self.people:
            self.look_at(len(self.people) - 1)

    @on(PeopleRows.Left)
    def to_field(self, message: PeopleRows.Left) -> None:
        message.stop()
        self._field.focus()

    @on(OptionList.OptionSelected, "#rows")
    def mend(self, message: OptionList.OptionSelected) -> None:
        """Edit a row in the field. Text that is not a name is selected, so that typing replaces it."""
        message.stop()
        self._mends = message.option_index
        row = self.people[self._mends]
        self._field.value = shown = say.to_mend(row)
        self._field.selection = Selection(0 if say.is_no_name(row) else len(shown), len(shown))
        self._field.placeholder = say.MEND
        self._field.focus()

    @on(PeopleRows.Pressed)
    def pressed(self, message: PeopleRows.Pressed) -> None:
        """Apply the key pressed on a row: with turns, here for someone, accepted, or set aside."""
        message.stop()
        self._put(message.place, say.pressed(self.people[message.place], message.act))
        self.post_message(self.Changed())

    @on(OptionList.OptionHighlighted, "#rows")
    @on(events.DescendantFocus)
    def say_row(self) -> None:
        """Say below the rows what is typed in the chosen one, and its keys; from the field, how many rows there are."""
        place = self._rows.highlighted
        if self._rows.has_focus and place is not None:
            row = self.people[place]
            is_cut_off = content(say.row(row)).cell_length > self._rows.content_size.width - 2
            self._said.update(Content(say.beside(row, cut_off=is_cut_off)))
        else:
            self._said.update(Content(say.counted(self.people)))
        self._said.display = bool(self.people)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Whoever leaves the field with something in it means it; in another window they go on with it later."""
        if event.widget is not self._field or not self.app.app_focus:
            return
        if self.typing:
            self.take_in_typed()
            self.post_message(self.Changed())
        else:
            self._stop_mending()

    def leave_as_it_was(self) -> bool:
        """Stop editing a name. Returns whether one was being edited."""
        if self._mends is None:
            return False
        self._field.value = ""
        self._stop_mending()
        return True

    def _take_in_mended(self, row: NameRow) -> None:
        """Apply the name being edited as it is typed, if it was changed."""
        if self.typing not in ("", say.to_mend(row)):
            self.take_in_typed()
        self.leave_as_it_was()

    def _enter(self, text: str) -> int:
        """Add rows, or rename the one being edited. Returns how many columns of a table were ignored."""
        if self._mends is None:
            read = read_names(text)
            self.people = asking_same_names((*self.people, *read.rows))
            self._show()
            return len(read.columns_left_out)
        place = self._mends
        self._stop_mending()
        try:
            self._put(place, *say.answered(self.people[place], text))
        except Rejection as refusal:
            self._said.update(Content(sentence_of(refusal)))
        else:
            self.look_at(place)
        return 0

    def _put(self, place: int, *rows: NameRow) -> None:
        """Replace a row with these."""
        self.people = asking_same_names((*self.people[:place], *rows, *self.people[place + 1 :]))
        self._show()

    def _stop_mending(self) -> None:
        self._mends = None
        self._field.placeholder = say.PLACEHOLDER

    def _show(self) -> None:
        place = self._rows.highlighted
        self._rows.clear_options()
        self._rows.add_options(Option(content(say.row(row))) for row in self.people)
        self._rows.display = bool(self.people)
        if self.people:
            last = len(self.people) - 1
            self._rows.highlighted = last if place is None or not self._rows.has_focus else min(place, last)
        self.say_row()

    @property
    def _rows(self) -> PeopleRows:
        return self.query_one(PeopleRows)

    @property
    def _field(self) -> NamesInput:
        return self.query_one(NamesInput)

    @property
    def _said(self) -> Static:
        return self.query_one("#row-said", Static)
