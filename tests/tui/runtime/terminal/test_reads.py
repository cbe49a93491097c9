"""A long read of the terminal is a text, in which nothing is a key; a short one is keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.tui.runtime.terminal.pastes import END, START
from coprod_tui.tui.runtime.terminal.reads import KEYS_AT_ONCE, Read, Reads, read_of

SENTENCE = "Nobody asked us who to ring.\rWe found out late."
REPORTS = st.sampled_from(
    ["\x1b[<35;20;10M", "\x1b[<0;3;30m", "\x1b[I", "\x1b[O", "\x1b[?2026;2$y", "\x1b[48;36;120;0;0t"]
)
KEYS = st.sampled_from(["\x1b[A", "\x1bOP", "\x1b[113;5u", "\x1bx", "\x1b[15~", "\x1b[1;5C"])
LETTERS = st.text(st.sampled_from("nwd é漢,\r\n\t"), max_size=60)


@given(st.lists(st.one_of(LETTERS, REPORTS, KEYS), max_size=8))
def test_nothing_in_a_long_read_is_a_key_and_nothing_of_a_short_one_is_lost(pieces: list[str]) -> None:
    """Of a long one the letters are text, the terminal's own reports go on, and keys are left out."""
    came = "".join(pieces)
    letters = "".join(each for each in pieces if not each.startswith("\x1b"))
    if sum(map(str.isprintable, letters)) <= KEYS_AT_ONCE:
        assert read_of(came) == Read(came)
    else:
        reports = "".join(each for each in pieces if each.startswith("\x1b") and each[-1] in "MmIOyt")
        assert read_of(came) == Read(reports, letters)


@pytest.mark.parametrize("partial", ["\x1b", "\x1b[", "\x1b[<", "\x1b[<35;2", "\x1b[?2026;2$", "\x1b[48;36"])
def test_a_report_that_is_cut_off_goes_on_in_the_next_read(partial: str) -> None:
    """Its beginning is parsed, as ever, so that its rest is no letters."""
    assert read_of(SENTENCE + partial) == Read(partial, SENTENCE)


def test_what_was_typed_ahead_is_keys() -> None:
    """As many as somebody types while the screen is busy, and as many keys with sequences of their own as there are."""
    for came in ("w" * KEYS_AT_ONCE, "\x1b[110;;110u" * 40, "\x1b[A" * 40, "\x1b[<35;20;10M" * 40):
        assert read_of(came) == Read(came)
    assert read_of("w" * (KEYS_AT_ONCE + 1)).text


@pytest.mark.parametrize("cut", [1, 3, 6, 10, 30, 50, 60, 61])
def test_a_paste_with_its_marks_stays_one_for_the_parser(cut: int) -> None:
    """However it is cut into reads."""
    sent, reads = f"{START}{SENTENCE}{END}", Reads()
    came = [reads.take(piece, 1.0) for piece in (sent[:cut], sent[cut:])]
    assert "".join(read.to_parse for read in came) == sent
    assert not any(read.text for read in came)
