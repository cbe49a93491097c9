"""Meetings as they stand at a moment that a screen is to show, and the app that shows them."""

from collections.abc import Sequence
from typing import Any

from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, TextArea

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import Plan, Step, duration
from coprod_tui.live.session import LiveSession
from coprod_tui.tui.kit.lines import SayingLine
from coprod_tui.tui.runtime.app import CoprodApp
from tests.support.clock import FakeClock
from tests.support.meeting import Meeting, a_break, a_round
from tests.support.service import FlakyJournal, MemoryService

SIX = ("Ben", "Amina", "Chloë", "Dev", "Eun-ji", "Farah")
MANY_SCRIPTS = ("أمينة", "देवांशी", "김은지", "Zoë 👩🏽‍🦽", "Nguyễn Thị Hồng", "Ann [red]", "[/]")
QUESTION = "What would have made coming home easier?"
LONG_QUESTION = (
    "What would have made coming home easier for you, for those who look after you, and for whoever lives next door?"
)
LAST_QUESTION = "What are you taking away, and what did not work today?"
LONG_WORDS = "It began on the Friday, when nobody could say who had the letter. " * 31


class MeetingInRoom(Meeting):
    """A meeting whose room beats once a second while time passes, so that nothing takes it for sleep."""

    def wait(self, time: str) -> None:
        for _ in range(duration(time) // 1000):
            self.clock.wait(1000)
            self.live.beat()


def coming_home(names: Sequence[str] = SIX, *, first: Step | None = None) -> Meeting:
    """Everyone is there and the first step has not begun."""
    steps = (first or a_round("2m", QUESTION), a_break(10), a_round("45s", LAST_QUESTION))
    plan = Plan(
        "Coming home from hospital",
        steps,
        "What would good look like for all of us?",
        "Riverside co-production group",
        tuple(names),
        order="listed",
    )
    return MeetingInRoom(plan, journal=FlakyJournal())


def waiting(names: Sequence[str] = SIX) -> Meeting:
    """The first turn is open, and its clock waits."""
    meeting = coming_home(names)
    meeting.next()
    return meeting


def asking_at_length() -> Meeting:
    """A turn waits, in a round with a long question."""
    meeting = coming_home(first=a_round("2m", LONG_QUESTION))
    meeting.next()
    return meeting


def speaking(names: Sequence[str] = SIX) -> Meeting:
    """One has spoken, the second speaks, one has passed and one is away; words and decisions stand."""
    meeting = waiting(names)
    meeting.speak("50s")
    meeting.start()
    meeting.wait("43s")
    heard(meeting, 0, "Nobody told me who to ring when the tablets ran out on Sunday.")
    meeting.do(c.ReadBack())
    heard(meeting, 1, "The transport is booked at nine, and the ward round ends at eleven.")
    meeting.do(c.Propose("A named contact on every letter", ("c1",)))
    meeting.do(c.CheckConsent("d1", c.Shown(len(meeting.session.present))))
    meeting.do(c.Settle("d1", "agreed"))
    meeting.do(c.Propose("Transport is booked after the ward round", ("c2",)))
    return meeting


def with_a_pass() -> Meeting:
    """As ``speaking``, where one has passed and one is away."""
    meeting = waiting()
    meeting.speak("50s")
    meeting.passes()
    meeting.step_out("Farah")
    meeting.start()
    meeting.wait("20s")
    return meeting


def over() -> Meeting:
    """The second voice speaks beyond the offer."""
    meeting = speaking()
    meeting.wait("89s")
    return meeting


def held() -> Meeting:
    """The clock stands still."""
    meeting = speaking()
    meeting.hold()
    meeting.wait("30s")
    return meeting


def on_break() -> Meeting:
    """Three minutes into the break."""
    meeting = speaking()
    meeting.next()
    for _ in range(4):
        meeting.passes()
    for _ in range(4):
        meeting.passes()
    meeting.next()
    meeting.wait("3m")
    return meeting


def evened_out() -> Meeting:
    """In the last round the first voice is offered less, after an overrun."""
    meeting = waiting(SIX[:2])
    meeting.speak("2m20s")
    meeting.speak("60s")
    meeting.next()
    meeting.speak("10s")
    return meeting


def crowded() -> Meeting:
    """Sixty voices, and the thirtieth speaks."""
    meeting = waiting([f"Voice {number:02}" for number in range(1, 61)])
    for _ in range(29):
        meeting.speak("5s")
    meeting.start()
    meeting.wait("9s")
    return meeting


def in_many_scripts() -> Meeting:
    """Names and words in many scripts, with marks, emoji, and what looks like markup."""
    meeting = waiting(MANY_SCRIPTS)
    meeting.speak("30s")
    meeting.start()
    meeting.wait("12s")
    heard(meeting, 0, "لم يخبرني أحد بمن أتصل.")
    heard(meeting, 1, "किसी ने मुझे नहीं बताया कि किसे फ़ोन करना है।")
    heard(meeting, 2, "누구에게 전화해야 하는지 아무도 말해 주지 않았어요.")
    heard(meeting, 3, "Nobody asked 👩🏽‍🦽🏠 whether the ramp was there: é, e\u0301, n\u0303.")
    heard(meeting, 6, "[bold red]Is this[/] a [link=x]mark[/link]?")
    meeting.do(c.Propose("We write to people in the language they read: العربية, हिन्दी, 한국어"))
    return meeting


def with_long_words() -> Meeting:
    """Somebody said 2,000 characters."""
    meeting = speaking()
    heard(meeting, 1, LONG_WORDS)
    return meeting


def with_much_heard() -> Meeting:
    """More was heard and decided than fits."""
    meeting = speaking()
    for number in range(1, 31):
        heard(meeting, number % 6, f"The {number}. thing that was said, in so many words.")
        meeting.do(c.Propose(f"The {number}. thing that we mean to do"))
    return meeting


def not_saved() -> Meeting:
    """The disk is full, and the last act could not be kept."""
    meeting = speaking()
    assert isinstance(meeting.journal, FlakyJournal)
    meeting.journal.failures = 1_000_000
    heard(meeting, 1, "This is not on the disk yet.")
    return meeting


def closed() -> Meeting:
    """A whole session, closed together."""
    meeting = on_break()
    meeting.next()
    for _ in SIX:
        meeting.speak("40s")
    meeting.do(c.Propose("A leaflet for everyone"))
    meeting.do(c.Settle("d3", "not_agreed", "We tried it two years ago, and nobody read it."))
    meeting.do(c.Close())
    return meeting


def heard(meeting: Meeting, place: int, words: str) -> None:
    """The voice at that place of the circle said something."""
    meeting.do(c.Contribute(words, meeting.session.voices[place].id))


# --- the app


def app_for(meeting: Meeting, **more: Any) -> CoprodApp:
    """The room of a meeting."""
    service = MemoryService(meeting.clock)
    service.follow(meeting.live)
    return calm(CoprodApp(service, meeting.clock, meeting.live, **more))


def app_at_home(
    *kept: LiveSession, clock: FakeClock | None = None, start: Plan | None = None, plans: Sequence[Plan] = ()
) -> CoprodApp:
    """The start screen, or the setup of a plan, with what the record keeps, and ``plans`` for another day."""
    clock = clock or FakeClock()
    service = MemoryService(clock, kept)
    for plan in plans:
        service.keep_plan(plan)
    return calm(CoprodApp(service, clock, start))


def calm(app: CoprodApp) -> CoprodApp:
    """Without movement, so that one moment looks like another."""
    app.animation_level = "none"
    return app


async def still(pilot: Pilot[None]) -> None:
    """Cursors stop to blink."""
    await pilot.pause()
    for field in pilot.app.screen.query("Input, TextArea"):
        assert isinstance(field, Input | TextArea)
        field.cursor_blink = False
    await pilot.pause()


# --- what a screen says


def painted(screen: Screen[Any]) -> str:
    """All that the screen shows, line by line."""
    return "\n".join(strip.text.rstrip() for strip in screen._compositor.render_strips())


def said(app: App[None]) -> str:
    """What coprod said about the last key."""
    return app.screen.query_one(SayingLine).sentence


async def paste(pilot: Pilot[None], text: str) -> None:
    """Text is pasted into the field that has the cursor."""
    pilot.app.post_message(events.Paste(text))
    await come_about(pilot)


async def come_about(pilot: Pilot[None]) -> None:
    """Wait until all that was typed or pasted has come about and is painted, however long a text it was."""
    app = pilot.app
    assert isinstance(app, CoprodApp)
    await pilot.pause()
    while not app._typed_ahead.is_done:
        app._typed_ahead.follow()  # without the time that it takes
        await pilot.pause()
    await pilot.pause()
