"""What commands over all sessions say of those that cannot be read."""

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
