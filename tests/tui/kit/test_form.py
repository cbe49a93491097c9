"""Forms: what is refused stays typed, what is left is a draft about its subject, what is kept is kept once."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import ComposeResult
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static, TextArea

from coprod_tui.domain.message import Message
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import Failure
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.drafts import Draft, Drafts
from coprod_tui.tui.kit.form import Form, Keep
from coprod_tui.tui.kit.stories import ask, run
from tests.tui.kit.small_app import SmallApp

KINDS = ("yes", "partly", "no")
PEOPLE = ("amina", "ben", "chloe")


class Note(NamedTuple):
    """What is asked for."""

    line: str
    words: str
    kind: str
    who: tuple[str, ...]


STANDS = Note("A line", "What stands.", "partly", ("ben",))


class NoteForm(Form[Note]):
    """One field of each kind."""

    def __init__(self, stands: Note, keep: Keep[Note], draft: Draft | None = None) -> None:
        super().__init__(keep, draft)
        self._note = stands

    def parts(self) -> ComposeResult:
        yield self.line("line", self._note.line)
        yield self.area("words", self._note.words)
        yield self.choice("kind", [(each, Content(each)) for each in KINDS], self._note.kind)
        yield self.choices("who", [(each, Content(each)) for each in PEOPLE], self._note.who)

    def answer(self) -> Note:
        if not self.text("line").strip():
            raise NotYet("Please write a line.", "line")
        return Note(self.text("line"), self.text("words"), self.one("kind"), self.chosen("who"))


def typed(pilot: Pilot[None]) -> Mapping[str, object]:
    """What stands in the form that is open."""
    return dict(cast("NoteForm", pilot.app.screen).content)


def problem(pilot: Pilot[None]) -> str:
    """The sentence beside the fields."""
    return str(pilot.app.screen.query_one("#problem", Static).content)


def refusing(refusal: Exception) -> Callable[[object], None]:
    """Keeps nothing."""

    def keep(_: object) -> None:
        raise refusal

    return keep


async def test_enter_goes_from_field_to_field_and_keeps_in_the_last() -> None:
    """The answer is kept before the form closes, and is what it is dismissed with."""
    kept: list[Note] = []
    async with SmallApp().run_test() as pilot:
        pilot.app.push_screen(NoteForm(STANDS, kept.append), kept.append)
        await pilot.press("enter", "enter", "down", "enter")
        assert kept == []
        await pilot.press("home", "space", "enter")
        assert kept == [STANDS._replace(kind="no", who=("amina", "ben"))] * 2


@pytest.mark.parametrize(
    "refusal", [Rejection("no_such_decision", id="d1"), Failure("opening_not_kept", why=Message("disk_full"))]
)
async def test_what_is_refused_stays_typed_with_its_sentence(refusal: Rejection | Failure) -> None:
    """Whether a rule does not allow it or the disk is full; the draft is there for later all the same."""
    drafts = Drafts()
    async with SmallApp().run_test() as pilot:
        form = NoteForm(STANDS, refusing(refusal), drafts.about("note"))
        pilot.app.push_screen(form)
        await pilot.press("x", "y", "enter", "enter", "enter", "enter")
        assert pilot.app.screen is form
        assert problem(pilot) == sentence_of(refusal)
        assert typed(pilot)["line"] == "A linexy"
        await pilot.press("escape")
        assert drafts.about("note").content["line"] == "A linexy"


async def test_a_field_that_is_not_right_yet_is_gone_to() -> None:
    """Nothing is kept, and the cursor stands where something is missing."""
    kept: list[Note] = []
    async with SmallApp().run_test() as pilot:
        pilot.app.push_screen(NoteForm(STANDS._replace(line=" "), kept.append))
        await pilot.press("enter", "enter", "enter", "enter")
        assert (problem(pilot), kept) == ("Please write a line.", [])
        assert pilot.app.focused
        assert pilot.app.focused.id == "line"


async def test_a_key_that_comes_after_it_was_kept_does_not_keep_it_again() -> None:
    """Two calls at once, as two keys that were read together."""
    kept: list[Note] = []
    async with SmallApp().run_test() as pilot:
        form = NoteForm(STANDS, kept.append)
        pilot.app.push_screen(form)
        await pilot.pause()
        form.keep()
        form.keep()
        await pilot.pause()
        assert kept == [STANDS]


async def test_without_a_draft_what_is_left_is_gone() -> None:
    """The next form begins with what stands."""
    async with SmallApp().run_test() as pilot:
        for _ in range(2):
            pilot.app.push_screen(NoteForm(STANDS, lambda _: None))
            await pilot.pause()
            assert typed(pilot)["line"] == STANDS.line
            await pilot.press("x", "escape")


async def test_a_draft_of_which_nothing_is_left_is_dropped() -> None:
    """Whoever takes it all back has no draft any more."""
    draft = Drafts().about("note")
    async with SmallApp().run_test() as pilot:
        for keys, is_left in ((["x", "escape"], True), (["backspace", "escape"], False)):
            pilot.app.push_screen(NoteForm(STANDS, lambda _: None, draft))
            await pilot.pause()
            await pilot.press(*keys)
            assert bool(draft) is is_left


# --- the law of drafts

SUBJECTS = ("c1", "c2")
ORIGINALS = {"c1": STANDS, "c2": Note("", "", "yes", ())}
WORDS = st.text("ab é漢[", max_size=6)


class Visit(NamedTuple):
    """Somebody opens the form about a subject, changes some fields, and keeps it, is refused, or leaves."""

    about: str
    line: str | None
    words: str | None
    kind: int | None
    toggles: tuple[int, ...]
    ends: str


VISITS = st.builds(
    Visit,
    st.sampled_from(SUBJECTS),
    st.none() | WORDS,
    st.none() | WORDS,
    st.none() | st.integers(0, 2),
    st.lists(st.integers(0, 2), max_size=2, unique=True).map(tuple),
    st.sampled_from(("kept", "refused", "left", "left")),
)


@dataclass
class People:
    """What is typed and kept, as people would expect it."""

    typed: dict[str, Note] = field(default_factory=lambda: dict(ORIGINALS))
    kept: list[tuple[str, Note]] = field(default_factory=list)

    def expect(self, visit: Visit) -> None:
        """What they change and how they end."""
        note = self.typed[visit.about]
        who = set(note.who) ^ {PEOPLE[place] for place in visit.toggles}
        note = Note(
            note.line if visit.line is None else visit.line,
            note.words if visit.words is None else visit.words,
            note.kind if visit.kind is None else KINDS[visit.kind],
            tuple(each for each in PEOPLE if each in who),
        )
        if visit.ends == "kept" and note.line.strip():
            self.kept.append((visit.about, note))
            note = ORIGINALS[visit.about]
        elif _is_as_it_stood(note, ORIGINALS[visit.about]):
            note = ORIGINALS[visit.about]
        self.typed[visit.about] = note


def _is_as_it_stood(note: Note, stood: Note) -> bool:
    """Whether nothing that can be seen was added: the same, or deleted."""
    return (note.kind, note.who) == (stood.kind, stood.who) and all(
        not now.strip() or now == before for now, before in ((note.line, stood.line), (note.words, stood.words))
    )


async def visit_form(pilot: Pilot[None], drafts: Drafts, visit: Visit, kept: list[tuple[str, Note]]) -> Note:
    """Open the form, do what is done in it, and end; gives what stood in it at first."""

    def keep(note: Note) -> None:
        if visit.ends == "refused":
            raise Rejection("no_such_decision", id="d1")
        kept.append((visit.about, note))

    async def story() -> None:
        await ask(NoteForm(ORIGINALS[visit.about], keep, drafts.about(visit.about)))

    run(pilot.app, story())
    await pilot.pause()
    form = pilot.app.screen
    assert isinstance(form, NoteForm)
    begun = Note(form.text("line"), form.text("words"), form.one("kind"), form.chosen("who"))
    if visit.line is not None:
        form.query_one("#line", Input).value = visit.line
    if visit.words is not None:
        form.query_one("#words", TextArea).text = visit.words
    if visit.kind is not None:
        form.query_one("#kind", OptionList).highlighted = visit.kind
    for place in visit.toggles:
        form.query_one(Choices).highlighted = place
        form.query_one(Choices).action_choose()
    if visit.ends != "left":
        form.keep()
    if form.is_active:
        form.action_back()
    await pilot.pause()
    return begun


@settings(max_examples=20, deadline=None)
@given(st.lists(VISITS, min_size=1, max_size=6))
def test_nothing_typed_is_lost_or_taken_for_another_subject(visits: list[Visit]) -> None:
    """Over any typing, leaving, reopening and keeping: each form begins with what was left about its own subject,
    and what is kept is what was typed about it."""

    async def play() -> None:
        drafts, people, kept = Drafts(), People(), []
        async with SmallApp().run_test() as pilot:
            for visit in visits:
                expected = people.typed[visit.about]
                assert await visit_form(pilot, drafts, visit, kept) == expected
                people.expect(visit)
                assert kept == people.kept
                begun = {each for each in SUBJECTS if people.typed[each] != ORIGINALS[each]}
                assert {each for each in SUBJECTS if drafts.about(each)} == begun

    asyncio.run(play())
