"""The lines of the stage: the law that nothing on it is clipped, and where things stand."""

from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.cards import Card
from coprod_tui.domain.model.ways import ClockLook, Ways
from coprod_tui.presentation import cards
from coprod_tui.presentation.clock import NO_CLOCK, ClockView, clock_at
from coprod_tui.presentation.stage import StageView, stage
from coprod_tui.presentation.ways import Group
from coprod_tui.tui.kit.large_letters import drawn, lines_of, size_for
from coprod_tui.tui.panels.stage_cards import MOST_ROWS
from coprod_tui.tui.panels.stage_layout import BETWEEN, layout
from coprod_tui.tui.panels.stage_picture import needs_of, picture
from tests.support.large import reads
from tests.tui import scenes

NAMES = ("Amina", "Ben", "Chloë", "Dev", "Eun-ji", "Farah")
A_TURN = StageView("", "What would help?", "Amina", "", coming="Next: Chloë", large="name", names=NAMES)
ASKED = StageView("Everyone was heard.", "What are you taking away?", hint="n opens it", coming="This comes next")
CLOCK = ClockView("1:47", "left of 2:00", "running", 0.1, 1000)

SIGNS = "Abgjłш’- e\u0301أم李🙂"
names = st.text(SIGNS, min_size=1, max_size=40).map(lambda name: " ".join(name.split())).filter(bool)
named = st.lists(names.filter(lambda name: 0 < cell_len(name) <= 40), min_size=1, max_size=12)
texts = st.text("Abg jłш?", max_size=120)
clocks = st.builds(
    ClockView,
    st.sampled_from(["2:00", "0:01", "+0:07", "+12:00", "1:02:03"]),
    st.sampled_from(["left of 2:00", "of 2:00, when you are ready", "finish in your own time", ""]),
    st.sampled_from(["running", "waiting", "over"]),
    st.floats(0, 1),
    st.none(),
) | st.builds(CLOCK._replace, text=st.just(""), look=st.sampled_from(["bar", "none"]), caption=texts)


HELD_OVER = scenes.over()
HELD_OVER.hold()
MOMENTS = {
    "when you are ready": scenes.waiting(),
    "paused": scenes.held(),
    "finish in your own time": scenes.over(),
    "paused at +0:12": HELD_OVER,
}


def plain(view: StageView, clock: ClockView, width: int, height: int) -> list[str]:
    return [line.plain for line in picture(view, clock, width, height)]


@given(st.sampled_from(sorted(MOMENTS)), st.sampled_from(get_args(ClockLook)), st.integers(36, 200), st.integers(6, 60))
def test_every_look_says_what_there_is_to_say(moment: str, look: ClockLook, width: int, height: int) -> None:
    """Whole, in large letters or in ordinary ones, and nothing is left of what gave its rows to them."""
    meeting = MOMENTS[moment]
    chosen = replace(meeting.session, ways=Ways((), c.Choices(look)))
    clock = clock_at(chosen, meeting.live.elapsed_ms)
    lines = plain(stage(chosen), clock, width, height)
    assert reads("\n".join(lines), moment if look == "numbers" else moment.partition(" at ")[0])
    if clock.words_lead:
        assert sum("━" in line or "█" * width in line for line in lines) <= 1


@given(named, texts, clocks, st.integers(24, 240), st.integers(5, 70))
def test_of_no_name_anything_is_clipped(
    names: list[str], question: str, clock: ClockView, width: int, height: int
) -> None:
    """Each stands there whole, at the size of all, or in ordinary letters; its place is the same in every turn."""
    sizes = set()
    for name in names:
        view = StageView("", question, name, "", coming="Next: Ben", large="name", names=tuple(names))
        lines = plain(view, clock, width, height)
        assert len(lines) == height
        assert all(cell_len(line) <= max(width, cell_len(view.coming)) for line in lines)
        rows = layout(needs_of(view, clock, width), width, height)
        sizes.add(rows)
        if rows.letters:
            room = rows.clock_at - BETWEEN if rows.clock_at else width
            for row in drawn(lines_of(name, rows.letters, room), rows.letters):
                assert any(line.startswith(row.rstrip()) for line in lines)
        elif cell_len(name) <= width and "🙂" not in name:
            assert any(name in line for line in lines)
    assert len(sizes) == 1


@given(texts, texts, st.sampled_from([NO_CLOCK, CLOCK]), st.integers(24, 240), st.integers(5, 70))
def test_what_comes_next_fits_as_well(question: str, lead: str, clock: ClockView, width: int, height: int) -> None:
    """With all that stands around it."""
    view = ASKED._replace(heading=question, lead=lead, lines=(Group("How today works", ("Everyone gets a turn.",)),))
    lines = plain(view, clock, width, height)
    assert len(lines) == height
    assert all(cell_len(line) <= width for line in lines)
    assert lines[-1] == "This comes next"


@pytest.mark.parametrize("heading", ["back at 07:31", "Why?", "What do we make of all that was said today?"])
@given(st.integers(24, 240), st.integers(5, 70))
def test_no_question_runs_into_the_clock_beside_it(heading: str, width: int, height: int) -> None:
    """Each keeps to its own columns, as at a break."""
    view = StageView("Break", heading, coming="Then: Letters")
    rows = layout(needs_of(view, CLOCK, width), width, height)
    for line in plain(view, CLOCK, width, height) if rows.clock_at else ():
        assert cell_len(line) <= width
        if any(block in line for block in "█▀▄"):
            assert line[rows.clock_at - BETWEEN : rows.clock_at].strip() == ""


@pytest.mark.parametrize("size", [(67, 19), (76, 14), (46, 11), (116, 32), (30, 8)])
def test_nothing_moves_from_turn_to_turn_or_from_second_to_second(size: tuple[int, int]) -> None:
    """The clock's rows are the same whoever speaks, waiting, running, and beyond the offer."""
    clocks = [CLOCK, CLOCK._replace(text="0:09"), CLOCK._replace(text="+0:12", caption="finish in your own time")]
    layouts = {
        layout(needs_of(A_TURN._replace(name=name, note=note), clock, size[0]), *size)
        for name in NAMES
        for note in ("", "more time")
        for clock in clocks
    }
    assert len(layouts) == 1


def test_a_note_stands_beside_the_name_or_below_it() -> None:
    """Where it has no room beside the large letters, it takes the row between them and the clock."""
    wide, narrow = (plain(A_TURN._replace(note="with more time"), CLOCK, width, 20) for width in (67, 40))
    assert any(line.endswith("█   with more time") for line in wide)
    assert "with more time" in narrow


@given(st.sampled_from(NAMES), st.integers(24, 200), st.integers(8, 60))
def test_a_note_stands_wherever_a_row_is_free(name: str, width: int, height: int) -> None:
    """Of every voice, whatever letters hang below the line of their name, with the clock below it or beside it."""
    view = A_TURN._replace(name=name, note="an answer")
    rows = layout(needs_of(view, CLOCK, width), width, height)
    assert any("an answer" in line for line in plain(view, CLOCK, width, height)) or not (rows.gap or rows.foot)


@pytest.mark.parametrize(("look", "shown"), [("bar", "█████"), ("none", "paused")])
def test_a_clock_without_numbers(look: Literal["bar", "none"], shown: str) -> None:
    """A bar, or words alone, below the name."""
    clock = CLOCK._replace(text="", caption="paused", look=look, used=0.5)
    lines = plain(A_TURN, clock, 67, 19)
    assert any(shown in line for line in lines)
    assert any(line.strip() == "paused" for line in lines)


def test_what_is_asked_next_is_large_with_the_rest_around_it() -> None:
    """Thanks above, the key that leads on below, and what it is in the last row."""
    lines = plain(ASKED, NO_CLOCK, 67, 19)
    assert lines[1] == "Everyone was heard."
    assert "n opens it" in lines
    assert lines[-1] == "This comes next"
    assert sum("█" in line for line in lines) > 6


def test_a_name_that_letters_cannot_draw_leaves_all_in_ordinary_ones() -> None:
    """Bold, in the place of the large ones."""
    names = (*NAMES, "أميرة")
    lines = plain(A_TURN._replace(names=names), CLOCK, 67, 19)
    assert "Amina" in lines


@given(st.sampled_from([("slower",), ("stop",), ("slower", "stop")]), clocks, st.integers(46, 200), st.integers(9, 50))
def test_cards_stand_there_with_the_name_and_who_is_next(
    shown: tuple[Card, ...], clock: ClockView, width: int, height: int
) -> None:
    """Whole, with word and sign, in large letters or in ordinary ones; nothing is pushed out."""
    lines = plain(A_TURN._replace(cards=cards.up(shown)), clock, width, height)
    assert len(lines) == height
    assert lines[-1] == A_TURN.coming
    for card in cards.up(shown):
        large = size_for([card.sentences[0]], width, MOST_ROWS)
        is_large = large and any(drawn((card.sentences[0],), large)[1].rstrip() in line for line in lines)
        assert is_large or f"{card.sign}  {card.text}" in lines
    rows = layout(needs_of(A_TURN, clock, width), width, height - 4)
    assert not rows.letters or not any("Amina" in line for line in lines), "the name stays large where it can"


@pytest.mark.parametrize("look", ["numbers", "bar"])
@pytest.mark.parametrize("card", ["slower", "stop"])
def test_a_card_is_large_on_a_usual_wall(card: Card, look: Literal["numbers", "bar"]) -> None:
    """Beside a short name too, which is as large as can be before and after."""
    clock = CLOCK if look == "numbers" else CLOCK._replace(text="", look="bar")
    view = A_TURN._replace(name="Chidi", names=("Chidi", "Ama", "Dora"), cards=cards.up([card]))
    assert not any(view.cards[0].text in line for line in plain(view, clock, 114, 22))


@pytest.mark.parametrize("height", [0, 1, 2, 3])
@pytest.mark.parametrize("width", [1, 12, 80])
def test_a_window_that_has_no_row_for_it_breaks_nothing(width: int, height: int) -> None:
    """While it is made smaller, or a strip takes its rows."""
    for view in (A_TURN, A_TURN._replace(note="the extra time"), A_TURN._replace(cards=cards.up(["stop"])), ASKED):
        for clock in (CLOCK, NO_CLOCK):
            assert len(picture(view, clock, width, height)) == height
