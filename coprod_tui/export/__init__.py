"""Exports: the published document (``shape``), its making (``document``), and one module for each format."""

LARGEST_BYTES = 200_000_000
"""The maximum size of an export that is read."""
