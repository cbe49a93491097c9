"""The screens around the room: start, setup, what we take away, follow-up, insights, finding and forgetting."""

from datetime import timedelta

from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.people.forgetting import Forgetting, Rewording
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.reports.summary import summary
from coprod_tui.service import Listing
from coprod_tui.tui.runtime.app import CoprodApp
from tests.support.clock import FakeClock
from tests.support.service import MemoryService
from tests.tui import months, scenes
from tests.tui.in_the_room import Typed
from tests.tui.months import Months
from tests.tui.pictures import demonstration
from tests.tui.pictures.of_the_room import room
from tests.tui.pictures.scene import BOX, SMALL, USUAL, WHOLE_BOX, Scene

PASTED = "Dr Ben Okafor\nAmina Yusuf (carer)\nChloë, Ward manager\n\nDev\nAnn [red]\n[/]"


def over_months() -> CoprodApp:
    """The start screen over two sessions of two groups, 40 days later."""
    return Months().app_at_home()


def kept_one() -> CoprodApp:
    """The start screen over one closed session."""
    return scenes.app_at_home(scenes.closed().live)


def some_kept() -> CoprodApp:
    """Two past sessions and an open one."""
    past, open_one = scenes.closed().session, scenes.speaking().session
    later = past.but(id="s-later", opened_at=past.opened_at - timedelta(days=30))
    earlier = past.but(id="s-earlier", opened_at=past.opened_at - timedelta(days=61), decisions=())
    service = MemoryService(FakeClock())
    listing = Listing(tuple(map(summary, (open_one, later, earlier))), {})
    service.listing = lambda: listing  # type: ignore[method-assign]
    return scenes.calm(CoprodApp(service, FakeClock()))


def setting_up(title: str = "Coming home") -> CoprodApp:
    """The setup of a plan with a title only."""
    return scenes.app_at_home(start=Plan(title, ()))


def whole_plan() -> CoprodApp:
    """The setup of a plan with steps and voices."""
    plan = scenes.coming_home().session.plan
    plan = Plan(plan.title, plan.steps, plan.purpose, plan.group, scenes.SIX)
    return scenes.app_at_home(start=plan)


def plan_to_keep() -> CoprodApp:
    """A setup that can be kept for another day."""
    plan = Plan("Coming home", scenes.coming_home().session.plan.steps, voices=scenes.SIX)
    return scenes.app_at_home(start=plan)


def bending_plan() -> CoprodApp:
    """The setup of a plan with an end, a pause, support, time to think, and a step in which nothing is kept."""
    first, *others = scenes.coming_home().session.plan.steps
    steps = (replace(first, think_ms=30_000), Step("dialogue", "What now?", None, 3_600_000, kept=False), *others)
    more = {"ends": "12:00", "pause_ms": 5_000, "support": "Sam is next door all day."}
    return scenes.app_at_home(start=Plan("Coming home", steps, voices=scenes.SIX, **more))


def plans_kept() -> CoprodApp:
    """Three plans for another day."""
    plans = [Plan(title, (scenes.a_round(),)) for title in ("Coming home", "Letters that help", "Meals on the ward")]
    return scenes.app_at_home(scenes.closed().live, plans=plans)


def nothing_said() -> CoprodApp:
    """A session in which nothing was written down."""
    meeting = scenes.coming_home(scenes.SIX[:1])
    meeting.do(c.Close())
    return scenes.app_at_home(meeting.live)


def answered() -> CoprodApp:
    """Something that was said led to a decision."""
    again = Months()
    again.service.add(again.earlier.live.session.id, c.Answer("c1", "acted_on", "d1", ""))
    return again.app_at_home()


def came_of_it() -> CoprodApp:
    """A past session with what came of it."""
    meeting = months.came_of_it()
    return scenes.app_at_home(meeting.live, clock=meeting.clock)


def many_files() -> CoprodApp:
    """A forgetting that changes and leaves thirty files each."""
    app = over_months()
    app.service.would_forget = Forgetting(
        (),
        (Rewording("Amina rang, and nobody answered.", "a voice rang, and nobody answered."),),
        files=tuple(f"/home/exports/coming-home-{number}.html" for number in range(1, 31)),
        left=tuple(f"/home/notes-of-the-ward-{number}.txt" for number in range(1, 31)),
    )
    return app


CLOSING = Scene(
    "closing", "What the group takes away.", room(lambda: demonstration.after(10_000)), ("q", "y"), "*", (100, 34)
)

WITH_FOLDERS = ("forgetting with many files",)
"""Scenes of the start screen that tell where files lie, which somebody has to see to after a forgetting."""

CAME = ("f", "a", "down", "enter", Typed("It stands on every letter."), "enter", "enter")

SCENES = (
    Scene(
        "no sessions yet", "The start screen says how to set up the first one.", scenes.app_at_home, (), "#page", USUAL
    ),
    Scene("sessions to choose", "Open ones first, then past ones.", some_kept, (), "*"),
    Scene("one session to choose", "It is marked.", kept_one),
    Scene(
        "a fresh setup",
        "Questions to begin with, and how long it will take.",
        scenes.app_at_home,
        ("n",),
        "*",
        USUAL,
        "light",
    ),
    Scene(
        "names pasted with roles",
        "What was left off is said in front of everyone.",
        setting_up,
        ("tab", "tab", "tab"),
        "PeopleField",
        paste=PASTED,
    ),
    Scene(
        "the end of the setup",
        "The last questions of a plan are reached, and a wrong share is named.",
        whole_plan,
        (*["shift+tab"] * 7, "x", "ctrl+s"),
        "#page, #below",
        USUAL,
    ),
    Scene(
        "the whole meeting",
        "Its end, its pause and its support stand below the questions, with what was chosen in their frames.",
        bending_plan,
        ("shift+tab",),
        "*",
    ),
    Scene(
        "more about a question",
        "Time to think first, and whether words are written down.",
        bending_plan,
        (*["tab"] * 5, "ctrl+o"),
        BOX,
        USUAL,
    ),
    Scene(
        "sent ahead",
        "What somebody sent before the meeting, and where it waits.",
        bending_plan,
        ("tab", "tab", "tab", "s", Typed("I would rather write it.")),
        WHOLE_BOX,
        SMALL,
    ),
    Scene("setup, wrong", "What is missing is named.", lambda: setting_up(""), ("ctrl+s",)),
    Scene(
        "kept for another day",
        "Where the plan lies and how it is opened stand whole, however small the window is.",
        plan_to_keep,
        ("ctrl+l",),
        "#below",
        SMALL,
    ),
    Scene(
        "plans for another day",
        "The one kept last first, each with the name of its file.",
        plans_kept,
        ("p",),
        BOX,
        USUAL,
    ),
    Scene(
        "leaving a half set up session",
        "What would be lost is said, and how to keep it.",
        scenes.app_at_home,
        ("n", Typed("Coming home"), "ctrl+q"),
        BOX,
        USUAL,
    ),
    Scene(
        "what we take away", "What was decided and heard, and that everyone was offered the same.", kept_one, ("enter",)
    ),
    Scene(
        "nothing to take away",
        "A session in which nothing was written down has its words too.",
        nothing_said,
        ("enter",),
        "#page",
        USUAL,
    ),
    Scene(
        "setup is the screen",
        "A setup in a very small window still shows the field that has the cursor.",
        lambda: setting_up(""),
        (Typed("Home"),),
        "*",
        (30, 9),
    ),
    Scene(
        "what came of it",
        "The form is the same whatever came of it; what was learned is needed to close it.",
        over_months,
        CAME,
        BOX,
    ),
    Scene(
        "what came of it, selected",
        "Words that are selected stand out.",
        over_months,
        ("f", "a", "enter", Typed("words"), "shift+home", "enter", "enter"),
    ),
    Scene("the board", "Overdue doing and overdue telling are two things.", over_months, ("f", "down"), "#decisions"),
    Scene("an empty board", "Nothing is open, in words.", scenes.app_at_home, ("f",), "*", SMALL),
    Scene(
        "answers",
        "From the words to the decision and to what came of it.",
        answered,
        ("down", "enter", "a"),
        "#words",
        USUAL,
    ),
    Scene("answer", "What came of the words.", over_months, ("down", "enter", "a", "enter")),
    Scene(
        "an answer with a reason",
        "A reason is needed where the words were not acted on.",
        over_months,
        ("down", "enter", "a", "enter", "down", "down", "enter", "enter", "enter"),
        BOX,
        USUAL,
    ),
    Scene("insights", "Plain words beside every figure, and nobody named.", over_months, ("i",), "#page"),
    Scene(
        "what came of it is taken away",
        "A past session with what came of it, success and failure alike.",
        came_of_it,
        ("enter",),
        "#page",
    ),
    Scene(
        "how it was is taken away",
        "Six hands as a distribution, and words.",
        came_of_it,
        ("enter", *["pagedown"] * 4),
        "#page",
        SMALL,
    ),
    Scene(
        "finding",
        "Sessions are found as one types, by what was said in them.",
        over_months,
        ("slash", Typed("tablets")),
        "#find, #filter, #sessions",
        USUAL,
    ),
    Scene(
        "finding, selected", "A word that is selected stands out.", over_months, ("slash", Typed("tab"), "shift+home")
    ),
    Scene(
        "forgetting is asked",
        "What would change is said first.",
        over_months,
        ("x", Typed("Amina"), "enter"),
        WHOLE_BOX,
        USUAL,
        "cream",
    ),
    Scene(
        "forgetting with many files",
        "All that changes and stays is scrolled to, while the key stays in sight.",
        many_files,
        ("x", Typed("Amina"), "enter", "pagedown"),
        "*",
        SMALL,
    ),
)
