"""The wall in a real terminal: during a whole meeting nothing stands there but what is for the room."""

import errno
import signal

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.words import clean, clean_name
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from tests.end_to_end.bare_terminal import SEQUENCE
from tests.end_to_end.reading import clock_on, milliseconds
from tests.end_to_end.test_control_sequences import steering
from tests.end_to_end.watched import Watched
from tests.presentation.on_the_wall import not_for_the_wall
from tests.storage.disk import RefusingFiles
from tests.support.large import reads
from tests.support.lengths import short_or_long
from tests.tui.attacks.hostile import CORPUS

NAMES = ("Αλίκη", "Βίκτωρ", "漢")
"""Large letters can’t draw one of them, so all stand in ordinary ones, which can be read here."""
PLAN = Plan(
    "Γράμματα",
    (
        Step("round", "Πώς ήρθες 漢;", share_ms=60_000),
        Step("break", total_ms=600_000),
        Step("round", "Και 漢;", share_ms=5_000),
    ),
    "Τι είναι καλό;",
    "Ομάδα",
    NAMES,
    "listed",
)
WORDS = "Κανείς δεν μου είπε 漢."
SENTENCE = "Ένα όνομα σε κάθε γράμμα 漢."
SIZES = [(120, 36), (80, 24), (50, 16)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_whole_meeting(environment, home, size):
    """From before it begins until after its close, through every surface, trouble and a moment of silence."""
    disk = RefusingFiles(None)
    with Watched(environment, home, size, disk) as wall:
        wall.shows("as soon as one begins")
        wall.live = live = wall.service.open(PLAN)
        wall.shows("Welcome. 3 people are here")
        live.do(c.GoOn())
        wall.shows("Πώς ήρθες 漢;", "Αλίκη", "when you")
        live.do(c.StartOrHold())
        wall.shows("left of", "Next: Βίκτωρ, then 漢")
        live.do(c.Contribute(WORDS, "v1"))
        live.do(c.ReadBack())
        in_words(wall)
        live.do(c.StartOrHold())
        wall.shows("paused")
        live.do(c.GoOn())
        wall.shows("Next: 漢")
        live.undo()
        wall.shows("Next: Βίκτωρ")
        trouble(wall, disk)
        live.do(c.GoOn())
        while live.session.round is not None:
            live.do(c.GoOn() if live.session.open_turn is None else c.Pass())
        wall.shows("Then: Και 漢;", without="Πώς")
        live.do(c.Close())
        wall.shows("The session is closed")
    assert {word for screen in wall.screens for word in not_for_the_wall(screen)} == set()
    assert not_for_the_wall(SEQUENCE.sub(b"\n", wall.written).decode()) == set()
    assert steering(wall.written) == []


def in_words(wall):
    """A decision while it is worded, asked about and settled; words and a quiet moment over the whole wall."""
    live = wall.live
    for end in range(1, len(SENTENCE) + 1, 3):
        live.show_on_the_wall(OnTheWall(being_worded=SENTENCE[:end]))
    live.show_on_the_wall(OnTheWall(being_worded=SENTENCE))
    wall.shows("We put a decision into words", SENTENCE)
    live.show_on_the_wall(ONLY_THE_ROOM)
    live.do(c.Propose(SENTENCE, ("c1",)))
    live.show_on_the_wall(OnTheWall("decision", "d1"))
    wall.shows(SENTENCE, "Can we all live with this?")
    live.do(c.CheckConsent("d1", c.Shown(3)))
    live.do(c.Settle("d1", "agreed"))
    wall.shows(SENTENCE, "agreed", without="Can we all")
    live.show_on_the_wall(OnTheWall("words", "c1"))
    wall.shows(WORDS, "Αλίκη")
    live.show_on_the_wall(OnTheWall("quiet"))
    wall.becomes(lambda: "█" in wall.screen and not reads(wall.screen, "Αλίκη"))
    live.show_on_the_wall(ONLY_THE_ROOM)
    wall.shows("Πώς ήρθες 漢;", without="We put")


def trouble(wall, disk):
    """The disk is full for a while: the last name stays, and nothing of what is not kept is seen."""
    disk.error = errno.ENOSPC
    wall.live.do(c.Contribute("Δεν είναι στον δίσκο.", "v1"))
    wall.becomes(lambda: not reads(wall.screen, WORDS) and reads(wall.screen, "Αλίκη"))
    disk.error = None
    wall.live.beat()
    wall.shows("Αλίκη", "Next: Βίκτωρ")


def test_hostile_names_and_words(environment, home):
    """Whatever people are called, say and decide, no byte of it steers the terminal, and the wall goes on."""
    names = tuple(clean_name(f"{number} {text}").text for number, text in enumerate(CORPUS))
    with Watched(environment, home, (120, 36), None) as wall:
        for question in (clean(text).text for text in CORPUS[:: short_or_long(40, 20)]):
            steps = (Step("round", question, share_ms=60_000),)
            wall.live = live = wall.service.open(Plan(question, steps, question, question, names, "listed"))
            live.do(c.GoOn())
            for number, text in enumerate(CORPUS[:: short_or_long(8, 4)], start=1):
                live.do(c.Contribute(text, f"v{number}"))
                live.do(c.Propose(text))
                live.show_on_the_wall(OnTheWall(being_worded=f"We {text}"))
                wall.shows("We put a decision into words")
                live.show_on_the_wall(OnTheWall("decision", f"d{number}"))
                wall.shows("Can we all live with this?")
                live.do(c.Pass())
            live.show_on_the_wall(ONLY_THE_ROOM)
            wall.shows("What we have heard")
            live.do(c.Close())
            live.leave()
            wall.shows("The session is closed")
        wall.live = None
    assert steering(wall.written) == []


def test_both_windows_in_step(terminal, tmp_path):
    """The room is killed, resumed and suspended, the wall is killed, resized and started again: each goes on."""
    wall = terminal("watch", size=(100, 30))
    wall.wait_for("as soon as one begins")
    plan = tmp_path / "plan.toml"
    plan.write_text(A_PLAN)
    room = terminal("run", plan)
    wall.wait_for("Welcome. 3 people are here")
    room.press("n")
    wall.wait_for("when you", "Αλίκη")
    room.press(" ")
    wall.wait_for("left of 3:00")
    in_step(room, wall)

    stood = clock_on(wall.screen)
    room.kill(signal.SIGKILL)
    wall.wait_for("nothing new since", "Αλίκη")
    again = terminal("resume")
    screen = wall.wait_for("paused", without="nothing new")
    assert abs(milliseconds(clock_on(screen)) - milliseconds(stood)) <= 4_000
    again.press(" ")
    wall.wait_for("left of 3:00")
    in_step(again, wall)

    wall.resize(60, 18)
    wall.wait_for("Αλίκη", "left of 3:00")
    wall.kill(signal.SIGKILL)
    assert wall.wait_for_end() == 128 + signal.SIGKILL
    second = terminal("watch", "last", size=(80, 24))
    second.wait_for("Αλίκη", "left of 3:00")
    again.press("n")
    second.wait_for("Βίκτωρ", "when you")
    again.kill(signal.SIGSTOP)
    second.wait_for("nothing new since", "Βίκτωρ")
    again.kill(signal.SIGCONT)
    second.wait_for("Βίκτωρ", without="nothing new")
    again.press("q")
    again.wait_for("Close the session together?")
    again.press("y")
    second.wait_for("The session is closed")
    second.press("q")
    assert second.wait_for_end() == 0
    for each in (wall, second):
        assert steering(each.written) == []


DRAFT, WORDED = "Πρόχειρο", "Ένας αριθμός για όλους"
OPENED_AND_LEFT = ("a", "j", "m", "c", "q", "r", "v", "b", "x", "?", "C-p", "Tab", "+", "e")


def test_what_the_facilitator_does_is_not_on_the_wall(terminal, tmp_path):
    """Drafts, dialogs, lists, the help, the palette, an export: of what is typed only a decision is seen."""
    wall = terminal("watch", size=(120, 36))
    wall.wait_for("as soon as one begins")
    plan = tmp_path / "plan.toml"
    plan.write_text(A_PLAN)
    room = terminal("run", plan)
    wall.wait_for("Welcome. 3 people are here")
    room.press("n")
    wall.wait_for("when you")
    room.press(" ")
    wall.wait_for("left of 3:00")
    room.press("w")
    room.wait_for("Who said this?")
    room.type(DRAFT)
    room.wait_for(DRAFT)
    room.press("Escape")
    room.wait_for("is kept until the close")
    for key in OPENED_AND_LEFT:
        for each in (key, "Escape"):
            before = room.screen
            room.press(each)
            room.wait_until(lambda before=before: room.screen != before or None, f"something after {key}")
        room.wait_for("Say:")
    room.press("d")
    room.wait_for("A decision, in words")
    room.type(WORDED)
    wall.wait_for("We put a decision into words")
    room.press("Enter")
    wall.wait_for(WORDED, "What we have decided")
    in_step(room, wall)
    written = SEQUENCE.sub(b"\n", wall.written).decode()
    assert WORDED in written
    assert DRAFT not in written
    assert not_for_the_wall(written) == set()


def in_step(room, wall):
    """Both clocks show the same second, but for the moment by which the wall is later."""

    def same():
        theirs, ours = clock_on(wall.screen), clock_on(room.screen)
        return (theirs and ours and 0 <= milliseconds(theirs) - milliseconds(ours) <= 1_000) or None

    wall.wait_until(same, "both clocks in step")


A_PLAN = """
title = "Γράμματα"
voices = ["Αλίκη", "Βίκτωρ", "漢"]
order = "listed"
[[steps]]
kind = "round"
prompt = "Πώς ήρθες 漢;"
share = "3m"
"""
