"""The panels of the room."""
