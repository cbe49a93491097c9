"""Searches the folded words of every session, as they are typed."""

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.folding import folded
from coprod_tui.index import tables
from coprod_tui.index.upkeep import Look

LINE_END = "\n"
"""Ends each searchable text of a session but the last; never part of a word that is looked for."""

Texts = list[tuple[SessionId, str]]
"""The folded texts of sessions."""


class Search:
    """Searches as words are typed: a query that extends an earlier one searches only the earlier results."""

    def __init__(self, texts: Texts, likely_for: str = "") -> None:
        """``texts`` of all sessions, or of all that may hold the words of the query ``likely_for``, folded."""
        self._found: dict[str, Texts] = {likely_for: texts}

    def can_find(self, words: str) -> bool:
        """Whether all results are among the texts at hand."""
        wanted = folded(words)
        return any(wanted.startswith(typed) for typed in self._found)

    def find(self, words: str) -> set[SessionId]:
        """The ids of the sessions whose text contains every one of ``words``, in any order."""
        wanted = folded(words)
        known = max((typed for typed in self._found if wanted.startswith(typed)), key=len)
        found = self._found[known]
        for word in wanted.split():
            found = [pair for pair in found if word in pair[1]]
        self._found = {typed: each for typed, each in self._found.items() if wanted.startswith(typed)}
        self._found[wanted] = found
        return {session_id for session_id, _ in found}


def begun(look: Look, words: str) -> Search:
    """A search that can find ``words``: in what the full-text index gives, if that is less than half the work."""
    wanted = folded(words)
    likely = tables.numbers_with(look.connection, wanted.split(), look.sessions)
    if likely is not None and len(likely) < len(look.sessions) // 4:
        return Search(_texts(look, tables.rows_of(look.connection, "folded", likely)), wanted)
    return Search(_texts(look, tables.rows(look.connection, "folded")))


def _texts(look: Look, rows: list[tables.Row]) -> Texts:
    return [(look.sessions[number].id, text.decode()) for number, text in rows]


def line_with(words: str, lines: str, typed: str) -> str:
    """The first of the ``typed`` lines that holds all ``words``, or else one of them; ``lines`` are the same, folded.

    Empty without words.
    """
    wanted = folded(words).split()
    pairs = list(zip(lines.split(LINE_END), typed.split(LINE_END), strict=True))
    with_all = (shown for line, shown in pairs if wanted and all(word in line for word in wanted))
    with_one = (shown for line, shown in pairs if any(word in line for word in wanted))
    return next(with_all, "") or next(with_one, "")
