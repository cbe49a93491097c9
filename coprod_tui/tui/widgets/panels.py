"""The panels of the room: voices, what was heard, what was decided.

Each paints exactly the lines that fit. Lists that are longer show the part around the chosen or newest line and say
how many more there are. User text is only ever ``Content``, never markup.
"""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from coprod_tui.session import rotation
from coprod_tui.session.contribution import Contribution
from coprod_tui.session.decision import Decision
from coprod_tui.session.session import Session
from coprod_tui.tui import view
from coprod_tui.tui.widgets.painted_lines import PaintedLines
from coprod_tui.tui.wording import room as say

NAME_CELLS = 14
NOW = ("waiting", "speaking", "held")
"""How the voice stands whose turn it is."""


class Panel(PaintedLines):
    """A part of the room that shows something of the Session."""

    def __init__(self, session: Session, *, id: str) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.session = session
        self._shown: object = None

    def show(self, session: Session) -> None:
        """Show the Session as it now is."""
        self.session = session
        shown, self._shown = self._shown, self.shown(session)
        if not self.display or shown != self._shown:
            self.look()

    def shown(self, session: Session) -> object:
        """The parts of the Session on which the lines depend; while they stay equal nothing is built."""
        return session

    def build(self, width: int, height: int) -> list[Content]:
        if width < 4 or height < 1:
            return []
        lines = self.lines(self.session, width, height)
        return [line.truncate(width, ellipsis=True) if line.cell_length > width else line for line in lines]

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        """At most ``height`` lines, each at most ``width`` cells wide."""
        raise NotImplementedError


class VoicesPanel(Panel):
    """Everyone in the order of the circle, each with a sign and a word; no numbers of a person."""

    def shown(self, session: Session) -> object:
        return (session.voices, session.rounds, session.turn)

    def on_mount(self) -> None:
        self.border_title = say.VOICES

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        voices = view.voices(session)
        each = view.each_voice(session)
        room = height - 2 if each and height > 4 else height
        here = next((place for place, voice in enumerate(voices) if voice.standing in NOW), 0)
        first, last = _window(len(voices), room, here)
        widest = max((_cells(voice.name) for voice in voices), default=0)
        column = min(widest, max(6, width - 4 - 12))
        shown = [_voice_line(voice, column) for voice in voices[first:last]]
        if first:
            shown[0] = Content.styled(say.MORE.format(count=first + 1), "$quiet")
        if last < len(voices):
            shown[-1] = Content.styled(say.MORE_BELOW.format(count=len(voices) - last + 1), "$quiet")
        if room < height:
            shown += [Content("")] * (height - 1 - len(shown)) + [Content.styled(each, "$quiet")]
        return [line.truncate(width, ellipsis=True) for line in shown]


class VoicesLine(Panel):
    """Everyone in one line, around whose turn it is."""

    def shown(self, session: Session) -> object:
        return (session.voices, session.rounds, session.turn)

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        voices = view.voices(session)
        parts = [
            Content.styled(f"{say.STANDING[voice.standing][0]} {voice.name}", _style_of(voice.standing))
            for voice in voices
        ]
        here = next((place for place, voice in enumerate(voices) if voice.standing in NOW), 0)
        shown = parts[here : here + 1]
        for reach in range(1, len(parts)):
            wider = parts[max(0, here - reach) : here + reach + 1]
            if sum(part.cell_length + 3 for part in wider) - 3 > width - 12:
                break
            shown = wider
        line = Content("   ").join(shown)
        if hidden := len(parts) - len(shown):
            line = Content.assemble(line, ("   " + say.MORE_VOICES.format(count=hidden), "$quiet"))
        return [line.truncate(width, ellipsis=True)]


class ChoicePanel(Panel, can_focus=True):
    """A list in which one line can be chosen with the arrow keys and opened with Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "choose(-1)", show=False),
        Binding("down", "choose(1)", show=False),
        Binding("enter", "open", show=False),
    ]
    chosen: reactive[int | None] = reactive(None, repaint=False)

    class Opened(Message):
        """Somebody wants to do something with the contribution or decision ``chosen_id``."""

        def __init__(self, panel: "ChoicePanel", chosen_id: str) -> None:
            super().__init__()
            self.panel = panel
            self.chosen_id = chosen_id

    title: ClassVar[str] = ""
    empty: ClassVar[str] = ""

    def entries(self, session: Session) -> Sequence[Contribution | Decision]:
        """What can be chosen, oldest first."""
        raise NotImplementedError

    def entry(self, session: Session, place: int, width: int) -> list[Content]:
        """The lines of one entry."""
        raise NotImplementedError

    def shown(self, session: Session) -> object:
        return (session.voices, session.contributions, session.decisions)

    def on_mount(self) -> None:
        self.border_title = self.title

    def on_focus(self) -> None:
        count = len(self.entries(self.session))
        self.chosen = count - 1 if count else None
        self.look()

    def on_blur(self) -> None:
        self.chosen = None
        self.look()

    def watch_chosen(self) -> None:
        self.look()

    def action_choose(self, by: int) -> None:
        count = len(self.entries(self.session))
        if count:
            self.chosen = max(0, min(count - 1, (count - 1 if self.chosen is None else self.chosen) + by))

    def action_open(self) -> None:
        entries = self.entries(self.session)
        if self.chosen is not None and self.chosen < len(entries):
            self.post_message(self.Opened(self, entries[self.chosen].id))

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        count = len(self.entries(session))
        if not count:
            return [line for text in self.empty.split("\n") for line in Content.styled(text, "$quiet").wrap(width)]
        anchor = count - 1 if self.chosen is None else min(self.chosen, count - 1)
        return self._around(session, anchor, count, width, height)

    def _around(self, session: Session, anchor: int, count: int, width: int, height: int) -> list[Content]:
        """As many whole entries before (and then after) the anchor as fit, with the counts of what does not."""
        shown = shortened(self._marked(session, anchor, width), height if count == 1 else max(1, height - 1), width)
        first = last = anchor
        while first > 0:
            before = self._marked(session, first - 1, width)
            if len(before) + len(shown) + (first > 1) + (last < count - 1) > height:
                break
            shown, first = before + shown, first - 1
        while last < count - 1:
            following = self._marked(session, last + 1, width)
            if len(following) + len(shown) + (first > 0) + (last + 1 < count - 1) > height:
                break
            shown, last = shown + following, last + 1
        if first:
            shown = [Content.styled(say.MORE.format(count=first), "$quiet"), *shown]
        if last < count - 1:
            shown.append(Content.styled(say.MORE_BELOW.format(count=count - 1 - last), "$quiet"))
        return shown[:height] if height > 1 else shown[-1:]

    def _marked(self, session: Session, place: int, width: int) -> list[Content]:
        lines = self.entry(session, place, width - 2 if self.has_focus else width)
        if not self.has_focus:
            return lines
        marks = ["› " if place == self.chosen and not number else "  " for number in range(len(lines))]
        return [Content.assemble((mark, "bold $now"), line) for mark, line in zip(marks, lines, strict=True)]


class HeardPanel(ChoicePanel):
    """What was said, in their words, the newest at the bottom."""

    title = say.HEARD
    empty = say.HEARD_EMPTY

    def entries(self, session: Session) -> Sequence[Contribution]:
        return session.heard

    def entry(self, session: Session, place: int, width: int) -> list[Content]:
        contribution = session.heard[place]
        name = session.name_of(contribution.voice) or say.NO_NAME
        widest = max((_cells(voice.name) for voice in session.voices), default=_cells(say.NO_NAME))
        column = min(NAME_CELLS, widest) if width >= 40 else 0
        words = Content(f"“{contribution.text}”")
        mark = (
            Content.styled(say.READ_BACK, "$now")
            if contribution.read_back
            else Content.styled(say.NOT_READ_BACK, "$quiet")
        )
        if not column:
            return _with_mark(Content.assemble((f"{name}  ", "bold"), words), mark, "  ", width)
        head = Content.styled(name, "bold").truncate(column, ellipsis=True, pad=True)
        wrapped = _with_mark(words, mark, "  ", width - column - 2)
        return [
            Content.assemble(head if not number else " " * column, "  ", line) for number, line in enumerate(wrapped)
        ]


class DecidedPanel(ChoicePanel):
    """The sentences the group shares, numbered, each with how it stands."""

    title = say.DECIDED
    empty = say.DECIDED_EMPTY

    def entries(self, session: Session) -> Sequence[Decision]:
        return session.decisions

    def entry(self, session: Session, place: int, width: int) -> list[Content]:
        decision = session.decisions[place]
        number = f"{place + 1} "
        style = "$now" if decision.state == "agreed" else "$quiet"
        mark = Content.styled(say.STATES[decision.state], style)
        wrapped = _with_mark(Content(decision.text), mark, " · ", max(4, width - len(number)))
        return [
            Content.assemble((number if not row else " " * len(number), "bold"), line)
            for row, line in enumerate(wrapped)
        ]


def _voice_line(voice: view.VoiceView, column: int) -> Content:
    sign, word = say.STANDING[voice.standing]
    name = Content(voice.name).truncate(column, ellipsis=True, pad=True)
    style = _style_of(voice.standing)
    return Content.assemble(
        (f"{sign} ", style), name.stylize(style), ("  " + word, style if voice.standing in NOW else "$quiet")
    )


def _style_of(how: rotation.Standing) -> str:
    if how in NOW:
        return "bold $now"
    return "$ink" if how in ("next", "to_come") else "$quiet"


def _window(count: int, room: int, here: int) -> tuple[int, int]:
    """Which of ``count`` lines to show in ``room`` rows, so that ``here`` is among the upper ones."""
    if count <= room:
        return 0, count
    first = max(0, min(here - max(1, room // 4), count - room))
    return first, first + room


def shortened(lines: list[Content], height: int, width: int) -> list[Content]:
    """At most ``height`` lines; where some are left out, the last one says so."""
    if len(lines) <= height:
        return lines
    return [*lines[: height - 1], Content.assemble(lines[height - 1].truncate(max(1, width - 2)), (" …", "$quiet"))]


def _with_mark(words: Content, mark: Content, gap: str, width: int) -> list[Content]:
    """``words`` wrapped, and a mark behind them that is never torn: it takes a line of its own where it must."""
    *lines, last = words.wrap(width)
    if last.cell_length + len(gap) + mark.cell_length <= width:
        return [*lines, Content.assemble(last, (gap, "$quiet"), mark)]
    return [*lines, last, *mark.wrap(width)]


def _cells(text: str) -> int:
    return Content(text).cell_length
