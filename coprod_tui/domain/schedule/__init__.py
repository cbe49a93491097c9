"""Speaking order, offers and evening out."""

EXTRA_MS = 30_000
"""The extra time of one press of ``+``, for each voice in the running round."""
