"""The wall: what the room sees in a second window."""
