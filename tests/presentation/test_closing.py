"""What the group takes away, and what became of its words, told without a screen."""

from datetime import date

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import EarlierDecision, Left
from coprod_tui.presentation.closing import closing
from coprod_tui.presentation.follow_up import answer_form, answers
from coprod_tui.presentation.stage import stage
from coprod_tui.presentation.ways import Group
from tests.support.deciding import agree
from tests.support.meeting import Meeting, a_plan
from tests.tui import scenes


def closed() -> scenes.Meeting:
    """A meeting in which one of two sentences came into a decision, and then its session was closed."""
    meeting = scenes.waiting()
    for text in ("Nobody told me.", "We wait till noon."):
        meeting.do(c.Contribute(text, meeting.session.voices[0].id))
    meeting.do(c.ReadBack("c1", with_name=True))
    agree(meeting, "A named contact", ("c1",))
    meeting.do(c.Close())
    return meeting


def test_what_was_decided_stands_first_and_thanks_last() -> None:
    """In the tones of what is agreed; a section in which there is nothing is left out, but for those always asked."""
    view = closing(closed().session)
    assert [section.title for section in view.sections] == [
        "What we decided",
        "What we heard",
        "What we left of our plan",
        "How the time was shared",
        "Thank you, Ben, Amina, Chloë, Dev, Eun-ji, Farah.",
    ]
    sentence, *_, carried = view.sections[0].paragraphs[0]
    assert sentence.pieces == (("1  ", "bold"), ("A named contact", "bold"), (" · ✓ agreed", "bold now"))
    assert carried.plain == "Who will do it is still open"
    heard = [line.plain for lines in view.sections[1].paragraphs for line in lines]
    assert heard[1:] == ["1  Ben  “Nobody told me.”  ✓ checked", "2  someone  “We wait till noon.”"]


def test_what_was_left_of_the_plan_is_told_with_its_why() -> None:
    """Chosen or left out; and what was still to come at the close, of which nobody said why."""
    meeting = scenes.waiting()
    pause, last = meeting.session.to_come
    meeting.do(c.ChangePlan((last,), (Left(pause, "chosen"),)))
    meeting.do(c.Close())
    left = next(each for each in closing(meeting.session).sections if each.title == "What we left of our plan")
    assert [line.plain for lines in left.paragraphs for line in lines] == [
        "Break · for next time: we chose to",
        f"{scenes.LAST_QUESTION} · for next time: we did not get to it",
    ]


def test_what_was_let_go_of_an_earlier_meeting_stands_with_what_was_looked_back_at() -> None:
    """With its reason; nothing was settled here by that."""
    meeting = Meeting(a_plan())
    earlier = EarlierDecision("2026-10-01-parking", "d3", date(2026, 10, 1))
    meeting.do(c.LetEarlierGo("A shelf", earlier, "There is one now."))
    meeting.do(c.Close())
    told = {
        each.title: [line.plain for lines in each.paragraphs for line in lines]
        for each in closing(meeting.session).sections
    }
    assert told["Since we last met"] == ["A shelf · – let go", "Because: There is one now."]
    assert told["What we decided"] == ["We settled nothing today. That is worth knowing too."]


def test_each_voice_is_led_to_what_became_of_its_words() -> None:
    """The form begins with the decision that the words came into."""
    meeting = closed()
    view = answers(meeting.session)
    assert view.waiting == "2 still wait for an answer"
    assert view.entries[0][1].plain == "waits for an answer"
    first, second = (answer_form(meeting.session, said) for said in meeting.session.heard)
    assert (first.decisions, first.begins_at, first.kind) == ((("d1", "A named contact"),), "d1", "acted_on")
    assert (second.begins_at, second.kind) == ("", "open")


def test_where_people_find_support_stands_before_the_thanks() -> None:
    """As it stands on the closed wall."""
    meeting = Meeting(a_plan(support="Sam is next door."))
    meeting.do(c.Close())
    support, thanks = closing(meeting.session).sections[-2:]
    assert (support.title, [line.plain for lines in support.paragraphs for line in lines]) == (
        "Support", ["Sam is next door."],
    )  # fmt: skip
    assert thanks.title.startswith("Thank you")
    assert stage(meeting.session).lines == (Group("", ("Sam is next door.",)),)
