"""Every export of one invented session with everything in it, byte for byte."""

import pytest

from tests.export.golden import FOLDER, NAMES, exports


@pytest.mark.parametrize("name", NAMES)
def test_every_export_is_as_it_was_looked_at(name):
    """After a change that was meant: python -m tests.export.golden, and look at what it changed."""
    assert exports()[name].decode() == (FOLDER / name).read_bytes().decode()


def test_no_golden_file_is_left_over():
    """Each of them is held against an export, and each export against one."""
    assert {file.name for file in FOLDER.iterdir()} == set(NAMES) == exports().keys()
