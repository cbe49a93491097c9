"""Who will do it, asked on the stage below the sentence."""

from datetime import date

from textual.app import ComposeResult

from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.carrying import CARRY_HINT, CARRY_TITLE
from coprod_tui.presentation.say_decisions import asks_who
from coprod_tui.tui.follow_up.carry import CarryFields, Carrying
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.strip import WritingStrip, titled


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
