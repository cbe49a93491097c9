"""The record: sessions kept in TinyDB files, one a session, written so that nothing shown as saved is ever lost."""
