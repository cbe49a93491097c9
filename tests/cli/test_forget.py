"""coprod forget: what would change is shown first, and it never happens by itself."""

import json

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.service import Service
from tests.cli.conftest import desk_of
from tests.support.clock import FakeClock


def test_forgetting_is_shown_first_and_never_happens_by_itself(coprod, home, played):
    """Without a terminal it asks for --yes, exit code 2; a dry run only looks."""
    before = {path: path.read_bytes() for path in home.rglob("*.json")}
    looked = coprod("forget", "Meera", "--dry-run")
    assert (looked.code, looked.err) == (0, "Nothing has been changed: this was a dry run.\n")
    assert f"Sessions in which Meera stands:\n  {played}\n" in looked.out
    refused = coprod("forget", "Meera")
    assert (refused.code, refused.out) == (2, looked.out)
    assert "Add --yes" in refused.err
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("name", [".", "-", "a"])
def test_what_is_nobodys_name_is_refused(coprod, home, played, name):
    """Exit code 2, also with --yes, and every sentence stays as it was said."""
    before = {path: path.read_bytes() for path in home.rglob("*.json")}
    refused = coprod("forget", name, "--yes")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(("There is no name in “", "Nobody was ever called “a”"))
    assert {path: path.read_bytes() for path in before} == before


def _meeting(home, *names):
    """A closed session of these voices, in which some words are also names."""
    live = Service.of(home, FakeClock(), lambda: 1).open(Plan("Coming home", (Step("dialogue"),), voices=names))
    for words in ("Will you come?", "I hope Amina B will ring Amina.", "Yes."):
        live.do(c.Contribute(words, None))
    live.do(c.Close())
    live.leave()


def test_a_name_that_nobody_ever_had_is_said_to_change_only_sentences(coprod, home):
    """In a dry run, and before it is asked."""
    _meeting(home, "Ben")
    said = "Nobody is or ever was called hope: only what was said or written changes.\n\n"
    assert said in coprod("forget", "hope", "--dry-run").out
    assert said in coprod("forget", "hope").out
    assert "Nobody" not in coprod("forget", "Ben", "--dry-run").out


def test_another_voice_with_a_longer_name_is_said_to_stay(coprod, home):
    """Before and afterwards, with what to write to forget that one, too; nothing untrue is said of the files."""
    _meeting(home, "Amina", "Amina B", "Ben")
    looked = coprod("forget", "Amina", "--dry-run")
    assert (
        "Other voices with names like it, which stay as they are, in sentences too:\n"
        "  Amina B\n"
        "To forget one of them, write that name in full: coprod forget 'Amina B'"
    ) in looked.out
    assert "  I hope Amina B will ring Amina.\n    becomes: I hope Amina B will ring a voice.\n" in looked.out
    done = coprod("forget", "Amina", "--yes")
    assert done.err.endswith(
        "Done: “a voice” now, in 1 session and 0 other files. Amina B is another voice and stays; "
        "but for that, no file of the home folder holds that name any more.\n"
    )
    assert "Amina B" in coprod("show", "last").out


def test_all_that_a_voice_was_called_is_said_to_go_together(coprod, home):
    """Before and afterwards; no file holds any of the names."""
    live = Service.of(home, FakeClock(), lambda: 1).open(Plan("Coming home", (Step("dialogue"),), voices=("Ben",)))
    for name in ("Mei", "Mei-Ling"):
        live.do(c.Rename("v1", name))
    live.do(c.Join("Ben"))
    live.do(c.Contribute("Mei rang Ben.", "v1"))
    live.leave()
    looked = coprod("forget", "mei-ling", "--dry-run")
    assert (
        "The same voice was also called this; it is forgotten together:\n  Ben in 1 session\n  Mei in 1 session\n"
    ) in looked.out
    assert "  Mei rang Ben.\n    becomes: a voice rang Ben.\n" in looked.out
    done = coprod("forget", "mei-ling", "--yes")
    assert done.err.endswith(
        "Done: “a voice” now, in 1 session and 0 other files; also called Ben in 1 session, Mei in 1 session. "
        "Ben is another voice and stays; but for that, no file of the home folder holds those names any more."
        "\n"
    )
    assert not any(b"Mei" in path.read_bytes() for path in home.rglob("*.json"))


def test_longer_words_that_begin_with_the_name_are_said_to_stay(coprod, home):
    """Before and afterwards, where they stand and how they are forgotten; nothing untrue is said of the files."""
    live = Service.of(home, FakeClock(), lambda: 1).open(Plan("Home", (Step("dialogue"),), voices=("Zebedee", "Ben")))
    live.do(c.Contribute("The Zebedees rang Zebedee’s door.", None))
    live.leave()
    looked = coprod("forget", "Zebedee", "--dry-run")
    assert (
        "Longer words that begin with it; they stay as they are:\n  Zebedees\n"
        "They stand in:\n  The Zebedees rang Zebedee’s door.\n"
        "To take one of them out too, forget it like a name: coprod forget Zebedees"
    ) in looked.out
    done = coprod("forget", "Zebedee", "--yes")
    assert done.err.endswith(
        "No file of the home folder holds that name any more. Longer words begin with it: Zebedees.\n"
    )
    assert "The Zebedees rang a voice’s door." in coprod("show", "last").out
    assert "no file of the home folder holds that name any more.\n" in coprod("forget", "Zebedees", "--yes").err.lower()


def _open_dialogue(home, name, words):
    live = Service.of(home, FakeClock(), lambda: 1).open(Plan("Home", (Step("dialogue"),), voices=(name, "Ben")))
    live.do(c.Contribute(words, None))
    live.leave()


def test_parts_of_the_name_go_and_ordinary_words_are_said_to_stay(coprod, home):
    """Before and afterwards, where they stand and how they are forgotten; nothing untrue is said of the files."""
    _open_dialogue(home, "Mary Rose", "Mary says it is too dim and Rose agrees.")
    looked = coprod("forget", "Mary Rose", "--dry-run")
    assert "Sentences that hold “Mary Rose” or a part nobody else has, and what" in looked.out
    assert (
        "Parts of the name still stand by themselves; they stay as they are: Rose\n"
        "They stand in:\n  Mary says it is too dim and Rose agrees.\n"
        "To forget Rose too: coprod forget Rose --as-written --home "
    ) in looked.out
    assert "With --as-written an ordinary word stays where it is written in other letters." in looked.out
    done = coprod("forget", "Mary Rose", "--yes")
    assert done.err.endswith("No file of the home folder holds that name any more. Parts of it stand there: Rose.\n")
    assert "a voice says it is too dim and Rose agrees." in coprod("show", "last").out
    assert coprod("forget", "Rose", "--yes", "--as-written").code == 0
    assert "a voice says it is too dim and a voice agrees." in coprod("show", "last").out


@pytest.mark.parametrize(("said", "words"), [("y", "a voice will ring."), ("n", "Will will ring.")])
def test_an_ordinary_word_that_is_part_of_the_name_is_asked_about(monkeypatch, coprod, home, said, words, terminal):
    """Only where nobody else has it; without a yes it stays."""
    asked = []
    answers = iter(("y", said))
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda question: asked.append(question) or next(answers))
    _open_dialogue(home, "Will Okri", "Will will ring. Okri waits.")
    coprod("forget", "Will Okri")
    assert asked[1].startswith("“Will” is part of the name, and may be an ordinary word. Take “Will” out too")
    assert f"{words} a voice waits." in coprod("show", "last").out


def test_a_name_that_is_an_ordinary_word_is_shown_as_what_it_becomes(coprod, home):
    """Every sentence before and after; and how to leave the word where it is not written like the name."""
    _meeting(home, "Will", "Hope", "Ben")
    looked = coprod("forget", "will", "--dry-run").out
    assert (
        "Sentences that hold “will” as a word, and what they become:\n"
        "  Will you come?\n    becomes: a voice you come?\n"
        "  I hope Amina B will ring Amina.\n    becomes: I hope Amina B a voice ring Amina.\n"
    ) in looked
    assert "coprod cannot tell a name from an ordinary word. Please read what each of them becomes." in looked
    assert looked.endswith(
        "With --as-written the name goes only where it has its own capitals. "
        "That is different in 1 of these sentences.\n\n"
    )
    as_written = coprod("forget", "will", "--dry-run", "--as-written").out
    assert "becomes: a voice you come?" in as_written
    assert "I hope" not in as_written
    assert "--as-written" not in as_written
    done = coprod("forget", "will", "--yes", "--as-written")
    assert done.err.endswith("Where it is written in other letters it stays, as an ordinary word.\n")
    assert "I hope Amina B will ring Amina." in coprod("show", "last").out


def _stop() -> str:
    raise EOFError


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1), ("", 1)])
def test_on_a_terminal_it_asks(coprod, home, played, monkeypatch, answer, code, terminal):
    """And only a yes is a yes."""
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: answer.strip() or _stop())
    done = coprod("forget", "Meera")
    assert done.code == code
    assert done.err.endswith("Stopped. Nothing has been changed.\n") == bool(code)
    names = [voice.name for voice in desk_of(home).kept(played).session.voices]
    assert ("Meera" in names) == bool(code)


def test_forgotten_for_good(coprod, home, played):
    """No file holds the name, the numbers are what they were, and doing it again says that nobody is called that."""
    coprod("export", "last", "-o", home / "exports.json")
    counted = json.loads(coprod("insights", "--json").out)
    done = coprod("forget", "meera", "--yes")
    assert done.code == 0
    assert "No file of the home folder holds that name any more." in done.err
    assert json.loads(coprod("insights", "--json").out) == counted
    assert [path for path in home.rglob("*.json") if b"Meera" in path.read_bytes()] == []
    again = coprod("forget", "Meera", "--yes")
    assert (again.code, again.out) == (2, "")
    assert again.err == "Nobody called Meera is in the record, and nothing in it holds that name.\n"


def test_what_is_left_is_said_at_the_end(coprod, home, played):
    """Nothing is said of the home folder that is not true."""
    note = home / "letters" / "note.txt"
    note.parent.mkdir()
    note.write_text("Meera rang.")
    heading = f"Files that are not coprod’s, hold it too and stay as they are:\n  {note}\n"
    assert heading in coprod("forget", "Meera", "--dry-run").out
    assert coprod("forget", "Meera", "--yes").err.endswith(
        "No other file of the home folder holds that name any more. "
        f"These are not coprod’s and stay as they are, with that name: {note}.\n"
    )


def test_how_a_folder_is_called_is_said(coprod, home, played):
    """In a dry run and at the end; the export in it has lost the name."""
    folder = home / "exports" / "Meera"
    folder.mkdir(parents=True)
    page = folder / "page.html"
    coprod("export", "last", "--format", "html", "-o", str(page))
    looked = coprod("forget", "Meera", "--dry-run").out
    assert f"Other files that hold it:\n  {page}\n" in looked
    assert f"Folders that are called so and keep their names:\n  {folder}\n" in looked
    assert coprod("forget", "Meera", "--yes").err.endswith(
        f"No file of the home folder holds that name any more. Folders that are called so keep their names: {folder}.\n"
    )
    assert "Meera" not in page.read_text()


def test_a_name_that_is_also_a_word_is_listed_first(coprod, home, played):
    """The sentences can be read before anything changes; as written, ordinary words stay."""
    desk = desk_of(home)
    desk.add(played, c.Answer("c1", "not_acted_on", None, "Will says we will not."))
    looked = coprod("forget", "Will", "--dry-run")
    assert "  Will says we will not.\n" in looked.out
    assert "With --as-written" in looked.out
    assert coprod("forget", "Will", "--yes", "--as-written").code == 0
    assert desk.kept(played).session.heard[0].answers[-1].because == "a voice says we will not."


def test_the_time_that_suits_somebody_is_forgotten_with_them(coprod, home, played):
    """Told in a dry run; it stays others', is checked and named among the folders, and stands in nothing else."""
    desk = desk_of(home)
    for name, pace in {"Meera": "double", "Odd": "no_clock"}.items():
        desk.remember_pace("Riverside", name, pace)
    file = desk.places.suits
    assert f"times that suit  {file}" in coprod("where").out
    assert "whole" in next(line for line in coprod("check").out.splitlines() if file.name in line)
    assert str(file) in coprod("forget", "meera", "--dry-run").out
    assert desk.remembered_paces("riverside") == {"meera": "double", "odd": "no_clock"}
    assert coprod("forget", "Meera", "--yes").code == 0
    assert desk.remembered_paces("Riverside") == {"odd": "no_clock"}
    assert coprod("forget", "Odd", "--yes").code == 0
    assert not file.exists()


def test_a_damaged_memory_is_pointed_out_and_left(coprod, home, played):
    """The name in it is said to stay; check finds it, exit code 3; and nothing else is kept from anyone."""
    file = desk_of(home).places.suits
    file.write_text('{"Meera"')
    checked = coprod("check")
    assert checked.code == 3
    assert "The times that suit people, as remembered, are damaged" in checked.out
    done = coprod("forget", "Meera", "--yes")
    assert str(file) in done.out + done.err
    assert file.read_text() == '{"Meera"'
