"""The laws of decisions, held against random meetings after every act.

    1  Nothing is agreed over an open objection, nor without a check of its present words that somebody consented in.
    2  Nothing is closed without what was learned, and nothing is finished before the group was told of the latest.
    3  Every history is whole: earlier wordings, checks, follow-ups and tellings are all there, in their order.
    4  Counts add up to the voices that were in the room at that moment.
    5  A decision is agreed or turned down at most once in one wording, and what is decided is not let go.
    6  Only people in the room take something on, by no day that is past, and only what was agreed.
    7  After the close only follow-ups, tellings and answers are added.
    8  Undo gives exactly the Session before; after a look back it goes no further.

The machine plays the real LiveSession. The register (``tests.support.register``) reads the kept events with its own
few lines, and notes whatever breaks a law. ``COPROD_LAWS=long`` looks much further.
"""

from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.apply.validation import first_impossible
from coprod_tui.domain.commands.decisions import Shown
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.model.principles import SIX
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.reports.board import decision_lines
from coprod_tui.presentation.rejections import rejected
from tests.support.acting import EARLIER
from tests.support.apart import apart_from_time
from tests.support.deciding import agree, tell
from tests.support.lengths import IS_LONG
from tests.support.meeting import Meeting, a_plan
from tests.support.register import Register

texts = st.sampled_from(["A named contact.", "One number.", "Free parking.", "We meet in May.", " \x1b"])
which = st.integers(0, 3)
small = st.integers(0, 3)
days = st.one_of(st.none(), st.integers(-2, 9))
settlements = st.sampled_from(["agreed", "agreed", "not_agreed", "parked"])
statuses = st.sampled_from(["under_way", "done", "changed", "not_done"])
concerns = st.lists(st.builds(ConcernWords, st.sampled_from(["concern", "object"]), texts), max_size=2).map(tuple)


class DecidingTogether(RuleBasedStateMachine):
    """Random people who word, check, settle, carry and follow up. What they try may make no sense."""

    @initialize(voices=st.integers(0, 4), own=st.integers(0, 2))
    def people_meet(self, voices: int, own: int) -> None:
        names = " ".join(["Amina", "Ben", "Chloe", "Dev"][:voices])
        self.meeting = Meeting(a_plan(names=names, principles=("Ask first.", "Together.")[:own]))
        self.path: list[Session] = []
        self.earlier = Meeting(a_plan(names="Amina"))
        agree(self.earlier)

    # --- the room

    @rule(name=st.sampled_from(["Efa", "Farah", "Grzegorz"]))
    def someone_joins(self, name: str) -> None:
        self.attempt(c.Join(name))

    @rule(which=which)
    def someone_goes_or_comes_back(self, which: int) -> None:
        if self.session.voices:
            self.attempt(c.AwayOrBack(self.session.voices[which % len(self.session.voices)].id))

    @rule(text=texts, act=st.sampled_from(["contribute", "contribute", "reword", "take out"]), which=which)
    def words(self, text: str, act: str, which: int) -> None:
        known = f"c{which + 1}"
        commands = {
            "contribute": c.Contribute(text, None),
            "reword": c.Reword(known, text),
            "take out": c.TakeOut(known),
        }
        self.attempt(commands[act])

    @rule(hours=st.integers(0, 60))
    def time_passes(self, hours: int) -> None:
        self.meeting.clock.wait(hours * 3_600_000)

    # --- deciding

    @rule(text=texts, source=st.lists(st.sampled_from(["c1", "c2", "c3"]), max_size=3).map(tuple))
    def propose(self, text: str, source: tuple[str, ...]) -> None:
        self.attempt(c.Propose(text, source))

    @rule(text=texts)
    def take_up_an_earlier_one(self, text: str) -> None:
        self.attempt(c.Propose(text, (), EARLIER))

    @rule(which=which, withdrawn=st.booleans())
    def propose_from_words_that_may_be_taken_back(self, which: int, withdrawn: bool) -> None:
        self.attempt(c.Contribute("Nobody told me who to ring.", None))
        if self.session.heard:
            words = self.session.heard[which % len(self.session.heard)].id
            self.attempt(c.Propose("A number to ring.", (words,)))
            if withdrawn:
                self.attempt(c.TakeOut(words))
                self.attempt(c.Answer(words, "open"))

    @rule(which=which, text=texts)
    def reword(self, which: int, text: str) -> None:
        self.attempt(c.RewordDecision(self.one(which), text))

    @rule(which=which, chosen=st.sets(st.sampled_from((*SIX, "p1", "p2", "p3"))))
    def choose_principles(self, which: int, chosen: Any) -> None:
        self.attempt(c.ChoosePrinciples(self.one(which), chosen))

    @rule(which=which, shown=st.builds(Shown, st.integers(-1, 4), small, small, small), words=concerns)
    def check(self, which: int, shown: Shown, words: tuple[ConcernWords, ...]) -> None:
        self.attempt(c.CheckConsent(self.one(which), shown, words))

    @rule(which=which, concern=small, object_=st.integers(0, 1), abstain=small, words=concerns)
    def check_what_adds_up(
        self, which: int, concern: int, object_: int, abstain: int, words: tuple[ConcernWords, ...]
    ) -> None:
        rest = len(self.session.present) - concern - object_ - abstain
        self.attempt(c.CheckConsent(self.one(which), Shown(rest, concern, object_, abstain), words))

    @rule(which=which, settlement=settlements, reason=texts)
    def settle(self, which: int, settlement: Any, reason: str) -> None:
        self.attempt(c.Settle(self.one(which), settlement, reason))

    @rule(
        which=which,
        text=texts,
        shown=st.sampled_from(
            ["all agree", "all agree", "an objection", "a silent objection", "a concern", "all abstain", "nothing"]
        ),
        between=st.sampled_from(["", "", "reword", "park", "someone goes", "reword and back"]),
    )
    def try_to_agree(self, which: int, text: str, shown: str, between: str) -> None:
        """Check, let something come between, and try to settle it as agreed: the shortest ways to break the laws."""
        self.attempt(c.Propose(text))
        known, here = self.latest_or(which), len(self.session.present)
        words = (ConcernWords("object", "Who pays?"), ConcernWords("concern", "Who writes it?"))
        checks = {
            "all agree": (Shown(here), ()),
            "an objection": (Shown(here - 1, 0, 1), words[:1]),
            "a silent objection": (Shown(here - 1, 0, 1), words[1:]),
            "a concern": (Shown(here - 1, 1), words[1:]),
            "all abstain": (Shown(0, 0, 0, here), ()),
        }
        if shown in checks:
            self.attempt(c.CheckConsent(known, *checks[shown]))
        if "reword" in between:
            self.attempt(c.RewordDecision(known, "In other words."))
        if "back" in between:
            self.attempt(c.RewordDecision(known, "A named contact."))
        if between == "park":
            self.attempt(c.Settle(known, "parked"))
        if between == "someone goes":
            self.someone_goes_or_comes_back(which)
        self.attempt(c.Settle(known, "agreed"))

    @rule(which=which)
    def take_up(self, which: int) -> None:
        self.attempt(c.TakeUp(self.one(which)))

    @rule(which=which, reason=texts)
    def let_go(self, which: int, reason: str) -> None:
        self.attempt(c.LetGo(self.one(which), reason))

    @rule(which=which, reason=texts, between=st.sampled_from(["", "", "park", "tell", "reword", "check"]))
    def let_go_and_try_more(self, which: int, reason: str, between: str) -> None:
        """What was let go is told once, and nothing else comes of it."""
        self.attempt(c.Propose("Free parking."))
        known = self.latest_or(which)
        if between == "park":
            self.attempt(c.Settle(known, "parked"))
        self.attempt(c.LetGo(known, reason))
        more = {
            "tell": c.FeedBack(known),
            "reword": c.RewordDecision(known, "Free parking on Sundays."),
            "check": c.CheckConsent(known, Shown(len(self.session.present))),
        }
        for _ in range(2):
            if between in more:
                self.attempt(more[between])

    @rule(text=texts, reason=texts)
    def let_an_earlier_one_go(self, text: str, reason: str) -> None:
        self.attempt(c.LetEarlierGo(text, EARLIER, reason))

    @rule(which=which, voices=st.lists(st.integers(1, 5).map("v{}".format), max_size=3).map(tuple))
    def carry(self, which: int, voices: tuple[str, ...]) -> None:
        self.attempt(c.Carry(self.one(which), voices, None, None, today=self.meeting.clock.now().date()))

    @rule(which=which, who=st.sampled_from(["here", "away", "nobody", "a stranger", "one twice"]), due=days, told=days)
    def try_to_carry(self, which: int, who: str, due: int | None, told: int | None) -> None:
        """What was agreed, by everyone of one kind."""
        here = tuple(voice.id for voice in self.session.present)
        away = tuple(voice.id for voice in self.session.voices if not voice.here)
        choice = {
            "here": here,
            "away": (*here, *away),
            "nobody": (),
            "a stranger": (*here, "v99"),
            "one twice": here * 2,
        }
        self.try_to_agree(which, "We try it.", "all agree", "")
        today = self.meeting.clock.now().date()
        by = [None if each is None else today + timedelta(days=each) for each in (due, told)]
        self.attempt(c.Carry(self.latest_or(which), choice[who], *by, today=today))

    # --- what comes of it

    @rule(which=which, status=statuses, happened=texts, learned=texts)
    def follow_up(self, which: int, status: Any, happened: str, learned: str) -> None:
        self.attempt(c.FollowUp(self.one(which), status, happened, learned))

    @rule(which=which, came=st.lists(st.tuples(statuses, st.integers(0, 2)), min_size=1, max_size=3), text=texts)
    def follow_up_tell_and_reword(self, which: int, came: list[tuple[Any, int]], text: str) -> None:
        """Something comes of it, the group is told of it so many times, and then somebody would like other words."""
        known = self.agreed_or(which)
        for status, tellings in came:
            self.attempt(c.FollowUp(known, status, "It was tried.", "Ask early."))
            for _ in range(tellings):
                self.attempt(c.FeedBack(known))
        self.attempt(c.RewordDecision(known, text))

    @rule(which=which, words=texts)
    def feed_back(self, which: int, words: str) -> None:
        self.attempt(c.FeedBack(self.one(which), words))

    @rule(
        words=which,
        which=st.one_of(st.none(), which),
        kind=st.sampled_from(["acted_on", "partly", "not_acted_on", "open"]),
        because=st.sampled_from(["There is no room for it.", " \x1b"]),
    )
    def answer(self, words: int, which: int | None, kind: Any, because: str) -> None:
        decision = None if which is None else self.agreed_or(which) if which else self.one(which)
        if not self.session.heard:
            self.attempt(c.Contribute("Nobody told me who to ring.", None))
        known = [words.id for words in self.session.contributions] or ["c1"]
        self.attempt(c.Answer(known[words % len(known)], kind, decision, because))

    @rule(status=statuses, happened=texts, learned=texts)
    def look_back(self, status: Any, happened: str, learned: str) -> None:
        self.attempt(c.LookBack.at(self.earlier.session, "d1", status, happened, learned))

    @rule(hands=st.tuples(small, small, small, small, small), passed=small)
    def show_hands(self, hands: Any, passed: int) -> None:
        self.attempt(c.LookAtMeeting(hands, passed))

    @rule(about=st.sampled_from(["well", "not_well", "differently"]), text=texts)
    def reflect(self, about: Any, text: str) -> None:
        self.attempt(c.LookAtMeeting(words=((about, text),)))

    # --- history

    @rule()
    def undo(self) -> None:
        """Law 8."""
        before, stops = self.session, Register(self.meeting.live.events).undo_stops
        try:
            self.meeting.undo()
        except Rejection as refusal:
            assert refusal.message == stops  # noqa: PT017 - whether it is refused is chance
            assert self.session == before
        else:
            assert stops is None
            assert apart_from_time(self.session) == apart_from_time(self.path.pop())

    @precondition(lambda self: len(self.path) > 20 and not self.session.is_closed)
    @rule()
    def close(self) -> None:
        self.attempt(c.Close())

    # --- what is checked

    @property
    def session(self) -> Session:
        return self.meeting.session

    def one(self, which: int) -> str:
        """One of the decisions there are, or one that is not there."""
        return f"d{which % (len(self.session.decisions) + 1) + 1}" if which else "d1"

    def latest_or(self, which: int) -> str:
        """Mostly the latest decision."""
        return self.session.decisions[-1].id if which and self.session.decisions else self.one(which)

    def agreed_or(self, which: int) -> str:
        """One that was agreed, where there is one."""
        agreed = [decision.id for decision in self.session.decisions if decision.state == "agreed"]
        return agreed[which % len(agreed)] if agreed else self.one(which)

    def attempt(self, command: c.Command) -> None:
        """Carry out a command; a rejection says something and changes nothing."""
        before, events = self.session, self.meeting.live.events
        try:
            told = self.meeting.live.do(command)
        except Rejection as refusal:
            assert rejected(refusal.message).endswith((".", "?"))  # noqa: PT017 - whether it is refused is chance
            assert (self.session, self.meeting.live.events) == (before, events)
        else:
            assert told
            self.path.append(before)

    @invariant()
    def the_laws_hold(self) -> None:
        if not hasattr(self, "meeting"):
            return
        register = Register(self.meeting.live.events)
        assert register.broken == []
        assert fold(self.meeting.live.events) == self.session
        check_that_every_history_is_whole(self.session, register)
        check_that_nothing_is_finished_too_soon(self.session, register)

    def teardown(self) -> None:
        """The close, and everything after it that is still possible."""
        if not hasattr(self, "meeting"):
            return
        if not self.session.is_closed:
            self.attempt(c.Close())
        closed = self.session
        for decision in closed.decisions:
            self.attempt(c.TakeUp(decision.id))
            self.attempt(c.Settle(decision.id, "parked"))
            self.attempt(c.LetGo(decision.id, "Nobody needs it."))
            if decision.state == "agreed":
                tell(self.meeting, decision.id)
        self.the_laws_hold()
        assert first_impossible(self.meeting.live.events) is None, "what was kept is believed"
        for _ in range(sum(decision.state == "agreed" for decision in closed.decisions)):
            self.meeting.undo()
        assert apart_from_time(self.session) == apart_from_time(closed)


def check_that_every_history_is_whole(session: Session, register: Register) -> None:
    """Law 3: what stands on the screen is what the events say, each of them accounted for."""
    assert [decision.id for decision in session.decisions] == list(register.decisions)
    for decision in session.decisions:
        kept = register.decisions[decision.id]
        assert [*(each.text for each in decision.earlier), decision.text] == kept.wordings
        assert decision.state == kept.state
        assert decision.reason == kept.reason
        assert decision.source == kept.source
        assert decision.taken_up_from == kept.taken_up_from
        assert decision.principles == kept.principles
        assert [(each.agree, each.concern, each.object, each.abstain) for each in decision.consent] == kept.counts
        assert (decision.carried_by, decision.due, decision.feed_back_by) == kept.carried
        assert [(each.status, each.happened, each.learned) for each in decision.follow_up] == kept.follow_ups
        assert [each.words for each in decision.fed_back] == [words for words, _ in kept.told]
    assert {each.id: len(each.answers) for each in session.contributions} == {
        known: len(answers) for known, answers in register.answers.items()
    }


def check_that_nothing_is_finished_too_soon(session: Session, register: Register) -> None:
    """Law 2, and that the board says the same."""
    for decision, line in zip(session.decisions, decision_lines(session), strict=True):
        kept = register.decisions[decision.id]
        closed = bool(kept.follow_ups) and kept.follow_ups[-1][0] != "under_way"
        told = bool(kept.told) and kept.told[-1][1] == len(kept.follow_ups)
        assert decision.is_closed == closed
        assert decision.is_finished == ((closed or kept.state == "let_go") and told)
        waits = kept.state in ("agreed", "let_go") and not decision.is_finished
        assert line.is_open == decision.needs_follow_up == waits


TestDecisionLaws = DecidingTogether.TestCase
if not IS_LONG:
    TestDecisionLaws.settings = settings(max_examples=50)
