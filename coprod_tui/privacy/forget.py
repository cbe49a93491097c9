"""Forgets a person: replaces their names with *a voice* in everything that coprod keeps; numbers stay the same.

Exports come first and sessions last. If a person had several names, or a very short one, the voices' names go after
everything else: only they show which names belong together, or that a short word is a name. So whoever is interrupted
does the same again, and it ends the same.
"""

from collections.abc import Collection, Iterable, Sequence
from contextlib import ExitStack
from typing import TypeVar

from coprod_tui.domain.ids import SessionId
from coprod_tui.domain.people.folding import same_name
from coprod_tui.domain.people.forgetting import Forgetting, is_short
from coprod_tui.domain.people.person import Person
from coprod_tui.domain.people.roles import holds_name
from coprod_tui.domain.words import clean_name, is_visible
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.files import write_whole
from coprod_tui.live.ports import NotKept
from coprod_tui.os_errors import reason
from coprod_tui.presentation.called import NAMELESS
from coprod_tui.privacy.home import Home
from coprod_tui.privacy.ledger import identity
from coprod_tui.privacy.planning import Change, Names, Planned, names_in, plan_for
from coprod_tui.storage.port import Rewriting

T = TypeVar("T")


def forget(homes: Sequence[Home], name: str, *, dry_run: bool, as_written: bool = False) -> Forgetting:
    """Forget ``name`` in these homes; a dry run only reports the changes.

    Raises ``WrongUse`` if it is not a name, or nothing contains it; ``OpenElsewhere`` if a session that contains it is
    locked, ``DamagedRecord`` if a damaged session contains it, and ``Failure``. After an error nothing has changed,
    unless the disk failed half-way, which the sentence says.
    """
    chosen = clean_name(name).text
    if not is_visible(chosen) or same_name(chosen, NAMELESS):
        raise WrongUse("which_name")
    if not holds_name(chosen):
        raise WrongUse("no_name_in", name=chosen)
    for home in homes:
        home.store.versions()  # raises if it cannot be read
    homes = [home for home in homes if home.places.home.is_dir()]
    try:
        return _forget(homes, chosen, dry_run=dry_run, as_written=as_written)
    except (OSError, NotKept) as error:
        why = error.message if isinstance(error, NotKept) else reason(error, homes[0].places.home)
        raise Failure("not_forgotten_everywhere", name=chosen, why=why) from None


def _forget(homes: Sequence[Home], chosen: str, *, dry_run: bool, as_written: bool) -> Forgetting:
    names = [names_in(home) for home in homes]
    called = {place: voices for each in names for place, voices in each.voices.items()}
    person = Person(chosen, called, as_written=as_written, nameless=NAMELESS)
    if person.is_nobodys and is_short(person.name):
        raise WrongUse("nobodys_name", name=person.name, others=person.anywhere.others)
    plans = _plans(homes, person, names)
    if dry_run:
        _must_stand_somewhere(person, plans)
        return _report(person, plans, plans)
    with ExitStack() as held:
        writing = [held.enter_context(home.store.hold(_ids(plan))) for home, plan in zip(homes, plans, strict=True)]
        held_ids = [_ids(plan) for plan in plans]
        plans = _plans(homes, person, names)  # as nobody can change them any more
        for home in homes:
            home.settle()
            home.index.remove()
        _must_stand_somewhere(person, plans)
        _carry_out(homes, [_only(plan, ids) for plan, ids in zip(plans, held_ids, strict=True)], person, writing)
    for home in homes:
        home.index.remove()
    after = _plans(homes, person, [_renamed(*each) for each in zip(names, plans, strict=True)])
    if where := [str(change.path) for plan in after for change in plan.files] + [
        each.id for plan in after for each in plan.sessions
    ]:
        raise Failure("name_written_meanwhile", name=person.name, files=", ".join(where))
    return _report(person, plans, after)


def _plans(homes: Sequence[Home], person: Person, names: Sequence[Names]) -> list[Planned]:
    return [plan_for(home, person, each) for home, each in zip(homes, names, strict=True)]


def _ids(plan: Planned) -> tuple[SessionId, ...]:
    return tuple(dict.fromkeys(session_id for each in plan.sessions for session_id in (each.id, each.new_id)))


def _only(plan: Planned, held: Collection[SessionId]) -> Planned:
    """The plan without sessions that came in between; they are found afterwards."""
    return plan._replace(sessions=tuple(each for each in plan.sessions if {each.id, each.new_id} <= set(held)))


def _renamed(names: Names, plan: Planned) -> Names:
    return names._replace(ids={**names.ids, **{identity(each.events): each.new_id for each in plan.sessions}})


def _carry_out(homes: Sequence[Home], plans: Sequence[Planned], person: Person, writing: Sequence[Rewriting]) -> None:
    """Write all new files before removing the old ones, so that nothing is ever lost."""
    at = list(zip(homes, plans, writing, strict=True))
    for home, plan, _ in at:
        _write(home, [change for change in plan.files if not change.is_plan])
    if person.is_told_by_names:
        for _, plan, rewriting in at:
            for each in plan.sessions:
                rewriting.rewrite(each.id, each.sentences, each.new_id)
    for home, plan, _ in at:
        _write(home, [change for change in plan.files if change.is_plan])
    for home, plan, rewriting in at:
        for each in plan.sessions:
            rewriting.rewrite(each.new_id if person.is_told_by_names else each.id, each.events, each.new_id)
        for change in plan.files:
            if change.meanwhile is not None and change.data is not None:
                write_whole(change.target, change.data, files=home.files, overwrite=True)


def _write(home: Home, changes: Sequence[Change]) -> None:
    for change in changes:
        if change.data is not None:
            if change.made:
                home.ledger.note(change.data, change.made)
            data = change.data if change.meanwhile is None else change.meanwhile
            write_whole(change.target, data, files=home.files, overwrite=True)
    for change in changes:
        if change.target != change.path or change.data is None:
            home.remove(change.path)


def _must_stand_somewhere(person: Person, plans: Sequence[Planned]) -> None:
    """Raises ``WrongUse`` if nothing of coprod's holds the name; its facts tell where else it stands."""
    if any(plan.sessions or plan.files for plan in plans):
        return
    if person.anywhere.others:
        raise WrongUse("only_in_other_names", name=person.name, others=person.anywhere.others)
    stays = _report(person, plans, plans)
    raise WrongUse(
        "name_nowhere",
        name=person.name,
        files=stays.left,
        folders=stays.folders,
        longer=stays.longer_words,
        parts=stays.parts,
        free=stays.parts_to_forget,
    )


def _report(person: Person, plans: Sequence[Planned], after: Sequence[Planned]) -> Forgetting:
    longer = [each for plan in after for each in plan.longer]
    parts = [each for plan in after for each in plan.parts]
    words = _each_once(each.word for each in parts)
    return Forgetting(
        sessions=_each_once(each.id for plan in plans for each in plan.sessions),
        rewordings=_each_once(each for plan in plans for each in plan.rewordings),
        files=_each_once(str(change.path) for plan in plans for change in plan.files),
        other_names=person.other_names,
        also=person.also,
        is_nobodys=person.is_nobodys,
        left=_each_once(str(path) for plan in after for path in plan.left),
        folders=_each_once(str(path) for plan in after for path in plan.folders),
        unread=_each_once(str(path) for plan in after for path in plan.unread),
        longer_words=_each_once(each.word for each in longer),
        held_longer=_each_once(each.held for each in longer),
        parts=words,
        held_parts=_each_once(each.held for each in parts),
        parts_to_forget=tuple(part for part in words if person.anywhere.can_be_forgotten(part)),
    )


def _each_once(found: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(found))
