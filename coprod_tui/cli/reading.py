"""Plans and lists of names as they lie on the disk. Everything is read and checked before anything is opened."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from coprod_tui.cli.input import bytes_in, shown
from coprod_tui.cli.output import say
from coprod_tui.domain.message import Message
from coprod_tui.domain.people.rows import NameList, read_names
from coprod_tui.domain.plan.plan import LIMIT_VOICES, Plan
from coprod_tui.domain.plan.plan_file import PlanRead, read_plan
from coprod_tui.domain.plan.problems import PlanError
from coprod_tui.errors import WrongUse
from coprod_tui.presentation.plan import problems
from coprod_tui.presentation.shell import files
from coprod_tui.presentation.shell.files import Wanted
from coprod_tui.presentation.shell.new_plan import new_plan

LARGEST_BYTES = 1_000_000
"""No plan and no list of names is larger than this."""


def plan_in(file: Path) -> PlanRead:
    """The plan in ``file``. Raises ``WrongUse``, after the problems before the last one have been said."""
    text = text_in(file, "plan")
    try:
        read = read_plan(text)
    except PlanError as error:
        raise _all_but_last_said(file, problems(error)) from None
    return msgspec.structs.replace(read, notes=(*read.notes, *_still_examples(read.plan)))


def people_in(file: Path) -> NameList:
    """The rows of a list or a sign-in sheet. Raises ``WrongUse`` as ``plan_in`` does."""
    return read_names(text_in(file, "names"))


def with_voices(plan: PlanRead, file: Path) -> PlanRead:
    """``plan`` with the voices of ``file`` in the place of its own, and notes about them.

    Raises ``WrongUse`` as ``plan_in`` does, and where nobody has a name or they are too many.
    """
    people = people_in(file)
    if (count := sum(not row.set_aside for row in people.rows)) > LIMIT_VOICES:
        raise WrongUse(files.TOO_MANY_NAMES.format(file=shown(file), count=count, most=LIMIT_VOICES))
    if not people.names:
        raise WrongUse(files.NO_NAME.format(file=shown(file)))
    notes = [*plan.notes, Message("voices", {"file": shown(file), "people": people}), *left_out(people, file)]
    if plan.plan.voices and plan.plan.voices != people.names:
        notes.append(Message("names_of_list", {"file": shown(file)}))
    return PlanRead(msgspec.structs.replace(plan.plan, voices=people.names), tuple(notes), people)


def left_out(people: NameList, file: Path) -> Iterator[Message]:
    """Which columns were not read."""
    if people.columns_left_out:
        columns = ", ".join(filter(None, people.columns_left_out))
        yield Message("columns_left_out", {"file": shown(file), "columns": columns})


def _still_examples(plan: Plan) -> Iterator[Message]:
    """What of a plan is still as ``coprod plan new`` wrote it, and wants words of the group's own."""
    example = read_plan(new_plan()).plan
    for key in ("title", "purpose", "group"):
        if getattr(plan, key) == getattr(example, key):
            yield Message("example", {"place": key, "text": getattr(example, key)})


def text_in(file: Path, wanted: Wanted) -> str:
    """What stands in ``file``, which is meant to be what is ``wanted``. Raises ``WrongUse``."""
    data = bytes_in(file, wanted, LARGEST_BYTES)
    if len(data) > LARGEST_BYTES:
        raise WrongUse(files.TOO_LARGE[wanted].format(file=shown(file)))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse(files.NO_TEXT.format(file=shown(file))) from None


def _all_but_last_said(file: Path, wrong: tuple[str, ...]) -> WrongUse:
    """Say what is wrong, each with the file's name; the last one is left to be raised."""
    *before, last = (files.IN_FILE.format(file=shown(file), problem=each) for each in wrong)
    for each in before:
        say(each)
    return WrongUse(last)
