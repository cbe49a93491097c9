"""What the facilitator says aloud at the close, for those who can't see what stands there."""

from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.closing import DECIDED_NONE
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.say_decisions import at_the_close

_CLOSED = _("Thank you, all of you. We close here.")


def closed(session: Session) -> str:
    """Thanks, where people find support, and what everybody takes away."""
    support = quoted(session.plan.support) if session.plan.support else ""
    return sentences(_CLOSED, support, *(at_the_close(session) if session.decisions else (DECIDED_NONE,)))
