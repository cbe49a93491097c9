"""From the table of keys to what Textual binds, and from a key to the story that it sets going."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.dom import DOMNode

from coprod_tui.presentation.keys import Key
from coprod_tui.tui.kit.stories import Story, tell


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


class TellsStories(DOMNode):
    """A screen whose keys set stories going: functions of the screen, in the modules of the package ``STORIES``.

    List it after the screen class among the bases: Textual takes styles from the first base only.
    """

    KEYS: ClassVar[tuple[Key, ...]]
    STORIES: ClassVar[str]

    def may(self, key: Key) -> bool:
        """Whether a key may be pressed at all on this screen."""
        return True

    def action_do(self, name: str) -> None:
        """Begin the story of a key."""
        self.begin(next(key for key in self.KEYS if key.name == name).does)

    def begin(self, name: str, *about: object) -> None:
        """Begin a story: about this screen, and about what was chosen on it."""
        begun = story(self.STORIES, name)(self, *about)
        if begun is not None:
            tell(self.app, begun)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        name = str(*parameters) if action == "do" else action
        return all(self.may(key) for key in self.KEYS if name in (key.name, key.action))
