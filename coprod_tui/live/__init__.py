"""The open session, and the ports that it needs."""
