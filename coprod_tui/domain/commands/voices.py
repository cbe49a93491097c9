"""Voices: joining, renaming, going away and coming back."""

from collections.abc import Iterable

from coprod_tui.domain import events as e
from coprod_tui.domain.commands.turns import leave_turn
from coprod_tui.domain.decide import Act, Command, known
from coprod_tui.domain.ids import VoiceId, nth
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.folding import is_among, read_as, same_name
from coprod_tui.domain.plan.plan import LIMIT_VOICES
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.words import clean_name, is_visible


class Join(Command, frozen=True):
    """Someone joins: the last place in the circle, and a full share in a running round."""

    name: str
    opened_before: int = 0

    def decide(self, act: Act) -> None:
        session = act.session
        if len(session.voices) >= LIMIT_VOICES:
            raise Rejection("circle_full", most=LIMIT_VOICES)
        chosen = name_given(self.name)
        must_be_new(session, chosen)
        act.add(e.VoiceJoined(*act.stamp, nth(VoiceId, len(session.voices) + 1), chosen, self.opened_before))


class Rename(Command, frozen=True):
    """A voice chooses another name.

    ``opened_before``: how many rounds were opened under that name in the group's earlier sessions. It counts until the
    first round is opened, from which on openings go round evenly.
    """

    voice: VoiceId
    name: str
    opened_before: int | None = None

    def decide(self, act: Act) -> None:
        session = act.session
        voice = known(session.voices, self.voice)
        chosen = name_given(self.name)
        if chosen == voice.name:
            raise Rejection("same_words")
        must_differ(chosen, [each.name for each in session.voices if each.name is not None and each.id != voice.id])
        counts = self.opened_before if self.opened_before and not session.rounds else None
        act.add(e.VoiceRenamed(*act.stamp, voice.id, chosen, counts))


class AwayOrBack(Command, frozen=True):
    """A voice goes away or comes back. A turn of theirs that is open ends if it was begun, else it is kept open."""

    voice: VoiceId

    def decide(self, act: Act) -> None:
        voice = known(act.session.voices, self.voice)
        if voice.alongside:
            raise Rejection("is_alongside", name=voice.name)
        if not voice.here:
            act.add(e.VoiceCameBack(*act.stamp, self.voice))
            return
        leave_turn(act, self.voice)
        act.add(e.VoiceWentAway(*act.stamp, self.voice))


def must_be_new(session: Session, name: str) -> None:
    """Raises ``Rejection`` if another voice, present or away, has that name."""
    for voice in session.voices:
        if not voice.here and voice.name is not None and same_name(name, voice.name):
            raise Rejection("joined_but_away", name=voice.name)
    must_differ(name, [voice.name for voice in session.voices if voice.name is not None])


def name_given(text: str) -> str:
    """The name as answered, cleaned. Raises ``Rejection`` if nothing visible is left."""
    name = clean_name(text).text
    if not is_visible(name):
        raise Rejection("no_name")
    return name


def must_differ(name: str, others: Iterable[str]) -> None:
    """Raises ``Rejection`` when one of ``others`` has the same name."""
    if is_among(name, others):
        raise Rejection("same_name", name=name)


def must_all_differ(names: Iterable[str]) -> None:
    """Raises ``Rejection`` when two of ``names`` are the same name."""
    seen: set[str] = set()
    for name in names:
        if read_as(name) in seen:
            raise Rejection("same_name", name=name)
        seen.add(read_as(name))
