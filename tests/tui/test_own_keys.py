"""Every act that may have another key gets one: all screens and dialogs are driven by these, and name no other."""

import os
import subprocess
import sys
from itertools import count
from pathlib import Path

from coprod_tui import own_keys
from coprod_tui.errors import WrongUse
from coprod_tui.presentation.keys import bound, given

SCRIPT = """
import asyncio
from coprod_tui.presentation.keys import key, keys_of, own_acts, own_trouble
from tests.tui import scenes
from tests.tui.in_the_room import Typed, driven

async def main():
    assert own_trouble() is None, own_trouble().message
    assert len(own_acts()) == CHANGED
    app = scenes.app_at_home(scenes.closed().live)
    async with driven(app, (200, 50)) as it:

        async def do(*names):
            for name in names:
                await it.press(name if isinstance(name, Typed) else key(name).bound[0])

        def names_its_keys(place):
            shown = {f"{row.shown} {row.label}" for row in keys_of(place) if row.label and row.shown in it.shown}
            assert len(shown) >= 4 - (place == "insights") * 2, (place, it.shown)

        names_its_keys("home")
        await do("home.board")
        names_its_keys("board")
        await do("board.back", "home.insights")
        names_its_keys("insights")
        await do("insights.back", "home.help")
        assert all(row.shown in it.shown for row in keys_of("home")[:5]), it.shown
        await do("back")
        await it.press("enter")
        names_its_keys("closing")
        await do("closing.answers")
        assert it.screen == "AnswersScreen"
        await do("answers.back", "closing.home", "home.new_session", Typed("Tea"))
        await it.press("tab", "tab", "tab")
        await do(Typed("Ann"))
        await it.press("tab")
        await do("setup.open_session")
        assert it.screen == "RoomScreen", it.shown
        names_its_keys("room")
        await do("go_on", "clock", "write_down", Typed("The bus waits."))
        await it.press("enter")
        await do("read_back", "decide", Typed("We ask."))
        await it.press("enter")
        await do("settle", "decision.principle_1", "decision.not_agreed", Typed("Not yet."))
        await it.press("enter")
        decision = it.app.screen.session.decisions[-1]
        assert (decision.state, decision.principles) == ("not_agreed", ("equals",))
        await do("undo", "look_back", "lists.older", "lists.open", "words.take_out", "yes")
        assert not it.app.screen.session.heard
        await do("lists.leave", "close_session", "yes")
        assert it.screen == "ClosingScreen"

asyncio.run(main())
"""


def keys_for_everything() -> dict[str, dict[str, str]]:
    """Another key for each act that may have one: letters that no key had, and in fields some with ctrl or an F."""
    now, own = bound(given()), dict[str, dict[str, str]]()
    letters = (sign for sign in map(chr, count(ord("ā"))) if sign.islower())
    for place, acts in now.items():
        in_fields = iter(("f8", "f10", "f12"))
        for act in acts:
            key = next(in_fields if place in own_keys.FORMS else letters, "")
            try:
                own_keys.changed(now, {place: {act: key}}, Path())
            except WrongUse:
                continue
            own.setdefault(place, {})[act] = key
    return own


def test_everything_by_keys_of_ones_own(tmp_path: Path) -> None:
    """From the start screen through the board, the setup, the room with its lists and dialogs to the close."""
    own = keys_for_everything()
    lines = [f"[{place}]\n" + "".join(f'{act} = "{key}"\n' for act, key in acts.items()) for place, acts in own.items()]
    (tmp_path / "keys.toml").write_text("".join(lines), encoding="utf-8")
    changed = sum(map(len, own.values()))
    assert changed > 70
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.replace("CHANGED", str(changed))],
        env={**os.environ, "COPROD_CONFIG": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
