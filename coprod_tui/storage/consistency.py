"""Checks that valid events form a valid session together.

A checksum shows that one event was not changed by accident, not that it belongs with the others: files can be merged,
edited and forged.
"""

from pathlib import Path

from coprod_tui.domain.apply.fold import NotASession, fold
from coprod_tui.domain.events import Events
from coprod_tui.domain.model.session import Session
from coprod_tui.errors import DamagedRecord
from coprod_tui.storage.durable import damaged


def must_make_sense(events: Events, path: Path) -> Session:
    """Fold the events into a session.

    Raises ``DamagedRecord`` for events that contradict each other or refer to something that does not exist.
    """
    for event in events:
        if event.at.tzinfo is None:
            raise damaged(path, "no_zone", number=event.seq)
        if (event.command is None) is (event.seq == event.act):
            raise damaged(path, "no_command", number=event.seq)
    try:
        session = fold(events)
    except NotASession as error:
        raise DamagedRecord("damaged", found=error.message, path=path) from None
    for missing in _spoken_of_but_not_there(session):
        raise damaged(path, "not_in_it", missing=missing)
    return session


def _spoken_of_but_not_there(session: Session) -> list[str]:
    turns = {turn.id for turn in session.turns}
    voices = {voice.id for voice in session.voices}
    steps = {step.id for step in session.plan.steps}
    contributions = {contribution.id for contribution in session.contributions}
    decisions = {decision.id for decision in session.decisions}
    missing: set[str | None] = set()
    missing |= {contribution.turn for contribution in session.contributions} - turns
    missing |= {contribution.step for contribution in session.contributions} - steps
    missing |= {voice for round_ in session.rounds for voice in round_.order} - voices
    missing |= {*session.raised, *(turn.voice for turn in session.turns)} - voices
    missing |= {contribution.voice for contribution in session.contributions} - voices
    missing |= {voice for decision in session.decisions for voice in decision.carried_by} - voices
    missing |= {source for decision in session.decisions for source in decision.source} - contributions
    missing |= {answer.decision for words in session.contributions for answer in words.answers} - decisions
    return sorted(each for each in missing if each is not None)
