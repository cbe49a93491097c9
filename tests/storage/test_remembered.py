"""The times that suit people, as their group remembers them on this machine."""

import stat
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.people.folding import read_as
from coprod_tui.errors import DamagedRecord
from coprod_tui.files import Files
from coprod_tui.storage.remembered import Remembered
from tests.support.service import RememberedInMemory

GROUPS = ("Riverside", "riverside", "Hillside", "")
PEOPLE = ("Zoë", "Zoe", "Amina", "O’Brien", "O'Brien", "지민")

acts = st.lists(
    st.tuples(st.sampled_from(GROUPS), st.sampled_from(PEOPLE), st.one_of(st.none(), st.sampled_from(get_args(Pace)))),
    max_size=12,
)


@given(acts)
def test_what_is_remembered_is_what_was_said_last(said: list[tuple[str, str, Pace | None]]) -> None:
    """Of each person in each group, however either is spelled; nobody else's is touched."""
    remembered = RememberedInMemory(Path("times"))
    expected: dict[tuple[str, str], Pace | None] = {}
    for group, name, pace in said:
        remembered.remember(group, name, pace)
        expected[read_as(group), read_as(name)] = pace
    for group in GROUPS:
        of_group = {name: pace for (its, name), pace in expected.items() if its == read_as(group) and pace}
        assert remembered.of(group) == of_group


def test_the_file_is_its_users_alone_and_goes_with_the_last_one(tmp_path: Path) -> None:
    """It is there only while somebody wants it."""
    remembered = Remembered(tmp_path / "home" / "times-that-suit.json", Files())
    assert remembered.of("Riverside") == {}
    remembered.remember("Riverside", "Amina", "double")
    assert stat.S_IMODE(remembered.path.stat().st_mode) == 0o600
    assert [finding.state for finding in remembered.findings()] == ["whole"]
    remembered.remember("riverside", "AMINA", None)
    assert not list(remembered.path.parent.iterdir())
    assert not list(remembered.findings())


@pytest.mark.parametrize("data", [b"", b"{", b'{"coprod_times":2}', b'{"coprod_times":1,"suits":[{"name":"Ann"}]}'])
def test_a_damaged_one_is_never_written_over(tmp_path: Path, data: bytes) -> None:
    """It is left just as it is, and so is one of a newer coprod."""
    remembered = Remembered(tmp_path / "times-that-suit.json", Files())
    remembered.path.write_bytes(data)
    for act in (lambda: remembered.of("Riverside"), lambda: remembered.remember("Riverside", "Amina", "double")):
        with pytest.raises(DamagedRecord):
            act()
    assert remembered.path.read_bytes() == data
    assert [finding.state for finding in remembered.findings()] == ["damaged"]
