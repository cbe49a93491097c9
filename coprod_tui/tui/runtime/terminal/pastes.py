"""Filters bracketed pastes: between the two marks of a paste nothing is parsed as a key.

Terminals send a paste between two marks (https://invisible-island.net/xterm/ctlseqs, “Bracketed Paste Mode”).
Textual looks for the keys that ESC begins between them, too, so a crafted paste would press them. Here each ESC inside
a paste is taken out before Textual reads it. All else stays: it begins no key, and is cleaned as every other text is.

An end mark inside the pasted text looks like the end of the paste. Only the terminal can remove it, and terminals do.
"""

ESCAPE = "\x1b"
START = f"{ESCAPE}[200~"
END = f"{ESCAPE}[201~"
PATIENCE_SECONDS = 5.0
"""Timeout after which a paste without its end mark is closed, so that keys work again."""


class Pastes:
    """Filters the input of the terminal, in whatever chunks it arrives."""

    def __init__(self) -> None:
        self.is_open = False  # whether input is inside a paste
        self._latest = 0.0
        self._before = ""  # outside a paste: the last characters, a possible prefix of START
        self._held = ""  # inside a paste: a possible prefix of END

    def let_through(self, text: str, now: float) -> str:
        """Return what Textual should parse of ``text``, read at ``now`` (seconds). Outside a paste that is all."""
        self._latest = now
        read = ""
        while text:
            part, text = self._inside(text) if self.is_open else self._outside(text)
            read += part
        return read

    def end_when_silent(self, now: float) -> str:
        """Return the end of a paste whose end mark timed out; empty if no paste is open or it may still arrive."""
        if not self.is_open or now - self._latest < PATIENCE_SECONDS:
            return ""
        return self._inside(END)[0]

    def _outside(self, text: str) -> tuple[str, str]:
        """Return what to parse, and the rest after the start mark. Keys are never held back."""
        seen = self._before + text
        start = seen.find(START)
        if start < 0:
            self._before = seen[1 - len(START) :]
            return text, ""
        begins = start + len(START) - len(self._before)
        self.is_open, self._before = True, ""
        return text[:begins], text[begins:]

    def _inside(self, text: str) -> tuple[str, str]:
        """Return what to parse, and the rest after the end mark."""
        pasted, end, rest = (self._held + text).partition(END)
        self._held = "" if end else _beginning_of_end(pasted)
        self.is_open = not end
        return pasted.removesuffix(self._held).replace(ESCAPE, "") + end, rest


def _beginning_of_end(text: str) -> str:
    """The longest suffix of ``text`` that is a prefix of END."""
    possible = (END[:length] for length in range(len(END) - 1, 0, -1))
    return next((beginning for beginning in possible if text.endswith(beginning)), "")
