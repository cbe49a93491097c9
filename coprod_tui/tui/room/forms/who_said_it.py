"""Asks who said words that were written down as somebody else's."""

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.widgets import OptionList

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import words as say
from coprod_tui.presentation import writing
from coprod_tui.presentation.choosing import voices_and_someone
from coprod_tui.presentation.labels import quoted
from coprod_tui.tui.kit.dialog import Dialog, Quoted
from coprod_tui.tui.kit.marked_list import begin_at
from coprod_tui.tui.kit.people_list import PeopleList


class SaidBy(NamedTuple):
    """Whose words they are; None: somebody's without a name."""

    voice: VoiceId | None


class WhoSaidIt(Dialog[SaidBy]):
    """Everyone, in the order of the circle, and last *someone*; the list begins at whose words they are seen as now."""

    heading = writing.WHO
    hint = say.MOVE_HINT

    def __init__(self, session: Session, said: Contribution) -> None:
        super().__init__()
        self._said = said
        self._seen_as = say.seen_as(session, said)
        self._whose = voices_and_someone(session)

    def parts(self) -> ComposeResult:
        yield Quoted(quoted(self._said.text or ""))
        yield PeopleList([listed for _, listed in self._whose], widget_id="whose")

    def on_mount(self) -> None:
        options = self.query_one("#whose", OptionList)
        begin_at(options, [voice for voice, _ in self._whose].index(self._seen_as))
        options.focus()

    @on(OptionList.OptionSelected)
    def chosen(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(SaidBy(self._whose[message.option_index][0]))
