"""Sentences about exporting and importing a session."""

from collections.abc import Sequence

from coprod_tui.presentation.labels import QUOTED
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.lists import one_of

_ONE_TABLE = _("A CSV file holds one table. Say which with --table: {tables}.")
NO_TABLE = _("--table goes with --format csv; {format} holds all of them.")
NOT_ANONYMOUS = _("--as-written goes with --anonymous: without it every name stays.")
HOLDS_TIMES = _("This JSON is the complete record: it holds times by voice. To hand out, take --format html or md.")
HELD_NAMES = _("Every voice is written as “a voice”. These sentences held a name, and it is replaced in them too:")
HELD = QUOTED
BECOMES = _("becomes: “{words}”")

IMPORTED = _("“{title}” is in the record. “{command}” shows it.")
IMPORTED_OPEN = _("“{title}” is in the record and still open. “{command}” goes on where it stood.")


def one_table(tables: Sequence[str]) -> str:
    """The sentence if the command does not name the table."""
    return _ONE_TABLE.format(tables=one_of(tables))


def may_be_words(sentences: int) -> str:
    """The sentence if a name may be an ordinary word."""
    return plural(
        sentences,
        "coprod cannot tell a name from an ordinary word. With --as-written a name is taken out only where it is "
        "written with its own capitals: that is different in {number} of these sentences.",
        "coprod cannot tell a name from an ordinary word. With --as-written a name is taken out only where it is "
        "written with its own capitals: that is different in {number} of these sentences.",
    )
