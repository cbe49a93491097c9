"""What the closing screen says, and what is said of decisions before it."""

TITLE = "What we take away"
DECIDED = "What we decided"
DECIDED_NONE = "We settled nothing today. That is worth knowing too."
HEARD = "What we heard"
HEARD_NONE = "Nothing was written down."
SHARED = "How the time was shared"
SHARED_NONE = "No round was opened."
SAME = "Everyone in the room was offered the same time in each round."
SAME_SHARE = "Everyone in the room had the same share in each round."
ROUND_SHARE = "{voices}, each offered {share}"
ROUND_UNEVEN = "{voices}, a share of {share} each"
VOICES_COUNT = "{count} voices"
VOICES_ONE = "one voice"
VOICES_OF = "{offered} of {voices}"
OUTSIDE = "Also said"
REASON = "Because: {reason}"
FROM = "from {names}"
SERVES = "serves: {titles}"
THANKS = "Thank you, {names}."
CHECKED_BEFORE = {
    "concern": "A concern over earlier words: “{text}”",
    "object": "An objection to earlier words: “{text}”",
}
NO_UNDO = "The session is closed, and its record stands as it is. Closing cannot be taken back."
