"""Who is coming: a field for the names, and above it a row for everyone, with what is still to be asked beside it."""

from collections.abc import Iterable

from textual import events, on
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.input import Selection

from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import asking_same_names, read_names
from coprod_tui.domain.rejection import Rejection
from coprod_tui.presentation import people as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.setup import Ahead
from coprod_tui.tui.setup.names_list import NamesInput
from coprod_tui.tui.setup.people_rows import RowsOfPeople
from coprod_tui.tui.setup.times_that_suit import TimesThatSuit


class PeopleField(RowsOfPeople):
    """The rows and the field; the text of the field is not in a row yet."""

    def __init__(self, people: Iterable[NameRow], ahead: Ahead, times: TimesThatSuit) -> None:
        super().__init__(people, ahead, times)
        self._mends: int | None = None

    @property
    def typing(self) -> str:
        """The text of the field, not in a row yet."""
        return self.field.value.strip()

    def take_in_typed(self) -> None:
        """Turn the text of the field into rows, without posting a message."""
        if text := self.typing:
            self.field.value = ""
            self._enter(text)

    @on(NamesInput.ListPasted)
    def list_pasted(self, message: NamesInput.ListPasted) -> None:
        message.stop()
        if self._mends is not None:
            self._take_in_mended(self.people[self._mends])
        typed, self.field.value = self.field.value, ""
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

    @on(OptionList.OptionSelected, "#rows")
    def mend(self, message: OptionList.OptionSelected) -> None:
        """Edit a row in the field. Text that is not a name is selected, so that typing replaces it."""
        message.stop()
        self._mends = message.option_index
        row = self.people[self._mends]
        self.field.value = shown = say.to_mend(row)
        self.field.selection = Selection(0 if say.is_no_name(row) else len(shown), len(shown))
        self.field.placeholder = say.MEND
        self.field.focus()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Whoever leaves the field with something in it means it; in another window they go on with it later."""
        if event.widget is not self.field or not self.app.app_focus:
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
        self.field.value = ""
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
            self.show()
            return len(read.columns_left_out)
        place = self._mends
        self._stop_mending()
        try:
            self.put(place, *say.answered(self.people[place], text))
        except Rejection as refusal:
            self.said.update(Content(sentence_of(refusal)))
        else:
            self.look_at(place)
        return 0

    def _stop_mending(self) -> None:
        self._mends = None
        self.field.placeholder = say.PLACEHOLDER
