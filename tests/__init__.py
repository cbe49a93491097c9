"""Tests of coprod; ``tests.support`` holds what they share."""
