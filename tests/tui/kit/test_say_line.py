"""What is to be said aloud, part by part where it is longer than its line."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from coprod_tui.presentation.app import SAY, SAY_MORE
from coprod_tui.tui.kit.line import wrapped
from coprod_tui.tui.kit.say_line import parts_of

WORDS = st.text(st.sampled_from("abé了ไ👩‍🦽.?”“’"), min_size=1, max_size=70)


@given(st.lists(WORDS, min_size=1, max_size=40), st.integers(30, 120), st.integers(1, 2))
def test_nothing_is_left_out_and_each_part_has_room_for_the_key(words: list[str], width: int, rows: int) -> None:
    """Law: for words of any length, in any window."""
    parts = parts_of(" ".join(words), width, rows)
    assert "".join(parts).replace(" ", "") == "".join(words).replace(" ", "")
    for number, part in enumerate(parts, start=1):
        lines = wrapped(f"{SAY} {part}", width)
        more = f" {SAY_MORE}" if number < len(parts) else ""
        assert len(lines) < rows or (len(lines) == rows and cell_len(lines[-1] + more) <= width)


def test_a_part_ends_with_a_sentence_or_else_with_a_word() -> None:
    """As people read: the name first, then what is asked, as much of it as fits."""
    said = "Amina, it’s your turn. Then Ben. The question: “What would have made coming home easier for you all?”"
    assert parts_of(said, 80, 2) == (said,)
    assert parts_of(said, 46, 2) == (
        "Amina, it’s your turn. Then Ben.",
        "The question: “What would have made coming home easier for you all?”",
    )
    assert parts_of("We ring everybody on the first day after they went home, and ask them.", 34, 2) == (
        "We ring everybody on the first day after they went",
        "home, and ask them.",
    )
    assert parts_of(said, 46, 1) == (
        "Amina, it’s your turn. Then Ben.",
        "The question: “What would have made",
        "coming home easier for you all?”",
    )
