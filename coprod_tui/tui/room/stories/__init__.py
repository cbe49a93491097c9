"""The stories of the room: what its keys set going."""
