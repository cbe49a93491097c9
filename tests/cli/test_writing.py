"""Writing to what somebody named on the command line."""

import os
import stat

import pytest

from coprod_tui.cli.output import write


@pytest.mark.parametrize("overwrite", [True, False])
def test_what_is_no_file_is_written_into_and_stays_what_it_is(tmp_path, overwrite):
    """A pipe, or a device such as /dev/null, is never taken away to put a file in its place."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(pipe, b"all of it", overwrite=overwrite, advice="")
        assert os.read(reader, 100) == b"all of it"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert [each.name for each in tmp_path.iterdir()] == ["pipe"]


def test_an_export_to_a_link_that_leads_nowhere(coprod, played, tmp_path):
    """It is left as it is, like anything that is there."""
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    done = coprod("export", played, "-o", loop)
    assert done.code == 2
    assert "it is left as it is" in done.err
