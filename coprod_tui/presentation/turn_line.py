"""Whose turn it is and the time left, in one short line, for screens without the clock."""

from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.breaks import back_at
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.clock import ClockView
from coprod_tui.presentation.text import Line

_BAR_CELLS = 8


def told(session: Session, now: ClockView) -> Line:
    """The line of an open turn or a break; empty without either.

    ``Amina · 1:12``; beyond the offer ``Amina · finish in your own time``; on a break ``back at 11:10``.
    """
    if back := back_at(session):
        return Line.of((back, "bold ink"))
    if session.open_turn is None:
        return Line()
    name = Line.of((name_of(session, session.open_turn.voice), "bold ink"))
    told = now.caption if now.tone in ("held", "over") else now.text or now.caption
    if now.look == "bar" and now.tone == "running":
        full = round(_BAR_CELLS * now.used)
        return name.then(("  ", ""), ("━" * full, now.used_tone), ("─" * (_BAR_CELLS - full), "line"))
    return name.then((" · ", "quiet"), (told, now.text_tone)) if told else name
