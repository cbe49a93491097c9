"""What is pasted is text: between a paste's two marks nothing is a key.

Terminals put what is pasted between two marks (https://invisible-island.net/xterm/ctlseqs, “Bracketed Paste Mode”).
Textual looks for the keys that ESC begins between them, too, so a crafted paste would press them. Here each ESC inside
a paste is taken out before Textual reads it. All else stays: it begins no key, and is cleaned as every other text is.

A mark in the middle of what is pasted looks like the paste's own end. Only the terminal can take it out; they do.
"""

ESCAPE = "\x1b"
START = f"{ESCAPE}[200~"
END = f"{ESCAPE}[201~"
PATIENCE_SECONDS = 5.0
"""A paste that has been silent for so long has lost its end. It ends here, so that keys are keys again."""


class Pastes:
    """Lets through what the terminal sends, however it is cut into pieces."""

    def __init__(self) -> None:
        self.is_open = False  # whether a paste has begun that has not ended yet
        self._latest = 0.0
        self._before = ""  # outside a paste: the last characters, which may be the beginning of START
        self._held = ""  # inside a paste: what may be the beginning of END

    def let_through(self, text: str, now: float) -> str:
        """What Textual is to read of ``text``, which came at ``now``, in seconds. Outside a paste that is all of it."""
        self._latest = now
        read = ""
        while text:
            part, text = self._inside(text) if self.is_open else self._outside(text)
            read += part
        return read

    def end_when_silent(self, now: float) -> str:
        """What ends a paste whose own end has not come; empty when there is none, or when it may still come."""
        if not self.is_open or now - self._latest < PATIENCE_SECONDS:
            return ""
        return self._inside(END)[0]

    def _outside(self, text: str) -> tuple[str, str]:
        """What to read, and the rest behind the start of a paste. No key waits for the next one."""
        seen = self._before + text
        start = seen.find(START)
        if start < 0:
            self._before = seen[1 - len(START) :]
            return text, ""
        begins = start + len(START) - len(self._before)
        self.is_open, self._before = True, ""
        return text[:begins], text[begins:]

    def _inside(self, text: str) -> tuple[str, str]:
        """What to read, and the rest behind the end of the paste."""
        pasted, end, rest = (self._held + text).partition(END)
        self._held = "" if end else _beginning_of_end(pasted)
        self.is_open = not end
        return pasted.removesuffix(self._held).replace(ESCAPE, "") + end, rest


def _beginning_of_end(text: str) -> str:
    """The last characters of ``text``, as far as END could go on from them."""
    possible = (END[:length] for length in range(len(END) - 1, 0, -1))
    return next((beginning for beginning in possible if text.endswith(beginning)), "")
