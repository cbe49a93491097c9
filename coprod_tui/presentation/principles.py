"""The principles that decisions serve, in words: a group's own, or the titles of the six."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.principles import SIX, Principle, own_text
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.folding import read_as
from coprod_tui.presentation.labels import PRINCIPLE_TITLES, quoted
from coprod_tui.presentation.language import _

if TYPE_CHECKING:
    from coprod_tui.domain.reports.board import DecisionLine

OURS = _("Our principles")
_SERVES = _("serves: {principles}")


def title(session: Session, principle: Principle) -> str:
    """A principle of the session in words."""
    return own_text(principle, session.plan.principles) or PRINCIPLE_TITLES[principle]


def titles(session: Session, principles: Iterable[Principle]) -> tuple[str, ...]:
    """Principles of the session in words, in their order."""
    return tuple(title(session, each) for each in principles)


def serves(session: Session, decision: Decision) -> str:
    """The principles that a decision serves; a group's own are sentences, which quotation marks part."""
    said = titles(session, decision.principles)
    return _SERVES.format(principles=", ".join(map(quoted, said) if session.plan.principles else said))


def served_by(line: "DecisionLine") -> tuple[str, ...]:
    """The principles that a decision of any session serves, in words."""
    return (*(PRINCIPLE_TITLES[each] for each in line.principles), *line.own_principles)


def that_occur(lines: "Iterable[DecisionLine]") -> tuple[str, ...]:
    """The principles that some of these decisions serve, each once: the six first, then groups' own by their words."""
    found: dict[str, str] = {}
    for line in lines:
        for each in served_by(line):
            found.setdefault(read_as(each), each)
    return tuple(sorted(found.values(), key=_place))


def _place(words: str) -> tuple[int, str]:
    of_six = [PRINCIPLE_TITLES[each] for each in SIX]
    return (of_six.index(words) if words in of_six else len(of_six), read_as(words))
