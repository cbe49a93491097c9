"""What the wall shows besides the session: what is being worded, and which surface is open.

None of it is an event: it is seen for a moment, and ends with the program that shows it.
"""

from typing import Literal

from msgspec import Struct

from coprod_tui.domain.model.cards import Card

Surface = Literal["room", "decision", "words", "quiet", "plan", "look-back"]
"""The room; a decision on the stage; somebody's words over the whole wall; a quiet moment; what all are asked; an
earlier decision."""


class OnTheWall(Struct, frozen=True, omit_defaults=True):
    """``about`` is the id of the decision or contribution that ``surface`` shows; empty for none.

    ``is_asked``: all are asked about the decision, and what they show is being counted.

    ``question``: what all are asked about their plan, and in ``then`` what would follow from a yes; or the words of an
    earlier decision, and in ``then`` how it stands.

    ``being_worded`` is the sentence of a decision as far as it is typed; drafts of somebody's words are never in it.

    ``cards``: those that are up.

    ``held_from``: events from this one on are not shown yet, as they may turn out not to be meant; 0 for none.
    """

    surface: Surface = "room"
    about: str = ""
    being_worded: str = ""
    is_asked: bool = False
    cards: tuple[Card, ...] = ()
    held_from: int = 0
    question: str = ""
    then: str = ""

    @property
    def typed(self) -> str:
        """All in it that people may have typed, a line each."""
        return "\n".join((self.being_worded, self.question, self.then))


ONLY_THE_ROOM = OnTheWall()
