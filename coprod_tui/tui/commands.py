"""Every key, in one table: it makes the bindings, the line of keys, the help and the palette."""

from typing import NamedTuple

from textual.binding import Binding, BindingType


class Command(NamedTuple):
    """One act and its key. ``label`` stands in the line of keys, unless it is empty; ``help`` says it whole.

    ``looks``: it changes nothing of the session, so it may also be done while a session plays itself.
    ``stays``: it stands in the line of keys however narrow that is.
    ``writes``: it opens a field, so that a text that begins with its key goes on in there.
    """

    action: str
    keys: str
    shown: str
    label: str
    help: str
    looks: bool = False
    stays: bool = False
    writes: bool = False

    def binding(self) -> Binding:
        return Binding(self.keys, self.action, self.label or self.help, tooltip=self.help, id=self.action, show=False)


_HELP_HERE = Command(
    "app.help", "question_mark,f1", "?", "", "These keys, those of the room, and how the time is shared", looks=True
)

ROOM = (
    Command("clock", "space", "space", "Start/pause", "Start the clock, pause it, go on"),
    Command("go_on", "n", "n", "Next", "End this turn, open the next; after the last, the next step"),
    Command("pass_turn", "p", "p", "Pass", "This voice passes: later, or not this time"),
    Command("write_down", "w", "w", "Write down", "Write down what was said, in their words", writes=True),
    Command("read_back", "y", "y", "Checked", "Checked with them: the last words, and their name may stand with them"),
    Command("read_back_someone", "s", "s", "As someone", "Checked, as “someone”: no name stands with the last words"),
    Command("take_out", "x", "x", "", "In what was heard: take the chosen words out, for good (asks first)"),
    Command("decide", "d", "d", "Decide", "A decision: put it into words together", writes=True),
    Command("settle", "c", "c", "Ask all", "Can we all live with this? Then agreed, not agreed, or not yet"),
    Command("since", "b", "b", "", "Since we last met: look back at what earlier sessions decided"),
    Command("reflect", "r", "r", "", "Reflection: was every voice heard, what went well, what did not", writes=True),
    Command("join", "j", "j", "Join", "Someone joins", writes=True),
    Command("away", "a", "a", "Away", "Someone goes away or comes back, or changes their name"),
    Command("add_time", "plus,plus_sign", "+", "More time", "The same extra 30 seconds for everyone in this round"),
    Command("mend", "m", "m", "Mend clock", "Mend the clock of this or the last turn, with a reason", writes=True),
    Command("undo", "u", "u", "Undo", "Undo the last act; again for the one before", stays=True),
    Command("redo", "ctrl+y", "ctrl+y", "", "Redo what was undone last; again for the one before"),
    Command("export", "e", "e", "Export", "Export the session as JSON now"),
    Command("focus_now", "f", "f", "Focus", "Only the voice and the clock, large; again to go back", looks=True),
    Command(
        "app.help", "question_mark,f1", "?", "Help", "These keys, and how the time is shared", looks=True, stays=True
    ),
    Command("close_session", "q", "q", "Close", "Close the session together (asks first)"),
    Command("app.leave", "ctrl+q", "ctrl+q", "", "Leave; the session stays open to be resumed", looks=True),
    Command(
        "look_back",
        "tab",
        "tab",
        "Look back",
        "Go to what was heard, to what was decided, and back to the room",
        looks=True,
    ),
    Command("app.theme", "t", "t", "", "Dark, light or cream", looks=True),
)

HOME = (
    Command("new_session", "n", "n", "New session", "A new session, set up here", writes=True),
    Command("plans", "p", "p", "Plans", "Open a plan that was kept for another day"),
    Command(
        "find", "slash", "/", "Find", "Find sessions by words in their title, decisions and contributions", writes=True
    ),
    Command("found", "escape", "Esc", "", "Leave finding: all sessions again"),
    Command("group", "g", "g", "Group", "Only the sessions of one group; again for the next"),
    Command("board", "f", "f", "Follow-up", "What came of our decisions, over all sessions"),
    Command("insights", "i", "i", "Insights", "What the sessions show together"),
    Command("export", "e", "e", "Export", "Export the chosen session as JSON"),
    Command("forget", "x", "x", "Forget", "Forget a person in every session", writes=True),
    Command("choose", "enter", "Enter", "Open", "Go on with an open session, or look at a past one"),
    Command("app.theme", "t", "t", "Colours", "Dark, light or cream"),
    Command("app.help", "question_mark,f1", "?", "Help", "The keys, and how the time is shared", stays=True),
    Command("app.leave", "q,ctrl+q", "q", "Leave", "Leave coprod", stays=True),
)

SETUP = (
    Command(
        "open_session", "ctrl+s,f5", "ctrl+s", "Open the session", "Open the session with these names and questions"
    ),
    Command(
        "keep_plan", "ctrl+l", "ctrl+l", "Keep for later", "Keep what you typed as a plan, to be opened another day"
    ),
    Command("next_field", "tab", "tab", "Next field", "Go to the next field"),
    Command("back", "escape", "Esc", "Back", "Back to the start; what you typed stays", stays=True),
    Command("app.help", "f1", "F1", "", "These keys, those of the room, and how the time is shared"),
    Command("app.leave", "ctrl+q", "ctrl+q", "", "Leave coprod"),
)

CLOSING = (
    Command("answers", "a", "a", "Answers", "What became of each contribution, and an answer to it"),
    Command("take_out", "x", "x", "Take out", "Somebody takes their words back: choose them, then x (asks first)"),
    Command("export", "e", "e", "Export", "Export the session as JSON"),
    Command("scroll", "up,down", "↑ ↓", "Read on", "Read up and down"),
    Command("undo", "u", "u", "", "Undo; but what the group has closed stands as it is"),
    Command("home", "h,escape", "h", "Start screen", "To the start screen"),
    Command("app.theme", "t", "t", "Colours", "Dark, light or cream"),
    Command("app.leave", "q,ctrl+q", "q", "Leave", "Leave coprod", stays=True),
    _HELP_HERE,
)

BOARD = (
    Command("choose", "enter", "Enter", "", "Add what happened with the chosen decision"),
    Command("add", "a", "a", "What happened", "Add what happened, and what we learned"),
    Command("told", "t", "t", "Told", "The group has been told of it"),
    Command("carry", "c", "c", "Who will do it", "Who will do it, by when, and when we hear back"),
    Command("group", "g", "g", "Group", "Only the decisions of one group; again for the next"),
    Command("voice", "v", "v", "Who", "Only what one person will do; again for the next"),
    Command("principle", "p", "p", "Principle", "Only what serves one principle; again for the next"),
    Command("back", "escape,q", "Esc", "Back", "Back to where you were", stays=True),
    Command("app.leave", "ctrl+q", "ctrl+q", "", "Leave coprod"),
    _HELP_HERE,
)

ANSWERS = (
    Command("choose", "enter", "Enter", "Answer", "Say what became of the chosen words"),
    Command("take_out", "x", "x", "Take out", "Take the chosen words out, for good (asks first)"),
    Command("back", "escape,q", "Esc", "Back", "Back to where you were", stays=True),
    Command("app.leave", "ctrl+q", "ctrl+q", "", "Leave coprod"),
    _HELP_HERE,
)

INSIGHTS = (
    Command("group", "g", "g", "Group", "Only the sessions of one group; again for the next"),
    Command("back", "escape,q", "Esc", "Back", "Back to where you were", stays=True),
    Command("app.leave", "ctrl+q", "ctrl+q", "", "Leave coprod"),
    _HELP_HERE,
)

HELP = (Command("back", "escape,q,question_mark,f1,enter,space", "Esc", "Back", "Back to where you were"),)


def bindings(commands: tuple[Command, ...]) -> list[BindingType]:
    """The bindings of a screen."""
    return [command.binding() for command in commands]
