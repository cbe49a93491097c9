"""The made library is made by the core and comes about again, and every job over it does what it measures."""

from pathlib import Path

import pytest

from benchmarks import library
from benchmarks.library_jobs import JOBS
from benchmarks.made_library import keep, session
from coprod_tui.domain.apply.fold import fold
from coprod_tui.places import Places
from tests.support.kept import service_of


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Five made sessions, and what is made from them."""
    Places(tmp_path).sessions.mkdir()
    for seed in range(5):
        keep(Places(tmp_path).sessions, seed)
    service = service_of(tmp_path)
    listing = service.listing()
    service.find("home")
    assert (len(listing.summaries), listing.troubles) == (5, {})
    return tmp_path


def test_a_seed_gives_the_same_session_again() -> None:
    """With its decisions, and what came of some of them."""
    assert session(3) == session(3)
    made = [fold(session(seed)) for seed in range(20)]
    assert all(each.is_closed for each in made)
    assert len({each.id for each in made}) == 20
    states = {decision.state for each in made for decision in each.decisions}
    assert states == {"agreed", "parked"}
    assert {decision.is_finished for each in made for decision in each.decisions} == {True, False}


@pytest.mark.parametrize("job", JOBS)
def test_a_job_takes_time_and_leaves_the_library_whole(home: Path, job: str) -> None:
    """Whatever is measured, the same sessions are listed afterwards, and nothing lies beside them."""
    before = service_of(home).listing()
    assert JOBS[job](home) > 0
    assert service_of(home).listing() == before
    assert {path.name for path in home.iterdir()} <= {"index.sqlite3", "sessions"}


def test_the_library_asks_only_for_jobs_that_there_are(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of its comparisons are told, each job beside its base."""
    asked = set()

    def job(name: str, _: Path) -> library.Took:
        asked.add(name)
        return library.Took(2.0, 1.0)

    monkeypatch.setattr(library, "job", job)
    monkeypatch.setattr(library, "made", lambda count: home)
    for whole_process in ("listing", "start_screen"):
        monkeypatch.setattr(library, whole_process, lambda *_: [])
    monkeypatch.setattr(library, "typing", lambda *_: library.Result("letter", 1.0, "ms"))
    told = library.run(5)
    assert asked == JOBS.keys()
    assert {result.ratio for result in told if result.bound} == {1.0}
