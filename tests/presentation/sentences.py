"""Reads the code for its literals: what is said, and what only the program reads."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import coprod_tui

PACKAGE = Path(coprod_tui.__file__).parent
PRESENTATION = PACKAGE / "presentation"


class Literal(NamedTuple):
    """A text in the code; of one with facts put in, ``{}`` stands for each."""

    path: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(PACKAGE)}:{self.line}: {self.text!r}"


def files(folder: Path) -> list[Path]:
    """The code of a folder, or of a single module."""
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder]


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    """Every call of a function that is called so. Only a module in which a name stands is taken to pieces."""
    source = path.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)) if any(name in source for name in names) else ():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


@cache
def sentences(path: Path) -> tuple[Literal, ...]:
    """What a module of presentation says: the arguments of ``_``, and both forms of a plural where they differ."""
    said = (
        {argument.value: argument.lineno for argument in call.args[-2:] if isinstance(argument, ast.Constant)}
        for call in calls(path, "_", "plural", "counting")
    )
    return tuple(Literal(path, line, str(text)) for texts in said for text, line in texts.items())


def literals(path: Path) -> Iterator[Literal]:
    """Every text of a module but docstrings, types, regular expressions and the sentences of ``_`` and of plurals."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = {id(inner) for node in _read_by_programs(tree) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) not in passed and (text := _text(node)) is not None:
            passed |= {id(inner) for inner in ast.walk(node)}
            yield Literal(path, node.lineno, text)  # type: ignore[attr-defined]


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _read_by_programs(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        match node:
            case ast.Expr(ast.Constant()):
                yield node  # a docstring, of a constant too
            case ast.Assign([ast.Name("__all__")]):
                yield node
            case ast.Assert(_, ast.AST() as message):
                yield message  # a programmer's mistake
            case ast.match_case(pattern):
                yield pattern  # what something is compared with
            case ast.keyword(arg, value) if arg in NOT_SAID_AS:
                yield value
            case ast.Call():
                yield from _not_said_in(node)
            case _:
                yield from _types_and_keys_in(node)


def _types_and_keys_in(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.arg(_, ast.AST() as annotation) | ast.AnnAssign(_, annotation):
            yield annotation
        case ast.FunctionDef() | ast.AsyncFunctionDef() if node.returns:
            yield node.returns
        case ast.Subscript():
            yield node.slice  # a type, or what something is looked up by
        case ast.Dict():
            yield from filter(None, node.keys)


def _not_said_in(call: ast.Call) -> Iterator[ast.AST]:
    if _name(call.func) in NOT_SAID_BY:
        yield from call.args
    elif isinstance(call.func, ast.Attribute) and call.func.attr == "split":
        yield call.func.value  # a list of words


NOT_SAID_AS = {"name", "id", "widget_id", "classes", "typed", "typed_among"}
"""What is given by these names: ids and styles, and words that are read where people type them."""

NOT_SAID_BY = set(
    "_ plural counting TypeVar ParamSpec NewType cast compile fullmatch removesuffix AssertionError ValueError".split()
)
"""What is called with sentences that are in the table, with types, regular expressions, or a programmer's mistake."""


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[\s,.;:!?{}]+[^\W\d_]{2,}")
_CAPITALISED = re.compile(r"^\W*[A-Z][a-z]{2,}")


def is_said(text: str) -> bool:
    """Whether a literal reads like something for people: two words, or a word with a capital."""
    return bool(_TWO_WORDS.search(text) or _CAPITALISED.search(text))
