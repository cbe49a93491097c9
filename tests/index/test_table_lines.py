"""Documents on lines of their own, put in and taken out without being decoded."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.index.table_lines import FEW, beginning_with, updated

TEXTS = st.sampled_from(["", "a", '"', "\\", "\n", '},"2":{"id":"s1"', '\n},"more":{\n', "é佳"]) | st.text(max_size=8)
IDS = st.sampled_from([f"s{number}" for number in range(FEW + 5)])
MADE = st.dictionaries(IDS, st.lists(TEXTS, max_size=3), max_size=FEW + 5)


def rows(made: dict[str, list[str]], key: str) -> tuple[bytes, ...]:
    """A document for each text of each session, which names another session and a text further on."""
    return tuple(
        json.dumps({key: each, "text": text, "from": {key: next(iter(made)), "text": text}}, ensure_ascii=False)
        .replace('": ', '":')
        .encode()
        for each, texts in made.items()
        for text in texts
    )


def held(data: bytes, table: str, key: str) -> list[tuple[str, str]]:
    """What a table holds, and that its numbers go up."""
    documents: dict[str, dict[str, Any]] = json.loads(data)[table]
    assert sorted(map(int, documents)) == list(map(int, documents))
    return [(each[key], each["text"]) for each in documents.values()]


@given(st.lists(st.tuples(MADE, st.sets(IDS)), min_size=1, max_size=6))
def test_whatever_comes_and_goes_the_tables_hold_what_a_list_would(steps: list[tuple[dict[str, list[str]], set[str]]]):
    """Few sessions at a time or many, with any text in them, several rows a session in one table and one in another."""
    data = b""
    texts: list[tuple[str, str]] = []
    names: list[tuple[str, str]] = []
    for made, gone in steps:
        leaving = gone | made.keys()
        named = {each: [each] for each in made}
        data = updated(data, {"texts": rows(made, "session"), "names": rows(named, "id")}, leaving)
        texts = [row for row in texts if row[0] not in leaving] + [(each, text) for each in made for text in made[each]]
        names = [row for row in names if row[0] not in leaving] + [(each, each) for each in made]
        assert held(data, "texts", "session") == texts
        assert held(data, "names", "id") == names


def test_what_is_laid_out_otherwise_counts_as_empty() -> None:
    """It is a cache, and is made anew."""
    for data in (b"", b"{}", b'{"names":{"1":{"id":"s1"}}}', b"\n}", b"\xff\n}"):
        assert json.loads(updated(data, {"names": ()}, ()))["names"] == {}


@given(MADE, MADE)
def test_the_last_tables_can_be_read_by_themselves(texts: dict[str, list[str]], names: dict[str, list[str]]) -> None:
    """Whatever stands in those before them; tables that are laid out otherwise are given whole."""
    data = updated(b"", {"texts": rows(texts, "id"), "names": rows(names, "name")}, ())
    whole = json.loads(data)
    assert json.loads(beginning_with(data, "names", ("texts", "names"))) == {
        name: table for name, table in whole.items() if name != "texts"
    }
    assert json.loads(beginning_with(data, "texts", ("texts", "names"))) == whole
    otherwise = json.dumps(whole).encode()
    assert beginning_with(otherwise, "names", ("texts", "names")) == otherwise
