"""The home folder that a command line names, and commands as they are typed for it."""

import pytest


@pytest.mark.parametrize("command", [["list"], ["forget", "Meera", "--yes"]])
def test_a_home_that_is_a_file_is_said_the_same_way(coprod, home, command):
    """Exit code 1: nothing is known of the record."""
    home.write_text("no folder")
    told = coprod(*command)
    assert (told.code, told.out) == (1, "")
    assert told.err == f"The sessions in {home / 'sessions'} cannot be read: {home} is not a folder.\n"


def test_a_command_is_told_so_that_it_can_be_copied(coprod, home, tmp_path, monkeypatch):
    """With the name of the file in quotes where it needs them, and in the same home folder."""
    monkeypatch.chdir(tmp_path)
    assert f"“coprod plan check 'a b.toml' --home {home}” tells" in coprod("plan", "new", "a b.toml").err


def test_a_home_folder_of_somebody_the_system_does_not_know(coprod):
    """A plain sentence, not an error of the system."""
    done = coprod("--home", "~nobody-by-this-name/kept", "where")
    said = "There is no user’s folder ~nobody-by-this-name. Write the home folder out in full.\n"
    assert (done.code, done.out, done.err) == (2, "", said)
