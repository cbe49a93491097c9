"""Every dialog, in front of the room."""

from tests.tui import scenes
from tests.tui.pictures.conftest import WITH_LISTS, Snap
from tests.tui.room import Typed


def test_write_down(snap: Snap) -> None:
    """The words, and whose they are."""
    snap(scenes.app_for(scenes.speaking()), "w", Typed("Nobody told us."))


def test_write_down_among_many(snap: Snap) -> None:
    """Another voice of many is chosen."""
    snap(scenes.app_for(scenes.crowded()), "w", "tab", "down", "down")


@WITH_LISTS
def test_about_words(snap: Snap) -> None:
    """What can be done with something that was said."""
    meeting = scenes.speaking()
    meeting.do(scenes.c.Reword("c2", "Transport comes at nine; the ward round ends at eleven."))
    snap(scenes.app_for(meeting), "tab", "enter")


@WITH_LISTS
def test_about_long_words(snap: Snap) -> None:
    """Two thousand characters and their keys."""
    snap(scenes.app_for(scenes.with_long_words()), "tab", "enter")


@WITH_LISTS
def test_reword(snap: Snap) -> None:
    """Better words begin with those that stand."""
    snap(scenes.app_for(scenes.speaking()), "tab", "enter", "r")


@WITH_LISTS
def test_take_out(snap: Snap) -> None:
    """It is asked first."""
    snap(scenes.app_for(scenes.speaking()), "tab", "enter", "x")


def test_decide(snap: Snap) -> None:
    """A sentence, and what it came from."""
    snap(scenes.app_for(scenes.speaking()), "d", Typed("We will ring"))


def test_decide_from_words(snap: Snap) -> None:
    """A contribution that was chosen is marked."""
    snap(scenes.app_for(scenes.with_much_heard()), "tab", "enter", "d", "tab", "down", "space")


def test_settle(snap: Snap) -> None:
    """The sentence, and what the group may do with it."""
    snap(scenes.app_for(scenes.speaking()), "c")


def test_settled(snap: Snap) -> None:
    """What is agreed can be opened again by rewording it."""
    snap(scenes.app_for(scenes.speaking()), "c", "left")


def test_not_agreed(snap: Snap) -> None:
    """The reason is asked in words."""
    snap(scenes.app_for(scenes.speaking()), "c", "n")


def test_join(snap: Snap) -> None:
    """What is left off a name is said while it is typed."""
    snap(scenes.app_for(scenes.speaking()), "j", Typed("Dr Ben Okafor"))


def test_only_a_role(snap: Snap) -> None:
    """A name that is only a role is refused with a question."""
    snap(scenes.app_for(scenes.speaking()), "j", Typed("Service user 2"), "enter")


def test_away_or_back(snap: Snap) -> None:
    """Everyone, and whether they are here."""
    snap(scenes.app_for(scenes.with_a_pass()), "a")


def test_another_name(snap: Snap) -> None:
    """Somebody chooses another name."""
    snap(scenes.app_for(scenes.speaking()), "a", "r", Typed("Mina"))


def test_mend(snap: Snap) -> None:
    """The time really spoken, and why."""
    snap(scenes.app_for(scenes.speaking()), "m", Typed("nine"), "enter", "enter")


def test_close(snap: Snap) -> None:
    """It is asked first."""
    snap(scenes.app_for(scenes.speaking()), "q")
