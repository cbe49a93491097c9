"""Looking at what was heard, decided and explained, and at nothing but the voice and the clock."""

from functools import cached_property

from textual import on

from coprod_tui.domain.ids import ContributionId
from coprod_tui.presentation import jargon
from coprod_tui.presentation import room as say
from coprod_tui.tui.kit.line import cut
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.panels.choice import ChoicePanel
from coprod_tui.tui.panels.room_lists import RoomLists
from coprod_tui.tui.panels.stage_in_pages import StageInPages

AROUND = 4
"""Cells at both sides of a sentence."""

_LETTERS_CHANGE = frozenset({"-focus", "-decided-first", "-jargon-first"})
"""The classes of the room that a letter may change."""


class LooksAtLists(Page[None]):
    """The keys of the room that only look: ``tab`` and what follows it, and ``f``."""

    _chosen_on_wall: str | None = None
    _reads_on = False

    @cached_property
    def lists(self) -> RoomLists:
        """What was heard, decided and explained."""
        return RoomLists(self)

    @property
    def chosen_words(self) -> ContributionId | None:
        """The id of the contribution selected in the list, or on the wall from which a key led; None if none is."""
        chosen = self._chosen_on_wall or self.lists.heard.chosen_id
        return ContributionId(chosen) if chosen else None

    def begin_from_wall(self, chosen: str | None, name: str, *about: object) -> None:
        """Begin a story for which these are the chosen words. A story looks at them before it asks anything."""
        self._chosen_on_wall = chosen
        try:
            self.begin(name, *about)
        finally:
            self._chosen_on_wall = None

    @on(ChoicePanel.Opened)
    def open_entry(self, message: ChoicePanel.Opened) -> None:
        self.begin(message.panel.opens, message.chosen_id)

    @on(StageInPages.GoesOn)
    def say_how_to_read_on(self, message: StageInPages.GoesOn) -> None:
        self._reads_on = message.goes_on
        self.say_beside_the_lists()

    def name_lists(self) -> None:
        """Name them as the window has them, and say what stands beside them."""
        self.lists.name(are_tabs=self.has_class("-middle"))
        self.say_beside_the_lists()

    def say_beside_the_lists(self) -> None:
        """While nothing else is said: how to read on, or what was explained last, where there is no room for lists."""
        word = self.lists.heard.now.heard.newest_word if self.has_class("-narrow") else None
        explained = cut(jargon.line_of(word).plain, max(1, self.size.width - AROUND)) if word else ""
        self.say_meanwhile(say.READ_ON if self._reads_on else explained)

    @property
    def look_now(self) -> object:
        return _LETTERS_CHANGE & self.classes

    def look_as_before(self, look: object) -> None:
        if isinstance(look, frozenset):
            self.update_classes({each: each in look for each in _LETTERS_CHANGE})

    def action_focus_now(self) -> None:
        self.set_focus(None)
        self.toggle_class("-focus")
        self.say(say.SAY_FOCUS if self.has_class("-focus") else "")

    def action_look_back(self) -> None:
        """Go from the room to what was heard, to a wall of words, to what was decided and explained, and back.

        While there is neither, to the next page of what is read aloud.
        """
        if self.has_class("-focus"):
            self.say(say.SAY_FOCUS)
        elif self.has_class("-stage-alone"):
            self.say("" if self.query_one(StageInPages).turn() else say.SAY_NOTHING_YET)
        elif self.has_class("-narrow") or self.lists.heard.has_focus:
            self.begin("words.as_a_wall")
        else:
            self.say(say.CHOSEN_HINT if self.lists.go_on() else "")

    def action_other_list(self, by: int) -> None:
        self.lists.change(by)

    def go_to_decided(self) -> None:
        if not self.has_class("-narrow"):
            self.lists.change()

    def action_leave_lists(self) -> None:
        self.lists.leave()
        self.say("")
