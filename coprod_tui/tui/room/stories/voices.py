"""Conversations about the voices: someone joins, goes away, comes back, or chooses another name."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.voices import must_be_new, must_differ
from coprod_tui.domain.events import TurnPassed
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.session import Session, Turn, Voice
from coprod_tui.domain.people.rows import NameList
from coprod_tui.domain.schedule import rotation, turns
from coprod_tui.presentation import voices as say
from coprod_tui.presentation.called import called, name_of
from coprod_tui.presentation.decisions import REASON_HINT
from coprod_tui.presentation.keys.dialogs import LAST
from coprod_tui.presentation.names import question
from coprod_tui.tui.kit.pick import Pick
from coprod_tui.tui.room.forms.people import AskName, AwayOrBack, Moving
from coprod_tui.tui.room.stories.room import Room


class AboutVoices:
    """Asks until names are distinct. ``people``, the list they came from, may hold names that are still uncertain."""

    def __init__(self, room: Room, people: NameList) -> None:
        self._room = room
        self._waiting = people.waiting
        self._asking = {row.name: asked for row in people.asking if not row.waits and (asked := question(row))}

    def still_to_look_at(self) -> str:
        """A sentence about uncertain names and people still without one; empty if there are none."""
        return say.names_to_look_at(len(self._asked()), self._waiting)

    def _asked(self) -> dict[str, str]:
        """The questions about uncertain names, by voice id."""
        voices = self._room.session.voices
        return {voice.id: asked for voice in voices if (asked := self._asking.get(voice.name or ""))}

    def pass_turn(self) -> None:
        """Pass the current turn. If no other voice is due, ask whether to wait instead."""
        turn = self._room.session.open_turn
        if turn is None or not self._is_to_be_asked(turn):
            self._pass()
            return
        if turn.clock == "running":
            self._room.perform(c.StartOrHold())  # the time of the question does not count as theirs
        name = name_of(self._room.session, turn.voice)
        dialog = Pick(say.LAST_TITLE.format(name=name), "", LAST)
        self._room.app.push_screen(dialog, lambda act: self._waits_or_passes(name, act))

    def _is_to_be_asked(self, turn: Turn) -> bool:
        source = self._room.source
        begun = turns.has_begun(source.session, turn, source.elapsed_ms)
        return not begun and rotation.waits_or_passes(source.session, turn)

    def _waits_or_passes(self, name: str, act: str | None) -> None:
        if act == "not_now":
            self._pass()
        else:
            self._room.say(say.SAY_WAITS.format(name=name))

    def _pass(self) -> None:
        speaker = self._room.session.speaker
        passed = next((each for each in self._room.perform(c.Pass()) if isinstance(each, TurnPassed)), None)
        if passed and speaker:
            self._room.say((say.SAY_PASSED if passed.later else say.SAY_PASSED_AGAIN).format(name=speaker.name))

    def join(self) -> None:
        """Someone joins."""
        dialog = AskName(say.JOIN_TITLE, say.JOIN_HINT, self._tell_apart)
        self._room.app.push_screen(dialog, self._joined)

    def away_or_back(self) -> None:
        """Someone goes away, comes back, or chooses another name."""
        self._room.app.push_screen(AwayOrBack(self._room.session, self._asked()), self._moved)

    def _tell_apart(self, name: str) -> None:
        must_be_new(self._room.session, name)

    def _joined(self, name: str | None) -> None:
        if name is not None and self._room.perform(c.Join(name, self._opened_before(name))):
            self._waiting = max(0, self._waiting - 1)
            self._say(say.SAY_JOINED.format(name=name))

    def _moved(self, answer: Moving | None) -> None:
        if answer is None:
            return
        before = self._room.session
        voice = before.voice(answer.voice)
        if answer.rename:
            title = say.RENAME_TITLE.format(name=called(voice.name))
            begin = voice.name if voice.name and voice.name in self._asking else ""
            dialog = AskName(title, REASON_HINT, lambda name: self._tell_others_apart(voice.id, name), begin)
            self._room.app.push_screen(dialog, lambda name: self._renamed(voice, name))
        elif self._room.perform(c.AwayOrBack(voice.id)):
            sentence = _gone(before, self._room.session, voice.id) if voice.here else say.SAY_BACK
            self._room.say(sentence.format(name=called(voice.name)))

    def _tell_others_apart(self, voice_id: VoiceId, name: str) -> None:
        must_differ(
            name,
            [each.name for each in self._room.session.voices if each.name is not None and each.id != voice_id],
        )

    def _renamed(self, voice: Voice, name: str | None) -> None:
        if name is None:
            return
        asked = self._asking.pop(voice.name or "", None)
        if asked and name == voice.name:
            self._say(say.SAY_NAME_STANDS.format(name=name))
        elif self._room.perform(c.Rename(voice.id, name, self._opened_before(name))):
            self._say(say.SAY_RENAMED.format(name=name))

    def _say(self, sentence: str) -> None:
        """Say what was done, and which names are still uncertain."""
        self._room.say(" ".join(filter(None, (sentence, self.still_to_look_at()))))

    def _opened_before(self, name: str) -> int:
        return rotation.opened_under(self._room.openings_before())(name)


def _gone(before: Session, now: Session, voice: VoiceId) -> str:
    """The sentence about a voice that just went away: whether its turn is kept, ends, or neither."""
    turn = before.open_turn
    if turn and turn.voice == voice and not turn.is_unused:
        return say.SAY_AWAY_ENDS
    if rotation.standing(now, now.voice(voice)) != "away_kept":
        return say.SAY_AWAY
    turns = now.round.turns_of(voice) if now.round else ()
    return say.SAY_AWAY_ONCE_MORE if turns and turns[-1].may_come_again else say.SAY_AWAY_KEPT


def pass_turn(room: Room) -> None:
    """The voice whose turn it is passes."""
    room.about_voices.pass_turn()


def join(room: Room) -> None:
    """Someone joins."""
    room.about_voices.join()


def away_or_back(room: Room) -> None:
    """Someone goes away, comes back, or chooses another name."""
    room.about_voices.away_or_back()
