"""coprod insights: what sessions show together."""

import json
import re
import unicodedata

CLOSE = ("--status", "not_done", "--happened", "The printer said no.", "--learned", "Ask the printer first.")


def test_the_insights_in_plain_words(coprod, played):
    """A sentence beside every figure, and nobody is named."""
    coprod("follow-up", "last", "d1", *CLOSE, "--told")
    done = coprod("insights")
    assert (done.code, done.err) == (0, "")
    assert "The group was told what came of 1 of 1 agreed decision." in done.out
    assert "0 of 24 have an answer." in done.out
    assert "Not served by any agreed decision so far: Shared decision making and patient partnership" in done.out
    assert not re.search("Ngozi|Zoë|Meera|Aoife|Yusuf|Tomasz|Emrys", unicodedata.normalize("NFC", done.out))


def test_the_insights_for_programs(coprod, played):
    """All figures in one object; without sessions all of them are nought."""
    found = json.loads(coprod("insights", "--json").out)
    assert (found["sessions"], found["agreed"], found["overdue_telling"]) == (1, 1, 1)
    assert [each["session"] for each in found["evenness"]] == [played]
    assert json.loads(coprod("insights", "--group", "Hillside", "--json").out)["sessions"] == 0
    assert coprod("insights", "--group", "Hillside").out == (
        "There is no session of a group “Hillside”, so there is nothing to tell.\n"
    )


def test_a_running_session_is_counted_without_its_evenness(coprod, still_open):
    """In the middle of a round nobody can have had the same."""
    found = json.loads(coprod("insights", "--json").out)
    assert (found["sessions"], found["evenness"]) == (1, [])
    assert coprod("insights").out.endswith("(100 is exactly equal)\n  No session has been closed yet.\n")


def test_the_insights_of_an_empty_home(coprod):
    """That there are no sessions, in words."""
    assert coprod("insights") == (0, "There are no sessions yet, so there is nothing to tell.\n", "")
