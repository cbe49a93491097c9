"""A person's own keys: whatever is written is refused, or no two acts clash and every sentence shows them."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.keys import Keys, _character_to_key
from textual.widgets import Input, TextArea

from coprod_tui import own_keys
from coprod_tui.errors import WrongUse
from coprod_tui.presentation import keys
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys.key import written
from tests.presentation.sentences import PRESENTATION, files, sentences
from tests.support.lengths import short_or_long

FILE = Path("/config/keys.toml")
GIVEN = keys.bound(keys.given())
ACTS = [(place, act) for place, acts in GIVEN.items() for act in acts]
WRITTEN = ["n", "N", "+", "ä", "é", "?", "right", "Right", "f4", "ctrl+g", "ctrl+t", "space", "pagedown", "enter", "x"]


@cache
def with_keys_in_them() -> list[str]:
    return [said.text for path in files(PRESENTATION) for said in sentences(path) if "[" in said.text]


def changed(own: Mapping[str, Any]) -> own_keys.Keys:
    return own_keys.changed(GIVEN, own, FILE)


def told(own: Mapping[str, Any]) -> str:
    """What is said of keys that are refused, without the file's name."""
    with pytest.raises(WrongUse) as refused:
        changed(own)
    assert refused.value.exit_code == 2
    return sentence_of(refused.value).removeprefix(f"{FILE}: ")


choices = st.lists(st.tuples(st.sampled_from(ACTS), st.sampled_from(WRITTEN)), min_size=1, max_size=5)


@given(choices)
@settings(max_examples=short_or_long(60, 3_000))
def test_what_is_accepted_has_no_clash(chosen: list[tuple[tuple[str, str], str]]) -> None:
    """A key does one thing in a place; each act has the key it was given; what leads out stays what it is."""
    own: dict[str, dict[str, str]] = {}
    for (place, act), key in chosen:
        own.setdefault(place, {})[act] = key
    try:
        now = changed(own)
    except WrongUse:
        return
    for place, acts in now.items():
        bound = [key for each in acts.values() for key in each]
        assert len(bound) == len(set(bound)), place
        for act, its_keys in acts.items():
            assert own_keys.EVERYWHERE.intersection(its_keys) == own_keys.EVERYWHERE.intersection(GIVEN[place][act])
            if act in own.get(place, {}):
                assert its_keys[0] == own_keys.key_called(own[place][act])
            else:
                assert its_keys == GIVEN[place][act]


@given(choices)
@settings(max_examples=short_or_long(60, 1_000))
def test_every_sentence_shows_the_keys_of_the_person(chosen: list[tuple[tuple[str, str], str]]) -> None:
    """Each act that it names by the key that does it now, and so does each help."""
    own: dict[str, dict[str, str]] = {}
    for (place, act), key in chosen:
        own.setdefault(place, {})[act] = key
    try:
        now = changed(own)
    except WrongUse:
        return
    tables = keys.with_own(keys.given(), now)
    shown = {
        f"{place}.{row.name}": row.shown if now[place][row.name] == row.bound else written(now[place][row.name][0])
        for place, table in keys.given().items()
        for row in table
    }
    shown |= {name.partition(".")[2]: key for name, key in shown.items() if name.startswith(("room.", "dialogs."))}
    for text in with_keys_in_them():
        told = re.sub(r"\[([a-z_.]+)\]", lambda act: shown.get(act[1], act[0]), text)
        assert keys.with_keys(text, keys.by_name(tables)).casefold() == _in_capitals(told, shown).casefold()


def _in_capitals(text: str, shown: Mapping[str, str]) -> str:
    """The same, with acts that begin a sentence filled in too."""
    return re.sub(r"\[([A-Z][a-z_.]+)\]", lambda act: shown.get(act[1].lower(), act[0]), text)


def test_signs_are_called_as_textual_calls_them() -> None:
    """Every character that a keyboard may have."""
    for code in (*range(0x21, 0x7F), *range(0xA1, 0x250), *range(0x370, 0x530), *range(0x2010, 0x2030)):
        sign = chr(code)
        if sign.isprintable() and unicodedata.is_normalized("NFC", sign):
            assert own_keys.sign_key(sign) == _character_to_key(sign)
            small = sign.lower()
            assert own_keys.key_called(sign) == own_keys.sign_key(small if len(small) == 1 else sign)


def test_every_key_with_a_name_is_one_that_textual_knows() -> None:
    """And fields need what their own bindings use."""
    assert {*own_keys._NAMED, *own_keys._MODIFIED} - {"space"} <= {key.value for key in Keys} | {"space"}
    bound = {key for field in (Input, TextArea) for binding in field.BINDINGS for key in binding.key.split(",")}
    assert {key for key in bound if re.fullmatch(r"ctrl\+[a-z]|f\d+", key)} - own_keys.EVERYWHERE <= own_keys.IN_FIELDS


def test_a_key_that_an_act_cannot_lose_stays() -> None:
    """Escape still leads back from the board, and F1 still helps."""
    now = changed({"board": {"back": "b"}, "room": {"help": ["f4", "f7"], "look_back": "f8", "go_on": "pagedown"}})
    assert now["board"]["back"] == ("b", "escape")
    assert now["room"]["help"] == ("f4", "f7", "f1")
    assert (now["room"]["look_back"], now["room"]["go_on"]) == (("f8",), ("pagedown",))


def test_two_acts_may_change_their_keys_with_each_other() -> None:
    """What counts is what comes out."""
    now = changed({"room": {"go_on": "p", "pass_turn": "n"}})
    assert (now["room"]["go_on"], now["room"]["pass_turn"]) == (("p",), ("n",))


REFUSED = [
    ({"rom": {"go_on": "n"}}, "there are no keys in [rom]; did you mean [room]?"),
    ({"room": {"goon": "n"}}, "there is no goon in [room]; did you mean go_on?"),
    ({"insights": {"xyz": "n"}}, "there is no xyz in [insights]. There are group, back, leave, help."),
    ({"room": {"go_on": "p"}}, "“p” in [room] would do two things: go_on and pass_turn."),
    ({"room": {"go_on": ["right", "+"]}}, "“+” in [room] would do two things: go_on and add_time."),
    ({"lists": {"older": "n"}}, "“n” in [lists] would do two things: go_on and older."),
    ({"room": {"leave": "x"}}, "leave in [room] keeps its key, so that nobody is lost."),
    ({"dialogs": {"keep": "ctrl+g"}}, "keep in [dialogs] keeps its key, so that nobody is lost."),
    ({"app": {"palette": "f4"}}, "palette in [app] keeps its key, so that nobody is lost."),
    *(
        ({"room": {"go_on": key}}, f"“{key}”, for go_on in [room], is the key of something else there. ")
        for key in ("ctrl+c", "ctrl+q", "ctrl+z", "escape", "f1")
    ),
    ({"board": {"add": "enter"}}, "“enter”, for add in [board], is the key of something else there. "),
    ({"setup": {"open_session": "o"}}, "“o”, for open_session in [setup], is needed for typing. "),
    ({"mend": {"other": "enter"}}, "“enter”, for other in [mend], is needed for typing. "),
    ({"came_of_it": {"told": "ctrl+v"}}, "“ctrl+v”, for told in [came_of_it], is needed for typing. "),
    *(
        ({"room": {"go_on": key}}, f"“{key}”, for go_on in [room], is no key. ")
        for key in ("foo", "", "nn", "ctrl+m", "shift+n", "\x1b", 3, [], True)
    ),
]


@pytest.mark.parametrize(("own", "said"), REFUSED, ids=str)
def test_what_is_wrong_is_one_sentence(own: Mapping[str, Any], said: str) -> None:
    """Which place and act, what is wrong with it, and what may have been meant."""
    assert told(own).startswith(said)


def test_what_is_no_table_names_no_place() -> None:
    """A key without a place."""
    assert told({"go_on": "n"}).startswith("there are no keys in [go_on]. There are some in room, lists, ")


@pytest.mark.parametrize("sign", "£€§°¿«»–😀öß,+")
def test_a_sign_is_written_as_itself(sign: str) -> None:
    """And not by the long name that Textual has for its key."""
    key = own_keys.key_called(sign)
    assert key is not None
    assert written(key) == sign
    assert f"“{sign}” in [room]" in told({"room": {"go_on": sign, "undo": sign}})


@pytest.mark.parametrize("place", ["n", [{"go_on": "n"}], 5], ids=str)
def test_a_place_that_is_no_table(place: object) -> None:
    """``room = "n"`` or ``[[room]]``: it does not ask whether the same place was meant."""
    assert told({"room": place}) == "[room] stands once, on a line of its own, its acts below it."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"[room", "this is not TOML: Expected ']'"),
        (b"\xff", "this is not UTF-8 text."),
        (b"a = " + b"[" * 3_000, "this is not TOML: "),
    ],
    ids=["no TOML", "no text", "too deep"],
)
def test_a_file_that_cannot_be_understood(tmp_path: Path, text: bytes, said: str) -> None:
    """One sentence with its name."""
    file = tmp_path / "keys.toml"
    file.write_bytes(text)
    with pytest.raises(WrongUse) as refused:
        own_keys.read(file)
    assert sentence_of(refused.value).startswith(f"{file}: {said}")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """A folder in its place, or a file in the place of the config folder; where nothing is, there are no own keys."""
    assert own_keys.read(tmp_path / "none" / "keys.toml") == {}
    (tmp_path / "keys.toml").mkdir()
    (tmp_path / "file").touch()
    for file in (tmp_path / "keys.toml", tmp_path / "file" / "keys.toml"):
        with pytest.raises(WrongUse) as refused:
            own_keys.read(file)
        assert sentence_of(refused.value).startswith(f"{file}: it cannot be read (")
