"""Every code that can be raised has one sentence, and the sentence gets the facts that it names."""

import ast
import inspect
import string
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import NamedTuple

from coprod_tui.presentation import plan, rejections
from coprod_tui.presentation.failures import _failed
from tests.presentation.sentences import PACKAGE, PRESENTATION, calls, files

SENTENCES = _failed()
KINDS = {"Failure", "WrongUse", "DamagedRecord", "OpenElsewhere", "NotKept"}


class Raised(NamedTuple):
    """A failure in the code, or a message: what it is made with. ``facts`` is None where they are handed on."""

    where: str
    codes: tuple[str, ...]
    facts: frozenset[str] | None


def raised() -> Iterator[Raised]:
    for path in files(PACKAGE):
        for call in calls(path, *KINDS, "Message"):
            if call.args:
                yield Raised(f"{path.relative_to(PACKAGE)}:{call.lineno}", tuple(_codes(call.args[0])), _facts(call))


def _facts(call: ast.Call) -> frozenset[str] | None:
    match call.args[1:]:
        case []:
            names = [keyword.arg for keyword in call.keywords]
        case [ast.Dict(keys)]:
            names = [key.value if isinstance(key, ast.Constant) else None for key in keys]
        case _:
            names = [None]
    return None if None in names else frozenset(names)


def _codes(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.IfExp(_, one, other):
            yield from (*_codes(one), *_codes(other))
        case ast.Constant(str() as code):
            yield code


def literals() -> set[str]:
    """Every text in the code outside presentation."""
    modules = (path for path in files(PACKAGE) if not path.is_relative_to(PRESENTATION))
    nodes = (node for path in modules for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_what_is_raised_is_a_code() -> None:
    """Written there or handed on, never a sentence that was made there."""
    made = (
        f"{path.relative_to(PACKAGE)}:{call.lineno}"
        for path in files(PACKAGE)
        for call in calls(path, *KINDS)
        if call.args and not isinstance(call.args[0], (ast.Constant, ast.IfExp, ast.Name, ast.Attribute))
    )
    assert list(made) == []


OF_PLANS = {*plan._NOTES, *plan._PROBLEMS, *rejections._REJECTED, "voices"}
"""Codes of messages that other tables say: they are of a plan, or of what a name given there lacks."""


def test_what_is_raised_has_a_sentence_and_its_facts() -> None:
    """A code in the table, and every fact that its sentence names."""
    told = [(each, code) for each in raised() for code in each.codes if code not in OF_PLANS]
    assert told
    assert [(each.where, code) for each, code in told if code not in SENTENCES] == []
    lacking = ((each.where, code, facts_of(code) - each.facts) for each, code in told if each.facts is not None)
    assert [(where, code, facts) for where, code, facts in lacking if facts] == []


def facts_of(code: str) -> set[str]:
    words = SENTENCES[code]
    if callable(words):
        parameters = inspect.signature(words).parameters.values()
        return {each.name for each in parameters if each.kind != each.VAR_KEYWORD and each.default is each.empty}
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_every_sentence_is_of_something_that_happens() -> None:
    """Its code stands somewhere in the code."""
    assert set(SENTENCES) - literals() == set()


def test_a_code_stands_in_one_table() -> None:
    """So that two subjects do not take each other's; and no table is forgotten."""
    times = Counter(code for table in tables() for code in table)
    assert [code for code, number in times.items() if number > 1] == []
    assert set(times) == set(SENTENCES)


def tables() -> Iterator[Mapping[str, object]]:
    for path in files(PRESENTATION):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        yield getattr(import_module(name), "FAILED", {})
