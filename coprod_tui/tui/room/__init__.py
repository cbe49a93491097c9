"""The room: the screen of a running session."""
