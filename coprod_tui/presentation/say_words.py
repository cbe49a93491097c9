"""What the facilitator says aloud about words: what was said, checked or taken out, and what is explained."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.called import said_by
from coprod_tui.presentation.jargon import means
from coprod_tui.presentation.labels import SOMEONE, quoted
from coprod_tui.presentation.language import _

_WRITTEN = _("{name}, is this what you meant? {words} May your name stand with it?")
_WRITTEN_SOMEONE = _("Written down: {words} Is this what was meant?")
_CHECKED = _("That is what was meant: {words} Their name may stand with it.")
_CHECKED_SOMEONE = _("That is what was meant: {words} It stands as someone’s.")
_TAKEN_OUT = _("Some words were taken out again.")


def _explained(_session: Session, event: e.WordExplained) -> str:
    return means(event.term, event.meaning)


def _words(session: Session, contribution: ContributionId) -> str:
    return quoted(session.contribution(contribution).text or "")


def _written(session: Session, event: e.Contributed | e.ContributionMoved | e.ContributionReworded) -> str:
    """It is read out to whoever said it, to be checked; who is named is asked for their name, too."""
    name = said_by(session, session.contribution(event.contribution))
    said = _WRITTEN_SOMEONE if name == SOMEONE else _WRITTEN
    return said.format(name=name, words=_words(session, event.contribution))


def _checked(session: Session, event: e.ReadBack) -> str:
    """Whether their name stands with it, and never which."""
    is_someones = said_by(session, session.contribution(event.contribution)) == SOMEONE
    return (_CHECKED_SOMEONE if is_someones else _CHECKED).format(words=_words(session, event.contribution))


SAYS_OF_WORDS: dict[type[e.Event], Callable[[Session, Any], str]] = {
    e.Contributed: _written,
    e.ContributionMoved: _written,
    e.ContributionReworded: _written,
    e.ReadBack: _checked,
    e.TakenOut: lambda _, _event: _TAKEN_OUT,
    e.WordExplained: _explained,
}
"""By the kind of event."""
