"""Each store passes the suite."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.storage.places import FolderPlace, MemoryPlace
from tests.storage.suite import StoreStories, kept, machine_over
from tests.support.whole import ID


class TestTinyDBFiles(StoreStories):
    """A folder with a TinyDB file a session."""

    @pytest.fixture
    def place(self, tmp_path: Path) -> FolderPlace:
        return FolderPlace(tmp_path / "sessions")

    def test_its_files_are_known(self, place: FolderPlace) -> None:
        """A session’s own and those beside it, whether they are there or not; nothing else."""
        kept(place.store())
        (place.folder / "notes.txt").touch()
        suffixes = {path.name.removeprefix(ID) for path in place.store().files()}
        assert suffixes == {".json", ".lock", ".beat", ".wall", ".drafts"}

    def test_whatever_is_done_everything_is_there(self) -> None:
        """In any order, by programs that come and go."""
        with TemporaryDirectory() as folder:
            new = (FolderPlace(Path(folder) / str(number)) for number in range(10**6))
            run_state_machine_as_test(machine_over(lambda: next(new)), settings=SETTINGS)  # type: ignore[no-untyped-call]


class TestMemory(StoreStories):
    """Memory."""

    @pytest.fixture
    def place(self) -> MemoryPlace:
        return MemoryPlace()

    def test_whatever_is_done_everything_is_there(self) -> None:
        """In any order, by programs that come and go."""
        run_state_machine_as_test(machine_over(MemoryPlace), settings=SETTINGS)  # type: ignore[no-untyped-call]


SETTINGS = settings(max_examples=10, stateful_step_count=20, deadline=None)
