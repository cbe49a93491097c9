"""What the help says."""

TITLE = "Help"
KEYS_OF_DIALOG = "Keys of this question"
KEYS_HERE = "Keys on this screen"
KEYS = "Keys in the room"
SHARING = "How the time is shared"
SHARING_LINES = (
    "Everyone is offered the same room to speak, in their own time: the same share in each round.",
    "Nobody is cut off: the clock counts on as +0:12. If you have longer in one round, you start the next with a "
    "little less.",
    "Passing is a full turn. Whoever passes is asked once more when the others have had theirs; then it is not "
    "this time.",
    "Whoever is away when their turn comes keeps it; it is offered when they are back. A turn that has begun ends "
    "when whoever has it goes away.",
    "Whoever joins later has the last place in the circle and the same share.",
    "A new round goes the other way round, and whoever has opened least often opens it.",
    "While the clock is paused, nobody’s time is used.",
)
KEEPING = "What is kept"
KEEPING_LINES = (
    "What stands on the screen is on the disk: the moment it is shown, it is kept.",
    "Nothing leaves this computer unless you export it. No role or title of anyone is kept.",
    "ctrl+q leaves, and coprod resume goes on. ctrl+p finds every key by its words.",
)
"""Each list is read out line by line."""
