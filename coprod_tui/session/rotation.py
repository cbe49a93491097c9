"""Who speaks next: the circle, the opener and direction of a round, and the queue within it."""

import random
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeVar

from coprod_tui.session.events import Direction
from coprod_tui.session.session import Round, Session, Turn, Voice
from coprod_tui.session.turns import due_ms

T = TypeVar("T")

Why = Literal["first", "kept", "again", "extra"]
Standing = Literal[
    "waiting", "speaking", "held", "next", "to_come", "spoke", "passed", "passed_back_later", "away", "away_kept"
]


class Coming(NamedTuple):
    """A turn that is still to be offered: whose, for which round, and why it comes.

    ``first``: the first offer of the round. ``kept``: the turn was kept open while they were away. ``again``: once
    more after a first pass. ``extra``: time that was added after they had spoken.
    """

    voice: str
    round: int
    why: Why
    turn: Turn | None = None


def drawn(names: Sequence[T], seed: int) -> tuple[T, ...]:
    """``names`` shuffled: the same seed gives the same circle on every Python (Fisher and Yates over ``random()``)."""
    chance = random.Random(seed)
    circle = list(names)
    for last in range(len(circle) - 1, 0, -1):
        other = int(chance.random() * (last + 1))
        circle[last], circle[other] = circle[other], circle[last]
    return tuple(circle)


def direction_of(number: int) -> Direction:
    """Round 1 goes forward round the circle, round 2 backward, and so on."""
    return "forward" if number % 2 else "backward"


def opener(session: Session) -> Voice:
    """Who opens the next round: of the voices present, who has opened least often.

    On a tie it is the first one met walking the circle from the last opener.
    """
    last = session.rounds[-1].order[0] if session.rounds else None
    circle = session.voices
    start = next((place + 1 for place, voice in enumerate(circle) if voice.id == last), 0)
    walk = [voice for voice in (*circle[start:], *circle[:start]) if voice.here]
    return min(walk, key=lambda voice: voice.openings_before + voice.openings)


def order_of_round(session: Session, number: int) -> tuple[str, ...]:
    """The ids of the voices present, from the opener in the round's direction."""
    circle = [voice.id for voice in session.present]
    if direction_of(number) == "backward":
        circle.reverse()
    start = circle.index(opener(session).id)
    return (*circle[start:], *circle[:start])


def queue(session: Session) -> tuple[Coming, ...]:
    """All turns still to be offered to voices in the room, the next one first; the open turn is not among them."""
    here = {voice.id for voice in session.present}
    round_ = session.round
    coming = [] if round_ is None else _coming_in(round_, here)
    if round_ is None and session.next_step is not None:
        return ()
    return (*coming, *_kept_earlier(session, here))


def passed_over(session: Session) -> tuple[str, ...]:
    """The voices that are away now although their turn comes before that of the next voice in the room."""
    round_ = session.round
    if round_ is None:
        return ()
    here = {voice.id for voice in session.present}
    untouched = [voice for voice in round_.order if not round_.turns_of(voice)]
    before = next((place for place, voice in enumerate(untouched) if voice in here), len(untouched))
    return tuple(untouched[:before])


def standing(session: Session, voice: Voice) -> Standing:
    """How a voice stands in the round, for the list of voices."""
    turn = session.open_turn
    if turn and turn.voice == voice.id:
        return "speaking" if turn.clock == "running" else turn.clock
    kept = any(past.voice == voice.id and past.outcome == "kept_open" for past in session.turns)
    if not voice.here:
        return "away_kept" if kept or _has_yet_to_come(session, voice) else "away"
    coming = queue(session)
    if coming and coming[0].voice == voice.id:
        return "next"
    turns = session.round.turns_of(voice.id) if session.round else ()
    if turns and turns[-1].outcome == "passed":
        later = any(each.voice == voice.id and each.why == "again" for each in coming)
        return "passed_back_later" if later else "passed"
    if turns and turns[-1].outcome == "spoke":
        return "spoke"
    return "to_come"


def _coming_in(round_: Round, here: set[str]) -> list[Coming]:
    number = round_.number
    untouched = [voice for voice in round_.order if voice in here and not round_.turns_of(voice)]
    latest = [round_.turns_of(voice)[-1] for voice in round_.order if voice in here and voice not in untouched]
    ended = [turn for turn in latest if turn.outcome is not None]
    passed_once = [turn for turn in ended if turn.outcome == "passed" and turn.passes == 1]
    kept = [Coming(turn.voice, number, "kept", turn) for turn in ended if turn.outcome == "kept_open"]
    first = [Coming(voice, number, "first") for voice in untouched]
    again = [Coming(turn.voice, number, "again", turn) for turn in sorted(passed_once, key=lambda turn: turn.ended_seq)]
    extra = [
        Coming(turn.voice, number, "extra")
        for turn in ended
        if turn.outcome != "kept_open" and turn not in passed_once and due_ms(round_, turn.voice) > 0
    ]
    return kept + first + again + extra


def _kept_earlier(session: Session, here: set[str]) -> list[Coming]:
    return [
        Coming(turn.voice, round_.number, "kept", turn)
        for round_ in session.rounds
        if round_.closed
        for turn in round_.turns
        if turn.outcome == "kept_open" and turn.voice in here
    ]


def _has_yet_to_come(session: Session, voice: Voice) -> bool:
    round_ = session.round
    return round_ is not None and voice.id in round_.order and not round_.turns_of(voice.id)
