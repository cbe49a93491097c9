"""The invented meeting that the demonstration plays: its plan, its people and their words."""

from coprod_tui.domain.plan.plan import MINUTE, SECOND, Plan, Step

LATE = "Emrys"
"""The voice that joins during the second round."""

PLAN = Plan(
    title="Letters that help",
    purpose="What would a letter look like that helps everyone who opens it?",
    voices=("Ngozi", "Tomasz", "Meera", "Aoife", "Yusuf", "佳怡 Jia-yi", "Zoë"),
    steps=(
        Step("round", "How are you arriving today?", share_ms=45 * SECOND),
        Step("round", "Which letter, that you got or that you sent, made things harder?", share_ms=2 * MINUTE),
        Step("break", "Tea", total_ms=5 * MINUTE),
        Step("round", "What one thing should we change first, together?", share_ms=90 * SECOND),
        Step("dialogue", "What did we try before, and what do we try now?", total_ms=10 * MINUTE),
        Step("round", "What are you taking away, and what did not work today?", share_ms=45 * SECOND),
    ),
)

WORDS: dict[int, dict[str, str]] = {
    1: {
        "Ngozi": "A bit out of breath, and glad the room has a kettle.",
        "Zoë": "Nervous. The last time I was in this building it was for bad news.",
    },
    2: {
        "Ngozi": "The letter said urgent in red and then gave a date in eleven weeks. I did not sleep.",
        "Tomasz": "I signed four hundred of them. I had never read one all the way to the end.",
        "Meera": "My mum keeps them in a biscuit tin, unopened. She says they are not written to her.",
        "Aoife": "Ours went out with the old phone number for a year. People rang a bakery.",
        "Yusuf": "I read letters for half my street. They wait for me to come home from work.",
        "佳怡 Jia-yi": "It was in English and it was about my child. I guessed, and I guessed wrong.",
        "Zoë": "It came in small grey print. I have a magnifier and I still could not find the time.",
        LATE: "Three letters on one day, and each of them cancelled one of the others.",
    },
    3: {
        "Ngozi": "Say on the first line what I have to do, and by when.",
        "Tomasz": "Put a name and a number at the end, of somebody who picks up.",
        "Meera": "Ask people once how they want to hear from us, and then do it.",
        "Aoife": "Let three people who get letters read each new one before it goes out.",
        "Yusuf": "Black on cream, large, one page. Everything else can go on the back.",
        "佳怡 Jia-yi": "The first line in our own language, even if the rest cannot be.",
        "Zoë": "Stop writing urgent unless it is this week.",
        LATE: "One letter that knows about the other letters.",
    },
    4: {
        "Meera": "What did not work: we talked about people who do not read, and handed out paper.",
        "Tomasz": "I am taking home the biscuit tin.",
    },
}
"""The written contributions by round and voice."""

REWORDED = ("Tomasz", "I signed four hundred of them, and I had never read one to the end myself.")
"""Who rewords their second contribution when it is read back, and the new words."""

LEARNED = (
    "Two years ago we rewrote every letter without asking anyone who gets them. Complaints went up. "
    "We kept quiet about it, and that was the second mistake."
)
"""A failure, told in the dialogue so that all can learn from it; no name goes with it."""

BY_HAND = {
    "Yusuf": "What would have told you sooner that the new letters did not work? I would like to ask who signed them.",
    "Tomasz": "Sitting beside somebody who opens one. We only ever counted how many went out.",
    "Meera": "Then let us open the next ones together, at a kitchen table, before they are printed.",
}
"""Who raises a hand in the open discussion, whom they ask, and who has a hand up meanwhile, each with their words."""

FIRST_DECISION = ("Ngozi", "Every letter says on its first line what to do and by when.")
FIRST_DECISION_BETTER = "From the first of next month, every new letter says on its first line what to do and by when."
OBJECTION = "Every letter, from when? The letters already in the post would make a liar of us."
"""The objection to the first wording."""

SECOND_DECISION = ("Aoife", "Three people who get letters read each new one before it goes out.")
WHEN_AGAIN = "Next month, when we know how to pay the three for their time."
