"""The results of a closed session, and what became of its words."""
