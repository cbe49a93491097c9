"""The extra time of one press of ``+``: the rule adds it, and the table of keys, which must load quickly, names it."""

EXTRA_MS = 30_000
"""For each voice in the running round."""
