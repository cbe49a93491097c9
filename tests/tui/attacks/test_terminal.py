"""What a terminal sends: a paste is text whatever stands in it, and every key outside a paste is a key."""

import re
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from coprod_tui.tui.runtime.terminal import careful_driver
from coprod_tui.tui.runtime.terminal.pastes import END, ESCAPE, PATIENCE_SECONDS, START, Pastes

MARK = re.compile(re.escape(START) + "|" + re.escape(END))
WORDS = st.lists(
    st.sampled_from([ESCAPE, "[", "20", "200~", "201~", "0~", "1~", START, "n", "\r", "\x11", "OP", "[A", "é", "\x00"]),
    max_size=12,
).map("".join)
PASTED = WORDS.filter(lambda text: not (text + END)[:-1].count(END))
TYPED = WORDS.map(lambda text: MARK.sub("", text)).filter(
    lambda text: not MARK.search(text) and ESCAPE not in text[-5:]
)
CUTS = st.lists(st.integers(min_value=1, max_value=7), max_size=30)
NOW = 100.0


def let_through(sent: str, cuts: list[int]) -> str:
    """What is read of ``sent``, when it comes in pieces of these lengths and the rest at once."""
    pastes, read = Pastes(), ""
    for length in cuts:
        read += pastes.let_through(sent[:length], NOW)
        sent = sent[length:]
    return read + pastes.let_through(sent, NOW)


@given(st.lists(st.tuples(TYPED, PASTED), max_size=4), TYPED, CUTS)
@example([("n", f"hello{START}{ESCAPE}OPn{ESCAPE}[A\x11")], "n", [3, 4, 1])
@example([("", f"{ESCAPE}[20{ESCAPE}")], "", [1] * 20)
@example([("", "x")], f"0~{ESCAPE}[A", [4])
def test_a_paste_loses_its_escapes_and_nothing_else_changes(
    turns: list[tuple[str, str]], last: str, cuts: list[int]
) -> None:
    """However what was typed and pasted is cut into pieces."""
    sent = "".join(f"{typed}{START}{pasted}{END}" for typed, pasted in turns) + last
    kept = [(typed, pasted.replace(ESCAPE, "")) for typed, pasted in turns]
    assert let_through(sent, cuts) == "".join(f"{typed}{START}{pasted}{END}" for typed, pasted in kept) + last


@given(TYPED, st.integers(min_value=1, max_value=40))
def test_no_key_waits_for_the_next(typed: str, cut: int) -> None:
    """Outside a paste all that came is read at once, an escape on its own too."""
    pastes = Pastes()
    for piece in (typed[:cut], typed[cut:]):
        assert pastes.let_through(piece, NOW) == piece


@given(PASTED, CUTS)
@example(f"abc{ESCAPE}OPn{ESCAPE}[A\x11 def{ESCAPE}[13u", [])
@example(f"{ESCAPE}[I{ESCAPE}[<0;1;1M{ESCAPE}{ESCAPE}[113;5u" + "x" * 40, [])
def test_textual_takes_a_paste_for_text_alone(pasted: str, cuts: list[int]) -> None:
    """Its parser makes one paste of it, with all of its text, and then knows keys again."""
    read = let_through(f"{START}{pasted}{END}n", cuts)
    paste, key = XTermParser().feed(read)
    assert isinstance(paste, events.Paste)
    assert paste.text == pasted.replace(ESCAPE, "").replace("\x00", "")
    assert isinstance(key, events.Key)
    assert key.key == "n"


def test_a_paste_that_has_lost_its_end_takes_no_keys_for_ever() -> None:
    """After a silence it ends where it stands, once; what comes then are keys."""
    pastes = Pastes()
    assert pastes.let_through(f"{START}half{ESCAPE}[20", NOW) == f"{START}half"
    assert pastes.end_when_silent(NOW + PATIENCE_SECONDS - 1) == ""
    assert pastes.end_when_silent(NOW + PATIENCE_SECONDS) == f"[20{END}"
    assert pastes.end_when_silent(NOW + 2 * PATIENCE_SECONDS) == ""
    assert pastes.let_through(f"{ESCAPE}[A", NOW + 2 * PATIENCE_SECONDS) == f"{ESCAPE}[A"


def test_a_slow_paste_is_given_its_time() -> None:
    """Each piece that comes begins the silence anew."""
    pastes = Pastes()
    for second in range(0, 20, 4):
        pastes.let_through(START if second == 0 else "more", NOW + second)
        assert pastes.end_when_silent(NOW + second + 4) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows the choice is Textual's")
def test_textual_has_what_the_careful_driver_stands_on() -> None:
    """A Textual in which these parts have moved would bring back keys pressed by pastes: then mend the driver."""
    driver = careful_driver()
    assert driver is not None
    assert issubclass(driver, LinuxDriver)
    for name in (
        *("run_input_thread", "_run_input_thread", "process_message"),
        *("start_application_mode", "stop_application_mode", "suspend_application_mode"),
        *("_sigcont_application", "_get_terminal_size"),
    ):
        assert callable(getattr(LinuxDriver, name))
    assert {"exit_event", "fileno", "_file"} <= set(LinuxDriver.__init__.__code__.co_names)
    assert {"feed", "tick"} <= set(dir(XTermParser))


def test_a_driver_asked_for_by_name_is_left_to_textual(monkeypatch: pytest.MonkeyPatch) -> None:
    """As programs do that show Textual's screens elsewhere."""
    monkeypatch.setattr("textual.constants.DRIVER", "somewhere:Else")
    assert careful_driver() is None
