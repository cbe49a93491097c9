"""The Session and its parts: frozen values."""
