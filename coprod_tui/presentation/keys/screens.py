"""The keys of every screen but the room."""

from coprod_tui.presentation.catalog import translated as _
from coprod_tui.presentation.keys.key import Key
from coprod_tui.presentation.keys.room import TABLES as TABLES_OF_ROOM
from coprod_tui.presentation.keys.shared import READ_ON

_EXPORT = _("Export")
_GROUP = _("Group")
_LEAVE_COPROD = _("Leave coprod")
_BACK = Key("back", "escape,q", _("Back"), _("Back to where you were"), stays=True)
_COLOURS = next(key for key in TABLES_OF_ROOM["room"] if key.name == "theme")._replace(label=_("Colours"))
_SESSIONS_OF_GROUP = Key("group", "g", _GROUP, _("Only the sessions of one group; again for the next"))
_LEAVE = Key("leave", "ctrl+q", "", _LEAVE_COPROD, "app.leave")
_LEAVE_HERE = Key("leave", "q,ctrl+q", _("Leave"), _LEAVE_COPROD, "app.leave", stays=True)
_HELP_HERE = Key(
    "help", "question_mark,f1", "", _("These keys, those of the room, and how the time is shared"), "app.help"
)

_APP = (
    Key("leave", "ctrl+q"),
    Key("help", "f1"),
    Key(
        "was_said",
        "ctrl+b,f6",
        _("somebody’s words"),
        _("In any field of the room: these are words that somebody said"),
    ),
    READ_ON,
    Key("tell_how_to_leave", "ctrl+c"),
    Key("suspend_process", "ctrl+z"),
    Key("palette", "ctrl+p", native=True),
)
"""On every screen and in every dialog."""

_HOME = (
    Key("new_session", "n", _("New session"), _("A new session, set up here"), "navigation.new_session", writes=True),
    Key("choose", "enter", _("Open"), _("Go on with an open session, or look at a past one"), native=True),
    Key("plans", "p", _("Plans"), _("Open a plan that was kept for another day"), "navigation.plans"),
    Key("meet_again", "m", _("Meet again"),
        _("The next meeting of the chosen group, with what it left for next time"),
        "navigation.meet_again"),
    Key("find", "slash", _("Find"), _("Find sessions by words of their title or decisions, or that somebody said"),
        writes=True),
    Key("found", "escape", "", _("Leave finding: all sessions again")),
    _SESSIONS_OF_GROUP,
    Key("board", "f", _("Follow-up"), _("What came of our decisions, over all sessions"), "navigation.board"),
    Key("insights", "i", _("Insights"), _("What the sessions show together"), "navigation.insights"),
    Key("export", "e", _EXPORT, _("Export the chosen session as JSON")),
    Key("forget", "x", _("Forget"), _("Forget a person in every session"), writes=True),
    _COLOURS,
    Key("help", "question_mark,f1", _("Help"), _("The keys, and how the time is shared"), "app.help", stays=True),
    _LEAVE_HERE,
)  # fmt: skip

_SETUP = (
    Key("open_session", "ctrl+s,f5", _("Open the session"), _("Open the session with these names and questions")),
    Key("keep_plan", "ctrl+l", _("Keep for later"), _("Keep what you typed as a plan, to be opened another day")),
    Key("row_in", "ctrl+n,f2", _("Put in"), _("Put in an empty row, below the question with the cursor"), "put_in"),
    Key("row_up", "shift+up,f3", _("Up"), _("Move the question with the cursor up"), "move(-1)"),
    Key("row_down", "shift+down,f4", _("Down"), _("Move the question with the cursor down"), "move(1)"),
    Key("row_out", "ctrl+t,f8", _("Take out"), _("Take the question with the cursor out (asks first)"), "take_out"),
    Key("row_more", "ctrl+o,f7", _("More"),
        _("For the question with the cursor: time to think first, or nothing kept"), "more"),
    Key("take_group", "right", "", _("Take the group that is offered, at the end of what you typed"), native=True),
    Key("next_field", "tab", _("Next field"), _("Go to the next field; typing replaces what stands in it"), "go(1)"),
    Key("previous_field", "shift+tab", "", _("Go to the field before; typing replaces what stands in it"), "go(-1)"),
    Key("back", "escape", _BACK.label, _("Back to the start; what you typed stays"), stays=True),
    _HELP_HERE._replace(keys="f1"),
    _LEAVE,
)  # fmt: skip

_CLOSING = (
    Key("answers", "a", _("Answers"), _("What became of people’s words, and an answer to them")),
    Key("take_out", "x", _("Take out"),
        _("Somebody takes their words back: choose them, then [answers.take_out] (asks first)")),
    Key("export", "e", _EXPORT, _("Export the session as JSON")),
    Key("scroll", "up down", _("Read on"), _("Read up and down")),
    Key("undo", "u", "", _("Undo; but what the group has closed stands as it is")),
    Key("home", "h,escape", _("Start screen"), _("To the start screen")),
    _COLOURS,
    _LEAVE_HERE,
    _HELP_HERE,
)  # fmt: skip

_BOARD = (
    Key("choose", "enter", "", _("Add what happened with the chosen decision"), native=True),
    Key("add", "a", _("What happened"), _("Add what happened, and what we learned"),
        undone={"follow_up": _("what came of a decision")}),
    Key("told", "t", _("Told"), _("The group has been told of it"),
        undone={"feed_back": _("the group was told what came of a decision")}),
    Key("carry", "c", _("Who will do it"), _("Who will do it, by when, and when we hear back")),
    Key("let_go", "x", _("Let go"), _("Let go of an undecided decision that nobody needs any more, and why")),
    Key("group", "g", _GROUP, _("Only the decisions of one group; again for the next")),
    Key("voice", "v", _("Who"), _("Only what one person will do; again for the next")),
    Key("principle", "p", _("Principle"), _("Only what serves one principle; again for the next")),
    _BACK,
    _LEAVE,
    _HELP_HERE,
)  # fmt: skip

_ANSWERS = (
    Key("choose", "enter", _("Answer"), _("Say what became of the chosen words"),
        native=True, undone={"answer": _("words were answered")}),
    Key("take_out", "x", _CLOSING[1].label, _("Take the chosen words out, for good (asks first)")),
    _BACK,
    _LEAVE,
    _HELP_HERE,
)  # fmt: skip

_INSIGHTS = (_SESSIONS_OF_GROUP, _BACK, _LEAVE, _HELP_HERE)

_WALL = (
    Key("leave", "escape,q,ctrl+q,ctrl+c", "", _("Close the wall; the session goes on"), "app.leave"),
    Key("theme", "t", "", _COLOURS.help, "app.theme"),
)

_HELP = (_BACK._replace(keys="escape,q,question_mark,f1,enter,space", stays=False),)

TABLES = {
    "app": _APP,
    "home": _HOME,
    "setup": _SETUP,
    "closing": _CLOSING,
    "board": _BOARD,
    "answers": _ANSWERS,
    "insights": _INSIGHTS,
    "wall": _WALL,
    "help": _HELP,
}
