"""What is told of one decision: alike in the shell, in the records that are handed out and on the closing page."""

import re

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import ConcernWords
from coprod_tui.export import csv, markdown, showing
from coprod_tui.export.document import document_from
from coprod_tui.tui.closing_lines import sections
from tests.export.invented import EXPORTED
from tests.support.deciding import agree, propose
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


def tabled(meeting: Meeting) -> str:
    """The table of decisions."""
    return "\n".join(csv.texts(document_from(meeting.live.events, EXPORTED), "decisions"))


def on_the_closing_page(meeting: Meeting) -> str:
    """All that the closing page tells."""
    return "\n".join(each.plain for _, told in sections(meeting.session) for each in told)


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


@given(st.lists(st.sampled_from(["concern", "object", "both", "neither", "reword"]), max_size=6))
def test_what_was_said_against_it(happened: list[str]) -> None:
    """What was worked on since is told as said of earlier words, and is nowhere told as if it were still open."""
    meeting = Meeting(a_plan())
    propose(meeting)
    for number, each in enumerate(happened):
        meeting.wait("10s")
        if each == "reword":
            meeting.do(c.RewordDecision("d1", f"In better words, {number}."))
        else:
            worry, objection = int(each in ("concern", "both")), int(each in ("object", "both"))
            said = [ConcernWords("concern", f"Worry {number}.")] * worry
            said += [ConcernWords("object", f"Objection {number}.")] * objection
            meeting.do(c.CheckConsent("d1", c.Shown(3 - worry - objection, worry, objection), tuple(said)))
    closing = worries(on_the_closing_page(meeting))
    assert worries(shown(meeting)) == closing
    assert worries(written(meeting).replace("*", "")) == closing
    assert worries(tabled(meeting)) == closing


def worries(told: str) -> set[tuple[str, str]]:
    """What is told of each worry and objection: as what, and in which words."""
    found, label = set(), ""
    for line in told.splitlines():
        label = line.split(":")[0].strip(" -") if line.rstrip().endswith(":") or ": “" in line else label
        if said := re.search(r"“((?:Worry|Objection) \d\.)”", line):
            found.add((label, said[1]))
    return found
