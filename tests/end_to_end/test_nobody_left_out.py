"""A meeting of nine: one speaks by an aid, one by an interpreter, one supports and becomes a voice.

There are cards, and an open discussion of six hands with two answers.
"""

import json
import re

from tests.end_to_end import arithmetic
from tests.end_to_end.facilitator import Facilitator

NAMES = "Aoife Bram Çelik Dorota Étienne Folake Gwil Hülya".split()
AID, SUPPORTS = "Aoife", "Gwil"
ARRIVE, MAKE = "How was your way here?", "What do we make of it?"
MEANING = "those who plan care here"
OUR_WAY = "Speak one at a time, and look at Bram."


def a_plan(path):
    names = ", ".join(f'"{name}"' for name in NAMES)
    path.write_text(
        f'title = "Being heard"\nvoices = [{names}]\norder = "listed"\nprinciples = ["Ask first."]\n'
        f'[[steps]]\nkind = "round"\nprompt = "{ARRIVE}"\nshare = "1m"\n'
        f'[[steps]]\nkind = "dialogue"\nprompt = "{MAKE}"\nminutes = 20\n'
    )
    return path


def test_nobody_is_left_out(terminal, coprod, environment, tmp_path):
    """Everyone has their own time and none is told of; what was kept of it is in the JSON alone."""
    room = terminal("run", a_plan(tmp_path / "plan.toml"), environment=environment)
    wall = terminal("watch", environment=environment)
    we = Facilitator(room)
    comes_to_interpret(we)
    chooses_no_clock(we, AID)
    supports(we, SUPPORTS)
    we.opens_first_turn()
    assert SUPPORTS not in we.order
    shows_cards(we, wall)
    for _ in range(4):
        we.speak()
    becomes_a_voice(we, SUPPORTS)
    we.speak()
    we.speak()
    we.speaks_last()
    room.wait_for("Open discussion", MAKE)
    agrees_on_ways(we)
    explains(we, wall)
    had_the_floor = talks_with_hands(we)
    we.closes()
    assert we.leaves() == 0
    screens = room.screen + wall.screen
    document = exported(coprod, tmp_path)
    check_document(document, had_the_floor)
    check_nothing_tells(coprod, tmp_path, screens)


def comes_to_interpret(we):
    """Without a name and without a turn."""
    we.terminal.press("j")
    we.terminal.wait_for("Would you like turns today, or are you here for someone?")
    we.terminal.press("C-g")
    we.terminal.wait_for("Welcome. They are here for someone, without turns.")


def chooses_no_clock(we, name):
    """What was chosen stands nowhere afterwards."""
    we.terminal.press("a")
    we.terminal.wait_for("Who goes away, or comes back?")
    we.terminal.type(name)
    we.terminal.press("C-t")
    we.terminal.wait_for("Would more time, or no clock, suit you? No need to say why.")
    we.terminal.press("4")
    screen = we.terminal.wait_for("That is noted.")
    assert "no clock" not in screen.replace("Longer, or no clock? Just say.", "")


def supports(we, name):
    we.terminal.press("a")
    we.terminal.wait_for("Who goes away, or comes back?")
    we.terminal.type(name)
    we.terminal.press("C-g")
    we.terminal.wait_for(f"{name} is here for someone now, without turns.")


def becomes_a_voice(we, name):
    """In mid-session: in the last place of the running round, with a full share."""
    we.terminal.press("a")
    we.terminal.wait_for("Who goes away, or comes back?")
    we.terminal.type(name)
    we.terminal.press("Enter")
    we.terminal.wait_for(f"{name} takes turns with us now.")
    assert name in we.order


def shows_cards(we, wall):
    """Both stand below the name and name nobody; the second one pauses the clock, and space goes on."""
    we.start()
    we.terminal.press("1")
    wall.wait_for("A little slower, please.")
    we.terminal.press("2")
    wall.wait_for("One moment, please. Someone has a question.", "paused")
    we.start()
    wall.wait_for("A little slower, please.", without="Someone has a question.")
    we.next()
    wall.wait_for(ARRIVE, without="A little slower, please.")


def agrees_on_ways(we):
    """One more line; the last field is one step back from the first."""
    we.terminal.press("v")
    we.terminal.wait_for("How we work together", "One person at a time.")
    we.terminal.go_to_next_field("BTab")
    we.terminal.type(OUR_WAY)
    we.terminal.press("Enter")
    we.terminal.wait_for("This is how we work together from now on.")


def explains(we, wall):
    """Word and plain meaning; it stands with what was heard."""
    we.terminal.press("i")
    we.terminal.wait_for("Jargon buster")
    we.terminal.type("ICS")
    we.terminal.go_to_next_field("Enter")
    we.terminal.type(MEANING)
    we.terminal.press("Enter")
    wall.wait_for(f"ICS: {MEANING}")


def talks_with_hands(we):
    """Six hands; twice somebody who was spoken to answers first. Gives who had the floor, in order."""
    hands = [name for name in NAMES if name not in ("Hülya", "Dorota")]
    had = []
    for name in hands:
        raises(we, name)
    we.terminal.press("n")
    we.terminal.wait_until(lambda: we.speaker or None, "the first hand")
    while name := we.speaker:
        had.append(name)
        if len(had) in (2, 4):
            answers = "Hülya" if len(had) == 2 else "Dorota"
            hand(we, answers, "Enter")
            we.terminal.wait_until(lambda who=answers: we.speaker == who or None, f"{answers} answers")
            had.append(answers)
        is_done(we, had[-1])
    assert sorted(had) == sorted([*hands, "Hülya", "Dorota"])
    return had


def is_done(we, name):
    """The next hand has the floor; ``n`` asks once more where somebody has just begun."""
    we.terminal.press("n")
    we.terminal.wait_until(
        lambda: (we.speaker != name or "has just begun" in we.terminal.screen) or None, "the next hand"
    )
    if we.speaker == name:
        we.terminal.press("n")
        we.terminal.wait_until(lambda: we.speaker != name or None, "the next hand")


def raises(we, name):
    hand(we, name, "Space")
    we.terminal.wait_for(f"{name}’s hand is up. Who else?")
    we.terminal.press("Escape")
    we.terminal.wait_for(f"{name}’s hand is up.", without="Whose hand?")


def hand(we, name, key):
    we.terminal.press("h")
    we.terminal.wait_for("Whose hand?")
    we.terminal.type(name)
    we.terminal.press(key)


def exported(coprod, folder):
    file = folder / "session.json"
    assert coprod("export", "last", "-o", file).returncode == 0
    return json.loads(file.read_text())


def check_document(document, had_the_floor):
    """Who was here, in which time, and who had the floor; every millisecond in its place."""
    arithmetic.check_every_millisecond(document)
    arithmetic.check_totals(document)
    names = arithmetic.names_in(document)
    assert document["alongside"] == 1
    paces = {voice["name"]: voice["pace"] for voice in document["voices"]}
    assert paces == dict.fromkeys(NAMES, "as_planned") | {AID: "no_clock"}
    mine = arithmetic.turn_of(document, 1, AID)
    assert (mine["offered_ms"], mine["over_ms"]) == (0, 0)
    (discussion,) = document["dialogues"]
    assert [names[turn["voice"]] for turn in discussion["turns"]] == had_the_floor
    assert [turn["why"] for turn in discussion["turns"]].count("answer") == 2
    assert {turn["offered_ms"] + turn["over_ms"] for turn in discussion["turns"]} == {0}
    assert document["ways"][-1] == OUR_WAY
    assert document["cards"] == {"slower": 1, "stop": 1}
    assert document["words_explained"] == [{"term": "ICS", "meaning": MEANING}]


def check_nothing_tells(coprod, folder, screens):
    """No output but the JSON tells of anybody's time; tests/privacy/test_divides.py looks at every figure."""
    told = [screens]
    for options in (
        ["md"],
        ["html"],
        *(["csv", "--table", table] for table in ("rounds", "contributions", "decisions")),
    ):
        file = folder / "-".join(["record", *options])
        assert coprod("export", "last", "-o", file, "--format", *options).returncode == 0
        told.append(file.read_text())
    told += [coprod(*command).stdout for command in (["show", "last"], ["list"], ["insights"])]
    for text in told:
        assert not re.findall(r".{40}no[ _]clock.{20}|half_more|as_planned", text)
