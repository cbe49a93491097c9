"""What the setup screen says."""

from coprod_tui.session.plan import StepKind

TITLE = "A new session"
NAME = "What is it called?"
NAME_PLACEHOLDER = "e.g. Coming home from hospital"
PURPOSE = "What is it for? (may stay empty)"
PURPOSE_PLACEHOLDER = "e.g. What would good look like for all of us?"
GROUP = "Which group? (may stay empty; evens out who opens over sessions)"
VOICES = "Who is here? One name a line, or paste a list. No titles or roles are kept."
ROUNDS = "One question a round, and each voice’s share or “20m in all”; or a “Break”, “Dialogue: …” or “Reflection”."
ROUND_PLACEHOLDER = "Another question …"
SHARE_PLACEHOLDER = "e.g. 2m"
FIRST_ROUNDS = (
    ("How are you arriving today?", "45s"),
    ("", "2m"),
    ("What are you taking away, and what did not work today?", "45s"),
)
BREAKS = frozenset({"break", "pause"})
BREAK_WORDS = 3
"""So few words with one of these among them are a break: “Tea break”, “Break for lunch”."""
KINDS: dict[str, StepKind] = {
    "dialogue": "dialogue",
    "open talk": "dialogue",
    "look-back": "look-back",
    "look back": "look-back",
    "since we last met": "look-back",
    "reflection": "reflection",
}
"""What a step is called, by itself or before a colon, that is no round."""

IN_ALL = ("in all", "for all", "in total", "altogether", "together")
"""What ends a time that is shared out among all voices; the first is how coprod writes it."""
EACH = "{length} each"
SHARED_OUT = "{length} shared"
WHOLE: dict[StepKind, str] = {
    "break": "{length} break",
    "dialogue": "{length} dialogue",
    "look-back": "{length} look-back",
    "reflection": "{length} reflection",
}
NO_TIME = "not a time yet"
"""Beside a time: how it was understood."""

LENGTH = "{voices}, {rounds}: {length} if everyone uses their whole share"
LENGTH_UNKNOWN = "Once there are voices and questions, this line says how long it will take."
LENGTH_WAITS = "How long it will take is said here once question {number} has a time."
VOICES_COUNT = "{count} voices"
VOICES_ONE = "1 voice"
ROUNDS_COUNT = "{count} rounds"
ROUNDS_ONE = "1 round"

WHAT_IS_NEEDED = "Please give the session a name."
ROUND_NEEDED = "Please write at least one question."
OF_QUESTION = "Question {number}: {why}"
SHARE_WRONG = "“{text}” {why}."
SHARE_MISSING = "how long does each voice have? Write it like 2m or 1:30."
TIME_MISSING = "how long is it? Write it like 10m."
TOO_MANY_VOICES = "{count} names are more than the {most} that fit in one circle."
TOO_MANY_STEPS = "{count} questions are more than the {most} that one session can hold."
EMPTY_VOICES = "Nobody is on the list yet. Press ctrl+s again to open it all the same; j adds voices in the room."
"""What is not right yet."""

NOTICES_REST = "… and {count} more like these"
NAMES_REST = " … and {count} more"
COLUMNS_LEFT_OUT = "Only the names were read; left out: {columns}."
KEPT = "Kept as a plan for another day. Open it with p on the start screen, or with:\n{command}"
NO_PLANS = "There is no folder to keep a plan in here."


def called(names: tuple[str, ...], shown: int) -> str:
    """How many voices there are, and what the first of them will be called: ``3 voices: Amina, Ben … and 1 more``."""
    if not names:
        return ""
    voices = VOICES_ONE if len(names) == 1 else VOICES_COUNT.format(count=len(names))
    if not shown:
        return voices
    rest = len(names) - shown
    return f"{voices}: {', '.join(names[:shown])}" + (NAMES_REST.format(count=rest) if rest else "")
