"""What commands over all sessions share: sessions that cannot be read, and why there is nothing to show."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from coprod_tui.cli.output import say
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.folding import is_among
from coprod_tui.domain.words import clean
from coprod_tui.errors import Failure

if TYPE_CHECKING:
    from coprod_tui.presentation.shell.following_up import Nothing
    from coprod_tui.service import Listing


def say_troubles(troubles: Mapping[SessionId, Failure]) -> int:
    """Report the sessions that cannot be read, and return the exit code of the most serious error."""
    if not troubles:
        return 0
    from coprod_tui.presentation.failures import sentence_of

    for trouble in troubles.values():
        say(sentence_of(trouble))
    return max(trouble.exit_code for trouble in troubles.values())


def why_none(kept: "Listing", group: str, nothing: "Nothing") -> str:
    """A sentence for why there is ``nothing`` from any session (of one group); empty if there are sessions."""
    from coprod_tui.presentation.shell import following_up as wording  # which a list does not need

    if not kept.summaries:
        return wording.NONE_READ if kept.troubles else nothing.no_sessions
    if not group or is_among(group, {each.group for each in kept.summaries}):
        return ""
    asked = clean(group, characters=60).text
    return (wording.NONE_READ_OF_GROUP if kept.troubles else nothing.none_of_group).format(group=asked)
