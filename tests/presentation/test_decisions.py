"""A decision large on the screen, and the check of it, told without a screen."""

from coprod_tui.domain import commands as c
from coprod_tui.presentation.carrying import carried_by, carrying
from coprod_tui.presentation.decision_stage import on_stage
from coprod_tui.presentation.decisions import count_shown, to_settle
from tests.support.deciding import agree, carry, in_days, propose, show, the
from tests.tui import scenes


def test_how_a_sentence_stands() -> None:
    """From whose words it came, what was said in its check, and which principles it serves."""
    meeting = scenes.waiting()
    meeting.do(c.Contribute("Nobody told me.", meeting.session.voices[0].id))
    propose(meeting, "A contact on every letter", ("c1",))
    show(meeting, "d1", concern=1)
    meeting.do(c.ChoosePrinciples("d1", ("informed",)))
    view = on_stage(meeting.session, the(meeting), is_asked=False)
    assert (view.place, view.decision.stands.plain) == ("Decision 1 of 1", "○ in words, not settled")
    assert "1 yes with a worry" in view.decision.asked
    assert view.decision.answers == ()
    assert [line.plain for line in view.decision.beside] == ["A worry: “Who writes it?”", "From Ben: “Nobody told me.”"]
    assert [front.plain[-2:] for front, _ in view.principles[1:]] == ["· ", "✓ ", "· ", "· ", "· ", "· "]
    assert [key.name for key in view.offered] == [
        "check", "agreed", "not_agreed", "parked", "reword", "let_go"
    ]  # fmt: skip


def test_what_is_asked_of_all() -> None:
    """Of new words, and whenever the counts are entered; then what came of it."""
    meeting = scenes.waiting()
    propose(meeting, "A contact on every letter")
    fresh = on_stage(meeting.session, the(meeting), is_asked=False).decision
    assert (fresh.asked, fresh.answers[1]) == (
        "Can we all live with this?",
        "thumb up: Yes · flat hand: Yes, but I have a worry\nthumb down: No, something has to be sorted out first",
    )
    show(meeting, "d1", object=1)
    assert on_stage(meeting.session, the(meeting), is_asked=False).decision.answers == ()
    assert on_stage(meeting.session, the(meeting), is_asked=True).decision.answers == fresh.answers
    meeting.do(c.LetGo("d1", "The letters have one now."))
    gone = on_stage(meeting.session, the(meeting), is_asked=False)
    assert (gone.decision.asked, gone.offered) == ("Because: The letters have one now.", ())


def test_what_is_settled_next() -> None:
    """What is in words comes before what is parked, and that before what nobody does yet."""
    meeting = scenes.waiting()
    assert to_settle(meeting.session) is None
    agree(meeting, "A map in each folder")
    assert to_settle(meeting.session) == the(meeting, "d1")
    propose(meeting, "A bell for each bed")
    assert to_settle(meeting.session) == the(meeting, "d2")
    meeting.do(c.Settle("d2", "parked", "In May"))
    assert to_settle(meeting.session) == the(meeting, "d2")


def test_the_counts_as_they_are_typed() -> None:
    """Nobody has to show; what is no number is named by its sign."""
    typed = {"agree": "", "concern": "", "object": ""}
    assert count_shown(typed, 6) == "Nobody has to show; any sign will do."
    assert count_shown({**typed, "agree": "four"}, 6) == "“four” under “thumb up” is no number; write it like 12."
    assert count_shown({**typed, "agree": "4"}, 6) == "2 did not show"
    assert count_shown({**typed, "agree": "6"}, 6) == "Everyone has shown."
    assert count_shown({**typed, "agree": "7"}, 6) == "That is more than are in the room. Count once more."


def test_the_form_begins_with_what_was_promised() -> None:
    """A day as it may be typed, the next meeting in words."""
    meeting = scenes.waiting()
    agree(meeting, "A contact on every letter")
    carry(meeting, "d1", "Ben", due=in_days(7))
    view = carrying(meeting.session, the(meeting))
    ben = meeting.session.voices[0].id
    assert view.carriers == (ben,)
    assert [(day.promised, day.text) for day in view.days] == [
        ("due", in_days(7).isoformat()),
        ("feed_back_by", ""),
    ]
    assert carried_by(meeting.session, view.carriers) == "Who will do it: Ben."
