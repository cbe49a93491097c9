"""The keys that the room and the pages above it share."""

from coprod_tui.presentation.catalog import translated as _
from coprod_tui.presentation.keys import when
from coprod_tui.presentation.keys.key import Key

UNDO = Key(
    "undo", "u", _("Undo"), _("Undo the last act; again for the one before"), "meeting.undo",
    when=when.something_was_done,
)  # fmt: skip
REDO = Key(
    "redo", "ctrl+y", "", _("Redo what was undone last; again for the one before"), "meeting.redo",
    when=when.something_was_undone,
)  # fmt: skip
READ_ON = Key(
    "read_on", "f9", "", _("Read on in what to say aloud. At its end, from the start again"), "app.read_on", looks=True,
)  # fmt: skip
SLOWER = Key(
    "slower", "1", "", _("The card “A little slower, please” goes up and names nobody. Again: it comes down"),
    "cards.slower", when=when.a_step_runs,
)  # fmt: skip
STOP = Key(
    "stop", "2", "", _("The card “One moment: a question” goes up and pauses the clock. Again: it comes down"),
    "cards.stop", when=when.a_step_runs,
)  # fmt: skip
BACK = Key("back", "escape", _("The room"), _("Back to the room"), stays=True)
HELP = Key("help", "question_mark,f1", "", _("These keys, and how the time is shared"), "app.help")
LEAVE = Key("leave", "ctrl+q", "", _("Leave; the session stays open to be resumed"), "app.leave")
