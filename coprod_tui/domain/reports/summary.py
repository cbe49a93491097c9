"""The view of a session in lists, which load no session to read it from the index."""

from datetime import datetime
from typing import TYPE_CHECKING

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.model.value import Value

if TYPE_CHECKING:
    from coprod_tui.domain.model.session import Session


class Summary(Value, frozen=True):
    """The summary of a session. ``voices`` to ``open_follow_ups`` are counts.

    ``decisions`` are all that were put into words: ``agreed``, not agreed, let go, and ``undecided``.
    ``openings``: by name, without forgotten ones, how many rounds each voice has opened, if any.
    """

    id: SessionId
    title: str
    group: str
    opened_at: datetime
    closed_at: datetime | None
    voices: int
    decisions: int
    agreed: int
    undecided: int
    open_follow_ups: int
    openings: dict[str, int]


def summary(session: "Session") -> Summary:
    """The summary of ``session``. An agreed decision is open until the work has ended and the group was told."""
    return Summary(
        id=session.id,
        title=session.plan.title,
        group=session.plan.group,
        opened_at=session.opened_at,
        closed_at=session.closed_at,
        voices=len(session.took_part),
        decisions=len(session.decisions),
        agreed=sum(decision.state == "agreed" for decision in session.decisions),
        undecided=sum(decision.is_undecided for decision in session.decisions),
        open_follow_ups=sum(decision.needs_follow_up for decision in session.decisions),
        openings={voice.name: voice.openings for voice in session.voices if voice.openings and voice.name is not None},
    )
