"""coprod: equal turns, kept words and shared decisions for co-production sessions."""

__version__ = "0.1.0"
