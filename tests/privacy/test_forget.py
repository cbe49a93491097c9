"""Forgetting a person: no byte of their name is left, nothing else is lost, and every number stays."""

import json
import re
import shutil
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import EarlierDecision
from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.reports.board import undecided
from coprod_tui.domain.stamp import Stamp
from coprod_tui.errors import DamagedRecord, Failure, OpenElsewhere, WrongUse
from coprod_tui.export.document import document_from
from coprod_tui.export.json import encode
from coprod_tui.files import Files
from coprod_tui.index.index import Index
from coprod_tui.live.wall import OnTheWall
from coprod_tui.places import Places
from coprod_tui.privacy.forget import forget
from coprod_tui.privacy.home import Home
from coprod_tui.service import Service
from coprod_tui.storage.shown import write_shown
from tests.privacy.exports import write, write_all
from tests.storage.disk import FailingFiles, all_below
from tests.support.clock import MORNING, FakeClock
from tests.support.failing import saying
from tests.support.lengths import short_or_long
from tests.support.meeting import a_plan, a_round
from tests.support.memory_store import MemoryStore

FIRST = "2026-11-22-coming-home"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def home(tmp_path: Path, clock: FakeClock) -> Path:
    """Two sessions: the first with Zoë and Ben, the second with her name in its title, looking back at the first."""
    home = tmp_path / "home"
    desk = Service.of(home, clock, lambda: 1)
    live = desk.open(a_plan(names="Zoë Ben", group="Zoë's group"))
    live.do(c.GoOn())
    live.do(c.StartOrHold())
    clock.wait(3_000)
    live.do(c.Contribute("zoë rang four times, and Zoë's phone was off. Zoëlla too.", "v2"))
    live.do(c.Propose("Ben rings Zoë", ("c1",)))
    live.do(c.CheckConsent("d1", c.Shown(2)))
    live.do(c.Settle("d1", "agreed"))
    live.do(c.Carry("d1", ("v1",), None, None, today=clock.now().date()))
    live.do(c.Close())
    live.leave()
    clock.at += timedelta(days=1)
    live = desk.open(titled("Zoe's letters"))
    desk.look_back(live, FIRST, c.FollowUp("d1", "done", "Zoë was rung.", "Ring early, says Zoë.", told=""))
    live.do(c.Join("Zoë"))
    live.beat()
    live.leave()
    desk.write_out(FIRST)
    desk.insights()
    desk.find("zoe")
    (home / "coprod.log").write_text("Something about Zoë\n")
    events = desk.kept(FIRST).events
    for path in (home / "exports" / "handout.md", home / "handed out" / "on.html"):
        write(home, events, path)
    (home / "sessions" / f".{FIRST}.json.0123.tmp").write_text("Zoë")
    return home


def titled(title: str) -> Plan:
    return Plan(title, (a_round(),), group="Zoë's group", voices=("Ben", "Chloe"), order="listed")


def named(*voices: str) -> Plan:
    return Plan("Coming home", (a_round(),), voices=voices, order="listed")


def desk_of(home: Path, files: Any = None) -> Service:
    return Service.of(home, FakeClock(MORNING + timedelta(days=40)), lambda: 1, files)


def bytes_of(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in all_below(home) if path.is_file()}


def holding(home: Path, word: str) -> list[str]:
    """The files in whose bytes, or name, the word stands in any case, composed or decomposed."""
    forms = [unicodedata.normalize(form, word) for form in ("NFC", "NFD")]
    found = re.compile("|".join(rf"(?<!\w){form}(?!\w)" for form in forms), re.IGNORECASE)
    return [
        path.name
        for path, data in bytes_of(home).items()
        if found.search(path.name + " " + data.decode(errors="replace"))
    ]


def documents(home: Path, change: Callable[[str], str] = str) -> list[Any]:
    """All sessions as documents, without their words, names and ids: what is left is numbers, moments and states."""
    desk = desk_of(home)
    keys = "name voices title purpose group prompt text reason words happened learned because id session".split()

    def emptied(plain: dict[str, Any]) -> dict[str, Any]:
        return {key: "" if key in keys and isinstance(value, str | None) else value for key, value in plain.items()}

    plain = []
    for summary in desk.listing().summaries:
        document = document_from(desk.kept(summary.id).events, MORNING)
        plain.append(json.loads(encode(document), object_hook=emptied))
    return plain


# --- everywhere


def test_no_byte_of_the_name_is_left_and_no_number_has_changed(home: Path) -> None:
    """In sessions, their ids, the index, exports, the log and what an interrupted save left."""
    before, counted = documents(home), desk_of(home).insights()
    told = desk_of(home).forget("zoë", dry_run=False)
    assert holding(home, "Zoë") == []
    assert documents(home) == before
    now = desk_of(home).insights()
    assert now.but(evenness=()) == counted.but(evenness=())
    assert [(each.offered, each.spoken) for each in now.evenness] == [(e.offered, e.spoken) for e in counted.evenness]
    assert set(told.sessions) == {FIRST, "2026-11-23-zoe-letters"}


def test_a_folder_in_the_place_of_the_index_is_looked_into(home: Path) -> None:
    """What stands in it is somebody else's: it is told, and stays."""
    folder = home / "index.sqlite3"
    folder.unlink(missing_ok=True)
    folder.mkdir()
    (folder / "notes.txt").write_text("Zoë rang.")
    told = desk_of(home).forget("Zoë", dry_run=False)
    assert told.left == (str(folder / "notes.txt"),)
    assert holding(home, "Zoë") == ["notes.txt"]


def test_what_was_left_beside_a_renamed_session_goes_by_its_name(home: Path) -> None:
    """A forgetting that was killed at its end left only the locks of ids that hold the name; of two words, too."""
    desk = desk_of(home)
    live = desk.open(titled("Letters"))
    live.do(c.Join("Quenby Marsh"))
    live.leave()
    desk.forget("Quenby Marsh", dry_run=False)
    left = ["2026-11-23-quenby-marsh-2.lock", ".2026-11-23-quenby-marsh.json.0123.tmp"]
    for each in left:
        (home / "sessions" / each).write_text("")
    (home / "exports" / "2026-11-23-quenby-marsh.pdf").write_text("")
    told = desk.forget("Quenby Marsh", dry_run=False)
    assert sorted(told.files) == sorted(str(home / "sessions" / each) for each in left)
    assert told.left == (str(home / "exports" / "2026-11-23-quenby-marsh.pdf"),)


def test_what_others_said_stays(home: Path) -> None:
    """Only the name as a word of its own becomes a voice; longer words and other people stay."""
    desk_of(home).forget("Zoë", dry_run=False)
    session = desk_of(home).kept(FIRST).session
    assert [voice.name for voice in session.voices] == [None, "Ben"]
    assert session.heard[0].text == "a voice rang four times, and a voice's phone was off. Zoëlla too."
    assert session.plan.group == "a voice's group"
    assert desk_of(home).board()[0].carried_by == (None,)
    assert (
        "a voice rang four times, and a voice's phone was off. Zoëlla too."
        in (home / "exports" / "handout.md").read_text()
    )
    assert not list(home.glob("sessions/.*.tmp"))


def test_an_id_that_holds_the_name_is_another_one_now(home: Path) -> None:
    """Its beat goes with it, it can be gone on with, and nothing refers to the old one."""
    desk_of(home).forget("Zoë", dry_run=False)
    new = "2026-11-23-voice-letters"
    assert sorted(path.name for path in (home / "sessions").iterdir()) == [
        f"{FIRST}.json", f"{new}.beat", f"{new}.json",
    ]  # fmt: skip
    assert desk_of(home).resume(new).session.id == new


def test_what_was_taken_up_from_a_session_with_the_name_leads_to_it_still(home: Path) -> None:
    """By its new id; nobody is asked a second time to take it up."""
    desk = desk_of(home)
    live = desk.resume("2026-11-23-zoe-letters")
    live.do(c.Propose("A shelf", ()))
    live.do(c.Close())
    live.leave()
    live = desk.open(titled("Shelves"))
    earlier = EarlierDecision("2026-11-23-zoe-letters", "d1", date(2026, 11, 23))
    live.do(c.Propose("A shelf by the door", (), earlier))
    live.leave()
    desk.write_out(live.session.id)
    desk.forget("Zoë", dry_run=False)
    assert holding(home, "Zoe") == []
    (taken,) = desk.kept(live.session.id).session.decisions
    assert taken.taken_up_from == EarlierDecision("2026-11-23-voice-letters", "d1", date(2026, 11, 23))
    assert undecided(desk.board()) == ()


def test_what_is_written_out_is_still_a_session(home: Path) -> None:
    """The export on the disk is the export that would be made now, but for its moment."""
    desk_of(home).forget("Zoë", dry_run=False)
    kept = json.loads((home / "exports" / f"{FIRST}.json").read_bytes())
    made = json.loads(desk_of(home).write_out(FIRST).read_bytes())
    assert kept.pop("exported_at") != made.pop("exported_at")
    assert kept == made


def test_a_dry_run_tells_and_changes_nothing(home: Path) -> None:
    """Each sentence once, as it stands."""
    before = bytes_of(home)
    told = desk_of(home).forget("Zoë", dry_run=True)
    assert bytes_of(home) == before
    assert "Ben rings Zoë" in told.sentences
    assert len(set(told.sentences)) == len(told.sentences)
    assert any(file.endswith("handout.md") for file in told.files)
    assert desk_of(home).forget("Zoë", dry_run=False)[:2] == told[:2]


def test_two_who_are_forgotten_in_one_session_stay_apart(home: Path) -> None:
    """By their ids; what each had is still theirs."""
    before = documents(home)
    for name in ("Zoë", "Ben"):
        desk_of(home).forget(name, dry_run=False)
    session = desk_of(home).kept(FIRST).session
    assert [(voice.id, voice.name) for voice in session.voices] == [("v1", None), ("v2", None)]
    assert documents(home) == before
    assert desk_of(home).openings("a voice's group") == {}


def test_the_demonstration_forgets_too(home: Path) -> None:
    """Its home lies in this one."""
    shutil.copytree(home, home.with_name("copy"))
    shutil.move(home.with_name("copy"), home / "demo")
    desk_of(home).forget("Zoë", dry_run=False)
    assert holding(home, "Zoë") == []


# --- words that only begin with the name


def test_longer_words_that_begin_with_the_name_are_told_and_stay(tmp_path: Path, clock: FakeClock) -> None:
    """In a dry run and afterwards, with the sentences and the files; not the names of others, nor ordinary words."""
    live = Service.of(tmp_path, clock, lambda: 1).open(a_plan(names="Luca Lucas Al"))
    for words in ("Luca rang the Lucaas.", "The Lucaas rang.", "Lucas rang.", "lucaasque", "All of us, also Alan."):
        live.do(c.Contribute(words, "v2"))
    live.do(c.Close())
    live.leave()
    desk = desk_of(tmp_path)
    desk.write_out(live.session.id)
    desk.find("luca")
    note = tmp_path / "exports" / "handout.md"
    note.write_text("The Lucaas rang.\n")
    held = ("The Lucaas rang.", str(note))
    told = desk.forget("luca", dry_run=True)
    assert (told.longer_words, told.held_longer) == (("Lucaas",), ("Luca rang the Lucaas.", *held))
    told = desk.forget("luca", dry_run=False)
    assert (told.longer_words, told.held_longer) == (("Lucaas",), ("a voice rang the Lucaas.", *held))
    with saying(WrongUse, match=r"Longer words begin with it, and are forgotten by themselves: Lucaas\.$"):
        desk.forget("Luca", dry_run=False)
    assert desk.forget("Al", dry_run=False).longer_words == ()
    assert desk.forget("Lucaas", dry_run=False).longer_words == ()
    assert holding(tmp_path, "Lucaas") == [note.name]


# --- parts of the name that stand by themselves


def test_parts_of_a_name_go_with_it(tmp_path: Path, clock: FakeClock) -> None:
    """Out of sentences, ids and exports, also two letters, a nickname and a middle name; others keep what is theirs."""
    plan = named("Jo (Bobbie) García-López Rose", "Rose Tyler", "Ben")
    live = Service.of(tmp_path, clock, lambda: 1).open(msgspec.structs.replace(plan, title="Bobbie's letters"))
    said = ("Bobbie rang, JO too", "Garcia and Lopez agree", "Jo Rose waited", "Rose Tyler and Rose wrote to Joan.")
    for words in said:
        live.do(c.Contribute(words, "v3"))
    live.do(c.Close())
    live.leave()
    desk = desk_of(tmp_path)
    desk.write_out(live.session.id)
    desk.find("garcia")
    told = desk.forget("jo (bobbie) garcia‑lopez rose", dry_run=False)
    assert [each.text for each in desk.kept(told.sessions[0].replace("bobbie", "voice")).session.heard] == [
        "a voice rang, a voice too",
        "a voice and a voice agree",
        "a voice waited",
        "Rose Tyler and Rose wrote to Joan.",
    ]
    for word in ("Jo", "Bobbie", "García", "Garcia", "López", "Lopez"):
        assert holding(tmp_path, word) == []
    assert (told.parts, told.parts_to_forget) == (("Rose",), ())


def test_a_part_that_is_an_ordinary_word_is_told_and_stays(tmp_path: Path, clock: FakeClock) -> None:
    """Before and afterwards, with what can be forgotten by itself; the rest of the name goes."""
    live = Service.of(tmp_path, clock, lambda: 1).open(named("Will May Okri", "Ben"))
    for words in ("I will, as may be.", "Will will ring in May.", "Will Okri rang.", "May Okri? Will May Okri!"):
        live.do(c.Contribute(words, "v2"))
    live.leave()
    desk = desk_of(tmp_path)
    for dry_run in (True, False):
        told = desk.forget("Will May Okri", dry_run=dry_run)
        assert set(told.parts) == set(told.parts_to_forget) == {"Will", "May"}
        assert told.held_parts[0] == "Will will ring in May."
    assert [each.text for each in desk.kept(live.session.id).session.heard] == [
        "I will, as may be.",
        "Will will ring in May.",
        "a voice rang.",
        "a voice? a voice!",
    ]
    desk.forget("Will", dry_run=False, as_written=True)
    assert desk.kept(live.session.id).session.heard[1].text == "a voice will ring in May."


def test_a_name_that_was_typed_in_a_hurry_is_told_and_can_be_forgotten(tmp_path: Path, clock: FakeClock) -> None:
    """It may be somebody else's, so it is told and not taken away on a guess; what another voice is called stays."""
    live = Service.of(tmp_path, clock, lambda: 1).open(named("Eun-ji Kim", "Siobhan O'Brien", "Eunji"))
    live.do(c.Contribute("Eunji rang. OBrien’s ward: kimeunji, eunjikim@example.org", "v3"))
    live.leave()
    desk = desk_of(tmp_path)
    told = desk.forget("Siobhan O'Brien", dry_run=False)
    assert (told.parts, told.parts_to_forget) == (("OBrien",), ("OBrien",))
    told = desk.forget("Eun-ji Kim", dry_run=False)
    assert (told.parts, told.parts_to_forget) == (("Eunji", "EunjiKim"), ("EunjiKim",))
    for word in ("OBrien", "EunjiKim"):
        desk.forget(word, dry_run=False)
        assert holding(tmp_path, word) == []


def test_what_forgetting_leaves_does_not_come_back_in_an_export_without_names(tmp_path: Path, clock: FakeClock) -> None:
    """It was left out of there while it was known for a part of a name."""
    live = Service.of(tmp_path, clock, lambda: 1).open(named("Eun-ji May", "Ben"))
    live.do(c.Contribute("Eunji rang. May rang. Eun-jis shelf.", "v2"))
    live.leave()
    write_all(tmp_path, live.events, tmp_path / "exports", "without", without_names=True)
    before = {path: path.read_bytes() for path in (tmp_path / "exports").iterdir()}
    told = desk_of(tmp_path).forget("Eun-ji May", dry_run=False)
    assert told.longer_words or told.parts
    assert {path: path.read_bytes() for path in before} == before


def test_parts_of_a_name_that_nobody_has_are_told_and_stay(tmp_path: Path, clock: FakeClock) -> None:
    """Only the whole name is known to be one; each part can be forgotten by itself."""
    live = Service.of(tmp_path, clock, lambda: 1).open(named("Rose Tyler", "Ben"))
    live.do(c.Contribute("Mary Rose rang, and Mary did.", "v2"))
    live.leave()
    desk = desk_of(tmp_path)
    told = desk.forget("Mary Rose", dry_run=False)
    assert (told.is_nobodys, told.parts, told.parts_to_forget) == (True, ("Mary",), ("Mary",))
    with saying(WrongUse, match=r"by themselves: Mary\. Of these you can forget: Mary\.$"):
        desk.forget("Mary Rose", dry_run=False)
    desk.forget("Mary", dry_run=False)
    assert holding(tmp_path, "Mary") == []


def test_somebody_in_a_kept_plan_keeps_their_name(tmp_path: Path, clock: FakeClock) -> None:
    """Who is to come next time is a voice too: a part of theirs is not only of whoever is forgotten."""
    Service.of(tmp_path, clock, lambda: 1).open(named("Ben Okri", "Chloe")).leave()
    plan = tmp_path / "plan.toml"
    plan.write_text('title = "Home"\nvoices = ["Ben Carter", "Ben Okri"]\n[[steps]]\nkind = "dialogue"\n')
    desk_of(tmp_path).forget("Ben Okri", dry_run=False)
    assert plan.read_text().splitlines()[1] == 'voices = ["Ben Carter",]'


def test_a_part_that_another_voice_is_called_is_told_only_where_it_was_said(tmp_path: Path, clock: FakeClock) -> None:
    """Not in the session that somebody is called so in; and she is not to be forgotten for it."""
    live = Service.of(tmp_path, clock, lambda: 1).open(named("Dorothy Hale", "Hale", "Li Dorothy"))
    live.do(c.Contribute("Mrs Hale cannot read.", "v2"))
    live.leave()
    told = desk_of(tmp_path).forget("Dorothy Hale", dry_run=False)
    assert (told.parts, told.held_parts, told.parts_to_forget) == (("Hale",), ("Mrs Hale cannot read.",), ())


# --- what others put into the folder


def test_plans_and_exports_in_any_folder_are_changed(home: Path) -> None:
    """A plan is known wherever it lies; what was exported may have been put in order."""
    plan = home / "plans" / "2027" / "next.toml"
    plan.parent.mkdir(parents=True)
    plan.write_text('title = "Home"\nvoices = ["Zoë", "Ben"]\n[[steps]]\nkind = "dialogue"\n')
    (home / "exports" / "old").mkdir()
    shutil.move(home / "exports" / "handout.md", home / "exports" / "old" / "zoe.md")
    shutil.copy(home / "exports" / f"{FIRST}.json", home / "plans" / "Zoë.json")
    told = desk_of(home).forget("Zoë", dry_run=False)
    assert holding(home, "Zoë") == []
    assert holding(home, "zoe") == []
    assert plan.read_text().startswith('title = "Home"\nvoices = [ "Ben"]\n')
    assert (told.left, told.unread) == ((), ())


@pytest.mark.parametrize(
    "file",
    ["notes.txt", "letters/to.txt", "sessions/old/copy.json", "pyproject.toml", "zoe/plan.txt", "demo2/Zoë.txt"],
)
def test_what_is_not_coprods_is_named_and_stays(home: Path, file: str) -> None:
    """In a dry run and afterwards, for its name or its folder's as well."""
    path = home / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('name = "Zoë"\n')
    for dry_run in (True, False):
        told = desk_of(home).forget("Zoë", dry_run=dry_run)
        assert told.left == (str(path),)
        assert str(path) not in told.files
    assert path.read_text() == 'name = "Zoë"\n'
    assert holding(home, "Zoë") == [path.name]
    with saying(WrongUse, match=f"are not coprod’s: {re.escape(str(path))}"):
        desk_of(home).forget("Zoë", dry_run=False)


def test_a_folder_that_is_called_so_is_told_and_only_the_folder(home: Path) -> None:
    """What coprod wrote into it changes; the folder keeps its name, also for whoever asks again."""
    folder = home / "exports" / "Zoë"
    for name in ("in.md", "more/zoe.html"):
        write(home, desk_of(home).kept(FIRST).events, folder / name)
    for dry_run in (True, False):
        told = desk_of(home).forget("Zoë", dry_run=dry_run)
        assert (told.folders, told.left) == ((str(folder),), ())
        assert str(folder / "in.md") in told.files
    assert (folder / "more" / "a voice.html").exists()
    with saying(WrongUse, match=f"Folders are called so: {re.escape(str(folder))}"):
        desk_of(home).forget("Zoë", dry_run=False)


@pytest.mark.parametrize(
    ("file", "holds"),
    [
        ("page.html", '<img alt="Zo&euml;"><p>rang.</p>'),
        ("table.csv", 'name\n"said ""Zoë"""\n'),
        ("notes.json", '{"by": "\\nZo\\u00eb"}'),
        ("exports/notes.md", "Zoë rang."),
        ("exports/picture.bin", "Zoë"),
    ],
)
def test_what_somebody_else_wrote_is_looked_into_in_every_spelling(home: Path, file: str, holds: str) -> None:
    """It is named, and stays as it is, among the exports too."""
    path = home / file
    path.write_bytes(holds.encode() + b" \xff\xfe" * path.name.endswith("bin"))
    before = path.read_bytes()
    assert desk_of(home).forget("Zoë", dry_run=False).left == (str(path),)
    assert path.read_bytes() == before


def test_an_export_that_somebody_edited_is_theirs(home: Path) -> None:
    """It may say what no session holds; only a JSON that is put in another order is still the same."""
    page = home / "handed out" / "on.html"
    page.write_text(page.read_text() + "<!-- ours -->")
    before = page.read_bytes()
    told = desk_of(home).forget("Zoë", dry_run=False)
    assert told.left == (str(page),)
    assert page.read_bytes() == before


@pytest.mark.parametrize("name", ["Max", "Li", "En", "Id", "Words"])
def test_a_name_that_is_a_word_of_html_leaves_the_pages_of_others_alone(home: Path, name: str) -> None:
    """Whoever it is that goes, in sessions that they never were in nothing changes and nothing is listed."""
    desk = desk_of(home)
    desk.write_out(FIRST, "html")
    desk.open(a_plan(names=f"{name} Ben")).leave()
    before = {path: data for path, data in bytes_of(home).items() if path.parent.name == "exports"}
    told = desk.forget(name, dry_run=False)
    assert (told.files, told.left) == ((), ())
    assert {path: data for path, data in bytes_of(home).items() if path.parent.name == "exports"} == before


def test_what_cannot_be_looked_into_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is too large, and a folder that is closed."""

    class ClosedFolder(Files):
        def names(self, folder: Path) -> list[str]:
            if folder.name == "closed":
                raise PermissionError
            return super().names(folder)

    monkeypatch.setattr("coprod_tui.privacy.home.LARGEST_BYTES", 100_000)
    (home / "closed").mkdir()
    (home / "film.mp4").write_bytes(bytes(100_001))
    told = desk_of(home, ClosedFolder()).forget("Zoë", dry_run=False)
    assert told.unread == (str(home / "closed"), str(home / "film.mp4"))


def test_what_only_points_elsewhere_is_not_followed(home: Path) -> None:
    """It is not in the home folder, and may be anybody's."""
    elsewhere = home.with_name("elsewhere")
    elsewhere.mkdir()
    (elsewhere / "notes.txt").write_text("Zoë")
    (home / "linked").symlink_to(elsewhere)
    assert desk_of(home).forget("Zoë", dry_run=False).left == ()


def test_any_store_forgets(tmp_path: Path) -> None:
    """Sessions are changed through the store's port only; this one keeps them in memory, and has no folder."""
    store = MemoryStore()
    names = ["Zoë", "Ben"]
    for title in ("Zoë’s letters", "Home"):
        id_ = SessionId(f"2026-11-22-{title.lower().replace('ë’s ', 'e-')}")
        journal = store.begin([id_]).journal
        act = decide(
            None,
            c.Open(id_, Plan(title, (a_round(),), voices=tuple(names), order="listed"), 1, {}),
            Stamp(1, 1, MORNING, 0),
        )
        journal.keep(act.events)
        journal.close()
    files = Files()
    told = forget([Home(Places(tmp_path / "none"), store, Index(store, None, files), files)], "Zoë", dry_run=False)
    assert told.sessions == ("2026-11-22-home", "2026-11-22-zoe-letters")
    assert list(store.versions()) == ["2026-11-22-home", "2026-11-22-voice-letters"]
    kept = [store.read(each).session for each in store.versions()]
    assert [[voice.name for voice in each.voices] for each in kept] == [[None, "Ben"]] * 2


# --- what is refused


@pytest.mark.parametrize("name", ["Dev", "", "  ", "A voice", "\x1b[2J"])
def test_a_name_that_is_not_there(home: Path, name: str) -> None:
    """It is said, exit code 2, and only the index and an unfinished save are gone, to be sure."""
    before = bytes_of(home)
    with pytest.raises(WrongUse):
        desk_of(home).forget(name, dry_run=False)
    after = bytes_of(home)
    gone = {path.name for path in before.keys() - after.keys()}
    assert gone <= {"index.sqlite3", f".{FIRST}.json.0123.tmp"}
    assert after.items() <= before.items()


def test_a_home_that_is_no_folder_cannot_be_read(tmp_path: Path) -> None:
    """Nothing is known of who is in the record, so that is not what is said."""
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("Meera")
    link.symlink_to(tmp_path / "nowhere")
    for home, why in ((file, "is not a folder"), (link, "is a link to a folder that is not there")):
        with saying(Failure, match=f"cannot be read: {re.escape(str(home))} {why}") as told:
            desk_of(home).forget("Meera", dry_run=False)
        assert told.value.exit_code == 1


def test_who_was_forgotten_is_no_other_voice(home: Path) -> None:
    """*A voice* is nobody's name and stays whole; the word alone can go, and going twice does no harm."""
    desk = desk_of(home)
    desk.forget("Zoë", dry_run=False)
    with saying(WrongUse, match=r"nothing in it holds that name\.$"):
        desk.forget("voice", dry_run=True)
    desk.forget("rang", dry_run=False)
    words = desk.kept(FIRST).session.heard[0].text
    assert words.startswith("a voice a voice four times")
    with suppress(WrongUse):
        desk.forget("voice", dry_run=False)
    assert desk.kept(FIRST).session.heard[0].text == words


@pytest.mark.parametrize("name", [".", "-", "4", "“”", "…"])
def test_what_has_no_letter_is_no_name(home: Path, name: str) -> None:
    """A full stop stands at the end of every sentence, and all of them would be gone for good."""
    before = bytes_of(home)
    with saying(WrongUse, match=re.escape(f"There is no name in “{name}”.")):
        desk_of(home).forget(name, dry_run=False)
    assert bytes_of(home) == before


@pytest.mark.parametrize("name", ["a", "to", "我", "€"])
def test_a_short_word_that_nobody_was_called_is_left_alone(home: Path, name: str) -> None:
    """It stands in many sentences, and is nobody's name."""
    before = bytes_of(home)
    with saying(WrongUse, match=f"^Nobody was ever called “{name}”"):
        desk_of(home).forget(name, dry_run=False)
    assert bytes_of(home) == before


@pytest.mark.parametrize("name", ["Bo", "Mei Okri"])
def test_what_only_a_name_tells_goes_even_after_an_interruption(tmp_path: Path, clock: FakeClock, name: str) -> None:
    """What they are called goes last: only there it stands that so short a word is a name, and what its parts are."""
    part = name.split()[0]
    live = Service.of(tmp_path / "spare", clock, lambda: 1).open(named(name, "Ben"))
    live.do(c.Contribute(f"{part} rang. I hope he will.", "v2"))
    live.leave()
    desk_of(tmp_path / "spare").write_out(live.session.id)
    home = tmp_path / "home"
    for at in range(1, 1_000):
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(tmp_path / "spare", home)
        files = FailingFiles(at, for_good=True)
        with suppress(Failure):
            desk_of(home, files).forget(name, dry_run=False)
        with suppress(WrongUse):  # where it was finished before the call that failed
            desk_of(home).forget(name, dry_run=False)
        assert holding(home, part) == []
        if not files.has_failed:
            return
    pytest.fail("a call failed every time")


def test_a_name_that_only_sentences_hold_is_said_to_be_nobodys(home: Path) -> None:
    """Somebody may have been spoken of without having been there."""
    assert desk_of(home).forget("times", dry_run=True).is_nobodys
    assert not desk_of(home).forget("Zoë", dry_run=True).is_nobodys


def test_a_part_of_a_name_is_not_a_name(tmp_path: Path, clock: FakeClock) -> None:
    """Whoever is called Amina B is not forgotten with Amina; it is said what to write."""
    live = Service.of(tmp_path, clock, lambda: 1).open(a_plan())
    live.do(c.Join("Amina B"))
    live.do(c.Contribute("Amina B asked Amina.", "v2"))
    live.leave()
    desk = desk_of(tmp_path)
    write(tmp_path, live.events, tmp_path / "exports" / "handout.md")
    told = desk.forget("amina", dry_run=False)
    assert (told.other_names, told.sentences) == (("Amina B",), ("Amina B asked Amina.",))
    session = desk.kept(live.session.id).session
    assert [voice.name for voice in session.voices] == [None, "Ben", "Chloe", "Amina B"]
    assert session.heard[0].text == "Amina B asked a voice."
    assert "Amina B asked a voice." in (tmp_path / "exports" / "handout.md").read_text()
    with saying(WrongUse, match="stands in the name Amina B"):
        desk.forget("Amina", dry_run=False)


def test_a_part_of_several_names_is_told_with_all_of_them(tmp_path: Path, clock: FakeClock) -> None:
    """So that one finds whom one means."""
    live = Service.of(tmp_path, clock, lambda: 1).open(a_plan())
    for name in ("Maud Marsh", "Maud Lind"):
        live.do(c.Join(name))
    live.leave()
    with saying(WrongUse, match="stands in the names Maud Lind, Maud Marsh"):
        desk_of(tmp_path).forget("Maud", dry_run=True)


def test_a_session_that_is_open_elsewhere_stops_it_before_anything_changes(home: Path) -> None:
    """Exit code 4; it is done again once the session was left."""
    held = desk_of(home).resume("2026-11-23-zoe-letters")
    before = bytes_of(home)
    with pytest.raises(OpenElsewhere):
        desk_of(home).forget("Zoë", dry_run=False)
    assert bytes_of(home) == before
    held.leave()
    desk_of(home).forget("Zoë", dry_run=False)


def test_a_damaged_session_that_holds_the_name_stops_it(home: Path) -> None:
    """Exit code 3: it cannot be rewritten, and must not stay unmentioned."""
    path = home / "sessions" / f"{FIRST}.json"
    path.write_bytes(path.read_bytes()[:-5])
    before = bytes_of(home)
    with saying(DamagedRecord, match="nothing has been changed"):
        desk_of(home).forget("Zoë", dry_run=False)
    assert bytes_of(home) == before


# --- interrupted


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_interrupted_at_any_call_it_is_finished_by_doing_it_again(home: Path, for_good: bool) -> None:
    """Call 1, 2, 3 … fails: whatever state that left, the next time everything is forgotten and nothing is lost."""
    whole = documents(home)
    spare = home.with_name("spare")
    shutil.copytree(home, spare)
    for at in range(1, 1_000, short_or_long(7, 1)):
        shutil.rmtree(home)
        shutil.copytree(spare, home)
        files = FailingFiles(at, for_good=for_good)
        with suppress(Failure):
            desk_of(home, files).forget("Zoë", dry_run=False)
        done = not files.has_failed
        with suppress(WrongUse):  # where it was finished before the call that failed
            desk_of(home).forget("Zoë", dry_run=False)
        assert holding(home, "Zoë") == []
        assert documents(home) == whole
        if done:
            return
    pytest.fail("a call failed every time")


@pytest.mark.parametrize("session_id", [FIRST, "2026-11-23-zoe-letters", "2026-11-24-gone"])
def test_what_a_killed_program_had_on_the_wall_goes_too(home: Path, session_id: str) -> None:
    """In whichever session it was worded, and whether or not that is still there."""
    wall = home / "sessions" / f"{session_id}.wall"
    write_shown(wall, OnTheWall(being_worded="Ring Zoë first"), 0, Files())
    desk_of(home).forget("Zoë", dry_run=False)
    assert holding(home, "Zoë") == []
    assert not wall.exists()


@pytest.mark.parametrize(
    "shown",
    [
        OnTheWall(being_worded="Zoë rings"),
        OnTheWall("plan", question="Put in “Zoë rings”?"),
        OnTheWall(then="Zoë then"),
    ],
)
def test_a_name_that_is_on_the_wall_keeps_its_session_open(home: Path, shown: OnTheWall) -> None:
    """Nothing is changed; once it is kept without it, or the session is left, it can be done."""
    live = desk_of(home).open(named("Dev"))
    live.show_on_the_wall(shown)
    before = bytes_of(home)
    with pytest.raises(OpenElsewhere):
        desk_of(home).forget("Zoë", dry_run=False)
    assert {path: data for path, data in bytes_of(home).items() if path in before} == before
    live.leave()
    desk_of(home).forget("Zoë", dry_run=False)
    assert holding(home, "Zoë") == []


def test_a_name_that_only_the_wall_of_a_killed_program_had_is_gone(home: Path) -> None:
    """Although it stands nowhere else."""
    wall = home / "sessions" / f"{FIRST}.wall"
    write_shown(wall, OnTheWall(being_worded="Ring Wilhelmina first"), 0, Files())
    with pytest.raises(WrongUse):
        desk_of(home).forget("Wilhelmina", dry_run=False)
    assert holding(home, "Wilhelmina") == []


@pytest.mark.parametrize("name", ["Zoë", "Wilhelmina"])
def test_what_was_begun_goes_with_the_name_in_it(home: Path, clock: FakeClock, name: str) -> None:
    """While its session is open nothing is changed; a draft without the name stays."""
    live = desk_of(home).open(named("Dev"))
    live.leave_drafts({("words", "v1"): {"words": f"{name} rang."}})
    with pytest.raises(OpenElsewhere):
        desk_of(home).forget(name, dry_run=False)
    live.leave()
    other = desk_of(home).open(named("Dev"))
    other.leave_drafts({("words", None): {"words": "It rang."}})
    other.leave()
    assert holding(home, name)
    desk_of(home).forget(name, dry_run=False)
    assert holding(home, name) == []
    assert [path.suffix for path in (home / "sessions").iterdir() if b"It rang." in path.read_bytes()] == [".drafts"]


def test_what_a_kill_left_beside_a_session_that_is_called_otherwise_by_now_goes_too(home: Path) -> None:
    """Its lock and its beat are called as it was; those of others stay."""
    desk_of(home).forget("Zoë", dry_run=False)
    left = [home / "sessions" / f"2026-11-23-zoe-letters{suffix}" for suffix in (".lock", ".beat")]
    other = home / "sessions" / "2026-11-23-zoella-letters.lock"
    for path in (*left, other):
        path.write_bytes(b"")
    desk_of(home).forget("Zoë", dry_run=False)
    assert not any(path.exists() for path in left)
    assert other.exists()
