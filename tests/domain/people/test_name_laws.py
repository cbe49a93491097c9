"""Laws of reading names: nobody is lost, nothing is made up, and what was read reads the same again."""

import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from coprod_tui.domain.commands.voices import name_given
from coprod_tui.domain.people.rows import read_name, read_names
from coprod_tui.domain.words import NAME_CELLS, cells, clean, is_visible
from tests.domain.people.people import as_line

PIECES = ("Ann", "Lee", "Ward", "MA", "Dr", "GP", "carer", "Patient rep", "NHS", "TBC", "people", "An", "김지민", "🌻",
          "Head of", "the", "Ｄｒ", "mum of", "OT", "WYZX", "72", "in charge", "nan", "Mayor", "EbE", "she/her",
          "ann@x.org", "<ann@x.org>", "07700 900 123", "and", "obo", "is a", "YUSUF", "Nurse", "Apologies", "Tom's mum",
          *"@:,;|()<>“”'\"\\/.7-—·☐?*+&\t")  # fmt: skip
"""Of these, names are put together with what stands beside them, in all orders."""

PUT_TOGETHER = st.lists(st.sampled_from(PIECES), max_size=9).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
)
ANY = PUT_TOGETHER | st.text(max_size=60)
LINES = st.lists(ANY.map(lambda text: " ".join(text.split())), max_size=6)


def words(text: str) -> list[str]:
    """The words of a text as they are compared: without signs between and around them."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


@given(LINES)
def test_every_line_that_holds_something_gives_a_row(lines: list[str]) -> None:
    """With its number. Without a heading of columns, that is: a heading is nobody's line."""
    text = "\n".join(["…", *lines])
    holding = [number for number, line in enumerate(text.split("\n"), 1) if is_visible(clean(line).text)]
    assert sorted({row.row for row in read_names(text).rows}) == holding


@given(ANY)
@example("_A\U000103d6B")
def test_a_name_is_never_made_up(text: str) -> None:
    """Each of its words was typed, and what is cut is said."""
    row = read_name(text)
    if row.name is not None:
        *whole, last = words(row.name) or [""]
        assert set(whole) <= set(words(clean(text).text))
        assert last in clean(text).text


@given(ANY)
def test_what_was_read_reads_the_same_again(text: str) -> None:
    """As a name by itself, and as a line of a list; but where it had to be cut, it may end in less than a name."""
    row = read_name(text)
    if row.name is not None and cells(row.typed) <= NAME_CELLS:
        assert read_name(row.name).name == row.name
        again = read_names(f"…\n{as_line(row.name)}").rows[1:]
        assert [each.name for each in again] == [row.name] or any(each.set_aside for each in again)


@given(ANY, st.sampled_from(["Name,Role\n{},x\n", "Name;Role\n{};x\n", "{}", "Preferred name\tName\n{}\tAnn"]))
def test_no_text_trips_it_up(text: str, sheet: str) -> None:
    """Nor is an answer anything but what was answered."""
    read_names(sheet.format(text))
    if is_visible(clean(text).text):
        assert name_given(name_given(text)) == name_given(text)
