"""The panels of the room: each shows something of the Session, in exactly the lines that fit."""

from collections.abc import Sequence
from functools import lru_cache

from rich.cells import cell_len

from coprod_tui.presentation import jargon
from coprod_tui.presentation import room as say
from coprod_tui.presentation.room_view import RoomView, VoiceView
from coprod_tui.presentation.text import Line, Piece
from coprod_tui.presentation.voices import STANDING
from coprod_tui.tui.kit.line import column, cut_line, wrapped
from coprod_tui.tui.kit.painted_lines import PaintedLines


class Panel(PaintedLines):
    """A part of the room that shows something of the Session."""

    def __init__(self, now: RoomView, *, id: str) -> None:  # noqa: A002 - the name Textual gives it
        super().__init__(id=id)
        self.now = now

    def show(self, now: RoomView) -> None:
        """Show the Session as it now is."""
        before, self.now = self.now, now
        if self.shown(before) != self.shown(now):
            self.look()

    def shown(self, now: RoomView) -> object:
        """What the lines depend on; they are built again only when it changes."""
        raise NotImplementedError

    def build(self, width: int, height: int) -> list[Line]:
        if width < 4 or height < 1:
            return []
        return [cut_line(line, width) for line in self.lines(self.now, width, height)]

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        """At most ``height`` lines; those wider than ``width`` cells are cut."""
        raise NotImplementedError


LONGEST_WORD = max(cell_len(words[-1]) for words in STANDING.values())
"""How many cells the words beside a name need at most, where there is no room for more."""


class VoicesPanel(Panel):
    """Everyone in the order of the circle, each with a sign and a word; no numbers of a person."""

    def shown(self, now: RoomView) -> object:
        return (now.voices, now.each, now.also_here)

    def on_mount(self) -> None:
        self.border_title = say.VOICES

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        voices = now.voices
        below = [Line.of((text, "quiet")) for text in _below(now, width)] if height > 4 else []
        room = height - len(below) - 1 if below else height
        first, last = _window(len(voices), room, _whose_turn(voices))
        widest = max((cell_len(voice.name) for voice in voices), default=0)
        names = min(widest, max(6, width - 4 - LONGEST_WORD))
        shown = [_voice_line(voice, names, width) for voice in voices[first:last]]
        if first:
            shown[0] = Line.of((say.more_above(first + 1), "quiet"))
        if last < len(voices):
            shown[-1] = Line.of((say.more_below(len(voices) - last + 1), "quiet"))
        if below:
            shown += [Line()] * (height - len(below) - len(shown)) + below
        return shown


def _below(now: RoomView, width: int) -> list[str]:
    """Below the voices: the time of each, and how many else are here, in as many rows as it needs."""
    also = wrapped(now.also_here[0], width) if now.also_here else []
    return [*([now.each] if now.each else []), *also]


class VoicesLine(Panel):
    """Everyone in one line, with sign and word; where that is too long, with signs, around whose turn it is."""

    def shown(self, now: RoomView) -> object:
        return (now.voices, now.also_here)

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        voices = now.voices
        told = [(f"{voice.sign} {voice.name} {voice.words[-1]}".rstrip(), voice.tone) for voice in voices]
        also = [(text, "quiet") for text in now.also_here]
        parts = [(f"{voice.sign} {voice.name}", voice.tone) for voice in voices]
        for whole in [*([*told, each] for each in also), [*parts, *also[-1:]]] if also else [told]:
            if _width(whole) <= width:
                return [_spaced(whole)]
        width -= _width(also[-1:]) + 3 if also else 0
        here = _whose_turn(voices)
        shown = parts[here : here + 1]
        for reach in range(1, len(parts)):
            wider = parts[max(0, here - reach) : here + reach + 1]
            if _width(wider) > width - 12:
                break
            shown = wider
        if hidden := len(parts) - len(shown):
            shown = [*shown, (say.more_voices(hidden), "quiet")]
        return [_spaced([*shown, *also[-1:]])]


def _width(parts: Sequence[Piece]) -> int:
    """How many cells they need beside each other."""
    return sum(cell_len(text) + 3 for text, _ in parts) - 3


class LastDecision(Panel):
    """The newest decision in one line, for windows with no room for the list."""

    def shown(self, now: RoomView) -> object:
        return now.last_decision

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        return [Line.of((now.last_decision, "quiet"))]


class NewestWord(Panel):
    """The word that was explained last, in one line, for windows with no room for the list; no row where none was."""

    def on_mount(self) -> None:
        self.set_class(self.now.heard.newest_word is not None, "-any")

    def show(self, now: RoomView) -> None:
        self.set_class(now.heard.newest_word is not None, "-any")
        super().show(now)

    def shown(self, now: RoomView) -> object:
        return now.heard.newest_word

    def lines(self, now: RoomView, width: int, height: int) -> list[Line]:
        word = now.heard.newest_word
        return [jargon.line_of(word)] if word else []


@lru_cache(maxsize=1024)
def _voice_line(voice: VoiceView, names: int, width: int) -> Line:
    word = next((word for word in voice.words if cell_len(word) <= width - 4 - names), voice.words[-1])
    return Line.of((f"{voice.sign} {column(voice.name, names)}", voice.tone), ("  " + word, voice.words_tone))


def _spaced(parts: Sequence[Piece]) -> Line:
    """A line of pieces separated by blanks."""
    return Line.of(*[piece for part in parts for piece in ("   ", part)][1:])


def _whose_turn(voices: Sequence[VoiceView]) -> int:
    """The index of the voice whose turn it is; 0 if there is none."""
    return next((place for place, voice in enumerate(voices) if voice.has_turn), 0)


def _window(count: int, room: int, here: int) -> tuple[int, int]:
    """Which of ``count`` lines to show in ``room`` rows, so that ``here`` is among the upper ones."""
    if count <= room:
        return 0, count
    first = max(0, min(here - max(1, room // 4), count - room))
    return first, first + room
