"""What is read aloud, in pages: the law that each line of it is on one of them."""

from collections.abc import Iterable
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.presentation.clock import NO_CLOCK
from coprod_tui.presentation.stage import StageView
from coprod_tui.presentation.ways import Group
from coprod_tui.tui.panels.stage_in_pages import in_pages
from coprod_tui.tui.panels.stage_picture import picture

GATHERING = StageView("Welcome. 3 people are here", "What would help?", hint="n opens it", coming="Then: a break")
lengths = st.lists(st.lists(st.integers(0, 12), min_size=1, max_size=8), max_size=10)


def of_lengths(groups: list[list[int]]) -> tuple[Group, ...]:
    """Groups of lines with so many words, each line with a number of its own: none is a part of another."""
    number = count(1)
    return tuple(
        Group("How we work", tuple(f"({next(number)}) " + "word " * words for words in group)) for group in groups
    )


@given(lengths.map(of_lengths), st.integers(46, 116), st.integers(10, 30))
def test_every_line_is_on_one_page_in_its_order(groups: tuple[Group, ...], width: int, height: int) -> None:
    """Each page shows all that it has, with what comes; where one is enough there is one."""
    view = GATHERING._replace(lines=groups)
    pages = in_pages(view, NO_CLOCK, width, height)
    assert [line for page in pages for group in page.lines for line in group.lines] == [
        line for group in groups for line in group.lines
    ]
    assert len(pages) == 1 or not shows_all(view, width, height)
    for page in pages:
        assert shows_all(page, width, height)
        assert picture(page, NO_CLOCK, width, height)[-1].plain == "Then: a break"


def shows_all(view: StageView, width: int, height: int) -> bool:
    """Whether each line of what is read aloud can be seen, whole and in its place."""
    shown = in_one(line.plain for line in picture(view, NO_CLOCK, width, height))
    return all(in_one(group.lines) in shown for group in view.lines)


def in_one(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())
