"""Keys that follow each other fast: when each acts, and what makes a sentence of them."""

from collections.abc import Callable, Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.tui.runtime.typed_run import QUIET_SECONDS, UNHURRIED, Heard, Run, looks_like_words

SENTENCES = (
    "Nobody told us who to ring.",
    "the bus was late again",
    "We did ask, twice; and nobody came.",
    "quiet evenings would help",
    "Every letter names somebody else.",
    "Über die Treppe kommt niemand.",
    "Ніхто не сказав нам.",
)


def never(_: str) -> bool:
    """Nothing typed is a run of acts."""
    return False


def always(_: str) -> bool:
    return True


class Keyboard:
    """Types keys at their times, and writes down what acts, and which sentence it was."""

    def __init__(self, are_acts: Callable[[str], bool] = never) -> None:
        self.run: Run[str] = Run()
        self.are_acts = are_acts
        self.acted: list[str] = []
        self.sentence = ""
        self.first = ""
        self.now = 100.0

    def type(self, keys: Sequence[str], gaps: Iterable[float]) -> "Keyboard":
        for key, gap in zip(keys, gaps, strict=False):
            self.pass_time(gap)
            self.hear(self.run.held(key, self.now) if key.startswith("ctrl+") else self._typed(key))
        return self

    def _typed(self, key: str) -> Heard[str]:
        return self.run.other(key) if len(key) > 1 else self.run.sign(key, key, self.now, self.are_acts)

    def pass_time(self, gap: float) -> None:
        """The timer of the quiet goes off before the next key where that comes later."""
        if self.run.waiting and gap >= QUIET_SECONDS:
            self.hear(self.run.quiet())
        self.now += gap

    def hear(self, heard: Heard[str]) -> None:
        if heard.is_first:
            self.first = heard.acts[-1]
        self.run = heard.run
        self.acted += heard.acts
        self.sentence += heard.sentence

    def at_rest(self) -> "Keyboard":
        self.pass_time(1.0)
        return self


def each(gap: float) -> Iterable[float]:
    while True:
        yield gap


@pytest.mark.parametrize("speed", [4, 5, 6, 8, 10, 12])
@pytest.mark.parametrize("words", SENTENCES)
def test_a_sentence_is_one_at_4_to_12_letters_a_second(words: str, speed: int) -> None:
    """Only its first letter has acted by then, if that may; the rest goes on in the field."""
    keyboard = Keyboard().type(words, each(1 / speed))
    assert words.startswith(keyboard.sentence)
    assert looks_like_words(keyboard.sentence)
    rest = words[len(keyboard.sentence) :]
    first = "" if words[0].lower() in UNHURRIED else words[0]
    assert keyboard.acted == [*first, *rest]


@pytest.mark.parametrize("words", SENTENCES)
def test_slow_letters_are_keys(words: str) -> None:
    """At three a second each acts, in its order."""
    assert Keyboard().type(words, each(1 / 3)).at_rest().acted == list(words)


RECORDED = (0.0, 0.11, 0.17, 0.09, 0.28, 0.12, 0.08, 0.21, 0.14, 0.1, 0.26, 0.13)
"""Somebody who types about seven letters a second, and thinks a little before the fourth and the tenth."""


def test_uneven_typing_is_a_sentence_too() -> None:
    """As long as no gap is longer than the quiet."""
    assert Keyboard().type("People wait.", RECORDED).sentence == "Peopl"


@pytest.mark.parametrize(("key", "times"), [("n", 40), ("u", 3), (" ", 30), ("w", 9)])
def test_a_key_that_repeats_is_no_sentence(key: str, times: int) -> None:
    """The first acts at once, the others when it is quiet."""
    keyboard = Keyboard().type(key * times, each(1 / 30))
    assert keyboard.acted == [key]
    assert keyboard.at_rest().acted == [key] * times
    assert keyboard.sentence == ""


def test_acts_that_are_possible_in_their_order_are_no_sentence() -> None:
    """However many there are."""
    keyboard = Keyboard(always).type("n p y s u n", each(0.1))
    assert (keyboard.acted, keyboard.sentence) == (["n"], "")
    assert keyboard.at_rest().acted == list("n p y s u n")


def test_a_space_begins_no_sentence() -> None:
    """The clock is started, and w opens its field at once, however soon words follow."""
    keyboard = Keyboard().type([" ", "w"], [0.0, 0.1])
    assert keyboard.acted == [" ", "w"]


def test_enter_comes_after_what_waits() -> None:
    """Nothing is overtaken."""
    assert Keyboard().type(["c", "c", "enter", "n"], each(0.05)).acted == ["c", "c", "enter", "n"]


def test_inside_a_sentence_ctrl_does_nothing() -> None:
    """Before it is known for one, and right after; when it is quiet, it acts again."""
    keyboard = Keyboard().type(["N", "o", "ctrl+q", "b", "o", "d", "ctrl+x", "y"], each(0.1))
    assert (keyboard.acted, keyboard.sentence) == (["N", "y"], "Nobod")
    assert keyboard.type(["ctrl+q"], each(0.4)).acted[-1] == "ctrl+q"


def test_ctrl_that_waited_acts_in_its_order_if_it_was_no_sentence() -> None:
    """It was pressed fast, and meant."""
    assert Keyboard().type(["u", "u", "ctrl+y"], each(0.1)).at_rest().acted == ["u", "u", "ctrl+y"]


@pytest.mark.parametrize("key", sorted(UNHURRIED))
def test_what_could_not_be_taken_back_waits_first(key: str) -> None:
    """Export, colours and closing act a moment later, or never if a sentence begins with them."""
    keyboard = Keyboard().type([key], each(0.1))
    assert keyboard.acted == []
    assert keyboard.at_rest().acted == [key]
    sentence = Keyboard().type(f"{key}very one", each(0.1))
    assert key not in sentence.acted[:1]
    assert sentence.sentence == f"{key}very"


KEYS = st.lists(
    st.tuples(
        st.sampled_from(["n", "p", "u", "w", "a", "e", "t", "q", "S", " ", "1", "enter", "ctrl+q", "ctrl+y"]),
        st.sampled_from([0.0, 0.03, 0.1, 0.29, 0.3, 0.5]),
    ),
    max_size=30,
)


@given(KEYS, st.booleans())
def test_every_key_acts_once_in_its_order_or_is_in_a_sentence(keys: list[tuple[str, float]], are_acts: bool) -> None:
    """But for those with ctrl inside one; and no act of a sentence is e, t or q."""
    keyboard = Keyboard(always if are_acts else never)
    keyboard.type([key for key, _ in keys], [gap for _, gap in keys]).at_rest()
    pressed = [key for key, _ in keys]
    if keyboard.sentence:
        assert not are_acts
        kept = iter(pressed)
        assert all(key in kept for key in keyboard.acted), "in their order"
    else:
        assert keyboard.acted == pressed


@given(
    st.text("abcdefghijklmnoprsuvwxyz ,", min_size=5, max_size=20).map(str.lstrip).filter(looks_like_words),
    st.floats(4, 12),
)
def test_what_looks_like_words_is_taken_down_whole(words: str, speed: float) -> None:
    """The sentence, and what then went into its field, are what was typed."""
    keyboard = Keyboard().type(words, each(1 / speed))
    if keyboard.sentence:
        assert keyboard.sentence + "".join(keyboard.acted[len(keyboard.first) :]) == words
