"""Contributions: writing down, rewording, reading back and taking out; and the reflection on the meeting."""

from typing import Any, ClassVar, Self

from coprod_tui.domain import events as e
from coprod_tui.domain.decide import Act, Command, known, must_add_up, words_given
from coprod_tui.domain.ids import ContributionId, StepId, VoiceId, nth
from coprod_tui.domain.model.round import Round
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.steps import rules_of

NOTHING_ASKED = StepId("")
"""In the place of a step, of words that answer no question, such as those that began before the first one."""


class Contribute(Command, frozen=True):
    """Write down what a voice said; without ``voice`` the contribution is anonymous.

    ``asked``: the step in which they began to be written (``asked_of``). If that was undone, they are said now, as they
    are without one.
    """

    text: str
    voice: VoiceId | None
    asked: StepId | None = None

    def decide(self, act: Act) -> None:
        session = act.session
        words = words_given(self.text, "no_words")
        voice = self.voice and known(session.voices, self.voice).id
        turn, step = turn_of_words(session, voice, self.asked), _answered(session, voice, self.asked)
        must_be_kept(session, step)
        said = nth(ContributionId, len(session.contributions) + 1)
        act.add(e.Contributed(*act.stamp, said, self.voice, turn.id if turn else None, step, words))

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        said = events[0]
        if not isinstance(said, e.Contributed):
            raise ValueError(f"no event of a {cls.kind} command")
        return cls(said.text or "", said.voice, said.step if said.step or said.turn else NOTHING_ASKED)


class Reword(Command, frozen=True):
    """Reword a contribution, which then has to be read back again."""

    contribution: ContributionId
    text: str

    def decide(self, act: Act) -> None:
        words = words_given(self.text, "no_words")
        if words == known(act.session.heard, self.contribution).text:
            raise Rejection("same_words")
        act.add(e.ContributionReworded(*act.stamp, self.contribution, words))


class MoveContribution(Command, frozen=True):
    """Somebody else said it: another voice, or *someone*. It then has to be read back with whoever that is.

    From *someone* it can be moved to *someone*: that may be another person, too.
    """

    contribution: ContributionId
    voice: VoiceId | None

    def decide(self, act: Act) -> None:
        session = act.session
        said = known(session.heard, self.contribution)
        voice = None if self.voice is None else known(session.voices, self.voice)
        if voice is not None and voice.id == said.voice:
            raise Rejection("same_voice", name=voice.name)
        turn = _turn_for(session, said.step, voice.id) if voice else None
        act.add(e.ContributionMoved(*act.stamp, said.id, voice.id if voice else None, turn.id if turn else None))


class ReadBack(Command, frozen=True):
    """The voice confirms the words, and says whether their name may be shown with them. Can be repeated.

    Without an id it applies to the last contribution. While the group shows no names with words, nobody is asked for
    theirs.
    """

    contribution: ContributionId | None = None
    with_name: bool = True

    def decide(self, act: Act) -> None:
        heard = act.session.heard
        if self.contribution is None and not heard:
            raise Rejection("nothing_heard")
        said = heard[-1] if self.contribution is None else known(heard, self.contribution)
        with_name = self.with_name and act.session.shows_names
        if said.read_back and said.with_name == with_name:
            raise Rejection("already_read_back")
        act.add(e.ReadBack(*act.stamp, said.id, with_name))


class TakeOut(Command, frozen=True):
    """The voice withdraws their words, in a closed session too. The journal then deletes every wording."""

    after_close: ClassVar[bool] = True
    contribution: ContributionId

    def decide(self, act: Act) -> None:
        said = known(act.session.heard, self.contribution, "no_such_words")
        act.add(e.TakenOut(*act.stamp, said.id))


def must_be_kept(session: Session, step_id: StepId | None) -> None:
    """Raises ``Rejection`` where nothing is written down in that step."""
    if not is_kept(session, step_id):
        raise Rejection("nothing_kept")


def is_kept(session: Session, step_id: StepId | None) -> bool:
    """Whether what is said in a step may be written down."""
    return all(step.kept for step in session.plan.steps if step.id == step_id)


def asked_of(session: Session, voice_id: VoiceId | None) -> StepId | None:
    """The step in which words of a voice are said now: that of their turn, else the open one, also a break.

    None between steps that have no words.
    """
    if not session.steps_opened:
        return NOTHING_ASKED
    now = _step_of_words(session, _turn_now(session, voice_id))
    return now or (session.step.id if session.step else None)


def turn_of_words(session: Session, voice_id: VoiceId | None, asked: StepId | None = None) -> Turn | None:
    """The turn in which words of a voice were said that began in the step ``asked``; without it, now."""
    if asked == NOTHING_ASKED:
        return None
    if voice_id and (earlier := _earlier(session, voice_id, asked)):
        return _turn_for(session, earlier.id, voice_id)
    return _turn_now(session, voice_id)


def _answered(session: Session, voice_id: VoiceId | None, asked: StepId | None) -> StepId | None:
    """The step whose question is answered by such words."""
    if asked == NOTHING_ASKED:
        return None
    if earlier := _earlier(session, voice_id, asked):
        return earlier.id if rules_of(earlier).is_answered else None
    return _step_of_words(session, _turn_now(session, voice_id))


def _earlier(session: Session, voice_id: VoiceId | None, asked: StepId | None) -> Step | None:
    """The step ``asked``, if it has opened and it is another one in which words are said now."""
    if asked is None or asked == asked_of(session, voice_id):
        return None
    return next((step for step in session.plan.steps[: session.steps_opened] if step.id == asked), None)


def _turn_now(session: Session, voice_id: VoiceId | None) -> Turn | None:
    """The open turn of a voice, or their last in the round that is answered or in the open discussion."""
    if voice_id is None:
        return None
    turn = session.open_turn
    if turn is not None and turn.voice == voice_id:
        return turn
    past = [turn for turn in _turns_answered(session) if turn.voice == voice_id]
    return past[-1] if past and past[-1].was_offered else None


def _turns_answered(session: Session) -> tuple[Turn, ...]:
    if round_ := _round_answered(session):
        return round_.turns
    return tuple(turn for turn in session.floor if session.step and turn.step == session.step.id)


def _round_answered(session: Session) -> Round | None:
    """The running round; after its close the same one, until anything else opens: its last words are written then."""
    last = session.rounds[-1] if session.rounds else None
    if last is None or not last.closed:
        return last
    is_latest = session.latest_step == last.step
    return last if is_latest and not session.step_open and session.open_turn is None else None


def _turn_for(session: Session, step: StepId | None, voice_id: VoiceId) -> Turn | None:
    """The turn in which a voice answered the question of a step: their last one that was not kept open."""
    past = [turn for turn in session.turns if (turn.step, turn.voice) == (step, voice_id)]
    return next((turn for turn in reversed(past) if turn.was_offered), None)


def _step_of_words(session: Session, turn: Turn | None) -> StepId | None:
    """The step whose question is answered: the step of the words' turn, of the open turn, or the open step.

    A turn may have been kept open from an earlier round. Between two steps it is that of the round that has closed.
    """
    if (asked := turn or session.open_turn) is not None:
        return asked.step
    if round_ := _round_answered(session):
        return round_.step
    return session.step.id if session.step and rules_of(session.step).is_answered else None


HANDS = 5
"""The highest number in the show of hands; the lowest is 1."""

Hands = tuple[int, int, int, int, int]
"""How many showed 1, 2, 3, 4 and 5."""

SHOWN_FROM = 5
"""The fewest answers for which a distribution is shown: fewer would reveal who showed what."""


class LookAtMeeting(Command, frozen=True):
    """The whole reflection at once: a show of hands, or None where there was none, and what was said of the meeting.

    With those who ``passed`` the hands are the voices in the room. ``words``: what went well, what did not, and what
    to try differently.
    """

    hands: Hands | None = None
    passed: int = 0
    words: tuple[tuple[e.ReflectionKind, str], ...] = ()

    def decide(self, act: Act) -> None:
        if self.hands is not None:
            must_add_up(act.session, (*self.hands, self.passed))
            act.add(e.HandsShown(*act.stamp, self.hands, self.passed))
        if self.words and act.session.step:
            must_be_kept(act.session, act.session.step.id)
        for about, text in self.words:
            act.add(e.Reflected(*act.stamp, about, words_given(text, "no_words")))
        if not act.events:
            raise Rejection("no_words")

    @classmethod
    def from_events(cls, events: tuple[Any, ...]) -> Self:
        first, *rest = events
        if isinstance(first, e.HandsShown):
            return cls(first.hands, first.passed, tuple((each.about, each.text) for each in rest))
        return cls(words=tuple((each.about, each.text) for each in events))
