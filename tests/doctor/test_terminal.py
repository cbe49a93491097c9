"""The terminal: its size, its colours, its letters."""

import pytest

from coprod_tui.doctor import terminal


@pytest.mark.parametrize(
    ("size", "state", "said"),
    [
        ((120, 36), "ok", "the whole room fits"),
        ((100, 30), "ok", "the whole room fits"),
        ((99, 30), "look", "the middle form fits"),
        ((100, 17), "look", "Only the narrow form fits"),
        ((23, 8), "look", "no form of the room fits"),
        (None, "look", "There is no terminal here"),
    ],
)
def test_a_size(size, state, said):
    """What fits is said, and below the whole room what to do about it."""
    finding = terminal.size(size, {})
    assert finding.state == state
    assert said in finding.found
    assert bool(finding.advice) == (state != "ok")


@pytest.mark.parametrize(
    ("environ", "state", "said"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "ok", "Every colour"),
        ({"TERM": "xterm-direct"}, "ok", "Every colour"),
        ({"TERM": "xterm-256color"}, "look", "only 256 colours"),
        ({"TERM": "xterm"}, "look", "only 16 colours"),
        ({"TERM": "xterm", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "look", "without colours"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": ""}, "ok", "Every colour"),
        ({"TERM": "dumb"}, "stop", "cannot show screens"),
        ({}, "stop", "cannot show screens"),
    ],
)
def test_colours(environ, state, said):
    """Told from what the terminal says of itself; one that cannot paint stops a session."""
    finding = terminal.colours(environ)
    assert finding.state == state
    assert said in finding.found


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"COLUMNS": "80"}, "COLUMNS=80 is exported"),
        ({"COLUMNS": "80", "LINES": "24"}, "COLUMNS=80 and LINES=24 are exported"),
    ],
)
def test_a_size_that_is_exported(environ, said):
    """A window may then change without its screen; it is said how to end that."""
    finding = terminal.size((120, 36), environ)
    assert (finding.state, finding.advice) == ("look", "Say in this shell: unset COLUMNS LINES.")
    assert finding.found.startswith(said)
    assert terminal.size((120, 36), {"COLUMNS": ""}).state == "ok"


def test_the_console_has_few_letters():
    """It is UTF-8 there too, but its font has no letters for most names."""
    finding = terminal.letters("utf-8", {"TERM": "linux"})
    assert finding.state == "look"
    assert "come out as boxes" in finding.found


def test_windows_needs_no_term():
    """There the variable is not used."""
    assert terminal.colours({}, is_windows=True).state == "ok"


@pytest.mark.parametrize(
    ("encoding", "state"), [("utf-8", "ok"), ("UTF8", "ok"), ("ascii", "stop"), ("cp1252", "stop"), ("no such", "stop")]
)
def test_letters(encoding, state):
    """Names can be shown in their own letters, or it is said how they could."""
    finding = terminal.letters(encoding, {})
    assert finding.state == state
    assert ("UTF-8" in finding.advice) == (state == "stop")
