"""Sentences of the writing strip, and who said what is written there: chosen by letters or number."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.message import Message
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.choosing import Choosing, Listed, voices_and_someone
from coprod_tui.presentation.keys import Key
from coprod_tui.presentation.language import _
from coprod_tui.presentation.rejections import rejected
from coprod_tui.presentation.text import Line

NOBODY = VoiceId("")
"""Whoever says words without a name: *someone*, with the number 0."""

WHO = _("Who said this?")
_TITLE = _("What {name} said")
_TITLE_SOMEONE = _("What someone said")
HINT = _("[keep] keeps it · [to_next] who said it · [back] draft")
PLACEHOLDER = _("In their own words …")

TYPED_HERE = _("That was a sentence, so it stands here, and its first letter did nothing. [write_down] begins one.")
_NO_CLOCK = _("Nobody has a turn now, so there is no clock to start or pause.")
_NOBODY_HANDS_ON = _("Nobody has a turn now to hand on from.")
_NOT_STARTED = _("{name}’s clock has not started. [strip.pause] starts it.")
_DRAFT = _("{name} (draft)")
_HAND_UP = _("{name} (hand up)")
_UNWRITTEN = _("Nothing is written down of this turn of {name}, as they asked.")
_UNWRITTEN_NAMELESS = _("The draft is gone; nothing of it was kept.")
_ASKED_NOT_TO = _(
    "{name} asked that nothing is written down of this turn. If they want it written after all: [write_down] again."
)
_ASKED_NOT_TO_KEEP = _(
    "{name} asked that nothing is written down of their turn. If they want it written after all: [keep] again."
)
SENT_AHEAD = _("Words wait that were sent ahead. If they want, [write_down] shows them.")
SENT_AHEAD_PASSED = _("What they sent ahead waits, too. [write_down], [to_next] and their name show it.")
"""They name nobody: where there is one window, the room reads them."""


def hint(own: str, keys: Iterable[Key]) -> str:
    """What the keys of a strip do, in short: ``own`` of its fields, and those that act on the room."""
    return " · ".join((own, *map(in_hint, keys)))


def in_hint(key: Key) -> str:
    """What a key does, in short."""
    return f"{key.shown} {key.label}"


def told(own: str, keys: Iterable[Key]) -> tuple[str, ...]:
    """The same for the help, a line each."""
    return (*own.split(" · "), *(f"{key.shown}  {key.help}" for key in keys))


def no_clock(session: Session) -> str:
    """Why there is no clock to start or to pause; empty if there is one."""
    return "" if session.open_turn else _NO_CLOCK


def not_handed_on(session: Session) -> str:
    """Why no turn is handed on; empty if one can be."""
    turn = session.open_turn
    if turn is None:
        return _NOBODY_HANDS_ON
    return _NOT_STARTED.format(name=name_of(session, turn.voice)) if turn.clock == "waiting" else ""


def title(session: Session, voice: VoiceId | None) -> str:
    """Whose words are written."""
    return _TITLE.format(name=name_of(session, voice)) if voice else _TITLE_SOMEONE


class Person(NamedTuple):
    """Somebody who may have said it, whether there is a draft of theirs, and whether their hand is up."""

    voice: VoiceId
    listed: Listed
    has_draft: bool
    hand_up: bool = False

    def line(self, *, tone: str) -> Line:
        """The number and the name."""
        name = self.listed.name
        if self.has_draft:
            name = _DRAFT.format(name=name)
        elif self.hand_up:
            name = _HAND_UP.format(name=name)
        return Line.of((f"{self.listed.number} ", "quiet"), (name, tone))


def people(session: Session, drafts: Collection[VoiceId]) -> tuple[Person, ...]:
    """The voices, each with the number that they keep for the session, and someone."""
    everyone = ((voice or NOBODY, listed) for voice, listed in voices_and_someone(session))
    return tuple(Person(voice, listed, voice in drafts) for voice, listed in everyone)


def choosing(persons: Collection[Person]) -> Choosing:
    """Nothing is typed yet to choose one of them."""
    return Choosing(tuple(each.listed for each in persons))


def unwritten(name: str) -> str:
    """The sentence after somebody asked for nothing to be written down; without a name, someone did."""
    return _UNWRITTEN.format(name=name) if name else _UNWRITTEN_NAMELESS


def no_words() -> str:
    """The answer to keeping an empty field."""
    return rejected(Message("no_words"))


def asked_not_to(name: str) -> str:
    """The answer to writing down in a turn of which nothing is to be written."""
    return _ASKED_NOT_TO.format(name=name)


def asked_not_to_keep(name: str) -> str:
    """The answer to keeping words of such a turn."""
    return _ASKED_NOT_TO_KEEP.format(name=name)
