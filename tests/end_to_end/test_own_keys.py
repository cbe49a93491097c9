"""A person's own keys in the real program: a clicker goes on, and every sentence says so."""

from tests.end_to_end.facilitator import a_plan

OWN = """\
[room]
go_on = ["right", "pagedown"]
write_down = "ö"
close_session = "f4"
[dialogs]
yes = "j"
[closing]
home = "Z"
"""


def test_a_session_with_keys_of_ones_own(terminal, environment, tmp_path):
    """Arrows go on, a sentence may be typed ahead of its field, caps lock changes nothing; the old keys are free."""
    config = tmp_path / "config"
    config.mkdir()
    (config / "keys.toml").write_text(OWN, encoding="utf-8")
    environment["COPROD_CONFIG"] = str(config)
    room = terminal("run", a_plan(tmp_path / "plan.toml", "3m", voices="Aoife Bram"))
    shown = room.wait_for("→ opens the first step", "→ Next", "ö Write down")
    assert "n Next" not in shown
    room.press("n")
    room.press("Right")
    room.wait_for("when you are ready", "ö writes it down")
    room.type("öThe bus waits.")
    room.wait_for("The bus waits.", "Who said this?")
    room.press("Enter")
    room.wait_for("Written down.", "“The bus waits.”")
    room.press("Ö")
    room.wait_for("Who said this?")
    room.press("Escape")
    room.wait_for("→ Next", without="Who said this?")
    room.press("?")
    room.wait_for("→ End this turn, open the next")
    room.press("Escape")
    room.wait_for("→ Next", without="End this turn")
    room.press("F4")
    room.wait_for("Close the session together?", "j  close it")
    room.press("y")
    room.press("J")
    room.wait_for("z Start screen")
    room.press("Z")
    room.wait_for("Past sessions")
    room.press("q")
    assert room.wait_for_end() == 0


def test_wrong_keys_open_no_screen(terminal, environment, tmp_path):
    """One sentence, exit code 2, and nothing is made."""
    (tmp_path / "keys.toml").write_text('[room]\ngo_on = "ctrl+q"\n')
    environment["COPROD_CONFIG"] = str(tmp_path)
    home = terminal()
    assert home.wait_for_end() == 2
    assert "“ctrl+q”, for go_on in [room]," in " ".join(home.screen.split())
    assert not (tmp_path / "kept").exists()
