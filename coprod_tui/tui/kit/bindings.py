"""Builds Textual's bindings from the table of keys."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from coprod_tui.presentation.keys import Key


def bindings(
    keys: Iterable[Key], *, without: str = "", priority: bool = False, system: bool = False
) -> list[BindingType]:
    """The bindings for the keys of a screen, dialog or list; ``without`` the key that a list within it has already."""
    return [_binding(key, priority=priority, system=system) for key in keys if key.name != without]


def _binding(key: Key, *, priority: bool, system: bool) -> Binding:
    keys, label = ",".join(key.bound), key.label or key.help
    return Binding(keys, key.action, label, show=False, priority=priority, tooltip=key.help, system=system)
