"""How the group looks at its own meeting."""

from coprod_tui.domain.events import HandsShown, Reflected
from coprod_tui.domain.plan.plan import Step
from tests.tui import months, scenes
from tests.tui.in_the_room import Typed, driven, in_room

QUESTION = "Was my voice heard as much as anyone’s?"


async def test_a_reflection_step_opens_by_itself() -> None:
    """Hands that do not add up and what is no number are refused, and what was typed stays; then all is kept."""
    meeting = scenes.coming_home(first=Step("reflection"))
    async with in_room(meeting) as room:
        await room.press("n")
        assert room.dialog == "Reflect"
        assert QUESTION in room.shown
        await room.press("9", *["enter"] * 5, Typed("Calm."), *["enter"] * 3)
        assert "That is 9 in all, and 6 are in the room." in room.shown
        await room.press(*["shift+tab"] * 7, "backspace", "x", *["enter"] * 8)
        assert "Please enter whole numbers." in room.shown
        await room.press(*["shift+tab"] * 7, "backspace", "1", *["enter"] * 4, "4")
        assert "1 did not show" in room.shown
        await room.press("enter", "enter", Typed("Too warm."), "enter", "enter")
        assert room.dialog == ""
        assert room.said == "Kept. What did not work is worth as much as what did."
        (shown,) = meeting.session.hands
        assert (shown.hands, shown.passed) == ((1, 0, 0, 0, 4), 1)
        assert [(each.about, each.text) for each in meeting.session.reflections] == [
            ("well", "Calm."),
            ("not_well", "Too warm."),
        ]
        await room.press("u")
        assert room.said == "Undone: the reflection. u again undoes the one before."
        assert (room.session.hands, room.session.reflections) == ((), ())


async def test_a_full_disk_keeps_a_reflection_for_later_once() -> None:
    """Hands and words go together: into memory first, and all at once onto the disk when it can."""
    meeting = scenes.coming_home(first=Step("reflection"))
    async with in_room(meeting) as room:
        meeting.journal.failures = 1
        await room.press("n", "6", *["enter"] * 5, Typed("Calm."), *["enter"] * 3)
        assert room.dialog == ""
        meeting.live.beat()
        acts_kept = [{event.act for event in meeting.journal.kept if isinstance(event, HandsShown | Reflected)}]
        assert [len(each) for each in acts_kept] == [1]


async def test_with_nothing_to_keep_it_asks_for_words() -> None:
    """Enter all the way through keeps nothing, and does not say that it did."""
    async with in_room() as room:
        await room.press("r", *["enter"] * 8)
        assert room.dialog == "Reflect"
        assert "There are no words to keep yet." in room.shown


async def test_words_without_hands_and_escape() -> None:
    """r opens it at any time; hands need not be shown, and Escape keeps what was typed for the next time only."""
    async with in_room() as room:
        await room.press("r", Typed("1"), *["enter"] * 7, Typed("Sit in a ring"), "escape")
        assert (room.dialog, room.session.hands, room.session.reflections) == ("", (), ())
        assert room.said == "What you typed is kept until the close. r goes on with it."
        await room.press("q")
        assert "closing loses it" in room.shown
        await room.press("escape", "r", "backspace", "escape", "r", *["enter"] * 8)
        assert room.dialog == ""
        assert room.session.hands == ()
        assert [(each.about, each.text) for each in room.session.reflections] == [("differently", "Sit in a ring")]
        await room.press("q")
        assert "closing loses it" not in room.shown


async def test_what_was_kept_already_stands_in_the_form() -> None:
    """Where more is asked, which is added to it; counts only from five, for fewer would tell who showed what."""
    for counted, seen in (
        ("5", "Shown already: 1: 5 · 2: 0 · 3: 0 · 4: 0 · 5: 0 · 1 did not show"),
        ("4", "Fewer than five"),
    ):
        async with in_room(scenes.speaking(), size=(120, 60)) as room:
            await room.press("r")
            assert "already" not in room.shown
            await room.press(counted, *["enter"] * 5, Typed("Calm."), *["enter"] * 3)
            assert room.dialog == ""
            await room.press("r")
            assert "What was kept stands here, and what is entered now is added to it." in room.shown
            assert seen in room.shown
            before, after = room.shown.split("“Calm.”", 1)
            assert "What went well" in before
            assert "What did not go well" in after
            await room.press(*["enter"] * 6, Typed("Too warm."), "enter", "enter")
            assert [each.text for each in room.session.reflections] == ["Calm.", "Too warm."]
            assert len(room.session.hands) == 1


async def test_a_distribution_only_from_five() -> None:
    """With fewer it would tell who showed what."""
    for hands, seen in (((0, 0, 1, 1, 2), False), ((0, 0, 1, 2, 2), True)):
        meeting = months.came_of_it(hands)
        async with driven(scenes.app_at_home(meeting.live, clock=meeting.clock), size=(120, 70)) as app:
            await app.press("enter")
            assert ("Fewer than five answered" in app.shown) is not seen
            assert ("5  ██ 2" in app.shown) is seen
            assert "What did not go well  “The room was too warm to think in.”" in app.shown
