"""What the tables for a spreadsheet tell."""

import csv as standard_csv
import io

from coprod_tui.export import csv
from coprod_tui.export.document import document_from
from coprod_tui.session import decisions, follow_up
from tests.export import invented
from tests.export.invented import EXPORTED, PLAN, Told


def rows_of(told: Told, table: csv.Table) -> list[dict[str, str]]:
    """The rows of a table by their columns."""
    text = csv.encode(document_from(told.live.events, EXPORTED), table).decode("utf-8-sig")
    return list(standard_csv.DictReader(io.StringIO(text, newline="")))


def decision_in(told: Told) -> dict[str, str]:
    """The row of the one decision."""
    (row,) = rows_of(told, "decisions")
    return row


def test_words_stand_with_their_question():
    """Which is that of a round or of another step, called by its kind where it has no words; else there is none."""
    rows = rows_of(invented.talk(), "contributions")
    assert [(row["round"], row["question"], row["words"]) for row in rows] == [
        ("", "", "Is that window open?"),
        ("", "Since we last met", "It rings."),
        ("1", "How are you arriving today?", "Somebody laughs."),
        ("", "", "The tea is cold."),
        ("", "What do we decide?", "A leaflet."),
        ("", "What do we decide?", "Nobody reads it."),
        ("", "Reflection", "The pauses."),
    ]


def test_told_is_what_the_row_says():
    """When the group was told of an earlier follow-up than the one in the row, it is still to be told of this one."""
    told = Told(PLAN, "2026-11-22-coming-home")
    told.do(decisions.propose, "We ring")
    told.do(decisions.check_consent, "d1", decisions.Shown(len(told.session.present)))
    told.do(decisions.settle, "d1", "agreed")
    assert decision_in(told)["told_at"] == ""
    told.do(follow_up.follow_up, "d1", "under_way", "Half way.")
    told.do(follow_up.feed_back, "d1", "We have begun to talk.")
    told_of_it = ("under_way", "2026-11-22T09:30:00Z", "We have begun to talk.")
    assert state_of(decision_in(told)) == told_of_it
    told.do(follow_up.follow_up, "d1", "done", "All of it.", "A lot.")
    assert state_of(decision_in(told)) == ("done", "", "")
    told.do(follow_up.feed_back, "d1", "It is done.")
    assert state_of(decision_in(told)) == ("done", "2026-11-22T09:30:00Z", "It is done.")
    told.do(follow_up.follow_up, "d1", "changed", "It was mended.", "Look twice.")
    assert state_of(decision_in(told)) == ("changed", "", "")


def state_of(row: dict[str, str]) -> tuple[str, str, str]:
    """How it stands, and what was told of that."""
    return row["status"], row["told_at"], row["told_words"]
