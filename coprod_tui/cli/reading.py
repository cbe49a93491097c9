"""Reads plans and lists of names from files. Everything is validated before a session is opened."""

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
"""The maximum size of a plan or a list of names."""


def plan_in(file: Path) -> PlanRead:
    """Parse the plan in ``file``. Prints all problems but the last, and raises ``WrongUse`` with that."""
    text = text_in(file, "plan")
    try:
        read = read_plan(text)
    except PlanError as error:
        raise _all_but_last_said(file, problems(error)) from None
    return msgspec.structs.replace(read, notes=(*read.notes, *_still_examples(read.plan)))


def people_in(file: Path) -> NameList:
    """Parse a list of names or a sign-in sheet. Raises ``WrongUse`` as ``plan_in`` does."""
    return read_names(text_in(file, "names"))


def with_voices(plan: PlanRead, file: Path) -> PlanRead:
    """``plan`` with its voices replaced by those in ``file``, and notes about them.

    Raises ``WrongUse`` as ``plan_in`` does, and if there are no names or too many.
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
    """A message about the columns that were ignored."""
    if people.columns_left_out:
        columns = ", ".join(filter(None, people.columns_left_out))
        yield Message("columns_left_out", {"file": shown(file), "columns": columns})


def _still_examples(plan: Plan) -> Iterator[Message]:
    """Messages about the parts of a plan that are still the examples from ``coprod plan new``."""
    example = read_plan(new_plan()).plan
    for key in ("title", "purpose", "group"):
        if getattr(plan, key) == getattr(example, key):
            yield Message("example", {"place": key, "text": getattr(example, key)})


def text_in(file: Path, wanted: Wanted) -> str:
    """The text of ``file``; ``wanted`` says what it should be. Raises ``WrongUse``."""
    data = bytes_in(file, wanted, LARGEST_BYTES)
    if len(data) > LARGEST_BYTES:
        raise WrongUse(files.TOO_LARGE[wanted].format(file=shown(file)))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse(files.NO_TEXT.format(file=shown(file))) from None


def _all_but_last_said(file: Path, wrong: tuple[str, ...]) -> WrongUse:
    """Print all problems but the last, each with the file's name; returns the last as an error to raise."""
    *before, last = (files.IN_FILE.format(file=shown(file), problem=each) for each in wrong)
    for each in before:
        say(each)
    return WrongUse(last)
