"""Tests of the core: one module a module of ``coprod_tui.domain``, and the laws."""
