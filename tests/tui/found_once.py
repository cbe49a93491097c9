"""What Textual looks up again and again, and finds the same each time, is found once.

A tenth of the time of a test would go by with that. All of this is private to Textual; ``make test-long`` does without.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from textual.css.styles import RenderStyles
from textual.message import Message
from textual.message_pump import MessagePump, _MessagePumpMeta
from textual.reactive import Reactive

TEXTUALS = MessagePump._get_dispatch_methods
"""How Textual itself finds who handles a message."""

_Handlers = tuple[tuple[type, Callable[..., Any]], ...]


def find(patches: pytest.MonkeyPatch) -> None:
    """Find who handles a message, which attributes are computed, and where a rule stands."""
    found: dict[tuple[type, str, type], _Handlers | None] = {}
    computed: dict[tuple[Reactive[Any], type], bool] = {}

    def forget() -> None:
        found.clear()
        computed.clear()

    patches.setattr(MessagePump, "_get_dispatch_methods", handling(TEXTUALS, found))
    patches.setattr(Reactive, "__get__", _reading(Reactive.__get__, computed))
    patches.setattr(RenderStyles, "get_rule", _get_rule)
    for change in ("__setattr__", "__delattr__"):  # a test may give a class another handler
        patches.setattr(_MessagePumpMeta, change, _forgetting(getattr(type, change), forget))


def _forgetting(change: Callable[..., None], forget: Callable[[], None]) -> Callable[..., None]:
    """Change a class, of which something else holds from now on."""

    def changing(cls: type, *what: object) -> None:
        change(cls, *what)
        forget()

    return changing


def handling(find_handlers: Any, found: dict[tuple[type, str, type], _Handlers | None]) -> Any:
    """The same handlers hold for all objects of a class and all messages of a class.

    Those that ask for the widget which a message is about are looked for as ever.
    """

    def finding(pump: MessagePump, name: str, message: Message) -> Iterable[tuple[type, Any]]:
        key = (pump.__class__, name, message.__class__)
        if key not in found:
            found[key] = _handlers(*key)
        handlers = found[key]
        if handlers is None:
            return find_handlers(pump, name, message)  # type: ignore[no-any-return]
        return _bound(handlers, pump, message) if handlers else ()

    return finding


def _bound(handlers: _Handlers, pump: MessagePump, message: Message) -> Iterator[tuple[type, Any]]:
    """Each handler, until one of them prevents those of the classes above its own."""
    before: type | None = None
    for cls, handler in handlers:
        if cls is not before and message._no_default_action:
            return
        before = cls
        yield cls, handler.__get__(pump, cls)


def _handlers(pump: type, name: str, message: type) -> _Handlers | None:
    """Who handles a message, in their order, or None where it depends on more than its class."""
    handlers: list[tuple[type, Callable[..., Any]]] = []
    messages = [each for each in message.__mro__ if issubclass(each, Message)]
    for cls in pump.__mro__:
        decorated = cls.__dict__.get("_decorated_handlers") or {}
        for handler, selectors in (one for each in messages for one in decorated.get(each, ())):
            if selectors:
                return None
            if handler not in (each for _, each in handlers):
                handlers.append((cls, handler))
        named = cls.__dict__.get(f"_{name}") or cls.__dict__.get(name)
        if named is not None and not getattr(named, "_textual_on", None):
            handlers.append((cls, named))
    return tuple(handlers)


def _reading(read: Any, computed: dict[tuple[Reactive[Any], type], bool]) -> Any:
    """What is not computed stands in the object, once it has been set."""

    def reading(self: Reactive[Any], obj: Any, obj_type: type) -> object:
        if obj is None:
            return self
        key = (self, obj.__class__)
        if key not in computed:
            computed[key] = hasattr(obj.__class__, self.compute_name)
        values = obj.__dict__
        if computed[key] or self.internal_name not in values:
            return read(self, obj, obj_type)
        return values[self.internal_name]

    return reading


def _get_rule(self: RenderStyles, rule_name: str, default: object = None) -> object:
    """That of the widget itself, or that of the stylesheets."""
    own: Any = self._inline_styles._rules
    if rule_name in own:
        return own[rule_name]
    given: Any = self._base_styles._rules
    return given.get(rule_name, default)
