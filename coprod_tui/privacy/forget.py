"""Forgets a person: replaces their names with *a voice* in every file of a home folder; numbers stay the same.

First plans all changes and locks every session concerned, then writes. Each file is replaced atomically, and the
operation is idempotent: after an interruption it is simply run again.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TypeVar

from coprod_tui.domain.people.folding import same_name
from coprod_tui.domain.people.forgetting import Forgetting, Forgotten, is_short
from coprod_tui.domain.people.person import Person
from coprod_tui.domain.people.roles import holds_name
from coprod_tui.domain.words import clean_name, is_visible
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.files import Files, write_whole
from coprod_tui.index.upkeep import Upkeep
from coprod_tui.os_errors import reason
from coprod_tui.places import Places
from coprod_tui.presentation import not_forgotten as say
from coprod_tui.presentation.called import NAMELESS
from coprod_tui.presentation.failures import said
from coprod_tui.privacy.forget_files import left_in, like_in, own_files
from coprod_tui.privacy.forget_names import voices_in
from coprod_tui.privacy.forget_plan import Change, HomePlan, plan_for
from coprod_tui.privacy.forget_text import typed_in
from coprod_tui.storage.heartbeat import beat_path
from coprod_tui.storage.opening import hold
from coprod_tui.storage.session_folder import Shelf
from coprod_tui.storage.tinydb_store import TinyDBStore

T = TypeVar("T")


def forget(home: Path, name: str, files: Files, *, dry_run: bool, as_written: bool = False) -> Forgetting:
    """Forget ``name`` in ``home`` and in the demonstration's home within it; a dry run only reports the changes.

    Raises ``WrongUse`` if it is not a name, or nothing contains it; ``OpenElsewhere`` if a session that contains it is
    locked, ``DamagedRecord`` if a damaged session contains it, and ``Failure``. After an error nothing has changed,
    unless the disk failed half-way, which the sentence says.
    """
    chosen = clean_name(name).text
    if not is_visible(chosen) or same_name(chosen, NAMELESS):
        raise WrongUse(say.WHICH_NAME)
    if not holds_name(chosen):
        raise WrongUse(say.NO_NAME.format(name=chosen))
    Shelf(Places(home).sessions, files).ids()
    places = [each for each in (Places(home), Places(Places(home).demo)) if each.home.is_dir()]
    try:
        return _forget(places, chosen, files, dry_run=dry_run, as_written=as_written)
    except OSError as error:
        raise Failure(say.NOT_EVERYWHERE.format(name=chosen, why=said(reason(error, home)))) from None


def _forget(homes: list[Places], chosen: str, files: Files, *, dry_run: bool, as_written: bool) -> Forgetting:
    called = {session: voices for places in homes for session, voices in voices_in(places, files).items()}
    person = Person(chosen, called, as_written=as_written, nameless=NAMELESS)
    _must_be_more_than_a_word(person)
    for places in homes if not dry_run else ():
        _settle(places, person.anywhere, files)
    with ExitStack() as held:
        plans = []
        for places in homes:
            shelf = Shelf(places.sessions, files)
            for session_id in plan_for(places, person, files).session_ids if not dry_run else ():
                held.callback(hold(shelf, session_id).release)
            plans.append(plan_for(places, person, files))
        if not any(plan.changes for plan in plans):
            _must_be_in_caches(homes, person, files)
        if not dry_run:
            for places in homes if person.is_told_by_names else ():
                _let_go_of_caches(places, person.anywhere, files)
            _carry_out(tuple(change for plan in plans for change in plan.changes), files)
    if not dry_run:
        for places in homes:
            _make_anew(places, files)
            _must_be_forgotten(places, person, files)
    return _told(plans, person, homes, files)


def _settle(places: Places, names: Forgotten, files: Files) -> None:
    """Flush what an interrupted forgetting has written.

    Otherwise there would be nothing left to change, yet a power cut could bring the name back.
    """
    folders = {path.parent for path in own_files(places, names, files)}
    for folder in sorted({places.home, places.sessions, places.exports, *folders}):
        if folder.is_dir():
            files.flush_folder(folder)


def _carry_out(changes: tuple[Change, ...], files: Files) -> None:
    """Write all new files before deleting the old ones, so that no data is ever lost.

    If a person had several names, or a very short one, the voices' names are replaced last: only they show which names
    belong together, or that a short word is a name, when an interrupted forgetting is run again. Sessions come after
    exports, whose names they explain.
    """
    for change in changes:
        data = change.data if change.meanwhile is None else change.meanwhile
        if data is not None:
            write_whole(change.target, data, files=files, overwrite=True)
    for change in changes:
        if change.target != change.path or change.data is None:
            _move_beat(change, files)
            files.remove(change.path)
            files.flush_folder(change.path.parent)
    for change in reversed(changes):
        if change.meanwhile is not None and change.data is not None:
            write_whole(change.target, change.data, files=files, overwrite=True)


def _move_beat(change: Change, files: Files) -> None:
    """Move the heartbeat of a renamed session along with it."""
    if change.is_session and change.data is not None:
        with suppress(FileNotFoundError):
            files.replace(beat_path(change.path), beat_path(change.target))


def _make_anew(places: Places, files: Files) -> None:
    """Update the index and the search cache from the sessions."""
    Upkeep(TinyDBStore(places.sessions, files), places.home, files).search()


def _let_go_of_caches(places: Places, names: Forgotten, files: Files) -> None:
    """Delete the caches that contain one of the names.

    After an interruption, no session may have the name any more, and nothing else would clean the caches.
    """
    for cache in (places.catalogue, places.search):
        if _holds(cache, names, files):
            files.remove(cache)
            files.flush_folder(cache.parent)


def _must_be_more_than_a_word(person: Person) -> None:
    """Raises ``WrongUse`` for a word of one or two letters that was never a name: it would match everywhere."""
    if person.is_nobodys and is_short(person.name):
        raise WrongUse(say.nobodys(person.name, person.anywhere.others))


def _must_be_in_caches(homes: list[Places], person: Person, files: Files) -> None:
    """Raises ``WrongUse`` unless an interrupted forgetting has left the name in a cache."""
    name, names = person.name, person.anywhere
    if names.others:
        raise WrongUse(say.only_in_others(name, names.others))
    if not any(_holds(path, names, files) for places in homes for path in (places.catalogue, places.search)):
        raise WrongUse(" ".join((say.NOWHERE.format(name=name), *_where_it_stands(homes, person, files))))


def _where_it_stands(homes: list[Places], person: Person, files: Files) -> Iterator[str]:
    """Sentences that say where the name, or words like it, still occur."""
    left = [left_in(places, person.anywhere, files) for places in homes]
    if holding := [file for each in left for file in (*each.holding, *each.beside)]:
        yield say.IN_OTHER_FILES.format(files=", ".join(holding))
    if folders := [folder for each in left for folder in each.folders]:
        yield say.IN_FOLDERS.format(folders=", ".join(folders))
    like = [like_in(places, person, files) for places in homes]
    if longer := _each_once(word for each in like for word in each.longer.words):
        yield say.IN_LONGER_WORDS.format(words=", ".join(longer))
    if parts := _each_once(word for each in like for word in each.parts.words):
        yield say.IN_PARTS.format(parts=", ".join(parts))
    if free := [part for part in parts if person.anywhere.can_be_forgotten(part)]:
        yield say.PARTS_TO_FORGET.format(parts=", ".join(free))


def _must_be_forgotten(places: Places, person: Person, files: Files) -> None:
    left = plan_for(places, person, files)
    _let_go_of_caches(places, person.anywhere, files)  # in case one could not be rebuilt
    if left.changes:
        where = ", ".join(str(change.path) for change in left.changes)
        raise Failure(say.WRITTEN_MEANWHILE.format(name=person.name, files=where))


def _holds(path: Path, names: Forgotten, files: Files) -> bool:
    try:
        return names.stands_in(typed_in(path.suffix, files.read(path).decode("utf-8", "replace")))
    except FileNotFoundError:
        return False


def _told(plans: list[HomePlan], person: Person, homes: list[Places], files: Files) -> Forgetting:
    left = [left_in(places, person.anywhere, files) for places in homes]
    like = [like_in(places, person, files) for places in homes]
    parts = _each_once(word for each in like for word in each.parts.words)
    return Forgetting(
        sessions=_each_once(each for plan in plans for each in plan.session_ids),
        rewordings=_each_once(each for plan in plans for each in plan.rewordings),
        files=_each_once(str(change.path) for plan in plans for change in plan.changes if not change.is_session),
        other_names=person.other_names,
        also=person.also,
        is_nobodys=person.is_nobodys,
        left=_each_once(each for left_here in left for each in left_here.holding),
        beside=_each_once(each for left_here in left for each in left_here.beside),
        folders=_each_once(each for left_here in left for each in left_here.folders),
        unread=_each_once(each for left_here in left for each in left_here.unread),
        longer_words=_each_once(word for each in like for word in each.longer.words),
        held_longer=_each_once(place for each in like for place in each.longer.held),
        parts=parts,
        held_parts=_each_once(place for each in like for place in each.parts.held),
        parts_to_forget=tuple(part for part in parts if person.anywhere.can_be_forgotten(part)),
    )


def _each_once(found: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(found))
