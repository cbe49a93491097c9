"""Events folded into a Session, and whether a history is possible."""
