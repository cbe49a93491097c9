"""What commands ask before anything comes of them. Each raises ``Rejection``."""

from collections.abc import Iterable

from coprod_tui.domain.ids import ContributionId, DecisionId, VoiceId
from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session, Voice
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.domain.words import clean, is_visible


def must_be_open(session: Session) -> None:
    """Raises ``Rejection`` when the session is closed."""
    if session.is_closed:
        raise Rejection("closed")


def must_add_up(session: Session, counts: Iterable[int]) -> None:
    """Raises ``Rejection`` unless ``counts`` of people who showed something are all the voices in the room."""
    counts = tuple(counts)
    here = len(session.present)
    if not here:
        raise Rejection("nobody_to_show")
    if min(counts) < 0 or sum(counts) != here:
        raise Rejection("counts_wrong", shown=sum(counts), here=here)


def words_given(text: str, when_empty: RejectionCode) -> str:
    """``text`` cleaned. Raises ``Rejection`` with ``when_empty`` where nothing of it can be seen."""
    cleaned = clean(text).text
    if not is_visible(cleaned):
        raise Rejection(when_empty)
    return cleaned


def voice_in(session: Session, voice_id: VoiceId) -> Voice:
    """The voice of that id."""
    found = next((voice for voice in session.voices if voice.id == voice_id), None)
    if found is None:
        raise Rejection("no_such")
    return found


def words_in(session: Session, contribution_id: ContributionId) -> Contribution:
    """The contribution of that id, where it stands."""
    found = next((each for each in session.heard if each.id == contribution_id), None)
    if found is None:
        raise Rejection("no_such")
    return found


def decision_in(session: Session, decision_id: DecisionId) -> Decision:
    """The decision of that id."""
    found = next((decision for decision in session.decisions if decision.id == decision_id), None)
    if found is None:
        raise Rejection("no_such_decision", id=clean(decision_id, characters=40).text)
    return found
