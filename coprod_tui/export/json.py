"""The document as JSON: two-space indent, UTF-8, keys in their published order, and a newline at the end."""

import msgspec

from coprod_tui.export.shape import Document


def encode(document: Document) -> bytes:
    """The same document always gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
