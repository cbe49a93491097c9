"""What the record tells that is handed out, and what it keeps to itself."""

import re
from csv import DictReader
from datetime import UTC, date, timedelta, timezone
from functools import cache

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import EarlierDecision, Left
from coprod_tui.export import csv, html, json, showing
from coprod_tui.export.document import document_from
from coprod_tui.export.markdown import encode
from coprod_tui.export.reading import events_in
from coprod_tui.presentation import handout
from coprod_tui.privacy.anonymous import anonymous
from tests.export import invented
from tests.export.invented import EXPORTED, PLAN, Told
from tests.export.test_hostile import ISOLATES


def text_of(told: Told) -> str:
    return encode(document_from(told.live.events, EXPORTED), UTC).decode()


@pytest.fixture
def told() -> Told:
    """A session that has just opened."""
    return Told(PLAN, "2026-11-22-coming-home")


@cache
def whole() -> str:
    return encode(invented.document(), UTC).decode()


def test_nothing_is_skipped():
    """All that people said, decided, did and learned is in it, but for what was taken out and earlier wordings."""
    document = invented.document()
    kept = [each.text for each in document.contributions if each.text] + [each.text for each in document.decisions]
    for each in document.decisions:
        kept += [said.text for one in each.consent for said in one.words]
        kept += [text for one in each.follow_up for text in (one.happened, one.learned)]
        kept += [one.words for one in each.fed_back] + [each.reason or ""]
    kept += [text for each in document.looked_back for text in (each.text, each.happened, each.learned)]
    kept += [each.text for each in document.reflection.words]
    plain = whole().replace("\\", "").replace("\u2068", "").replace("\u2069", "")
    assert [text for text in kept if text not in plain] == []
    assert "Said too soon." not in plain
    earlier = [wording.text for each in (*document.contributions, *document.decisions) for wording in each.earlier]
    assert [text for text in earlier if f"“{text}”" in plain] == []
    assert earlier


def test_words_stand_under_their_question():
    """In a round, in a dialogue, in looking back and in the reflection, whoever said them; also of what was imported.

    What was said when nothing was asked comes last: before the first step, and in a break.
    """
    exported = json.encode(document_from(invented.talk().live.events, EXPORTED))
    page = encode(document_from(events_in(exported), EXPORTED), UTC).decode()
    section = page.split("## What we heard\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line and not line.startswith("- ")]
    assert lines == [
        "All of this is still waiting for an answer.",
        "### Since we last met",
        "**2.** “It rings.”",
        "### Round 1: How are you arriving today?",
        "**3.** “Somebody laughs.”",
        "### Round 2: What would have made coming home easier?",
        "Nothing has been written down yet.",
        "### Open discussion: What do we decide?",
        "**5.** “A leaflet.”",
        "**6.** “Nobody reads it.”",
        "### Round 3: What are you taking away?",
        "Nothing has been written down yet.",
        "### Reflection",
        "**7.** “The pauses.”",
        "### Also said",
        "**1.** “Is that window open?”",
        "**4.** “The tea is cold.”",
    ]


def test_it_begins_with_what_people_need():
    """What we decided, who will do it, by when, when we hear back; then what is open, under its own true heading."""
    parts = [line for line in whole().splitlines() if line.startswith("## ")]
    assert parts == [
        "## ✓ What we decided",
        "## ○ Not decided yet; we come back to it",
        "## ✗ Not agreed, and why",
        "## – Let go, and why",
        "## What we heard",
        "## How we came to it",
        "## What came of it, and what we learned",
        "## Since we last met",
        "## How the meeting was",
        "## How the time was shared",
    ]
    decided = whole().split("## ✓ What we decided\n\n")[1].split("\n\n**5.**")[0]
    assert decided.translate(ISOLATES).splitlines() == [
        "**1.** A named contact, and one number, on every letter from the ward.",
        "",
        "- **Who will do it:** Amina Yusuf, دانا",
        "- **By when:** Saturday 12 December 2026",
        "- **When we hear back:** Friday 15 January 2027",
        "- What came of it: done",
    ]


def test_what_is_not_decided_does_not_stand_under_what_we_decided(told):
    """In a session in which nothing was agreed that is said, and where nothing is open there is no heading for it."""
    told.do(c.Propose("We ring"))
    assert "## ✓ What we decided\n\nNothing has been agreed yet" in text_of(told)
    assert "come back to it\n\n**1.** We ring\n" in text_of(told)
    agree_on(told, "d1")
    assert "## ✓ What we decided\n\n**1.** We ring\n" in text_of(told)
    assert "come back to it" not in text_of(told)


def test_what_was_let_go_says_why(told):
    """It is neither undecided nor turned down."""
    told.do(c.Propose("We ring"))
    told.do(c.LetGo("d1", "They ring us now."))
    assert "## – Let go, and why\n\n**1.** We ring\n\n- Because: They ring us now.\n" in text_of(told)
    assert "come back to it" not in text_of(told)


def test_what_was_let_go_of_an_earlier_meeting_stands_with_what_we_looked_back_at(told):
    """With its reason, and when the group was told, once."""
    earlier = EarlierDecision("2026-10-01-parking", "d3", date(2026, 10, 1))
    told.do(c.LetEarlierGo("We ring", earlier, "They ring us now."))
    since = "## Since we last met\n\n### We ring\n\n- **How it went:** let go\n- **What happened:** They ring us now.\n"
    assert since in text_of(told)
    assert "**The group was told:**" not in text_of(told)
    told.do(c.FeedBack("d1"))
    assert f"{since}- **The group was told:** " in text_of(told)
    assert text_of(told).count("**The group was told:**") == 2


def test_what_is_not_decided_says_when_we_come_back_to_it(told):
    """That is what was asked in the room; a reason stands with what was not agreed."""
    told.do(c.Propose("We ring"))
    told.do(c.Settle("d1", "parked", "At our next meeting."))
    told.do(c.Propose("We write"))
    told.do(c.Settle("d2", "not_agreed", "Nobody reads it."))
    assert "**1.** We ring\n\n- We come back to it: At our next meeting.\n" in text_of(told)
    assert "**2.** We write\n\n- Because: Nobody reads it.\n" in text_of(told)


def test_what_waits_for_an_answer_is_said_once(told):
    """Not behind each of 21 lines: by their numbers, and where it is all of them, so."""
    for _ in range(21):
        told.do(c.Contribute("Ring us.", "v1"))
    assert text_of(told).count("waiting for an answer") == 1
    assert "All of this is still waiting for an answer." in text_of(told)
    for answered in (4, 7, 8):
        told.do(c.Answer(f"c{answered}", "not_acted_on", None, "no money"))
    assert "Still waiting for an answer: 1 to 3, 5, 6, 9 to 21.\n" in text_of(told)


def test_a_number_is_the_same_wherever_the_page_is_rendered():
    """A list that Markdown counts would fill the gaps."""
    assert "<ol" not in MarkdownIt().render(whole())
    assert "**5.** Every folder has a map.\n" in whole()


def test_what_was_taken_up_says_from_which_day(told):
    """Not that it was put into words in the room; that is said of what was."""
    for earlier in (invented.SLIPPERS, None):
        told.do(c.Propose("Bring slippers.", taken_up_from=earlier))
        told.do(c.RewordDecision(told.session.decisions[-1].id, "Bring your slippers."))
    facts = [line for line in text_of(told).splitlines() if line.startswith("- **From:**")]
    assert facts == [
        "- **From:** taken up from Thursday 1 October 2026",
        "- **From:** put into words together in the room",
    ]


def test_nobodys_time_is_told():
    """The share is the same for all; who used how much of it, went beyond it or passed is not in the record."""
    section = whole().split("## How the time was shared")[1].strip()
    assert section.splitlines() == [
        "Everyone was offered the same room to speak, in their own time.",
        "",
        "- Passing is a full turn, and nobody is cut off.",
        "- Round 1: 45 seconds each. All 6 people had a turn.",
        "- Round 2: 2 minutes 30 seconds each. All 7 people had a turn.",
        "- Round 3: 30 seconds each. All 7 people had a turn.",
    ]


def test_what_worked_and_what_did_not_have_the_same_form():
    """The same facts in the same order, whatever the outcome."""
    outcomes = whole().split("## What came of it")[1].split("## How the meeting was")[0]
    facts = [line.split(":**")[0][4:] for line in outcomes.splitlines() if line.startswith("- **")]
    asked = [fact for fact in facts if fact != "The group was told"]
    assert asked == ["How it went", "What happened", "What we learned"] * 5


def outcome_of(told: Told) -> list[str]:
    """What is said of the one decision under what came of it, each fact without its label."""
    section = text_of(told).split("## What came of it, and")[1].split("\n## ")[0]
    return [line.split(":** ")[1] for line in section.splitlines() if line.startswith("- **")]


def test_what_was_told_stands_with_what_it_was_told_of(told):
    """Told on the way, the group does not yet know how it ended, and the record says so; nor where it goes on again."""
    agree(told)
    still_to_tell = "not yet; this is still to be told"
    assert outcome_of(told) == []
    assert "Not known yet: what came of decision 1.\n" in text_of(told)
    told.do(c.FollowUp("d1", "under_way", "Half way."))
    told.do(c.FeedBack("d1", "We have begun to talk."))
    on_the_way = ["under way", "Half way.", "not said yet", "Sunday 22 November 2026: We have begun to talk."]
    assert outcome_of(told) == on_the_way
    told.do(c.FollowUp("d1", "done", "All of it.", "A lot."))
    assert outcome_of(told) == [*on_the_way, "done", "All of it.", "A lot.", still_to_tell]
    told.do(c.FeedBack("d1"))
    ended = [*on_the_way, "done", "All of it.", "A lot.", "Sunday 22 November 2026"]
    assert outcome_of(told) == ended
    told.do(c.FollowUp("d1", "under_way", "It is mended."))
    assert outcome_of(told) == [*ended, "under way", "It is mended.", "not said yet", still_to_tell]


def test_what_was_told_once_of_several_stands_with_the_last(told):
    """And what was undone is not told at all."""
    agree(told)
    for happened in ("Half way.", "Nearly."):
        told.do(c.FollowUp("d1", "under_way", happened))
    told.do(c.FeedBack("d1", "At tea."))
    told.live.undo()
    told.do(c.FeedBack("d1", "In the hall."))
    assert outcome_of(told) == [
        *("under way", "Half way.", "not said yet"),
        *("under way", "Nearly.", "not said yet", "Sunday 22 November 2026: In the hall."),
    ]


def agree(told: Told) -> None:
    """The group agrees on one decision."""
    told.do(c.Propose("We ring"))
    agree_on(told, "d1")


def agree_on(told: Told, decision: str) -> None:
    """All say yes to what was proposed."""
    told.do(c.CheckConsent(decision, c.Shown(len(told.session.present))))
    told.do(c.Settle(decision, "agreed"))


def test_few_hands_are_not_shown(told):
    """With fewer than five it would tell who showed what."""
    for voice in ("v1", "v2"):
        told.do(c.AwayOrBack(voice))
    told.do(c.LookAtMeeting((1, 0, 0, 0, 3)))
    text = text_of(told)
    assert "Fewer than 5 answered, so it is not shown who showed what." in text
    assert "| How many |" not in text


def test_an_open_session_says_so(told):
    """Nobody takes it for the last word."""
    assert "This session is still open; this is how it stands so far." in text_of(told)
    assert "still open;" not in whole()


def test_an_empty_session_is_a_record_too(told):
    """Every part says that there is nothing yet; and once it is closed, that there was nothing."""
    text = text_of(told)
    assert [sentence for sentence in handout.nothing(None) if sentence not in text] == []
    assert text.count(" yet") == len(handout.nothing(None))
    told.do(c.Close())
    text = text_of(told)
    assert [sentence for sentence in handout.nothing(EXPORTED) if sentence not in text] == []
    assert " yet" not in text


def test_a_turn_that_is_kept_is_told_without_a_name(told):
    """It is still to come."""
    told.do(c.GoOn())
    told.do(c.GoOn())
    told.do(c.AwayOrBack("v1"))
    kept = "45 seconds each. 0 of 6 people had a turn. 6 turns are kept for those who are away or still to come."
    assert kept in text_of(told)


def test_a_turn_that_did_not_come_is_not_told_as_if_it_still_would(told):
    """After the close nothing is kept for anybody."""
    told.do(c.GoOn())
    told.do(c.GoOn())
    told.speak(30)
    told.do(c.Close())
    text = text_of(told)
    assert "45 seconds each. 1 of 6 people had a turn. 5 people had no turn: the session closed before." in text
    assert "still to come" not in text


def test_no_earlier_wording_is_handed_out(told):
    """Also one that had been checked: it is kept for them, in the JSON."""
    told.do(c.Contribute("I'm tierd", "v1"))
    told.do(c.Reword("c1", "I'm tired"))
    told.do(c.ReadBack("c1"))
    told.do(c.Reword("c1", "I'm worn out"))
    told.do(c.Propose("We rest"))
    told.do(c.RewordDecision("d1", "We rest twice a day"))
    for events in (told.live.events, anonymous(told.live.events).events):
        document = document_from(events, EXPORTED)
        assert b"tierd" in json.encode(document)
        tables = [csv.encode(document, table) for table in csv.TABLES]
        for page in (encode(document, UTC), html.encode(document, UTC), *tables):
            assert not any(earlier in page for earlier in (b"tierd", b"tired", b"We rest\xe2\x80\x9d"))


def test_a_name_stands_with_words_only_where_that_voice_said_yes(told):
    """Otherwise it is someone who said it: beside the words, behind a decision, and in the table."""
    for words in ("With my name.", "Without it.", "Not asked."):
        told.do(c.Contribute(words, "v1"))
    told.live.do(c.ReadBack("c1", with_name=True))
    told.live.do(c.ReadBack("c2", with_name=False))
    told.do(c.Propose("We ring", ("c1", "c2", "c3")))
    text = text_of(told)
    name = told.live.session.name_of("v1")
    assert f"- {name} · checked with them" in text
    assert "- someone · checked with them" in text
    assert "- someone · not checked with them" in text
    assert f"{name}: “With my name.”" in text
    assert "someone: “Without it.”" in text
    assert "someone: “Not asked.”" in text
    table = csv.encode(document_from(told.live.events, EXPORTED), "contributions").decode("utf-8-sig")
    assert [row["said_by"] for row in DictReader(table.splitlines())] == [name, "someone", "someone"]


def test_the_number_of_words_is_that_of_their_id(told):
    """One that was taken out leaves a gap, so that the number is the one that “coprod answer” wants."""
    for words in ("One.", "Two.", "Three."):
        told.do(c.Contribute(words, None))
    told.do(c.Propose("We ring", ("c3",)))
    told.do(c.TakeOut("c2"))
    text = text_of(told)
    assert re.findall(r"(?m)^\*\*\d+\.\*\* “.*$", text) == ["**1.** “One.”", "**3.** “Three.”"]
    assert "words 3" in text


def test_words_that_were_taken_out_later_are_told_no_more(told):
    """A decision keeps that it came from somewhere, and says no more than that."""
    told.do(c.Contribute("Said too soon.", "v1"))
    told.do(c.Propose("We ring", ("c1",)))
    told.do(c.TakeOut("c1"))
    text = text_of(told)
    assert "- **From:** words that were taken out later" in text
    assert "Said too soon." not in text


def test_the_day_is_that_of_the_place():
    """A meeting late in the evening was on that day, whatever day it was in London."""
    document = invented.document()
    assert "**Day:** Sunday 22 November 2026" in encode(document, timezone(timedelta(hours=14))).decode()
    assert "**Day:** Saturday 21 November 2026" in encode(document, timezone(timedelta(hours=-12))).decode()


def test_where_people_find_support_stands_at_the_head():
    """As the plan says; where it says nothing, nothing stands there."""
    supported = Told(replace(PLAN, support="Sam is next door all day."), "2026-11-22-coming-home")
    assert "Sam is next door all day." in text_of(supported).split("\n## ")[0]
    assert f"{handout.SUPPORT}:" not in whole()


def test_what_was_left_of_the_plan_stands_there_with_its_why(told: Told) -> None:
    """In the page, as web page and in the shell: chosen, left out, and not reached; none without a why.

    While the session is open, what is to come is not left.
    """
    first, second, *rest = told.session.to_come
    told.do(c.ChangePlan(tuple(rest), (Left(first, "chosen"), Left(second, "dropped"))))
    assert "did not get to it" not in text_of(told)
    told.do(c.Close())
    document = document_from(told.live.events, EXPORTED)
    pages = (text_of(told), html.encode(document, UTC).decode(), "\n".join(showing.lines(told.live.events)))
    for page in pages:
        left = page.split("What we left of our plan")[1].split("How the time was shared")[0]
        assert left.count("for next time: we chose to") == left.count("left out") == 1
        assert left.count("for next time: we did not get to it") == len(rest)
    assert "What we left" not in whole()


def test_rounds_stand_in_the_order_in_which_they_were(told: Told) -> None:
    """Whatever their order in the plan: the last question was asked first."""
    questions = [step.prompt for step in told.session.plan.steps if step.kind == "round"]
    told.do(c.ChangePlan(tuple(reversed(told.session.to_come)), ()))
    while not told.session.step or told.session.step.kind != "round":
        told.do(c.GoOn())
    page = text_of(told).split("What we heard")[1]
    assert questions[-1] in page
    assert not any(question in page for question in questions[:-1])
