"""What the closing screen says, and what is said of decisions before it."""

TITLE = "What we take away"
DECIDED = "What we decided"
DECIDED_NONE = "We settled nothing today. That is worth knowing too."
HEARD = "What we heard"
HEARD_NONE = "Nothing was written down."
SHARED = "How the time was shared"
SHARED_NONE = "No round was opened."
SAME = "Everyone was offered the same room to speak, in their own time."
ROUND_SHARE = "{people}, {share} each"
PEOPLE_OF = "{offered} of {people}"
OUTSIDE = "Also said"
REASON = "Because: {reason}"
WHEN = "We come back to it: {when}"
FROM = "from {names}"
SERVES = "serves: {titles}"
THANKS = "Thank you, {names}."
CHECKED_BEFORE = {
    "concern": "A worry about earlier words: “{text}”",
    "object": "To be sorted out in earlier words: “{text}”",
}
CHOOSE_WORDS = "Which words go? Choose them with ↑ ↓, then x."
NO_UNDO = "The session is closed, and its record stands as it is. Closing cannot be taken back."
