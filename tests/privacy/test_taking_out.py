"""Words that somebody takes back are gone from every file of coprod's: the session, its exports, what is searched."""

import errno
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.ids import ContributionId, SessionId
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import Failure, OpenElsewhere
from coprod_tui.export.reading import events_in
from coprod_tui.live.session import LiveSession
from coprod_tui.privacy.anonymous import anonymous
from coprod_tui.service import Service
from tests.privacy.exports import write_all
from tests.storage.disk import QuickFiles, RefusingFiles, all_below
from tests.support.clock import FakeClock
from tests.support.failing import saying
from tests.support.kept import events_of
from tests.support.lengths import short_or_long
from tests.support.meeting import a_plan, a_round

SAID, BETTER = "Nobody told Amina’s *mother* who to ring.", '=Nobody told "us" who to ring; or why.'
STAYS = "I read letters for half my street."
AT = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


def desk_of(home: Path, **more: int) -> Service:
    return Service.of(home, FakeClock(), lambda: 3, QuickFiles())


def held(home: Path) -> LiveSession:
    live = desk_of(home).open(a_plan())
    live.do(c.GoOn())
    live.do(c.Contribute(SAID, "v1"))
    live.do(c.ReadBack())
    live.do(c.Contribute(STAYS, "v2"))
    live.do(c.Reword("c1", BETTER))
    live.do(c.ReadBack("c1"))
    return live


def all_bytes(home: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in all_below(home) if path.is_file())


def holding(home: Path) -> list[str]:
    """The files in which something of the words stands, however it is written there."""
    parts = [part.encode() for part in ("mother", "who to ring", "or why")]
    files = (path for path in all_below(home) if path.is_file())
    return [path.name for path in files if any(part in path.read_bytes() for part in parts)]


def test_no_file_of_coprods_holds_them_any_more(tmp_path: Path) -> None:
    """Out of a closed session: its file, exports of every kind, with names and without, and what is searched."""
    live = held(tmp_path)
    live.do(c.Close())
    live.leave()
    write_all(tmp_path, live.events, tmp_path / "exports", "named")
    write_all(tmp_path, live.events, tmp_path / "exports", "anonymous", without_names=True)
    write_all(tmp_path, live.events, tmp_path / "elsewhere", "moved")
    desk = desk_of(tmp_path)
    assert [each.summary.id for each in desk.find("nobody told")] == [live.session.id]
    assert desk.take_out(live.session.id, "c1") == ()
    assert holding(tmp_path) == []
    assert desk_of(tmp_path).find("nobody told") == ()
    assert [each.summary.id for each in desk_of(tmp_path).find("half my street")] == [live.session.id]
    assert holding(tmp_path) == []


def test_the_exports_are_those_of_the_session_as_it_is_now(tmp_path: Path) -> None:
    """Each in its own form, without names where it had none; an imported JSON gives the same export."""
    live = held(tmp_path)
    live.do(c.Close())
    live.leave()
    exports = tmp_path / "exports"
    write_all(tmp_path, live.events, exports, "named")
    write_all(tmp_path, live.events, exports, "anonymous", without_names=True)
    desk_of(tmp_path).take_out(live.session.id, "c1")
    now = events_of(tmp_path, live.session.id)
    assert events_in((exports / "named.json").read_bytes()) == now
    assert events_in((exports / "anonymous.json").read_bytes()) == anonymous(now).events
    for ending in (".md", ".html", "-contributions.csv"):
        assert STAYS.encode() in (exports / f"named{ending}").read_bytes()
        assert STAYS.encode() in (exports / f"anonymous{ending}").read_bytes()
        assert b"Amina" not in (exports / f"anonymous{ending}").read_bytes()


def test_in_an_open_session_it_is_gone_at_once(tmp_path: Path) -> None:
    """The session goes on, in memory and on the disk, and is the same when it is opened again."""
    live = held(tmp_path)
    desk = desk_of(tmp_path)
    desk.write_out(live)
    desk.take_out(live, "c1")
    assert holding(tmp_path) == []
    live.do(c.Contribute("Something else.", "v3"))
    live.leave()
    assert live.unsaved is None
    assert events_of(tmp_path, live.session.id) == live.events
    assert [each.id for each in live.session.heard] == ["c2", "c3"]
    (export,) = (tmp_path / "exports").iterdir()
    assert events_in(export.read_bytes()) == live.events[: len(live.events) - 1]


def test_what_interrupted_saves_left_goes_too(tmp_path: Path) -> None:
    """Beside the session and among the exports."""
    live = held(tmp_path)
    live.leave()
    file = tmp_path / "sessions" / f"{live.session.id}.json"
    (tmp_path / "exports").mkdir()
    for left in (file.with_name(f".{file.name}.0a1b2c.tmp"), tmp_path / "exports" / ".x.json.0a1b2c.tmp"):
        left.write_text(f"{{ {SAID}")
    desk_of(tmp_path).take_out(live.session.id, "c1")
    assert holding(tmp_path) == []


def test_a_session_that_is_there_twice_loses_them_twice(tmp_path: Path) -> None:
    """A forgetting was interrupted between the new id and the old one; done again it finds one session."""
    desk = desk_of(tmp_path)
    live = desk.open(Plan("Zoë’s letters", (a_round(),), voices=("Ben",)))
    live.do(c.Join("Zoë"))
    live.do(c.Contribute(SAID, "v1"))
    live.do(c.Close())
    live.leave()
    old = tmp_path / "sessions" / f"{live.session.id}.json"
    before = old.read_bytes()
    desk.forget("Zoë", dry_run=False)
    assert not old.exists()
    old.write_bytes(before)
    desk.take_out(live.session.id, "c1")
    assert holding(tmp_path) == []
    desk.forget("Zoë", dry_run=False)
    assert [each.name for each in (tmp_path / "sessions").glob("*.json")] == ["2026-11-22-voice-letters.json"]


def test_a_search_that_is_kept_just_then_does_not_bring_them_back(tmp_path: Path) -> None:
    """Another program read the session before, and keeps what is searched after the words were taken out."""
    live = held(tmp_path)
    live.do(c.Close())
    live.leave()

    def while_read(*_: int) -> None:
        if holding(tmp_path):
            desk_of(tmp_path).take_out(live.session.id, "c1")

    Service.of(tmp_path, FakeClock(), lambda: 5, QuickFiles(), while_read).find("nobody")
    assert (tmp_path / "index.sqlite3").exists()
    assert holding(tmp_path) == []


def test_what_an_interrupted_forgetting_left_under_a_new_id_goes_too(tmp_path: Path) -> None:
    """However short the words are; what was left of another session stays."""
    live = held(tmp_path)
    live.do(c.Contribute("Yes.", "v1"))
    live.leave()
    file = tmp_path / "sessions" / f"{live.session.id}.json"
    left = file.with_name(".2026-11-22-voice-s-letters.json.0a1b2c.tmp")
    other = file.with_name(".2026-11-21-letters.json.0a1b2c.tmp")
    left.write_bytes(file.read_bytes())
    other.write_text("Yes.")
    desk_of(tmp_path).take_out(live.session.id, "c3")
    assert not left.exists()
    assert other.exists()


class Beside(QuickFiles):
    """Does something else at one call, as another program may."""

    def __init__(self, at: int, does: Callable[[], object]) -> None:
        self._left, self._does = at, does
        self.has_done = False

    def read(self, path: Path) -> bytes:
        self._look()
        return super().read(path)

    def replace(self, source: Path, target: Path) -> None:
        self._look()
        super().replace(source, target)

    def place_new(self, source: Path, target: Path) -> None:
        self._look()
        super().place_new(source, target)

    def _look(self) -> None:
        self._left -= 1
        if self._left == 0:
            self._does()
            self.has_done = True


@pytest.mark.parametrize("first", ["take out", "export"])
def test_what_is_exported_just_then_does_not_bring_them_back(tmp_path: Path, first: str) -> None:
    """Whichever of the two programs began first, and wherever the other one came in between."""
    for at in range(1, 100):
        home = tmp_path / str(at)
        live = held(home)
        live.do(live.closing)
        live.leave()

        def take_out(desk: Service, session_id: SessionId = live.session.id) -> None:
            desk.take_out(session_id, ContributionId("c1"))

        def export(desk: Service, session_id: SessionId = live.session.id) -> None:
            with suppress(Failure):  # whose unfinished file went with the words
                desk.write_out(session_id, "md")

        one, other = (take_out, export) if first == "take out" else (export, take_out)
        files = Beside(at, partial(other, desk_of(home)))
        one(Service.of(home, FakeClock(), lambda: 3, files))
        if not files.has_done:
            break
        assert holding(home) == []
    assert at > 2


def test_exports_of_other_sessions_stay_as_they_are(tmp_path: Path) -> None:
    """Also where the same was said in one of them; and what is not coprod's is pointed out."""
    live = held(tmp_path)
    live.leave()
    clock = FakeClock()
    clock.sleep(30 * 24 * 3_600_000)
    other = Service.of(tmp_path, clock, lambda: 4, QuickFiles()).open(a_plan())
    other.do(c.Contribute(SAID, None))
    other.leave()
    write_all(tmp_path, other.events, tmp_path / "exports", "other")
    notes = tmp_path / "exports" / "notes.txt"
    notes.write_text(f"Amina: {SAID}")
    notes.with_name("no-table.csv").write_text(f"a,b\n{'x' * 200_000}\n")
    before = {
        path: path.read_bytes() for path in (tmp_path / "exports").iterdir() if path.suffix in (".json", ".md", ".html")
    }
    left = desk_of(tmp_path).take_out(live.session.id, "c1")
    assert notes in left
    assert {path: path.read_bytes() for path in before} == before
    assert fold(events_of(tmp_path, other.session.id)).heard == other.session.heard


def test_exports_of_a_session_of_the_same_day_and_title_stay_as_they_are(tmp_path: Path) -> None:
    """Where the same was said in both, and whichever name the exports were given."""
    live = held(tmp_path)
    live.do(c.Contribute("Yes.", "v1"))
    live.leave()
    clock = FakeClock()
    clock.sleep(3 * 3_600_000)
    afternoon = Service.of(tmp_path, clock, lambda: 5, QuickFiles()).open(a_plan())
    for said in ("The bus comes once an hour.", "Nobody asked us.", "Yes."):
        afternoon.do(c.Contribute(said, "v2"))
    afternoon.leave()
    assert afternoon.session.id == f"{live.session.id}-2"
    write_all(tmp_path, live.events, tmp_path / "exports", f"{live.session.id}-2")
    write_all(tmp_path, afternoon.events, tmp_path / "exports", f"{live.session.id}-3")
    others = [each for each in (tmp_path / "exports").iterdir() if "-3" in each.stem]
    before = {each: each.read_bytes() for each in others}
    desk_of(tmp_path).take_out(live.session.id, "c3")
    assert {each: each.read_bytes() for each in others} == before
    ours = tmp_path / "exports" / f"{live.session.id}-2"
    assert all(b"Yes." not in ours.with_name(ours.name + ending).read_bytes() for ending in (".json", ".html", ".md"))


def test_twice_does_no_harm_and_what_is_not_there_is_refused(tmp_path: Path) -> None:
    """An interrupted one is finished by doing it again."""
    live = held(tmp_path)
    desk = desk_of(tmp_path)
    with pytest.raises(OpenElsewhere):
        desk.take_out(live.session.id, "c1")
    live.leave()
    desk.take_out(live.session.id, "c1")
    kept = events_of(tmp_path, live.session.id)
    desk.take_out(live.session.id, "c1")
    assert events_of(tmp_path, live.session.id) == kept
    with pytest.raises(Rejection):
        desk.take_out(live.session.id, "c9")


def test_what_could_not_be_kept_is_tried_again_and_then_gone(tmp_path: Path) -> None:
    """While the disk refuses the session goes on, and says so."""

    class Full(QuickFiles):
        is_full = False

        def create(self, path: Path) -> int:
            if self.is_full and path.parent.name == "sessions":
                raise OSError(28, "No space left on device")
            return super().create(path)

    files = Full()
    desk = Service.of(tmp_path, FakeClock(), lambda: 3, files)
    live = desk.open(a_plan())
    live.do(c.Contribute(SAID, "v1"))
    files.is_full = True
    live.do(c.Reword("c1", BETTER))
    desk.take_out(live, "c1")
    assert live.unsaved
    assert BETTER not in str(live.events)
    files.is_full = False
    live.save_again()
    live.leave()
    assert live.unsaved is None
    assert holding(tmp_path) == []
    assert events_of(tmp_path, live.session.id) == live.events


WORDS = st.text("abcdefghijklm", min_size=12, max_size=20)
DOES = st.sampled_from(["write", "write", "reword", "undo", "export", "anonymous"])


@settings(max_examples=short_or_long(15, 500), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DOES, WORDS), min_size=4, max_size=14), st.booleans(), st.integers(1, 3))
def test_a_byte_search_finds_no_wording(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]], closed: bool, which: int
) -> None:
    """After random words, rewordings, undos and exports of every kind, open or closed."""
    home = tmp_path_factory.mktemp("home")
    live = desk_of(home).open(a_plan())
    ever: dict[str, set[str]] = {}
    for number, (what, word) in enumerate(steps):
        text, last = f"{word} {number:02}", f"c{len(live.session.contributions)}"
        try:
            if what == "write":
                live.do(c.Contribute(text, "v1"))
                ever.setdefault(f"c{len(live.session.contributions)}", set()).add(text)
            elif what == "reword":
                live.do(c.Reword(last, text))
                ever[last].add(text)
            elif what == "undo":
                live.undo()
            else:
                write_all(home, live.events, home / "exports", f"e{number}", without_names=what == "anonymous")
        except Rejection:
            continue
    if closed:
        live.do(c.Close())
        live.leave()
    contribution = f"c{which}"
    if contribution not in {each.id for each in live.session.heard}:
        live.leave()
        return
    desk = desk_of(home)
    desk.find("x")
    if closed:
        desk.take_out(live.session.id, contribution)
    else:
        desk.take_out(live, contribution)
        live.leave()
    kept = all_bytes(home)
    assert [text for text in ever[contribution] if text.encode() in kept] == []
    stands = [each.text for each in live.session.heard if each.id != contribution]
    assert all(text and text.encode() in kept for text in stands)


def test_a_failing_export_leaves_the_words_where_they_can_be_taken_out(tmp_path: Path) -> None:
    """It is said, and doing it again finishes it."""

    class Closed(QuickFiles):
        is_closed = True

        def create(self, path: Path) -> int:
            if self.is_closed and path.parent.name == "exports":
                raise PermissionError(13, "Permission denied")
            return super().create(path)

    live = held(tmp_path)
    desk_of(tmp_path).write_out(live)
    live.leave()
    files = Closed()
    desk = Service.of(tmp_path, FakeClock(), lambda: 3, files)
    with saying(Failure, match="Do the same again to finish"):
        desk.take_out(live.session.id, "c1")
    assert fold(events_of(tmp_path, live.session.id)).contribution("c1").text == BETTER
    files.is_closed = False
    desk.take_out(live.session.id, "c1")
    assert holding(tmp_path) == []


@pytest.mark.parametrize("closed", ["exports", "named.md"])
def test_a_closed_export_is_not_said_to_be_without_them(tmp_path: Path, closed: str) -> None:
    """It may hold them: the words stay until it can be looked into, and then go everywhere."""

    class Closed(QuickFiles):
        def names(self, folder: Path) -> list[str]:
            return super().names(self._open(folder))

        def read(self, path: Path) -> bytes:
            return super().read(self._open(path))

        def _open(self, path: Path) -> Path:
            if path.name == closed:
                raise PermissionError(13, "Permission denied")
            return path

    live = held(tmp_path)
    live.leave()
    write_all(tmp_path, live.events, tmp_path / "exports", "named")
    with saying(Failure, match="could not be taken out everywhere: this user may not do that"):
        Service.of(tmp_path, FakeClock(), lambda: 3, Closed()).take_out(live.session.id, "c1")
    assert desk_of(tmp_path).kept(live.session.id).session.heard[0].text
    assert desk_of(tmp_path).take_out(live.session.id, "c1") == ()
    assert holding(tmp_path) == []


def test_an_index_made_while_nothing_could_be_saved_goes_with_the_words(tmp_path: Path) -> None:
    """Another program lists what is still in the file; once that can be written, nothing holds the words."""
    files = RefusingFiles(None)
    service = Service.of(tmp_path, FakeClock(), lambda: 3, files)
    held(tmp_path).leave()
    live = service.resume(SessionId("2026-11-22-coming-home"))
    files.error = errno.ENOSPC
    service.take_out(live, ContributionId("c1"))
    assert desk_of(tmp_path).find("who to ring")
    assert "index.sqlite3" in holding(tmp_path)
    files.error = None
    live.beat()
    assert live.unsaved is None
    assert holding(tmp_path) == []
    assert not desk_of(tmp_path).find("who to ring")
    live.leave()
