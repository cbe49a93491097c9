"""Cards to print and cut out, in the colours and words that people know from meetings of the NHS.

England's NHS describes them as red (stop, a question), yellow (slow down, please) and green (to agree):
https://www.england.nhs.uk/learning-disabilities/about/get-involved/involving-people/making-meetings-accessible/
"""

from typing import Literal, NamedTuple

from coprod_tui.presentation.language import _

TITLE = _("Cards for our meeting")
HOW = (
    _("Print a page for each person, and cut along the lines."),
    _("Hold up a card at any time. You need not say why."),
)


class PrintedCard(NamedTuple):
    """A card: its colour and what that is called, its word, and what it means."""

    colour: Literal["red", "yellow", "green"]
    called: str
    word: str
    meaning: str


CARDS = (
    PrintedCard("red", _("red"), _("Stop"), _("I have a question.")),
    PrintedCard("yellow", _("yellow"), _("Slower"), _("Slow down, please.")),
    PrintedCard("green", _("green"), _("Yes"), _("I agree.")),
)
