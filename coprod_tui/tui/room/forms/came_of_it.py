"""What came of a decision, asked below the list while the group looks back."""

from collections.abc import Iterable

from textual.widget import Widget

from coprod_tui.domain.events import FollowUpStatus
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.app import STRIP_HINT
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.labels import STATUSES
from coprod_tui.tui.follow_up.came_of_it import CameOfIt, CameOfItFields
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.rows_strip import RowsStrip, row


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
