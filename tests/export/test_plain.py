"""Plain lines: every kind of part, with nothing left out."""

from datetime import UTC

from coprod_tui.domain.apply.fold import fold
from coprod_tui.export import page as p
from coprod_tui.export import plain
from coprod_tui.export.handout import handout
from tests.export import invented


def test_nothing_is_skipped():
    """All that people said stands there as they said it."""
    page = handout(fold(invented.events()), UTC)
    shown = "\n".join(line for section in page.sections for line in plain.lines(section))
    assert [text for text in p.said(page.sections) if text not in shown] == []


def test_each_kind_of_part():
    """Indented below what it belongs to; a row of a table is told with its columns, so that it can be listened to."""
    section = p.Section(
        ("Tea, ", p.Said("*with* milk")),
        (
            p.Paragraph(("As it ", p.Link("is", "is"), ".")),
            p.Items((("One",), ("two",))),
            p.FactList((p.Fact("Who", (("Ben",),)), p.Fact("Said", (("This",), ("that",))))),
            p.Entries((p.Entry(4, "words-4", ("Hot",), (("read back",),)),)),
            p.Table("Cups", ("Day", "Full", "Empty"), (((p.Said("Monday"),), ("3",), ("1",)),)),
        ),
        (p.Section(("Cake",), (p.Paragraph(("None.",)),)),),
    )
    assert list(plain.lines(section)) == [
        "Tea, *with* milk",
        "  As it is.",
        "  - One",
        "  - two",
        "  Who: Ben",
        "  Said:",
        "    This",
        "    that",
        "  4. Hot",
        "    read back",
        "  Cups:",
        "    Monday",
        "      Full: 3 · Empty: 1",
        "  Cake",
        "    None.",
    ]
