"""How a voice is named: by its name, or by words instead of a forgotten or withheld name."""

from collections.abc import Iterable

from coprod_tui.domain.ids import VoiceId, number_of
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.voice import Voice
from coprod_tui.presentation.labels import SOMEONE, people, quoted
from coprod_tui.presentation.language import _
from coprod_tui.presentation.text import Line

NAMELESS = _("a voice")
"""Replaces a name that was forgotten, or removed from a sentence."""


def called(name: str | None) -> str:
    """The name, or *a voice* if it was forgotten."""
    return NAMELESS if name is None else name


def source(session: Session, said: Contribution) -> Line:
    """A contribution to choose as a source of a decision: who said it, and the words."""
    return Line.of((said_by(session, said), "bold"), f"  {said.text}")


def listed(names: Iterable[str | None]) -> str:
    """Names separated by commas, with forgotten ones counted at the end: ``Ben, 2 people``."""
    names = tuple(names)
    known = [name for name in names if name is not None]
    nameless = len(names) - len(known)
    return ", ".join(known + ([nameless_people(nameless)] if nameless else []))


def nameless_people(count: int) -> str:
    """Voices whose names were forgotten: ``a voice``, ``2 people``."""
    return NAMELESS if count == 1 else people(count)


def name_of(session: Session, voice_id: VoiceId | None) -> str:
    """The name of a voice of the session; empty if ``voice_id`` is None."""
    return called(session.voice(voice_id).name) if voice_id else ""


def name_with_words(session: Session, words: Contribution) -> str:
    """The name that may be shown with the words in what is handed out, else *someone*."""
    return name_of(session, session.named_with(words)) or SOMEONE


def in_order(session: Session) -> tuple[Voice, ...]:
    """The voices as the running round offers them their turns, then those who are not in it; else the circle."""
    order = session.round.order if session.round else ()
    place = {voice: number for number, voice in enumerate(order)}
    return tuple(sorted(session.circle, key=lambda voice: place.get(voice.id, len(place))))


def said_by(session: Session, contribution: Contribution) -> str:
    """Who said it: their name, or *someone*, also where they, or all, said that no name is to stand with it."""
    return name_of(session, session.seen_with(contribution)) or SOMEONE


def said_by_whom(session: Session, said: Contribution) -> Line:
    """The number of words, the name that may stand with them, and the words."""
    name = name_with_words(session, said)
    return Line.of((f"{number_of(said.id)}  ", "quiet"), (f"{name}  ", "bold"), quoted(said.text or ""))
