"""A TinyDB storage that is durable, and that plain TinyDB understands."""

from pathlib import Path

import pytest
from tinydb import TinyDB, where

from coprod_tui.errors import DamagedRecord
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.storage.durable import DurableStorage
from tests.storage.disk import FailingFiles
from tests.support.failing import saying


def test_tinydb_works_with_it_as_with_its_own(tmp_path: Path) -> None:
    """Documents are inserted, changed, found and removed, and are there when the file is opened again."""
    with TinyDB(tmp_path / "a.json", storage=DurableStorage) as database:
        table = database.table("words")
        table.insert_multiple([{"word": "round", "letters": 5}, {"word": "share", "letters": 5}])
        table.update({"letters": 6}, where("word") == "share")
        table.insert({"word": "pass"})
        table.remove(where("word") == "round")
    with TinyDB(tmp_path / "a.json", storage=DurableStorage) as database:
        assert database.table("words").all() == [{"word": "share", "letters": 6}, {"word": "pass"}]
        assert database.table("words").get(doc_id=3) == {"word": "pass"}


def test_plain_tinydb_opens_the_file(tmp_path: Path) -> None:
    """No one needs this program to read what was kept."""
    storage = DurableStorage(tmp_path / "a.json")
    storage.write({"words": {"1": {"word": "round"}}, "more": {}})
    storage.append({"7": {"word": "share"}})
    with TinyDB(tmp_path / "a.json") as database:
        assert database.tables() == {"words", "more"}
        assert database.table("words").all() == [{"word": "round"}]
        assert database.table("more").get(doc_id=7) == {"word": "share"}


def test_appended_documents_come_after_those_that_are_there(tmp_path: Path) -> None:
    """Appending gives the same file as writing all tables, also after plain TinyDB has put spaces in it."""
    (tmp_path / "appended").write_text('{"about": {"1": {"n": 0}}, "words": {}}')
    for numbers in ({"1": {"n": 1}}, {"2": {"n": 2}, "3": {"n": 3}}):
        assert DurableStorage(tmp_path / "appended").append(numbers)
    tables = {"about": {1: {"n": 0}}, "words": {1: {"n": 1}, 2: {"n": 2}, 3: {"n": 3}}}
    DurableStorage(tmp_path / "written").write(tables)
    assert (tmp_path / "appended").read_bytes() == (tmp_path / "written").read_bytes()


def test_after_a_failed_save_it_holds_what_is_on_the_disk(tmp_path: Path) -> None:
    """What could not be saved is not taken for saved, whatever the caller did to what it had read."""
    files = FailingFiles()
    storage = DurableStorage(tmp_path / "a.json", files)
    storage.write({"words": {"1": {"word": "round"}}})
    tables = storage.read()
    assert tables is not None
    tables["words"]["1"]["word"] = "changed"
    files.at, files.for_good = len(files.calls) + 1, True
    with pytest.raises(OSError, match="No space left"):
        storage.write(tables)
    with pytest.raises(OSError, match="No space left"):
        storage.append({"2": {}})
    assert storage.read() == DurableStorage(tmp_path / "a.json").read() == {"words": {"1": {"word": "round"}}}


def test_it_reads_its_file_once(tmp_path: Path) -> None:
    """What was written is known; a disk that has gone bad meanwhile is not asked."""
    DurableStorage(tmp_path / "a.json").write({"words": {"1": {"word": "round"}}})
    files = FailingFiles()
    storage = DurableStorage(tmp_path / "a.json", files)
    for _ in range(3):
        storage.read()
        storage.append({"2": {}})
    assert [name for name, _ in files.calls].count("read") == 1


def test_no_file_is_an_empty_database_but_an_empty_file_is_not(tmp_path: Path) -> None:
    """A file of length zero is what a power cut leaves of a careless write."""
    assert DurableStorage(tmp_path / "none").read() is None
    (tmp_path / "zero").touch()
    with saying(DamagedRecord, match="it is empty"):
        DurableStorage(tmp_path / "zero").read()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b'{"words": {"1": {"n": 1}', "not the JSON"),
        (b"\0" * 512, "not the JSON"),
        (b'{"words": {"1": {"n": 1}}} and more', "not the JSON"),
        (b'{"words": {"1": {"n": "\xff\xfe"}}}', "not the JSON"),
        (b"[" * 100_000, "not the JSON|tables of documents"),
        (b'{"words": {"1": {"n": ' + b"[" * 100_000, "not the JSON"),
        (b'["words"]', "tables of documents"),
        (b'{"words": [{"n": 1}]}', "tables of documents"),
        (b"7", "tables of documents"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_damage_is_named_with_the_place_and_never_written_over(tmp_path: Path, data: bytes, found: str) -> None:
    """The sentence says what was found and where the file lies; reading and writing both leave it alone."""
    path = tmp_path / "a.json"
    path.write_bytes(data)
    storage = DurableStorage(path)
    for use in (storage.read, lambda: storage.write({}), lambda: storage.append({"2": {}})):
        with saying(DamagedRecord, match=found) as caught:
            use()
        assert str(path) in sentence_of(caught.value)
        assert caught.value.exit_code == 3
    assert path.read_bytes() == data


def test_a_file_that_someone_else_made_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    """A storage that found no file makes a new one, and only that."""
    storage = DurableStorage(tmp_path / "a.json")
    assert storage.read() is None
    (tmp_path / "a.json").write_bytes(b"{}")
    with pytest.raises(FileExistsError):
        storage.write({"words": {}})
    assert (tmp_path / "a.json").read_bytes() == b"{}"
