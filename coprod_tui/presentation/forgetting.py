"""Sentences of the start screen before and after a person is forgotten, including everything that stays."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from coprod_tui.domain.people.forgetting import Forgetting
from coprod_tui.presentation.called import listed
from coprod_tui.presentation.keys import Key, key
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _

TITLE = _("Forget a person")
HINT = _("[keep] shows first what would change · [back] goes back")
_ASK = _(
    "Sessions in which “{name}” stands: {sessions}. Sentences in which it is a word: {sentences}. "
    "Write “a voice” in its place everywhere? That cannot be undone."
)
_REWORDED = _("“{before}” becomes “{after}”")
_MAY_BE_WORDS = _("It may be an ordinary word here, which [forgetting.as_written] leaves as it is: {held}")
ORDINARY_STAYS = _("Where it is written in other letters it stays, as an ordinary word.")
_NOBODYS = _("Nobody is or ever was called that: only what was said or written changes.")
_FILES = _("Other files change too, such as exports and kept plans: {names}.")
_LEFT = _("These hold it too and stay as they are; please see to them: {paths}.")
_FOLDERS = _("Folders that are called so keep their names: {paths}.")
_UNREAD = _("These are too large or closed, and were not looked into: {paths}.")
_ALSO = _("The same person was also called this, and that is forgotten too: {names}.")
_STAY = _("Names of other voices stay as they are: {names}.")
_LONGER = _("Longer words that begin with it stay: {words}. They can be forgotten like a name.")
_HELD_LONGER = _("They stand in: {held}")
_PARTS = _("Parts of the name that stand by themselves stay: {parts}.")
_HELD_PARTS = _("These parts stand in: {held}")
_FORGOTTEN = _("Forgotten; sessions that were changed: {sessions}. The figures stayed as they were.")
_FORGOTTEN_FILES = _("Other files that were changed: {files}.")
FORGOTTEN_HINT = _("[back] goes back")


def question(name: str, would: Forgetting) -> str:
    """The question before a person is forgotten."""
    return _ASK.format(name=name, sessions=len(would.sessions), sentences=len(would.sentences))


def choices(would: Forgetting) -> Iterator[Key]:
    """The keys that confirm, and what each does: what may be ordinary words is removed, or left, only on request."""
    yield key("forgetting.forget")
    if any(each.may_be_a_word for each in would.rewordings):
        yield key("forgetting.as_written")
    if would.parts_to_forget:
        parts = key("forgetting.parts")
        yield parts._replace(label=parts.label.format(parts=listed(would.parts_to_forget)))


def before(would: Forgetting) -> str:
    """What would change and which names stay: a line each."""
    return "\n".join(_before(would))


def _before(would: Forgetting) -> Iterator[str]:
    if would.is_nobodys:
        yield _NOBODYS
    yield from _others_stay(would)
    if would.also:
        yield _ALSO.format(names=listed(each.name for each in would.also))
    if held := [each.before for each in would.rewordings if each.may_be_a_word]:
        yield _MAY_BE_WORDS.format(held=_quoted(held))
    yield from (_REWORDED.format(before=each.before, after=each.after) for each in would.rewordings)
    if would.files:
        yield _FILES.format(names=", ".join(PurePath(each).name for each in would.files))
    yield from _left(would)
    yield from _longer(would)
    if would.longer_words:
        yield _HELD_LONGER.format(held=_quoted(would.held_longer))
    yield from _parts(would)
    if would.parts:
        yield _HELD_PARTS.format(held=_quoted(would.held_parts))


def after(done: Forgetting, *, as_written: bool) -> str:
    """What was changed."""
    said = (
        _FORGOTTEN.format(sessions=len(done.sessions)),
        ORDINARY_STAYS if as_written else "",
        _FORGOTTEN_FILES.format(files=len(done.files)) if done.files else "",
    )
    return " ".join(filter(None, said))


def stays(done: Forgetting) -> str:
    """What somebody has to do themselves, and which names stay: a line each; empty if nothing does."""
    return "\n".join((*_left(done), *_others_stay(done), *_longer(done), *_parts(done)))


def _left(forgetting: Forgetting) -> Iterator[str]:
    for words, paths in (
        (_LEFT, forgetting.left),
        (_FOLDERS, forgetting.folders),
        (_UNREAD, forgetting.unread),
    ):
        if paths:
            yield words.format(paths=", ".join(paths))


def _others_stay(forgetting: Forgetting) -> Iterator[str]:
    if forgetting.other_names:
        yield _STAY.format(names=listed(forgetting.other_names))


def _longer(forgetting: Forgetting) -> Iterator[str]:
    if forgetting.longer_words:
        yield _LONGER.format(words=listed(forgetting.longer_words))


def _parts(forgetting: Forgetting) -> Iterator[str]:
    if forgetting.parts:
        yield _PARTS.format(parts=listed(forgetting.parts))


def _quoted(held: Iterable[str]) -> str:
    return " · ".join(map(quoted, held))
