"""Whether events that are whole, each by itself, tell a session together.

A checksum tells that an event was not changed by accident. It does not tell that the events beside it are the ones it
belongs to: files can be merged, edited and forged.
"""

from pathlib import Path

from coprod_tui.record.storage import damaged
from coprod_tui.session.events import Events, standing
from coprod_tui.session.fold import after, fold
from coprod_tui.session.session import Session


def must_make_sense(events: Events, path: Path) -> Session:
    """The session that the events tell.

    Raises ``DamagedRecord`` for events that do not follow from each other, or that speak of what is not there.
    """
    for event in events:
        if event.at.tzinfo is None:
            raise damaged(path, f"event {event.seq} does not say in which time zone it happened")
    counted = standing(events)
    if not counted or counted[0] is not events[0]:
        raise damaged(path, "the opening of the session was undone")
    session = fold(events[:1])
    for event in counted[1:]:
        try:
            session = after(session, (event,))
        except Exception:  # whatever the fold stumbles over, there is no session to show
            raise damaged(path, f"event {event.seq} does not follow from those before it") from None
    for missing in _spoken_of_but_not_there(session):
        raise damaged(path, f"it speaks of {missing}, which is not in it")
    return session


def _spoken_of_but_not_there(session: Session) -> list[str]:
    voices = {voice.id for voice in session.voices}
    turns = {turn.id for turn in session.turns}
    contributions = {contribution.id for contribution in session.contributions}
    decisions = {decision.id for decision in session.decisions}
    answers = [answer for contribution in session.contributions for answer in contribution.answers]
    spoken_of: list[tuple[str | None, set[str]]] = [
        *((voice, voices) for round_ in session.rounds for voice in round_.order),
        *((turn.voice, voices) for turn in session.turns),
        *((contribution.voice, voices) for contribution in session.contributions),
        *((contribution.turn, turns) for contribution in session.contributions),
        *((answer.decision, decisions) for answer in answers),
        *((source, contributions) for decision in session.decisions for source in decision.source),
        *((voice, voices) for decision in session.decisions for voice in decision.carried_by),
    ]
    return sorted({each for each, there in spoken_of if each is not None and each not in there})
