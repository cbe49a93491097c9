"""Sentences of the shell before and after a person is forgotten, including everything that stays."""

import shlex
from collections.abc import Callable, Iterator

from coprod_tui.domain.people.forgetting import AlsoCalled, Forgetting
from coprod_tui.domain.people.names import parts_of
from coprod_tui.domain.words import clean
from coprod_tui.presentation.forgetting import ORDINARY_STAYS
from coprod_tui.presentation.labels import sessions as sessions_counted
from coprod_tui.presentation.language import _, plural

Typed = Callable[[str], str]
"""Formats a command (``forget "Ann Lee"``) as it is typed in this shell."""

# --- asking

ONLY_ASKED = _("Nothing has been changed. Add --yes to forget this name for good, or --dry-run to only look.")
ASK = _("Forget {name} for good? This cannot be undone, and numbers stay as they are")
ASK_PART = _(
    "“{part}” is part of the name, and may be an ordinary word. Take “{part}” out too, where it is written like this"
)
DRY_RUN = _("Nothing has been changed: this was a dry run.")

# --- before

_NOBODYS = _("Nobody is or ever was called {name}: only what was said or written changes.")
_SESSIONS = _("Sessions in which {name} stands:")
_SESSIONS_OF_NAMES = _("Sessions in which {name} or another of their names stands:")
_ALSO = _("The same voice was also called this; it is forgotten together:")
_OTHERS = _("Other voices with names like it, which stay as they are, in sentences too:")
_FORGET_OTHER = _("To forget one of them, write that name in full: {command}")
_HELD_WORD = _("Sentences that hold “{name}” as a word, and what they become:")
_HELD_PART = _("Sentences that hold “{name}” or a part nobody else has, and what they become:")
_HELD_NAMES = _("Sentences that hold “{name}” or another of their names, and what they become:")
_BECOMES = _("becomes: {sentence}")
_PLEASE_READ = _("coprod cannot tell a name from an ordinary word. Please read what each of them becomes.")
_FILES = _("Other files that hold it:")
_LEFT = _("Files that are not coprod’s, hold it too and stay as they are:")
_FOLDERS = _("Folders that are called so and keep their names:")
_UNREAD = _("Too large or closed to be looked into:")
_LONGER = _("Longer words that begin with it; they stay as they are:")
_FORGET_LONGER = _("To take one of them out too, forget it like a name: {command}")
_PARTS = _("Parts of the name still stand by themselves; they stay as they are: {parts}")
_FORGET_PART = _("To forget {part} too: {command}")
_AS_WRITTEN = _("With --as-written an ordinary word stays where it is written in other letters.")
_STAND_IN = _("They stand in:")

# --- after

_DONE = _("Done: “a voice” now, in {sessions} and {files}.")
_DONE_ALSO = _("Done: “a voice” now, in {sessions} and {files}; also called {names}.")
_ALSO_CALLED = _("{name} in {sessions}")
_THAT_NAME = _("that name")
_THOSE_NAMES = _("those names")
_NO_FILE = _("no file of the home folder holds {that} any more.")
_ONLY_WORDS = _("no file of the home folder holds {that} any more. Longer words begin with it: {words}.")
_ONLY_PARTS = _("no file of the home folder holds {that} any more. Parts of it stand there: {parts}.")
_ONLY_BOTH = _(
    "no file of the home folder holds {that} any more. Longer words begin with it: {words}. "
    "Parts of it stand there: {parts}."
)
_NO_OTHER_FILE = _("no other file of the home folder holds {that} any more.")
_OTHER_ONLY_WORDS = _("no other file of the home folder holds {that} any more. Longer words begin with it: {words}.")
_OTHER_ONLY_PARTS = _("no other file of the home folder holds {that} any more. Parts of it stand there: {parts}.")
_OTHER_ONLY_BOTH = _(
    "no other file of the home folder holds {that} any more. Longer words begin with it: {words}. "
    "Parts of it stand there: {parts}."
)
_IS_LEFT = _("These are not coprod’s and stay as they are, with {that}: {files}.")
_IS_CALLED_SO = _("Folders that are called so keep their names: {files}.")
_IS_UNREAD = _("These are too large or closed, and were not looked into: {files}.")


def before(would: Forgetting, name: str, typed: Typed) -> Iterator[str]:
    """What would change: the sessions, the sentences before and after, the other files; and which names stay."""
    said = clean(name).text
    if would.is_nobodys:
        yield from (_NOBODYS.format(name=said), "")
    yield from _below((_SESSIONS_OF_NAMES if would.also else _SESSIONS).format(name=said), would.sessions)
    yield from _below(_ALSO, tuple(map(_called, would.also)))
    yield from _below(_OTHERS, would.other_names, *_how_to(typed, _FORGET_OTHER, would.other_names))
    yield from _sentences(would, said)
    yield from _below(_FILES, would.files)
    yield from _below(_LEFT, would.left)
    yield from _below(_FOLDERS, would.folders)
    stand_in = (_STAND_IN, *_indented(would.held_longer))
    yield from _below(_LONGER, would.longer_words, *stand_in, *_how_to(typed, _FORGET_LONGER, would.longer_words))
    yield from _parts(would, typed)
    yield from _below(_UNREAD, would.unread)


def after(done: Forgetting, *, as_written: bool) -> str:
    """The sentences afterwards; they promise no more than is true."""
    files = plural(len(done.files), "{number} other file", "{number} other files")
    changed = (_DONE_ALSO if done.also else _DONE).format(
        sessions=sessions_counted(len(done.sessions)), files=files, names=", ".join(map(_called, done.also))
    )
    that = _THOSE_NAMES if done.also else _THAT_NAME
    return " ".join((changed, _holds(done, that), *_left(done, that), *[ORDINARY_STAYS] * as_written))


def _holds(done: Forgetting, that: str) -> str:
    """The sentence that nothing contains the name any more, with its exceptions."""
    words, parts = ", ".join(done.longer_words), ", ".join(done.parts)
    if done.left or done.unread:
        sentences = (_NO_OTHER_FILE, _OTHER_ONLY_WORDS, _OTHER_ONLY_PARTS, _OTHER_ONLY_BOTH)
    else:
        sentences = (_NO_FILE, _ONLY_WORDS, _ONLY_PARTS, _ONLY_BOTH)
    said = sentences[bool(words) + 2 * bool(parts)].format(that=that, words=words, parts=parts)
    if done.other_names:
        stays = plural(
            len(done.other_names),
            "{names} is another voice and stays; but for that, {rest}",
            "{names} are other voices and stay; but for that, {rest}",
        )
        said = stays.format(names=", ".join(done.other_names), rest=said)
    return said[0].upper() + said[1:]


def _left(done: Forgetting, that: str) -> Iterator[str]:
    """What somebody has to do themselves."""
    for sentence, files in (
        (_IS_LEFT, done.left),
        (_IS_CALLED_SO, done.folders),
        (_IS_UNREAD, done.unread),
    ):
        if files:
            yield sentence.format(that=that, files=", ".join(files))


def _called(also: AlsoCalled) -> str:
    return _ALSO_CALLED.format(name=also.name, sessions=sessions_counted(also.sessions))


def _parts(would: Forgetting, typed: Typed) -> Iterator[str]:
    if would.parts:
        yield _PARTS.format(parts=", ".join(would.parts))
        yield _STAND_IN
        yield from _indented(would.held_parts)
        for part in would.parts_to_forget:
            yield _FORGET_PART.format(part=part, command=typed(f"forget {shlex.quote(part)} --as-written"))
        if would.parts_to_forget:
            yield _AS_WRITTEN
        yield ""


def _sentences(would: Forgetting, said: str) -> Iterator[str]:
    if not would.rewordings:
        return
    has_parts = len(parts_of(said)) > 1 and not would.is_nobodys
    yield (_HELD_NAMES if would.also else _HELD_PART if has_parts else _HELD_WORD).format(name=said)
    for each in would.rewordings:
        yield f"  {each.before}"
        yield f"    {_BECOMES.format(sentence=each.after)}"
    yield _PLEASE_READ
    if otherwise := sum(each.may_be_a_word for each in would.rewordings):
        yield plural(
            otherwise,
            "With --as-written the name goes only where it has its own capitals. "
            "That is different in {number} of these sentences.",
            "With --as-written the name goes only where it has its own capitals. "
            "That is different in {number} of these sentences.",
        )
    yield ""


def _below(heading: str, found: tuple[str, ...], *after: str) -> Iterator[str]:
    """What was found under its heading, and what is said after it; nothing where nothing was found."""
    if found:
        yield from (heading, *_indented(found), *after, "")


def _indented(lines: tuple[str, ...]) -> Iterator[str]:
    return (f"  {each}" for each in lines)


def _how_to(typed: Typed, sentence: str, names: tuple[str, ...]) -> Iterator[str]:
    """How the first of the names is forgotten too."""
    return (sentence.format(command=typed(f"forget {shlex.quote(each)}")) for each in names[:1])
