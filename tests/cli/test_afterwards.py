"""What comes of sessions, from the shell: following up, answering, finding, the insights, and forgetting."""

import json
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

import pytest

from coprod_tui.cli import options
from coprod_tui.cli.progress import Progress
from coprod_tui.domain import commands as c
from coprod_tui.domain.events import EarlierDecision
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.days import spelled_day
from coprod_tui.service import Service
from coprod_tui.system_clock import SystemClock
from tests.support.clock import FakeClock

CLOSE = ("--status", "not_done", "--happened", "The printer said no.", "--learned", "Ask the printer first.")


@contextmanager
def closing_of(live: LiveSession) -> Iterator[LiveSession]:
    """A session that is closed and left at the end of the block."""
    yield live
    live.do(c.Close())
    live.leave()


def desk_of(home) -> Service:
    return Service.of(home, SystemClock(), lambda: 1)


# --- following up


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
    assert "The group can be told what came of it on" in by_hand.err
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
    told = f"     not decided on {day}: Next month"
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
    assert shown.endswith(f"“Menus in large print”\n     d1 of {live.session.id} · Meals\n     in words, not settled\n")
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


# --- answers


def test_every_voice_gets_an_answer(coprod, played):
    """Acted on, partly, not, or still open; and it is said how many wait."""
    assert coprod("answer", "last", "3", "--acted-on", "1").err == "Kept. 20 contributions wait for an answer.\n"
    assert coprod("answer", "last", "c4", "--partly").code == 0
    assert coprod("answer", "last", "C5", "--partly", "d1").code == 0
    assert coprod("answer", "last", "c6", "--not-acted-on", "--because", "The line is not ours.").code == 0
    assert "18 contributions wait" in coprod("answer", "last", "c6", "--open").err
    shown = coprod("show", "last").out
    assert "18 contributions wait for an answer." in shown


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["c3"], "What became of these words?"),
        (["c3", "--open", "--not-acted-on"], "What became of these words?"),
        (["c3", "--not-acted-on"], "Please say why it was not acted on"),
        (["c3", "--acted-on", "d7"], "There is no decision d7"),
        (["c99", "--open"], "These words are not in this session"),
    ],
    ids=" ".join,
)
def test_an_answer_that_does_not_fit(coprod, played, arguments, sentence):
    """One sentence, exit code 2."""
    done = coprod("answer", "last", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert sentence in done.err


@pytest.mark.parametrize(("text", "id_"), [("3", "c3"), ("C3", "c3"), (" c3 ", "c3"), ("x", "x")])
def test_a_number_is_enough(text, id_):
    """Of a contribution or a decision."""
    assert options.CONTRIBUTION.convert(text, None, None) == id_


# --- finding


def test_sessions_are_found_by_what_was_said(coprod, home, played, still_open):
    """In titles, decisions and contributions; what is not there is said calmly."""
    found = json.loads(coprod("list", "--find", "BISCUIT tin", "--json").out)
    assert [each["id"] for each in found] == [played]
    assert len(json.loads(coprod("list", "--find", "letters help", "--json").out)) == 2
    none = f"No session fits. “coprod list --home {home}” shows all of them.\n"
    assert coprod("list", "--find", "xylophone").err == none
    assert coprod("list", "--find", "xylophone", "--json").out == "[]\n"
    assert json.loads(coprod("list", "--group", "Riverside", "--json").out) == []


def test_a_terminal_sees_how_far_it_is(monkeypatch, capsys):
    """Where many sessions have to be read; nothing is left on the line afterwards, and a pipe sees nothing."""
    progress = Progress()
    for done in range(1, 301):
        progress(done, 300)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    for done in range(1, 301):
        progress(done, 300)
    shown = capsys.readouterr().err
    assert "Reading 150 of 300 sessions" in shown
    assert shown.endswith("\r\x1b[K")


# --- insights


def test_the_insights_in_plain_words(coprod, played):
    """A sentence beside every figure, and nobody is named."""
    coprod("follow-up", "last", "d1", *CLOSE, "--told")
    done = coprod("insights")
    assert (done.code, done.err) == (0, "")
    assert "The group was told what came of 1 of 1 agreed decision." in done.out
    assert "21 contributions; answered: 0." in done.out
    assert "Not served by any agreed decision so far: Shared decision making and patient partnership" in done.out
    assert not re.search("Ngozi|Zoë|Meera|Aoife|Yusuf|Tomasz|Emrys", unicodedata.normalize("NFC", done.out))


def test_the_insights_for_programs(coprod, played):
    """All figures in one object; without sessions all of them are nought."""
    found = json.loads(coprod("insights", "--json").out)
    assert (found["sessions"], found["agreed"], found["overdue_telling"]) == (1, 1, 1)
    assert [each["session"] for each in found["evenness"]] == [played]
    assert json.loads(coprod("insights", "--group", "Hillside", "--json").out)["sessions"] == 0
    assert coprod("insights", "--group", "Hillside").out == (
        "There is no session of a group “Hillside”, so there is nothing to tell.\n"
    )


def test_a_running_session_is_counted_without_its_evenness(coprod, still_open):
    """In the middle of a round nobody can have had the same."""
    found = json.loads(coprod("insights", "--json").out)
    assert (found["sessions"], found["evenness"]) == (1, [])
    assert coprod("insights").out.endswith("(100 is exactly equal)\n  No session has been closed yet.\n")


def test_the_insights_of_an_empty_home(coprod):
    """That there are no sessions, in words."""
    assert coprod("insights") == (0, "There are no sessions yet, so there is nothing to tell.\n", "")


# --- forgetting


def test_forgetting_is_shown_first_and_never_happens_by_itself(coprod, home, played):
    """Without a terminal it asks for --yes, exit code 2; a dry run only looks."""
    before = {path: path.read_bytes() for path in home.rglob("*.json")}
    looked = coprod("forget", "Meera", "--dry-run")
    assert (looked.code, looked.err) == (0, "Nothing has been changed: this was a dry run.\n")
    assert f"Sessions in which Meera stands:\n  {played}\n" in looked.out
    refused = coprod("forget", "Meera")
    assert (refused.code, refused.out) == (2, looked.out)
    assert "Add --yes" in refused.err
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("name", [".", "-", "a"])
def test_what_is_nobodys_name_is_refused(coprod, home, played, name):
    """Exit code 2, also with --yes, and every sentence stays as it was said."""
    before = {path: path.read_bytes() for path in home.rglob("*.json")}
    refused = coprod("forget", name, "--yes")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(("There is no name in “", "Nobody was ever called “a”"))
    assert {path: path.read_bytes() for path in before} == before


def test_a_name_that_nobody_ever_had_is_said_to_change_only_sentences(coprod, home):
    """In a dry run, and before it is asked."""
    _meeting(home, "Ben")
    said = "Nobody is or ever was called hope: only what was said or written changes.\n\n"
    assert said in coprod("forget", "hope", "--dry-run").out
    assert said in coprod("forget", "hope").out
    assert "Nobody" not in coprod("forget", "Ben", "--dry-run").out


def test_another_voice_with_a_longer_name_is_said_to_stay(coprod, home):
    """Before and afterwards, with what to write to forget that one, too; nothing untrue is said of the files."""
    _meeting(home, "Amina", "Amina B", "Ben")
    looked = coprod("forget", "Amina", "--dry-run")
    assert (
        "Other voices whose names are like it; they stay as they are, in sentences too:\n"
        "  Amina B\n"
        "To forget one of them, write that name in full: coprod forget 'Amina B'"
    ) in looked.out
    assert "  I hope Amina B will ring Amina.\n    becomes: I hope Amina B will ring a voice.\n" in looked.out
    done = coprod("forget", "Amina", "--yes")
    assert done.err.endswith(
        "Done: “a voice” now, in 1 session and 0 other files. Amina B is another voice and stays; "
        "but for that, no file of the home folder holds that name any more.\n"
    )
    assert "Amina B" in coprod("show", "last").out


def test_all_that_a_voice_was_called_is_said_to_go_together(coprod, home):
    """Before and afterwards; no file holds any of the names."""
    live = Service.of(home, FakeClock(), lambda: 1).open(Plan("Coming home", (Step("dialogue"),), voices=("Ben",)))
    for name in ("Mei", "Mei-Ling"):
        live.do(c.Rename("v1", name))
    live.do(c.Join("Ben"))
    live.do(c.Contribute("Mei rang Ben.", "v1"))
    live.leave()
    looked = coprod("forget", "mei-ling", "--dry-run")
    assert (
        "The same voice was also called this; it is forgotten together:\n  Ben in 1 session\n  Mei in 1 session\n"
    ) in looked.out
    assert "  Mei rang Ben.\n    becomes: a voice rang Ben.\n" in looked.out
    done = coprod("forget", "mei-ling", "--yes")
    assert done.err.endswith(
        "Done: “a voice” now, in 1 session and 0 other files; also called Ben in 1 session, Mei in 1 session. "
        "Ben is another voice and stays; but for that, no file of the home folder holds those names any more."
        "\n"
    )
    assert not any(b"Mei" in path.read_bytes() for path in home.rglob("*.json"))


def test_longer_words_that_begin_with_the_name_are_said_to_stay(coprod, home):
    """Before and afterwards, where they stand and how they are forgotten; nothing untrue is said of the files."""
    live = Service.of(home, FakeClock(), lambda: 1).open(Plan("Home", (Step("dialogue"),), voices=("Zebedee", "Ben")))
    live.do(c.Contribute("The Zebedees rang Zebedee’s door.", None))
    live.leave()
    looked = coprod("forget", "Zebedee", "--dry-run")
    assert (
        "Longer words that begin with it; they stay as they are:\n  Zebedees\n"
        "They stand in:\n  The Zebedees rang Zebedee’s door.\n"
        "To take one of them out too, forget it like a name: coprod forget Zebedees"
    ) in looked.out
    done = coprod("forget", "Zebedee", "--yes")
    assert done.err.endswith(
        "No file of the home folder holds that name any more, but for longer words that begin with it: Zebedees.\n"
    )
    assert "The Zebedees rang a voice’s door." in coprod("show", "last").out
    assert "no file of the home folder holds that name any more.\n" in coprod("forget", "Zebedees", "--yes").err.lower()


def test_parts_of_the_name_go_and_ordinary_words_are_said_to_stay(coprod, home):
    """Before and afterwards, where they stand and how they are forgotten; nothing untrue is said of the files."""
    _open_dialogue(home, "Mary Rose", "Mary says it is too dim and Rose agrees.")
    looked = coprod("forget", "Mary Rose", "--dry-run")
    assert "Sentences that hold “Mary Rose” as a word, or a part of it that is nobody else’s, and what" in looked.out
    assert (
        "Parts of the name still stand by themselves; they stay as they are: Rose\n"
        "They stand in:\n  Mary says it is too dim and Rose agrees.\n"
        "To forget Rose too: coprod forget Rose --as-written --home "
    ) in looked.out
    assert "With --as-written an ordinary word stays where it is written in other letters." in looked.out
    done = coprod("forget", "Mary Rose", "--yes")
    assert done.err.endswith("No file of the home folder holds that name any more, but for parts of it: Rose.\n")
    assert "a voice says it is too dim and Rose agrees." in coprod("show", "last").out
    assert coprod("forget", "Rose", "--yes", "--as-written").code == 0
    assert "a voice says it is too dim and a voice agrees." in coprod("show", "last").out


@pytest.mark.parametrize(("said", "words"), [("y", "a voice will ring."), ("n", "Will will ring.")])
def test_an_ordinary_word_that_is_part_of_the_name_is_asked_about(monkeypatch, coprod, home, said, words, terminal):
    """Only where nobody else has it; without a yes it stays."""
    asked = []
    answers = iter(("y", said))
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda question: asked.append(question) or next(answers))
    _open_dialogue(home, "Will Okri", "Will will ring. Okri waits.")
    coprod("forget", "Will Okri")
    assert asked[1].startswith("“Will” is part of the name, and may be an ordinary word. Take “Will” out too")
    assert f"{words} a voice waits." in coprod("show", "last").out


def _open_dialogue(home, name, words):
    live = Service.of(home, FakeClock(), lambda: 1).open(Plan("Home", (Step("dialogue"),), voices=(name, "Ben")))
    live.do(c.Contribute(words, None))
    live.leave()


def test_a_name_that_is_an_ordinary_word_is_shown_as_what_it_becomes(coprod, home):
    """Every sentence before and after; and how to leave the word where it is not written like the name."""
    _meeting(home, "Will", "Hope", "Ben")
    looked = coprod("forget", "will", "--dry-run").out
    assert (
        "Sentences that hold “will” as a word, and what they become:\n"
        "  Will you come?\n    becomes: a voice you come?\n"
        "  I hope Amina B will ring Amina.\n    becomes: I hope Amina B a voice ring Amina.\n"
    ) in looked
    assert "coprod cannot tell a name from an ordinary word, so please read what each of them becomes." in looked
    assert looked.endswith(
        "With --as-written the name is taken out only where it is written with its own capitals: "
        "that is different in 1 of these sentences.\n\n"
    )
    as_written = coprod("forget", "will", "--dry-run", "--as-written").out
    assert "becomes: a voice you come?" in as_written
    assert "I hope" not in as_written
    assert "--as-written" not in as_written
    done = coprod("forget", "will", "--yes", "--as-written")
    assert done.err.endswith("Where it is written in other letters it stays, as an ordinary word.\n")
    assert "I hope Amina B will ring Amina." in coprod("show", "last").out


def _meeting(home, *names):
    """A closed session of these voices, in which some words are also names."""
    live = Service.of(home, FakeClock(), lambda: 1).open(Plan("Coming home", (Step("dialogue"),), voices=names))
    for words in ("Will you come?", "I hope Amina B will ring Amina.", "Yes."):
        live.do(c.Contribute(words, None))
    live.do(c.Close())
    live.leave()


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1), ("", 1)])
def test_on_a_terminal_it_asks(coprod, home, played, monkeypatch, answer, code, terminal):
    """And only a yes is a yes."""
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: answer.strip() or _stop())
    done = coprod("forget", "Meera")
    assert done.code == code
    assert done.err.endswith("Stopped. Nothing has been changed.\n") == bool(code)
    names = [voice.name for voice in desk_of(home).kept(played).session.voices]
    assert ("Meera" in names) == bool(code)


def _stop() -> str:
    raise EOFError


def test_forgotten_for_good(coprod, home, played):
    """No file holds the name, the numbers are what they were, and doing it again says that nobody is called that."""
    coprod("export", "last", "-o", home / "exports.json")
    counted = json.loads(coprod("insights", "--json").out)
    done = coprod("forget", "meera", "--yes")
    assert done.code == 0
    assert "No file of the home folder holds that name any more." in done.err
    assert json.loads(coprod("insights", "--json").out) == counted
    assert [path for path in home.rglob("*.json") if b"Meera" in path.read_bytes()] == []
    again = coprod("forget", "Meera", "--yes")
    assert (again.code, again.out) == (2, "")
    assert again.err == "Nobody called Meera is in the record, and nothing in it holds that name.\n"


def test_what_is_left_is_said_at_the_end(coprod, home, played):
    """Nothing is said of the home folder that is not true."""
    note = home / "letters" / "note.txt"
    note.parent.mkdir()
    note.write_text("Meera rang.")
    heading = f"Files that hold it too and stay as they are, for they are not coprod’s:\n  {note}\n"
    assert heading in coprod("forget", "Meera", "--dry-run").out
    assert coprod("forget", "Meera", "--yes").err.endswith(
        "No other file of the home folder holds that name any more. "
        f"These are not coprod’s and stay as they are, with that name: {note}.\n"
    )


def test_how_a_folder_is_called_is_said(coprod, home, played):
    """In a dry run and at the end; the export in it has lost the name."""
    folder = home / "exports" / "Meera"
    folder.mkdir(parents=True)
    page = folder / "page.html"
    coprod("export", "last", "--format", "html", "-o", str(page))
    looked = coprod("forget", "Meera", "--dry-run").out
    assert f"Other files that hold it:\n  {page}\n" in looked
    assert f"Folders that are called so and keep their names:\n  {folder}\n" in looked
    assert coprod("forget", "Meera", "--yes").err.endswith(
        f"No file of the home folder holds that name any more. Folders that are called so keep their names: {folder}.\n"
    )
    assert "Meera" not in page.read_text()


@pytest.mark.parametrize("command", [["list"], ["forget", "Meera", "--yes"]])
def test_a_home_that_is_a_file_is_said_the_same_way(coprod, home, command):
    """Exit code 1: nothing is known of the record."""
    home.write_text("no folder")
    told = coprod(*command)
    assert (told.code, told.out) == (1, "")
    assert told.err == f"The sessions in {home / 'sessions'} cannot be read: {home} is not a folder.\n"


def test_a_name_that_is_also_a_word_is_listed_first(coprod, home, played):
    """The sentences can be read before anything changes; as written, ordinary words stay."""
    desk = desk_of(home)
    desk.answer(played, "c1", "not_acted_on", None, "Will says we will not.")
    looked = coprod("forget", "Will", "--dry-run")
    assert "  Will says we will not.\n" in looked.out
    assert "With --as-written" in looked.out
    assert coprod("forget", "Will", "--yes", "--as-written").code == 0
    assert desk.kept(played).session.heard[0].answers[-1].because == "a voice says we will not."
