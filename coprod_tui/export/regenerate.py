"""Exports that coprod made of a session, made anew once words were taken out of it."""

import csv as standard_csv
import re
from datetime import datetime, timedelta
from html import unescape
from typing import NamedTuple

import msgspec

from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import ContributionId
from coprod_tui.domain.taking_out import wordings
from coprod_tui.export import csv, html, json, markdown
from coprod_tui.export.anonymous import anonymous
from coprod_tui.export.document import document_from
from coprod_tui.export.shape import Document
from coprod_tui.presentation.days import spelled_day
from coprod_tui.presentation.tables import COLUMNS

SHORTEST = 12
"""Shorter words may stand anywhere by chance: only what coprod itself wrote is looked through for them."""

_UNSEEN = re.compile("[\\\\\u2068\u2069'\"]")
"""What an export puts into words so that they stay these words."""

_PAGE = '<meta name="generator" content="coprod">'


class Taking(NamedTuple):
    """A session before and after a contribution was taken out of it, and the moment of its new exports.

    ``alike`` are other sessions of its day and title: a page tells no more of whose it is than what was said.
    """

    contribution: ContributionId
    before: Events
    after: Events
    now: datetime
    alike: tuple[Events, ...] = ()

    def made_anew(self, suffix: str, data: bytes) -> bytes | None:
        """The export as it is to be; None for any other file, and for one without those words."""
        text = data.decode("utf-8", "replace")
        match suffix:
            case ".json":
                return self._json(data)
            case ".html" if _PAGE in text and self._is_page(plain(text)):
                return html.encode(self._document(plain(text)))
            case ".md" if text.startswith("# ") and self._is_page(plain(text)):
                return markdown.encode(self._document(plain(text)))
            case ".csv" if self._is_table(text):
                return csv.encode(self._document(plain(text)), "contributions")
            case _:
                return None

    def stand_in(self, data: bytes) -> bool:
        """Whether the words stand in a file that is not coprod's."""
        text = plain(data.decode("utf-8", "replace"))
        return any(len(each) >= SHORTEST and each in text for each in self._wordings(self.before))

    def _wordings(self, events: Events) -> list[str]:
        return [plain(each) for each in wordings(events, self.contribution)]

    def _json(self, data: bytes) -> bytes | None:
        try:
            told = msgspec.json.decode(data, type=_Told)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        session = fold(self.after)
        is_of_it = told.session.opened_at == session.opened_at and told.session.draw_seed == session.draw_seed
        held = (each for each in told.history if each.contribution == self.contribution)
        if told.format != "coprod-session" or not is_of_it or not any(each.text for each in held):
            return None
        return json.encode(self._document_named(is_named=any(each.name is not None for each in told.voices)))

    def _is_page(self, text: str) -> bool:
        """Whether it is of this session and holds the words: title, day and words, with names or without."""
        day = fold(self.before).opened_at.date()
        days = (spelled_day(day + timedelta(days=days)) for days in (-1, 0, 1))  # where it was made may be elsewhere
        if not any(each in text for each in days) or not self._is_rather_of_it(text):
            return False
        return any(
            plain(fold(events).plan.title) in text and any(each in text for each in self._wordings(events))
            for events in (self.before, anonymous(self.before).events, anonymous(self.before, as_written=True).events)
        )

    def _is_rather_of_it(self, text: str) -> bool:
        """Whether no other session has more in common with it."""
        common = _in_common(self.before, text)
        return all(common >= _in_common(other, text) for other in self.alike)

    def _is_table(self, text: str) -> bool:
        if not self._is_rather_of_it(plain(text)):
            return False
        known = {each for events in (self.before, anonymous(self.before).events) for each in self._wordings(events)}
        rows = standard_csv.DictReader(text.removeprefix("\ufeff").splitlines(keepends=True))
        try:
            return any(
                row.get(COLUMNS["contribution"]) == self.contribution
                and plain(row.get(COLUMNS["words"]) or "") in known
                for row in rows
            )
        except standard_csv.Error:  # it is no table
            return False

    def _document(self, text: str) -> Document:
        """With names where one stood in it; the safer of the two otherwise."""
        return self._document_named(
            is_named=any(each.name is not None and plain(each.name) in text for each in fold(self.before).voices)
        )

    def _document_named(self, *, is_named: bool) -> Document:
        return document_from(self.after if is_named else anonymous(self.after).events, self.now)


def _in_common(events: Events, text: str) -> int:
    """How much of what was said in a session stands in ``text``."""
    session = fold(events)
    said = [each.text or "" for each in session.heard] + [each.text for each in session.decisions]
    return sum(plain(each) in text for each in said)


def plain(text: str) -> str:
    """``text`` without what keeps it from being markup or a formula, so that words are found in every format."""
    return " ".join(_UNSEEN.sub("", unescape(text)).split())


class _ToldSession(msgspec.Struct):
    opened_at: datetime
    draw_seed: int


class _ToldVoice(msgspec.Struct):
    name: str | None


class _ToldEvent(msgspec.Struct):
    contribution: str | None = None
    text: str | None = None


class _Told(msgspec.Struct):
    """Of an exported session, what tells whose it is and what is in it; other keys do not matter."""

    format: str
    session: _ToldSession
    voices: list[_ToldVoice]
    history: list[_ToldEvent]
