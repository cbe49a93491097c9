"""Full-text search over the folded words of every session, cached in a file beside the index.

It is kept apart from the index because lists do not need it. Plain TinyDB opens it: its table ``texts`` has one
document a session.
"""

from collections.abc import Iterable, Mapping

import msgspec

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.folding import folded
from coprod_tui.files import FileFacts
from coprod_tui.index import table_lines
from coprod_tui.index.tables import Made

BETWEEN = "\n"
"""Separates two texts; never part of a search word."""


class TextRow(msgspec.Struct, frozen=True, gc=False):
    """The folded text of one session, and the state of the file it was read from."""

    id: SessionId
    size: int
    mtime_ns: int
    folded: str


class Texts(msgspec.Struct, frozen=True):
    """The table of searchable texts."""

    texts: dict[SessionId, TextRow]

    @property
    def facts(self) -> dict[SessionId, FileFacts]:
        return {row.id: FileFacts(row.size, row.mtime_ns) for row in self.texts.values()}


class Search:
    """Searches as words are typed: a query that extends an earlier one searches only the earlier results."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """``texts``: pairs of session id and folded text."""
        self._found: dict[str, list[tuple[str, str]]] = {"": list(texts)}

    def find(self, words: str) -> set[str]:
        """The ids of the sessions whose text contains every one of ``words``, in any order."""
        wanted = folded(words)
        if wanted not in self._found:
            known = max((typed for typed in self._found if wanted.startswith(typed)), key=len)
            found = self._found[known]
            for word in wanted.split():
                found = [pair for pair in found if word in pair[1]]
            self._found = {typed: each for typed, each in self._found.items() if wanted.startswith(typed)}
            self._found[wanted] = found
        return {session_id for session_id, _ in self._found[wanted]}


def text_of(session: Session) -> str:
    """The searchable text of a session, folded: its title, decisions and contributions."""
    decided = (decision.text for decision in session.decisions)
    heard = (contribution.text or "" for contribution in session.heard)
    return folded(BETWEEN.join((session.plan.title, *decided, *heard)))


def updated(data: bytes, made: Mapping[SessionId, Made], gone: Iterable[SessionId]) -> bytes:
    """``data`` with the rows ``made`` for each session, and without the sessions ``gone``."""
    texts = tuple(msgspec.json.encode(TextRow(each, *rows.facts, rows.text)) for each, rows in made.items())
    return table_lines.updated(data, {"texts": texts}, {*gone, *made})
