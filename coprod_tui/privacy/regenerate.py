"""Regenerates a session's exports after words were taken out of it."""

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
from coprod_tui.export.document import document_from
from coprod_tui.export.shape import Document
from coprod_tui.presentation.days import spelled_day
from coprod_tui.presentation.tables import COLUMNS
from coprod_tui.privacy.anonymous import anonymous

SHORTEST = 12
"""Shorter words may occur anywhere by chance, so only files that coprod wrote are searched for them."""

_UNSEEN = re.compile("[\\\\\u2068\u2069'\"]")
"""Characters that exports insert to escape typed text."""

_PAGE = '<meta name="generator" content="coprod">'


class Taking(NamedTuple):
    """A session before and after a contribution was taken out, and the time of its new exports.

    ``alike`` are other sessions of the same day and title, from which a page differs only in what was said.
    """

    contribution: ContributionId
    before: Events
    after: Events
    now: datetime
    alike: tuple[Events, ...] = ()

    def made_anew(self, suffix: str, data: bytes) -> bytes | None:
        """The new bytes of the export; None for any other file, and for one without those words."""
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
        """Whether a file that coprod did not write contains the words."""
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
        """Whether it is a page of this session that contains the words: same title, day and words, named or not."""
        day = fold(self.before).opened_at.date()
        days = (spelled_day(day + timedelta(days=days)) for days in (-1, 0, 1))  # it may be from another time zone
        if not any(each in text for each in days) or not self._is_rather_of_it(text):
            return False
        return any(
            plain(fold(events).plan.title) in text and any(each in text for each in self._wordings(events))
            for events in (self.before, anonymous(self.before).events, anonymous(self.before, as_written=True).events)
        )

    def _is_rather_of_it(self, text: str) -> bool:
        """Whether no similar session matches the page better."""
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
        except standard_csv.Error:  # not a table
            return False

    def _document(self, text: str) -> Document:
        """The new document, with names only if the old export had one."""
        return self._document_named(
            is_named=any(each.name is not None and plain(each.name) in text for each in fold(self.before).voices)
        )

    def _document_named(self, *, is_named: bool) -> Document:
        return document_from(self.after if is_named else anonymous(self.after).events, self.now)


def _in_common(events: Events, text: str) -> int:
    """How many of a session's typed texts occur in ``text``."""
    session = fold(events)
    said = [each.text or "" for each in session.heard] + [each.text for each in session.decisions]
    return sum(plain(each) in text for each in said)


def plain(text: str) -> str:
    """``text`` without escapes, so that words can be found in every format."""
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
    """The keys of an exported session that identify it and its content; other keys are ignored."""

    format: str
    session: _ToldSession
    voices: list[_ToldVoice]
    history: list[_ToldEvent]
