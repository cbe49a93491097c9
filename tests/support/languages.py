"""A made-up language in which every sentence is turned around, made of the very sentences in the code."""

import ast
import re
import struct
from collections.abc import Iterator
from pathlib import Path

from coprod_tui import presentation

SENTENCES = Path(presentation.__file__).parent
HEADER = "Content-Type: text/plain; charset=UTF-8\nLanguage: x-turned\nPlural-Forms: nplurals=2; plural=(n != 1);\n"

_PIECE = re.compile(r"\{\w+\}|\[[\w.]+\]|.", re.DOTALL)


def turned(sentence: str) -> str:
    """``sentence`` from its end to its beginning; facts and keys stay whole."""
    return "".join(reversed(_PIECE.findall(sentence)))


def sentences() -> Iterator[tuple[str, ...]]:
    """Each sentence that the presentation gives to be translated; with its plural where it has one."""
    for module in sorted(SENTENCES.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(ast.Name("_"), [ast.Constant(str() as said)]):
                    yield (said,)
                case ast.Call(ast.Name("plural"), [_, ast.Constant(str() as one), ast.Constant(str() as many)]):
                    yield one, many


def catalog() -> bytes:
    """The language as gettext reads it: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html."""
    entries = {"\0".join(each).encode(): "\0".join(map(turned, each)).encode() for each in sentences()}
    entries[b""] = HEADER.encode()
    keys = sorted(entries)
    tables = [keys, [entries[key] for key in keys]]
    place = 28 + 16 * len(keys)
    head, texts = b"", b""
    for table in tables:
        for text in table:
            head += struct.pack("<2I", len(text), place + len(texts))
            texts += text + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 28) + head + texts
