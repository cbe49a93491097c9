"""What people paste or write into a plan cannot steer the terminal that everyone looks at."""

import json
import re

from tests.end_to_end.facilitator import READY

WINDOW_TITLE = "\x1b]0;steered\x07"
RED = "\x1b[31;1msteered"
CLEAR = "\x1b[2J\x1b[H"
EIGHT_BIT = "\x9b31msteered\x9d0;steered\x9c"
RIGHT_TO_LEFT = "\u202esteered\u202c"
LINK = "\x1b]8;;http://steered.example\x1b\\steered\x1b]8;;\x1b\\"
NASTY = "".join((WINDOW_TITLE, RED, CLEAR, EIGHT_BIT, RIGHT_TO_LEFT, LINK, "\x07\x08\x0e\x7f\x00"))

PLAN = {
    "title": f"Tea{NASTY}time",
    "purpose": f"Why{NASTY}not?",
    "voices": [f"Ada{WINDOW_TITLE}", f"Bo{RED}", "[bold]Cy[/]", "Di [/]"],
    "order": "listed",
}
QUESTION = f"Who{NASTY} asks?"


def test_nothing_typed_reaches_the_terminal_as_a_command(terminal, coprod, tmp_path):
    """A plan and pastes full of control sequences: none comes out again, and the session goes on."""
    plan = tmp_path / "plan.toml"
    lines = [f"{key} = {json.dumps(value)}" for key, value in PLAN.items()]
    step = f'[[steps]]\nkind = "round"\nprompt = {json.dumps(QUESTION)}\nshare = "1m"\n'
    plan.write_text("\n".join([*lines, step]).replace("\x7f", "\\u007f"))
    window = terminal("run", plan)
    window.wait_for("n opens the first step")
    window.press("n")
    window.wait_for(READY)

    window.press("w")
    window.wait_for("Who said this?")
    window.paste(f"It is{NASTY} good [/] tea")
    window.wait_for("good [/] tea")
    window.press("Enter")
    window.wait_for("Written down.", without="Who said this?")
    window.press("d")
    window.wait_for("A decision, in words")
    window.paste(f"We will{NASTY} drink it")
    window.wait_for("drink it")
    window.press("Enter")
    window.wait_for("In words.")
    window.press("j")
    window.wait_for("Who joins us?")
    window.paste(f"{EIGHT_BIT}{RIGHT_TO_LEFT}Eli")
    window.wait_for("Eli")
    window.press("Enter")
    window.wait_for("Enter once more")
    window.press("Enter")
    window.wait_for("Welcome,", "Your place is the last in the circle")
    window.press(" ")
    window.wait_for("left of 1:00")
    window.press("C-q")
    assert window.wait_for_end() == 0

    written = window.written
    assert steering(written) == []
    shown = coprod("show", "last")
    assert (shown.returncode, shown.stderr) == (0, "")
    listed = coprod("list")
    for text in (shown.stdout, listed.stdout):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def steering(written):
    """Control sequences, in the bytes written to a terminal, that only the user's text can have brought."""
    text = re.sub("\x1b\\]22;[a-z-]*(\x07|\x1b\\\\)", "", written.decode("utf-8"))  # Textual sets the pointer's shape
    return [
        *re.findall("\x1b][^\x07\x1b]*", text),  # a window's title, a link, the clipboard
        *re.findall("[\x80-\x9f\u202a-\u202e\u2066-\u2069]", text),
        *re.findall("\x1b\\[31;1m", text),
        *re.findall("[\x00\x07\x08\x0e\x7f]", text),
    ]
