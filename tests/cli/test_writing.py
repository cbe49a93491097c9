"""Writing to what somebody named on the command line."""

import os
import stat

import pytest

from coprod_tui.cli.writing import write


@pytest.mark.parametrize("overwrite", [True, False])
def test_what_is_no_file_is_written_into_and_stays_what_it_is(tmp_path, overwrite):
    """A pipe, or a device such as /dev/null, is never taken away to put a file in its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(pipe, b"all of it", overwrite=overwrite, otherwise="")
        assert os.read(reader, 100) == b"all of it"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [each.name for each in tmp_path.iterdir()] == ["pipe"]
