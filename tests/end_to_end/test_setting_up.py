"""A session made by hand, without any file, in windows of every size."""

import json

from tests.end_to_end.facilitator import READY
from tests.end_to_end.reading import clock_on

FORTY = [f"{first} {last}." for last in "ABCD" for first in "Ada Bo Cy Di Eli Fay Gus Hal Ina Jo".split()]


def test_a_session_by_hand(terminal, coprod):
    """A name, a pasted list of forty, the questions: and the room opens, however small the window is made."""
    window = terminal()
    window.wait_for("Everyone here has an equal voice.", "No sessions yet.")
    window.press("n")
    window.wait_for("What is it called?", "Who is coming?")
    window.type("Café on the ward – again")
    window.wait_for("Café on the ward – again")
    window.go_to_next_field("Tab")
    window.type("What would make you stay for tea?")
    window.wait_for("What would make you stay for tea?")
    window.go_to_next_field("Tab", "Tab")
    window.type(FORTY[0])
    window.press("Enter")
    window.wait_for("1 person,")
    window.paste("\n".join(FORTY[1:]) + "\n")
    window.wait_for("40 people, 2 rounds:")
    window.press("C-s")
    window.wait_for("Welcome. 40 people are here", "Café on the ward – again", "Then: How are you arriving today?")
    window.press("n")
    window.wait_for(READY)
    window.press(" ")
    window.wait_for("left of 0:45")

    window.resize(50, 16)
    small = window.wait_for("left of 0:45", "Next:", without="Voices")
    assert clock_on(small)
    window.resize(120, 36)
    window.wait_for("What we have heard", "Voices", "more below")
    window.resize(10, 3)
    window.wait_for("Please")
    window.press(" ")
    window.resize(120, 36)
    window.wait_for("What we have heard", "paused at 0:4", "Voices")

    window.press("C-q")
    assert window.wait_for_end() == 0
    (listed,) = json.loads(coprod("list", "--json").stdout)
    assert (listed["title"], listed["voices"]) == ("Café on the ward – again", 40)
    document = json.loads(coprod("export", "last").stdout)
    assert sorted(voice["name"] for voice in document["voices"]) == sorted(FORTY)


def test_a_session_by_hand_in_a_small_window(terminal):
    """Fifty columns are enough to set one up; what was typed stays while the window grows and shrinks."""
    window = terminal(size=(50, 16))
    window.wait_for("No sessions yet.")
    window.press("n")
    window.wait_for("What is it called?")
    window.type("Tea")
    window.wait_for("Tea")
    window.go_to_next_field("Tab", "Tab", "Tab")
    window.type("Nurse Ada")
    window.press("Enter")
    window.wait_for("Nurse Ada", "1 to look at")
    window.paste("Bo (carer)\nCy")
    window.wait_for("3 people", without="carer")
    window.resize(120, 36)
    window.wait_for("3 people,", "Nurse Ada", "Cy")
    window.resize(10, 3)
    window.resize(50, 16)
    window.press("C-s")
    window.wait_for("1 name to look at. Press ctrl+s again")
    window.press("1", "C-s")
    window.wait_for("Everyone gets a turn.", without="look at")
