"""A group that meets again: what it decided earlier, what came of it so far, and the meeting in which it looks back."""

from datetime import timedelta

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import Events
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.stamp import Stamp
from coprod_tui.live.session import LiveSession
from coprod_tui.storage.port import Kept
from coprod_tui.tui.runtime.app import CoprodApp
from tests.support.clock import FakeClock
from tests.support.deciding import agree, carry, in_days, propose, show, tell
from tests.support.meeting import Meeting, a_round
from tests.support.service import FlakyJournal, MemoryService
from tests.tui import scenes

RIVERSIDE = "Riverside co-production group"
HARBOUR = "Harbour group"
CONTACT = "A named contact on every letter"
TRANSPORT = "Transport is booked after the ward round"
QUIET = "A quiet room on the ward"
MENUS = "Menus in large print"
SHELF = "A shelf for what people leave behind"
WHY_PARKED = "Nobody can pay for it yet."
BELL = "A bell that can be reached from each bed"
LATER = timedelta(days=40)


class MeetingOn(scenes.MeetingInRoom):
    """A meeting with an id of its own, by a clock that several meetings share."""

    def __init__(
        self, clock: FakeClock, known: str, plan: Plan, seed: int = 1, service: MemoryService | None = None
    ) -> None:
        """``service`` keeps it; without one it is only played."""
        self.clock = clock
        self.service = service
        self.journal = FlakyJournal()
        opened = decide(None, c.Open(known, plan, seed), Stamp(1, 1, clock.now(), 0))
        self.live = LiveSession(clock, self.journal, *opened)
        if service:
            service.follow(self.live)

    @property
    def session(self) -> Session:
        """As it is kept by now, once it was left."""
        return self._kept.session if self.journal.closed and self.service else self.live.session

    @property
    def events(self) -> Events:
        return self._kept.events

    @property
    def _kept(self) -> Kept:
        assert self.service
        return self.service.memory.read(self.live.session.id)


class Months:
    """Two earlier sessions of two groups, and 40 days later."""

    def __init__(self, *, undecided: bool = False) -> None:
        """``undecided``: the group put one sentence aside, and another only into words."""
        self.clock = FakeClock()
        self.service = MemoryService(self.clock)
        self.earlier = _coming_home(self.clock, self.service, undecided=undecided)
        self.other = _meals(self.clock, self.service)
        self.clock.sleep(LATER // timedelta(milliseconds=1))

    def app_at_home(self) -> CoprodApp:
        """The start screen over both."""
        return scenes.calm(CoprodApp(self.service, self.clock))

    def meet_again(self, *steps: Step, group: str = RIVERSIDE) -> Meeting:
        """The group's next session; without steps it begins by looking back."""
        plan = Plan("Coming home, again", steps or (Step("look-back"), a_round("2m")), "", group, scenes.SIX)
        return MeetingOn(self.clock, "coming-home-again", plan, service=self.service)

    def app_for(self, meeting: Meeting) -> CoprodApp:
        """The room of the next session."""
        return scenes.calm(CoprodApp(self.service, self.clock, meeting.live))


def _coming_home(clock: FakeClock, service: MemoryService, *, undecided: bool) -> Meeting:
    """One decision that nothing is known of, one that was done and not told, one that nobody carries."""
    plan = Plan("Coming home from hospital", (a_round("2m"),), "", RIVERSIDE, scenes.SIX, order="listed")
    meeting = MeetingOn(clock, "coming-home", plan, service=service)
    scenes.heard(meeting, 0, "Nobody told me who to ring when the tablets ran out on Sunday.")
    scenes.heard(meeting, 1, "The transport is booked at nine, and the ward round ends at eleven.")
    agree(meeting, CONTACT, ("c1",))
    carry(meeting, "d1", "Amina", "Ben", due=in_days(7), told=in_days(14))
    meeting.do(c.ChoosePrinciples("d1", ("informed", "joined")))
    agree(meeting, TRANSPORT, ("c2",))
    carry(meeting, "d2", "Dev", due=in_days(20), told=in_days(21))
    tell(meeting, "d2", "done", "It is one telephone call, if the ward makes it.")
    agree(meeting, QUIET)
    if undecided:
        meeting.do(c.Settle(propose(meeting, SHELF), "parked", WHY_PARKED))
        propose(meeting, BELL)
    meeting.do(c.Close())
    meeting.live.leave()
    return meeting


def _meals(clock: FakeClock, service: MemoryService) -> Meeting:
    plan = Plan("Meals on the ward", (a_round("2m"),), "", HARBOUR, ("Gwen", "Hal"), order="listed")
    meeting = MeetingOn(clock, "meals", plan, service=service)
    agree(meeting, MENUS)
    carry(meeting, "d1", "Gwen", due=in_days(100))
    meeting.do(c.ChoosePrinciples("d1", ("inequalities",)))
    meeting.do(c.Close())
    meeting.live.leave()
    return meeting


def objected() -> Meeting:
    """A sentence with its principles, over which an objection is open."""
    meeting = scenes.speaking()
    meeting.do(c.ChoosePrinciples("d2", ("shared", "joined")))
    show(meeting, "d2", concern=1, object=1)
    return meeting


def came_of_it(hands: tuple[int, int, int, int, int] = (0, 0, 1, 2, 2)) -> Meeting:
    """A closed session in which the group looked at itself, and what came of its decisions since."""
    meeting = scenes.speaking()
    carry(meeting, "d1", "Ben", "Amina", due=in_days(7), told=in_days(14))
    meeting.do(c.ChoosePrinciples("d1", ("informed",)))
    agree(meeting, "A leaflet for everyone")
    propose(meeting, "A quiet room")
    meeting.do(c.LookAtMeeting(hands, len(scenes.SIX) - sum(hands)))
    meeting.do(c.LookAtMeeting(words=(("well", "Nobody was hurried."),)))
    meeting.do(c.LookAtMeeting(words=(("not_well", "The room was too warm to think in."),)))
    meeting.do(c.Close())
    tell(meeting, "d1", "done", "Ask the printers first.")
    meeting.do(c.FeedBack("d1"))
    tell(meeting, "d3", "not_done", "Nobody reads leaflets; a telephone call is what helps.")
    return meeting
