"""What random sessions are made of does happen in them: each act, and most of the acts right after each other."""

from random import Random

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.apply.validation import first_impossible
from tests.support.acting import ACTS, OPEN_ACTS, act_out
from tests.support.ledger import Ledger
from tests.support.lengths import short_or_long
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

LIVES = short_or_long(60, 1_000)
ACTS_IN_A_LIFE = 80
RARE = ("take out", "look back")
"""No undo goes back further."""
OFTEN = ("go on", "contribute", "all agree", "settle as agreed", "carry")
"""What others need before they can happen."""


def test_every_act_happens_and_leaves_a_possible_history() -> None:
    """Where one never does, a law that plays it holds of nothing."""
    chance, happened = Random(11), set[str]()
    names = [*(name for name in OPEN_ACTS if name not in RARE), *OFTEN]
    neighbours = set[tuple[str, str]]()
    for _ in range(LIVES):
        meeting = Meeting(a_plan(a_round(), a_break(), a_dialogue(), a_round("30s", "What would help?")))
        before = "open"
        for name in (*chance.choices(names, k=ACTS_IN_A_LIFE), *RARE, "close"):
            count = len(meeting.live.events)
            meeting.wait("3s")
            act_out(meeting.live, name)
            if len(meeting.live.events) > count:
                happened.add(name)
                neighbours.add((before, name))
                before = name
        assert fold(meeting.live.events) == meeting.session
        assert first_impossible(meeting.live.events) is None
        assert Ledger(meeting.live.events).broken == []
    assert set(ACTS) - happened == set()
    assert len(neighbours) > len(ACTS) ** 2 // 4
