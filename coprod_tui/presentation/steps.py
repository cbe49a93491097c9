"""What each kind of step is called, and how it is typed and read in the setup: one entry a kind."""

from typing import NamedTuple

from coprod_tui.domain.plan.plan import StepKind
from coprod_tui.presentation.language import _


class StepWords(NamedTuple):
    """The words of a kind of step.

    ``title``: its heading where it has no words of its own; empty for a round, which has its number.
    ``about``: what it is, in the plan to fill in.
    ``lasts``: how its length was understood, beside where it is typed.
    ``typed``: what else a step is called, in small letters, by itself or before a colon, that is of this kind.
    ``typed_among``: one of these among a few words is enough: “Tea break”, “Break for lunch”.
    ``needs_length``: a new one is not taken without its length.
    """

    title: str
    about: str
    lasts: str
    typed: tuple[str, ...] = ()
    typed_among: frozenset[str] = frozenset()
    needs_length: bool = False


STEPS: dict[StepKind, StepWords] = {
    "round": StepWords(
        title="",
        about=_("one question; everyone is offered the same room to speak"),
        lasts=_("{length} each"),
        needs_length=True,
    ),
    "dialogue": StepWords(
        title=_("Open discussion"),
        about=_("open talk without turns; decisions can be made in every step"),
        lasts=_("{length} discussion"),
        typed=("open discussion", "dialogue", "open talk"),
    ),
    "break": StepWords(
        title=_("Break"),
        about=_("a pause"),
        lasts=_("{length} break"),
        typed=("break",),
        typed_among=frozenset({"break", "pause"}),
        needs_length=True,
    ),
    "look-back": StepWords(
        title=_("Since we last met"),
        about=_("what came of the decisions of the group's earlier sessions"),
        lasts=_("{length} look-back"),
        typed=("look-back", "look back", "since we last met"),
    ),
    "reflection": StepWords(
        title=_("Reflection"),
        about=_("was every voice heard, what went well, what did not, what do we try differently"),
        lasts=_("{length} reflection"),
        typed=("reflection",),
    ),
}

CALLED_NOTHING: StepKind = "round"
"""The kind of a step that is called by none of these words: a question."""

_FEW_WORDS = 3

_KINDS = {called: kind for kind, words in STEPS.items() for called in (*words.typed, words.title.casefold()) if called}


def kind_called(text: str) -> StepKind:
    """The kind of a step by what is typed for it: what it is called, alone or before a colon."""
    called, _colon, _words = text.casefold().partition(":")
    words = called.split()
    if len(words) <= _FEW_WORDS:
        for kind, of in STEPS.items():
            if of.typed_among.intersection(words):
                return kind
    return _KINDS.get(" ".join(words), CALLED_NOTHING)


def words_beside(text: str) -> str:
    """What is typed beside the kind of a step: “Tea break” says more than “Break”."""
    called, _colon, words = text.partition(":")
    return words.strip() if " ".join(called.casefold().split()) in _KINDS else text
