"""coprod show: a session in plain lines: what was said, what came of it, whether it worked or not."""

import json
import re
from datetime import datetime

import pytest

from coprod_tui import demo
from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import Events
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.export import page, showing
from coprod_tui.export.handout import handout
from coprod_tui.presentation.times import clock, spelled_day
from coprod_tui.service import Service
from tests.export import invented


def test_show_tells_the_whole_session(coprod, played):
    """Who was there, what was asked, the same time for everyone, what was heard, what was decided."""
    done = coprod("show", "last")
    assert (done.code, done.err) == (0, "")
    for text in (
        "Letters that help\n",
        "Who was there: ",
        "  2. Which letter, that you got or that you sent, made things harder?\n     each: 2:00\n",
        "Ngozi: “Say on the first line what I have to do, and by when.” (checked with them)",
        "     ✓ agreed\n     from c15, the words of Ngozi\n",
        "     ○ not decided yet; we come back to it: Next month, when we know how to pay",
    ):
        assert text in done.out


def test_show_tells_nothing_of_one_persons_time(coprod, played):
    """Neither what was offered nor what was used, and no pass: the share of a round is the same for all."""
    record = json.loads(coprod("export", played).out)
    shown = coprod("show", played).out
    names = [voice["name"] for voice in record["voices"]]
    clocks = re.compile(r"\d:\d\d|\bpass|\boffered\b|\bseconds?\b")
    assert [line for line in shown.splitlines() if clocks.search(line) and any(name in line for name in names)] == []
    assert set(re.findall(r"\d+:\d\d", shown)) == {clock(each["share_ms"]) for each in record["rounds"]}


def test_show_speaks_of_a_closed_session_as_closed(coprod, home):
    """Nothing is yet to come once the group has closed it."""
    plan = Plan("Coming home", (Step("round", "How?", 60_000),), voices=("Amina", "Ben"))
    live = Service.of(home, demo.PlayedClock(), lambda: 1).open(plan)
    live.do(c.GoOn())
    live.do(c.Propose("We ring"))
    assert coprod("show", "last").out.count("Nothing yet.") == 1
    live.do(c.Close())
    live.leave()
    shown = coprod("show", "last").out
    assert shown.count("  Nothing.\n") == 1
    assert "     2 people had no turn: the session closed before.\n" in shown
    assert "     ○ in words, not settled\n" in shown
    assert "yet" not in shown
    assert "still" not in shown


def test_show_does_not_rank(coprod, played):
    """Who was there is told in the order of the circle."""
    record = json.loads(coprod("export", played).out)
    circle = ", ".join(voice["name"] for voice in record["voices"])
    assert f"\nWho was there: {circle}\n" in coprod("show", played).out


@pytest.mark.parametrize("asked", ["2026-03-17-letters-help", "2026-03", "last"])
def test_an_id_its_beginning_or_last(coprod, played, asked):
    """All three mean the session."""
    assert json.loads(coprod("export", asked).out)["session"]["id"] == played


@pytest.mark.parametrize("command", ["show", "export"])
def test_an_id_that_is_not_there(coprod, played, command):
    """The sentence says where was looked and how to see what is there."""
    done = coprod(command, "2027")
    assert (done.code, done.out) == (2, "")
    assert "There is no session “2027”" in done.err


def part_of(shown: str, heading: str) -> list[str]:
    """The lines below one heading of what is shown."""
    return shown.split(f"\n\n{heading}\n")[1].split("\n\n")[0].splitlines()


def test_what_the_group_was_told_stands_after_what_it_was_told_of(coprod, played):
    """Told on the way, it does not know how it ended, and that is said; nor what is done anew after it was told."""
    coprod("follow-up", played, "1", "--status", "under_way", "--happened", "Half way.")
    coprod("follow-up", played, "1", "--told", "We have begun to talk.")
    coprod("follow-up", played, "1", "--status", "done", "--happened", "All done.", "--learned", "A lot.")
    decision, *came = part_of(coprod("show", played).out, "What came of it, and what we learned")
    (told,) = json.loads(coprod("export", played).out)["decisions"][0]["fed_back"]
    day = spelled_day(datetime.fromisoformat(told["at"]).astimezone().date())
    assert decision.startswith("  Decision 1: ")
    on_the_way = [
        f"    {day}",
        "      How it went: under way",
        "      What happened: Half way.",
        "      What we learned: not said yet",
        f"      The group was told: {day}: We have begun to talk.",
    ]
    assert came[:5] == on_the_way
    assert came[6:] == [
        "      How it went: done",
        "      What happened: All done.",
        "      What we learned: A lot.",
        "      The group was told: not yet; this is still to be told",
    ]
    coprod("follow-up", played, "1", "--told")
    coprod("follow-up", played, "1", "--status", "changed", "--happened", "Mended.", "--learned", "Look twice.")
    came = part_of(coprod("show", played).out, "What came of it, and what we learned")[1:]
    assert came[:5] == on_the_way
    assert came[9].startswith("      The group was told: ")
    assert "not yet" not in came[9]
    assert came[-1] == "      The group was told: not yet; this is still to be told"


def shown_of(events: Events) -> str:
    """What is shown of a session."""
    return "\n".join(showing.lines(events))


def test_all_that_is_handed_out_is_shown():
    """What was said, worded before, objected to, tried and learned: whatever stands in the record stands here."""
    shown = shown_of(invented.events())
    assert [text for text in page.said(handout(fold(invented.events()), None)) if text not in shown] == []
    assert "Said too soon." not in shown


def test_what_was_taken_up_names_the_decision_that_it_was():
    """With the day and with the ids by which that can be shown."""
    decided = part_of(shown_of(invented.events()), "What we decided")
    begins = decided.index("  4. Bring slippers.")
    assert decided[begins + 2] == "     taken up from Thursday 1 October 2026: d3 of 2026-10-01-getting-through"


def test_how_everyone_showed_and_what_the_worries_were():
    """Each check in the words that were asked, below the decision that came of it; a no beside the worries."""
    decided = part_of(shown_of(invented.events()), "What we decided")
    begins = decided.index("     Can we all live with this?")
    assert decided[begins : begins + 6] == [
        "     Can we all live with this?",
        "       5 yes, 1 yes with a worry, 1 no, of an earlier wording",
        "       6 yes, 1 yes with a worry, nobody no",
        "     A worry about earlier words: “Names change.”",
        "     To be sorted out in earlier words: “Whose name? I am one of two.”",
        "     A worry: “Names still change.”",
    ]
    assert "     To be sorted out first: “We have no money for translators until April.”" in decided


def test_words_stand_as_they_are_and_as_those_of_whoever_said_yes():
    """No earlier wording, and a name only where that voice said that it may stand with the words."""
    heard = part_of(shown_of(invented.events()), "What we heard")
    assert "    c4  Benjamin: “Nobody told me who to ring; Ben rang three numbers for me.” (checked with them)" in heard
    assert not any("Earlier wording" in line for line in heard)


def test_words_stand_under_their_question():
    """As in the record that is handed out; a question to which nothing was written down is not told of here."""
    assert part_of(shown_of(invented.talk().live.events), "What we heard")[:-2] == [
        "  Since we last met",
        "    c2  someone: “It rings.”",
        "  Round 1: How are you arriving today?",
        "    c3  someone: “Somebody laughs.”",
        "  Open discussion: What do we decide?",
        "    c5  someone: “A leaflet.”",
        "    c6  someone: “Nobody reads it.”",
        "  Reflection",
        "    c7  someone: “The pauses.”",
        "  Also said",
        "    c1  someone: “Is that window open?”",
        "    c4  someone: “The tea is cold.”",
    ]


def test_what_was_said_of_earlier_decisions():
    """In one form, whether it worked or not."""
    assert part_of(shown_of(invented.events()), "Since we last met") == [
        "  The ward’s phone is answered until eight in the evening.",
        "    How it went: done",
        "    What happened: It rings, and somebody is there.",
        "    What we learned: One phone, carried by one person, is enough.",
        "  A map in every bed-side folder.",
        "    How it went: not done",
        "    What happened: The folders went before the maps came.",
        "    What we learned: We asked the printers before we asked the porters.",
    ]


def test_how_the_meeting_was():
    """What did not go well has its place beside what did."""
    assert part_of(shown_of(invented.events()) + "\n\n", "How the meeting was") == [
        "  Was my voice heard as much as anyone’s? Hands shown, from 1 (not at all) to 5 (fully):",
        "    How many",
        "      1: 0 · 2: 1 · 3: 0 · 4: 2 · 5: 3 · Did not show: 1",
        "  What went well",
        "    - The pauses. Nobody filled them.",
        "  What did not go well",
        "    - Amina had to ask twice for the window.",
        "  What we try differently",
        "    - Farah suggests we begin with tea.",
    ]


def test_few_hands_are_not_shown():
    """With fewer than five it would tell who showed what."""
    told = invented.Told(invented.PLAN, "2026-11-22-coming-home")
    for voice in ("v1", "v2"):
        told.do(c.AwayOrBack(voice))
    told.do(c.LookAtMeeting((1, 0, 0, 0, 3)))
    assert part_of(shown_of(told.live.events), "How the meeting was") == [
        "  Hands were shown. Fewer than 5 answered, so it is not shown who showed what."
    ]
