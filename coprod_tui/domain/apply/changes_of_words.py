"""How events of what people said change a session: their words, the ways they agree on, the reflection."""

from collections.abc import Callable
from typing import Any

from coprod_tui.domain import events as e
from coprod_tui.domain.apply.draft import Draft, add, change
from coprod_tui.domain.model.contribution import Answer, Contribution, Hands, ReflectionWords, Wording
from coprod_tui.domain.model.explained import Explained, find
from coprod_tui.domain.model.ways import Ways

_GONE: dict[str, Any] = {"voice": None, "turn": None, "text": None, "read_back": False, "with_name": False}


def _contributed(draft: Draft, event: e.Contributed) -> None:
    told = (event.contribution, event.voice, event.turn, event.step, event.at, event.text)
    add(draft.contributions, Contribution(*told, read_back=False, with_name=False, earlier=(), answers=()))


def _contribution_reworded(draft: Draft, event: e.ContributionReworded) -> None:
    known = draft.contributions[event.contribution]
    earlier = known.earlier if known.text is None else (*known.earlier, Wording(event.at, known.text))
    change(draft.contributions, known.id, text=event.text, read_back=False, with_name=False, earlier=earlier)


def _contribution_moved(draft: Draft, event: e.ContributionMoved) -> None:
    whose: dict[str, Any] = {"voice": event.voice, "turn": event.turn}
    change(draft.contributions, event.contribution, **whose, read_back=False, with_name=False)
    draft.as_someone -= {event.contribution}


def _read_back(draft: Draft, event: e.ReadBack) -> None:
    change(draft.contributions, event.contribution, read_back=True, with_name=event.with_name)
    this = {event.contribution}
    draft.as_someone = draft.as_someone - this if event.with_name else draft.as_someone | this


def _contribution_answered(draft: Draft, event: e.ContributionAnswered) -> None:
    known = draft.contributions[event.contribution]
    answer = Answer(event.at, event.answer, event.decision, event.because or None)
    change(draft.contributions, known.id, answers=(*known.answers, answer))


def _ways_agreed(draft: Draft, event: e.WaysAgreed) -> None:
    draft.ways = Ways(event.lines, event.choices)


def _word_explained(draft: Draft, event: e.WordExplained) -> None:
    """The newest is the last, also where it was explained before."""
    known = find(draft.explained, event.term)
    earlier = (*known.earlier, Wording(event.at, known.meaning)) if known else ()
    others = tuple(each for each in draft.explained if each is not known)
    draft.explained = (*others, Explained(event.term, event.meaning, earlier))


def _hands_shown(draft: Draft, event: e.HandsShown) -> None:
    draft.hands = (*draft.hands, Hands(event.at, event.hands, event.passed))


def _reflected(draft: Draft, event: e.Reflected) -> None:
    draft.reflections = (*draft.reflections, ReflectionWords(event.at, event.about, event.text))


CHANGES: dict[type[e.Event], Callable[[Draft, Any], None]] = {
    e.Contributed: _contributed,
    e.ContributionReworded: _contribution_reworded,
    e.ContributionMoved: _contribution_moved,
    e.ReadBack: _read_back,
    e.TakenOut: lambda draft, event: change(draft.contributions, event.contribution, **_GONE, earlier=()),
    e.ContributionAnswered: _contribution_answered,
    e.WaysAgreed: _ways_agreed,
    e.WordExplained: _word_explained,
    e.HandsShown: _hands_shown,
    e.Reflected: _reflected,
}
