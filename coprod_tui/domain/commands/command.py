"""The base class of commands: frozen values, each with its kind and the rule that decides it."""

from typing import Any, ClassVar, Self

from coprod_tui.domain.commands.act import Act
from coprod_tui.domain.model.value import Value
from coprod_tui.domain.stamp import CommandKind


class Command(Value, frozen=True):
    """A request to change a session. Creating one changes nothing."""

    kind: ClassVar[CommandKind]

    def decide(self, act: Act) -> None:
        """Add the resulting events to ``act``. Raises ``Rejection``, after which the act must be discarded."""
        raise NotImplementedError

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        """The command that led to the events of an act. Raises if a command of this kind cannot have led to them.

        By default each field of the command is read from an event field of the same name.
        """
        names = cls.__struct_fields__
        for event in events:
            if set(names) <= set(event.__struct_fields__):
                return cls(**{name: getattr(event, name) for name in names})
        raise ValueError(f"no event of a {cls.kind} command")
