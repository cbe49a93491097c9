"""Forms: dialogs with fields."""

from typing import Generic

from coprod_tui.presentation.app import FORM_HINT
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Fields
from coprod_tui.tui.kit.fields import Keep as Keep
from coprod_tui.tui.kit.stories import Answer


class Form(Dialog[Answer], Fields[Answer], Generic[Answer]):
    """A dialog with fields: Enter keeps the answer in the last, Escape leaves a draft."""

    hint = FORM_HINT

    def __init__(self, keep: Keep[Answer], draft: Draft | None = None) -> None:
        """``draft``: where it is left; without one, what was typed is gone with it."""
        super().__init__()
        self.take(keep, draft)

    def on_mount(self) -> None:
        self.begin()

    @property
    def is_open(self) -> bool:
        return self.is_active

    def end(self, answer: Answer | None) -> None:
        self.dismiss(answer)

    def action_back(self) -> None:
        self.leave()
