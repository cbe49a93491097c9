"""A desk without any folder, and a journal that fails when it is told to."""

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import Decided, decide
from coprod_tui.domain.events import AnswerKind, Events, FollowUpStatus, Promised
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.forgetting import Forgetting
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.plan.plan_file import PlanRead, read_plan
from coprod_tui.domain.plan.plan_text import plan_text
from coprod_tui.domain.reports.board import DecisionLine, decision_lines
from coprod_tui.domain.reports.insights import Evenness, Insights, days_to_feedback, served
from coprod_tui.domain.reports.summary import Summary, summary
from coprod_tui.domain.stamp import Stamp
from coprod_tui.errors import Failure
from coprod_tui.live.ports import NotKept
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Found, Listing
from coprod_tui.storage.port import Kept
from coprod_tui.tui.ports import Form, KeptPlan
from tests.support.clock import FakeClock
from tests.support.meeting import MemoryJournal

EXPORTS = Path("/home/room/coprod/exports")


class FlakyJournal(MemoryJournal):
    """Keeps nothing in the next ``failures`` calls, and says why."""

    def __init__(self) -> None:
        super().__init__()
        self.failures = 0

    def keep(self, events: Events) -> None:
        if self.failures:
            self.failures -= 1
            raise NotKept("disk_full")
        super().keep(events)


class FakeShelf:
    """What ``tui.ports.PlanShelf`` asks for, in memory: the plans in ``kept``. While ``trouble`` is set, all fails."""

    def __init__(self, *kept: Plan) -> None:
        self.kept = list(kept)
        self.trouble: Failure | None = None

    def keep(self, plan: Plan) -> KeptPlan:
        self._fail()
        self.kept.append(plan)
        return self.plans()[0]

    def plans(self) -> tuple[KeptPlan, ...]:
        self._fail()
        return tuple(self._kept(place) for place in reversed(range(len(self.kept))))

    def read(self, kept: KeptPlan) -> PlanRead:
        self._fail()
        return read_plan(
            plan_text(self.kept[[each.path for each in map(self._kept, range(len(self.kept)))].index(kept.path)])
        )

    def _kept(self, place: int) -> KeptPlan:
        name = f"2026-11-22-{self.kept[place].title.replace(' ', '-').casefold()}.toml"
        path = EXPORTS / (name if not place else f"{place + 1}-{name}")
        return KeptPlan(path, f"coprod run {path}", self.kept[place].title)

    def _fail(self) -> None:
        if self.trouble:
            raise self.trouble


class FakeDesk:
    """What ``tui.ports.FollowUpDesk`` asks for, in memory. While ``trouble`` is set, everything fails with it.

    ``damaged`` is by id what is the matter with sessions that cannot be read.
    """

    def __init__(self, clock: FakeClock, kept: Iterable[LiveSession] = ()) -> None:
        self.trouble = ""
        self.damaged: dict[str, Failure] = {}
        self.exported: list[str] = []
        self.would_forget = Forgetting((), ())
        self.forgotten: list[str] = []
        self._clock = clock
        self._kept = {live.session.id: live for live in kept}

    def summaries(self) -> tuple[Summary, ...]:
        self._must_work()
        return tuple(summary(live.session) for live in reversed(self._kept.values()))

    def listing(self) -> Listing:
        return Listing(self.summaries(), self.damaged)

    def at_hand(self) -> tuple[Summary, ...]:
        return ()

    def open(self, plan: Plan) -> LiveSession:
        self._must_work()
        moment = Stamp(1, 1, self._clock.now(), 0)
        command = c.Open(f"s{len(self._kept) + 1}", plan, 1, self.openings(plan.group))
        return self._live(decide(None, command, moment))

    def resume(self, session_id: str) -> LiveSession:
        self._must_work()
        left = self._kept[session_id]
        live = self._live(Decided(left.events, left.session), left.elapsed_ms)
        live.do(c.Resume())
        return live

    @property
    def how_far(self) -> tuple[int, int] | None:
        return None

    def kept(self, session_id: str) -> Kept:
        self._must_work()
        live = self._kept[session_id]
        return Kept(live.events, live.session)

    def openings(self, group: str) -> dict[str, int]:
        self._must_work()
        earlier = [summary(live.session) for live in self._kept.values() if group and live.session.plan.group == group]
        names = {name for each in earlier for name in each.openings}
        return {name: sum(each.openings.get(name, 0) for each in earlier) for name in names}

    def write_out(self, session: str | LiveSession, form: Form = "json") -> Path:
        self._must_work()
        self.exported.append(f"{session if isinstance(session, str) else session.session.id}.{form}")
        return EXPORTS / self.exported[-1]

    # --- what comes of it

    def find(self, words: str, group: str = "") -> tuple[Found, ...]:
        wanted = words.casefold().split()
        return tuple(
            Found(each, "")
            for each in self.summaries()
            if (not group or each.group == group) and all(word in self._text_of(each.id) for word in wanted)
        )

    def groups(self) -> tuple[str, ...]:
        self._must_work()
        return tuple(sorted({live.session.plan.group for live in self._kept.values()} - {""}))

    def board(self, group: str = "") -> tuple[DecisionLine, ...]:
        self._must_work()
        sessions = [live.session for live in reversed(self._kept.values())]
        return tuple(
            line for each in sessions if not group or each.plan.group == group for line in decision_lines(each)
        )

    def follow_up(
        self,
        session_id: str,
        decision_id: str,
        status: FollowUpStatus,
        happened: str,
        learned: str,
        told: str | None = None,
    ) -> Session:
        return self._act(session_id, c.FollowUp(decision_id, status, happened, learned, told))

    def feed_back(self, session_id: str, decision_id: str, words: str = "") -> Session:
        return self._act(session_id, c.FeedBack(decision_id, words))

    def carry(
        self,
        session_id: str,
        decision_id: str,
        carried_by: tuple[str, ...],
        due: date | None,
        feed_back_by: date | None,
        at_next_meeting: Collection[Promised] = (),
    ) -> Session:
        today = self._clock.now().date()
        return self._act(session_id, c.Carry(decision_id, carried_by, due, feed_back_by, today, tuple(at_next_meeting)))

    def answer(
        self, session_id: str, contribution_id: str, kind: AnswerKind, decision_id: str | None, because: str
    ) -> Session:
        return self._act(session_id, c.Answer(contribution_id, kind, decision_id, because))

    def take_out(self, session: str | LiveSession, contribution_id: str) -> tuple[Path, ...]:
        self._must_work()
        live = self._kept[session] if isinstance(session, str) else session
        live.do(c.TakeOut(contribution_id))
        return ()

    def look_back(
        self,
        live: LiveSession,
        session_id: str,
        decision_id: str,
        status: FollowUpStatus,
        happened: str,
        learned: str,
        told: str | None = None,
    ) -> Session:
        earlier = self._kept[session_id].session
        after = self.follow_up(session_id, decision_id, status, happened, learned, told)
        live.do(c.LookBack.at(earlier, decision_id, status, happened, learned))
        return after

    def insights(self, group: str = "") -> Insights:
        lines = self.board(group)
        agreed = [line for line in lines if line.state == "agreed"]
        told = [line for line in agreed if line.is_finished]
        late = [line.overdue(self._clock.now().date()) for line in lines]
        of_group = [live.session for live in self._kept.values() if not group or live.session.plan.group == group]
        heard = [each for session in of_group for each in session.heard]
        return Insights(
            sessions=len(of_group),
            decisions=len(lines),
            agreed=len(agreed),
            fed_back=len(told),
            days_to_feedback=days_to_feedback(lines),
            overdue_doing=sum(each.doing for each in late),
            overdue_telling=sum(each.telling for each in late),
            contributions=len(heard),
            answered=sum(not each.waits for each in heard),
            not_acted_on=sum(bool(each.answers) and each.answers[-1].kind == "not_acted_on" for each in heard),
            principles=served(lines),
            evenness=tuple(
                Evenness(session.id, session.opened_at, 1.0, 0.97) for session in of_group if session.is_closed
            ),
        )

    def forget(self, name: str, *, dry_run: bool, as_written: bool = False) -> Forgetting:
        self._must_work()
        named = [key for key, live in self._kept.items() if any(each.name == name for each in live.session.voices)]
        if not dry_run:
            self.forgotten.append(name)
        return self.would_forget._replace(sessions=tuple(named))

    def _act(self, session_id: str, command: c.Command) -> Session:
        self._must_work()
        live = self._kept[session_id]
        live.do(command)
        return live.session

    def _text_of(self, session_id: str) -> str:
        session = self._kept[session_id].session
        texts = [session.plan.title, *(each.text for each in (*session.heard, *session.decisions))]
        return " ".join(texts).casefold()

    def _must_work(self) -> None:
        if self.trouble:
            raise Failure(self.trouble)

    def _live(self, kept: Decided, elapsed_ms: int = 0) -> LiveSession:
        live = LiveSession(self._clock, MemoryJournal(), *kept, elapsed_ms)
        self._kept[live.session.id] = live
        return live
