"""Sentences of the help."""

from coprod_tui.presentation.language import _

TITLE = _("Help")
KEYS_OF_DIALOG = _("Keys of this question")
KEYS_HERE = _("Keys on this screen")
KEYS = _("Keys in the room")
SHARING = _("How the time is shared")
SHARING_LINES = (
    _("Everyone is offered the same room to speak, in their own time. In each round all have the same share."),
    _(
        "Nobody is cut off: the clock counts on as +0:12. If you have longer in one round, your next starts with a "
        "little less."
    ),
    _(
        "Where not all have the same clock, all see the same bar. How the clock looks is the group’s choice: [ways], "
        "numbers, a bar, or none."
    ),
    _("Passing is a full turn. Whoever passes is asked once more after the others. Then it is not this time."),
    _(
        "Whoever is away when their turn comes keeps it. It is offered when they are back. A turn that has begun ends "
        "when whoever has it goes away."
    ),
    _("Whoever joins later has the last place in the circle and the same share."),
    _("A new round goes the other way round. Whoever has opened least often opens it."),
    _("While the clock is paused, nobody’s time is used."),
)
HANDS = _("Hands in an open discussion")
HANDS_LINES = (
    _("[hand] raises a hand. Without hands you talk as before, under one clock."),
    _("Hands of those heard less in this discussion come first. Rounds don’t count."),
    _("[ways] can take hands as they go up."),
    _("Whoever is asked something may answer first: [hand], their name, [dialogs.keep]."),
    _("Don’t use hands where talk flows well. Waiting can kill a good conversation."),
    _("They help in a large group, on a call, or where few talk."),
    _("Nobody has to raise a hand. Ask those who don’t; a round asks everyone."),
)
WINDOWS = _("Two windows")
WINDOWS_LINES = (
    _(
        "coprod watch in a second terminal is the wall. It is for the projector, or to share in a video call. It shows "
        "what everybody may see. This window is yours then."
    ),
    _("It goes best with two people: one leads, one types."),
)
KEEPING = _("What is kept")
KEEPING_LINES = (
    _("What stands on the screen is on the disk. The moment it is shown, it is kept."),
    _("Nothing leaves this computer unless you export it. No role or title of anyone is kept."),
    _("[leave] leaves, and coprod resume goes on. [app.palette] finds every key by its words."),
)
"""Each list is read out line by line."""
