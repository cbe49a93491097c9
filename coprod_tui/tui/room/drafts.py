"""What was begun in the room and is not kept yet."""

from coprod_tui.domain.model.session import Session
from coprod_tui.tui.kit.drafts import Drafts

OF_DECISIONS = frozenset({"check", "carry"})
"""What drafts about a decision are about; they end with its id and its words."""


def is_begun(drafts: Drafts, session: Session) -> bool:
    """Whether there is any draft; one about a decision counts only while the decision has the same words."""
    stand = {(each.id, each.text) for each in session.decisions}
    return drafts.any(lambda subject: subject[0] not in OF_DECISIONS or subject[-2:] in stand)
