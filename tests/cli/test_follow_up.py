"""coprod follow-up: what is open, and what came of decisions."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

import pytest
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import EarlierDecision
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.times import spelled_day
from coprod_tui.service import Service
from tests.cli.conftest import desk_of
from tests.support.clock import FakeClock

CLOSE = ("--status", "not_done", "--happened", "The printer said no.", "--learned", "Ask the printer first.")


def test_a_promise_for_the_next_meeting_is_told_everywhere(coprod, home, played, tmp_path):
    """It has no day, is never overdue, and comes back from the JSON; a day in its place ends it."""
    asked = ("follow-up", played, "d1", "--due", "at our next meeting", "--feed-back-by", "next meeting")
    assert coprod(*asked).err.endswith(" · at our next meeting · we hear back at our next meeting.\n")
    assert "at our next meeting · we hear back at our next meeting" in coprod("follow-up").out
    (line,) = json.loads(coprod("follow-up", "--json").out)
    assert (line["due"], line["at_next_meeting"], line["overdue_doing"]) == (None, ["due", "feed_back_by"], False)
    assert coprod("show", played).out.count("at our next meeting") == 2
    for form in ("md", "html"):
        assert coprod("export", played, "--format", form).out.count("at our next meeting") == 2
    assert "at our next meeting" in coprod("export", played, "--format", "csv", "--table", "decisions").out
    exported = coprod("export", played).out
    decision = json.loads(exported)["decisions"][0]
    assert (decision["due"], decision["at_next_meeting"]) == (None, ["due", "feed_back_by"])
    file = tmp_path / "out.json"
    file.write_text(exported, encoding="utf-8")
    (home / "sessions" / f"{played}.json").unlink()
    assert coprod("import", file).code == 0
    assert json.loads(coprod("export", played).out)["decisions"][0] == decision
    assert coprod("follow-up", played, "d1", "--due", "2099-01-01").code == 0
    (line,) = json.loads(coprod("follow-up", "--json").out)
    assert (line["due"], line["feed_back_by"], line["at_next_meeting"]) == ("2099-01-01", None, ["feed_back_by"])


@contextmanager
def closing_of(live: LiveSession) -> Iterator[LiveSession]:
    """A session that is closed and left at the end of the block."""
    yield live
    live.do(c.Close())
    live.leave()


def test_what_was_taken_up_and_agreed_stays_open_whatever_is_added_to_the_earlier_session(coprod, home):
    """Parked in one session, agreed in the next: an answer in the first one leaves the second as it is."""
    desk = Service.of(home, FakeClock(), lambda: 1)
    plan = Plan("Coming home", (Step("round", "How are you?", share_ms=60_000),), voices=("Amina",), group="Riverside")
    with closing_of(desk.open(plan)) as first:
        first.do(c.Contribute("Nobody told me who to ring.", "v1"))
        first.do(c.Propose("Beta", ()))
        first.do(c.Settle("d1", "parked"))
    with closing_of(desk.open(plan)) as second:
        second.do(c.Propose("Beta", (), EarlierDecision(first.session.id, "d1", date(2026, 11, 22))))
        second.do(c.CheckConsent("d1", c.Shown(1)))
        second.do(c.Settle("d1", "agreed"))
    board = [coprod(*each.split(" ")).out for each in ("follow-up", "follow-up --json", "insights", "list --find beta")]
    assert board[0].startswith("One decision is open.")
    assert coprod("answer", first.session.id, "1", "--open").code == 0
    assert [
        coprod(*each.split(" ")).out for each in ("follow-up", "follow-up --json", "insights", "list --find beta")
    ] == board


def test_what_is_open_in_plain_words(coprod, played):
    """Overdue doing and overdue telling are told apart; who carries it, and by when."""
    done = coprod("follow-up")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("One decision is open. To be done by now: 1. To be told by now: 1.\n")
    assert f"d1 of {played} · Letters that help" in done.out
    assert "by Tuesday 14 April 2026 · we hear back by Tuesday 9 June 2026" in done.out


def test_what_is_open_for_programs(coprod, played):
    """A list of objects; without anything open it is empty."""
    (line,) = json.loads(coprod("follow-up", "--json").out)
    assert (line["session"], line["id"], line["overdue_doing"], line["overdue_telling"]) == (played, "d1", True, True)
    assert line["principles"] == ["equals", "informed"]
    coprod("follow-up", played, "d1", *CLOSE, "--told")
    assert coprod("follow-up", "--json") == (0, "[]\n", "")
    assert coprod("follow-up").out.startswith("Nothing is open")


def test_why_nothing_is_open(coprod, still_open):
    """That everything was done is said only where there was something to do."""
    assert coprod("follow-up").out == "No decision has been agreed yet, so nothing is open.\n"
    assert coprod("follow-up", still_open).out == "No decision has been agreed yet, so nothing is open.\n"
    assert coprod("follow-up", "--voice", "Ngozi").out == "Nothing is open of what was asked for.\n"
    group = coprod("follow-up", "--group", "zz")
    assert group == (0, "There is no session of a group “zz”, so nothing is open.\n", "")


def test_why_nothing_is_open_in_an_empty_home(coprod):
    """Nothing was done there either."""
    assert coprod("follow-up") == (0, "There are no sessions yet, so nothing is open.\n", "")


def test_why_nothing_is_open_of_one_group(coprod, home, played):
    """What another group has agreed is not said of this one."""
    live = desk_of(home).open(Plan("Meals", (Step("round", "What now?", share_ms=60_000),), "", "Harbour", ("Gwen",)))
    live.do(c.Close())
    live.leave()
    shown = coprod("follow-up", "--group", "harbour").out
    assert shown == "No decision of this group has been agreed yet, so nothing is open.\n"


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--voice", "Ngozi", "--voice", "nobody"], 0),
        (["--principle", "equals"], 1),
        (["--principle", "joined"], 0),
        (["--group", "Riverside"], 0),
        (["last"], 1),
    ],
)
def test_what_is_open_of_a_group_a_voice_a_principle_or_a_session(coprod, played, options, count):
    """Each narrows it down."""
    assert len(json.loads(coprod("follow-up", *options, "--json").out)) == count


def test_whoever_carries_it_is_found_however_the_name_is_written(coprod, played):
    """As people read it."""
    name = json.loads(coprod("follow-up", "--json").out)[0]["carried_by"][0]
    assert len(json.loads(coprod("follow-up", "--voice", f" {name.upper()} ", "--json").out)) == 1


def test_a_decision_is_closed_and_told(coprod, home, played):
    """Each step says what is still to do; the number alone is enough."""
    done = coprod("follow-up", "last", "1", *CLOSE)
    assert (done.code, done.out) == (0, "")
    assert f"The group is still to be told: coprod follow-up {played} d1 --told" in done.err
    assert "The group is still to be told." in coprod("follow-up").out
    assert "This decision is finished" in coprod("follow-up", played, "d1", "--told", "By letter.").err
    decision = desk_of(home).kept(played).session.decision("d1")
    assert (decision.follow_up[0].learned, decision.fed_back[0].words) == ("Ask the printer first.", "By letter.")


def test_closed_and_told_in_one_command_are_kept_as_one(coprod, home, played):
    """And the same command again, as the shell brings it back with one key, keeps nothing twice."""
    for _ in range(2):
        done = coprod("follow-up", "last", "1", *CLOSE, "--told", "By letter.")
        assert (done.code, done.out) == (0, "")
        assert "This decision is finished" in done.err
    followed_up, fed_back = desk_of(home).kept(played).events[-2:]
    assert followed_up.act == fed_back.act == followed_up.seq
    assert len(desk_of(home).kept(played).session.decision("d1").follow_up) == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["last", "d1", "--status", "done", "--happened", "It is."], "Please say what we learned"),
        (["last", "d1", "--status", "done", "--learned", "Ask."], "Please say in words what happened"),
        (["last", "d1"], "Add --status"),
        (["last", "d1", "--happened", "It is."], "Add --status"),
        (["last", "d9", *CLOSE], "There is no decision d9 in this session"),
        (["last", "d2", *CLOSE], "Only what was agreed is followed up"),
        (["last", "d1", "--told"], "There is nothing to tell yet"),
        (["last", *CLOSE], "Which decision is meant?"),
        (["2020", "d1", *CLOSE], "There is no session “2020”"),
        (["last", "d1", "--carried-by", "Zebedee"], "Who is “Zebedee”? In this session are "),
        (["last", "d1", "--carried-by", ""], "Who is “”? In this session are "),
        (["last", "d1", "--due", "1 May 2020"], "Friday 1 May 2020 is in the past. Which day is meant?"),
        (["last", "d1", "--due", "whenever"], "“whenever” is no day"),
        (["last", "d1", "--feed-back-by", "31 April"], "There is no 31 April in the calendar"),
        (["last", "d9", "--due", "in 2 weeks"], "There is no decision d9 in this session"),
        (["last", "d2", "--carried-by", "Ngozi"], "Who will do it is said once it is agreed"),
        (["last", "--carried-by", "Ngozi"], "Which decision is meant?"),
        (["last", "d1", "--carried-by", "Ngozi", *CLOSE], "Say in one command who carries it, and in another"),
        (["last", "d1", "--carried-by", "\udcc3"], "some of its letters did not arrive"),
        (["last", "d1", "--status", "well"], "'well' is not one of"),
    ],
    ids=" ".join,
)
def test_a_follow_up_that_does_not_fit(coprod, home, played, arguments, sentence):
    """One sentence, exit code 2, and the session is as it was."""
    before = desk_of(home).kept(played).events
    done = coprod("follow-up", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert sentence in done.err
    assert desk_of(home).kept(played).events == before


def test_who_carries_it_is_said_after_the_close(coprod, home, played):
    """Every name however it is written, every day as people say it; what is not named stays, and all is read back."""
    by_hand = coprod(
        "follow-up", "last", "1", "--carried-by", "NGOZI", "--carried-by", " meera ", "--due", "in 2 weeks"
    )
    assert (by_hand.code, by_hand.out) == (2, "")
    assert "The group can be told what came of it from then on." in by_hand.err
    days = ("--due", "in 2 weeks", "--feed-back-by", "in 3 weeks")
    done = coprod("follow-up", "last", "1", "--carried-by", "NGOZI", "--carried-by", " meera ", *days)
    assert (done.code, done.out) == (0, "")
    (line,) = json.loads(coprod("follow-up", "--json").out)
    assert line["carried_by"] == ["Ngozi", "Meera"]
    due, told = (spelled_day(date.fromisoformat(line[key])) for key in ("due", "feed_back_by"))
    assert done.err == f"Kept. Who will do it: Ngozi, Meera · by {due} · we hear back by {told}.\n"
    assert coprod("follow-up", "last", "1", "--carried-by", "Ngozi").err == done.err.replace(", Meera", "")
    assert coprod("follow-up", "last", "1", "--feed-back-by", "in 4 weeks").code == 0
    (later,) = json.loads(coprod("follow-up", "--json").out)
    assert (later["carried_by"], later["due"]) == (["Ngozi"], line["due"])
    assert later["feed_back_by"] > line["feed_back_by"]


def test_what_stands_parked_has_its_own_part(coprod, home, played):
    """With its day and its reason, whether or not anything is open; it is not among what is open for programs."""
    (parked,) = json.loads(coprod("follow-up", "--parked", "--json").out)
    assert (parked["id"], parked["state"], parked["is_open"]) == ("d2", "parked", False)
    day = spelled_day(datetime.fromisoformat(parked["settled_at"]).astimezone().date())
    told = f"     ○ not decided on {day}: Next month"
    for before in ("One decision is open.", "Nothing is open"):
        shown = coprod("follow-up").out
        assert shown.startswith(before)
        assert (
            f"\n\nUndecided; the group can take it up again when it meets and looks back\n  “{parked['text']}”\n"
            in shown
        )
        assert f"     d2 of {played} · Letters that help\n{told}" in shown
        coprod("follow-up", played, "d1", *CLOSE, "--told")
    assert json.loads(coprod("follow-up", "--json").out) == []
    assert coprod("follow-up", "--parked", "last").out.startswith("Undecided; ")
    for option in ("--voice", "Ngozi"), ("--principle", "joined"):
        assert coprod("follow-up", "--parked", *option) == (0, "Nothing is undecided.\n", "")


def test_what_was_not_settled_is_told_beside_it_once_its_session_is_closed(coprod, home, played):
    """Not while the group may still settle it there; for programs its state tells it from what is parked."""
    live = desk_of(home).open(Plan("Meals", (Step("round", "What now?", share_ms=60_000),), "", "Harbour", ("Gwen",)))
    live.do(c.Propose("Menus in large print"))
    assert [each["state"] for each in json.loads(coprod("follow-up", "--parked", "--json").out)] == ["parked"]
    live.do(c.Close())
    live.leave()
    proposed, parked = json.loads(coprod("follow-up", "--parked", "--json").out)
    assert (proposed["state"], proposed["settled_at"], parked["state"]) == ("proposed", None, "parked")
    shown = coprod("follow-up", "--parked", "--group", "harbour").out
    assert shown.endswith(
        f"“Menus in large print”\n     d1 of {live.session.id} · Meals\n     ○ in words, not settled\n"
    )
    assert shown in coprod("follow-up", "--group", "harbour").out


def test_a_session_open_elsewhere_is_not_followed_up(coprod, home, still_open):
    """Exit code 4."""
    held = desk_of(home).resume(still_open)
    assert coprod("follow-up", still_open, "d1", *CLOSE).code == 4
    assert coprod("answer", still_open, "c1", "--open").code == 4
    held.do(c.Propose("Letters are read by a second person."))
    held.do(c.CheckConsent("d1", c.Shown(len(held.session.present))))
    held.do(c.Settle("d1", "agreed"))
    assert coprod("follow-up", still_open, "d1", "--carried-by", "Ngozi").code == 4
    held.leave()


def test_a_groups_own_principle_is_asked_for_in_its_words(coprod, home):
    """As people read it; what nobody goes by is named as that, with what is known."""
    plan = Plan("Meals", (Step("round", "What now?", share_ms=60_000),), "", "Harbour", ("Gwen",))
    live = desk_of(home).open(replace(plan, principles=("Ask first, then act.", "Together.")))
    live.do(c.Propose("Menus in large print"))
    live.do(c.ChoosePrinciples("d1", ("p1",)))
    live.do(c.Settle("d1", "parked", "Next month."))
    live.leave()
    found = json.loads(coprod("follow-up", "--parked", "--json", "--principle", "ask first,  THEN act.").out)
    assert [(each["principles"], each["own_principles"]) for each in found] == [([], ["Ask first, then act."])]
    done = coprod("follow-up", "--principle", "Alone.")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("No decision serves a principle “Alone.”. Known are: equals, informed, ")
    assert done.err.endswith(", joined, “Ask first, then act.”.\n")
