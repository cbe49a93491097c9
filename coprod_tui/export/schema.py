"""The JSON Schema of the document, made from the types that write it.

``python -m coprod_tui.export.schema > docs/session.schema.json`` writes the published file anew.
"""

import json
import sys
from typing import Any, get_args

import msgspec

from coprod_tui.domain.events import AnyEvent, Event
from coprod_tui.domain.stamp import CommandKind
from coprod_tui.export.shape import Document

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_WHERE = "#/$defs/{name}"


def schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12); ``history`` is the union of all events, each with its mark ``undone``."""
    (document, entry), parts = msgspec.json.schema_components((Document, AnyEvent), ref_template=_WHERE)
    for event in get_args(AnyEvent):
        _as_exported(event, parts[event.__name__])
    parts["CommandKind"] = {
        "description": "What was wanted: the kind of command that an act carried out, on its first event.",
        **msgspec.json.schema(CommandKind),
    }
    for part in parts.values():
        part["description"] = " ".join(part["description"].replace("``", "").split())
    parts["Document"]["properties"]["history"]["items"] = entry
    return {
        "$schema": DIALECT,
        "title": "coprod session",
        **document,
        "$defs": {name: parts[name] for name in sorted(parts)},
    }


def encoded() -> bytes:
    """The schema as the published file holds it."""
    return (json.dumps(schema(), indent=2, ensure_ascii=False) + "\n").encode()


def _as_exported(kind: type[Event], event: dict[str, Any]) -> None:
    """Adapt the schema of an event to exports: all fields are required, with ``undone`` and a full timestamp.

    Only event types that omit default values have optional fields.
    """
    fields = event["properties"]
    usual = set(fields) - set(event["required"]) if kind.__struct_config__.omit_defaults else set()
    fields["command"] = {"anyOf": [{"$ref": _WHERE.format(name="CommandKind")}, {"type": "null"}]}
    fields["at"] = {"type": "string", "format": "date-time"}
    fields["undone"] = {"type": "boolean", "description": "Whether this was taken back later."}
    event["required"] = [field for field in fields if field not in usual]


if __name__ == "__main__":
    sys.stdout.buffer.write(encoded())
