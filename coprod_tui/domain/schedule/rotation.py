"""Who speaks next: the circle, the opener and direction of a round, and the queue within it."""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from coprod_tui.domain import derived
from coprod_tui.domain.events import Direction
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.people.folding import read_as
from coprod_tui.domain.schedule.turns import Offer, due_ms, offer, offer_again, offer_of_added

T = TypeVar("T")

Why = Literal["first", "kept", "again", "extra"]


class Coming(NamedTuple):
    """A turn still to be offered: whose, in which round, and why.

    ``first``: the first offer of the round. ``kept``: the turn was kept open while they were away. ``again``: once
    more after a first pass. ``extra``: time that was added after they had spoken. ``turn`` is the one to open again.
    """

    voice: VoiceId
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


def undrawn(circle: Sequence[T], seed: int) -> tuple[T, ...]:
    """The names from which ``drawn`` gives ``circle``."""
    places = drawn(range(len(circle)), seed)
    return tuple(name for _, name in sorted(zip(places, circle, strict=True), key=lambda pair: pair[0]))


def direction_of(number: int) -> Direction:
    """Round 1 goes forward round the circle, round 2 backward, and so on."""
    return "forward" if number % 2 else "backward"


def opened_under(openings: Mapping[str, int]) -> Callable[[str], int]:
    """A function that counts the rounds opened under a name, in any of its spellings in ``openings``."""
    read: Counter[str] = Counter()
    for name, rounds in openings.items():
        read[read_as(name)] += rounds
    return lambda name: read[read_as(name)]


def opener(session: Session) -> Voice:
    """Who opens the next round: of the voices present, who has opened least often.

    On a tie it is the first one met walking the circle from the last opener. Rounds that began with those left from an
    earlier one count for nobody.
    """
    last = next((round_.order[0] for round_ in reversed(session.rounds) if not round_.left_first), None)
    circle = session.voices
    start = next((place + 1 for place, voice in enumerate(circle) if voice.id == last), 0)
    walk = [voice for voice in (*circle[start:], *circle[:start]) if voice.here]
    return min(walk, key=lambda voice: voice.openings_before + voice.openings)


def order_of_round(session: Session, number: int) -> tuple[tuple[VoiceId, ...], int]:
    """The ids of the voices present, from the opener in the round's direction, and how many come before the opener.

    These had no turn in the round before, as it was ended early.
    """
    circle = [voice.id for voice in session.present]
    if direction_of(number) == "backward":
        circle.reverse()
    start = circle.index(opener(session).id)
    left = [voice for voice in without_a_turn(session) if voice in circle]
    order = [voice for voice in (*circle[start:], *circle[:start]) if voice not in left]
    return (*left, *order), len(left)


def without_a_turn(session: Session) -> tuple[VoiceId, ...]:
    """Those who were offered no turn in the last round, as the group ended it early, in the order they would have come.

    They come first in the next round.
    """
    last = session.rounds[-1] if session.rounds else None
    if last is None or not last.ended_early:
        return ()
    return last.without_a_turn


def no_turn_yet(session: Session) -> tuple[VoiceId, ...]:
    """Those who have had no turn in the running round: one whose clock has not started is none, but a pass is."""
    round_ = session.round
    if round_ is None:
        return ()
    circle = {voice.id for voice in session.circle}
    had = {turn.voice for turn in round_.turns if turn.passes or (turn.was_offered and not turn.is_unused)}
    return tuple(voice for voice in round_.in_order if voice in circle - had)


@derived.once
def queue(session: Session) -> tuple[Coming, ...]:
    """All turns still to be offered to voices in the room, the next one first; the open turn is not among them."""
    if session.round is None and session.next_step is not None:
        return ()
    return _coming(session, {voice.id for voice in session.present})


@derived.once
def all_coming(session: Session) -> tuple[Coming, ...]:
    """All turns still to be offered in rounds that have begun, also to voices that are away."""
    return _coming(session, {voice.id for voice in session.circle})


def offer_of(session: Session, coming: Coming) -> Offer:
    """What somebody is offered when that turn opens now."""
    round_ = session.rounds[coming.round - 1]
    if coming.why == "again" and coming.turn is not None:
        return offer_again(session, round_, coming.turn)
    if coming.why == "extra":
        return offer_of_added(session, round_, coming.voice)
    return offer(session, round_, coming.voice)


def is_through(session: Session) -> bool:
    """Whether the plan is complete: no step is open or left, and nobody in the room has a turn left."""
    return not session.step_open and session.next_step is None and not queue(session)


def passed_over(session: Session) -> tuple[VoiceId, ...]:
    """The voices that are away and whose turn would come before that of the next voice in the room."""
    round_ = session.round
    if round_ is None:
        return ()
    here, circle = {voice.id for voice in session.present}, {voice.id for voice in session.circle}
    in_order = (voice for voice in round_.in_order if voice in circle)
    untouched = [voice for voice, had in round_.turns_by_voice(in_order).items() if not had]
    before = next((place for place, voice in enumerate(untouched) if voice in here), len(untouched))
    return tuple(untouched[:before])


def turn_to_let_be(session: Session) -> Turn | None:
    """The turn that people mean who say: let it be. The open one if its clock has started, else the last of its round.

    With its last turn a round closes, and that turn is meant until another step opens.
    """
    turn = session.open_turn
    if turn is not None and not turn.is_unused:
        return turn if turn.round is not None else None
    round_ = session.rounds[-1] if session.rounds and (session.round or not session.step_open) else None
    if round_ is None or not any(each.has_ended for each in round_.turns):
        return None
    return max((each for each in session.turns_in_rounds if each.has_ended), key=lambda each: each.ended_seq)


def may_come_later(session: Session, turn: Turn) -> bool:
    """Whether an open turn, if passed, could be offered once more: on a first pass, and not for added time."""
    if turn.round is None:
        return False
    return turn.passes == 0 and len(session.rounds[turn.round - 1].turns_of(turn.voice)) == 1


def others_come(session: Session, turn: Turn) -> bool:
    """Whether anybody else in the room has a turn to come."""
    return any(coming.voice != turn.voice for coming in queue(session))


def waits_or_passes(session: Session, turn: Turn) -> bool:
    """Whether a pass would be final only because nobody else is to come: then the voice chooses to wait or pass."""
    return may_come_later(session, turn) and not others_come(session, turn)


def _coming(session: Session, voices: set[VoiceId]) -> tuple[Coming, ...]:
    """The turns still to be offered to these voices: in the running round, then in earlier ones.

    A round that was ended early offers none any more.
    """
    lasting = [round_ for round_ in session.rounds if not round_.ended_early]
    rounds = sorted(lasting, key=lambda round_: round_.closed)
    return tuple(coming for round_ in rounds for coming in coming_in(round_, voices))


def coming_in(round_: Round, voices: set[VoiceId]) -> list[Coming]:
    """The turns of one round still to be offered to these voices: first offers before second ones, then added time."""
    turns = round_.turns_by_voice(voice for voice in round_.order if voice in voices)
    first = [Coming(voice, round_.number, "first") for voice, had in turns.items() if not had]
    ended = [had[-1] for had in turns.values() if had and had[-1].outcome is not None]
    passed = sorted((turn for turn in ended if turn.may_come_again), key=lambda turn: turn.ended_seq)
    put_aside = [turn for turn in ended if not turn.was_offered]
    kept = [turn for turn in put_aside if len(turns[turn.voice]) == 1]
    spoken = [turn for turn in ended if turn not in passed and turn not in kept] if round_.extra_ms else []
    added = [turn for turn in spoken if due_ms(round_, turn.voice) > 0]

    def again(turn: Turn) -> Coming:
        return Coming(turn.voice, round_.number, "again", turn)

    return [
        *_ordered(round_, [*(Coming(turn.voice, round_.number, "kept", turn) for turn in kept), *first]),
        *_ordered(round_, [again(turn) for turn in passed if turn.ended_seq < round_.ordered_seq]),
        *(again(turn) for turn in passed if turn.ended_seq >= round_.ordered_seq),
        *(Coming(turn.voice, round_.number, "extra", turn if turn in put_aside else None) for turn in added),
    ]


def _ordered(round_: Round, coming: list[Coming]) -> list[Coming]:
    """As the group ordered them. Whoever was away then and is back comes before them, and who joined since after."""
    place = {voice: place for place, voice in enumerate(round_.to_come)}
    last = len(place)
    return sorted(coming, key=lambda each: place.get(each.voice, -1 if each.why == "kept" else last))
