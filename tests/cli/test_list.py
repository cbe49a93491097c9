"""coprod list: the sessions, for people and for programs, and why there are none."""

import json

from coprod_tui import demo
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.words import cells
from coprod_tui.service import Service


def test_sessions_are_found_by_what_was_said(coprod, home, played, still_open):
    """In titles, decisions and contributions; what is not there is said calmly."""
    found = json.loads(coprod("list", "--find", "BISCUIT tin", "--json").out)
    assert [each["id"] for each in found] == [played]
    assert len(json.loads(coprod("list", "--find", "letters help", "--json").out)) == 2
    none = f"No session fits. “coprod list --home {home}” shows all of them.\n"
    assert coprod("list", "--find", "xylophone").err == none
    assert coprod("list", "--find", "xylophone", "--json").out == "[]\n"
    assert json.loads(coprod("list", "--group", "Riverside", "--json").out) == []


def test_several_words_need_no_quotes(coprod, played, still_open):
    """Wherever other options stand; words without --find are not understood."""
    quoted = coprod("list", "--find", "BISCUIT tin", "--json")
    assert coprod("list", "--find", "BISCUIT", "tin", "--json") == quoted
    assert coprod("list", "--json", "--find", "BISCUIT", "tin") == quoted
    assert coprod("list", "--find", "BISCUIT", "xylophone", "--json").out == "[]\n"
    done = coprod("list", "BISCUIT", "tin")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("The words to look for stand after --find.")


def test_below_each_session_stands_what_was_found_in_it(coprod, played, still_open):
    """The first line with the words, as it was typed; none where that is the title, and none in the JSON."""
    lines = coprod("list", "--find", "BISCUIT tin").out.splitlines()
    assert [played in lines[1], len(lines)] == [True, 3]
    assert "biscuit tin" in lines[2].lower()
    assert lines[2].startswith("    ")
    assert len(coprod("list", "--find", "", "--group", "").out.splitlines()) == 3
    assert "biscuit tin" not in coprod("list", "--find", "BISCUIT tin", "--json").out.lower()


def test_without_sessions_a_kind_word(coprod, home):
    """Listing says what to do first, on standard error, and creates nothing."""
    done = coprod("list")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("There are no sessions yet.")
    assert not home.exists()


def test_without_sessions_the_json_is_an_empty_list(coprod):
    """A program gets a list, with nothing said beside it."""
    assert coprod("list", "--json") == (0, "[]\n", "")


def test_the_list_for_programs(coprod, played, still_open):
    """One object a session, with what lists show."""
    done = coprod("list", "--json")
    first, second = sorted(json.loads(done.out), key=lambda session: session["id"])
    assert (first["id"], second["id"]) == (played, still_open)
    assert (first["voices"], first["decisions"], first["open_follow_ups"]) == (8, 2, 1)
    assert (first["agreed"], first["undecided"]) == (1, 1)
    assert first["closed_at"].endswith("Z")
    assert second["closed_at"] is None
    assert done.err == ""


def test_the_list_for_people(coprod, played, still_open):
    """Aligned columns: all that was put into words, and how much was agreed; an open session says that it is one."""
    lines = coprod("list").out.splitlines()
    assert lines[0].split() == ["id", "day", "title", "people", "decisions", "agreed", "follow-ups"]
    (closed,) = (line for line in lines if played in line.split())
    assert closed.split()[-4:] == ["8", "2", "1", "1"]
    assert [line.endswith("  open") for line in lines[1:]] == [still_open in line.split() for line in lines[1:]]


def test_wide_letters_break_no_column(coprod, home):
    """Columns are measured in the cells that a terminal gives to a letter."""
    titles = ["Coming home", "집으로 돌아오는 길", "Ç" * 3, "병" * 300]
    for title in titles:
        plan = Plan(title, (Step("round", "How?", 60_000),), voices=("Amina",))
        Service.of(home, demo.PlayedClock(), lambda: 1).open(plan).leave()
    lines = coprod("list").out.splitlines()
    assert {cells(line[: line.index("1  ")]) for line in lines[1:]} == {cells(lines[0][: lines[0].index("people") + 5])}
    assert max(map(cells, lines)) < 130


def test_a_damaged_session_is_told_and_the_others_are_listed(coprod, home, played, still_open):
    """Exit code 3, the untouched file is named, and nothing else is withheld."""
    file = home / "sessions" / f"{still_open}.json"
    file.write_bytes(b"")
    done = coprod("list", "--json")
    assert done.code == 3
    assert [session["id"] for session in json.loads(done.out)] == [played]
    assert str(file) in done.err
    assert coprod("show", still_open).code == 3
    assert coprod("export", still_open).code == 3
    assert file.read_bytes() == b""
