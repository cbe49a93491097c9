"""How sessions are kept: the port of a store, and TinyDB files."""
