"""What the dialogs say."""

from coprod_tui.domain.model.decision import Consent
from coprod_tui.presentation.labels import LIVE_WITH_IT, showed

WRITE_TITLE = "What was said"
CLOCK_RUNS = "The clock runs on. Space before {key} pauses it."
WRITE_WHO = "Who said this?"
WRITE_HINT = "Enter keeps it · tab: who said this · Esc leaves it as a draft"
WRITE_PLACEHOLDER = "In their own words …"
REWORD_TITLE = "In better words"
REWORD_HINT = "Enter keeps it; the earlier words are kept too · Esc leaves it as it is"

DECIDE_TITLE = "A decision, in words that everyone can share"
DECIDE_PLACEHOLDER = "We will …"
DECIDE_FROM = "It came from (space chooses):"
DECIDE_HINT = "Enter puts it on the screen · tab: where it came from · Esc leaves it as a draft"

SETTLE_TITLE = "Is this what we share?"
SETTLE_NONE = "There is no open decision. Press d to put one into words."
SETTLE_STATE = "Decision {number} of {count} · {state}"
SERVES = "Which principles does it serve? Keys 1 to 6"
FROM_WORDS = "From {name}: “{text}”"
SETTLE_HINT = "← → another decision · Esc later"
REASON_TITLE = "Not agreed. Why, in words?"
REASON_PLACEHOLDER = "Because …"
REASON_HINT = "Enter keeps it · Esc goes back"
WHEN_TITLE = "Not decided yet. When do we come back to it?"
WHEN_PLACEHOLDER = "At our next meeting …"

WORDS_TITLE = "{name} said"
EARLIER = "Earlier: “{text}”"
PICK_HINT = "Press the key · Esc goes back"
LAST_TITLE = "{name} is the last. Shall we wait a little, or not this time?"
TAKE_OUT_ASK = "Take these words out?"
TAKE_OUT_MORE = "They are gone from everywhere, and can’t be brought back."
TAKE_OUT_YES = "take them out"

JOIN_TITLE = "Who joins us?"
JOIN_LABEL = "The name they choose"
JOIN_HINT = "Enter welcomes them · Esc goes back"

AWAY_TITLE = "Who goes away, or comes back?"
AWAY_HERE = "here"
AWAY_AWAY = "away"
AWAY_HINT = "Enter: away, or back · r another name · Esc goes back"
RENAME_TITLE = "What would {name} like to be called?"
RENAME_HINT = "Enter keeps it · Esc goes back"

MEND_TITLE = "Mend the clock"
MEND_WHOSE = "{name}: {spoken}, of {offer}"
MEND_OTHER = "ctrl+t: the turn before this one"
MEND_TIME = "The time really used, like 1:30"
MEND_REASON = "Why? It is kept with the session"
MEND_HINT = "Enter goes on, and at the end mends it · Esc goes back"
MEND_NO_TIME = "“{text}” is no time; write it like 1:30, or 90s."

CLOSE_ASK = "Close the session together?"
CLOSE_MORE = (
    "A turn that is running ends. What was heard and decided stays.\n"
    "Closing cannot be taken back; ctrl+q leaves it open instead."
)
CLOSE_NOT_SETTLED_ONE = "1 decision is not settled; it is kept for next time."
CLOSE_NOT_SETTLED = "{count} decisions are not settled; they are kept for next time."
CLOSE_DRAFT = "A sentence was begun and is not written down; closing loses it."
CLOSE_NOBODY_DOES_ONE = "For 1 agreed decision it is still open who will do it."
CLOSE_NOBODY_DOES = "For {count} agreed decisions it is still open who will do them."
CLOSE_YES = "close it"

QUOTED_MORE = "… and more: PgDn, PgUp"
"""Under a text of which only the beginning has room."""

SHORTENED = "That was longer than 2,000 characters. The first 2,000 are here; the rest was left out."
"""Said as soon as something too long is pasted or typed."""

CONSENT_TITLE = LIVE_WITH_IT
CONSENT_SHOW = "Think first; then all {here} show together:"
CONSENT_SIGNS = {
    "agree": ("thumb up", "Yes"),
    "concern": ("flat hand", "Yes, but I have a worry"),
    "object": ("thumb down", "No, something has to be sorted out first"),
}
CONSENT_REST_FIRST = "Nobody has to show."
CONSENT_REST = "{rest} did not show"
CONSENT_NO_REST = "Everyone has shown."
CONSENT_TOO_MANY = "That is more than are in the room. Count once more."
CONSENT_WORDS = {
    "concern": "The worries, in their words, without names",
    "object": "What has to be sorted out first, in their words",
}
CONSENT_NO_NUMBER = "“{text}” under “{sign}” is no number; write it like 12."
CONSENT_HINT = "Enter goes on, and at the end keeps it · Esc leaves it as a draft"
CHECKED_OBJECTION = "Something has to be sorted out first: reword it (r), then ask again (c)."
UNCHECKED_OBJECTION = "It stays to be sorted out until all were asked about these new words (c)."
CHECKED = f"{LIVE_WITH_IT} {{counts}}"
CHECKED_WORDS = {"concern": "A worry: “{text}”", "object": "To be sorted out first: “{text}”"}
UNCHECKED = "Not asked yet: can we all live with this?"
"""How the words stand."""


def before_closing(nobody_does: int, not_settled: int, *, has_draft: bool) -> str:
    """What is said before the session is closed.

    ``nobody_does`` counts agreed decisions, ``not_settled`` those that were only put into words.
    """
    lines = [CLOSE_MORE]
    for count, one, many in (
        (nobody_does, CLOSE_NOBODY_DOES_ONE, CLOSE_NOBODY_DOES),
        (not_settled, CLOSE_NOT_SETTLED_ONE, CLOSE_NOT_SETTLED),
    ):
        if count:
            lines.append(one if count == 1 else many.format(count=count))
    if has_draft:
        lines.append(CLOSE_DRAFT)
    return "\n".join(lines)


def showing(rest: int) -> str:
    """How many have not shown, of those who are in the room."""
    return CONSENT_REST.format(rest=rest) if rest else CONSENT_NO_REST


def checked(check: Consent) -> str:
    """What everyone showed for the words as they stand."""
    return CHECKED.format(counts=showed(check.agree, check.concern, check.object, check.abstain))
