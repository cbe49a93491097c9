"""Sentences for when somebody joins, goes away, comes back, passes, or chooses another name."""

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.schedule.standings import Standing, standings
from coprod_tui.presentation.called import called
from coprod_tui.presentation.keys.dialogs import NOT_THIS_TIME
from coprod_tui.presentation.labels import HERE_FOR_SOMEONE
from coprod_tui.presentation.language import _, counting, plural
from coprod_tui.presentation.text import Piece

JOIN_TITLE = _("Who joins us?")
JOIN_LABEL = _("The name they choose")
JOIN_HINT = _("[keep] welcomes them · [back] goes back")
_RENAME = _("What would {name} like to be called?")
_LAST = _("{name} is the last. Shall we wait a little, or not this time?")

AWAY_TITLE = _("Who goes away, or comes back?")
AWAY_HINT = _(
    "Letters or number: who · [away.move]: away, or back · [away.rename] another name · [away.their_time] their time · "
    "[away.alongside] here for someone, or with turns · [back] goes back"
)
_HERE = _("here")
AWAY = _("away")
_HERE_ASKED = _("here · {question} [away.rename]")
_AWAY_ASKED = _("away · {question} [away.rename]")

STANDING: dict[Standing, tuple[str, ...]] = {
    "waiting": ("▶", _("when ready")),
    "speaking": ("▶", _("their turn")),
    "held": ("▶", _("paused")),
    "next": ("›", _("next")),
    "hand": ("↑", _("hand up")),
    "to_come": ("·", ""),
    "spoke": ("✓", _("had a turn")),
    "passed": ("–", NOT_THIS_TIME, _("not now")),
    "passed_back_later": ("↺", _("later")),
    "away": ("○", AWAY),
    "away_kept": ("○", _("away, turn kept"), AWAY),
}
"""The sign of a voice in the list, and the words beside it: the first that fit."""

_JOINED = _("Welcome, {name}. Your place is the last in the circle. You have the same room to speak as everyone.")
_AWAY = _("{name} is away.")
_AWAY_KEPT = _("{name} is away. Their turn is kept.")
_AWAY_ENDS = _("{name} is away. Their turn ends here.")
_AWAY_ONCE_MORE = _("{name} is away. They are offered their turn once more when they are back.")
_BACK = _("Welcome, {name}.")
_NAME_STANDS = _("{name} it is.")
_RENAMED = _("From now on: {name}.")
_PASSED = _("{name}: later. They are offered a turn once more when the others have had theirs.")
_PASSED_AGAIN = _("{name}: not this time.")
_WAITS = _("We wait. [clock] when {name} is ready; [pass_turn] asks again.")


def last(name: str) -> str:
    """The question to the last voice that would pass."""
    return _LAST.format(name=name)


def waits(name: str) -> str:
    """The sentence when the group waits for the last voice."""
    return _WAITS.format(name=name)


def passed(name: str, *, later: bool) -> str:
    """The sentence after a pass: later, or not this time."""
    return (_PASSED if later else _PASSED_AGAIN).format(name=name)


def joined(name: str) -> str:
    """The sentence after somebody joined."""
    return _JOINED.format(name=name)


def went_away(before: Session, now: Session, voice: Voice) -> str:
    """The sentence about a voice that just went away: whether its turn is kept, ends, or neither."""
    return _gone(before, now, voice).format(name=called(voice.name))


def _gone(before: Session, now: Session, voice: Voice) -> str:
    turn = before.open_turn
    if turn and turn.voice == voice.id and not turn.is_unused:
        return _AWAY_ENDS
    if standings(now)[voice.id] != "away_kept":
        return _AWAY
    turns = now.round.turns_of(voice.id) if now.round else ()
    return _AWAY_ONCE_MORE if turns and turns[-1].may_come_again else _AWAY_KEPT


def back(voice: Voice) -> str:
    """The sentence after somebody came back."""
    return _BACK.format(name=called(voice.name))


def rename(voice: Voice) -> str:
    """The question for another name."""
    return _RENAME.format(name=called(voice.name))


def renamed(name: str) -> str:
    """The sentence after somebody chose another name."""
    return _RENAMED.format(name=name)


def stands(name: str) -> str:
    """The sentence after a name that was asked about was confirmed."""
    return _NAME_STANDS.format(name=name)


def names_to_look_at(asking: int, waiting: int) -> str:
    """How many names need a look in the room, and how many people wait for one; empty if none do."""
    said = (
        plural(asking, "{number} name to look at: [away].", "{number} names to look at: [away].") if asking else "",
        _waiting(waiting) if waiting else "",
    )
    return " ".join(filter(None, said))


_waiting = counting("{number} person still waits for a name: [join].", "{number} people still wait for a name: [join].")


def away_or_here(voice: Voice, question: str) -> tuple[Piece, ...]:
    """Behind a name in the list of who is here or away: which of the two, and the question about it, if any."""
    if voice.alongside:
        how = HERE_FOR_SOMEONE
    elif question:
        how = (_HERE_ASKED if voice.here else _AWAY_ASKED).format(question=question)
    else:
        how = _HERE if voice.here else AWAY
    return ((f"  {how}", "quiet"),)
