"""How a voice is named: by its name, or by words instead of a forgotten or withheld name."""

from collections.abc import Callable, Iterable

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.contribution import Contribution, voice_named_with
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.labels import SOMEONE, people
from coprod_tui.presentation.language import _

NAMELESS = _("a voice")
"""Replaces a name that was forgotten, or removed from a sentence."""


def called(name: str | None) -> str:
    """The name, or *a voice* if it was forgotten."""
    return NAMELESS if name is None else name


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


def name_with_words(words: Contribution, name_of: Callable[[VoiceId], str | None]) -> str:
    """The name that may be shown with the words in exports, else *someone*."""
    voice = voice_named_with(words)
    return called(name_of(voice)) if voice else SOMEONE
