"""What is said before and after a person is forgotten."""

from collections.abc import Iterator

import click

from coprod_tui.cli.screens import is_terminal
from coprod_tui.session.forgetting import Forgetting
from coprod_tui.session.words import clean
from coprod_tui.trouble import WrongUse


def lines(would: Forgetting, name: str) -> Iterator[str]:
    """What would change: the sessions, the sentences that hold the name as a word, and the other files."""
    said = clean(name).text
    yield from _part(f"Sessions in which {said} stands", would.sessions)
    yield from _part(f"Sentences that hold “{said}” as a word; it becomes “a voice” in them", would.sentences)
    yield from _part("Other files that hold it", would.files)
    yield from _part("Longer names of which it is a part; they stay, and can be forgotten too", would.other_names)
    if would.sentences:
        yield "If it is an ordinary word in some of them, put these into other words first, or add --as-written."


def must_agree(name: str) -> None:
    """Ask on a terminal. Raises ``WrongUse`` elsewhere, and ``click.Abort`` for a no."""
    if not is_terminal():
        raise WrongUse("Nothing has been changed. Add --yes to forget this name for good, or --dry-run to only look.")
    said = clean(name).text
    click.confirm(f"Forget {said} for good? This cannot be undone, and numbers stay as they are", abort=True, err=True)


def done(forgotten: Forgetting) -> str:
    """What is said when it is done."""
    sessions, files = len(forgotten.sessions), len(forgotten.files)
    return (
        f"Done: “a voice” now, in {sessions} {'session' if sessions == 1 else 'sessions'} and {files} other "
        f"{'file' if files == 1 else 'files'}. No file of the home folder holds that name any more."
    )


def _part(heading: str, found: tuple[str, ...]) -> Iterator[str]:
    if found:
        yield f"{heading}:"
        yield from (f"  {each}" for each in found)
        yield ""
