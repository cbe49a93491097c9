"""How sessions are kept: the port of a store, TinyDB files, and memory."""
