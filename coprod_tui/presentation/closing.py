"""Sentences of the closing screen, and about decisions before it."""

from coprod_tui.domain.schedule.sharing import Sharing
from coprod_tui.presentation import handout
from coprod_tui.presentation.labels import people
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lengths import clock

TITLE = _("What we take away")
DECIDED = handout.DECIDED
DECIDED_NONE = _("We settled nothing today. That is worth knowing too.")
HEARD = handout.HEARD
HEARD_NONE = handout.NOTHING.heard
SHARED = handout.TIME
SHARED_NONE = _("No round was opened.")
SAME = handout.TIME_INTRO
_SHARE = _("{people}, {share} each")
_SHARE_OF_SOME = _("{offered} of {people}, {share} each")
OUTSIDE = handout.ALSO_SAID
REASON = handout.BECAUSE
WHEN = _("We come back to it: {when}")
FROM = _("from {names}")
SERVES = _("serves: {titles}")
THANKS = _("Thank you, {names}.")
CHOOSE_WORDS = _("Which words go? Choose them with [lists.older] [lists.newer], then [answers.take_out].")
NO_UNDO = _("The session is closed, and its record stands as it is. Closing cannot be taken back.")


def share(shared: Sharing) -> str:
    """Who was offered how much in a round: ``8 people, 2:00 each``."""
    said = _SHARE if shared.offered >= shared.voices else _SHARE_OF_SOME
    return said.format(offered=shared.offered, people=people(shared.voices), share=clock(shared.share_ms))
