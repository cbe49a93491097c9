"""A meeting of fourteen that runs late: its plan bends, and it ends on time."""

import json
from datetime import UTC, datetime, timedelta

from tests.end_to_end import arithmetic
from tests.end_to_end.facilitator import Facilitator

NAMES = "Aoife Bram Çelik Dorota Étienne Folake Gwil Hülya Ifeoma Jonas Kofi Lena Mia Noor".split()
ARRIVE, WRONG, CHANGE, MISSED = "How was your way here?", "What went wrong?", "What first?", "What did we miss?"
IN_THE_MORNING = timedelta(hours=9)


def morning(now: datetime) -> str:
    """The name of a time zone in which it is between nine and ten: no meeting ends tomorrow."""
    return f"MTG{now.hour - int(IN_THE_MORNING / timedelta(hours=1))}"


def plan_to_end_in(minutes: int, now: datetime) -> str:
    """Two rounds of some forty minutes each, a break, and a short one."""
    ends = now - timedelta(hours=now.hour) + IN_THE_MORNING + timedelta(minutes=minutes)
    steps = "".join(
        f'[[steps]]\nkind = "round"\nprompt = "{prompt}"\nshare = "{share}"\n{more}'
        for prompt, share, more in (
            (ARRIVE, "1s", ""),
            (WRONG, "2m", 'think = "30s"\n'),
            (CHANGE, "2m", '[[steps]]\nkind = "break"\nminutes = 10\n'),
            ("What do you take away?", "30s", ""),
        )
    )
    names = ", ".join(f'"{name}"' for name in NAMES)
    return f'title = "Buses that wait"\nvoices = [{names}]\norder = "listed"\nends = "{ends:%H:%M}"\n{steps}'


def test_a_meeting_of_fourteen_runs_late_and_ends_on_time(terminal, coprod, environment, tmp_path):
    """A round is left, a question comes in, two swap, the break is earlier, a round ends early: exports say it all."""
    now = datetime.now(UTC)
    plan = tmp_path / "plan.toml"
    plan.write_text(plan_to_end_in(75, now))
    room = terminal("run", plan, environment=environment | {"TZ": morning(now)})
    wall = terminal("watch", environment=environment | {"TZ": morning(now)})
    we = Facilitator(room)
    room.wait_for("later than meant")
    we.opens_first_turn()
    swaps_two(we)
    for _ in NAMES[1:]:
        we.speak()
    we.speaks_last()
    thinks(we)
    order = we.order
    a_break_now(we, wall)
    leaves_a_round(we, wall)
    asks_what_was_missed(we)
    ends_the_round(we, after=2)
    room.wait_for("meant:", without="later than meant")
    we.next()
    room.wait_until(lambda: we.speaker or None, "the first turn of the next round")
    assert we.order == [*order[3:], *we.order[-3:]]  # who had no turn comes first
    we.speak()
    we.closes()
    assert we.leaves() == 0
    check_document(exported(coprod, tmp_path))
    check_record(coprod, tmp_path)


def swaps_two(we):
    """Bram comes before Aoife, whose turn is open and has not begun: three keys (seven before)."""
    assert we.speaker == "Aoife"
    we.terminal.press("o", "b", "Enter")
    we.standing_becomes("Bram", "when ready")
    assert we.standing("Aoife") == "next"


def thinks(we):
    """Everyone thinks first, and nobody has a turn; then it is somebody's."""
    we.terminal.wait_for("Time to think", WRONG)
    assert we.speaker == ""
    we.next()


def a_break_now(we, wall):
    """In mid-turn; the planned one is not taken again."""
    we.start()
    name = we.speaker
    we.terminal.press("k")
    we.terminal.wait_for("How many minutes?", "It is the break that we planned")
    we.terminal.press("Enter")
    wall.wait_for("back at", "Break")
    we.terminal.press("n")
    we.standing_becomes(name, "paused")
    we.start()
    we.next()


def leaves_a_round(we, wall):
    """It stands on the wall as a question first: three keys and a way back (28 before)."""
    we.terminal.press("g")
    we.terminal.wait_for("Our plan", CHANGE)
    we.terminal.press("x")
    wall.wait_for(f"Shall we leave “{CHANGE}” for next time?", "Then we end at")
    we.terminal.press("Enter")
    we.terminal.wait_for("for next time: ")


def asks_what_was_missed(we):
    """A new question comes into the plan, and before the last one."""
    we.terminal.press("+")
    we.terminal.wait_for("A new step")
    we.terminal.type(MISSED)
    we.terminal.press("Enter", "Enter")
    we.terminal.type("30s")
    we.terminal.press("Enter", "Enter", "Enter")
    we.terminal.wait_for(f"Shall we put “{MISSED}” into our plan?")
    we.terminal.press("Enter")
    we.terminal.wait_for(f"“{MISSED}” is in our plan now.")
    we.terminal.press("[")
    we.terminal.wait_for(f"Shall we have “{MISSED}” before")
    we.terminal.press("Enter")
    back_to_the_room(we)


def ends_the_round(we, after):
    """Some have spoken; the others come first in the next round."""
    for _ in range(after):
        we.speak()
    we.terminal.press("g")
    we.terminal.wait_for("Our plan", WRONG)
    we.terminal.press("Up", "Enter")
    we.terminal.wait_for("Shall we end this round here?")
    we.terminal.press("Enter")
    we.terminal.wait_for("We end this round.")
    back_to_the_room(we)


def back_to_the_room(we):
    we.terminal.wait_for("Our plan")
    we.terminal.press("Escape")
    we.terminal.wait_for("Voices", without="Our plan")


def exported(coprod, folder):
    file = folder / "session.json"
    assert coprod("export", "last", "-o", file).returncode == 0
    return json.loads(file.read_text())


def check_document(document):
    """The steps in the order in which they began, then what was left and why; every millisecond in its place."""
    arithmetic.check_every_millisecond(document)
    arithmetic.check_offers(document)
    told = [(step["prompt"] or step["kind"], step["state"], step["left_because"]) for step in document["plan"]["steps"]]
    assert told == [
        (ARRIVE, "done", None),
        (WRONG, "done", None),
        ("break", "done", None),
        (MISSED, "done", None),
        (CHANGE, "left_for_next_time", "chosen"),
        ("What do you take away?", "left_for_next_time", None),
    ]
    assert [round_["ended_early"] for round_ in document["rounds"]] == [False, True, False]
    first, second, third = (round_["order"] for round_ in document["rounds"])
    assert first[0] == "v1", "who opened stays counted as the opener"
    had = {turn["voice"] for turn in document["rounds"][1]["turns"] if turn["outcome"] == "spoke"}
    assert third == [*(voice for voice in second if voice not in had), *third[-len(had) :]]


def check_record(coprod, folder):
    """What is handed out says what was left for next time, and why."""
    file = folder / "record.md"
    assert coprod("export", "last", "--format", "md", "-o", file).returncode == 0
    record = file.read_text()
    assert record.index(WRONG) < record.index(MISSED) < record.index("What we left of our plan")
    assert f"- {CHANGE} · for next time: we chose to" in record
    assert "- What do you take away? · for next time: we did not get to it" in record
    assert "11 people had no turn: the group ended this round early." in record
