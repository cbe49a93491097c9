"""What a session, or several, come to: summaries, the board, insights, provenance."""
