"""Lists, search and reports over all sessions: a cache, made from what is kept."""
