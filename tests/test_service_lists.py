"""Finding, listing and counting over all sessions, on a real disk."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.reports.summary import summary
from coprod_tui.domain.stamp import Stamp
from coprod_tui.errors import DamagedRecord, WrongUse
from coprod_tui.presentation.failures import sentence_of
from tests.index.homes import kept as kept_in
from tests.storage.disk import all_below
from tests.support.clock import FakeClock
from tests.support.failing import saying
from tests.support.kept import begun_in, service_of
from tests.support.lengths import short_or_long
from tests.support.meeting import a_plan
from tests.support.service import MemoryService


def kept(home: Path, day: str, title: str, plan: Plan | None = None) -> str:
    """A session of that day in which the first round has begun; its id."""
    at = datetime.fromisoformat(day).replace(hour=10, tzinfo=UTC)
    session_id, journal = begun_in(home, title, date.fromisoformat(day))
    opened = decide(None, c.Open(session_id, plan or a_plan(), 7), Stamp(1, 1, at, 0)).events
    seq = len(opened) + 1
    journal.keep(opened + decide(fold(opened), c.GoOn(), Stamp(seq, seq, at, 1_000)).events)
    journal.close()
    return session_id


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Three sessions of two days."""
    kept(tmp_path, "2026-11-20", "Coming home")
    kept(tmp_path, "2026-11-22", "Coming home")
    kept(tmp_path, "2026-11-20", "Parking")
    return tmp_path


def spoil(home: Path, session_id: str) -> Path:
    path = home / "sessions" / f"{session_id}.json"
    path.write_bytes(path.read_bytes()[:-5])
    return path


# --- which one is meant


@pytest.mark.parametrize(
    ("text", "session_id"),
    [
        ("2026-11-20-parking", "2026-11-20-parking"),
        ("2026-11-22", "2026-11-22-coming-home"),
        ("2026-11-20-p", "2026-11-20-parking"),
        ("last", "2026-11-22-coming-home"),
    ],
)
def test_a_session_is_known_by_its_id_a_beginning_or_as_the_last(home: Path, text: str, session_id: str) -> None:
    """As long as only one can be meant."""
    assert service_of(home).resolve(text) == session_id


def test_a_whole_id_is_meant_even_where_another_begins_with_it(home: Path) -> None:
    """The first of two sessions of one title can still be named."""
    assert kept(home, "2026-11-22", "Coming home") == "2026-11-22-coming-home-2"
    assert service_of(home).resolve("2026-11-22-coming-home") == "2026-11-22-coming-home"


def test_all_that_could_be_meant_are_named(home: Path) -> None:
    """So that one of them can be written out."""
    with saying(WrongUse, match=r"could be 2026-11-20-coming-home, 2026-11-20-parking. Write more"):
        service_of(home).resolve("2026-11-20")


@pytest.mark.parametrize("text", ["", "2027", "../sessions", "last-one", "x\x1b[2J"])
def test_what_is_not_there_is_said_not_to_be(home: Path, text: str) -> None:
    """With the command that shows what is there."""
    with saying(WrongUse, match=r"There is no session .*coprod list") as caught:
        service_of(home).resolve(text)
    assert "\x1b" not in sentence_of(caught.value)


def test_there_is_no_last_session_before_the_first(tmp_path: Path) -> None:
    """And asking for it creates nothing."""
    with saying(WrongUse, match=r"no session .* yet"):
        service_of(tmp_path / "home").resolve("last")
    assert all_below(tmp_path) == []


def test_a_damaged_last_session_is_not_passed_over(home: Path) -> None:
    """The one before it is not opened in its place; an older damage does not matter."""
    spoil(home, "2026-11-20-parking")
    assert service_of(home).resolve("last") == "2026-11-22-coming-home"
    path = spoil(home, "2026-11-22-coming-home")
    with pytest.raises(DamagedRecord) as caught:
        service_of(home).resolve("last")
    assert str(path) in sentence_of(caught.value)


# --- listing


def test_the_newest_session_comes_first(home: Path) -> None:
    """Each as its own summary tells it."""
    service = service_of(home)
    summaries, troubles = service.listing()
    assert [each.id for each in summaries] == ["2026-11-22-coming-home", "2026-11-20-parking", "2026-11-20-coming-home"]
    assert list(summaries) == [summary(service.kept(each.id).session) for each in summaries]
    assert troubles == {}


def test_a_damaged_session_is_left_out_and_said_to_be(home: Path) -> None:
    """The others are listed, whether or not the damaged one was in the index before."""
    service_of(home).listing()
    path = spoil(home, "2026-11-20-parking")
    copy = path.with_name("2026-11-20-copied.json")
    copy.write_bytes((home / "sessions" / "2026-11-22-coming-home.json").read_bytes())
    for _ in range(2):
        summaries, troubles = service_of(home).listing()
        assert [each.id for each in summaries] == ["2026-11-22-coming-home", "2026-11-20-coming-home"]
        assert set(troubles) == {"2026-11-20-parking", "2026-11-20-copied"}
        assert "holds another session" in sentence_of(troubles["2026-11-20-copied"])


def test_openings_are_counted_over_the_sessions_of_one_group(tmp_path: Path) -> None:
    """However the group's name is written; without a group there is nothing to go by."""
    for day, group in (("2026-11-20", "Riverside"), ("2026-11-21", "riverside "), ("2026-11-22", "Hillside")):
        kept(tmp_path, day, "Coming home", a_plan(group=group))
    kept(tmp_path, "2026-11-23", "Coming home", a_plan(names="Ben Amina", group="Riverside"))
    kept(tmp_path, "2026-11-24", "Coming home", a_plan())
    assert service_of(tmp_path).openings("Riverside") == {"Amina": 2, "Ben": 1}
    assert service_of(tmp_path).openings("") == {}


# --- the line that was found

TEXTS = st.sampled_from(["Coming home", "Straße am Café", "a quiet room", "who to ring", "HOME alone, who rings"])


@settings(max_examples=short_or_long(40, 1_000), deadline=None)
@given(
    titles=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=3),
    words=st.sampled_from("home strasse who o qu".split()),
)
def test_the_line_of_one_session_is_that_of_the_list(titles: list[tuple[str, str]], words: str) -> None:
    """The shell takes it from the index, the start screen from the session: they say the same."""
    service = MemoryService(FakeClock())
    for title, said in titles:
        kept_in(service.memory, "2026-11-20", title, said=said)
    for found in service.find(words):
        assert service.found_in(found.summary.id, words) == found.line
