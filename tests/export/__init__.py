"""Tests of what leaves coprod."""
