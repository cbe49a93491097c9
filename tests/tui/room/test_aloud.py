"""What is to be said aloud now: of what was done, and of what came over the room since."""

import re

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.tui.room.aloud import Aloud
from tests.support.acting import OPEN_ACTS, act_out
from tests.support.meeting import Meeting, a_plan, a_round


def test_what_has_gone_gives_way_to_what_was_to_be_said_before() -> None:
    """A card over a turn, a decision over the card, and a question about it; each is heard once."""
    meeting = Meeting(a_plan(a_round()))
    meeting.next()
    aloud, live = Aloud(meeting.live), meeting.live
    turn = aloud.sentence
    meeting.live.show_card("slower")
    card = aloud.sentence
    meeting.do(c.Propose("A named contact"))
    proposed = aloud.sentence
    assert (card, proposed) == ("A card is up. A little slower, please.", "A decision in words: “A named contact”")
    live.show_on_the_wall(OnTheWall("decision", "d1"))
    stage = aloud.sentence
    live.show_on_the_wall(OnTheWall("decision", "d1", is_asked=True))
    assert aloud.sentence.startswith("Can we all live with this?")
    live.show_on_the_wall(OnTheWall("decision", "d1"))
    assert aloud.sentence == stage == "We look at this: “A named contact”"
    live.show_on_the_wall(ONLY_THE_ROOM)
    assert aloud.sentence == proposed
    meeting.undo()
    live.take_card_down("slower")
    assert turn.startswith("Amina, it’s your turn.")


def test_what_was_done_meanwhile_stays_to_be_said() -> None:
    """All that was asked has gone, and the answer is heard; of another decision that takes its place, both."""
    meeting = Meeting(a_plan(a_round()))
    aloud, live = Aloud(meeting.live), meeting.live
    for text in ("A named contact", "A quiet room"):
        meeting.do(c.Propose(text))
    live.show_on_the_wall(OnTheWall("decision", "d1"))
    live.show_on_the_wall(OnTheWall("decision", "d1", is_asked=True))
    assert aloud.sentence.startswith("Can we all live with this?")
    meeting.do(c.CheckConsent("d1", c.Shown(3)))
    for shown in (OnTheWall("decision", "d1"), ONLY_THE_ROOM, OnTheWall("decision", "d1")):
        answer = aloud.sentence
        live.show_on_the_wall(shown)
        assert answer == "Three yes, nobody no."
    meeting.do(c.Settle("d1", "agreed"))
    assert aloud.sentence == "We agreed: “A named contact”"
    live.show_on_the_wall(OnTheWall("decision", "d2"))
    assert aloud.sentence == "We agreed: “A named contact” We look at this: “A quiet room”"
    live.show_on_the_wall(OnTheWall("decision", "d1"))
    assert aloud.sentence == "We look at this: “A named contact”"


def test_a_time_that_is_over_is_said_when_somebody_looks() -> None:
    """Once a second; what was to be said instead of an act gives way to it, too."""
    meeting = Meeting(a_plan(a_round("60s")))
    meeting.next()
    meeting.start()
    aloud, told = Aloud(meeting.live), []
    aloud.subscribe(lambda: told.append(aloud.sentence))
    aloud.instead("We leave it.")
    aloud.look()
    meeting.wait("60s")
    aloud.look()
    aloud.look()
    assert told == ["We leave it.", "Amina, finish in your own time."]
    meeting.next()
    assert aloud.sentence == "Ben, it’s your turn. Then Chloe."


def test_a_key_that_nobody_meant_leaves_what_was_to_be_said() -> None:
    """Also a card that was up before, and an undo."""
    meeting = Meeting(a_plan(a_round()))
    meeting.next()
    aloud = Aloud(meeting.live)
    meeting.live.show_card("slower")
    before, cards = aloud.sentence, meeting.live.cards
    for act, said in ((meeting.start, "Amina, please begin."), (meeting.undo, "Taken back: the round was opened.")):
        count = len(meeting.live.events)
        act()
        assert aloud.sentence.startswith(said)
        meeting.live.take_back(count)
        meeting.live.cards_as_before(cards)
        assert aloud.sentence == before == "A card is up. A little slower, please."


OVER = {
    "stage": OnTheWall("decision", "d1"),
    "asked": OnTheWall("decision", "d1", is_asked=True),
    "words": OnTheWall("words", "c1"),
    "other words": OnTheWall("words", "c2"),
    "quiet": OnTheWall("quiet"),
    "room": ONLY_THE_ROOM,
}


@given(st.lists(st.sampled_from([*OPEN_ACTS, *OVER, *["undo", "redo", "contribute", "take out"] * 3]), max_size=40))
def test_there_is_always_something_to_say_and_never_words_that_were_taken_out(acts: list[str]) -> None:
    """Law: whatever happens, and whatever comes over the room and goes."""
    meeting = Meeting(a_plan(a_round(), a_round("30s", "What would help?")))
    aloud, taken_out = Aloud(meeting.live), set[str]()
    for act in acts:
        before = {said.id: {said.text, *(each.text for each in said.earlier)} for said in meeting.session.contributions}
        if act in OVER:
            meeting.live.show_on_the_wall(OVER[act])
        else:
            act_out(meeting.live, act)
        gone = (said.id for said in meeting.session.contributions if said.text is None)
        taken_out |= {text for each in gone for text in before.get(each, ()) if text}
        assert aloud.sentence
        assert not any(re.search(rf"{re.escape(text)}\b", aloud.sentence) for text in taken_out)
