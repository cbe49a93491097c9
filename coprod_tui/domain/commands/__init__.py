"""What people can do in a session."""
