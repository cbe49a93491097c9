"""What is said of the meeting itself."""

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.presentation import meeting as say
from tests.support.meeting import Meeting, a_plan

NEVER_UNDONE = {e.SessionOpened, e.SessionResumed, e.SessionClosed, e.LookedBack, e.TakenOut, e.Undone, e.Redone}


def test_undo_has_words_for_every_act() -> None:
    """Also for those that the room does not have yet: a kind of event without words would stop the program."""
    kinds = {kind.__struct_config__.tag for kind in e.Event.__subclasses__() if kind not in NEVER_UNDONE}
    assert kinds == set(say.UNDONE)


def test_a_clock_is_said_to_be_held_only_where_one_is() -> None:
    """Not while the voices gather, and not before a turn has begun."""
    meeting = Meeting(a_plan())
    meeting.do(c.Resume())
    assert say.resumed(meeting.session) == "Here we are again, where we left off."
    meeting.next()
    meeting.do(c.Resume())
    assert say.resumed(meeting.session) == "Here we are again, where we left off."
    meeting.do(c.StartOrHold())
    meeting.do(c.Resume())
    assert say.resumed(meeting.session) == "Here we are again. The clock is paused where it stood."
