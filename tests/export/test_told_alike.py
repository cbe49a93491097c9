"""What is told of one decision: alike in the shell, in the records that are handed out and on the closing page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import ConcernWords, Events
from coprod_tui.domain.reports.board import decision_lines
from coprod_tui.export import csv, markdown, showing
from coprod_tui.export.document import document_from
from coprod_tui.presentation.board import rows
from coprod_tui.presentation.closing import closing
from coprod_tui.presentation.shell.following_up import lines
from coprod_tui.privacy.anonymous import anonymous
from tests.export.invented import EXPORTED
from tests.support.deciding import TODAY, agree, carry, propose
from tests.support.meeting import Meeting, a_plan

SAID = ("Nobody told me who to ring.", "Ask us first.", "The tea is cold.")
words = st.integers(1, len(SAID)).map("c{}".format)
sources = st.lists(st.frozensets(words), min_size=1, max_size=3)
answers = st.lists(st.tuples(words, st.integers(1, 3)), max_size=3)


def shown(events: Events) -> str:
    """What ``coprod show`` tells."""
    return "\n".join(showing.lines(events))


def written(events: Events) -> str:
    """What is handed out, without the signs for bold print."""
    return markdown.encode(document_from(events, EXPORTED)).decode().replace("*", "")


def tabled(events: Events) -> str:
    """The table of decisions."""
    return "\n".join(csv.texts(document_from(events, EXPORTED), "decisions"))


def on_the_closing_page(events: Events) -> str:
    """All that the closing page tells."""
    sections = closing(fold(events)).sections
    return "\n".join(line.plain for section in sections for lines in section.paragraphs for line in lines)


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
    shell, paper = shown(meeting.live.events), written(meeting.live.events)
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
    events = meeting.live.events
    on_the_page = worries(on_the_closing_page(events))
    assert worries(shown(events)) == on_the_page
    assert worries(written(events)) == on_the_page
    assert worries(tabled(events)) == on_the_page


def worries(told: str) -> set[tuple[str, str]]:
    """What is told of each worry and objection: as what, and in which words."""
    found, label = set(), ""
    for line in told.splitlines():
        label = line.split(":")[0].strip(" -") if line.rstrip().endswith(":") or ": “" in line else label
        if said := re.search(r"“((?:Worry|Objection) \d\.)”", line):
            found.add((label, said[1]))
    return found


@pytest.mark.parametrize(
    ("carriers", "known", "forgotten"),
    [((), "nobody yet", "nobody yet"), (("Ben",), "Ben", "a voice"), (("Ben", "Amina"), "Ben, Amina", "2 people")],
)
def test_who_will_do_it(carriers: tuple[str, ...], known: str, forgotten: str) -> None:
    """Also that nobody has taken it on yet, and that it is somebody whose name was forgotten."""
    meeting = Meeting(a_plan())
    agree(meeting)
    if carriers:
        carry(meeting, "d1", *carriers)
    for events, who in ((meeting.live.events, known), (anonymous(meeting.live.events).events, forgotten)):
        said = f"who will do it: {who}\n"
        on_screen = said if carriers else "who will do it is still open\n"
        board = decision_lines(fold(events))
        (row,) = ("\n".join(line.plain for line in row.lines) for row in rows("", board, TODAY))
        assert said.lower() in shown(events).lower()
        assert said.lower() in written(events).lower()
        for told in (on_the_closing_page(events), row, "\n".join(lines(board, TODAY))):
            assert on_screen.lower() in f"{told}\n".lower()


def test_how_the_group_works_together() -> None:
    """Its lines and what it chose, in the record that is handed out and in the shell; else nothing."""
    meeting = Meeting(a_plan())
    for told in (shown, written):
        assert "How we work together" not in told(meeting.live.events)
    meeting.do(c.AgreeOnWays(("Tea *first*.",), c.Choices("bar", pause_ms=5_000)))
    wanted = ["Tea first.", "The clock is a bar.", "It is quiet for 5 seconds between turns."]
    for told in (shown, written):
        text = told(meeting.live.events).replace("*", "").replace("\\", "")
        assert [line.lstrip(" -·•") for line in text.split("How we work together")[1].split("\n") if line][:3] == wanted
    meeting.do(c.AgreeOnWays(()))
    assert "How we work together" not in shown(meeting.live.events)
