"""Who said it: all names in a few rows, chosen by first letters, by number, or with the arrows."""

from collections.abc import Sequence

from coprod_tui.domain.ids import VoiceId
from coprod_tui.presentation import writing as say
from coprod_tui.presentation.choosing import NOBODY_CHOSEN
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.text import Line
from coprod_tui.presentation.writing import Person
from coprod_tui.tui.kit.choice_in_rows import ChoiceInRows


class Whose(ChoiceInRows):
    """One of them is chosen, or nobody before a key says who."""

    def __init__(self, people: Sequence[Person], chosen: VoiceId | None, begins_at: VoiceId | None = None) -> None:
        """``chosen`` is who stands chosen at first; where it is nobody, the arrows begin at ``begins_at``."""
        self._people = tuple(people)
        self._choosing = say.choosing(people)
        places = {each.voice: place for place, each in enumerate(people)}
        first = None if chosen is None else places[chosen]
        begins = 0 if begins_at is None else places[begins_at]
        super().__init__(len(people), first, begins_at=begins, widget_id="whose")

    @property
    def chosen(self) -> VoiceId:
        """Who is chosen. Raises ``NotYet`` where nobody is."""
        if self.place is None:
            raise NotYet(NOBODY_CHOSEN)
        return self._people[self.place].voice

    def choose_nobody(self) -> None:
        """The next key says who is meant."""
        self.begin_anew()
        self.choose(None)

    def show(self, people: Sequence[Person]) -> None:
        """The same people; others of them have a draft now."""
        self._people = tuple(people)
        self.look()

    def words(self, place: int, tone: str) -> Line:
        return self._people[place].line(tone=tone)

    def begin_anew(self) -> None:
        self._choosing = say.choosing(self._people)

    def type(self, key: str, sign: str | None) -> bool:
        if key != "backspace" and not sign:
            return False
        self._choosing = self._choosing.then(sign) if sign else self._choosing.shortened()
        first = self._choosing.meant.first
        self.choose(self.place if first is None else first)
        return True

    def is_meant(self, place: int) -> bool:
        meant = self._choosing.meant.places if self._choosing.typed else ()
        return not meant or place in meant

    def means(self, typed: str) -> bool:
        return bool(say.choosing(self._people)._replace(typed=typed).meant.places)
