"""What the setup screen says."""

TITLE = "A new session"
NAME = "What is it called?"
NAME_PLACEHOLDER = "Coming home from hospital"
PURPOSE = "What is it for? (may stay empty)"
PURPOSE_PLACEHOLDER = "What would good look like for all of us?"
GROUP = "Which group? (may stay empty; evens out who opens over sessions)"
VOICES = "Who is here? One name a line, or paste a list. No titles or roles are kept."
ROUNDS = "The questions, one round each, and each voice’s share. “Break” with a time makes a break."
ROUND_PLACEHOLDER = "Another question …"
SHARE_PLACEHOLDER = "2m"
FIRST_ROUNDS = (
    ("How are you arriving today?", "45s"),
    ("", "2m"),
    ("What are you taking away, and what did not work today?", "45s"),
)
BREAKS = ("break", "pause")
"""A question of one of these words is a break."""

LENGTH = "{voices}, {rounds}: {length} if everyone uses their whole share"
LENGTH_UNKNOWN = "Here stands how long it will take, once there are voices and questions."
VOICES_COUNT = "{count} voices"
VOICES_ONE = "1 voice"
ROUNDS_COUNT = "{count} rounds"
ROUNDS_ONE = "1 round"
WHAT_IS_NEEDED = "Please give the session a name."
ROUND_NEEDED = "Please write at least one question."
SHARE_WRONG = "Question {number}: “{text}” {why}."
SHARE_MISSING = "Question {number}: how long does each voice have? Write it like 2m."
EMPTY_VOICES = "Nobody is on the list yet. Press ctrl+s again to open it all the same; j adds voices in the room."
SHORTENED = "That list is longer than can be read at once; please look at its end."
"""What is not right yet."""
