"""What the start screen says before and after a person is forgotten, so that nothing that stays goes unsaid."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from coprod_tui.domain.people.forgetting import Forgetting
from coprod_tui.presentation import home as say
from coprod_tui.presentation.called import listed
from coprod_tui.presentation.keys import Key
from coprod_tui.presentation.keys.dialogs import FORGET, FORGET_PARTS


def choices(would: Forgetting) -> tuple[Key, ...]:
    """The keys that agree, and what each does: parts that may be ordinary words go only where they are asked for."""
    if not would.parts_to_forget:
        return (FORGET,)
    return (FORGET, FORGET_PARTS._replace(label=FORGET_PARTS.label.format(parts=listed(would.parts_to_forget))))


def before(would: Forgetting) -> Iterator[str]:
    """What would change and who stays: a line each."""
    if would.is_nobodys:
        yield say.FORGET_NOBODYS
    yield from _others_stay(would)
    if would.also:
        yield say.FORGET_ALSO.format(names=listed(each.name for each in would.also))
    yield from (say.FORGET_REWORDED.format(before=each.before, after=each.after) for each in would.rewordings)
    if would.files:
        yield say.FORGET_FILES.format(names=", ".join(PurePath(each).name for each in would.files))
    yield from _left(would)
    yield from _longer(would)
    if would.longer_words:
        yield say.FORGET_HELD_LONGER.format(held=_quoted(would.held_longer))
    yield from _parts(would)
    if would.parts:
        yield say.FORGET_HELD_PARTS.format(held=_quoted(would.held_parts))


def after(done: Forgetting) -> Iterator[str]:
    """What was changed: a sentence each."""
    yield say.FORGOTTEN.format(sessions=len(done.sessions))
    if done.files:
        yield say.FORGOTTEN_FILES.format(files=len(done.files))


def stays(done: Forgetting) -> Iterator[str]:
    """What somebody has to see to, and who stays: a line each."""
    yield from _left(done)
    yield from _others_stay(done)
    yield from _longer(done)
    yield from _parts(done)


def _left(forgetting: Forgetting) -> Iterator[str]:
    for words, paths in (
        (say.FORGET_LEFT, forgetting.left),
        (say.FORGET_BESIDE, forgetting.beside),
        (say.FORGET_FOLDERS, forgetting.folders),
        (say.FORGET_UNREAD, forgetting.unread),
    ):
        if paths:
            yield words.format(paths=", ".join(paths))


def _others_stay(forgetting: Forgetting) -> Iterator[str]:
    if forgetting.other_names:
        yield say.FORGET_STAY.format(names=listed(forgetting.other_names))


def _longer(forgetting: Forgetting) -> Iterator[str]:
    if forgetting.longer_words:
        yield say.FORGET_LONGER.format(words=listed(forgetting.longer_words))


def _parts(forgetting: Forgetting) -> Iterator[str]:
    if forgetting.parts:
        yield say.FORGET_PARTS.format(parts=listed(forgetting.parts))


def _quoted(held: Iterable[str]) -> str:
    return " · ".join(f"“{each}”" for each in held)
