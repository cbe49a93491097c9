"""Tests of the core: one module a module of ``coprod_tui.session``, and the laws."""
