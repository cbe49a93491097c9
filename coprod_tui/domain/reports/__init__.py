"""Views over one or several sessions: summaries, the board, insights."""
