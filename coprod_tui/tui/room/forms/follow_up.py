"""What came of a decision, asked below the list while the group looks back, and who will do it, also on the stage."""

from collections.abc import Iterable
from datetime import date

from textual.app import ComposeResult
from textual.widget import Widget

from coprod_tui.domain.events import FollowUpStatus
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.app import STRIP_HINT
from coprod_tui.presentation.carrying import CARRY_HINT, CARRY_TITLE
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.labels import STATUSES
from coprod_tui.presentation.say_decisions import asks_who
from coprod_tui.tui.follow_up.came_of_it import CameOfIt, CameOfItFields
from coprod_tui.tui.follow_up.carry import CarryFields, Carrying
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.rows_strip import RowsStrip, row
from coprod_tui.tui.kit.strip import WritingStrip, titled


class CameOfItStrip(RowsStrip[CameOfIt], CameOfItFields):
    """The same fields as in the dialog of the board."""

    BINDINGS = bindings(keys_of("came_of_it"), priority=True)
    heading = say.FORM_TITLE
    hint = STRIP_HINT

    def __init__(self, status: FollowUpStatus, keep: Keep[CameOfIt], draft: Draft, *, told: bool) -> None:
        super().__init__(keep, draft)
        self.is_about(status, draft, told=told)

    def rows(self) -> Iterable[Widget]:
        yield row(say.FORM_STATUS, self.keyed("status", tuple(STATUSES.items()), self._status))
        yield row(say.FORM_HAPPENED, self.area("happened"))
        yield row(say.FORM_LEARNED, self.area("learned"))
        yield self.told_line()


class CarryStrip(WritingStrip[Carrying], CarryFields):
    """The same fields as after the close, with the sentence above them."""

    heading = CARRY_TITLE
    hint = CARRY_HINT
    asks_all = asks_who()

    def __init__(self, session: Session, decision: Decision, today: date, keep: Keep[Carrying], draft: Draft) -> None:
        super().__init__(keep, draft)
        self.add_class("-lines")
        self.is_about(session, decision, today)

    def parts(self) -> ComposeResult:
        for label, field, below in self.fields():
            field.border_title = titled(label)
            yield field
            yield from below
