"""What is said when a command does not get to its end, and the exit code."""

import pytest

from coprod_tui.domain.message import Message
from coprod_tui.errors import DamagedRecord, Failure, OpenElsewhere, WrongUse
from coprod_tui.index.index import Index


def test_a_mistake_of_the_program_is_said_without_what_people_typed(coprod, monkeypatch):
    """No traceback and no name on the projector, only where in the program it was."""

    def fail(*_):
        raise KeyError("Amina")

    monkeypatch.setattr(Index, "search", fail)
    done = coprod("list")
    assert (done.code, done.out) == (1, "")
    assert "coprod made a mistake of its own (KeyError, fail, line" in done.err
    assert "Amina" not in done.err


def test_stopping_with_control_c(coprod, monkeypatch):
    """It is said calmly that nothing is lost."""

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Index, "search", interrupt)
    done = coprod("list")
    assert done.code == 1
    assert done.err.strip() == "Stopped. Everything that was shown as saved is kept."


@pytest.mark.parametrize(("trouble", "code"), [(Failure, 1), (WrongUse, 2), (DamagedRecord, 3), (OpenElsewhere, 4)])
def test_each_trouble_has_its_exit_code(coprod, monkeypatch, trouble, code):
    """And its own words, whichever command met it."""

    def fail(*_):
        raise trouble("sessions_not_read", folder="~", why=Message("disk_full"))

    monkeypatch.setattr(Index, "search", fail)
    assert coprod("list") == (code, "", "The sessions in ~ cannot be read: the disk is full.\n")
