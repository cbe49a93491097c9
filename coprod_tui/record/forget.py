"""Forgetting a person: their names become *a voice* in every file of a home folder, and numbers stay as they were.

What is to be changed is worked out first, and every session that it touches is held; only then is anything written.
Each file is replaced whole. What is done twice does no harm, so a forgetting that was interrupted is simply done again.
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
from coprod_tui.places import Places
from coprod_tui.presentation import not_forgotten as say
from coprod_tui.presentation.called import NAMELESS
from coprod_tui.record.forget_files import left_in, like_in, own_files
from coprod_tui.record.forget_names import voices_in
from coprod_tui.record.forget_plan import Change, HomePlan, plan_for
from coprod_tui.record.forget_text import typed_in
from coprod_tui.record.heartbeat import beat_path
from coprod_tui.record.index_upkeep import Upkeep
from coprod_tui.record.opening import hold
from coprod_tui.record.os_errors import reason
from coprod_tui.record.session_folder import Shelf

T = TypeVar("T")


def forget(home: Path, name: str, files: Files, *, dry_run: bool, as_written: bool = False) -> Forgetting:
    """Forget ``name`` in ``home`` and in the demonstration's home in it; a dry run only tells what would change.

    Raises ``WrongUse`` for what is no name, and when nobody has it and nothing holds it; ``OpenElsewhere`` when a
    session that it stands in is held, ``DamagedRecord`` when a damaged session holds it, and ``Failure``. Nothing has
    been changed then, but for a disk that fails half-way, which the sentence says.
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
        raise Failure(say.NOT_EVERYWHERE.format(name=chosen, why=reason(error, home))) from None


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
    """Make what an interrupted forgetting has put in place stay there.

    Otherwise nothing would be left to be forgotten, and a power cut could bring the name back.
    """
    folders = {path.parent for path in own_files(places, names, files)}
    for folder in sorted({places.home, places.sessions, places.exports, *folders}):
        if folder.is_dir():
            files.flush_folder(folder)


def _carry_out(changes: tuple[Change, ...], files: Files) -> None:
    """All new files first, and only then the old ones away: nothing is ever only in a file that goes.

    Where a person had several names, or a very short one, what voices are called comes last, and nothing else is left
    to be done then: only there it stands which names belong together, or that it is a name, for whoever does the same
    again after an interruption. Sessions are the very last, as they tell it for their exports.
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
    """The beat of a session that gets another id goes with it."""
    if change.is_session and change.data is not None:
        with suppress(FileNotFoundError):
            files.replace(beat_path(change.path), beat_path(change.target))


def _make_anew(places: Places, files: Files) -> None:
    """Bring the catalogue and what is searched up to date; both are made from the sessions."""
    Upkeep(places, Shelf(places.sessions, files), files).search()


def _let_go_of_caches(places: Places, names: Forgotten, files: Files) -> None:
    """Remove what is made from the sessions, where one of the names stands in it.

    After an interruption nobody would look there for a name that no session has any more.
    """
    for cache in (places.catalogue, places.search):
        if _holds(cache, names, files):
            files.remove(cache)
            files.flush_folder(cache.parent)


def _must_be_more_than_a_word(person: Person) -> None:
    """Raises ``WrongUse`` for a word of one or two letters that nobody was ever called: it stands everywhere."""
    if person.is_nobodys and is_short(person.name):
        raise WrongUse(say.nobodys(person.name, person.anywhere.others))


def _must_be_in_caches(homes: list[Places], person: Person, files: Files) -> None:
    """Raises ``WrongUse`` unless an interrupted forgetting has left the name in a file that is made anew."""
    name, names = person.name, person.anywhere
    if names.others:
        raise WrongUse(say.only_in_others(name, names.others))
    if not any(_holds(path, names, files) for places in homes for path in (places.catalogue, places.search)):
        raise WrongUse(" ".join((say.NOWHERE.format(name=name), *_where_it_stands(homes, person, files))))


def _where_it_stands(homes: list[Places], person: Person, files: Files) -> Iterator[str]:
    """A sentence for each place in which a name stands that nothing in the record holds."""
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
    _let_go_of_caches(places, person.anywhere, files)  # where one could not be made anew
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
