"""What a key types."""

from textual import events

from coprod_tui.session.words import clean


def unprinted(event: events.Key) -> str:
    """The character of a key that Textual takes for none, and that people's words may hold; empty for any other.

    These are the joiners of emoji and of Persian, the marks of direction, and what is newer than this Python's Unicode.
    """
    return "" if event.is_printable or event.character is None else clean(event.character).text
