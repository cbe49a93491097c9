"""What the shell says before and after a person is forgotten."""

from coprod_tui.domain.people.forgetting import AlsoCalled, Forgetting, Rewording
from coprod_tui.presentation.shell.forgetting import after, before


def typed(command: str) -> str:
    return f"coprod {command}"


def test_what_would_change_stands_below_its_heading() -> None:
    """The sentence is whole, and below it one line for each session, sentence and file."""
    would = Forgetting(("s1", "s2"), (Rewording("Ann said so.", "A voice said so."),), ("e.json",))
    assert list(before(would, "Ann", typed)) == [
        "Sessions in which Ann stands:", "  s1", "  s2", "",
        "Sentences that hold “Ann” as a word, and what they become:", "  Ann said so.", "    becomes: A voice said so.",
        "coprod cannot tell a name from an ordinary word. Please read what each of them becomes.", "",
        "Other files that hold it:", "  e.json", "",
    ]  # fmt: skip


def test_a_command_is_told_as_it_is_typed_here() -> None:
    """With quotes around what a shell would take apart."""
    would = Forgetting((), (), other_names=("Ann Lee",))
    assert "To forget one of them, write that name in full: coprod forget 'Ann Lee'" in before(would, "Ann", typed)


def test_no_more_is_said_than_is_true() -> None:
    """Whatever still holds the name is named, and who is called like it."""
    assert after(Forgetting(("s1",), ()), as_written=False) == (
        "Done: “a voice” now, in 1 session and 0 other files. No file of the home folder holds that name any more."
    )
    left = Forgetting(
        ("s1", "s2"), (), ("e.json",), ("Bo", "Ann Lee"), (AlsoCalled("Annie", 1),), left=("notes.txt",), parts=("Lee",)
    )
    assert after(left, as_written=True) == (
        "Done: “a voice” now, in 2 sessions and 1 other file; also called Annie in 1 session. "
        "Bo, Ann Lee are other voices and stay; but for that, no other file of the home folder holds those names any "
        "more. Parts of it stand there: Lee. These are not coprod’s and stay as they are, with those names: notes.txt. "
        "Where it is written in other letters it stays, as an ordinary word."
    )
