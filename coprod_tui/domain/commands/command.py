"""What all commands have in common: frozen values, each with its kind and the rule that gives its events."""

from typing import Any, ClassVar, Self

from coprod_tui.domain.commands.act import Act
from coprod_tui.domain.model.value import Value
from coprod_tui.domain.stamp import CommandKind


class Command(Value, frozen=True):
    """What somebody wants done. It changes nothing by itself."""

    kind: ClassVar[CommandKind]

    def decide(self, act: Act) -> None:
        """Add to ``act`` what comes of it. Raises ``Rejection``, and then the act is not to be used."""
        raise NotImplementedError

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        """The command that gave the events of an act. Raises where they cannot have come from one of this kind.

        What it was given stands under the same names in one of the events, unless a class says otherwise.
        """
        names = cls.__struct_fields__
        for event in events:
            if set(names) <= set(event.__struct_fields__):
                return cls(**{name: getattr(event, name) for name in names})
        raise ValueError(f"no event of a {cls.kind} command")
