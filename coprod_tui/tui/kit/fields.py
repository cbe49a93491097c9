"""The fields of a form, wherever it stands: what they begin with, keeping what was typed, leaving it as a draft."""

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar, Generic, TypeVar, cast

from textual import on
from textual.content import Content as Text
from textual.widget import Widget
from textual.widgets import Input, OptionList

from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import Failure
from coprod_tui.live.drafts import Content
from coprod_tui.presentation.choosing import NOBODY_CHOSEN, Listed
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.tui.kit.choice_in_rows import ChoiceInRows, KeyedChoice
from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.drafts import Draft, Drafts
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.marked_list import MarkedList
from coprod_tui.tui.kit.people_list import PeopleChoices
from coprod_tui.tui.kit.stories import Answer
from coprod_tui.tui.kit.typed import with_beginning
from coprod_tui.tui.kit.words_area import WordsArea

Value = TypeVar("Value", str, tuple[str, ...])

Entries = Sequence[tuple[str, Text]]
"""The lines of a list, as pairs of id and content."""

Keep = Callable[[Answer], object]
"""Keeps an answer, or raises ``NotYet``, ``Rejection`` or ``Failure``."""


class Fields(Generic[Answer], Widget):
    """Enter goes from field to field and keeps the answer in the last. Another base says where the fields stand.

    It ends with the answer once that is kept; what is refused stays typed, with the sentence why.
    """

    counts: ClassVar[Collection[str]] = ()
    """The fields that make a draft worth keeping; if empty, every field that differs from what it began with."""
    keeps_anywhere: ClassVar[bool] = False
    """Whether Enter keeps the answer in every field."""

    def take(self, keep: Keep[Answer], draft: Draft | None = None) -> None:
        """How the answer is kept, and where it is left; without a draft, what was typed is gone with it."""
        self._keep = keep
        self._draft = Draft({}, ()) if draft is None else draft
        self._stands: dict[str, str | tuple[str, ...]] = {}
        self._ids: dict[str, list[str]] = {}
        self._keys_given = 0
        self._began: tuple[Widget | None, str] = (None, "")

    # --- where they stand

    @property
    def is_open(self) -> bool:
        """Whether it can still be answered."""
        raise NotImplementedError

    def end(self, answer: Answer | None) -> None:
        """Close it with this answer; None where it was left."""
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """Show a sentence beside the fields."""
        raise NotImplementedError

    # --- fields, each begun with its draft, else with what stands

    def line(self, field: str, stands: str = "", *, placeholder: str = "") -> LineInput:
        """A field of one line."""
        return LineInput(self._begin(field, stands), placeholder=placeholder, widget_id=field)

    def area(self, field: str, stands: str = "", *, placeholder: str = "") -> WordsArea:
        """A field for words."""
        return WordsArea(self._begin(field, stands), placeholder=placeholder, widget_id=field)

    def choice(self, field: str, entries: Entries, stands: str = "") -> MarkedList:
        """A list of which one line is chosen; ``stands`` is its id."""
        self._ids[field] = [each for each, _ in entries]
        self._begin(field, stands)
        return MarkedList((text for _, text in entries), widget_id=field)

    def keyed(self, field: str, answers: Sequence[tuple[str, str]], stands: str) -> KeyedChoice:
        """One of a few answers, each with a key that no other one of the form has; ``stands`` is its id."""
        first, self._keys_given = self._keys_given, self._keys_given + len(answers)
        self._ids[field] = [each for each, _ in answers]
        return KeyedChoice(answers, self._begin(field, stands), first=first, widget_id=field)

    def choices(self, field: str, entries: Entries, stands: Collection[str] = ()) -> Choices:
        """A list of which several lines may be chosen; ``stands`` are their ids."""
        chosen = self._begin(field, tuple(each for each, _ in entries if each in stands))
        return Choices(entries, chosen, widget_id=field)

    def people(self, field: str, people: Sequence[tuple[str, Listed]], stands: Collection[str] = ()) -> PeopleChoices:
        """A list of people, with their ids, of whom several may be chosen; ``stands`` are the ids of those who are."""
        ids = [each for each, _ in people]
        chosen = self._begin(field, tuple(each for each in ids if each in stands))
        return PeopleChoices([listed for _, listed in people], ids, chosen, widget_id=field)

    def _begin(self, field: str, stands: Value) -> Value:
        self._stands[field] = stands
        return cast("Value", self._draft.content.get(field, stands))

    def text(self, field: str) -> str:
        """What is typed in a field."""
        area = self.query_one(f"#{field}")
        return area.text if isinstance(area, WordsArea) else cast("LineInput", area).value

    def one(self, field: str) -> str:
        """The id of the chosen line or answer; empty if there are no lines."""
        listed = self.query_one(f"#{field}")
        place = listed.place if isinstance(listed, KeyedChoice) else cast("MarkedList", listed).highlighted
        return "" if place is None else self._ids[field][place]

    def chosen(self, field: str) -> tuple[str, ...]:
        """The ids of the chosen lines."""
        return self.query_one(f"#{field}", Choices).chosen

    @property
    def content(self) -> Content:
        """The content of all fields."""
        return {field: self._content_of(field) for field in self._stands}

    def _content_of(self, field: str) -> str | tuple[str, ...]:
        if field in self._ids:
            return self.one(field)
        return self.chosen(field) if isinstance(self._stands[field], tuple) else self.text(field)

    def begin(self) -> None:
        """Highlight in each list what is chosen, and focus the first field."""
        for options in self.query(MarkedList):
            if options.option_count:
                options.highlighted = self._first_chosen(options)
        self.go_to(next(iter(self._stands)))

    def go_to(self, field: str) -> None:
        """Focus a field at once, so that the next key goes there."""
        self.screen.set_focus(self.query_one(f"#{field}"))

    def _first_chosen(self, options: MarkedList) -> int | None:
        """The place of the first line that is chosen; if none is, the first. Of people, nobody then."""
        if isinstance(options, PeopleChoices):
            return options.first_chosen
        if isinstance(options, Choices):
            return options.first_chosen or 0
        field = options.id or ""
        wanted = (self._draft.content.get(field), self._stands[field])
        return next((self._ids[field].index(each) for each in wanted if each in self._ids[field]), 0)

    # --- keeping and leaving

    def answer(self) -> Answer:
        """The answer as typed. Raises ``NotYet``."""
        raise NotImplementedError

    @on(Input.Submitted)
    @on(WordsArea.Kept)
    @on(OptionList.OptionSelected)
    @on(Choices.Done)
    @on(ChoiceInRows.Done)
    def _entered(self) -> None:
        self.enter()

    @on(PeopleChoices.NobodyChosen)
    def _nobody_chosen(self) -> None:
        self.say(NOBODY_CHOSEN)

    def enter(self) -> None:
        """Enter was pressed in a field: go to the next; in the last one keep the answer."""
        fields = list(self._stands)
        focused = self.screen.focused
        here = focused.id if focused else None
        if self.keeps_anywhere or here not in fields or here == fields[-1]:
            self.keep()
        else:
            self.go_to(fields[fields.index(here) + 1])

    def keep(self) -> None:
        """Keep the answer and end. A key that arrives after that does not keep it again."""
        if not self.is_open:
            return
        try:
            answer = self.answer()
            self._keep(answer)
        except NotYet as refusal:
            self.say(refusal.sentence)
            if refusal.field:
                self.go_to(refusal.field)
        except (Rejection, Failure) as refusal:
            self.say(sentence_of(refusal))
        else:
            self.drop()
            self.end(answer)

    def drop(self) -> None:
        """It was kept: there is no draft of it any more."""
        self._draft.drop()

    def began_with(self, field: Widget, typed: str) -> None:
        """What was typed before it opened, and may be the beginning of what is typed in a field."""
        self._began = (field, typed)

    def typed_in(self, field: Widget) -> str:
        """What was typed in a field behind what stands in it, with its beginning."""
        text = self.text(field.id or "").removeprefix(self._stood(field))
        return with_beginning(self._began[1], text) if self._began[0] is field else text

    def _stood(self, field: Widget) -> str:
        """What stood in a field for text when it opened."""
        return str(self._stands.get(field.id or "", ""))

    def leave_without(self, field: Widget) -> None:
        """End without an answer, and without what is typed in one field."""
        if isinstance(field, WordsArea):
            field.text = ""
        elif isinstance(field, LineInput):
            field.value = ""
        self.leave()

    @property
    def whole_content(self) -> Content:
        """The content of all fields, with the letters before the one that was typed in as it opened."""
        field = self._began[0]
        if field is None or not self.text(field.id or "").startswith(self._stood(field)):
            return self.content
        return {**self.content, field.id or "": self._stood(field) + self.typed_in(field)}

    def leave(self) -> None:
        """End without an answer; what was typed is a draft if there is anything in it."""
        self._leave_as(self._draft)
        self.end(None)

    def leave_in(self, drafts: Drafts) -> None:
        """What was typed so far, as it would be left."""
        self._leave_as(self._draft.within(drafts))

    def _leave_as(self, draft: Draft) -> None:
        content = self.whole_content
        changed = (content[field] for field in self.counts or self._stands if content[field] != self._stands[field])
        if any(each.strip() if isinstance(each, str) else True for each in changed):  # not only emptied
            draft.leave(content)
        else:
            draft.drop()
