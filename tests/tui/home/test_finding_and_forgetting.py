"""The start screen over a record: found as one types, by group, written out, and a person forgotten."""

from textual.widgets import Static

from coprod_tui.domain.people.forgetting import AlsoCalled, Forgetting, Rewording
from tests.support.service import TROUBLE
from tests.tui import scenes
from tests.tui.in_the_room import Driven, Typed, driven
from tests.tui.months import Months

HOSPITAL, MEALS = "Coming home from hospital", "Meals on the ward"


def more(app: Driven) -> list[str]:
    """What the dialog says beside its question."""
    return str(app.app.screen.query_one("#more", Static).content).splitlines()


def listed(app: Driven) -> list[str]:
    return [title for title in (HOSPITAL, MEALS) if title in app.shown]


async def test_sessions_are_found_as_one_types() -> None:
    """By words of titles, contributions and decisions; letters are letters there, and Escape lists all again.

    The line that was found is said of the session that the cursor is on, and no more once all are listed again.
    One group is listed at a time, together with words, too; after the last group all are.
    """
    async with driven(Months().app_at_home()) as app:
        await app.press("slash", Typed("tabl"))
        assert listed(app) == [HOSPITAL]
        assert app.said.startswith("Found: “")
        assert "tabl" in app.said
        await app.press(Typed("ets umbrella"))
        assert listed(app) == []
        assert "Nothing found." in app.shown
        await app.press(*["backspace"] * 9)
        assert listed(app) == [HOSPITAL]
        await app.press("escape")
        assert listed(app) == [HOSPITAL, MEALS]
        assert "tablets" not in app.shown
        await app.press("slash", Typed("tabl"))
        assert app.said != ""
        await app.press(*["backspace"] * 4, Typed("hospital"))
        assert app.said == "", "of a title no line is said"
        await app.press("escape")
        assert app.said == ""
        await app.press("slash", Typed("large print"), "enter", "enter")
        assert app.screen == "ClosingScreen"
        assert MEALS in app.shown
        await app.press("h")
        assert listed(app) == [MEALS]
        await app.press("escape")
        assert listed(app) == [HOSPITAL, MEALS]

        await app.press("g")
        assert "group: Harbour group" in app.shown
        assert listed(app) == [MEALS]
        await app.press("slash", Typed("tablets"))
        assert "Nothing found." in app.shown
        await app.press("escape", "g")
        assert listed(app) == [HOSPITAL]
        await app.press("g")
        assert listed(app) == [HOSPITAL, MEALS]


async def test_a_session_is_written_out_from_the_list() -> None:
    """Where to is said, and so is trouble; on an empty list nothing happens."""
    async with driven(Months().app_at_home()) as app:
        await app.press("down", "e")
        assert app.said == (
            "In /home/room/coprod/exports to hand out: coming-home.html · "
            "all there is, with everyone’s times: coming-home.json"
        )
        app.service.fails = True
        for key in ("e", "g"):
            await app.press(key)
            assert app.said == TROUBLE
    async with driven(scenes.app_at_home()) as app:
        await app.press("e")
        assert app.screen == "HomeScreen"
        assert app.service.written_out == []


async def test_forgetting_says_first_what_would_change() -> None:
    """Escape and an empty name change nothing; y forgets; trouble is said and forgets nobody."""
    async with driven(Months().app_at_home()) as app:
        await app.press("x", "enter", "x", "escape", "x", Typed("Amina"), "enter")
        assert "Sessions in which “Amina” stands: 1." in app.shown
        await app.press("escape")
        assert app.service.forgotten == []
        await app.press("x", Typed("Amina"), "enter", "y")
        assert app.service.forgotten == ["Amina"]
        assert app.said == "Forgotten; sessions that were changed: 1. The figures stayed as they were."
        await app.press("x", Typed("Ben"), "enter")
        app.service.fails = True
        await app.press("y")
        assert app.said == TROUBLE
        await app.press("x", Typed("Ben"), "enter")
        assert (app.dialog, app.said) == ("", TROUBLE)
        assert app.service.forgotten == ["Amina"]


async def test_forgetting_says_what_becomes_of_every_sentence_and_who_stays() -> None:
    """Each sentence as it was and as it will be, what else the person was called, and the names of others.

    Longer words that begin with the name stay, with where they stand: nothing untrue is said of what is left. Exports
    and kept plans that change are told before it is done, and afterwards what somebody has to see to.
    """
    async with driven(Months().app_at_home()) as app:
        app.service.would_forget = Forgetting(
            (),
            (Rewording("Amina rang.", "a voice rang."),),
            other_names=("Amina B",),
            also=(AlsoCalled("Mina", 1),),
        )
        await app.press("x", Typed("Amina"), "enter")
        assert "“Amina rang.” becomes “a voice rang.”" in app.shown
        assert "was also called this, and that is forgotten too: Mina." in app.shown
        assert "Names of other voices stay as they are: Amina B." in app.shown
        await app.press("y")
        assert more(app) == ["Names of other voices stay as they are: Amina B."]

        app.service.would_forget = Forgetting((), (), longer_words=("Aminas",), held_longer=("The Aminas rang.",))
        await app.press("escape", "x", Typed("Amina"), "enter")
        assert "Longer words that begin with it stay: Aminas." in app.shown
        assert "They stand in: “The Aminas rang.”" in app.shown
        await app.press("y")
        assert more(app) == ["Longer words that begin with it stay: Aminas. They can be forgotten like a name."]

        app.service.would_forget = Forgetting(
            (),
            (),
            files=("/home/exports/tablets.html", "/home/exports/next.toml"),
            left=("/home/a.txt",),
            folders=("/home/Amina",),
            unread=("/home/film.mp4",),
        )
        stays = (
            "These hold it too and stay as they are; please see to them: /home/a.txt.",
            "Folders that are called so keep their names: /home/Amina.",
            "These are too large or closed, and were not looked into: /home/film.mp4.",
        )
        await app.press("escape", "x", Typed("Amina"), "enter")
        assert more(app) == [
            "Other files change too, such as exports and kept plans: tablets.html, next.toml.",
            *stays,
        ]
        await app.press("y")
        assert "Other files that were changed: 2." in app.shown
        assert more(app) == [*stays]
        await app.press("escape")
        assert "Other files that were changed: 2." in app.said


async def test_nothing_that_stays_after_forgetting_goes_unsaid_in_a_small_window() -> None:
    """What somebody has to see to stands in a dialog, to the last file; where nothing stays, no dialog comes."""
    async with driven(Months().app_at_home(), size=(50, 16)) as app:
        app.service.would_forget = Forgetting(
            (), (), left=tuple(f"/home/notes-{number}.txt" for number in range(1, 31))
        )
        await app.press("x", Typed("Amina"), "enter", "y")
        assert "Forgotten; sessions that were changed: 1." in app.shown
        await app.press("end")
        assert "/home/notes-30.txt." in app.shown
        assert "Esc goes back" in app.shown
        app.service.would_forget = Forgetting((), ())
        await app.press("escape", "x", Typed("Amina"), "enter", "y")
        assert (app.dialog, app.said.startswith("Forgotten")) == ("", True)


async def test_parts_of_the_name_stay_unless_they_are_asked_for() -> None:
    """Where they stand is told before and afterwards; only what nobody else has can go too."""
    stay = "Parts of the name that stand by themselves stay: {}."
    ways = (("y", ["Rose Will"], "Rose, Will"), ("a", ["Rose Will", "Will, as written"], "Rose"))
    async with driven(Months().app_at_home()) as app:
        for key, gone, left in ways:
            app.service.forgotten.clear()
            app.service.would_forget = Forgetting(
                (), (), parts=("Rose", "Will"), held_parts=("Will rang Rose.",), parts_to_forget=("Will",)
            )
            await app.press("x", Typed("Rose Will"), "enter")
            assert more(app) == [stay.format("Rose, Will"), "These parts stand in: “Will rang Rose.”"], key
            await app.press(key)
            assert app.service.forgotten == gone, key
            assert more(app) == [stay.format(left)], key
            await app.press("escape")


async def test_a_name_that_is_an_ordinary_word_can_go_only_where_it_is_written_like_a_name() -> None:
    """Which sentences would keep it is told first; it is said afterwards, too, that it may still stand there."""
    async with driven(Months().app_at_home(), size=(80, 24)) as app:
        app.service.would_forget = Forgetting(
            (), (Rewording("A rose stood there.", "A a voice stood there.", may_be_a_word=True),)
        )
        await app.press("x", Typed("Rose"), "enter")
        assert "c  forget them, only where it is written with its own capitals" in app.shown
        left = "It may be an ordinary word here, which c leaves as it is: “A rose stood there.”"
        assert more(app)[:1] == [left]
        await app.press("c")
        assert app.service.forgotten == ["Rose, as written"]
        assert app.said.endswith("Where it is written in other letters it stays, as an ordinary word.")
        app.service.would_forget = Forgetting((), (Rewording("Rose rang.", "A voice rang."),))
        await app.press("x", Typed("Rose"), "enter")
        assert "own capitals" not in app.shown
        await app.press("c")
        assert app.dialog == "Pick"


async def test_what_does_not_fit_says_first_that_there_is_more() -> None:
    """With the keys that show it; where all fits nothing is said."""
    async with driven(Months().app_at_home(), size=(80, 24)) as app:
        app.service.would_forget = Forgetting((), tuple(Rewording(f"Rose {n}.", f"A voice {n}.") for n in range(40)))
        await app.press("x", Typed("Rose"), "enter")
        assert "There is more below: PgDn, PgUp" in app.shown
        await app.press("pagedown")
        assert "“Rose 12.” becomes" in app.shown
        await app.press("escape", "x", Typed("Rose"), "enter")
        app.service.would_forget = Forgetting((), (Rewording("Rose rang.", "A voice rang."),))
        await app.press("escape", "x", Typed("Rose"), "enter")
        assert (app.dialog, "more below" in app.shown) == ("Pick", False)
