"""What the tests share: a clock that is moved by hand, and a meeting that reads like a story."""
