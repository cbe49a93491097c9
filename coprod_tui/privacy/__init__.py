"""Forgetting a person, taking out words, and exports without names."""
