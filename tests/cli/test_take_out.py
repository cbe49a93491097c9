"""“coprod take-out”: somebody takes their words back, also long after the close."""

import json

import pytest

from coprod_tui.storage.format import VERSION


def test_words_are_gone_and_their_number_stays_free(coprod, played):
    """By the number that “show” tells, with or without its letter."""
    before = json.loads(coprod("export", played).out)["contributions"]
    assert coprod("take-out", played, "3", "--yes").code == 0
    done = coprod("take-out", "last", "c5", "--yes")
    assert (done.code, done.out) == (0, "")
    assert done.err == "Taken out of coprod’s home folder, not of copies handed out or written elsewhere.\n"
    after = json.loads(coprod("export", played).out)["contributions"]
    assert [each["id"] for each in after if each["text"] is None] == ["c3", "c5"]
    shown = coprod("show", played).out
    assert before[2]["text"] not in shown
    assert "  c4  " in shown
    assert "  c3  " not in shown


def test_what_was_written_elsewhere_is_left_and_that_is_said(coprod, played, tmp_path):
    """A copy is whoever's who has it; nobody is told that the words are gone from it."""
    words = json.loads(coprod("export", played).out)["contributions"][2]["text"]
    elsewhere = tmp_path / "elsewhere.html"
    coprod("export", played, "--format", "html", "-o", elsewhere)
    done = coprod("take-out", played, "3", "--yes")
    assert words in elsewhere.read_text("utf-8")
    assert "not of copies handed out or written elsewhere" in done.err


def test_without_a_terminal_it_is_not_done_unasked(coprod, played):
    """One sentence, and nothing has changed."""
    before = coprod("show", played).out
    done = coprod("take-out", played, "3")
    assert (done.code, done.out) == (2, "")
    assert done.err == "Nothing has been changed. Add --yes to take these words out for good.\n"
    assert coprod("show", played).out == before


@pytest.mark.parametrize(("typed", "code"), [("n", 1), ("y", 0)])
def test_on_a_terminal_it_asks_and_shows_the_words(coprod, played, monkeypatch, typed, code, terminal):
    """A no changes nothing."""
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: typed)
    words = json.loads(coprod("export", played).out)["contributions"][2]["text"]
    done = coprod("take-out", played, "3")
    assert done.code == code
    assert f"“{words}”" in done.err
    assert "They go for good from coprod’s home folder. Copies handed out or written elsewhere stay." in done.err
    assert (words in coprod("show", played).out) == bool(code)


def test_words_that_are_not_there(coprod, played):
    """Wrong use, in a sentence."""
    done = coprod("take-out", played, "99", "--yes")
    assert (done.code, done.err) == (2, "These words are not in this session, or were taken out.\n")


def test_an_older_file_is_refused_and_left_as_it_is(coprod, home, played):
    """A development form of before, in which words were only hidden."""
    file = home / "sessions" / f"{played}.json"
    older = file.read_bytes().replace(b'"version":%d' % VERSION, b'"version":1')
    file.write_bytes(older)
    done = coprod("show", played)
    assert done.code == 3
    assert f"Its format is 1, and this one reads {VERSION}." in done.err
    assert file.read_bytes() == older
