"""The words of each kind of step, how they are read in the setup, and what it opens in the room: one entry a kind."""

from typing import NamedTuple

from coprod_tui.domain.plan.plan import StepKind
from coprod_tui.presentation.labels import REFLECT_HANDS, REFLECT_TITLE, REFLECTIONS
from coprod_tui.presentation.language import _


class StepWords(NamedTuple):
    """The labels and words of a kind of step.

    ``title``: its heading if it has no prompt; empty for a round, which is numbered.
    ``named``: it as part of a sentence; a round is named by its question.
    ``about``: its description in the plan template.
    ``lasts``: how its length was understood, shown beside the field.
    ``typed``: other words for it, in lower case, alone or before a colon.
    ``typed_among``: words that also count among a few others: “Tea break”, “Break for lunch”.
    ``needs_length``: a new one is not accepted without a length.
    ``comes``: what is said of it before it begins, if it has no prompt, and ``then`` while another step goes on.
    ``asks``: what everyone is asked if it has no prompt of its own, and ``ask_also``: the questions below that.
    ``not_again``: why its question is not asked once more; empty for a round, in which some may have missed it.
    ``begins_with``: the story of the room that opens with it, named like the story of a key.
    """

    title: str
    about: str
    lasts: str
    typed: tuple[str, ...] = ()
    typed_among: frozenset[str] = frozenset()
    needs_length: bool = False
    comes: str = ""
    then: str = ""
    named: str = ""
    asks: str = ""
    ask_also: tuple[str, ...] = ()
    not_again: str = ""
    begins_with: str = ""


STEPS: dict[StepKind, StepWords] = {
    "round": StepWords(
        title="",
        about=_("one question; everyone is offered the same room to speak"),
        lasts=_("{length} each"),
        needs_length=True,
    ),
    "dialogue": StepWords(
        title=_("Open discussion"),
        named=_("the open discussion"),
        comes=_("Next: open talk."),
        then=_("Then: an open discussion"),
        about=_("open talk without turns; decisions can be made in every step"),
        lasts=_("{length} discussion"),
        typed=("open discussion", "dialogue", "open talk"),
        not_again=_("An open discussion offers nobody a turn. For another one press [plan.put_in]."),
    ),
    "break": StepWords(
        title=_("Break"),
        named=_("the break"),
        comes=_("Next: a break."),
        then=_("Then: a break"),
        about=_("a pause"),
        lasts=_("{length} break"),
        typed=("break",),
        typed_among=frozenset({"break", "pause"}),
        needs_length=True,
        not_again=_("A break asks nothing. For another one press [plan.put_in]."),
    ),
    "look-back": StepWords(
        title=_("Since we last met"),
        named=_("the look-back"),
        comes=_("Next: we look at what came of what we decided."),
        then=_("Then: what came of what we decided"),
        about=_("what came of the decisions of the group's earlier sessions"),
        lasts=_("{length} look-back"),
        typed=("look-back", "look back", "since we last met"),
        asks=_("What came of what we decided?"),
        not_again=_("All looked back together, without turns. In the room [since] looks back again."),
        begins_with="meeting.since_we_met",
    ),
    "reflection": StepWords(
        title=_("Reflection"),
        named=_("the reflection"),
        comes=_("Next: we look back at today."),
        then=_("Then: how today was for us"),
        about=_("was every voice heard, what went well, what did not, what we try differently"),
        lasts=_("{length} reflection"),
        typed=("reflection",),
        asks=REFLECT_TITLE,
        ask_also=(REFLECT_HANDS, *REFLECTIONS.values()),
        not_again=_("All looked at the meeting together, without turns. In the room [reflect] asks again."),
        begins_with="meeting.reflect",
    ),
}

CALLED_NOTHING: StepKind = "round"
"""The kind of a step that matches none of these words: a question."""

_FEW_WORDS = 3

_KINDS = {called: kind for kind, words in STEPS.items() for called in (*words.typed, words.title.casefold()) if called}


def kind_called(text: str) -> StepKind:
    """The kind of a step from its typed name, alone or before a colon."""
    called, _colon, _words = text.casefold().partition(":")
    words = called.split()
    if len(words) <= _FEW_WORDS:
        for kind, of in STEPS.items():
            if of.typed_among.intersection(words):
                return kind
    return _KINDS.get(" ".join(words), CALLED_NOTHING)


def words_beside(text: str) -> str:
    """The words after the kind and its colon, or the whole text if it is more than the kind: “Tea break”."""
    called, _colon, words = text.partition(":")
    return words.strip() if " ".join(called.casefold().split()) in _KINDS else text
