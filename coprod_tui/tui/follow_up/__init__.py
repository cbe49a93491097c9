"""The follow-up board, and looking back at it in a session."""
