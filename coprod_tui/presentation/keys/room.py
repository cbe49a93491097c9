"""The keys of the room, and those in its lists."""

from coprod_tui.domain.schedule.extra import EXTRA_MS
from coprod_tui.presentation.catalog import translated as _
from coprod_tui.presentation.keys.key import Key

ROOM = (
    Key("clock", "space", _("Start/pause"), _("Start the clock, pause it, go on")),
    Key("go_on", "n", _("Next"), _("End this turn, open the next; after the last, the next step")),
    Key("pass_turn", "p", _("Pass"), _("This voice passes: later, or not this time")),
    Key("write_down", "w", _("Write down"), _("Write down what was said, in their words"), writes=True),
    Key(
        "read_back",
        "y",
        _("Checked"),
        _("Checked with them: the last words, and their name may stand with them"),
    ),
    Key("read_back_someone", "s", _("As someone"), _("Checked, as “someone”: no name stands with the last words")),
    Key("take_out", "x", "", _("In what was heard: take the chosen words out, for good (asks first)")),
    Key("decide", "d", _("Decide"), _("A decision: put it into words together"), writes=True),
    Key("settle", "c", _("Ask all"), _("Can we all live with this? Then agreed, not agreed, or not yet")),
    Key("since", "b", "", _("Since we last met: look back at what earlier sessions decided")),
    Key("reflect", "r", "", _("Reflection: was every voice heard, what went well, what did not"), writes=True),
    Key("join", "j", _("Join"), _("Someone joins"), writes=True),
    Key("away", "a", _("Away"), _("Someone goes away or comes back, or changes their name")),
    Key(
        "add_time",
        "plus,plus_sign",
        _("More time"),
        _("The same extra {seconds} seconds for everyone in this round").format(seconds=EXTRA_MS // 1000),
    ),
    Key("mend", "m", _("Mend clock"), _("Mend the clock of this or the last turn, with a reason"), writes=True),
    Key("undo", "u", _("Undo"), _("Undo the last act; again for the one before"), stays=True),
    Key("redo", "ctrl+y", "", _("Redo what was undone last; again for the one before")),
    Key("export", "e", _("Export"), _("Export the session as JSON now")),
    Key("focus_now", "f", _("Focus"), _("Only the voice and the clock, large; again to go back"), looks=True),
    Key(
        "help",
        "question_mark,f1",
        _("Help"),
        _("These keys, and how the time is shared"),
        "app.help",
        looks=True,
        stays=True,
    ),
    Key("close_session", "q", _("Close"), _("Close the session together (asks first)")),
    Key("leave", "ctrl+q", "", _("Leave; the session stays open to be resumed"), "app.leave", looks=True),
    Key(
        "look_back",
        "tab",
        _("Look back"),
        _("Go to what was heard, to what was decided, and back to the room"),
        looks=True,
    ),
    Key("theme", "t", "", _("Dark, light or cream"), "app.theme", looks=True),
)

LISTS = (
    Key("older", "up", does="choose(-1)"),
    Key("newer", "down", does="choose(1)"),
    Key("first", "home", does="choose_first"),
    Key("last", "end", does="choose_last"),
    Key("page_up", "pageup", does="turn(-1)"),
    Key("page_down", "pagedown", does="turn(1)"),
    Key("open", "enter"),
    Key("leave", "escape", does="screen.leave_lists"),
)
"""In the lists of contributions and decisions."""
