"""What a session is: pure values, the acts that may happen to them, and the rules of equal time.

Nothing here reads a clock, a file or a random source: moments, ids and the draw's seed are passed in.
"""
