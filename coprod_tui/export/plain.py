"""Renders parts of the record as plain text, for a terminal, a pipe or a printer.

Nothing is escaped, and links are reduced to their text.
"""

from collections.abc import Iterable, Iterator

from coprod_tui.export import page as p
from coprod_tui.presentation.handout import LABEL, before


def lines(section: p.Section) -> Iterator[str]:
    """The heading and the content of a section."""
    yield _line(section.heading)
    yield from _below(block_lines(section.blocks))
    for inner in section.sections:
        yield from _below(lines(inner))


def block_lines(blocks: Iterable[p.Block]) -> Iterator[str]:
    """The content of a section, without its heading."""
    for block in blocks:
        match block:
            case p.Paragraph(line):
                yield _line(line)
            case p.Items(items):
                yield from (f"- {_line(line)}" for line in items)
            case p.FactList(facts):
                for fact in facts:
                    yield from _fact(fact)
            case p.Entries(entries):
                for entry in entries:
                    yield f"{entry.number}. {_line(entry.words)}"
                    for fact in entry.facts:
                        yield from _below(_fact(fact))
                    yield from _below(_line(note) for note in entry.notes)
            case p.Table():
                yield LABEL.format(label=block.caption)
                yield from _below(_rows(block))


def _fact(fact: p.Fact) -> Iterator[str]:
    if len(fact.lines) == 1:
        yield f"{before(fact.label)} {_line(fact.lines[0])}"
    else:
        yield before(fact.label)
        yield from _below(_line(line) for line in fact.lines)


def _rows(table: p.Table) -> Iterator[str]:
    """Each row with its column names, for screen readers."""
    for first, *cells in table.rows:
        yield _line(first)
        named = zip(table.columns[1:], cells, strict=True)
        yield from _below([" · ".join(f"{before(column)} {_line(cell)}" for column, cell in named)])


def _below(inner: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in inner)


def _line(line: p.Line) -> str:
    return "".join(map(p.words_of, line))
