"""Folds events into a Session, and checks that a history is possible."""
