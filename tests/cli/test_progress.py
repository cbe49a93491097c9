"""A terminal sees how far the reading of many sessions is."""

from coprod_tui.cli.progress import Progress


def test_a_terminal_sees_how_far_it_is(monkeypatch, capsys):
    """Where many sessions have to be read; nothing is left on the line afterwards, and a pipe sees nothing."""
    progress = Progress()
    for done in range(1, 301):
        progress(done, 300)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    for done in range(1, 301):
        progress(done, 300)
    shown = capsys.readouterr().err
    assert "Reading 150 of 300 sessions" in shown
    assert shown.endswith("\r\x1b[K")
