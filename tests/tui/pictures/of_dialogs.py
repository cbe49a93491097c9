"""Every dialog, in front of the room."""

from collections.abc import Iterator

from coprod_tui.domain import commands as c
from coprod_tui.tui.runtime.themes import THEMES
from tests.support.meeting import Meeting, a_plan
from tests.support.service import FlakyJournal
from tests.tui import months, scenes
from tests.tui.in_the_room import Typed
from tests.tui.months import Months
from tests.tui.pictures.of_the_room import room
from tests.tui.pictures.scene import BOX, SMALL, STRIP, USUAL, Scene


def reworded() -> Meeting:
    """Somebody's words were put better."""
    meeting = scenes.speaking()
    meeting.do(c.Reword("c2", "Transport comes at nine; the ward round ends at eleven."))
    return meeting


def long_sentence() -> Meeting:
    """A decision in six lines or more."""
    meeting = scenes.speaking()
    meeting.do(c.Propose("We ring everyone who went home, on the first Sunday, and ask what is needed. " * 6))
    return meeting


def explained() -> Meeting:
    """Two words were explained, one of them at length."""
    meeting = scenes.speaking()
    meeting.do(c.ExplainWord("MDT", "Everyone who cares for you, around one table."))
    meeting.do(c.ExplainWord("Triage", "Deciding who is seen first: by how ill somebody is, not by who came first."))
    return meeting


def with_own_principles() -> Meeting:
    """A decision of a group that has principles of its own."""
    own = ("Ask first.", "Nothing about us without us.", "Those who are hardest to hear speak first, and we wait.")
    meeting = scenes.MeetingInRoom(a_plan(principles=own), journal=FlakyJournal())
    meeting.do(c.Propose("A named contact on every letter."))
    meeting.do(c.ChoosePrinciples("d1", ("p1", "p3")))
    return meeting


def meeting_again(*, undecided: bool = False) -> scenes.CoprodApp:
    """The room of a group's next session."""
    again = Months(undecided=undecided)
    return again.app_for(again.meet_again())


def palettes() -> Iterator[Scene]:
    """In each theme by itself: what was found keeps its colours, and no key changes them while it is open."""
    for theme in THEMES:
        found, part = ("ctrl+p", Typed("read")), "CommandList" if theme is THEMES[0] else ""
        for name, says, keys, shown in (
            ("palette", "Every key is found by its words.", found, part),
            ("palette, nothing found", "It says so.", ("ctrl+p", Typed("zzzz")), ""),
        ):
            yield Scene(f"{name}, {theme.name}", says, room(), keys, shown, USUAL, theme.name, keeps_its_theme=True)


REFLECTED = ("r", *["enter"] * 4, "6", "enter", Typed("Nobody hurried."), "enter", Typed("Too warm."), "enter", "enter")

SCENES = (
    Scene(
        "about words",
        "What can be done with something that was said.",
        room(reworded),
        ("tab", "enter"),
        BOX,
        USUAL,
        "light",
    ),
    Scene(
        "about long words", "Two thousand characters and their keys.", room(scenes.with_long_words), ("tab", "enter")
    ),
    Scene("who said it", "Everyone with a number, and someone.", room(), ("tab", "o", "5"), STRIP, USUAL),
    Scene("take out", "It is asked first.", room(), ("tab", "enter", "x"), BOX, USUAL),
    Scene("on the stage", "The sentence in large, what is asked, and what may be done with it.", room(), ("c",), "*"),
    Scene("on the stage, usual", "The sentence, and what may be done with it.", room(), ("c",), "*", USUAL, "light"),
    Scene("on the stage, small", "The sentence, what is asked, and the keys.", room(), ("c",), "*", SMALL),
    Scene("our own principles", "In the place of the six.", room(with_own_principles), ("c",), "#principles", USUAL),
    Scene("a word explained", "The newest stands below what was heard.", room(explained), (), "#heard"),
    Scene("a word explained, usual", "With as many rows as there are.", room(explained), (), "#heard", USUAL, "cream"),
    Scene("explain a word", "A known one is offered with its meaning.", room(explained), ("i", Typed("mdt")), STRIP),
    Scene("settled", "What is agreed can be opened again by rewording it.", room(), ("c", "left")),
    Scene("let go", "Why nobody needs it any more, asked below the sentence.", room(), ("c", "x"), "*", USUAL, "cream"),
    Scene(
        "an open objection",
        "Its principles, the words of the objection, and what to do with it.",
        room(months.objected),
        ("c",),
        "#principles",
        USUAL,
        "cream",
    ),
    Scene("away or back", "Everyone, and whether they are here.", room(scenes.with_a_pass), ("a",), BOX, USUAL),
    Scene("mend", "The time really spoken, and why.", room(), ("m", Typed("nine"), "enter", "enter"), STRIP, USUAL),
    Scene("close", "It is asked first.", room(), ("q",), BOX, USUAL),
    Scene("consent", "What the three signs mean, and no count yet.", room(), ("c", "c")),
    Scene(
        "consent check", "The counts, and how many did not show.", room(), ("c", "c", "3", "enter", "1", "enter"), "*"
    ),
    Scene(
        "consent check of a long sentence",
        "All of it, above the counts.",
        room(long_sentence),
        ("c", "c"),
        "*",
        USUAL,
    ),
    Scene(
        "carry",
        "Two voices, and a day that is read back in full.",
        room(),
        ("c", "left", "k", "down", "space", "down", "space", "enter", Typed("in 3 weeks")),
        "*",
    ),
    Scene(
        "reflect",
        "Counts only, and three questions of the same size.",
        room(),
        ("r", *["enter"] * 3, "2", "enter", "2", "enter", Typed("Nobody hurried.")),
        STRIP,
        USUAL,
    ),
    Scene("reflect, too many", "More hands than people are refused.", room(), ("r", "9", *["enter"] * 8)),
    Scene("reflect once more", "What was kept already stands where more is asked.", room(), (*REFLECTED, "r")),
    Scene(
        "since we last met",
        "The group's open decisions, without those of another group.",
        meeting_again,
        ("n",),
        "*",
        USUAL,
        "light",
    ),
    Scene(
        "what is undecided",
        "In its own part, of the same size, and chosen like the others.",
        lambda: meeting_again(undecided=True),
        ("n", "end"),
        "#decisions",
    ),
    *palettes(),
    Scene("help", "Every key in words.", room(), ("question_mark",), "#page", USUAL),
    Scene("a window that is too small", "A calm sentence, and the session goes on.", room(), (), "*", (23, 7)),
)
