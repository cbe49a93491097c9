"""Nothing that is handed out depends on one person's time: with other times it is the same to the last byte."""

from datetime import UTC

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session
from coprod_tui.export import csv
from coprod_tui.export.handout import handout
from coprod_tui.export.page import Page


def with_other_times(session: Session) -> Session:
    """The same session in which each turn took another time; those of a round add up as before.

    So did each with the floor of an open discussion.
    """
    floor = tuple(turn.but(spoken_ms=turn.spoken_ms + 1_000) for turn in session.floor)
    return session.but(rounds=tuple(map(_other_times, session.rounds)), floor=floor)


def _other_times(round_: Round) -> Round:
    spoken = [turn.spoken_ms for turn in round_.turns]
    turns = tuple(
        turn.but(spoken_ms=other, held_ms=turn.held_ms + 1_000, waiting_ms=turn.waiting_ms + 1_000)
        for turn, other in zip(round_.turns, spoken[1:] + spoken[:1], strict=True)
    )
    return round_.but(turns=turns)


def handed_out(session: Session) -> tuple[Page, list[list[tuple[csv.Cell, ...]]]]:
    """The page, of which HTML and Markdown are written, and the tables."""
    return handout(session, UTC), [list(csv.rows(session, table)) for table in csv.TABLES]


def test_other_times_change_nothing(random_events):
    """In pages and tables; only the sum of a round is told, where more than one had a turn."""
    session = fold(random_events)
    assert handed_out(with_other_times(session)) == handed_out(session)
