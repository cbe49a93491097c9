"""What every store does: stories and a machine, written against ``storage.port`` alone.

A store passes when a test class of its own, with a ``place`` to keep sessions in, inherits ``StoreStories``, and when
``machine_over`` its place finds nothing.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count, groupby
from threading import Barrier
from typing import Any, ClassVar, Protocol

import msgspec
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply import history
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide_after
from coprod_tui.domain.events import Events
from coprod_tui.domain.model.cards import Cards
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.taking_out import as_left_by
from coprod_tui.errors import DamagedRecord, Failure, OpenElsewhere, WrongUse
from coprod_tui.live.ports import Following, Journal, NotKept
from coprod_tui.live.wall import ONLY_THE_ROOM, OnTheWall
from coprod_tui.storage.port import EventStore
from tests.support.clock import MORNING, beat_at
from tests.support.whole import ID, every_kind

OTHER, THIRD = f"{ID}-2", f"{ID}-3"
OPENING = every_kind()[:4]
SECRET = "Nobody told me whom to ring."


class Place(Protocol):
    """Where sessions are kept, whichever programs come and go.

    ``calls``: how many calls to what lies below the store an act makes at most.
    """

    calls: int

    def store(self) -> EventStore:
        """The store, as a program that starts now opens it."""

    def failing(self, at: int) -> EventStore:
        """The same, in a program whose call number ``at`` to what lies below fails; one that never fails will do."""

    def end_all(self) -> None:
        """Every program that has a session ends, as if it were killed."""

    def damage(self, session_id: str) -> None:
        """Something happens to what is kept of the session."""

    def everything(self) -> bytes:
        """All the bytes that are kept, the names of files and what was left behind included."""


def acts(events: Events) -> Iterator[Events]:
    """The events, act by act, as they are kept."""
    return (tuple(act) for _, act in groupby(events, key=lambda event: event.act))


def after(events: Events, command: c.Command) -> Events:
    """The history once the command has been carried out."""
    told = decide_after(events, command, MORNING).events
    return (*as_left_by(told, events), *told)


def taken_back(events: Events) -> Events:
    """The history once its last act has been undone."""
    last, seq = events[-1], len(events) + 1
    return (*events, *history.undo(events, Stamp(seq, seq, last.at, last.elapsed_ms)))


def kept(store: EventStore, session_id: str = ID, events: Events | None = None) -> Events:
    """Keep a session and let go of it."""
    begun = store.begin([session_id])
    assert begun.id == session_id
    events = every_kind(session_id) if events is None else events
    begun.journal.keep(events)
    begun.journal.close()
    return events


def with_words(session_id: str, words: str) -> Events:
    """The history of a session in which that was said."""
    return after(every_kind(session_id)[:4], c.Contribute(words, "v1"))


def all_in(store: EventStore) -> dict[str, Events]:
    """The events of all sessions."""
    return {session_id: store.read(session_id).events for session_id in store.versions()}


class StoreStories:
    """The stories. Each takes a place where nothing is kept yet."""

    # --- beginning

    def test_nothing_is_there_before_a_session_begins(self, place: Place) -> None:
        """Nor is anything written by looking."""
        store = place.store()
        assert (store.version(), dict(store.versions()), list(store.findings())) == (None, {}, [])
        store.sweep()
        assert place.everything() == b""

    def test_the_first_free_id_is_taken(self, place: Place) -> None:
        """Neither that of a kept session, nor one that somebody has begun; it is free again if nothing was kept."""
        kept(place.store())
        begun = place.store().begin([ID, OTHER])
        other = place.store().begin([ID, OTHER, THIRD])
        assert (begun.id, other.id) == (OTHER, THIRD)
        assert list(place.store().versions()) == [ID]
        begun.journal.close()
        assert place.store().begin([ID, OTHER]).id == OTHER

    def test_of_many_that_begin_at_once_each_has_an_id_of_its_own(self, place: Place) -> None:
        """All of them are kept."""
        ids = [f"{ID}-{number}" for number in range(1, 9)]
        store, begun = place.store(), []
        start = Barrier(len(ids))

        def begin() -> None:
            start.wait()
            session_id, journal = store.begin(ids)
            journal.keep(every_kind(session_id))
            begun.append(session_id)

        run([begin] * len(ids))
        assert sorted(begun) == ids
        for session_id in ids:
            assert place.store().read(session_id).events == every_kind(session_id)

    # --- keeping

    def test_what_is_kept_can_be_read_at_once(self, place: Place) -> None:
        """By any program, while the session is open: every act, in order, once, and the session it folds to."""
        journal, done = place.store().begin([ID]).journal, ()
        for act in acts(every_kind()):
            journal.keep(act)
            done = (*done, *act)
            assert place.store().read(ID) == (done, fold(done))

    def test_what_is_kept_twice_is_there_once(self, place: Place) -> None:
        """Whoever isn't sure keeps all of it again."""
        journal, events = place.store().begin([ID]).journal, every_kind()
        for end in (4, 4, 9, len(events)):
            journal.keep(events[:end])
            journal.keep(())
            assert place.store().read(ID).events == events[:end]
        journal.keep_again()
        assert place.store().read(ID).events == events

    def test_nothing_is_kept_after_the_close(self, place: Place) -> None:
        """The session may be somebody else’s by then. Closing twice does no harm."""
        journal = place.store().begin([ID]).journal
        journal.keep(OPENING)
        journal.close()
        journal.close()
        with pytest.raises(NotKept):
            journal.keep(every_kind())
        assert place.store().read(ID).events == OPENING

    def test_a_call_that_fails_loses_and_doubles_nothing(self, place: Place) -> None:
        """Whichever it is: before, or with what was being kept; all of it once it is tried again, and once."""
        for at in range(1, place.calls + 1):
            session_id = f"{ID}-{at}"
            events = kept(place.store(), session_id, every_kind(session_id)[:4])
            try:
                resumed = place.failing(at).resume(session_id)
            except Failure:
                assert place.store().read(session_id).events == events
                continue
            events = after(events, c.Contribute(SECRET, "v1"))
            for _ in range(3):
                with suppress(NotKept):
                    resumed.journal.keep(events)
                assert place.store().read(session_id).events in (events[:4], events)
            assert place.store().read(session_id).events == events
            resumed.journal.close()

    def test_taken_out_words_are_nowhere(self, place: Place) -> None:
        """Neither as the session is read, nor in any byte that is kept."""
        journal = place.store().begin([ID]).journal
        said = with_words(ID, SECRET)
        journal.keep(said)
        assert SECRET.encode() in place.store().raw(ID)
        gone = after(said, c.TakeOut("c1"))
        journal.keep(gone)
        assert place.store().read(ID).events == gone
        assert SECRET.encode() not in place.everything() + place.store().raw(ID)

    def test_names_that_go_with_the_close_are_nowhere(self, place: Place) -> None:
        """Of whoever was here for someone, whatever they were called, and those that were taken back."""
        journal = place.store().begin([ID]).journal
        joined = after(OPENING, c.Join("Zenobia"))
        (*_, voice) = fold(joined).voices
        helping = after(after(joined, c.Rename(voice.id, "Zuleika")), c.BecomeAlongside(voice.id))
        helping = taken_back(after(helping, c.Join("Zacharias")))
        helping = taken_back(after(helping, c.Rename("v1", "Zoltan")))
        journal.keep(helping)
        closed = after(helping, c.Close())
        journal.keep(closed[-1:])
        assert place.store().read(ID).events == closed
        journal.close()
        for name in (b"Zenobia", b"Zuleika", b"Zacharias", b"Zoltan"):
            assert name in b"".join(map(msgspec.json.encode, helping))
            assert name not in place.everything() + place.store().raw(ID)

    # --- one writer

    def test_one_at_a_time_writes_to_a_session(self, place: Place) -> None:
        """From its beginning; everybody may read meanwhile, and it is free when it is let go."""
        journal = place.store().begin([ID]).journal
        journal.keep(OPENING)
        for _ in range(2):
            for store in (place.store(), place.store()):
                with pytest.raises(OpenElsewhere):
                    store.resume(ID)
                with pytest.raises(OpenElsewhere), store.hold([ID]):
                    pass
                assert store.read(ID).events == OPENING
                assert store.raw(ID)
            journal.close()
            journal = place.store().resume(ID).journal

    def test_of_many_that_resume_at_once_one_has_it(self, place: Place) -> None:
        """The others are told."""
        kept(place.store())
        store, start = place.store(), Barrier(8)
        got: list[Any] = []

        def resume() -> None:
            start.wait()
            try:
                got.append(store.resume(ID))
            except OpenElsewhere:
                got.append(None)

        run([resume] * 8)
        assert len([each for each in got if each]) == 1

    def test_a_session_is_free_when_its_program_is_killed(self, place: Place) -> None:
        """What it had kept is there."""
        place.store().begin([ID]).journal.keep(OPENING)
        place.end_all()
        assert place.store().resume(ID).kept == (OPENING, fold(OPENING))

    # --- going on

    def test_going_on_gives_what_is_kept_and_where_the_clock_stood(self, place: Place) -> None:
        """The later of the last event and the last beat, also after a kill; cards that were shown, and a quiet moment.

        One in which something was done since has ended.
        """
        journal = place.store().begin([ID]).journal
        journal.keep(OPENING)
        for beat, elapsed_ms in ((90_000, 90_000), (0, 0)):
            shown = (Cards("s1", 12, beat // 90_000), Cards("s10", 1))
            journal.beat(beat_at(beat)._replace(cards=shown, quiet_ms=30_000))
            place.end_all()
            journal, found, elapsed, cards, quiet_ms = place.store().resume(ID)
            assert (found, elapsed, cards) == ((OPENING, fold(OPENING)), elapsed_ms, shown)
            assert quiet_ms == (30_000 if beat else 0)
        longer = every_kind()[:9]
        journal.keep(longer)
        journal.beat(beat_at(1))
        journal.close()
        assert place.store().resume(ID).elapsed_ms == longer[-1].elapsed_ms

    def test_a_session_goes_on_after_its_close(self, place: Place) -> None:
        """What comes of it is added; its clock stands where it was closed, whatever beats afterwards."""
        journal = place.store().begin([ID]).journal
        events = after(OPENING, c.Close())
        journal.keep(events)
        journal.beat(beat_at(90_000))
        journal.close()
        journal, _, elapsed_ms, *_ = place.store().resume(ID)
        assert elapsed_ms == events[-1].elapsed_ms
        journal.keep(every_kind()[:0])
        assert place.store().read(ID).events == events

    # --- what is not there, or damaged

    def test_a_session_that_is_not_there(self, place: Place) -> None:
        """Whatever it is called; asking makes nothing."""
        kept(place.store())
        before = place.everything()
        for session_id in (OTHER, "", ".", "..", f"../{ID}", "x\x1b[31m", "x" * 500):
            for use in (place.store().read, place.store().resume, place.store().raw):
                with pytest.raises(WrongUse):
                    use(session_id)
        assert place.everything() == before

    def test_a_damaged_session_is_neither_read_nor_written(self, place: Place) -> None:
        """It stays as it is, nobody holds it afterwards, and the others are as they were."""
        other = kept(place.store(), OTHER)
        kept(place.store())
        place.damage(ID)
        before, raw = place.everything(), place.store().raw(ID)
        for use in (place.store().read, place.store().resume, place.store().resume):
            with pytest.raises(DamagedRecord):
                use(ID)
        assert set(place.store().versions()) == {ID, OTHER}
        assert {each.state for each in place.store().findings() if each.path.stem == ID} == {"damaged"}
        assert place.store().begin([ID, THIRD]).id == THIRD
        place.end_all()
        assert place.store().read(OTHER).events == other
        assert (place.everything(), place.store().raw(ID)) == (before, raw)

    # --- versions and findings

    def test_versions_tell_what_was_written(self, place: Place) -> None:
        """Each time something is kept, and of nothing else; of one session, and of the whole."""
        kept(place.store(), OTHER)
        journal, seen = place.store().begin([ID]).journal, []
        for act in acts(every_kind()[:9]):
            journal.keep(act)
            journal.keep(act)
            journal.beat(beat_at(5_000))
            place.store().read(ID)
            seen.append(place.store().versions())
        versions = [each[ID] for each in seen]
        assert len(set(versions)) == len(versions)
        assert {each[OTHER] for each in seen} == {seen[0][OTHER]}
        journal.beat(beat_at(6_000))
        journal.show(OnTheWall(being_worded="A number to ring"))
        assert place.store().versions() == seen[-1]

    def test_leaving_and_going_on_write_nothing(self, place: Place) -> None:
        """Nor do being refused, and holding without rewriting."""
        kept(place.store())
        before = place.store().versions()
        journal = place.store().resume(ID).journal
        with suppress(OpenElsewhere):
            place.store().resume(ID)
        journal.close()
        with place.store().hold([ID]):
            pass
        assert place.store().versions() == before

    def test_the_version_of_the_whole_tells_any_change(self, place: Place) -> None:
        """A session begun, gone on with, rewritten."""
        seen = [place.store().version()]
        kept(place.store(), OTHER)
        seen.append(place.store().version())
        journal = place.store().begin([ID]).journal
        for act in acts(every_kind()[:9]):
            journal.keep(act)
            seen.append(place.store().version())
        journal.close()
        with place.store().hold([ID]) as rewriting:
            rewriting.rewrite(ID, every_kind(THIRD), THIRD)
        seen.append(place.store().version())
        assert len(set(seen)) == len(seen)

    def test_what_lies_in_the_store(self, place: Place) -> None:
        """Each session, whole, with the version that was read; looking changes nothing."""
        kept(place.store())
        kept(place.store(), OTHER, every_kind(OTHER)[:4])
        before = place.everything()
        found = {each.session.id: each for each in place.store().findings() if each.session}
        assert {session_id: each.version for session_id, each in found.items()} == place.store().versions()
        assert {each.state for each in found.values()} == {"whole"}
        assert found[ID].session == fold(every_kind())
        assert place.everything() == before

    def test_what_lies_there_is_read_one_by_one(self, place: Place) -> None:
        """Each when it is asked for, so that a record of any size can be looked through."""
        kept(place.store())
        kept(place.store(), OTHER)
        found = place.store().findings()
        first = next(found)
        assert first.session is not None
        place.damage(OTHER if first.session.id == ID else ID)
        assert next(found).state == "damaged"

    # --- following

    def test_a_session_is_followed_as_it_goes_on(self, place: Place) -> None:
        """Every act, in order, once; while nothing is kept there is nothing new, and looking writes nothing."""
        journal, done = place.store().begin([ID]).journal, ()
        following = place.store().follow(ID)
        for act in acts(every_kind()):
            journal.keep(act)
            done = (*as_left_by(act, done), *act)
            before = place.everything()
            seen = following.look().events
            assert seen == done
            assert following.look().events is seen
            assert place.everything() == before
        journal.close()
        assert following.look().events == place.store().follow(ID).look().events == done

    def test_what_is_not_there_cannot_be_followed(self, place: Place) -> None:
        """Before it begins, and when it has another id; whoever asks again sees it once it is there."""
        following = place.store().follow(ID)
        for session_id in (OTHER, "..", "x" * 500):
            with pytest.raises(WrongUse):
                place.store().follow(session_id).look()
        with pytest.raises(WrongUse):
            following.look()
        kept(place.store())
        assert following.look().events == every_kind()
        with place.store().hold([ID]) as rewriting:
            rewriting.rewrite(ID, every_kind(OTHER), OTHER)
        with pytest.raises(WrongUse):
            following.look()

    def test_damage_is_noticed_by_who_follows(self, place: Place) -> None:
        """At once, and from the beginning."""
        kept(place.store())
        following = place.store().follow(ID)
        assert following.look().events == every_kind()
        place.damage(ID)
        for each in (following, place.store().follow(ID)):
            with pytest.raises(DamagedRecord):
                each.look()

    def test_a_rewritten_history_is_followed(self, place: Place) -> None:
        """No word of the old one is seen any more."""
        kept(place.store(), ID, with_words(ID, SECRET))
        following = place.store().follow(ID)
        following.look()
        new = with_words(ID, "Something else.")
        with place.store().hold([ID]) as rewriting:
            rewriting.rewrite(ID, new)
        assert following.look().events == new

    def test_the_beat_is_followed(self, place: Place) -> None:
        """Where the clock stood, when that was, and whether there is more than what is kept."""
        journal = place.store().begin([ID]).journal
        journal.keep(OPENING)
        following = place.store().follow(ID)
        assert (following.look().beat, place.store().beats()) == (None, {})
        for beat in (beat_at(90_000), beat_at(91_000)._replace(has_unsaved=True), beat_at(92_000)):
            journal.beat(beat)
            assert following.look().beat == place.store().follow(ID).look().beat == beat
            assert place.store().beats() == {ID: beat}
        journal.close()
        assert place.store().beats() == {ID: beat_at(92_000)}

    def test_nothing_beats_after_the_close(self, place: Place) -> None:
        """Once it is let go; and what is on the wall then is nothing."""
        journal = place.store().begin([ID]).journal
        journal.keep(OPENING)
        journal.beat(beat_at(90_000))
        journal.keep(after(OPENING, c.Close()))
        journal.show(OnTheWall("decision", "d1", SECRET))
        journal.close()
        assert place.store().beats() == {}
        assert place.store().follow(ID).look().on_the_wall == ONLY_THE_ROOM
        assert SECRET.encode() not in place.everything()

    def test_what_was_begun_is_kept_until_the_close(self, place: Place) -> None:
        """Another program goes on with it, under another id, too; of what was there before no byte is left."""
        journal = place.store().begin([ID]).journal
        journal.leave(SECRET.encode())
        journal.keep(with_words(ID, "Something."))
        assert (journal.left(), place.store().drafts()) == (b"", {})
        for begun in (SECRET.encode(), b"Half a", b"Half a sentence"):
            journal.leave(begun)
            assert (journal.left(), dict(place.store().drafts())) == (begun, {ID: begun})
        journal.close()
        assert SECRET.encode() not in place.everything()
        with place.store().hold([ID]) as held:
            held.rewrite(ID, with_words(OTHER, "Something else."), OTHER)
        journal, (events, _), *_ = place.store().resume(OTHER)
        assert journal.left() == b"Half a sentence"
        journal.leave(b"")
        assert place.store().drafts() == {}
        journal.leave(SECRET.encode())
        journal.keep(after(events, c.Close()))
        assert (journal.left(), place.store().drafts()) == (b"", {})
        journal.leave(SECRET.encode())
        journal.close()
        assert SECRET.encode() not in place.everything()

    def test_what_was_begun_goes_where_a_session_is_held(self, place: Place) -> None:
        """So that a name in it can be forgotten; doing it again changes nothing."""
        journal = place.store().begin([ID]).journal
        journal.keep(OPENING)
        journal.leave(SECRET.encode())
        journal.close()
        with place.store().hold([ID]) as held:
            held.drop_drafts(ID)
            held.drop_drafts(ID)
        assert SECRET.encode() not in place.everything()

    def test_what_is_on_the_wall_is_followed(self, place: Place) -> None:
        """Letter by letter, longer and shorter; of what stood there before not a byte is left."""
        journal = place.store().begin([ID]).journal
        journal.keep(OPENING)
        following = place.store().follow(ID)
        assert following.look().on_the_wall == ONLY_THE_ROOM
        for words in ("", "A", f"A number. {SECRET}", "A number to ring", "A“”\n}"):
            shown = OnTheWall("decision", "d1", words)
            journal.show(shown)
            assert following.look().on_the_wall == place.store().follow(ID).look().on_the_wall == shown
            assert place.store().walls() == {ID: shown}
        assert SECRET.encode() not in place.everything()
        journal.show(ONLY_THE_ROOM)
        assert following.look().on_the_wall == ONLY_THE_ROOM
        journal.show(OnTheWall(being_worded=SECRET))
        journal.close()
        assert following.look().on_the_wall == ONLY_THE_ROOM
        assert SECRET.encode() not in place.everything()
        journal.show(OnTheWall(being_worded=SECRET))
        assert following.look().on_the_wall == ONLY_THE_ROOM

    def test_what_a_killed_program_had_on_the_wall_is_gone(self, place: Place) -> None:
        """As soon as somebody goes on with the session, holds it or looks after all of them."""

        def hold(session_id: str) -> None:
            with place.store().hold([session_id]):
                pass

        uses = (lambda session_id: place.store().resume(session_id), hold, lambda _: place.store().sweep())
        for number, use in enumerate(uses):
            session_id = f"{ID}-{number}"
            journal = place.store().begin([session_id]).journal
            journal.keep(every_kind(session_id)[:4])
            journal.show(OnTheWall(being_worded=SECRET))
            place.end_all()
            use(session_id)
            assert place.store().follow(session_id).look().on_the_wall == ONLY_THE_ROOM
            assert SECRET.encode() not in place.everything()

    def test_what_is_being_worded_stays_while_others_look_after_the_store(self, place: Place) -> None:
        """Its program goes on with it."""
        journal = place.store().begin([ID]).journal
        journal.keep(OPENING)
        shown = OnTheWall(being_worded="A number to ring")
        journal.show(shown)
        place.store().sweep()
        assert place.store().follow(ID).look().on_the_wall == shown

    # --- rewriting

    def test_a_history_is_rewritten(self, place: Place) -> None:
        """Nothing of the old one is left, and the clock stands where it stood."""
        journal = place.store().begin([ID]).journal
        journal.keep(with_words(ID, SECRET))
        journal.beat(beat_at(90_000))
        journal.close()
        new = with_words(ID, "Something else.")
        with place.store().hold([ID]) as rewriting:
            for _ in range(2):
                rewriting.rewrite(ID, new)
                assert place.store().read(ID) == (new, fold(new))
        assert place.store().resume(ID).elapsed_ms == 90_000
        assert SECRET.encode() not in place.everything()

    def test_a_session_gets_another_id(self, place: Place) -> None:
        """Under the old one there is nothing any more, and its clock comes along; done again, it ends the same."""
        journal = place.store().begin([ID]).journal
        journal.keep(with_words(ID, SECRET))
        journal.beat(beat_at(90_000))
        journal.close()
        moved = with_words(OTHER, "Something else.")
        with place.store().hold([ID]) as rewriting:
            for _ in range(2):
                rewriting.rewrite(ID, moved, OTHER)
        assert list(place.store().versions()) == [OTHER]
        assert place.store().resume(OTHER)[1:3] == ((moved, fold(moved)), 90_000)
        place.end_all()
        assert SECRET.encode() not in place.everything()
        assert ID.encode() not in place.everything().replace(OTHER.encode(), b"")

    def test_rewriting_that_fails_ends_the_same_when_it_is_done_again(self, place: Place) -> None:
        """Whichever call fails: the old or the new session is there, or both; in the end only the new one."""
        done: dict[str, Events] = {}
        for at in range(1, place.calls + 1):
            old, new = f"{ID}-{at}", f"{ID}-{at}-new"
            before = kept(place.store(), old, with_words(old, SECRET))
            after = with_words(new, "Something else.")
            with suppress(NotKept, Failure), place.failing(at).hold([old]) as rewriting:
                rewriting.rewrite(old, after, new)
            assert all_in(place.store()) in (
                done | {old: before},
                done | {new: after},
                done | {old: before, new: after},
            )
            with place.store().hold([old]) as rewriting:
                rewriting.rewrite(old, after, new)
            place.store().sweep()
            done |= {new: after}
            assert all_in(place.store()) == done
            assert SECRET.encode() not in place.everything()

    def test_nobody_opens_what_is_held(self, place: Place) -> None:
        """All of them or none; afterwards they are free, also after a mistake."""
        kept(place.store())
        kept(place.store(), OTHER)
        with suppress(ZeroDivisionError), place.store().hold([ID, OTHER]):
            for session_id in (ID, OTHER):
                with pytest.raises(OpenElsewhere):
                    place.store().resume(session_id)
            raise ZeroDivisionError
        journal = place.store().resume(OTHER).journal
        with pytest.raises(OpenElsewhere), place.store().hold([ID, OTHER]):
            pass
        place.store().resume(ID).journal.close()
        journal.close()


def run(jobs: list[Callable[[], None]]) -> None:
    """Do all of them at once."""
    with ThreadPoolExecutor(len(jobs)) as pool:
        for done in [pool.submit(job) for job in jobs]:
            done.result()


class StoreMachine(RuleBasedStateMachine):
    """Does anything to the store of a new place: all that was kept is there, in order, once."""

    new_place: ClassVar[Callable[[], Place]]

    def __init__(self) -> None:
        super().__init__()
        self.place = type(self).new_place()
        self.told: dict[str, Events] = {}
        self.open: dict[str, Journal] = {}
        self.versions: dict[str, Any] = {}
        self.secrets: set[str] = set()
        self.followed: dict[str, Following] = {}
        self.numbers = count(1)

    def teardown(self) -> None:
        self.open.clear()
        self.place.end_all()

    @rule()
    def begin(self) -> None:
        """The first id that is free is taken, and kept with the opening."""
        free = (each for number in count(1) if (each := f"{ID}-{number}") not in self.told)
        session_id, journal = self.place.store().begin(f"{ID}-{number}" for number in count(1))
        assert session_id == next(free)
        self.told[session_id] = every_kind(session_id)[:4]
        journal.keep(self.told[session_id])
        self.open[session_id] = journal

    @precondition(lambda self: self.open)
    @rule(data=st.data(), whole=st.booleans(), acts=st.integers(1, 3))
    def keep(self, data: st.DataObject, whole: bool, acts: int) -> None:
        """Some acts are kept, with or without all that was kept before."""
        session_id = data.draw(st.sampled_from(sorted(self.open)))
        events = self.told[session_id]
        before = len(events)
        for _ in range(acts):
            events = after(events, c.Contribute(f"words {next(self.numbers)}.", "v1"))
        self.open[session_id].keep(events if whole else events[before:])
        self.told[session_id] = events

    @precondition(lambda self: self.open)
    @rule(data=st.data())
    def take_out(self, data: st.DataObject) -> None:
        """The last words are gone from everything."""
        session_id = data.draw(st.sampled_from(sorted(self.open)))
        events = after(self.told[session_id], c.Contribute(f"secret {next(self.numbers)}.", "v1"))
        self.open[session_id].keep(events)
        words = fold(events).heard[-1]
        self.told[session_id] = after(events, c.TakeOut(words.id))
        self.open[session_id].keep(self.told[session_id][-1:])
        self.secrets.add(str(words.text))

    @precondition(lambda self: self.open)
    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        """Its program ends well."""
        self.open.pop(data.draw(st.sampled_from(sorted(self.open)))).close()

    @rule()
    def kill(self) -> None:
        """All programs end."""
        self.open.clear()
        self.place.end_all()

    @precondition(lambda self: self.told)
    @rule(data=st.data(), beat=st.integers(0, 10**9))
    def go_on(self, data: st.DataObject, beat: int) -> None:
        """Whoever finds it free has it, with all that is kept."""
        session_id = data.draw(st.sampled_from(sorted(self.told)))
        if session_id in self.open:
            with pytest.raises(OpenElsewhere):
                self.place.store().resume(session_id)
            return
        resumed = self.place.store().resume(session_id)
        assert resumed.kept == (self.told[session_id], fold(self.told[session_id]))
        resumed.journal.beat(beat_at(beat))
        self.open[session_id] = resumed.journal

    @precondition(lambda self: set(self.told) - set(self.open))
    @rule(data=st.data(), moves=st.booleans())
    def rewrite(self, data: st.DataObject, moves: bool) -> None:
        """A session that nobody has is another one, under its id or a new one."""
        old = data.draw(st.sampled_from(sorted(set(self.told) - set(self.open))))
        new = f"{ID}-9{next(self.numbers)}" if moves else old
        del self.told[old]
        self.told[new] = after(every_kind(new)[:4], c.Contribute(f"other {next(self.numbers)}.", "v1"))
        with self.place.store().hold([old]) as rewriting:
            rewriting.rewrite(old, self.told[new], new)

    @invariant()
    def everything_is_there(self) -> None:
        """In order, once; and what changed has another version, and nothing else."""
        store = self.place.store()
        assert set(store.versions()) == set(self.told)
        for session_id, events in self.told.items():
            assert store.read(session_id) == (events, fold(events))
            assert self.followed.setdefault(session_id, store.follow(session_id)).look().events == events
        for secret in self.secrets:
            assert secret.encode() not in self.place.everything()
        versions = {each: (version, self.told[each]) for each, version in store.versions().items()}
        for session_id, (version, events) in self.versions.items():
            if session_id in versions:
                assert (versions[session_id][0] == version) is (versions[session_id][1] == events)
        self.versions = versions


def machine_over(place: Callable[[], Place]) -> type[StoreMachine]:
    """The machine, over places made by ``place``."""
    return type("Machine", (StoreMachine,), {"new_place": staticmethod(place)})
