"""The keys of the dialogs, and of the list of names in the setup."""

from coprod_tui.domain.model.principles import PRINCIPLES
from coprod_tui.presentation.catalog import translated as _
from coprod_tui.presentation.keys.key import Key

BACK_AND_PAGES = (
    Key("back", "escape"),
    Key("page_up", "pageup", does="read('page_up')"),
    Key("page_down", "pagedown", does="read('page_down')"),
)
CHOOSE = Key("choose", "space")
FIELDS = (Key("keep", "enter"), Key("to_next", "tab"), CHOOSE)
"""The same in all dialogs."""

YES = Key("yes", "y")
"""Each use gives it its own label."""

FORGET = Key("forget", "y", _("forget them"))
FORGET_PARTS = Key("forget_parts", "a", _("forget them, and also {parts}, where it is written like this"))
FORGET_AS_WRITTEN = Key("forget_as_written", "c", _("forget them, only where it is written with its own capitals"))

NOT_THIS_TIME = _("not this time")
LAST = (Key("wait", "w", _("we wait: the turn stays open")), Key("not_now", "n", NOT_THIS_TIME))
"""For a voice that passes when nobody else is to come."""

WORDS = (
    Key("read_back", "y", _("checked with them: their name may stand with it")),
    Key("read_back_someone", "s", _("checked, as “someone”")),
    Key("reword", "r", _("reword it"), writes=True, undone={"reword": _("words were reworded")}),
    Key("decide", "d", _("a decision comes from it"), writes=True),
    Key("take_out", "x", _("take these words out")),
)

CARRY = Key("carry", "k", _("who will do it, by when"), undone={"carry": _("who will do what was decided")})
REOPEN = Key("reopen", "r", _("reword it; then it is open again"), writes=True)

DECISION = (
    Key(
        "check",
        "c",
        _("can we all live with this?"),
        writes=True,
        undone={"check_consent": _("whether we can all live with a decision")},
    ),
    Key("agreed", "a", undone={"settle": _("a decision was settled")}),
    Key("not_agreed", "n", _("not agreed (and why)"), writes=True),
    Key("parked", "p"),
    Key("take_up", "t", _("take it up again"), undone={"take_up": _("a decision was taken up again")}),
    WORDS[2]._replace(undone={"reword_decision": _("a decision was reworded")}),
)
"""For an open decision; the two above are for settled ones.

Keys without a label take the name of the state they lead to.
"""
OTHER_DECISIONS = (Key("earlier", "left", does="turn_to(-1)"), Key("later", "right", does="turn_to(1)"))
PRINCIPLE_KEYS = tuple(
    Key(principle, str(number), undone={"choose_principles": _("which principles a decision serves")})
    for number, principle in enumerate(PRINCIPLES, start=1)
)

MOVE = Key("move", "enter")
RENAME = Key("rename", "r", writes=True, undone={"rename": _("a new name")})

NAME_ROWS = (
    Key("aside", "x,delete,backspace"),
    Key("here_for_someone", "h"),
    Key("with_turns", "t"),
    Key("as_it_stands", "1", does="with_turns"),
    Key("perhaps", "2"),
)
NAME_LIST = (Key("mend", "enter"), Key("further", "down"))
NAME_FIELD = (Key("rows", "up"),)
"""While names are typed: in a row (``NAME_ROWS``), in all lists (``NAME_LIST``), in the field below the rows."""

MEND = (Key("other", "ctrl+t"),)
CAME_OF_IT = (Key("told", "ctrl+t"),)
