"""The conversations of the room: each asks something in a dialog and lets an act happen with the answer."""
