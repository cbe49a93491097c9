"""Exports: the published document (``shape``), its making (``document``), and one module for each format."""
