"""What a session is: pure values, the commands that change them, and the rules of equal time.

Nothing here reads a clock, a file or a random source: moments, ids and the draw's seed are passed in.
"""
