"""What the help says."""

TITLE = "Help"
KEYS_HERE = "Keys on this screen"
KEYS = "Keys in the room"
SHARING = "How the time is shared"
SHARING_LINES = (
    "Everyone in the room is offered the same time in each round: the share.",
    "Nobody is cut off. Beyond the offer the clock counts on as +0:12, and what one has had more is evened out "
    "by a shorter offer next time, at most half a share at once.",
    "Passing is a full turn. Whoever passes is asked once more when the others have spoken.",
    "Whoever is away when their turn comes keeps it; it is offered when they are back. A turn that has begun ends "
    "when its voice goes away.",
    "Whoever joins later has the last place in the circle and the same share.",
    "A new round goes the other way round, and whoever has opened least often opens it.",
    "While the clock is held, nobody’s time is used.",
)
KEEPING = "What is kept"
KEEPING_LINES = (
    "What stands on the screen is on the disk: the moment it is shown, it is kept.",
    "Nothing leaves this computer unless you export it. No role or title of anyone is kept.",
    "ctrl+q leaves, and coprod resume goes on. ctrl+p finds every key by its words.",
)
"""Each list is read out line by line."""
