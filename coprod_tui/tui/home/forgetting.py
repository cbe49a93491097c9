"""Forgetting a person, from the start screen: who, what would change, and what somebody has to see to afterwards."""

from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from coprod_tui.presentation import forgetting as say
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.line_input import LineInput
from coprod_tui.tui.kit.pick import Pick
from coprod_tui.tui.kit.stories import ask

if TYPE_CHECKING:
    from coprod_tui.domain.people.forgetting import Forgetting
    from coprod_tui.service import Service
    from coprod_tui.tui.home.screen import HomeScreen


class ShortLine(Dialog[str]):
    """Asked for by a title."""

    def __init__(self, title: str, hint: str) -> None:
        super().__init__()
        self.heading = title
        self.hint = hint

    def parts(self) -> ComposeResult:
        yield LineInput(widget_id="line")

    def on_mount(self) -> None:
        self.query_one("#line").focus()

    @on(Input.Submitted)
    def keep(self, message: Input.Submitted) -> None:
        self.dismiss(message.value.strip())


async def forget(home: "HomeScreen") -> None:
    """Ask for a name, show what would change, and forget the person after a confirmation."""
    if not home.has_read_all() or not (name := await ask(ShortLine(say.TITLE, say.HINT))):
        return
    would = home.attempt(partial(home.service.forget, name, dry_run=True))
    if would is None:
        return
    question = say.question(name, would)
    act = await ask(Pick(say.TITLE, question, say.choices(would), more=say.before(would)))
    if not act:
        return
    as_written = act == "as_written"
    parts = would.parts_to_forget if act == "parts" else ()
    done = home.attempt(partial(_forget, home.service, name, parts, as_written=as_written))
    if done is None:
        return
    home.look()
    told = say.after(done, as_written=as_written)
    home.say(told)
    left = tuple(part for part in done.parts if part not in parts)
    if stays := say.stays(done._replace(parts=left)):  # of any length: the line has no room for it
        await ask(Pick(say.TITLE, told, [], more=stays, hint=say.FORGOTTEN_HINT))


def _forget(service: "Service", name: str, parts: tuple[str, ...], *, as_written: bool) -> "Forgetting":
    done = service.forget(name, dry_run=False, as_written=as_written)
    for part in parts:
        service.forget(part, dry_run=False, as_written=True)
    return done
