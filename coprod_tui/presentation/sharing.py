"""How a round's time was shared, in words: the same in every export, in the shell and on every screen."""

from collections.abc import Iterable

from coprod_tui.domain.schedule.sharing import Sharing
from coprod_tui.presentation.language import _, counting, plural
from coprod_tui.presentation.times import in_words

_SHARE = _("{time}.")
_SHARE_EACH = _("{time} each.")
_IN_OWN_TIME = _("Everyone in their own time.")
_BOTH_HAD_A_TURN = _("Both people had a turn.")


def how_shared(round_: Sharing, *, closed: bool) -> str:
    """The share, how many had a turn, and what is still to come: counts only, no names."""
    return " ".join(
        (_share(round_), _had_a_turn(round_.had_a_turn, round_.voices), *differences(round_, closed=closed))
    )


def _share(round_: Sharing) -> str:
    """The share, where it was everyone's: else it is said of nobody."""
    if round_.in_own_time:
        return _IN_OWN_TIME
    return (_SHARE_EACH if round_.voices > 1 else _SHARE).format(time=in_words(round_.share_ms))


def _had_a_turn(count: int, of: int) -> str:
    if count < of:
        return _some_had_a_turn(count, of)
    return _BOTH_HAD_A_TURN if of == 2 else plural(of, "1 person had a turn.", "All {number} people had a turn.")


def _some_had_a_turn(count: int, of: int) -> str:
    said = plural(of, "{count} of {number} person had a turn.", "{count} of {number} people had a turn.")
    return said.format(count=count)


def differences(shared: Sharing, *, closed: bool) -> tuple[str, ...]:
    """A sentence for each way in which offers differed from the share; none if all were the same.

    ``closed``: the session is over, so nothing is still to come.
    """
    said = []
    if shared.ended_early:
        without = shared.voices - shared.offered
        return (_ended_early(without),) if without else ()
    if shared.short:
        said.append(_added_to_none(shared.short) if closed else _added_to_come(shared.short))
    rest = shared.voices - shared.offered
    if rest and not closed:
        said.append(_still_kept(rest))
    if closed and shared.away:
        said.append(_were_away(shared.away))
    if closed and rest > shared.away:
        said.append(_closed_before(rest - shared.away))
    return tuple(said)


def same_room_for_all(rounds: Iterable[Sharing]) -> bool:
    """Whether everyone was offered a turn in each of these rounds, and all of its time."""
    return all(shared.offered == shared.voices and not shared.short for shared in rounds)


_ended_early = counting(
    "One person had no turn: the group ended this round early.",
    "{number} people had no turn: the group ended this round early.",
)
_added_to_none = counting(
    "The time added was not offered to one person: the session closed before.",
    "The time added was not offered to {number} people: the session closed before.",
)
_added_to_come = counting(
    "The time added is still to be offered to one person.",
    "The time added is still to be offered to {number} people.",
)
_were_away = counting("One person was away when their turn came.", "{number} people were away when their turn came.")
_closed_before = counting(
    "One person had no turn: the session closed before.",
    "{number} people had no turn: the session closed before.",
)
_still_kept = counting(
    "One turn is kept for those who are away or still to come.",
    "{number} turns are kept for those who are away or still to come.",
)
