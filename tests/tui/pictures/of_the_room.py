"""The room in its forms."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import Left
from coprod_tui.domain.model.ways import ClockLook
from coprod_tui.domain.plan.plan import Step
from coprod_tui.tui.runtime.app import CoprodApp
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round
from tests.support.service import FlakyJournal
from tests.tui import scenes
from tests.tui.pictures import demonstration
from tests.tui.pictures.scene import SMALL, STRIP, USUAL, WIDE, Scene
from tests.tui.wall.walls import wall_of


def room(meeting: Callable[[], Meeting] = scenes.speaking) -> Callable[[], CoprodApp]:
    """The room of a meeting."""
    return lambda: scenes.app_for(meeting())


ROOM = Scene(
    "room",
    "Whose turn it is, how long is left, what was heard and decided.",
    room(lambda: demonstration.after(97, 23)),
    (),
    "*",
)
ROOM_MIDDLE = Scene(
    "room-middle",
    "The same in a smaller window, cream.",
    room(lambda: demonstration.after(45, 23)),
    (),
    "*",
    USUAL,
    "cream",
)

WALL = Scene(
    "wall",
    "What everybody sees, in a window of its own.",
    lambda: wall_of(scenes.speaking()),
    (),
    "*",
)


def without_numbers(look: ClockLook) -> Meeting:
    """Somebody speaks, and the group chose how the clock looks."""
    meeting = scenes.speaking()
    meeting.do(c.AgreeOnWays((), c.Choices(look)))
    return meeting


def with_helpers() -> Meeting:
    """Everyone arrives, two of them here for someone."""
    meeting = scenes.coming_home()
    for _ in range(2):
        meeting.do(c.ComeAlongside())
    return meeting


def thinking() -> Meeting:
    """Everyone thinks before a round in which nothing is written down."""
    first = replace(a_round("2m", scenes.LONG_QUESTION), think_ms=30_000, kept=False)
    meeting = scenes.coming_home(first=first)
    meeting.next()
    return meeting


def break_now() -> Meeting:
    """A break interrupts a turn, and the plan says where support is."""
    meeting = scenes.MeetingInRoom(a_plan(support=scenes.LONG_WORDS[:66], ends="09:45"), journal=FlakyJournal())
    meeting.next()
    meeting.start()
    meeting.do(c.TakeBreak(10))
    return meeting


def planned() -> Meeting:
    """In the second round; the last step was left for next time, and the meeting ends later than meant."""
    last = Step("round", scenes.LAST_QUESTION, 45_000, think_ms=30_000, kept=False)
    steps = (a_round("45s"), a_round("2m", scenes.QUESTION), a_break(), a_dialogue(20), last, Step("reflection"))
    meeting = scenes.MeetingInRoom(a_plan(*steps, ends="10:00"), journal=FlakyJournal())
    while len(meeting.session.rounds) < 2:
        meeting.speak("30s") if meeting.session.open_turn else meeting.next()
    *rest, reflection = meeting.session.to_come
    meeting.do(c.ChangePlan(tuple(rest), (Left(reflection, "out_of_time"),)))
    return meeting


def round_over() -> Meeting:
    """The last turn of a round has just ended."""
    meeting = scenes.with_much_heard()
    meeting.next()
    while meeting.session.open_turn is not None:
        meeting.passes()
    return meeting


IN_EACH_SIZE = ((WIDE, "dark"), (USUAL, "cream"), (SMALL, "light"))


def calm() -> Iterator[Scene]:
    """What the room sees between turns, in each size."""
    for size, theme in IN_EACH_SIZE:
        for name, says, app, keys, part in (
            ("a round ends", "Thanks to everyone, and what comes next.", room(round_over), (), "#stage"),
            ("a bar", "The same for everyone, without a figure.", room(lambda: without_numbers("bar")), (), "#stage"),
            ("no clock", "The name alone, and who is next.", room(lambda: without_numbers("none")), (), "#stage"),
            ("a quiet moment", "No name, no clock.", room(), ("full_stop",), "*" if size == WIDE else ""),
            (
                "a wall of words",
                "The chosen words large, the others around them.",
                room(scenes.with_much_heard),
                ("tab", "tab") if size != SMALL else ("tab",),
                "*",
            ),
            ("our plan", "Each step with its times, and when we end.", room(planned), ("g",), "#plan"),
            (
                "a question about our plan",
                "Large, with what would follow.",
                room(planned),
                ("g", "x"),
                "*" if size == WIDE else "",
            ),
            ("a step of our plan", "What can be changed of it.", room(planned), ("g", "enter"), STRIP),
            ("how we work together", "The lines, and how the clock looks.", room(), ("v",), STRIP),
        ):
            yield Scene(f"{name}, {theme}", says, app, keys, part, size, theme)


SCENES = (
    *calm(),
    Scene(
        "a voice speaks",
        "The smallest window has the name, the clock, who is next, and keys.",
        room(),
        (),
        "*",
        SMALL,
        "light",
    ),
    Scene("gathering", "Everyone arrives; the first question is announced.", room(with_helpers), (), "#stage"),
    Scene("a turn waits", "The clock waits for the voice to be ready.", room(scenes.waiting), (), "#stage"),
    Scene(
        "one passed and one is away",
        "Each stands in the list with a sign and a word.",
        room(scenes.with_a_pass),
        (),
        "#voices",
    ),
    Scene("over", "Beyond the offer the clock counts on, in words and a calm amber.", room(scenes.over), (), "#stage"),
    Scene("held", "The clock stands still, and says where.", room(scenes.held), (), "#stage", USUAL, "light"),
    Scene("evened out", "A shorter offer says why it is shorter.", room(scenes.evened_out), (), "#stage", SMALL),
    Scene(
        "a long question",
        "It takes the rows that the clock can spare.",
        room(scenes.asking_at_length),
        (),
        "#stage",
        USUAL,
    ),
    Scene("a break", "What is left of the break.", room(scenes.on_break), (), "#stage"),
    Scene("a break that interrupts", "When we are back, and where support is.", room(break_now), (), "*", USUAL),
    Scene("thinking", "Nobody has a turn, and nothing is written down.", room(thinking), (), "#stage"),
    Scene(
        "sixty voices",
        "The list shows the part around the voice that speaks, and how many more.",
        room(scenes.crowded),
        (),
        "#voices",
    ),
    Scene(
        "many scripts",
        "Arabic, Devanagari, Korean, emoji, combining marks and what looks like markup.",
        room(scenes.in_many_scripts),
        (),
        "#heard",
    ),
    Scene(
        "names in many scripts",
        "Whatever their script, the columns stand.",
        room(scenes.in_many_scripts),
        (),
        "#voices",
    ),
    Scene(
        "two thousand characters",
        "A long contribution shows its beginning and says that there is more.",
        room(scenes.with_long_words),
        (),
        "#heard",
    ),
    Scene(
        "more than fits", "The newest words, and how many more there are.", room(scenes.with_much_heard), (), "#heard"
    ),
    Scene(
        "more than fits is chosen",
        "The chosen one stands on its own ground.",
        room(scenes.with_much_heard),
        ("tab", "right"),
    ),
    Scene("looking back", "Tab goes to what was heard; the arrow keys choose.", room(), ("tab", "up"), "#heard"),
    Scene("looking at decisions", "The arrow goes to what was decided.", room(), ("tab", "right")),
    Scene("looking back beyond the offer", "Both at once.", room(scenes.over), ("tab", "up")),
    Scene(
        "a question", "A card below the name, and the clock stands.", room(), ("2",), "#stage, #saying", USUAL, "light"
    ),
    Scene("two cards", "Both stand there; nothing is cut off.", room(), ("1", "2"), "", SMALL),
    Scene("focus", "Only the voice, the clock, and who is next.", room(), ("f",), "#stage", USUAL),
    Scene(
        "not saved", "The banner says why, and that nothing is lost.", room(scenes.not_saved), (), "NotSavedLine", USUAL
    ),
    Scene("not saved, with focus", "It stands there too.", room(scenes.not_saved), ("f",)),
    Scene("a refusal", "A key that makes no sense now is answered in words.", room(scenes.waiting), ("n",), "#saying"),
)
