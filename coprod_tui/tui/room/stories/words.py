"""Conversations about contributions: write one down, read it back, reword it or take it out."""

from collections.abc import Callable

from coprod_tui.domain import commands as c
from coprod_tui.domain.ids import ContributionId, VoiceId
from coprod_tui.domain.model.session import Voice
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.steps import place_of
from coprod_tui.errors import Failure
from coprod_tui.presentation import room_view
from coprod_tui.presentation import words as say
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys.dialogs import WORDS
from coprod_tui.presentation.labels import quoted
from coprod_tui.tui.kit.pick import Pick, ask_to_take_out
from coprod_tui.tui.kit.sentence import Sentence
from coprod_tui.tui.room.forms.write_down import Words, WriteDown
from coprod_tui.tui.room.stories.room import Room


class AboutWords:
    """Keeps an unfinished draft per voice, so that it is never attributed to somebody else."""

    def __init__(self, room: Room, decide: Callable[[tuple[ContributionId, ...]], None]) -> None:
        """``decide`` opens the dialog for a decision based on these contributions."""
        self._room = room
        self._decide = decide
        self._drafts: dict[VoiceId | None, Words] = {}
        self._turn_of: VoiceId | None = None  # the current or last speaker when the dialog was opened

    @property
    def has_draft(self) -> bool:
        """Whether there is an unfinished draft."""
        return bool(self._drafts)

    def write_down(self) -> None:
        """Write down a contribution, starting from a draft left in a turn of the same voice."""
        session = self._room.session
        speaker = session.speaker or self._last_speaker()
        self._turn_of = speaker.id if speaker else None
        draft = self._drafts.get(self._turn_of, Words("", self._turn_of))
        if draft.voice not in (None, *(voice.id for voice in session.voices)):  # their joining was undone
            draft = draft._replace(voice=self._turn_of)
        self._room.app.push_screen(WriteDown(session, draft), self._written)

    def about_words(self, contribution_id: ContributionId) -> None:
        """Ask what to do with a contribution."""
        session = self._room.session
        said = session.contribution(contribution_id)
        name = room_view.said_by(session, said)
        more = "\n".join(say.EARLIER.format(text=wording.text) for wording in said.earlier)
        stands = "read_back" if said.with_name else "read_back_someone"
        offered = [key for key in WORDS if not (said.read_back and key.name == stands)]
        title = say.TITLE.format(name=name[0].upper() + name[1:])
        dialog = Pick(title, quoted(said.text or ""), offered, more=more)
        self._room.app.push_screen(dialog, lambda act: self._do_with_words(contribution_id, act))

    def read_back(self, contribution_id: ContributionId | None, *, with_name: bool) -> None:
        """Confirm a contribution, and whether a name may stand with it; None means the newest."""
        if self._room.perform(c.ReadBack(contribution_id, with_name=with_name)):
            session = self._room.session
            said = session.contribution(contribution_id) if contribution_id else session.heard[-1]
            self._room.say(say.checked(name_of(session, said.voice), with_name=with_name))

    def take_out(self, contribution_id: ContributionId) -> None:
        """Permanently remove a contribution, after confirmation."""
        said = self._room.session.contribution(contribution_id)
        self._room.app.push_screen(ask_to_take_out(said), lambda yes: self._take_out(contribution_id, yes))

    def _last_speaker(self) -> Voice | None:
        """The voice of the last turn; None if it passed, or once open talk has begun, where anyone may speak."""
        session = self._room.session
        turn = session.last_turn
        if turn is None or turn.outcome == "passed" or place_of(session, session.open_turn) == "together":
            return None
        return session.voice(turn.voice)

    def _written(self, answer: Words | None) -> None:
        if answer is None:
            return
        if answer.draft:
            self._set_aside(answer)
        elif self._room.perform(c.Contribute(answer.text, answer.voice)):
            self._drafts.pop(self._turn_of, None)
            name = name_of(self._room.session, answer.voice)
            self._room.say(say.SAY_KEPT.format(name=name) if name else say.SAY_KEPT_NAMELESS)

    def _set_aside(self, draft: Words) -> None:
        if not draft.text.strip():
            self._drafts.pop(self._turn_of, None)
            self._room.say("")
            return
        self._drafts[self._turn_of] = draft
        name = name_of(self._room.session, self._turn_of)
        self._room.say(say.SAY_DRAFT_OF.format(name=name) if name else say.SAY_DRAFT)

    def _do_with_words(self, contribution_id: ContributionId, act: str | None) -> None:
        said = self._room.session.contribution(contribution_id)
        if act in ("read_back", "read_back_someone"):
            self.read_back(contribution_id, with_name=act == "read_back")
        elif act == "reword":
            self._reword(contribution_id, said.text or "")
        elif act == "decide":
            self._decide((contribution_id,))
        elif act == "take_out":
            self.take_out(contribution_id)

    def _reword(self, contribution_id: ContributionId, text: str) -> None:
        def accept(better: str) -> None:
            self._room.live.do(c.Reword(contribution_id, better))

        dialog = Sentence(say.REWORD_TITLE, say.REWORD_HINT, accept, text)
        self._room.app.push_screen(dialog, self._reworded)

    def _reworded(self, kept: str | None) -> None:
        if kept is not None:
            self._room.say(say.SAY_REWORDED)

    def _take_out(self, contribution_id: ContributionId, yes: str | None) -> None:
        if not yes:
            return
        try:
            left = self._room.service.take_out(self._room.live, contribution_id)
        except (Rejection, Failure) as said:
            self._room.say(sentence_of(said))
        else:
            self._room.say(say.taken_out(left))


def write_down(room: Room) -> None:
    """Write down what was said."""
    room.about_words.write_down()


def read_back(room: Room) -> None:
    """Check the chosen words, else the newest, with a name."""
    room.about_words.read_back(room.chosen_words, with_name=True)


def read_back_someone(room: Room) -> None:
    """Check the same words, without a name."""
    room.about_words.read_back(room.chosen_words, with_name=False)


def take_out(room: Room) -> None:
    """Only words that were chosen in the list, so that none are taken out by mistake."""
    if chosen := room.chosen_words:
        room.about_words.take_out(chosen)
    else:
        room.say(say.SAY_CHOOSE_WORDS)
