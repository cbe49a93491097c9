"""What the group takes away: told of a session that is over, and told as it was."""

from pathlib import Path

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.plan.plan import Step
from coprod_tui.export.reading import events_in
from coprod_tui.service import Service
from coprod_tui.tui.runtime.app import CoprodApp
from tests.storage.disk import QuickFiles, all_below
from tests.support.clock import FakeClock
from tests.support.deciding import agree, carry, in_days, propose
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven, in_room

TALL = (120, 70)


async def shown_of(meeting: Meeting) -> str:
    """All that the closing screen of a meeting shows."""
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock), size=TALL) as app:
        await app.press("enter")
        return app.shown


async def test_what_somebody_had_before_is_not_told() -> None:
    """Everyone had the same room to speak; that an offer was shorter after an overrun is nobody's news."""
    meeting = scenes.evened_out()
    meeting.speak("20s")
    meeting.do(c.Close())
    shown = await shown_of(meeting)
    assert "2 people, 2:00 each" in shown
    assert "2 people, 0:45 each" in shown
    assert "Everyone was offered the same room to speak, in their own time." in shown
    assert [word for word in ("less", "had had", "0:20", "0:25") if word in shown] == []


async def test_a_closed_session_is_told_as_closed() -> None:
    """Nothing is kept for anybody any more, and what was not offered is not called the same for all."""
    meeting = scenes.with_a_pass()
    meeting.do(c.Close())
    shown = await shown_of(meeting)
    assert "3 of 6 people, 2:00 each" in shown
    assert "3 people had no turn: the session closed before." in shown
    assert [word for word in ("still", "kept", "Everyone was offered") if word in shown] == []


async def test_the_way_to_a_decision_is_taken_away_too() -> None:
    """What everyone showed, the objection that the sentence was reworded for, and who carries it by when."""
    meeting = scenes.waiting()
    propose(meeting, "A contact on every letter")
    objection = ConcernWords("object", "Whose name?")
    meeting.do(c.CheckConsent("d1", c.Shown(5, object=1), (objection,)))
    meeting.do(c.RewordDecision("d1", "A number on every letter"))
    concern = ConcernWords("concern", "Numbers change.")
    meeting.do(c.CheckConsent("d1", c.Shown(4, concern=1, abstain=1), (concern,)))
    meeting.do(c.Settle("d1", "agreed"))
    carry(meeting, "d1", "Ben", "Amina", due=in_days(7))
    agree(meeting, "A map in each folder")
    meeting.do(c.Close())
    shown = await shown_of(meeting)
    assert "Can we all live with this? 4 yes, 1 yes with a worry, nobody no, 1 did not show" in shown
    assert "To be sorted out in earlier words: “Whose name?”" in shown
    assert "A worry: “Numbers change.”" in shown
    assert "Who will do it: Ben, Amina · by Sunday 29 November 2026" in shown
    assert "Who will do it is still open" in shown


async def test_what_is_not_settled_is_said_before_the_close_and_stands_there_after_it() -> None:
    """One or several, with what becomes of them; what was settled one way or another is not among them."""
    async with in_room(scenes.speaking()) as room:
        propose(room.meeting, "A bell for each bed")
        await room.press("q")
        assert "2 decisions are not settled; they are kept for next time." in room.shown
        await room.press("escape", "c", "p", Typed("In May"), "enter", "q")
        assert "1 decision is not settled; it is kept for next time." in room.shown
        await room.press("y")
        assert "Transport is booked after the ward round · ○ in words, not settled" in room.shown
        assert "A bell for each bed · ○ not decided yet; we come back to it" in room.shown
        assert "We come back to it: In May" in room.shown


async def test_where_everything_is_settled_the_close_says_nothing_of_it() -> None:
    """Nor where nothing was put into words."""
    async with in_room(scenes.waiting()) as room:
        for _ in range(2):
            await room.press("q")
            assert "Close the session together?" in room.shown
            assert "not settled" not in room.shown
            await room.press("escape")
            agree(room.meeting, "A bell for each bed")


async def test_words_stand_under_their_question() -> None:
    """In the order of the plan, whoever said them; a step without words of its own is called by what it is.

    What was said when nothing was asked comes last: before the first step, and in a break.
    """
    round_ = a_round(prompt=scenes.QUESTION)
    meeting = Meeting(a_plan(round_, a_break(), a_dialogue(), Step("reflection"), names="Amina"))
    meeting.do(c.Contribute("Is that window open?", "v1"))
    meeting.next()
    meeting.do(c.Contribute("Somebody laughs.", None))
    meeting.speak("10s")
    meeting.do(c.Contribute("The tea is cold.", "v1"))
    for text in ("A leaflet.", "The pauses."):
        meeting.next()
        meeting.do(c.Contribute(text, "v1"))
    meeting.do(c.Close())
    shown = await shown_of(meeting)
    inside = (
        *("What we heard", scenes.QUESTION, "Somebody laughs.", "What do we make of it?", "A leaflet."),
        *("Reflection", "The pauses.", "Also said", "Is that window open?", "The tea is cold."),
    )
    places = [shown.index(text) for text in inside]
    assert places == sorted(places)


async def test_undo_answers_that_a_closed_session_stands() -> None:
    """In a sentence, as every key does."""
    async with driven(scenes.app_at_home(scenes.closed().live)) as app:
        await app.press("enter", "u")
        assert app.said == "The session is closed, and its record stands as it is. Closing cannot be taken back."


async def test_nothing_is_cut_off_in_a_small_window() -> None:
    """Every line of it can be scrolled to, in full."""
    meeting = scenes.evened_out()
    meeting.speak("20s")
    agree(meeting, "A named contact and a number on every letter that goes out from the ward")
    meeting.do(c.Close())
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock), size=(50, 16)) as app:
        await app.press("enter")
        seen = " ".join([await _page(app) for _ in range(8)])
    for words in (
        "goes out from",
        "2 yes, nobody no",
        "0:45 each",
        "Thank you, Ben, Amina.",
    ):
        assert words in seen


async def _page(app: Driven) -> str:
    shown = " ".join(line.strip(" ▁▂▃▄▅▆▇█") for line in app.shown.splitlines())
    await app.press("pagedown")
    return shown


async def test_what_is_written_out_is_what_is_kept_by_now(tmp_path: Path) -> None:
    """With an answer that was given since the close, and without words that another program took out meanwhile."""
    clock = FakeClock()
    service = Service.of(tmp_path, clock, lambda: 3, QuickFiles())
    live = service.open(a_plan())
    live.do(c.Contribute("Nobody told me who to ring.", "v1"))
    live.do(c.Contribute("Said too soon.", "v2"))
    async with driven(scenes.calm(CoprodApp(service, clock, live))) as app:
        await app.press("q", "y")
        elsewhere = Service.of(tmp_path, clock, lambda: 4, QuickFiles())
        elsewhere.add(live.session.id, c.Answer("c1", "open", None, ""))
        elsewhere.take_out(live.session.id, "c2")
        await app.press("e")
        assert "To hand out:" in app.shown
    told = (tmp_path / "exports" / f"{live.session.id}.json").read_bytes()
    assert fold(events_in(told)) == elsewhere.kept(live.session.id).session
    assert not [path for path in all_below(tmp_path) if path.is_file() and b"Said too soon." in path.read_bytes()]
