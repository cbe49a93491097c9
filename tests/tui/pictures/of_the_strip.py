"""The writing strip in the room."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.ids import VoiceId
from tests.support.meeting import Meeting, a_dialogue
from tests.tui import scenes
from tests.tui.in_the_room import Typed
from tests.tui.pictures.of_the_room import room
from tests.tui.pictures.scene import SMALL, STRIP, USUAL, WIDE, Scene

LOW = (60, 18)
WORDS = Typed("Nobody told us who to ring.")


def neighbours() -> Meeting:
    """Sixty of them, and the first has the turn."""
    return scenes.waiting([f"Neighbour {number:02}" for number in range(1, 61)])


def discussing() -> Meeting:
    """Ben has the floor of an open discussion, and two hands are up."""
    meeting = scenes.coming_home(first=a_dialogue(10))
    meeting.next()
    for voice in ("v2", "v3", "v6"):
        meeting.do(c.RaiseOrLowerHand(VoiceId(voice)))
    meeting.next()
    meeting.wait("70s")
    return meeting


SCENES = (
    Scene("write down", "Under the clock, with whose words they are.", room(), ("w", WORDS), "*", WIDE),
    Scene("write down, usual window", "The lower half.", room(), ("w", WORDS), STRIP, USUAL, "light"),
    Scene("write down, low window", "Name and clock stay in sight.", room(), ("w", WORDS), "*", LOW),
    Scene("write down, small window", "They stand in the head line.", room(), ("w", WORDS), "*", SMALL, "light"),
    Scene(
        "write down among many",
        "Another voice of many is chosen, who has a draft.",
        room(neighbours),
        ("w", WORDS, "tab", "3", "2", "escape", "w", "tab", "3", "2"),
        STRIP,
        USUAL,
    ),
    Scene("write down, the voices", "The names have the cursor.", room(), ("w", "tab", "a"), STRIP, LOW, "light"),
    Scene("write down, selected", "Words that are selected stand out.", room(), ("w", Typed("words"), "shift+home")),
    Scene("write down, not saved", "The banner stays.", room(scenes.not_saved), ("w", WORDS)),
    Scene("write down, with focus", "Under the large clock.", room(), ("f", "w", WORDS)),
    Scene("reword", "Better words begin with those that stand.", room(), ("tab", "enter", "r"), STRIP, USUAL),
    Scene("decide", "A sentence, and beside it what it came from.", room(), ("d", Typed("We will ring")), STRIP, WIDE),
    Scene(
        "decide from words",
        "A contribution that was chosen is marked.",
        room(scenes.with_much_heard),
        ("tab", "enter", "d", "tab", "down", "space"),
        STRIP,
        USUAL,
        "light",
    ),
    Scene("a break now", "How many minutes, and which break it is.", room(), ("k",), STRIP, USUAL),
    Scene("who comes next", "Those still to come, by letters or number.", room(), ("o", "e"), STRIP, LOW, "cream"),
    Scene("whose hand", "Hands that are up, and who has the floor.", room(discussing), ("h", "f"), "*", WIDE),
    Scene("not agreed", "The reason is asked in words.", room(), ("c", "n"), STRIP, SMALL),
    Scene(
        "join",
        "What is left off a name is said while it is typed.",
        room(),
        ("j", Typed("Dr Ben Okafor")),
        f"{STRIP}, #saying",
        USUAL,
    ),
    Scene("join, selected", "A name that is selected stands out.", room(), ("j", Typed("Ben"), "shift+home")),
    Scene(
        "only a role",
        "A name that is only a role is refused with a question.",
        room(),
        ("j", Typed("Service user 2"), "enter"),
        "#saying",
        USUAL,
    ),
    Scene("another name", "Somebody chooses another name.", room(), ("a", "home", "ctrl+r", Typed("Mina")), STRIP, LOW),
)
