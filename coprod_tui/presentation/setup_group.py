"""Sentences of the setup about its group, and which one is offered while it is typed."""

from coprod_tui.domain.words import clean
from coprod_tui.presentation.language import _

PLACEHOLDER = _("one that exists is offered as you type; [setup.take_group] takes it")
_SAME_GROUP = _("Is it the same group as “{group}”?")
_TYPED = _("You typed: {typed}")


def same_group(group: str) -> str:
    """The question about a name that is one letter away from that of a group."""
    return _SAME_GROUP.format(group=group)


def typed(name: str) -> str:
    """The name that is asked about, to see the letter."""
    return _TYPED.format(typed=clean(name).text)
