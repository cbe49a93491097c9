"""The closing screen: what the group takes away. It also shows past sessions."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from coprod_tui.session.contribution import Contribution
from coprod_tui.session.decision import Decision
from coprod_tui.session.session import Round, Session
from coprod_tui.trouble import Trouble
from coprod_tui.tui import commands
from coprod_tui.tui.widgets.lines import HeadLine, KeysLine, SayingLine
from coprod_tui.tui.wording import closing as say
from coprod_tui.tui.wording import room, times


class ClosingScreen(Screen[None]):
    """What was decided, what was heard, and that everyone was offered the same."""

    BINDINGS = commands.bindings(commands.CLOSING)
    AUTO_FOCUS = "#page"
    COMMAND_TABLE: ClassVar = commands.CLOSING

    def __init__(self, session: Session, export: Callable[[], Path]) -> None:
        """``export`` writes the session out and says where; it may raise ``Trouble``."""
        super().__init__()
        self._session = session
        self._export = export

    def compose(self) -> ComposeResult:
        head = HeadLine(id="head")
        head.title, head.where = self._session.plan.title, say.TITLE
        head.right = times.day(self._session.opened_at)
        yield head
        with VerticalScroll(id="page"):
            yield Static(Content(say.DECIDED), classes="section")
            yield from (Static(line, classes="line") for line in _decided(self._session))
            yield Static(Content(say.HEARD), classes="section")
            yield from (Static(line, classes="line") for line in _heard(self._session))
            yield Static(Content(say.SHARED), classes="section")
            yield from (Static(line, classes="line") for line in shared(self._session))
            names = ", ".join(voice.name for voice in self._session.voices)
            if names:
                yield Static(Content(say.THANKS.format(names=names)), classes="section")
        yield SayingLine(id="saying")
        yield KeysLine(commands.CLOSING)

    def action_export(self) -> None:
        saying = self.query_one(SayingLine)
        try:
            saying.sentence = room.SAY_EXPORTED.format(path=self._export())
        except Trouble as trouble:
            saying.sentence = trouble.sentence

    def action_scroll(self) -> None:
        """The page scrolls by itself; the keys stand here so that they are named."""

    def action_home(self) -> None:
        self.dismiss(None)

    def action_leave(self) -> None:
        self.app.exit()


def shared(session: Session) -> Iterator[Content]:
    """How the time was shared, in the order of the rounds, with what is still to be offered."""
    if not session.rounds:
        yield Content.styled(say.SHARED_NONE, "$quiet")
    missing = [line for round_ in session.rounds for line in _still_to_offer(session, round_)]
    for round_ in session.rounds:
        offered = len({turn.voice for turn in round_.turns if turn.was_offered})
        who = say.VOICES_ONE if offered == 1 else say.VOICES_COUNT.format(count=offered)
        share = say.ROUND_SHARE.format(count=who, share=times.length(round_.entitled_ms))
        yield Content.assemble(round_.prompt, (f" · {share}", "$quiet"))
    yield from missing
    if session.rounds and not missing:
        yield Content.styled(say.SAME, "bold $now")


def _still_to_offer(session: Session, round_: Round) -> Iterator[Content]:
    kept = [turn.voice for turn in round_.turns if turn.outcome == "kept_open"]
    not_yet = [voice for voice in round_.order if not round_.turns_of(voice)]
    for sentence, voices in ((say.KEPT, kept), (say.NOT_YET, not_yet)):
        if voices:
            names = ", ".join(session.name_of(voice) for voice in voices)
            yield Content(sentence.format(prompt=round_.prompt, names=names))


def _decided(session: Session) -> Iterator[Content]:
    if not session.decisions:
        yield Content.styled(say.DECIDED_NONE, "$quiet")
    for number, decision in enumerate(session.decisions, start=1):
        yield _decision(session, number, decision)


def _decision(session: Session, number: int, decision: Decision) -> Content:
    state = room.STATES[decision.state]
    parts = [
        Content.assemble(
            (f"{number}  ", "bold"),
            (decision.text, "bold"),
            (f" · {state}", "$now" if decision.state == "agreed" else "$quiet"),
        )
    ]
    said = [session.contribution(each) for each in decision.source]
    names = list(dict.fromkeys(session.name_of(each.voice) or room.NO_NAME for each in said))
    if names:
        parts.append(Content.styled(say.FROM.format(names=", ".join(names)), "$quiet"))
    if decision.reason:
        parts.append(Content(say.REASON.format(reason=decision.reason)))
    return Content("\n").join(parts)


def _heard(session: Session) -> Iterator[Content]:
    if not session.heard:
        yield Content.styled(say.HEARD_NONE, "$quiet")
    for contribution in session.heard:
        yield _contribution(session, contribution)


def _contribution(session: Session, contribution: Contribution) -> Content:
    name = session.name_of(contribution.voice) or room.NO_NAME
    mark = f"  {room.READ_BACK}" if contribution.read_back else ""
    return Content.assemble((f"{name}  ", "bold"), f"“{contribution.text}”", (mark, "$now"))
