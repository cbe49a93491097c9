"""An invented session with everything in it that an export can tell, and the documents made of it."""

from datetime import UTC, date, datetime, timedelta
from functools import cache

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import ConcernWords, EarlierDecision, Events
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Plan, Step, StepKind
from coprod_tui.domain.stamp import Stamp
from coprod_tui.export.document import document_from
from coprod_tui.export.shape import Document
from coprod_tui.live.session import LiveSession
from coprod_tui.privacy.anonymous import anonymous
from tests.support.clock import FakeClock
from tests.support.meeting import MemoryJournal

EXPORTED = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
SLIPPERS = EarlierDecision("2026-10-01-getting-through", "d3", date(2026, 10, 1))

EARLIER = Plan(
    "Getting through",
    (Step("round", "Who answers?", share_ms=60_000),),
    group="Riverside co-production group",
    voices=("Amina", "Ben"),
    order="listed",
)
PLAN = Plan(
    title="Coming home from hospital",
    purpose="What would good look like for all of us?",
    group="Riverside co-production group",
    voices=("Amina Yusuf", "Ben", "Chloë", "دانا", "Eun-ji", "Farah"),
    order="listed",
    steps=(
        Step("look-back", total_ms=600_000),
        Step("round", "How are you arriving today?", share_ms=45_000),
        Step("round", "What would have made coming home easier?", share_ms=120_000),
        Step("break", total_ms=600_000),
        Step("dialogue", "What do we decide?", total_ms=1_800_000),
        Step("round", "What are you taking away?", share_ms=30_000),
        Step("reflection", total_ms=300_000),
    ),
)


class Told:
    """The session as it is told: what happens, and how many seconds pass before it does."""

    def __init__(self, plan: Plan, session_id: str) -> None:
        self.clock = FakeClock()
        opening = decide(None, c.Open(session_id, plan, 7), Stamp(1, 1, self.clock.now(), 0))
        self.live = LiveSession(self.clock, MemoryJournal(), *opening)
        self.do = self.live.do

    @property
    def session(self) -> Session:
        return self.live.session

    def wait(self, seconds: int) -> None:
        self.clock.wait(1_000 * seconds)

    def speak(self, seconds: int, said: str = "", *, read_back: bool = True) -> None:
        speaker = self.session.speaker
        assert speaker is not None
        self.do(c.StartOrHold())
        self.wait(seconds)
        if said:
            self.do(c.Contribute(said, speaker.id))
            self.do(c.StartOrHold())
            self.wait(5)
            if read_back:
                self.do(c.ReadBack())
        self.do(c.GoOn())

    def go_on_to(self, kind: StepKind, *, waiting: int = 0) -> None:
        """To the next step of that kind; ``waiting`` are the seconds before each act."""
        while self.session.step is None or self.session.step.kind != kind:
            self.wait(waiting)
            if self.session.open_turn is not None:
                self.speak(20)
            else:
                self.do(c.GoOn())

    def rest_of_round(self, seconds: int) -> None:
        round_ = self.session.round
        while round_ is not None and self.session.round == self.session.rounds[round_.number - 1]:
            if self.session.open_turn is None:
                break
            self.speak(seconds)
            if self.session.rounds[-1].number != round_.number:
                break


def earlier_session() -> Session:
    """A session of the same group in which something was agreed."""
    told = Told(EARLIER, "2026-10-01-getting-through")
    told.do(c.Propose("The ward’s phone is answered until eight in the evening."))
    told.do(c.CheckConsent("d1", c.Shown(2)))
    told.do(c.Settle("d1", "agreed"))
    told.do(c.Propose("A map in every bed-side folder."))
    told.do(c.CheckConsent("d2", c.Shown(2)))
    told.do(c.Settle("d2", "agreed"))
    told.do(c.Propose("Bring slippers."))
    told.do(c.Settle("d3", "parked"))
    return told.session


def talk() -> Told:
    """A session in which something was said before the first step and in each kind of step, in nobody's own turn."""
    told = Told(PLAN, "2026-11-22-coming-home")
    told.do(c.Contribute("Is that window open?", "v1"))
    for kind, said in _TALK.items():
        told.go_on_to(kind)
        for text, voice in said:
            told.do(c.Contribute(text, voice))
    return told


_TALK: dict[StepKind, tuple[tuple[str, str | None], ...]] = {
    "look-back": (("It rings.", None),),
    "round": (("Somebody laughs.", None),),
    "break": (("The tea is cold.", "v3"),),
    "dialogue": (("A leaflet.", "v1"), ("Nobody reads it.", None)),
    "reflection": (("The pauses.", "v2"),),
}


@cache
def events() -> Events:
    """All that happened, also after the close."""
    told = Told(PLAN, "2026-11-22-coming-home")
    _look_back(told)
    _rounds(told)
    _dialogue(told)
    _end(told)
    _afterwards(told)
    return told.live.events


@cache
def document() -> Document:
    """What was exported."""
    return document_from(events(), EXPORTED)


@cache
def anonymous_document() -> Document:
    """The same without names."""
    return document_from(anonymous(events()).events, EXPORTED)


def _look_back(told: Told) -> None:
    earlier = earlier_session()
    told.wait(30)
    told.do(c.GoOn())
    phone = ("done", "It rings, and somebody is there.", "One phone, carried by one person, is enough.")
    told.do(c.LookBack.at(earlier, "d1", *phone))
    maps = ("not_done", "The folders went before the maps came.", "We asked the printers before we asked the porters.")
    told.do(c.LookBack.at(earlier, "d2", *maps))


def _rounds(told: Told) -> None:
    told.do(c.GoOn())
    told.speak(30, "A bit out of breath.")
    told.do(c.Pass())
    told.wait(3)
    told.do(c.Pass())
    told.live.undo()
    told.speak(62, "Hopeful, and * not * sure _why_.")
    told.speak(20, "لم يخبرني أحد بمن أتصل.")
    told.do(c.AwayOrBack(told.session.voices[5].id))
    told.speak(41)
    told.do(c.Pass())
    told.do(c.GoOn())
    told.speak(90, "Nobody told me who to ring. Ben rang three numbers for me.")
    told.do(c.Reword("c4", "Nobody told me who to ring; Ben rang three numbers for me."))
    told.do(c.ReadBack("c4"))
    told.do(c.Join("Gwen"))
    told.do(c.AwayOrBack("v6"))
    told.do(c.AddTime(30_000))
    told.speak(80, "1. Somebody at home before the bed is there.", read_back=False)
    told.do(c.Contribute("Said too soon.", None))
    told.do(c.TakeOut("c6"))
    told.do(c.Rename("v2", "Benjamin"))
    told.speak(70, "A letter in my own language, even one line.")
    told.speak(75, "=Less paper. What chloe’s sister got weighed 2 kg.")
    while told.session.round is not None and told.session.round.number == 2:
        if told.session.open_turn is None:
            break
        told.speak(60)


def _dialogue(told: Told) -> None:
    told.go_on_to("dialogue", waiting=60)
    told.do(c.Contribute("We tried a leaflet last year. Nobody read it, and nobody said so.", None))
    _agreed(told)
    told.do(c.Propose("One letter, in the language of whoever opens it.", ("c7",)))
    worry = ConcernWords("object", "We have no money for translators until April.")
    told.do(c.CheckConsent("d2", c.Shown(5, object=1, abstain=1), (worry,)))
    told.do(c.Settle("d2", "not_agreed", "There is no money for it before April; we ask for it."))
    told.do(c.Propose("Three of us read each new leaflet before it goes out.", ("c8", "c9")))
    told.do(c.Settle("d3", "parked", "We first ask how readers are paid."))
    told.do(c.Propose("Bring slippers.", taken_up_from=SLIPPERS))
    for text in ("Every folder has a map.", "Everybody who goes home is rung on the next day."):
        told.do(c.Propose(text))
        told.do(c.CheckConsent(f"d{len(told.session.decisions)}", c.Shown(7)))
        told.do(c.Settle(f"d{len(told.session.decisions)}", "agreed"))
    told.do(c.Propose("A second clock on the ward."))
    told.do(c.LetGo("d7", "Amina’s ward has two by now."))


def _agreed(told: Told) -> None:
    told.do(c.Propose("A named contact on every letter.", ("c4", "c5")))
    told.do(c.ChoosePrinciples("d1", ("informed", "joined")))
    told.wait(60)
    who = (ConcernWords("object", "Whose name? I am one of two."), ConcernWords("concern", "Names change."))
    told.do(c.CheckConsent("d1", c.Shown(5, 1, 1), who))
    told.wait(60)
    told.do(c.RewordDecision("d1", "A named contact, and one number, on every letter from the ward."))
    told.wait(60)
    told.do(c.CheckConsent("d1", c.Shown(6, 1), (ConcernWords("concern", "Names still change."),)))
    told.do(c.Settle("d1", "agreed"))
    told.do(c.Carry("d1", ("v1", "v4"), date(2026, 12, 12), date(2027, 1, 15), today=TODAY))


def _end(told: Told) -> None:
    told.go_on_to("reflection", waiting=10)
    told.do(c.LookAtMeeting((0, 1, 0, 2, 3), 1))
    told.do(c.LookAtMeeting(words=(("well", "The pauses. Nobody filled them."),)))
    told.do(c.LookAtMeeting(words=(("not_well", "Amina had to ask twice for the window."),)))
    told.do(c.LookAtMeeting(words=(("differently", "Farah suggests we begin with tea."),)))
    told.do(c.Close())


def _afterwards(told: Told) -> None:
    told.clock.at += timedelta(days=25)
    told.do(c.FollowUp("d1", "under_way", "Two wards have it.", ""))
    told.clock.at += timedelta(days=20)
    told.do(c.FollowUp("d1", "done", "All five wards have it.", "Ask the ward clerks; it is their template."))
    told.do(c.FeedBack("d1", "At the January meeting."))
    told.do(c.FollowUp("d6", "not_done", "Nobody was given the time.", "A promise needs an hour in the week."))
    told.do(c.Answer("c4", "acted_on", "d1"))
    told.do(c.Answer("c5", "partly", "d1", "only where somebody lives near"))
    told.do(c.Answer("c7", "not_acted_on", None, "there is no money before April"))
    told.do(c.Answer("c8", "open"))
