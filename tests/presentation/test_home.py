"""What the start screen says of a session in one line."""

from datetime import UTC, datetime, timedelta

import pytest

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.presentation import home


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
