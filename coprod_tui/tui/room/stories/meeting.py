"""Conversations about the meeting itself: the look-back, the reflection, correcting a clock, undo, closing."""

from collections.abc import Callable

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import TurnId
from coprod_tui.domain.plan.plan import Step, StepKind
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import Failure
from coprod_tui.presentation import meeting as say
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.lengths import clock
from coprod_tui.tui.follow_up.came_of_it import Drafts
from coprod_tui.tui.follow_up.looking_back import LookBackScreen
from coprod_tui.tui.kit.draft import Draft
from coprod_tui.tui.kit.pick import ask_yes
from coprod_tui.tui.room.forms.mend import Mend, Mending
from coprod_tui.tui.room.forms.reflect import Reflect, Reflecting
from coprod_tui.tui.room.stories.room import Room


class AboutMeeting:
    """Keeps an unfinished reflection or follow-up as a draft for the next time."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._draft = Draft()
        self._came_of_it: Drafts = {}

    @property
    def has_draft(self) -> bool:
        """Whether there is an unfinished draft."""
        return bool(self._draft or self._came_of_it)

    def begin(self, step: Step | None) -> None:
        """Open the screen or dialog of a step that has one: when the step opens, and again by its key."""
        if step and (show := _SCREENS.get(step.kind)):
            show(self)

    def since_we_met(self) -> None:
        """Look back at what the group's earlier sessions decided."""
        self._room.say("")  # the note shown at the opening may be outdated afterwards
        room = self._room
        room.app.push_screen(LookBackScreen(room.service, room.today, self._came_of_it, room.live))

    def reflect(self) -> None:
        """Ask the group to reflect on the meeting."""
        dialog = Reflect(self._room.session, self._reflect, self._draft)
        self._room.app.push_screen(dialog, self._reflected)

    def _reflect(self, answer: Reflecting) -> None:
        self._room.live.do(c.LookAtMeeting(answer.hands, answer.passed, answer.words))

    def _reflected(self, answer: Reflecting | Draft | None) -> None:
        if isinstance(answer, Draft):
            self._draft = answer
            self._room.say(say.SAY_REFLECTION_DRAFT if answer else "")
        elif answer is not None:
            self._draft = Draft()
            self._room.say(say.SAY_REFLECTED)

    def mend(self) -> None:
        """Correct the clock of the open turn, or else of the last one."""
        source = self._room.source
        if source.session.last_turn is None:
            self._room.perform(c.Mend(TurnId(""), 0, ""))
        else:
            self._room.app.push_screen(Mend(source.session, source.elapsed_ms, self._mend), self._mended)

    def _mend(self, answer: Mending) -> None:
        self._room.live.do(c.Mend(answer.turn, answer.spoken_ms, answer.reason))

    def close(self) -> None:
        """Close the session after confirmation."""
        session = self._room.session
        decisions = session.decisions
        agreed = [each for each in decisions if each.state == "agreed"]
        more = say.before_closing(
            sum(not each.read_back for each in session.heard),
            sum(not each.carried_by for each in agreed),
            sum(each.state == "proposed" for each in decisions),
            has_draft=self._room.has_draft,
        )
        self._room.app.push_screen(ask_yes(say.CLOSE_ASK, more, say.CLOSE_YES), self._closed)

    def _mended(self, answer: Mending | None) -> None:
        if answer is not None:
            session = self._room.session
            name = name_of(session, session.find_turn(answer.turn).voice)
            self._room.say(say.SAY_MENDED.format(name=name, spoken=clock(answer.spoken_ms)))

    def _closed(self, yes: str | None) -> None:
        if yes:
            self._room.perform(c.Close())

    def export(self) -> None:
        """Export the session as it stands."""
        try:
            path = self._room.service.write_out(self._room.live)
        except Failure as trouble:
            self._room.say(sentence_of(trouble))
        else:
            self._room.say(say.SAY_EXPORTED.format(name=path.name))

    def undo(self) -> None:
        """Undo the last command, and say so if the clock is held as a result."""
        before = self._room.session.open_turn
        if undone := self._change(self._room.live.undo):
            turn, speaker = self._room.session.open_turn, self._room.session.speaker
            is_back = turn and turn.clock == "held" and (before is None or before.id != turn.id)
            sentence = say.SAY_UNDONE_PAUSED if is_back else say.SAY_UNDONE
            self._room.say(sentence.format(what=undone, name=speaker.name if speaker else ""))

    def redo(self) -> None:
        """Redo the command that was undone last."""
        if redone := self._change(self._room.live.redo):
            self._room.say(say.SAY_REDONE.format(what=redone))

    def _change(self, change: Callable[[], Events]) -> str:
        """A phrase for what was undone or redone; empty if that was rejected, which is shown."""
        try:
            act = change()
        except Rejection as refusal:
            self._room.say(sentence_of(refusal))
            return ""
        return say.undone(act)


_SCREENS: dict[StepKind, Callable[[AboutMeeting], None]] = {
    "look-back": AboutMeeting.since_we_met,
    "reflection": AboutMeeting.reflect,
}
"""The method that opens the screen or dialog of each kind of step."""


def since_we_met(room: Room) -> None:
    """Look back at what earlier sessions decided."""
    room.about_meeting.since_we_met()


def reflect(room: Room) -> None:
    """Ask the group to reflect."""
    room.about_meeting.reflect()


def mend(room: Room) -> None:
    """Correct a clock."""
    room.about_meeting.mend()


def undo(room: Room) -> None:
    """Undo the last act."""
    room.about_meeting.undo()


def redo(room: Room) -> None:
    """Do the last undone act again."""
    room.about_meeting.redo()


def export(room: Room) -> None:
    """Export the session."""
    room.about_meeting.export()


def close(room: Room) -> None:
    """Close the session."""
    room.about_meeting.close()
