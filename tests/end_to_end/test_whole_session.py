"""A session from its opening to its JSON, as a facilitator runs it."""

import json
import re

from tests.end_to_end import arithmetic
from tests.end_to_end.facilitator import Facilitator
from tests.end_to_end.reading import milliseconds, told

PLAN = """\
title = "Buses that wait"
purpose = "How does everyone get to the clinic, and home again?"
group = "Hill Road travel group"
voices = ["Aoife", "Bram", "Çelik", "Dorota", "Étienne", "Folake", "Gwil", "Hülya"]
order = "drawn"
even_out = "next-round"

[[steps]]
kind = "round"
prompt = "How was your way here today?"
share = "2s"

[[steps]]
kind = "round"
prompt = "When did the way to the clinic go wrong?"
share = "15s"

[[steps]]
kind = "break"
minutes = 10

[[steps]]
kind = "round"
prompt = "What should we change first?"
minutes = 12

[[steps]]
kind = "round"
prompt = "What do you take away, and what did not work?"
share = "2s"
"""
WORDS = (
    'The driver said "mind the step" – there are three, and it’s me who counts them.',
    "Zwölf Minuten zu spät: that is one appointment missed, żeby było jasne.",
    "We tried a leaflet with 'all' the times. Nobody could read it; 10 < 12 pt & grey [/] on grey.",
)
AGREED = "The 14:10 bus waits until the clinic’s last patient is on it."
CONCERN = "Who tells the driver?"
PARKED = "One ticket for the bus and the train?"


def test_the_whole_session(terminal, coprod, tmp_path):
    """Holds, a pass, an overrun, a late joiner, someone who steps out, an undo, words and decisions: it all adds up."""
    plan = tmp_path / "plan.toml"
    plan.write_text(PLAN)
    room = terminal("run", plan)
    we = Facilitator(room)
    assert sorted(we.circle) == ["Aoife", "Bram", "Dorota", "Folake", "Gwil", "Hülya", "Çelik", "Étienne"]

    first, second, third, _, fifth, sixth, seventh, eighth = first_round(we)
    over = told_over(we, third)
    we.speak()  # the fourth
    assert we.speaker == sixth
    assert we.standing(fifth) == "away, turn kept"
    we.joins("Ifeoma")
    undo(we, sixth, seventh)
    words(we, seventh)
    we.comes_back(fifth)
    we.standing_becomes(eighth, "when ready")
    we.speak()
    # The kept turn, the late joiner, and the one who passed: each is offered theirs, in this order.
    assert we.speaker == fifth
    we.speak()
    assert we.speaker == "Ifeoma"
    we.speak()
    assert we.speaker == second
    assert we.passes() == second
    we.standing_becomes(second, "not this time")
    room.wait_for("Everyone here was offered a turn. Thank you.")
    we.next()
    assert "each voice" not in room.wait_for("Round 2 of 4")  # where it is not the same for all

    evened = second_round(we)
    room.wait_for("Break", "left of 10:00")
    we.decides_from_last_words(AGREED)
    we.agree(8, CONCERN)
    we.decides(PARKED)
    we.parks()
    we.next()
    shown = room.wait_for("Round 3 of 4", "each voice: 1:20")  # 12 minutes for nine voices, whole five seconds
    assert "not decided yet" in shown
    for _ in range(8):
        we.speak()
    we.speaks_last()
    room.wait_for("Round 4 of 4")
    for _ in range(8):
        we.speak()
    we.start()
    room.press("n")
    room.wait_for("The plan is done")
    closing(we, third)
    assert we.leaves() == 0

    document = exported(coprod, tmp_path)
    check_document(document, (first, second, third, fifth), over, evened)
    check_commands(coprod, document)
    assert not list((tmp_path / "kept").rglob("*.tmp*"))


def first_round(we):
    """Up to the overrun of the third: a hold, a pass; the fifth steps out while the third speaks."""
    room = we.terminal
    we.sees_numbers()
    room.press("n")
    room.wait_for("Round 1 of 4", "when you are ready", "each voice: 0:02")
    order = we.order
    assert we.speaker == order[0] == we.circle[0]
    room.press("n")
    room.wait_for("clock has not started. Press space")  # a key pressed too early takes nobody's turn away
    we.start()
    we.hold()
    we.start()
    we.next()
    assert we.passes() == order[1]
    we.standing_becomes(order[1], "later")
    we.start()
    we.steps_out(order[4])
    return order


def told_over(we, name):
    """Somebody runs over by a second or more: what the screen says of it, in milliseconds."""
    room = we.terminal
    assert we.speaker == name
    room.wait_until(lambda: re.search(r"finish in your own time +\+\d:\d[1-9]", room.screen), "a second over")
    over = we.hold()
    assert over.startswith("+0:0")
    we.next()
    return milliseconds(over)


def undo(we, name, following):
    """A turn ended too early is undone, and goes on."""
    we.start()
    we.next()
    assert we.speaker == following
    we.terminal.press("u")
    we.terminal.wait_for("Undone: the turn was ended.")
    we.standing_becomes(name, "paused")
    we.start()
    we.next()
    assert we.speaker == following


def words(we, name):
    """Three contributions in one turn; two of them are read back."""
    we.start()
    for number, text in enumerate(WORDS):
        we.writes_down(text)
        if number:
            we.reads_back()
    we.terminal.wait_for(f"{name} “{WORDS[1][:20]}")
    we.terminal.wait_until(lambda: we.terminal.screen.count("✓ checked with") == 2 or None, "what was read back")
    we.next()


def second_round(we):
    """Round 2: by name, what is evened out, in milliseconds: the share less the offer, of which no word tells."""
    evened = {}
    for number in range(9):
        name = we.speaker
        shown = we.terminal.wait_for(f"{name} ", "when you are ready")
        offer = milliseconds(told(shown, r"of (\d:\d\d), when you are ready"))
        if offer < 15_000:
            evened[name] = 15_000 - offer
        assert "less" not in shown
        if number < 8:
            we.speak()
    we.speaks_last()
    return evened


def closing(we, name):
    """What the group takes away: decisions, words, and the same offers for all; no number beside any name."""
    screen = we.closes()
    flat = " ".join(screen.split())
    assert AGREED in flat
    assert f"{AGREED} · ✓ agreed" in flat
    assert f"{PARKED} · ○ not decided yet" in flat
    we.terminal.press("End")
    we.terminal.wait_for("Thank you,", name, "Everyone was offered the same room to speak, in their own time.")


def exported(coprod, folder):
    file = folder / "session.json"
    done = coprod("export", "last", "-o", file)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("This JSON is the complete record")
    return json.loads(file.read_text())


def check_document(document, people, over, evened):
    first, second, third, fifth = people
    arithmetic.check_offers(document)
    arithmetic.check_totals(document)
    arithmetic.check_every_millisecond(document)
    arithmetic.check_openings(document)
    assert [round_["share_ms"] for round_ in document["rounds"]] == [2_000, 15_000, 80_000, 2_000]
    assert [round_["direction"] for round_ in document["rounds"]] == ["forward", "backward", "forward", "backward"]
    assert all(len(round_["turns"]) == 9 for round_ in document["rounds"])
    assert arithmetic.turn_of(document, 1, first)["held_ms"] > 0
    overrun = arithmetic.turn_of(document, 1, third)["over_ms"]
    assert overrun // 1000 * 1000 == over
    assert 15_000 - arithmetic.turn_of(document, 2, third)["offered_ms"] == overrun
    assert third in evened
    for name in arithmetic.names_in(document).values():
        taken = 15_000 - arithmetic.turn_of(document, 2, name)["offered_ms"]
        assert evened.get(name, 0) == taken // 1_000 * 1_000  # of an offer the screen shows a second that is begun, too
    assert arithmetic.turn_of(document, 1, second)["outcome"] == "passed"
    assert arithmetic.turn_of(document, 1, fifth)["outcome"] == "spoke"
    assert [each["text"] for each in document["contributions"]] == list(WORDS)
    assert [each["read_back"] for each in document["contributions"]] == [False, True, True]
    assert [(each["text"], each["state"]) for each in document["decisions"]] == [(AGREED, "agreed"), (PARKED, "parked")]
    assert [each["from"] for each in document["decisions"]] == [["c3"], []]
    (check,) = document["decisions"][0]["consent"]
    assert (check["agree"], check["concern"], check["object"]) == (8, 1, 0)
    assert CONCERN in str(check["words"])
    assert document["decisions"][1]["consent"] == []
    assert document["session"]["closed_at"]


def check_commands(coprod, document):
    """The list and the plain lines agree with the document."""
    (listed,) = json.loads(coprod("list", "--json").stdout)
    assert listed["id"] == document["session"]["id"]
    assert (listed["voices"], listed["decisions"], listed["closed_at"]) == (9, 2, document["session"]["closed_at"])
    shown = coprod("show", "last").stdout
    assert all(f"“{text}”" in shown for text in WORDS)
    assert AGREED in shown
    for voice in document["voices"]:
        assert f"{voice['name']}" in shown
    assert "in 4 rounds" not in shown  # nothing of one person’s time
