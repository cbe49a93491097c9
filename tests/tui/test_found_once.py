"""What is found once is what Textual finds."""

from typing import Any

import pytest
from textual import events
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widget import Widget

import coprod_tui.tui.runtime.app  # noqa: F401 - with all screens
from tests.tui.found_once import TEXTUALS, handling


def kinds(of: type) -> list[type]:
    """All that there are of a class."""
    return [of, *(each for kind in of.__subclasses__() for each in kinds(kind))]


OURS = sorted({each for each in kinds(MessagePump) if each.__module__.startswith("coprod_tui")}, key=str)
MESSAGES = [
    each for each in kinds(Message) if each.__module__ == events.__name__ or each.__module__.startswith("coprod_tui")
]


def found(find: Any, kind: type, message: type, is_prevented: bool) -> list[tuple[type, Any]]:
    """The handlers that a widget has for a message which nobody sent."""
    pump, sent = object.__new__(kind), object.__new__(message)
    sent._no_default_action, sent._sender = is_prevented, None
    return [(cls, method.__func__) for cls, method in find(pump, message.handler_name, sent)]


@pytest.mark.parametrize("is_prevented", [False, True], ids=["as ever", "prevented"])
def test_every_message_has_the_same_handlers(is_prevented: bool) -> None:
    """In the same order, in each screen and widget of ours."""
    find = handling(TEXTUALS, {})
    all_of_them = [(kind, message, is_prevented) for kind in OURS for message in MESSAGES]
    assert all_of_them
    assert [each for each in all_of_them if found(find, *each) != found(TEXTUALS, *each)] == []


def test_a_handler_can_prevent_those_above_it() -> None:
    """But not the other one of its own class."""

    class Above(Widget):
        def on_show(self) -> None: ...

    class Below(Above):
        def _on_show(self) -> None: ...

    def told(find: Any) -> list[type]:
        sent, classes = events.Show(), []
        for cls, _ in find(object.__new__(Below), "on_show", sent):
            sent.prevent_default()
            classes.append(cls)
        return classes

    assert told(handling(TEXTUALS, {})) == told(TEXTUALS) == [Below]


def test_another_handler_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """As soon as a class has it, and no longer."""

    class Some(Widget):
        pass

    def of_show() -> list[type]:
        return [cls for cls, _ in object.__new__(Some)._get_dispatch_methods("on_show", events.Show())]

    was = of_show()
    with monkeypatch.context() as patches:
        patches.setattr(Some, "on_show", lambda self: None, raising=False)
        assert of_show() == [Some, *was]
    assert of_show() == was
