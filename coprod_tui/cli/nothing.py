"""Explains empty results."""

from coprod_tui.domain.people.folding import is_among
from coprod_tui.domain.words import clean
from coprod_tui.index.upkeep import Listing
from coprod_tui.presentation.shell import nothing as say
from coprod_tui.presentation.shell.nothing import Nothing


def why_none(kept: Listing, group: str, nothing: Nothing) -> str:
    """A sentence for why there is ``nothing`` from any session (of one group); empty if there are sessions."""
    if not kept.summaries:
        return say.NONE_READ if kept.troubles else nothing.no_sessions
    if not group or is_among(group, {each.group for each in kept.summaries}):
        return ""
    asked = clean(group, characters=60).text
    return (say.NONE_READ_OF_GROUP if kept.troubles else nothing.none_of_group).format(group=asked)
