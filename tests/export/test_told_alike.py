"""What is told of one decision: alike in the shell, in the records that are handed out and on the closing page."""

import re

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.export import markdown, showing
from coprod_tui.export.document import document_from
from tests.export.invented import EXPORTED
from tests.support.deciding import agree
from tests.support.meeting import Meeting, a_plan

SAID = ("Nobody told me who to ring.", "Ask us first.", "The tea is cold.")
words = st.integers(1, len(SAID)).map("c{}".format)
sources = st.lists(st.frozensets(words), min_size=1, max_size=3)
answers = st.lists(st.tuples(words, st.integers(1, 3)), max_size=3)


def shown(meeting: Meeting) -> str:
    """What ``coprod show`` tells."""
    return "\n".join(showing.lines(meeting.live.events))


def written(meeting: Meeting) -> str:
    """What is handed out."""
    return markdown.encode(document_from(meeting.live.events, EXPORTED)).decode()


def origins(decisions: list[str], words: str) -> list[list[str]]:
    """By decision, what is told of where it came from; ``words`` is how words that it came from are told of."""
    told = re.compile(rf"{words}|words that were taken out later|put into words together in the room")
    return [[re.sub(r"\D*(\d+).*", r"c\1", each[0]) for each in told.finditer(text)] for text in decisions]


@given(sources, answers, st.sets(words))
def test_where_a_decision_came_from(
    came_of: list[frozenset[str]], answered: list[tuple[str, int]], gone: set[str]
) -> None:
    """From the words that it was made of, and from no others: that it acted on words is an answer to them."""
    meeting = Meeting(a_plan())
    for said in SAID:
        meeting.do(c.Contribute(said, "v1"))
    for source in came_of:
        agree(meeting, source=tuple(sorted(source)))
    for said, number in answered:
        meeting.do(c.Answer(said, "acted_on", f"d{min(number, len(came_of))}"))
    for said in sorted(gone):
        meeting.do(c.TakeOut(said))
    shell, paper = shown(meeting), written(meeting)
    _, *in_shell = re.split(r"\n  \d\. ", shell.split("What we decided")[1].split("What came of it")[0])
    _, *on_paper = paper.split("## How we came to it")[1].split("## What came of it")[0].split("### ")
    true = [
        ["words that were taken out later" if each in gone else each for each in sorted(source)]
        or ["put into words together in the room"]
        for source in came_of
    ]
    assert origins(in_shell, r"from c\d+, the words of") == true
    assert origins(on_paper, r"words \d+, someone") == true
    taken = re.findall(r"(c\d)  someone(?:(?!\n    c\d)[^§])*?taken into decision ([^\n]*)", shell)
    assert {(each, int(n)) for each, into in taken for n in re.findall(r"\d", into)} == {
        (each, number) for number, source in enumerate(came_of, start=1) for each in source - gone
    }
