"""The keys of the room, and those in its lists. What a key does is a function in ``tui/room/stories``."""

from coprod_tui.domain.schedule import EXTRA_MS
from coprod_tui.presentation.catalog import translated as _
from coprod_tui.presentation.keys import when
from coprod_tui.presentation.keys.key import Key

_ROOM = (
    Key("clock", "space", _("Start/pause"), _("Start the clock, pause it, go on"), "turns.start_or_hold",
        when=when.a_turn_is_open, undone={"start_or_hold": _("the clock was started")}),
    Key("count_from_opening", "z", "", _("Count this turn from its opening, if its clock was started late, or not yet"),
        "turns.count_from_opening", when=when.a_turn_has_waited,
        undone={"count_from_opening": _("a turn was counted from its opening")}),
    Key("go_on", "n", _("Next"), _("End this turn, open the next; after the last, show what comes, then open it"),
        "turns.go_on", when=when.something_comes_next,
        undone={
            "go_on.turn_ended": _("the turn was ended"),
            "go_on.turn_opened": _("the turn was opened"),
            "go_on.turn_kept_open": _("the turn was kept open"),
            "go_on.round_opened": _("the round was opened"),
            "go_on.round_closed": _("the round was closed"),
            "go_on.step_opened": _("the step was opened"),
            "go_on.step_closed": _("the step was ended"),
        }),
    Key("pass_turn", "p", _("Pass"), _("This voice passes: later, or not this time"), "voices.pass_turn",
        when=when.a_turn_is_open, undone={"pass": _("the pass")}),
    Key("let_be", "l", "", _("Let it be: this turn, or the one that has just ended, makes no later one shorter"),
        "turns.let_be", when=when.a_turn_can_be_let_be, undone={"let_be": _("a turn was let be")}),
    Key("write_down", "w", _("Write down"), _("Write down what was said, in their words"), "words.write_down",
        writes=True, undone={"contribute": _("words were written down")}),
    Key("read_back", "y", _("Checked"), _("Checked with them: the last words, and their name may stand with them"),
        "words.read_back", when=when.words_were_heard, undone={"read_back": _("words were checked")}),
    Key("read_back_someone", "s", _("As someone"), _("Checked, as “someone”: no name stands with the last words"),
        "words.read_back_someone", when=when.words_were_heard),
    Key("take_out", "x", "", _("In what was heard: take the chosen words out, for good (asks first)"),
        "words.take_out", when=when.words_were_heard),
    Key("move_words", "o", "", _("In what was heard: somebody else said the chosen words"),
        "words.move", when=when.words_were_heard, undone={"move_contribution": _("words were moved to somebody else")}),
    Key("decide", "d", _("Decide"), _("A decision: put it into words together"), "decisions.decide",
        writes=True, undone={"propose": _("a decision was put into words")}),
    Key("settle", "c", _("Ask all"), _("Can we all live with this? Then agreed, not agreed, or not yet"),
        "decisions.settle", when=when.a_decision_waits),
    Key("ways", "v", "", _("How we work together: the lines that we agree, and how the clock looks"),
        "meeting.ways", writes=True, undone={"agree_on_ways": _("how we work together")}),
    Key("quiet", "full_stop", "", _("A quiet moment: no name, no clock, nothing is counted; any key leads back"),
        "meeting.quiet"),
    Key("since", "b", "", _("Since we last met: look back at what earlier sessions decided"), "meeting.since_we_met"),
    Key("reflect", "r", "", _("Reflection: was every voice heard, what went well, what did not"), "meeting.reflect",
        writes=True, undone={"look_at_meeting": _("the reflection")}),
    Key("join", "j", _("Join"), _("Someone joins"), "voices.join",
        writes=True, undone={"join": _("someone joined")}),
    Key("away", "a", _("Away"), _("Someone goes away or comes back, or changes their name"), "voices.away_or_back",
        undone={
            "away_or_back.voice_went_away": _("someone went away"),
            "away_or_back.voice_came_back": _("someone came back"),
        }),
    Key("add_time", "plus,plus_sign", _("More time"),
        _("The same extra {seconds} seconds for everyone in this round").format(seconds=EXTRA_MS // 1000),
        "turns.add_time", when=when.a_round_is_open, undone={"add_time": _("more time for everyone")}),
    Key("mend", "m", _("Mend clock"), _("Mend the clock of this or the last turn; the reason may stay empty"),
        "meeting.mend", when=when.a_turn_was_taken, writes=True, undone={"mend": _("the clock was mended")}),
    Key("undo", "u", _("Undo"), _("Undo the last act; again for the one before"), "meeting.undo",
        when=when.something_was_done, stays=True),
    Key("redo", "ctrl+y", "", _("Redo what was undone last; again for the one before"), "meeting.redo",
        when=when.something_was_undone),
    Key("export", "e", _("Export"), _("Export the session as JSON now"), "meeting.export"),
    Key("focus_now", "f", _("Focus"), _("Only the voice and the clock, large; again to go back"), looks=True),
    Key("help", "question_mark,f1", _("Help"), _("These keys, and how the time is shared"), "app.help",
        looks=True, stays=True),
    Key("close_session", "q", _("Close"), _("Close the session together (asks first)"), "meeting.close"),
    Key("leave", "ctrl+q", "", _("Leave; the session stays open to be resumed"), "app.leave", looks=True),
    Key("look_back", "tab", _("Look back"), _("Go to what was heard, to what was decided, and back to the room"),
        looks=True),
    Key("theme", "t", "", _("Dark, light or cream"), "app.theme", looks=True),
)  # fmt: skip

_LISTS = (
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

TABLES = {"room": _ROOM, "lists": _LISTS}
