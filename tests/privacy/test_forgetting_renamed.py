"""Forgetting a person who had several names: they go together, and nobody else's goes with them."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply import history
from coprod_tui.domain.commands.voices import must_differ
from coprod_tui.domain.decide import Act
from coprod_tui.domain.people.forgetting import AlsoCalled
from coprod_tui.domain.people.names import A_VOICE
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import Failure, OpenElsewhere, WrongUse
from coprod_tui.files import Files
from coprod_tui.live.session import LiveSession
from coprod_tui.service import Service
from tests.privacy.exports import write
from tests.privacy.test_forget import bytes_of, documents, holding
from tests.storage.disk import QuickFailingFiles, QuickFiles
from tests.support.clock import MORNING, FakeClock
from tests.support.lengths import short_or_long
from tests.support.meeting import a_round

ADDRESS = "Mei-Ling <mei@nhs.net>"
FIRST = "2026-11-22-letters"


def desk_of(home: Path, files: Files | None = None, days: int = 40) -> Service:
    return Service.of(home, FakeClock(MORNING + timedelta(days=days)), lambda: 1, files or QuickFiles())


class Join(c.Command, frozen=True):
    """As names were taken before addresses were left off them."""

    kind = "join"
    name: str

    def decide(self, act: Act) -> None:
        must_differ(self.name, [voice.name for voice in act.session.voices if voice.name])
        act.add(e.VoiceJoined(*act.stamp, f"v{len(act.session.voices) + 1}", self.name))


class Rename(c.Command, frozen=True):
    """The same."""

    kind = "rename"
    voice: str
    name: str

    def decide(self, act: Act) -> None:
        must_differ(self.name, [each.name for each in act.session.voices if each.name and each.id != self.voice])
        act.add(e.VoiceRenamed(*act.stamp, self.voice, self.name))


def opened(desk: Service, title: str, *names: str) -> LiveSession:
    return desk.open(Plan(title, (a_round(),), voices=names, order="listed"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Three sessions: in two of them she was entered with her address and renamed; in one she is only spoken of."""
    home = tmp_path / "home"
    for days, title, to in ((0, "Letters", "Mei-Ling"), (1, "Phones", "Mei Chen")):
        desk = desk_of(home, days=days)
        live = opened(desk, title, "Ben")
        live.do(Join(ADDRESS))
        live.do(c.Contribute(f"Write to {ADDRESS}.", "v2"))
        live.do(Rename("v2", "Mei-Ling"))
        live.do(c.Contribute("Mei-Ling and Ben ring; Mei stays.", "v2"))
        if to != "Mei-Ling":
            live.do(Rename("v2", to))
        live.leave()
        desk.write_out(live.session.id)
    live = opened(desk_of(home, days=2), f"Thanks to {ADDRESS}", "Ben")
    live.do(c.Contribute(f"{ADDRESS} is Mei Chen.", "v1"))
    live.leave()
    desk_of(home).find("mei")
    desk_of(home).insights()
    (home / "coprod.log").write_text(f"Something about {ADDRESS}\n")
    write(home, desk_of(home).kept(FIRST).events, home / "exports" / "handout.html")
    return home


def names_left(home: Path) -> list[str]:
    return [file for name in ("Mei-Ling", "Mei Chen", "mei@nhs.net") for file in holding(home, name)]


# --- one person


@pytest.mark.parametrize("asked", ["Mei-Ling", "mei-ling", ADDRESS])
def test_every_name_that_she_had_goes(home: Path, asked: str) -> None:
    """By whichever she is asked for: in events, sentences, exports, the log and the caches; numbers stay."""
    before = documents(home)
    would = desk_of(home).forget(asked, dry_run=True)
    told = desk_of(home).forget(asked, dry_run=False)
    assert names_left(home) == []
    assert documents(home) == before
    assert (told.also, told.other_names) == (would.also, ())
    other = "Mei-Ling" if asked == ADDRESS else ADDRESS
    assert told.also == (AlsoCalled("Mei Chen", 1), AlsoCalled(other, 2))
    session = desk_of(home).kept(FIRST).session
    assert [voice.name for voice in session.voices] == ["Ben", None]
    assert [each.text for each in session.heard] == ["Write to a voice.", "a voice and Ben ring; a voice stays."]


def test_what_is_written_out_of_a_session_that_is_gone_tells_her_names(home: Path) -> None:
    """Its JSON says who was renamed there; a page can't be made anew without it, so it is pointed out."""
    (home / "sessions" / f"{FIRST}.json").unlink()
    (home / "sessions" / "2026-11-23-phones.json").unlink()
    page = home / "exports" / "handout.html"
    assert desk_of(home).forget("Mei-Ling", dry_run=False).left == (str(page),)
    page.unlink()
    assert names_left(home) == []


def test_a_session_in_which_only_her_other_name_stands_is_held_too(home: Path) -> None:
    """Exit code 4 while another program has it, and not a byte has changed."""
    held = desk_of(home).resume("2026-11-24-thanks-mei")
    before = bytes_of(home)
    with pytest.raises(OpenElsewhere):
        desk_of(home).forget("Mei-Ling", dry_run=False)
    assert bytes_of(home) == before
    held.leave()
    desk_of(home).forget("Mei-Ling", dry_run=False)
    assert names_left(home) == []


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_interrupted_at_any_call_doing_it_again_finds_her_other_names(home: Path, for_good: bool) -> None:
    """Which names belong together is known until nothing else is left to be done."""
    whole = documents(home)
    spare = home.with_name("spare")
    shutil.copytree(home, spare)
    for at in range(1, 2_000, short_or_long(7, 1)):
        shutil.rmtree(home)
        shutil.copytree(spare, home)
        files = QuickFailingFiles(at, for_good=for_good)
        with suppress(Failure):
            desk_of(home, files).forget("Mei-Ling", dry_run=False)
        done = not files.has_failed
        with suppress(WrongUse):  # where it was finished before the call that failed
            desk_of(home).forget("Mei-Ling", dry_run=False)
        assert names_left(home) == []
        if done:
            assert documents(home) == whole
            return
    pytest.fail("a call failed every time")


# --- other people


def test_a_name_put_right_at_once_is_not_hers(tmp_path: Path) -> None:
    """Amina was entered as Ben, who came later: whichever of the two is forgotten, the other one stays."""
    for asked, left in (("Amina", [None, "Ben"]), ("Ben", ["Amina", None])):
        home = tmp_path / asked
        live = opened(desk_of(home), "Letters", "Ben")
        live.do(c.Rename("v1", "Amina"))
        live.do(c.Join("Ben"))
        live.do(c.Contribute("Ben rang Amina.", "v1"))
        live.leave()
        told = desk_of(home).forget(asked, dry_run=False)
        session = desk_of(home).kept(live.session.id).session
        assert [voice.name for voice in session.voices] == left
        assert session.heard[0].text == "Ben rang Amina.".replace(asked, A_VOICE)
        assert told.other_names == (("Ben",) if asked == "Amina" else ())
        assert holding(home, asked) == []


def test_two_who_were_told_apart_stay_apart(tmp_path: Path) -> None:
    """Ben became Ben K when another Ben came; forgetting Ben is about the other one."""
    live = opened(desk_of(tmp_path), "Letters", "Ben")
    live.do(c.Rename("v1", "Ben K"))
    live.do(c.Join("Ben"))
    live.leave()
    told = desk_of(tmp_path).forget("Ben", dry_run=False)
    assert [voice.name for voice in desk_of(tmp_path).kept(live.session.id).session.voices] == ["Ben K", None]
    assert (told.other_names, told.also) == (("Ben K",), ())


# --- anybody


NAMES = ("Ben", "Ben K", "Mei", "Mei-Ling", ADDRESS, "Zoë", "王芳")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("join"), st.sampled_from(NAMES)),
        st.tuples(st.just("rename"), st.integers(0, 3), st.sampled_from(NAMES)),
        st.tuples(st.just("say"), st.lists(st.sampled_from(NAMES), min_size=1, max_size=3)),
        st.tuples(st.just("undo")),
    ),
    min_size=1,
    max_size=10,
)


class Had(NamedTuple):
    """A name that a voice had; whether it had it in the end, had it before, or it was taken back."""

    session: str
    voice: str
    name: str
    how: str


def play(live: LiveSession, steps: Iterable[tuple]) -> None:
    for what, *given_ in steps:
        with suppress(Rejection):
            match what:
                case "join":
                    live.do(Join(*given_))
                case "rename":
                    live.do(Rename(live.session.voices[given_[0] % len(live.session.voices)].id, given_[1]))
                case "say":
                    live.do(c.Contribute(" met ".join(*given_) + ".", None))
                case _:
                    live.undo()


def had(live: LiveSession) -> set[Had]:
    """Every name, as the session on the screen and its history tell it."""
    now = {(voice.id, voice.name) for voice in live.session.voices}
    stands = {id(event) for event in history.standing(live.events)}
    return {
        Had(live.session.id, event.voice, event.name, how)
        for event in live.events if isinstance(event, e.VoiceJoined | e.VoiceRenamed)
        for how in ["now" if (event.voice, event.name) in now else "once" if id(event) in stands else "undone"]
    }  # fmt: skip


@given(st.lists(STEPS, min_size=1, max_size=3), st.data())
@settings(deadline=None, max_examples=short_or_long(25, 500))
def test_no_name_that_only_they_had_is_left_and_nobody_else_is_changed(plays: list, data: st.DataObject) -> None:
    """Whatever was joined, renamed, said and undone, and whoever is asked for."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        all_had: set[Had] = set()
        for number, steps in enumerate(plays):
            live = opened(desk_of(home, days=number), f"Session {number}", "Amina")
            play(live, steps)
            all_had |= had(live)
            live.leave()
            desk_of(home).write_out(live.session.id)
        desk_of(home).find("x")
        before, voices = (
            documents(home),
            {each.id: desk_of(home).kept(each.id).session for each in desk_of(home).listing().summaries},
        )
        asked = data.draw(st.sampled_from(sorted({each.name for each in all_had})))
        theirs = {(each.session, each.voice) for each in _asked_for(all_had, asked)}
        of_others = {each.name for each in all_had if (each.session, each.voice) not in theirs} - {asked}

        desk_of(home).forget(asked, dry_run=False)

        assert documents(home) == before
        gone = {each.name for each in all_had if (each.session, each.voice) in theirs} - of_others | {asked}
        text = "\n".join(data.decode(errors="replace").replace("\\u003c", "<") for data in bytes_of(home).values())
        for name in sorted(of_others, key=len, reverse=True):
            text = text.replace(name, "•")
        assert [name for name in gone if name in text] == []
        for session_id, session in voices.items():
            now = [voice.name for voice in desk_of(home).kept(session_id).session.voices]
            stays = [(session_id, voice.id) not in theirs for voice in session.voices]
            assert now == [voice.name if stay else None for voice, stay in zip(session.voices, stays, strict=True)]


def _asked_for(all_had: set[Had], name: str) -> list[Had]:
    """In each session whoever has the name in the end, or else whoever had it, or else who was taken back."""
    found: list[Had] = []
    for session in {each.session for each in all_had}:
        here = [each for each in all_had if each.session == session and each.name == name]
        joined = {each.voice for each in all_had if each.session == session and each.how != "undone"}
        now = [each for each in here if each.how == "now"]
        once = [each for each in here if each.how == "once"]
        found += now or once or [each for each in here if each.voice not in joined]
    return found
