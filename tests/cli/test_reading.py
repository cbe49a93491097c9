"""What commands over all sessions say while they read them, and of those that cannot be read."""

from coprod_tui.cli.base import show_progress
from coprod_tui.cli.listing import say_troubles
from coprod_tui.domain.message import Message
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.presentation.failures import sentence_of

DAMAGE = DamagedRecord("damaged", found=Message("empty"), path="home.json")
UNREADABLE = Failure("not_opened", session="meals", why=Message("disk_error"))


def test_the_gravest_trouble_is_the_exit_code(capsys):
    """And each is said."""
    assert say_troubles({}) == 0
    assert say_troubles({"a": DAMAGE, "b": UNREADABLE}) == 3
    assert capsys.readouterr().err == f"{sentence_of(DAMAGE)}\n{sentence_of(UNREADABLE)}\n"


def test_a_terminal_sees_how_far_it_is(monkeypatch, capsys):
    """Where many sessions have to be read; nothing is left on the line afterwards, and a pipe sees nothing."""
    for done in range(1, 301):
        show_progress(done, 300)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    for done in range(1, 301):
        show_progress(done, 300)
    shown = capsys.readouterr().err
    assert "Reading 150 of 300 sessions" in shown
    assert shown.endswith("\r\x1b[K")
