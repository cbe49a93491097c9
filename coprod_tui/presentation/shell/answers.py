"""Sentences about answers to contributions, and about contributions without one."""

from coprod_tui.presentation.language import _, plural

WHICH = _("What became of these words? Add one of --acted-on D, --partly, --not-acted-on --because WORDS, or --open.")
_KEPT = _("Kept. {next}")
_ALL_ANSWERED = _("Every contribution of this session has its answer.")


def kept(left: int) -> str:
    """The sentence after an answer was kept, with the number of contributions still waiting."""
    return _KEPT.format(next=waits(left) if left else _ALL_ANSWERED)


def waits(contributions: int) -> str:
    """How many contributions wait for an answer, as a sentence."""
    return plural(contributions, "One contribution waits for an answer.", "{number} contributions wait for an answer.")
