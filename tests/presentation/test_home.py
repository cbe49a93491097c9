"""What the start screen says of a session in one line."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.domain.words import cells
from coprod_tui.presentation import home
from coprod_tui.presentation.home import excerpt


@pytest.mark.parametrize(
    ("agreed", "undecided", "said"),
    [
        (0, 0, "no decisions"),
        (1, 0, "1 decision"),
        (3, 0, "3 decisions"),
        (0, 2, "2 to decide"),
        (1, 1, "1 decision, 1 to decide"),
        (12, 2, "12 decisions, 2 to decide"),
    ],
)
def test_only_what_was_agreed_is_called_a_decision(agreed: int, undecided: int, said: str) -> None:
    """What is parked or only in words waits to be decided; what was not agreed is neither."""
    assert home.decided(agreed, undecided, closed=False) == said
    assert home.decided(agreed, undecided, closed=True) == said.replace("to decide", "left undecided")


def a_session(number: int, *, closed: bool) -> Summary:
    """One of many, the newest first."""
    met = datetime(2026, 11, 22, 10, tzinfo=UTC) - timedelta(days=number)
    return Summary(SessionId(f"s{number}"), f"Meeting {number}", "", met, met if closed else None, 8, 2, 2, 0, 0, {})


def test_open_sessions_stand_above_past_ones() -> None:
    """With the day and the counts; of very many it is said how the others are found."""
    sessions = [a_session(number, closed=number > 0) for number in range(100)]
    first, open_one, past, *others = home.session_rows(sessions)
    assert [line.plain for line in (*first.lines, *open_one.lines)] == [
        "Open, to go on with",
        "Meeting 0",
        "22 November 2026 · 8 people · 2 decisions",
    ]
    assert past.lines[1].plain == "Past sessions · the newest 59 of 99; / finds the others"
    assert (first.id, open_one.id, len(others)) == (None, "s0", 59)
    assert [row.lines[0].plain for row in home.session_rows(sessions[1:2])] == ["Past sessions", "Meeting 1"]
    assert home.session_rows(()) == ()


LINE = "My mum keeps them in a biscuit tin, unopened. She says they are not written to her."


def test_a_line_that_fits_is_whole() -> None:
    assert excerpt(LINE, "tin", 90) == LINE


def test_the_words_that_were_found_are_in_it() -> None:
    """With a few words before them; folded as the search folds."""
    assert excerpt(LINE, "written", 30) == "…they are not written to her."
    assert excerpt(LINE, "BISCUIT", 30) == "…them in a biscuit tin, unope…"
    assert excerpt(LINE, "mum", 30) == "My mum keeps them in a biscui…"


@given(st.text("ab é字\n ", max_size=200), st.text("ab", min_size=1, max_size=3), st.integers(4, 60))
def test_it_is_never_wider(line: str, words: str, width: int) -> None:
    typed = " ".join(line.split())
    assert cells(excerpt(typed, words, width)) <= width
