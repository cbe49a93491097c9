"""From the table of keys to what Textual binds, and from a key to the story that it sets going."""

from collections.abc import Callable, Iterable
from importlib import import_module

from textual.binding import Binding, BindingType

from coprod_tui.presentation.keys import Key
from coprod_tui.tui.kit.stories import Story


def bindings(keys: Iterable[Key], *, priority: bool = False, system: bool = False) -> list[BindingType]:
    """The bindings for the keys of a screen, dialog or list."""
    return [_binding(key, priority=priority, system=system) for key in keys if not key.native]


def _binding(key: Key, *, priority: bool, system: bool) -> Binding:
    keys, label = ",".join(key.bound), key.label or key.help
    return Binding(keys, key.action, label, show=False, priority=priority, tooltip=key.help, system=system)


def story(package: str, name: str) -> Callable[..., Story | None]:
    """The function of that name, ``module.function`` in ``package``; the module is loaded when it is first needed."""
    module, _, function = name.partition(".")
    found: Callable[..., Story | None] = getattr(import_module(f"{package}.{module}"), function)
    return found
