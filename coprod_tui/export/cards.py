"""Cards to print and cut out, as one HTML file: a set of three on a page of A4.

A border and a sign are printed also where a browser leaves backgrounds out, and each colour has its own sign.
"""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from coprod_tui.export import html
from coprod_tui.presentation import printed_cards as say

STYLE = Path(__file__).with_name("cards.css")

_SIGNS = {
    "red": '<polygon points="30,4 70,4 96,30 96,70 70,96 30,96 4,70 4,30"/>',
    "yellow": '<polygon points="4,10 96,10 50,94"/>',
    "green": '<path d="M10,54 L38,84 L90,18" fill="none"/>',
}
"""Stop, give way, and a tick: the shapes of the road, which say the same without a colour."""


def encode() -> bytes:
    """Encode the cards, deterministically."""
    return html.framed(say.TITLE, STYLE, _body())


def _body() -> Iterator[str]:
    yield f"<header><h1>{escape(say.TITLE)}</h1>"
    yield from (f"<p>{escape(line)}</p>" for line in say.HOW)
    yield "</header>"
    for card in say.CARDS:
        yield f'<section class="{card.colour}">'
        yield f'<svg viewBox="0 0 100 100" aria-hidden="true">{_SIGNS[card.colour]}</svg>'
        yield f"<div><h2>{escape(card.word)}</h2><p>{escape(card.meaning)}</p></div>"
        yield f"<small>{escape(card.called)}</small>"
        yield "</section>"
