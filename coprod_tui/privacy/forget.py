"""Forgets a person: replaces their names with *a voice* in everything that coprod keeps; numbers stay the same.

Exports come first and sessions last. If a person had several names, or a very short one, the voices' names go after
everything else: only they show which names belong together, or that a short word is a name. So whoever is interrupted
does the same again, and it ends the same.
"""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import TypeVar

from coprod_tui.domain.people.folding import same_name
from coprod_tui.domain.people.forgetting import Forgetting, is_short
from coprod_tui.domain.people.person import Person
from coprod_tui.domain.people.roles import holds_name
from coprod_tui.domain.words import clean_name, is_visible
from coprod_tui.errors import Failure, WrongUse
from coprod_tui.files import write_whole
from coprod_tui.presentation.called import NAMELESS
from coprod_tui.privacy.home import Home, failing_as
from coprod_tui.privacy.names import names_in
from coprod_tui.privacy.planning import Change, HomePlan
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
    there = [home for home in homes if home.store.versions() or home.places.home.is_dir()]
    with failing_as("not_forgotten_everywhere", (there or homes)[0], name=chosen):
        return _forget(there, chosen, dry_run=dry_run, as_written=as_written)


def _forget(homes: Sequence[Home], chosen: str, *, dry_run: bool, as_written: bool) -> Forgetting:
    names = [names_in(home) for home in homes]
    called = {place: voices for each in names for place, voices in each.voices.items()}
    person = Person(chosen, called, as_written=as_written, nameless=NAMELESS)
    if person.is_nobodys and is_short(person.name):
        raise WrongUse("nobodys_name", name=person.name, others=person.anywhere.others)
    plans = [HomePlan(home, person, each) for home, each in zip(homes, names, strict=True)]
    if dry_run:
        _must_stand_somewhere(person, plans)
        return _report(person, plans, plans)
    with ExitStack() as held:
        writing = [held.enter_context(plan.home.store.hold(plan.ids)) for plan in plans]
        ids = {(plan.home.places, each) for plan in plans for each in plan.ids}
        plans = [HomePlan(home, person, each) for home, each in zip(homes, names, strict=True)]  # as it stays now
        for plan in plans:
            plan.sessions = [each for each in plan.sessions if {(plan.home.places, x) for x in each[:2]} <= ids]
            plan.home.settle()
            plan.home.index.remove()
        _must_stand_somewhere(person, plans)
        _carry_out(list(zip(plans, writing, strict=True)), is_told_by_names=person.is_told_by_names)
    for home in homes:
        home.index.remove()
    after = [HomePlan(plan.home, person, plan.names_after) for plan in plans]
    where = [str(each.path) for plan in after for each in plan.files] + [each for plan in after for each in plan.ids]
    if where:
        raise Failure("name_written_meanwhile", name=person.name, files=", ".join(where))
    return _report(person, plans, after)


def _carry_out(plans: Sequence[tuple[HomePlan, Rewriting]], *, is_told_by_names: bool) -> None:
    """Write what tells other names last, and all new files before removing the old ones, so that nothing is lost."""
    for plan, rewriting in plans:
        for session_id in plan.drafts:
            rewriting.drop_drafts(session_id)
        _write(plan.home, [change for change in plan.files if not change.is_plan])
    for plan, rewriting in plans if is_told_by_names else ():
        for each in plan.sessions:
            rewriting.rewrite(each.id, each.sentences, each.new_id)
    for plan, _ in plans:
        _write(plan.home, [change for change in plan.files if change.is_plan])
    for plan, rewriting in plans:
        for each in plan.sessions:
            rewriting.rewrite(each.new_id if is_told_by_names else each.id, each.events, each.new_id)
        _write(plan.home, [each._replace(path=each.target, meanwhile=None) for each in plan.files if each.meanwhile])


def _write(home: Home, changes: Sequence[Change]) -> None:
    for change in changes:
        for data in (change.data, change.meanwhile):
            if change.made and data is not None:
                home.ledger.note(data, change.made)
        data = change.data if change.meanwhile is None else change.meanwhile
        if data is not None:
            write_whole(change.target, data, files=home.files, overwrite=True)
    for change in changes:
        if change.target != change.path or change.data is None:
            home.remove(change.path)


def _must_stand_somewhere(person: Person, plans: Sequence[HomePlan]) -> None:
    """Raises ``WrongUse`` if nothing of coprod's holds the name; its facts tell where else it stands."""
    if any(plan.sessions or plan.files or plan.drafts for plan in plans):
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


def _report(person: Person, plans: Sequence[HomePlan], after: Sequence[HomePlan]) -> Forgetting:
    longer = [each for plan in after for each in plan.longer]
    parts = [each for plan in after for each in plan.parts]
    words = _each_once(word for word, _ in parts)
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
        longer_words=_each_once(word for word, _ in longer),
        held_longer=_each_once(held for _, held in longer),
        parts=words,
        held_parts=_each_once(held for _, held in parts),
        parts_to_forget=tuple(part for part in words if person.anywhere.can_be_forgotten(part)),
    )


def _each_once(found: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(found))
