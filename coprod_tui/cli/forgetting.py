"""What is said before and after a person is forgotten."""

import shlex
from collections.abc import Iterator

import click

from coprod_tui.cli import base
from coprod_tui.cli.screens import is_terminal
from coprod_tui.domain.people.forgetting import AlsoCalled, Forgetting
from coprod_tui.domain.people.names import parts_of
from coprod_tui.domain.words import clean
from coprod_tui.trouble import Trouble, WrongUse


def lines(would: Forgetting, name: str) -> Iterator[str]:
    """What would change: the sessions, the sentences with what they become, and the other files; and who stays."""
    said = clean(name).text
    if would.is_nobodys:
        yield f"Nobody is or ever was called {said}: only what was said or written changes."
        yield ""
    stands = f"{said} or another of their names stands" if would.also else f"{said} stands"
    yield from _part(f"Sessions in which {stands}", would.sessions)
    yield from _also(would.also)
    yield from _others(would.other_names)
    yield from _sentences(would, said)
    yield from _part("Other files that hold it", would.files)
    yield from _part("Files that hold it too and stay as they are, for they are not coprod’s", would.left)
    yield from _part(
        "Files in which it stands beside what people typed, where it stays, such as in a tag", would.beside
    )
    yield from _part("Folders that are called so and keep their names", would.folders)
    yield from _longer(would)
    yield from _parts(would)
    yield from _part("Too large or closed to be looked into", would.unread)


def agreed(name: str, would: Forgetting) -> tuple[str, ...]:
    """Ask on a terminal; gives the parts of the name that are to go too, although they may be ordinary words.

    Raises ``WrongUse`` elsewhere, and ``Trouble`` for a no.
    """
    if not is_terminal():
        raise WrongUse("Nothing has been changed. Add --yes to forget this name for good, or --dry-run to only look.")
    said = clean(name).text
    question = f"Forget {said} for good? This cannot be undone, and numbers stay as they are"
    also = "“{0}” is part of the name, and may be an ordinary word. Take “{0}” out too, where it is written like this"
    try:
        click.confirm(question, abort=True, err=True)
        return tuple(part for part in would.parts_to_forget if click.confirm(also.format(part), err=True))
    except click.Abort:
        raise Trouble("Stopped. Nothing has been changed.") from None


def done(forgotten: Forgetting, *, as_written: bool) -> str:
    """What is said when it is done; no more than is true."""
    sessions, files, others = len(forgotten.sessions), len(forgotten.files), forgotten.other_names
    changed = (
        f"Done: “a voice” now, in {sessions} {'session' if sessions == 1 else 'sessions'} and {files} other "
        f"{'file' if files == 1 else 'files'}"
    )
    also = f"; also called {', '.join(map(_called, forgotten.also))}" if forgotten.also else ""
    that = "those names" if forgotten.also else "that name"
    stays = _staying(others) if others else ""
    is_elsewhere = forgotten.left or forgotten.beside or forgotten.unread
    no_other = "no other file" if is_elsewhere else "no file"
    words, parts = ", ".join(forgotten.longer_words), ", ".join(forgotten.parts)
    longer = f", but for longer words that begin with it: {words}" if words else ""
    alone = f", {'and' if words else 'but'} for parts of it: {parts}" if parts else ""
    rest = f"{stays}{no_other} of the home folder holds {that} any more{longer}{alone}."
    rest = " ".join((rest[0].upper() + rest[1:], *_left(forgotten, that)))
    if as_written:
        rest += " Where it is written in other letters it stays, as an ordinary word."
    return f"{changed}{also}. {rest}"


def _staying(others: tuple[str, ...]) -> str:
    stays = "is another voice and stays" if len(others) == 1 else "are other voices and stay"
    return f"{', '.join(others)} {stays}; but for that, "


def _left(forgotten: Forgetting, that: str) -> Iterator[str]:
    """What somebody has to see to themselves."""
    if forgotten.left:
        yield f"These are not coprod’s and stay as they are, with {that}: {', '.join(forgotten.left)}."
    if forgotten.beside:
        yield f"In these it stands beside what people typed, where it stays: {', '.join(forgotten.beside)}."
    if forgotten.folders:
        yield f"Folders that are called so keep their names: {', '.join(forgotten.folders)}."
    if forgotten.unread:
        yield f"These are too large or closed, and were not looked into: {', '.join(forgotten.unread)}."


def _also(also: tuple[AlsoCalled, ...]) -> Iterator[str]:
    if also:
        yield "The same voice was also called this; it is forgotten together:"
        yield from (f"  {_called(each)}" for each in also)
        yield ""


def _called(also: AlsoCalled) -> str:
    return f"{also.name} in {also.sessions} {'session' if also.sessions == 1 else 'sessions'}"


def _others(names: tuple[str, ...]) -> Iterator[str]:
    if names:
        yield "Other voices whose names are like it; they stay as they are, in sentences too:"
        yield from (f"  {each}" for each in names)
        command = base.typed(f"forget {shlex.quote(names[0])}")
        yield f"To forget one of them, write that name in full: {command}"
        yield ""


def _longer(would: Forgetting) -> Iterator[str]:
    if would.longer_words:
        yield "Longer words that begin with it; they stay as they are:"
        yield from (f"  {each}" for each in would.longer_words)
        yield "They stand in:"
        yield from (f"  {each}" for each in would.held_longer)
        command = base.typed(f"forget {shlex.quote(would.longer_words[0])}")
        yield f"To take one of them out too, forget it like a name: {command}"
        yield ""


def _parts(would: Forgetting) -> Iterator[str]:
    if would.parts:
        yield f"Parts of the name still stand by themselves; they stay as they are: {', '.join(would.parts)}"
        yield "They stand in:"
        yield from (f"  {each}" for each in would.held_parts)
        for part in would.parts_to_forget:
            yield f"To forget {part} too: {base.typed(f'forget {shlex.quote(part)} --as-written')}"
        if would.parts_to_forget:
            yield "With --as-written an ordinary word stays where it is written in other letters."
        yield ""


def _sentences(would: Forgetting, said: str) -> Iterator[str]:
    if not would.rewordings:
        return
    part = ", or a part of it that is nobody else’s" if len(parts_of(said)) > 1 and not would.is_nobodys else ""
    held = f"“{said}” or another of their names" if would.also else f"“{said}” as a word{part}"
    yield f"Sentences that hold {held}, and what they become:"
    for before, after, _ in would.rewordings:
        yield f"  {before}"
        yield f"    becomes: {after}"
    yield "coprod cannot tell a name from an ordinary word, so please read what each of them becomes."
    if otherwise := sum(each.may_be_a_word for each in would.rewordings):
        yield (
            "With --as-written the name is taken out only where it is written with its own capitals: "
            f"that is different in {otherwise} of these sentences."
        )
    yield ""


def _part(heading: str, found: tuple[str, ...]) -> Iterator[str]:
    if found:
        yield f"{heading}:"
        yield from (f"  {each}" for each in found)
        yield ""
