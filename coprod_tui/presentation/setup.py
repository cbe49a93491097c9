"""Sentences of the setup screen."""

from coprod_tui.domain.people.rows import NameList
from coprod_tui.presentation.labels import people
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.lengths import about

TITLE = _("A new session")
FOR_YOU = _("This page is for you; turn the projector on afterwards.")
NAME = _("What is it called?")
NAME_PLACEHOLDER = _("e.g. Coming home from hospital")
PURPOSE = _("What is it for? (may stay empty)")
PURPOSE_PLACEHOLDER = _("e.g. What would good look like for all of us?")
GROUP = _("Which group? (may stay empty; with it, who opens changes from session to session)")
VOICES = _("Who is coming? One name a line, or paste a list. Nobody’s title or role is kept.")
ROUNDS = _("A question a round, each one’s time or “20m in all”; or a “Break”, “Open discussion: …” or “Reflection”.")
ROUND_PLACEHOLDER = _("Another question …")
SHARE_PLACEHOLDER = _("e.g. 2m")
ARRIVING = _("How are you arriving today?")
TAKING_AWAY = _("What are you taking away, and what did not work today?")
FIRST_ROUNDS = ((ARRIVING, "45s"), ("", "2m"), (TAKING_AWAY, "45s"))
SHARED_OUT = _("{length} shared")
NO_TIME = _("not a time yet")
"""Beside a time: how it was understood."""

_LENGTH = _("{people}, {rounds}: {length} if everyone uses their whole share")
LENGTH_UNKNOWN = _("Once there are names and questions, this line says how long it will take.")
LENGTH_WAITS = _("How long it will take is said here once question {number} has a time.")

WHAT_IS_NEEDED = _("Please give the session a name.")
ROUND_NEEDED = _("Please write at least one question.")
OF_QUESTION = _("Question {number}: {why}")
SHARE_WRONG = _("{why}.")
SHARE_MISSING = _("how long does each one have? Write it like 2m or 1:30.")
TIME_MISSING = _("how long is it? Write it like 10m.")
TOO_MANY_VOICES = _("{count} names are more than the {most} that fit in one circle.")
TOO_MANY_STEPS = _("{count} questions are more than the {most} that one session can hold.")
_NOBODY_YET = _(
    "Nobody is on the list yet. Press [setup.open_session] again to open it all the same; "
    "[join] adds people in the room."
)
"""What may have to be corrected before the session is opened."""

ONLY_NAMES = _("Only the names were read from the table; its other columns were left out.")
_KEPT = _("Kept as {name} for another day. Open it with [home.plans] on the start screen.")


def length(coming: int, rounds: int, milliseconds: int) -> str:
    """How long the whole meeting will take."""
    said = plural(rounds, "{number} round", "{number} rounds")
    return _LENGTH.format(people=people(coming), rounds=said, length=about(milliseconds))


def kept_as(name: str) -> str:
    """The sentence after a plan was kept as a file."""
    return _KEPT.format(name=name)


def to_look_at(people: NameList) -> str:
    """The warning, given once, before a session opens with uncertain or no names; else empty."""
    if not people.names:
        return _NOBODY_YET
    count = sum(not row.set_aside for row in people.asking)
    if not count:
        return ""
    return plural(
        count,
        "{number} name to look at. Press [setup.open_session] again to open with it as it stands.",
        "{number} names to look at. Press [setup.open_session] again to open with them as they stand.",
    )
