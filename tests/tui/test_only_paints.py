"""The screens paint what presentation tells: their source formats no time, joins no sentence and knows no state.

A view is plain data, so another front end can paint the same. These rules are read from the source.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType
from typing import get_args

import pytest

from coprod_tui.domain.events import AnswerKind, FollowUpStatus
from coprod_tui.domain.model.decision import DecisionState
from coprod_tui.domain.model.times import Place
from coprod_tui.domain.model.turn import ClockState, Outcome
from coprod_tui.domain.people.one_name import Ask
from coprod_tui.domain.plan.plan import StepKind
from coprod_tui.domain.schedule.standings import Standing
from tests.presentation.sentences import PACKAGE, files

TUI = PACKAGE / "tui"
STATES = {
    name
    for states in (AnswerKind, FollowUpStatus, DecisionState, ClockState, Outcome, Place, Ask, StepKind, Standing)
    for name in get_args(states)
}

TIMES = {"coprod_tui.presentation.times"}

OF_THE_MODEL = {
    "Session",  # what a source or the service gives, and a view is asked for with
    "Contribution", "Decision", "Voice", "Turn",  # the same, of a part of it; the room's lists hold them by their ids
    "Card", "Cards",  # which card a key shows; how often they were, which a view tells
    "Pace", "PACES",  # what time suits somebody, by the name of its key
    "Explained",  # a word of the jargon buster, which the room's list holds, too
}  # fmt: skip
"""What screens may import of the model: types."""

PASSED: dict[str, set[str]] = {
    "joins": {
        "kit/line.py",  # pieces of a line, and the names of a style
        "kit/whole_area.py",  # signs, put together as Textual's document has them
        "kit/bindings.py",  # keys, as Textual reads them
        "panels/blocks.py",  # rows of dots
        "kit/half_blocks.py",  # the same
        "kit/large_letters.py",  # the same, and the letters of a line that is drawn
        "runtime/ending.py",  # the lines of a traceback, for the log
        "runtime/terminal/reads.py",  # what a terminal has sent
    },
    "says_words": {
        "runtime/ending.py",  # a line of a traceback, for the log
        "runtime/base_app.py",  # what stands in an error of Textual's
    },
}
"""Modules to which a rule does not apply: their texts are no sentences."""


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in files(TUI):
        yield path.relative_to(TUI), ast.parse(path.read_text(encoding="utf-8"))


def found(path: Path, node: ast.AST) -> str:
    return f"{path}:{node.lineno}: {ast.unparse(node)[:80]}"  # type: ignore[attr-defined]


def formats(node: ast.AST) -> bool:
    """Whether facts are put into a sentence."""
    return isinstance(node, ast.Attribute) and node.attr in ("format", "format_map")


def joins(node: ast.AST) -> bool:
    """Whether texts are put together by a text."""
    match node:
        case ast.Call(ast.Attribute(ast.Constant(str()), "join")):
            return True
        case ast.Call(ast.Attribute(ast.Name(name), "join")):
            return name.isupper() or name.islower()  # a class has a ``join`` of its own
    return False


def says_words(node: ast.AST) -> bool:
    """Whether a text with facts in it has a word of its own, beside a blank."""
    if not isinstance(node, ast.JoinedStr):
        return False
    fixed = [part.value for part in node.values if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return any(" " in text and any(map(str.isalpha, text)) for text in fixed)


def compares_states(node: ast.AST) -> bool:
    """Whether something is compared with the name of a state, or looked up among several."""
    if isinstance(node, ast.Compare):
        inner = [each for side in (node.left, *node.comparators) for each in ast.walk(side)]
    elif isinstance(node, ast.match_case):
        inner = list(ast.walk(node.pattern))
    else:
        return False
    return any(isinstance(each, ast.Constant) and each.value in STATES for each in inner)


@pytest.mark.parametrize("rule", [formats, joins, says_words, compares_states])
def test_no_screen_makes_a_sentence_or_knows_a_state(rule: FunctionType) -> None:
    """Neither by filling in facts, nor by joining, nor by what the name of a state means."""
    nodes = [(path, node) for path, tree in trees() for node in ast.walk(tree) if rule(node)]
    passed = PASSED.get(rule.__name__, set())
    assert [found(path, node) for path, node in nodes if str(path) not in passed] == []


def test_no_screen_knows_how_a_time_is_written() -> None:
    """Clocks, lengths and days come written."""
    assert [found(path, node) for path, tree in trees() for node in ast.walk(tree) if imported(node) & TIMES] == []


def test_a_screen_knows_only_the_types_of_the_model() -> None:
    """And hands them on: to a command, or to a view."""
    known = [
        found(path, node)
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("coprod_tui.domain.model")
        if not {name.name for name in node.names} <= OF_THE_MODEL
    ]
    assert known == []


def imported(node: ast.AST) -> set[str]:
    """Every module that an import names, also as a part of its package."""
    match node:
        case ast.Import(names):
            return {name.name for name in names}
        case ast.ImportFrom(str(module), names):
            return {module, *(f"{module}.{name.name}" for name in names)}
    return set()


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("say.A.format(b=1)", formats),
        ("', '.join(names)", joins),
        ("DOT.join(names)", joins),
        ("f'{count} people'", says_words),
        ("decision.state == 'agreed'", compares_states),
        ("turn.outcome in ('spoke', 'passed')", compares_states),
        ("match x:\n case 'parked': pass", compares_states),
    ],
)
def test_what_is_found(code: str, rule: FunctionType) -> None:
    """These would be."""
    assert any(map(rule, ast.walk(ast.parse(code))))
