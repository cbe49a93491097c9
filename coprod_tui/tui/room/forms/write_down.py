"""Writes down what somebody said."""

from typing import NamedTuple

from textual import on
from textual.app import ComposeResult

from coprod_tui.domain.commands.words import asked_of
from coprod_tui.domain.ids import StepId, VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.words import is_visible
from coprod_tui.presentation import writing
from coprod_tui.presentation.keys import key, keys_of
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.presentation.writing import NOBODY
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.strip import WritingStrip, titled
from coprod_tui.tui.kit.words_area import WordsArea
from coprod_tui.tui.room.forms.whose import Whose
from coprod_tui.tui.room.whose_words import Texts, Writing, begun_in, draft_of, drafts_of, leave


class Words(NamedTuple):
    """Words and whose they are; None: without a name. Of those that are not to be written down there is no text."""

    text: str
    voice: VoiceId | None
    asked: StepId | None = None
    """The step in which they began to be written."""


class WriteDown(WritingStrip[Words]):
    """For the current voice, for another, or without a name. Each voice has a draft of their own."""

    KEYS = (*keys_of("strip"), *keys_of("cards"))
    BINDINGS = bindings([key("strip.unwritten")], priority=True)
    hint = writing.HINT
    keeps_anywhere = True
    is_of_words = True

    def __init__(
        self, session: Session, speaker: VoiceId | None, keep: Keep[Words], drafts: Drafts, typed: str = ""
    ) -> None:
        """``speaker``: whose words they are unless another one is chosen. ``typed`` stands behind their draft."""
        super().__init__(keep)
        self._session = session
        self.heading = writing.title(session, speaker)
        self._drafts = drafts
        begun = Writing.of(speaker or NOBODY, drafts_of(session, drafts))
        self._writing = begun.typed(sentences(begun.text, typed)) if typed else begun

    def parts(self) -> ComposeResult:
        yield self.area("words", self._writing.text, placeholder=writing.PLACEHOLDER)
        whose = Whose(self._people, self._writing.chosen)
        whose.border_title = titled(writing.WHO)
        yield whose

    @property
    def _people(self) -> tuple[writing.Person, ...]:
        return writing.people(self._session, self._writing.drafts.keys() - {self._writing.chosen})

    @property
    def _now(self) -> Writing:
        """With what is typed by now."""
        return self._writing.typed(self.text("words"))

    @on(Whose.Chosen)
    def _show_theirs(self) -> None:
        """Show the draft of whoever is chosen, if they have one; else what is typed goes with them."""
        self._writing = self._now.choose(self.query_one(Whose).chosen)
        self.border_title = titled(writing.title(self._session, self.whose))
        area = self.query_one("#words", WordsArea)
        if area.text != self._writing.text:
            area.text = self._writing.text
            self.began_with(area, "")
            area.move_cursor(area.document.end)
        self.query_one(Whose).show(self._people)

    @property
    def whose(self) -> VoiceId | None:
        """Who is chosen; None for someone."""
        return self._writing.chosen or None

    def answer(self) -> Words:
        text = self.text("words")
        if not is_visible(text):
            raise NotYet(writing.no_words(), "words")  # from the names no letter would come into the field
        return Words(text, self.whose, self._asked(self._writing.chosen))

    def _asked(self, voice: VoiceId) -> StepId | None:
        """Where their words began: with their draft, or when this was opened."""
        if draft_of(self._drafts, voice):
            return begun_in(self._drafts, voice)
        return asked_of(self._session, voice or None)

    def drop(self) -> None:
        self._leave(self._now.without_it.drafts)

    def leave(self) -> None:
        self.leave_in(self._drafts)
        self.end(None)

    def leave_in(self, drafts: Drafts) -> None:
        leave(drafts, self._writing.typed(str(self.whole_content["words"])).drafts, self._asked)

    def leave_unwritten(self) -> None:
        """Whoever is chosen asked for nothing to be written down: what stands in the field is gone."""
        self.drop()
        self.end(Words("", self.whose))

    def _leave(self, texts: Texts) -> None:
        leave(self._drafts, texts, self._asked)
