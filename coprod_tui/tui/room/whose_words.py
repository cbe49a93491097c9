"""Whose words are being written: every voice has a draft of their own, and what is typed goes with who is chosen."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from coprod_tui.domain.ids import StepId, VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.live.drafts import Content
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.writing import NOBODY
from coprod_tui.tui.kit.drafts import Draft, Drafts

SENT_AHEAD = "sent_ahead"
"""The field of a draft that was sent ahead of the meeting, for as long as any of it waits."""

Texts = Mapping[VoiceId, str]
"""What was begun, by voice; ``NOBODY`` for words without a name."""


class Writing(NamedTuple):
    """``loose`` is what is typed for whoever is chosen; of those who have a draft already, that is shown instead.

    ``begun_for``: whose draft the loose text is if somebody else's is in sight when the strip is left.
    """

    begun_for: VoiceId
    chosen: VoiceId
    loose: str
    others: Texts

    @classmethod
    def of(cls, voice: VoiceId, drafts: Texts) -> "Writing":
        """Begin for a voice, with their draft if there is one."""
        return cls(voice, voice, drafts.get(voice, ""), {each: text for each, text in drafts.items() if each != voice})

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.others.get(self.chosen, self.loose)

    def typed(self, text: str) -> "Writing":
        """The field was changed."""
        if self.chosen in self.others:
            return self._replace(others={**self.others, self.chosen: text})
        return self._replace(loose=text)

    def choose(self, voice: VoiceId) -> "Writing":
        """Another one said it."""
        return self._replace(chosen=voice)

    @property
    def drafts(self) -> Texts:
        """What is left if it ends now."""
        whose = self.begun_for if self.chosen in self.others else self.chosen
        return {voice: text for voice, text in {**self.others, whose: self.loose}.items() if text.strip()}

    @property
    def without_it(self) -> "Writing":
        """What stands in the field is kept, or gone."""
        return self.typed("")


def drafts_of(session: Session, drafts: Drafts) -> Texts:
    """The drafts of all voices. Those of a voice that is no longer there, as its joining was undone, are nobody's."""
    here = {voice.id for voice in session.voices}
    found: dict[VoiceId, str] = {}
    for subject in drafts.subjects:
        if subject[0] == "words":
            voice = VoiceId(str(subject[1])) if subject[1] in here else NOBODY
            found[voice] = sentences(found.get(voice, ""), str(drafts.about(*subject).content["words"]))
    return found


def begun_in(drafts: Drafts, voice: VoiceId) -> StepId | None:
    """The step in which the draft of a voice began, as ``asked_of`` tells it; None if there is no draft."""
    asked = draft_of(drafts, voice).content.get("asked")
    return None if asked is None else StepId(str(asked))


def leave(drafts: Drafts, texts: Texts, asked: Callable[[VoiceId], StepId | None]) -> None:
    """From now on these are the drafts of the voices, each with the step in which it began."""
    sent = {voice: _sent_ahead(draft_of(drafts, voice)) for voice in texts}
    steps = {voice: {} if (step := asked(voice)) is None else {"asked": step} for voice in texts}
    for subject in drafts.subjects:
        if subject[0] == "words":
            drafts.about(*subject).drop()
    for voice, text in texts.items():
        draft_of(drafts, voice).leave({"words": text, **steps[voice], **sent[voice]})


def _sent_ahead(draft: Draft) -> Content:
    return {field: value for field, value in draft.content.items() if field == SENT_AHEAD}


def draft_of(drafts: Drafts, voice: VoiceId | None) -> Draft:
    """The draft of one voice."""
    return drafts.about("words", voice or None)
