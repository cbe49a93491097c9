"""What the follow-up board lists, asked without a screen."""

from coprod_tui.domain.reports.board import decision_lines
from coprod_tui.presentation.board import BOARD, LOOK_BACK, Filter, board, known
from tests.support.deciding import TODAY, agree, carry, in_days, propose
from tests.tui import scenes


def a_meeting() -> scenes.Meeting:
    """One decision that Ben carries, one that nobody does, and a sentence that was not settled."""
    meeting = scenes.waiting()
    agree(meeting, "A contact on every letter")
    carry(meeting, "d1", "Ben", due=in_days(7))
    agree(meeting, "A map in each folder")
    propose(meeting, "A bell for each bed")
    meeting.do(scenes.c.Close())
    return meeting


def texts(view: object) -> list[str]:
    """The first line of each row."""
    return [row.lines[0].plain for row in view.rows]  # type: ignore[attr-defined]


def test_the_open_ones_stand_above_the_undecided() -> None:
    """Which have a heading; the filter is told with how many there are."""
    session = a_meeting().session
    of_all = known(decision_lines(session), has_met=True, damage="")
    view = board(of_all, Filter(), BOARD, TODAY)
    assert texts(view) == ["A contact on every letter", "A map in each folder", BOARD.undecided, "A bell for each bed"]
    assert [row.line is None for row in view.rows] == [False, False, True, False]
    assert view.filter == "2 open, 1 undecided · group: all · who will do it: all · principle: all"
    assert view.why_none == ""


def test_a_filter_goes_round() -> None:
    """From all to each who carries something, and back to all; nothing that it leaves out is said not to be there."""
    of_all = known(decision_lines(a_meeting().session), has_met=True, damage="")
    bens = Filter().next_voice(of_all)
    assert bens.voice == "Ben"
    assert bens.next_voice(of_all) == Filter()
    assert texts(board(of_all, bens, BOARD, TODAY)) == ["A contact on every letter"]
    nobodys = Filter(principle="equals")
    assert board(of_all, nobodys, BOARD, TODAY).why_none == "Nothing is open with this filter."


def test_why_nothing_is_listed() -> None:
    """Each reason in its own words; looking back leaves out what was decided here."""
    session = a_meeting().session
    here = known(decision_lines(session), has_met=True, damage="", here=session.id)
    assert board(here, Filter(), LOOK_BACK, TODAY).rows == ()
    assert [
        board(known((), has_met=has_met, damage=damage), Filter(), BOARD, TODAY).why_none
        for has_met, damage in ((False, ""), (True, ""), (True, "One file is damaged."))
    ] == [BOARD.no_sessions, BOARD.none_agreed, "Nothing is open in the sessions that can be read."]
