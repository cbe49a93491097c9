"""Searching what was said: the words of every session, folded, in a file of their own beside the catalogue.

It is a cache as well, apart from the catalogue because lists need none of it. Plain TinyDB opens it: its table
``texts`` has one document a session.
"""

from collections.abc import Iterable, Mapping

import msgspec

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.folding import folded
from coprod_tui.files import FileFacts
from coprod_tui.record import table_lines
from coprod_tui.record.index import Made

BETWEEN = "\n"
"""Stands between two texts, and in no word that is looked for."""


class TextRow(msgspec.Struct, frozen=True, gc=False):
    """What was said in one session, folded, and the state of its file that it was read from."""

    id: SessionId
    size: int
    mtime_ns: int
    folded: str


class Texts(msgspec.Struct, frozen=True):
    """All that can be searched."""

    texts: dict[SessionId, TextRow]

    @property
    def facts(self) -> dict[SessionId, FileFacts]:
        return {row.id: FileFacts(row.size, row.mtime_ns) for row in self.texts.values()}


class Search:
    """Looks for words as they are typed: what begins with words looked for before is sought among what they found."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """``texts`` are pairs of a session's id and its folded text."""
        self._found: dict[str, list[tuple[str, str]]] = {"": list(texts)}

    def find(self, words: str) -> set[str]:
        """The ids of the sessions in whose text all ``words`` stand, each of them anywhere."""
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
    """What is searched of a session, folded: its title, its decisions and the contributions that stand."""
    decided = (decision.text for decision in session.decisions)
    heard = (contribution.text or "" for contribution in session.heard)
    return folded(BETWEEN.join((session.plan.title, *decided, *heard)))


def updated(data: bytes, made: Mapping[SessionId, Made], gone: Iterable[SessionId]) -> bytes:
    """The texts in ``data`` with those that were made, by session, and without those of sessions that are gone."""
    texts = tuple(msgspec.json.encode(TextRow(each, *rows.facts, rows.text)) for each, rows in made.items())
    return table_lines.updated(data, {"texts": texts}, {*gone, *made})
