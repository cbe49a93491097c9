"""What comes of decisions: consent, carrying, looking back, the board, answers, insights, finding and forgetting."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.people.forgetting import Forgetting, Rewording
from tests.tui import months, scenes
from tests.tui.months import Months
from tests.tui.pictures.conftest import Snap
from tests.tui.room import Typed

# --- in the room


def test_an_open_objection(snap: Snap) -> None:
    """The principles it serves, the words of the objection, and what to do with it."""
    snap(scenes.app_for(months.objected()), "c")


def test_consent_check(snap: Snap) -> None:
    """What the three signs mean, the counts, and how many did not show."""
    snap(scenes.app_for(scenes.speaking()), "c", "c", "3", "enter", "1", "enter")


def test_consent_check_of_a_long_sentence(snap: Snap) -> None:
    """A few lines of it are shown, and how to read the others; the first field stands beside them."""
    meeting = scenes.speaking()
    meeting.do(c.Propose("We ring everyone who went home, on the first Sunday, and ask what is needed. " * 6))
    snap(scenes.app_for(meeting), "c", "c")


def test_carry(snap: Snap) -> None:
    """Two voices, and a day that is read back in full."""
    keys = ("c", "left", "k", "space", "down", "space", "enter", Typed("in 3 weeks"))
    snap(scenes.app_for(scenes.speaking()), *keys)


def test_reflect(snap: Snap) -> None:
    """Counts only, and three questions of the same size."""
    snap(scenes.app_for(scenes.speaking()), "r", *["enter"] * 3, "2", "enter", "2", "enter", Typed("Nobody hurried."))


def test_reflect_once_more(snap: Snap) -> None:
    """What was kept already stands where more is asked."""
    keys = ("r", *["enter"] * 4, "6", "enter", Typed("Nobody hurried."), "enter", Typed("Too warm."), "enter", "enter")
    snap(scenes.app_for(scenes.speaking()), *keys, "r")


def test_since_we_last_met(snap: Snap) -> None:
    """The group's open decisions, without those of another group."""
    again = Months()
    snap(again.app_for(again.meet_again()), "n")


def test_what_is_undecided(snap: Snap) -> None:
    """In its own part, of the same size, and chosen like the others."""
    again = Months(undecided=True)
    snap(again.app_for(again.meet_again()), "n", "end")


# --- after the session


def test_what_came_of_it(snap: Snap) -> None:
    """The form is the same whatever came of it; what was learned is needed to close it."""
    keys = ("f", "a", "down", "enter", Typed("It stands on every letter."), "enter", "enter")
    snap(Months().app_at_home(), *keys)


def test_the_board(snap: Snap) -> None:
    """Overdue doing and overdue telling are two things."""
    snap(Months().app_at_home(), "f", "down")


def test_an_empty_board(snap: Snap) -> None:
    """Nothing is open, in words."""
    snap(scenes.app_at_home(), "f")


def test_answers(snap: Snap) -> None:
    """From the words to the decision and to what came of it."""
    again = Months()
    again.earlier.do(c.Answer("c1", "acted_on", "d1", ""))
    snap(again.app_at_home(), "down", "enter", "a")


def test_answer(snap: Snap) -> None:
    """A reason is needed where the words were not acted on."""
    snap(Months().app_at_home(), "down", "enter", "a", "enter", "down", "down", "enter", "enter", "enter")


def test_insights(snap: Snap) -> None:
    """Plain words beside every figure, and nobody named."""
    snap(Months().app_at_home(), "i")


def test_what_came_of_it_is_taken_away(snap: Snap) -> None:
    """A past session with what came of it, success and failure alike."""
    meeting = months.came_of_it()
    snap(scenes.app_at_home(meeting.live, clock=meeting.clock), "enter")


def test_how_it_was_is_taken_away(snap: Snap) -> None:
    """Six hands as a distribution, and words."""
    meeting = months.came_of_it()
    snap(scenes.app_at_home(meeting.live, clock=meeting.clock), "enter", *["pagedown"] * 4)


# --- at home


def test_finding(snap: Snap) -> None:
    """Sessions are found as one types, by what was said in them."""
    snap(Months().app_at_home(), "slash", Typed("tablets"))


def test_forgetting_is_asked(snap: Snap) -> None:
    """What would change is said first."""
    snap(Months().app_at_home(), "x", Typed("Amina"), "enter")


def test_forgetting_with_many_files(snap: Snap) -> None:
    """All that changes and all that stays is scrolled to, while the key stays in sight."""
    app = Months().app_at_home()
    app._desk.would_forget = Forgetting(
        (),
        (Rewording("Amina rang, and nobody answered.", "a voice rang, and nobody answered."),),
        files=tuple(f"/home/exports/coming-home-{number}.html" for number in range(1, 31)),
        left=tuple(f"/home/notes-of-the-ward-{number}.txt" for number in range(1, 31)),
    )
    snap(app, "x", Typed("Amina"), "enter", "pagedown")
