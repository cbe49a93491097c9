"""What the tables for a spreadsheet tell."""

import csv as standard_csv
import io

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import ConcernWords
from coprod_tui.export import csv
from coprod_tui.export.document import document_from
from coprod_tui.export.shape import Document
from tests.export import invented
from tests.export.invented import EXPORTED, PLAN, Told


def rows_of(told: Told, table: csv.Table) -> list[dict[str, str]]:
    """The rows of a session's table by their columns."""
    return rows_of_document(document_from(told.live.events, EXPORTED), table)


def rows_of_document(document: Document, table: csv.Table) -> list[dict[str, str]]:
    """The same of what was exported."""
    text = csv.encode(document, table).decode("utf-8-sig")
    return list(standard_csv.DictReader(io.StringIO(text, newline="")))


def decision_in(told: Told) -> dict[str, str]:
    """The row of the one decision."""
    (row,) = rows_of(told, "decisions")
    return row


def test_a_round_is_counted_and_nobodys_time_is_told():
    """How many had a turn, passed in it or were away; and the time of all of them, where it is not one person's."""
    rows = rows_of_document(invented.document(), "rounds")
    assert [list(row.values()) for row in rows] == [
        ["1", "How are you arriving today?", "45000", "6", "6", "1", "0", "213000"],
        ["2", "What would have made coming home easier?", "150000", "7", "7", "0", "0", "555000"],
        ["3", "What are you taking away?", "30000", "7", "7", "0", "0", "140000"],
    ]
    told = Told(PLAN, "2026-11-22-coming-home")
    told.go_on_to("round")
    told.do(c.AwayOrBack("v3"))
    told.speak(20)
    told.do(c.Pass())
    (row,) = rows_of(told, "rounds")
    counted = (row["people"], row["had_a_turn"], row["passed"], row["away"], row["time_in_all_ms"])
    assert counted == ("6", "2", "1", "1", "")


@pytest.mark.parametrize("said", ["Fine ;-)", "no; -1 is less", 'she said "=1"', "a\tb", "not = but ;+1", "“- so”"])
def test_words_within_a_sentence_stay(said):
    """Only what begins a cell can begin a formula; a list is one cell."""
    assert csv.safe(said) == said
    assert csv.safe(f"={said}") == f"'={said}"
    told = Told(PLAN, "2026-11-22-coming-home")
    told.do(c.Propose(said))
    told.do(c.CheckConsent("d1", c.Shown(5, 0, 1), (ConcernWords("object", "Not"),)))
    told.do(c.RewordDecision("d1", "=2"))
    told.do(c.CheckConsent("d1", c.Shown(5, 0, 1), (ConcernWords("object", "-1"),)))
    row = decision_in(told)
    objections = "To be sorted out in earlier words: “Not”\nTo be sorted out first: “-1”"
    assert (row["sentence"], row["worries_and_what_to_sort_out"]) == ("'=2", objections)


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
    told.do(c.Propose("We ring"))
    told.do(c.CheckConsent("d1", c.Shown(len(told.session.present))))
    told.do(c.Settle("d1", "agreed"))
    assert decision_in(told)["told_at"] == ""
    told.do(c.FollowUp("d1", "under_way", "Half way."))
    told.do(c.FeedBack("d1", "We have begun to talk."))
    told_of_it = ("under way", "2026-11-22T09:30:00Z", "We have begun to talk.")
    assert state_of(decision_in(told)) == told_of_it
    told.do(c.FollowUp("d1", "done", "All of it.", "A lot."))
    assert state_of(decision_in(told)) == ("done", "", "")
    told.do(c.FeedBack("d1", "It is done."))
    assert state_of(decision_in(told)) == ("done", "2026-11-22T09:30:00Z", "It is done.")
    told.do(c.FollowUp("d1", "changed", "It was mended.", "Look twice."))
    assert state_of(decision_in(told)) == ("done differently", "", "")


def state_of(row: dict[str, str]) -> tuple[str, str, str]:
    """How it stands, and what was told of that."""
    return row["how_it_went"], row["told_at"], row["told_words"]
