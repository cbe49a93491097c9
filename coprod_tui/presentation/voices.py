"""Sentences for when somebody joins, goes away, comes back, passes, or chooses another name."""

from coprod_tui.domain.schedule.rotation import Standing
from coprod_tui.presentation.keys.dialogs import NOT_THIS_TIME
from coprod_tui.presentation.language import _, plural

JOIN_TITLE = _("Who joins us?")
JOIN_LABEL = _("The name they choose")
JOIN_HINT = _("[keep] welcomes them · [back] goes back")
RENAME_TITLE = _("What would {name} like to be called?")
LAST_TITLE = _("{name} is the last. Shall we wait a little, or not this time?")

AWAY_TITLE = _("Who goes away, or comes back?")
AWAY_HINT = _("[away.move]: away, or back · [away.rename] another name · [back] goes back")
HERE = _("here")
AWAY = _("away")
HERE_ASKED = _("here · {question} [away.rename]")
AWAY_ASKED = _("away · {question} [away.rename]")

STANDING: dict[Standing, tuple[str, ...]] = {
    "waiting": ("▶", _("when ready")),
    "speaking": ("▶", _("their turn")),
    "held": ("▶", _("paused")),
    "next": ("›", _("next")),
    "to_come": ("·", ""),
    "spoke": ("✓", _("had a turn")),
    "passed": ("–", NOT_THIS_TIME, _("not now")),
    "passed_back_later": ("↺", _("later")),
    "away": ("○", AWAY),
    "away_kept": ("○", _("away, turn kept"), AWAY),
}
"""The sign of a voice in the list, and the words beside it: the first that fit."""

SAY_JOINED = _("Welcome, {name}. You have the last place in the circle and the same room to speak as everyone.")
SAY_AWAY = _("{name} is away.")
SAY_AWAY_KEPT = _("{name} is away. Their turn is kept.")
SAY_AWAY_ENDS = _("{name} is away. Their turn ends here.")
SAY_AWAY_ONCE_MORE = _("{name} is away. They are offered their turn once more when they are back.")
SAY_BACK = _("Welcome back, {name}.")
SAY_NAME_STANDS = _("{name} it is.")
SAY_RENAMED = _("From now on: {name}.")
SAY_PASSED = _("{name}: later. They are offered a turn once more when the others have had theirs.")
SAY_PASSED_AGAIN = _("{name}: not this time.")
SAY_WAITS = _("We wait. [clock] when {name} is ready; [pass_turn] asks again.")


def names_to_look_at(asking: int, waiting: int) -> str:
    """How many names need a look in the room, and how many people wait for one; empty if none do."""
    said = (
        plural(asking, "{number} name to look at: [away].", "{number} names to look at: [away].") if asking else "",
        _waiting(waiting) if waiting else "",
    )
    return " ".join(filter(None, said))


def _waiting(people: int) -> str:
    return plural(
        people, "{number} person still waits for a name: [join].", "{number} people still wait for a name: [join]."
    )
