"""No text can crash, change or bend a screen, and what was typed is shown as typed."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual import events
from textual.widgets import Input, TextArea

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.people.rows import read_names
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.words import clean, is_visible
from coprod_tui.presentation import room_view
from coprod_tui.tui.panels.lists import DecidedPanel, HeardPanel
from coprod_tui.tui.panels.panel import LastDecision, Panel, VoicesLine, VoicesPanel
from coprod_tui.tui.panels.stage import Stage
from tests.support.meeting import Meeting, a_break, a_round
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.attacks.hostile import CORPUS, ENDLESS
from tests.tui.attacks.keyboard import settle
from tests.tui.in_the_room import Driven, DrivenRoom, driven, in_room

LONG = settings.get_current_profile_name() == "long"
SHARES = 8 if LONG else 3
"""Into so many meetings the corpus is dealt."""
FIELD_SHARES = len(CORPUS) * 2 // 3
"""So many fields take the whole corpus between them, one text or two each."""
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\u2028\u2029]")
FORMS = ((120, 36), (80, 24), (40, 14), (23, 7), (1, 1))
SHORT = [text for text in CORPUS if is_visible(clean(text).text) and cell_len(clean(text).text) < 40]


def whole(*texts: str) -> Meeting:
    """A session in which the texts stand wherever people's words can stand; one speaks."""
    text = iter(texts * 20)
    names = [name for each in texts for name in read_names(each).names]
    plan = Plan(
        clean(next(text)).text or "Tea",
        (a_round("1m", clean(next(text)).text), a_break(), a_round("1m", clean(next(text)).text)),
        clean(next(text)).text,
        clean(next(text)).text,
        tuple(dict.fromkeys(["Ann [/]", *names]))[:9],
        order="listed",
    )
    meeting = scenes.MeetingInRoom(plan, journal=FlakyJournal())
    meeting.next()
    meeting.start()
    meeting.wait("10s")
    for number, each in enumerate(texts):
        with suppress(Rejection):
            voices = meeting.session.voices
            meeting.do(c.Contribute(each, voices[number % len(voices)].id))
            meeting.do(c.Reword(meeting.session.heard[-1].id, next(text)))
        with suppress(Rejection):
            decide(meeting, next(text), next(text))
    return meeting


def decide(meeting: Meeting, sentence: str, other: str) -> None:
    """A decision with earlier words, a concern, an objection, somebody who carries it, and what came of it."""
    meeting.do(c.Propose(sentence, tuple(said.id for said in meeting.session.heard[-1:])))
    decision = meeting.session.decisions[-1].id
    here = len(meeting.session.present)
    with suppress(Rejection):
        meeting.do(c.RewordDecision(decision, other))
        words = (ConcernWords("concern", sentence), ConcernWords("object", other))
        meeting.do(c.CheckConsent(decision, c.Shown(0, 1, 1, max(0, here - 2)), words))
        meeting.do(c.Settle(decision, "not_agreed" if len(sentence) % 2 else "parked", other))
    with suppress(Rejection):
        meeting.do(c.Propose(sentence, ()))
        decision = meeting.session.decisions[-1].id
        meeting.do(c.CheckConsent(decision, c.Shown(here)))
        meeting.do(c.Settle(decision, "agreed"))
        meeting.do(c.LookAtMeeting(words=(("well", sentence),)))
        for said in meeting.session.heard[-1:]:
            meeting.do(c.Answer(said.id, "acted_on", decision, other))


def check(driven: Driven) -> None:
    """Every line is exactly as wide as the window, and nothing in it could steer a terminal."""
    app = driven.app
    assert app._exception is None
    for strip in app.screen._compositor.render_strips():
        assert sum(cell_len(segment.text) for segment in strip) == app.size.width, repr(strip.text)
        assert not STEERING.search(strip.text), repr(strip.text)


@asynccontextmanager
async def checked(driven: Driven, *keys: str) -> AsyncIterator[None]:
    """Press keys, hold what is then shown against the claims in every form, look closer, and press Escape."""
    await driven.press(*keys)
    check(driven)
    yield
    await driven.press("escape")


@pytest.mark.parametrize("share", range(SHARES))
async def test_every_screen_shows_every_text(share: int) -> None:
    """The room in its forms, with focus, every dialog in it; then closing, answers, home, board and insights."""
    meeting = whole(*CORPUS[share::SHARES])
    async with in_room(meeting) as room:
        for form in FORMS:
            await room.resize(*form)
            check(room)
        for form in FORMS[:2]:
            await room.resize(*form)
            await room.press("f")
            check(room)
            await room.press("f", "tab", "up", "up")
            check(room)
            await room.press("tab", "up")
            check(room)
            await room.press("tab")
        for key in ("w", "d", "c", "j", "a", "m", "r", "q", "?", "ctrl+p"):
            async with checked(room, key):
                pass
    meeting.do(c.Close())
    async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock)) as home:
        check(home)
        for key in ("f", "i"):
            async with checked(home, key):
                await home.press("g", "down", "a")
                check(home)
                await home.press("escape")
        await home.press("enter")
        check(home)
        for _ in range(12):
            await home.press("pagedown")
            check(home)
        async with checked(home, "a", "enter"):
            pass


@pytest.mark.parametrize("key", ["w", "d"])
async def test_what_is_pasted_is_kept_and_shown_as_typed(key: str) -> None:
    """Pasted into the words and the decision: kept clean in NFC, never as markup, and painted letter for letter."""
    async with in_room() as room:
        for text in SHORT[:: 1 if LONG else 3]:
            await room.press(key)
            await room.paste(text)
            await room.press("enter")
            kept = room.session.heard if key == "w" else room.session.decisions
            assert kept[-1].text == clean(text).text
            check(room)
            assert clean(text).text in painted_by(room, HeardPanel if key == "w" else DecidedPanel), ascii(text)


def painted_by(room: DrivenRoom, kind: type[Panel]) -> str:
    """What a panel paints, the words of an entry that is wrapped put together again."""
    panel = room.app.screen.query_one(kind)
    lines = [panel.render_line(row).text for row in range(panel.size.height)]
    return " ".join(" ".join(lines).split())


FIELDS = [
    (("w",), "words"),
    (("d",), "words"),
    (("c", "r"), "words"),
    (("c", "n"), "words"),
    (("c", "c"), "agree"),
    (("c", "c"), "concern"),
    (("c", "c"), "object"),
    (("c", "c"), "concern-words"),
    (("c", "c"), "object-words"),
    (("j",), "chosen-name"),
    (("a", "home", "ctrl+r"), "chosen-name"),
    (("m",), "time"),
    (("m",), "reason"),
    (("c", "left", "k"), "due"),
    (("c", "left", "k"), "feed_back_by"),
    (("r",), "hand-1"),
    (("r",), "well"),
    (("r",), "not_well"),
    (("r",), "differently"),
    (("tab", "enter", "r"), "words"),
    (("tab", "enter", "d"), "words"),
]


def texts_for(number: int) -> tuple[str, ...]:
    """All of the corpus, or in the short form a share of its own for each of the fields."""
    return CORPUS if LONG else CORPUS[number % FIELD_SHARES :: FIELD_SHARES]


@pytest.mark.parametrize("number", range(len(FIELDS)), ids=lambda number: FIELDS[number][1])
async def test_every_field_of_the_room_takes_every_text(number: int) -> None:
    """Pasted, then Enter all the way: kept or refused in words, and the room stands."""
    keys, field = FIELDS[number]
    async with in_room() as room:
        filled = 0
        for text in texts_for(number):
            filled += await fill(room, keys, field, text)
            await enter_all_the_way(room)
            await leave(room)
            check(room)
        assert filled


async def fill(room: Driven, keys: tuple[str, ...], field: str, text: str) -> bool:
    """Paste a text into one field that the keys lead to; tells whether it was there."""
    await room.press(*keys)
    if not room.app.screen.query(f"#{field}"):
        return False
    room.app.screen.query_one(f"#{field}").focus()
    await room.pilot.pause()
    await room.paste(text)
    check(room)
    return True


async def enter_all_the_way(room: Driven) -> None:
    for _ in range(7):
        room.app.post_message(events.Key("enter", "\r"))
    await settle(room.pilot)
    check(room)


async def leave(room: DrivenRoom) -> None:
    while room.dialog:
        await room.press("escape")
    room.app.screen.set_focus(None)


FIELDS_ELSEWHERE = [
    (("f", "a"), "happened"),
    (("f", "a"), "learned"),
    (("enter", "a", "enter"), "because"),
    (("x",), "line"),
    (("/",), "find"),
]


@pytest.mark.parametrize("number", range(len(FIELDS_ELSEWHERE)), ids=lambda number: FIELDS_ELSEWHERE[number][1])
async def test_every_field_around_the_room_takes_every_text(number: int) -> None:
    """What came of a decision, an answer, whom to forget, what to find; and the start screen is there again."""
    keys, field = FIELDS_ELSEWHERE[number]
    async with driven(scenes.app_at_home(scenes.closed().live)) as home:
        filled = 0
        for text in texts_for(len(FIELDS) + number):
            filled += await fill(home, keys, field, text)
            await enter_all_the_way(home)
            while home.screen != "HomeScreen":
                await home.press("escape")
            await home.press("escape")
            check(home)
        assert filled


@pytest.mark.parametrize("field", ["session-name", "purpose", "group", "names"])
async def test_the_setup_takes_every_text(field: str) -> None:
    """Each field of the setup; and the session is opened in the end."""
    async with driven(scenes.app_at_home()) as home:
        await home.press("n")
        part = home.app.screen.query_one(f"#{field}", Input | TextArea)
        part.focus()
        for text in CORPUS[:: 1 if LONG else 11]:
            part.clear()
            await home.paste(text)
            check(home)
            home.app.post_message(events.Key("ctrl+s", None))
            await settle(home.pilot)
            check(home)
            if home.screen != "SetupScreen":
                return


@pytest.mark.parametrize("keys", ["w", "d", "j", "m"])
async def test_a_paste_without_end_is_cut_and_said(keys: str) -> None:
    """200,000 characters into every kind of field: it stays quick, and at most 2,000 are kept."""
    async with in_room() as room:
        await room.press(keys)
        await room.paste(ENDLESS)
        check(room)
        await room.press("enter", "enter")
        assert all(len(said.text) <= 2_000 for said in (*room.session.heard, *room.session.decisions))
        check(room)


texts = st.text(st.characters(), max_size=120) | st.lists(st.sampled_from(CORPUS), max_size=4).map("".join)


@given(text=texts, width=st.integers(0, 130), height=st.integers(0, 40))
def test_no_panel_is_wider_or_higher_than_its_place(text: str, width: int, height: int) -> None:
    """Any text in any size: the lines fit, and are those of the text."""
    meeting = whole(text, "Tea")
    now = room_view.room(meeting.session)
    panels = [kind(now, id="it") for kind in (VoicesPanel, VoicesLine, HeardPanel, DecidedPanel, LastDecision)]
    for panel in (*panels, Stage(meeting.live, now)):
        lines = panel.build(width, height)[:height]
        assert all(cell_len(line.plain) <= width for line in lines), (
            type(panel).__name__,
            [line.plain for line in lines],
        )
        assert not any(STEERING.search(line.plain) for line in lines)


async def test_words_without_a_name_are_shown_where_nobody_has_joined_yet() -> None:
    """A room without voices can already hear something."""
    async with in_room(scenes.coming_home(())) as room:
        await room.press("w")
        await room.paste("Hello?")
        await room.press("enter")
        assert "“Hello?”" in room.shown


async def test_a_list_in_a_window_of_a_few_columns_stands() -> None:
    """Lists in dialogs and in the palette, while the window is made smaller and larger."""
    async with in_room() as room:
        for key in ("w", "a", "ctrl+p", "d"):
            await room.press(key)
            for width in (1, 2, 3, 5, 8, 13, 120):
                await room.resize(width, 20)
                assert room.app._exception is None, f"{key} in {width}"
            await room.go_back()
