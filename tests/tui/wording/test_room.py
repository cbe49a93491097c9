"""What the room says."""

from coprod_tui.session import events as e
from coprod_tui.tui.wording import room as say

NEVER_UNDONE = {e.SessionOpened, e.SessionResumed, e.SessionClosed, e.LookedBack, e.Undone}


def test_undo_has_words_for_every_act() -> None:
    """Also for those that the room does not have yet: a kind of event without words would stop the program."""
    kinds = {kind.__struct_config__.tag for kind in e.Event.__subclasses__() if kind not in NEVER_UNDONE}
    assert kinds == set(say.UNDONE)
