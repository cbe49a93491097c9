"""What is said for a voice: its name, or what stands for a name that was forgotten or does not stand with the words."""

from collections.abc import Callable, Iterable

from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.contribution import Attributed, voice_named_with
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.labels import SOMEONE, people
from coprod_tui.presentation.language import _

NAMELESS = _("a voice")
"""What stands for a name that was forgotten, or taken out of a sentence."""


def called(name: str | None) -> str:
    """What is said for a name, also where it was forgotten."""
    return NAMELESS if name is None else name


def listed(names: Iterable[str | None]) -> str:
    """Names with commas between them; those that were forgotten are counted at the end: ``Ben, 2 people``."""
    names = tuple(names)
    known = [name for name in names if name is not None]
    nameless = len(names) - len(known)
    return ", ".join(known + ([NAMELESS if nameless == 1 else people(nameless)] if nameless else []))


def name_of(session: Session, voice_id: VoiceId | None) -> str:
    """What a voice of the session is called; empty where no voice is given."""
    return called(session.voice(voice_id).name) if voice_id else ""


def name_with_words(words: Attributed, name_of: Callable[[VoiceId], str | None]) -> str:
    """The name that may stand with the words in what is handed out, else *someone*."""
    voice = voice_named_with(words)
    return called(name_of(voice)) if voice else SOMEONE
