"""The keys of the dialogs, of the writing strip, and of the list of names in the setup."""

from coprod_tui.domain.model.principles import MOST_PRINCIPLES
from coprod_tui.presentation.catalog import translated as _
from coprod_tui.presentation.keys import when
from coprod_tui.presentation.keys.key import Key
from coprod_tui.presentation.keys.shared import BACK, HELP, LEAVE, SLOWER, STOP

NOT_THIS_TIME = _("not this time")

_ALL = (
    Key("back", "escape"),
    Key("page_up", "pageup", does="read('page_up')"),
    Key("page_down", "pagedown", does="read('page_down')"),
    Key("keep", "enter", native=True),
    Key("to_next", "tab", native=True),
    Key("choose", "space"),
    Key("yes", "y"),
)
"""The same in all dialogs; each use of ``yes`` gives it its own label."""

_FORGETTING = (
    Key("forget", "y", _("forget them")),
    Key("parts", "a", _("forget them, and also {parts}, where it is written like this")),
    Key("as_written", "c", _("forget them, only where it is written with its own capitals")),
)

_PASSING = (Key("wait", "w", _("we wait: the turn stays open")), Key("not_now", "n", NOT_THIS_TIME))
"""For a voice that passes when nobody else is to come."""

_SAME_GROUP = (Key("that_group", "y", _("yes, that group")), Key("another_group", "n", _("no, another group")))

_REWORD = Key("reword", "r", _("reword it"), writes=True)

_WORDS = (
    Key("read_back", "y", _("checked with them: their name may stand with it")),
    Key("read_back_someone", "s", _("checked, as “someone”")),
    _REWORD._replace(undone={"reword": _("words were reworded")}),
    Key("move", "o", _("somebody else said it"), undone={"move_contribution": _("words were moved to somebody else")}),
    Key("decide", "d", _("a decision comes from it"), writes=True),
    Key("take_out", "x", _("take these words out")),
)

_DECISION = (
    Key("check", "c", _("can we all live with this?"),
        does="on_stage.check", writes=True,
        undone={"check_consent": _("whether we can all live with a decision")}),
    Key("agreed", "a", does="on_stage.agreed", undone={"settle": _("a decision was settled")}),
    Key("not_agreed", "n", _("not agreed (and why)"), does="on_stage.not_agreed", writes=True),
    Key("parked", "p", _("not decided yet (and when)"), does="on_stage.parked", writes=True),
    Key("take_up", "t", _("take it up again"), does="on_stage.take_up",
        undone={"take_up": _("a decision was taken up again")}),
    _REWORD._replace(does="on_stage.reword", undone={"reword_decision": _("a decision was reworded")}),
    Key("let_go", "x", _("let it go (and why)"), does="on_stage.let_go", writes=True,
        undone={
            "let_go": _("a decision was let go"),
            "let_earlier_go": _("a decision of an earlier session was let go"),
        }),
    Key("carry", "k", _("who will do it, by when"), does="on_stage.carry",
        undone={"carry": _("who will do what was decided")}),
    Key("earlier", "left", _("Earlier decision"), _("The decision before this one"), does="turn_to(-1)"),
    Key("later", "right", _("Later decision"), _("The decision after this one"), does="turn_to(1)"),
    *(
        Key(f"principle_{number}", str(number), help=_("Whether it serves this principle; again for not"),
            does=f"serve({number})",
            undone={"choose_principles": _("which principles a decision serves")})
        for number in range(1, MOST_PRINCIPLES + 1)
    ),
    Key("page_up", "pageup", "", _("Read up"), does="read('page_up')"),
    Key("page_down", "pagedown", "", _("Read down"), does="read('page_down')"),
    BACK,
    HELP,
    LEAVE,
)  # fmt: skip
"""Keys without a label take the name of the state they lead to."""

_STRIP = (
    Key("pause", "ctrl+o,f2", _("clock"), _("Start the clock, pause it, go on, while something is written"),
        "turns.clock_while_writing", when=when.a_turn_is_open),
    Key("hand_on", "ctrl+n,f3", _("next turn"), _("Hand on to the next turn; the words stay with who said them"),
        "turns.hand_on", when=when.a_turn_is_open),
    Key("unwritten", "ctrl+x", _("not written"), _("“Please don’t write that down”: the draft goes, nothing is kept"),
        "words.leave_unwritten"),
)  # fmt: skip
"""While something is written into the room."""

_CARDS = (
    Key("slower", "ctrl+s,f4", _("slower"), SLOWER.help, SLOWER.does, when=SLOWER.when),
    Key("stop", "ctrl+r,f5", _("a question"), STOP.help, STOP.does, when=STOP.when),
)
"""Cards where a digit is text, or names a principle: while something is written, and on the pages over the room."""

_AWAY = (
    Key("move", "enter", native=True),
    Key("rename", "ctrl+r", writes=True, undone={"rename": _("a new name")}),
    Key("their_time", "ctrl+t", _("their time")),
    Key("alongside", "ctrl+g", _("here for someone")),
)

_JOINING = (Key("alongside", "ctrl+g", _("here for someone")),)

_PACE = (
    Key("as_planned", "1", _("as planned")),
    Key("half_more", "2", _("half as much again")),
    Key("double", "3", _("double")),
    Key("no_clock", "4", _("no clock")),
)
"""What time suits somebody, by its name among the paces."""

_NAMES = (
    Key("aside", "x,delete,backspace", does="press('aside')"),
    Key("here_for_someone", "h", does="press('here_for_someone')"),
    Key("with_turns", "t", does="press('with_turns')"),
    Key("as_it_stands", "1", does="press('with_turns')"),
    Key("perhaps", "2", does="press('perhaps')"),
    Key("their_time", "m", does="press('their_time')"),
    Key("sent", "s", does="press('sent')"),
    Key("mend", "enter", native=True),
    Key("further", "down", native=True),
    Key("rows", "up"),
)
"""While names are typed: in a row of the list, and last from the field up to the rows."""

TABLES = {
    "dialogs": _ALL,
    "forgetting": _FORGETTING,
    "passing": _PASSING,
    "words": _WORDS,
    "decision": _DECISION,
    "strip": _STRIP,
    "cards": _CARDS,
    "away": _AWAY,
    "joining": _JOINING,
    "pace": _PACE,
    "order": (Key("comes_last", "tab"),),
    "hands": (Key("up_or_down", "space"),),
    "names": _NAMES,
    "same_group": _SAME_GROUP,
    "again": (Key("all", "a"),),
    "mend": (Key("other", "ctrl+t"),),
    "explain": (Key("take_word", "right", native=True),),
    "came_of_it": (Key("told", "ctrl+t"),),
}
