"""What the setup screen says."""

from coprod_tui.domain.people.rows import NameList

TITLE = "A new session"
FOR_YOU = "This page is for you; turn the projector on afterwards."
NAME = "What is it called?"
NAME_PLACEHOLDER = "e.g. Coming home from hospital"
PURPOSE = "What is it for? (may stay empty)"
PURPOSE_PLACEHOLDER = "e.g. What would good look like for all of us?"
GROUP = "Which group? (may stay empty; with it, who opens changes from session to session)"
VOICES = "Who is coming? One name a line, or paste a list. Nobody’s title or role is kept."
ROUNDS = "A question a round, each one’s time or “20m in all”; or a “Break”, “Open discussion: …” or “Reflection”."
ROUND_PLACEHOLDER = "Another question …"
SHARE_PLACEHOLDER = "e.g. 2m"
FIRST_ROUNDS = (
    ("How are you arriving today?", "45s"),
    ("", "2m"),
    ("What are you taking away, and what did not work today?", "45s"),
)

IN_ALL = ("in all", "for all", "in total", "altogether", "together")
"""What ends a time that is shared out among all; the first is how coprod writes it."""
SHARED_OUT = "{length} shared"
NO_TIME = "not a time yet"
"""Beside a time: how it was understood."""

LENGTH = "{people}, {rounds}: {length} if everyone uses their whole share"
LENGTH_UNKNOWN = "Once there are names and questions, this line says how long it will take."
LENGTH_WAITS = "How long it will take is said here once question {number} has a time."
ROUNDS_COUNT = "{count} rounds"
ROUNDS_ONE = "1 round"

WHAT_IS_NEEDED = "Please give the session a name."
ROUND_NEEDED = "Please write at least one question."
OF_QUESTION = "Question {number}: {why}"
SHARE_WRONG = "{why}."
SHARE_MISSING = "how long does each one have? Write it like 2m or 1:30."
TIME_MISSING = "how long is it? Write it like 10m."
TOO_MANY_VOICES = "{count} names are more than the {most} that fit in one circle."
TOO_MANY_STEPS = "{count} questions are more than the {most} that one session can hold."
LOOK_AT = "{count} names to look at. Press ctrl+s again to open with them as they stand."
LOOK_AT_ONE = "1 name to look at. Press ctrl+s again to open with it as it stands."
EMPTY_VOICES = "Nobody is on the list yet. Press ctrl+s again to open it all the same; j adds people in the room."
"""What is not right yet."""

ONLY_NAMES = "Only the names were read from the table; its other columns were left out."
KEPT = "Kept as {name} for another day. Open it with p on the start screen."
NO_PLANS = "There is no folder to keep a plan in here."


def to_look_at(people: NameList) -> str:
    """What is said, once, before a session is opened with names that are not sure, or with none; else nothing."""
    if not people.names:
        return EMPTY_VOICES
    count = sum(not row.set_aside for row in people.asking)
    if not count:
        return ""
    return (LOOK_AT_ONE if count == 1 else LOOK_AT).format(count=count)
