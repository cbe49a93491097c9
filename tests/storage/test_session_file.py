"""A session’s file is a TinyDB whose inserts append."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.table import Document, Table

from coprod_tui.storage.session_file import SessionFile
from tests.storage.disk import FailingFiles, QuickFiles

_documents = st.fixed_dictionaries({"n": st.integers(0, 9)})
_inserts = st.one_of(
    _documents, st.builds(Document, _documents, st.integers(1, 9)), st.just("no mapping"), st.sampled_from(["a", "b"])
)
"""A document, one with a number, something else, or (by its name) the table for what follows."""


@given(st.lists(st.one_of(_inserts, st.lists(_inserts, max_size=3), st.sampled_from([1, 2, 3])), max_size=12))
def test_whatever_is_inserted_it_is_as_tinydb_has_it(acts: list[object]) -> None:
    """The same numbers, documents and errors; a number removes what has it."""
    with TemporaryDirectory() as folder:
        ours = SessionFile(Path(folder) / "ours.json", files=QuickFiles())
        with TinyDB(Path(folder) / "theirs.json") as theirs:
            name = "a"
            for act in acts:
                name = act if act in ("a", "b") else name  # type: ignore[assignment]
                assert done(ours.table(name), act) == done(theirs.table(name), act)
            for name in ("a", "b"):
                assert ours.table(name).all() == theirs.table(name).all()
        with TinyDB(Path(folder) / "ours.json") as plain:
            assert plain.table("a").all() == ours.table("a").all()


def done(table: Table, act: object) -> object:
    try:
        if isinstance(act, int):
            return table.remove(where("n") == act)
        return table.insert_multiple(act) if isinstance(act, list) else table.insert(act)  # type: ignore[arg-type]
    except ValueError as error:
        return str(error)


def test_inserting_writes_and_reads_once(tmp_path: Path) -> None:
    """What is there is neither read again nor decoded."""
    SessionFile(tmp_path / "a.json").table("events").insert({"n": 1})
    files = FailingFiles()
    table = SessionFile(tmp_path / "a.json", files=files).table("events")
    table.insert_multiple([Document({"n": 2}, 2), Document({"n": 3}, 3)])
    table.insert(Document({"n": 4}, 4))
    names = [name for name, _ in files.calls]
    assert (names.count("read"), names.count("replace")) == (1, 2)
