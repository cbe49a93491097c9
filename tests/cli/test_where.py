"""coprod where: the folders in use."""


def test_where_tells_the_folders(coprod, home):
    """Name and path, and none of them is created."""
    lines = dict(line.split(maxsplit=1) for line in coprod("where").out.splitlines())
    assert lines["home"] == str(home)
    assert lines["sessions"] == str(home / "sessions")
    assert lines["demo"] == str(home / "demo")
    assert not home.exists()
