"""The conversations of the room: each asks something in a dialog and lets an act happen with the answer."""

from typing import TYPE_CHECKING

from coprod_tui.session import acts, decisions, follow_up
from coprod_tui.session.decision import Decision
from coprod_tui.session.events import Settlement
from coprod_tui.session.principles import Principle
from coprod_tui.session.session import Session, Voice
from coprod_tui.session.voices import GivenName, told_apart
from coprod_tui.tui.dialogs.carry import Carry, Carrying
from coprod_tui.tui.dialogs.consent import Checked, ConsentCheck
from coprod_tui.tui.dialogs.decide import Decide, Proposal
from coprod_tui.tui.dialogs.mend import Mend, Mending
from coprod_tui.tui.dialogs.people import AskName, AwayOrBack, Moving
from coprod_tui.tui.dialogs.pick import Pick, ask_yes
from coprod_tui.tui.dialogs.settle import Settle
from coprod_tui.tui.dialogs.settle import Settlement as Settled
from coprod_tui.tui.dialogs.words import Sentence, Words, WriteDown
from coprod_tui.tui.wording import dialogs as ask
from coprod_tui.tui.wording import follow_up as follow
from coprod_tui.tui.wording import room as say
from coprod_tui.tui.wording import times

if TYPE_CHECKING:
    from coprod_tui.tui.dialogs.reflect import Reflecting
    from coprod_tui.tui.screens.room import RoomScreen

_SETTLEMENTS: dict[str, Settlement] = {"a": "agreed", "n": "not_agreed", "p": "parked"}


class Conversations:
    """Asks in front of the room, acts through it, and keeps drafts that were not finished."""

    def __init__(self, room: "RoomScreen") -> None:
        self._room = room
        self._words_draft: Words | None = None
        self._decision_draft: Proposal | None = None
        self._asks_to_leave = False

    # --- words

    def write_down(self) -> None:
        """Write down what was said, beginning with a draft that was left."""
        session = self._room.live.session
        speaker = session.speaker or self._last_speaker()
        begun = Words("", speaker.id if speaker else None)
        draft = self._words_draft or begun
        if draft.voice not in (None, *(voice.id for voice in session.voices)):  # their joining was undone
            draft = draft._replace(voice=begun.voice)
        self._room.app.push_screen(WriteDown(session, draft), self._written)

    def about_words(self, contribution_id: str) -> None:
        """What to do with something that was said."""
        session = self._room.live.session
        said = session.contribution(contribution_id)
        name = session.name_of(said.voice) or say.NO_NAME
        more = "\n".join(ask.EARLIER.format(text=wording.text) for wording in said.earlier)
        keys = [key for key in ask.WORDS_KEYS if not (key[0] == "y" and said.read_back)]
        dialog = Pick(ask.WORDS_TITLE.format(name=name), f"“{said.text}”", keys, more=more)
        self._room.app.push_screen(dialog, lambda key: self._do_with_words(contribution_id, key))

    def _last_speaker(self) -> Voice | None:
        turn = self._room.live.session.last_turn
        return self._room.live.session.voice(turn.voice) if turn else None

    def _written(self, answer: Words | None) -> None:
        if answer is None:
            return
        if answer.draft:
            self._words_draft = answer if answer.text.strip() else None
            self._room.say(say.SAY_DRAFT if self._words_draft else "")
        elif self._room.perform(acts.contribute, answer.text, answer.voice):
            self._words_draft = None
            name = self._room.live.session.name_of(answer.voice)
            self._room.say(say.SAY_KEPT.format(name=name) if name else say.SAY_KEPT_NAMELESS)

    def _do_with_words(self, contribution_id: str, key: str | None) -> None:
        said = self._room.live.session.contribution(contribution_id)
        if key == "y" and self._room.perform(acts.read_back, contribution_id):
            self._room.say(say.SAY_READ_BACK)
        elif key == "r":
            dialog = Sentence(ask.REWORD_TITLE, ask.REWORD_HINT, said.text)
            self._room.app.push_screen(dialog, lambda text: self._reword(contribution_id, text))
        elif key == "d":
            self.decide((contribution_id,))
        elif key == "x":
            question = ask_yes(ask.WITHDRAW_ASK, f"“{said.text}”", ask.WITHDRAW_YES)
            self._room.app.push_screen(question, lambda yes: self._withdraw(contribution_id, yes))

    def _reword(self, contribution_id: str, text: str | None) -> None:
        if text is not None and self._room.perform(acts.reword, contribution_id, text):
            self._room.say(say.SAY_REWORDED)

    def _withdraw(self, contribution_id: str, yes: str | None) -> None:
        if yes and self._room.perform(acts.withdraw, contribution_id):
            self._room.say(say.SAY_WITHDRAWN)

    # --- decisions

    def decide(self, source: tuple[str, ...] = ()) -> None:
        """Put a decision into words, beginning with a draft that was left."""
        draft = self._decision_draft or Proposal("")
        if source:
            draft = draft._replace(source=source)
        self._room.app.push_screen(Decide(self._room.live.session, draft), self._proposed)

    def settle(self, decision_id: str | None = None) -> None:
        """Settle a decision: the given one, or the last that is open."""
        decision = self._decision_to_settle(decision_id)
        if decision is None:
            self._room.say(ask.SETTLE_NONE)
        else:
            dialog = Settle(self._room.live.session, decision, self._choose_principles)
            self._room.app.push_screen(dialog, self._settled)

    def _choose_principles(self, decision_id: str, chosen: set[Principle]) -> Session:
        self._room.perform(decisions.choose_principles, decision_id, chosen)
        return self._room.live.session

    def _decision_to_settle(self, decision_id: str | None) -> Decision | None:
        session = self._room.live.session
        if decision_id is not None:
            return session.decision(decision_id)
        open_ones = [each for each in session.decisions if each.state in ("proposed", "parked")]
        return open_ones[-1] if open_ones else None

    def _proposed(self, answer: Proposal | None) -> None:
        if answer is None:
            return
        if answer.draft:
            self._decision_draft = answer if answer.text.strip() else None
            self._room.say(say.SAY_DECISION_DRAFT if self._decision_draft else "")
        elif self._room.perform(decisions.propose, answer.text, answer.source):
            self._decision_draft = None
            self._room.say(say.SAY_PROPOSED)

    def _settled(self, answer: Settled | None) -> None:
        if answer is None:
            return
        if answer.key == "c":
            self._check(answer.decision)
        elif answer.key == "k":
            self._carry(answer.decision)
        elif answer.key == "t":
            if self._room.perform(decisions.take_up, answer.decision):
                self.settle(answer.decision)
        elif answer.key == "r":
            text = self._room.live.session.decision(answer.decision).text
            dialog = Sentence(ask.DECIDE_TITLE, ask.REWORD_HINT, text)
            self._room.app.push_screen(dialog, lambda text: self._reword_decision(answer.decision, text))
        elif answer.key == "n":
            dialog = Sentence(ask.REASON_TITLE, ask.REASON_HINT, "", ask.REASON_PLACEHOLDER)
            self._room.app.push_screen(dialog, lambda reason: self._not_agreed(answer.decision, reason))
        else:
            self._settle(answer.decision, _SETTLEMENTS[answer.key])

    def _check(self, decision_id: str) -> None:
        session = self._room.live.session
        self._room.app.push_screen(ConsentCheck(session.decision(decision_id), len(session.present)), self._checked)

    def _checked(self, answer: Checked | None) -> None:
        if answer is None:
            return
        done = self._room.perform(decisions.check_consent, answer.decision, answer.shown, answer.words)
        if done:
            self.settle(answer.decision)

    def _not_agreed(self, decision_id: str, reason: str | None) -> None:
        if reason is not None:
            self._settle(decision_id, "not_agreed", reason)

    def _settle(self, decision_id: str, settlement: Settlement, reason: str = "") -> None:
        if self._room.perform(decisions.settle, decision_id, settlement, reason):
            self._room.say(say.SAY_SETTLED.format(state=say.STATES[settlement].capitalize()))
            if settlement == "agreed":
                self._carry(decision_id)

    def _carry(self, decision_id: str) -> None:
        """Who carries it is asked as soon as it is agreed; Escape leaves that open."""
        session = self._room.live.session
        today = self._room.today()

        def accept(answer: Carrying) -> None:
            self._room.live.do(decisions.carry, decision_id, *answer, today=today)

        self._room.app.push_screen(Carry(session, session.decision(decision_id), today, accept), self._carried)

    def _carried(self, answer: Carrying | None) -> None:
        if answer is not None:
            names = ", ".join(self._room.live.session.name_of(voice) for voice in answer.voices)
            self._room.say(follow.SAY_CARRIED.format(names=names))

    def _reword_decision(self, decision_id: str, text: str | None) -> None:
        if text is not None and self._room.perform(decisions.reword, decision_id, text):
            self._room.say(say.SAY_PROPOSED)

    # --- voices

    def join(self) -> None:
        """Someone joins."""
        dialog = AskName(ask.JOIN_TITLE, ask.JOIN_HINT, self._tell_apart)
        self._room.app.push_screen(dialog, self._joined)

    def away_or_back(self) -> None:
        """Someone goes away, comes back, or chooses another name."""
        self._room.app.push_screen(AwayOrBack(self._room.live.session), self._moved)

    def _tell_apart(self, name: str) -> None:
        told_apart(name, [voice.name for voice in self._room.live.session.voices])

    def _joined(self, given: GivenName | None) -> None:
        if given is None:
            return
        opened = self._room.openings_before().get(given.name, 0)
        if self._room.perform(acts.join, given.name, opened):
            self._room.say(say.SAY_JOINED.format(name=given.name))

    def _moved(self, answer: Moving | None) -> None:
        if answer is None:
            return
        voice = self._room.live.session.voice(answer.voice)
        if answer.rename:
            title = ask.RENAME_TITLE.format(name=voice.name)
            dialog = AskName(title, ask.RENAME_HINT, lambda name: self._tell_others_apart(voice.id, name))
            self._room.app.push_screen(dialog, lambda given: self._renamed(voice.id, given))
        elif self._room.perform(acts.away_or_back, voice.id):
            self._room.say((say.SAY_AWAY if voice.here else say.SAY_BACK).format(name=voice.name))

    def _tell_others_apart(self, voice_id: str, name: str) -> None:
        told_apart(name, [voice.name for voice in self._room.live.session.voices if voice.id != voice_id])

    def _renamed(self, voice_id: str, given: GivenName | None) -> None:
        if given is not None and self._room.perform(acts.rename, voice_id, given.name):
            self._room.say(say.SAY_RENAMED.format(name=given.name))

    # --- looking back, and at ourselves

    def since_we_met(self) -> None:
        """Look back at what the group's earlier sessions decided."""
        from coprod_tui.tui.screens.board import LookBackScreen

        self._room.app.push_screen(LookBackScreen(self._room.desk, self._room.today, self._room.live))

    def reflect(self) -> None:
        """Look at our own meeting."""
        from coprod_tui.tui.dialogs.reflect import Reflect

        self._room.app.push_screen(Reflect(len(self._room.live.session.present), self._reflect), self._reflected)

    def _reflect(self, answer: "Reflecting") -> None:
        if answer.hands is not None:
            self._room.live.do(follow_up.show_hands, answer.hands, answer.passed)
        for about, text in answer.words:
            self._room.live.do(follow_up.reflect, about, text)

    def _reflected(self, answer: "Reflecting | None") -> None:
        if answer is not None:
            self._room.say(follow.SAY_REFLECTED)

    # --- the clock, and the end

    def mend(self) -> None:
        """Mend the clock of this or the last turn."""
        live = self._room.live
        if live.session.last_turn is None:
            self._room.perform(acts.mend, "", 0, "")
        else:
            self._room.app.push_screen(Mend(live.session, live.elapsed_ms), self._mended)

    def close(self) -> None:
        """Close the session, once that was asked."""
        self._room.app.push_screen(ask_yes(ask.CLOSE_ASK, ask.CLOSE_MORE, ask.CLOSE_YES), self._closed)

    def _mended(self, answer: Mending | None) -> None:
        if answer is None:
            return
        if self._room.perform(acts.mend, answer.turn, answer.spoken_ms, answer.reason):
            session = self._room.live.session
            name = session.name_of(session.find_turn(answer.turn).voice)
            self._room.say(say.SAY_MENDED.format(name=name, spoken=times.length(answer.spoken_ms)))

    def _closed(self, yes: str | None) -> None:
        if yes:
            self._room.perform(acts.close)

    def leave(self) -> None:
        """Leave; asked first while something could not be saved. Asked for again, it is answered."""
        if self._room.live.unsaved is None or self._asks_to_leave:
            self._room.app.exit()
        else:
            self._asks_to_leave = True
            more = say.NOT_SAVED.format(why=self._room.live.unsaved)
            self._room.app.push_screen(ask_yes(ask.LEAVE_ASK, more, ask.LEAVE_YES), self._left)

    def _left(self, yes: str | None) -> None:
        self._asks_to_leave = False
        if yes:
            self._room.app.exit()
