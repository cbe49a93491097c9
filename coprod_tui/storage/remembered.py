"""The times that suit people whom a group remembers on this machine: one small file, of which nothing is handed on.

Somebody stands in it only because they said so, under the name of their group and their own.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from coprod_tui.domain.message import Message
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.people.folding import read_as, same_name
from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.errors import DamagedRecord, Failure
from coprod_tui.files import Files, make_folders, write_whole
from coprod_tui.os_errors import reason

if TYPE_CHECKING:
    from coprod_tui.storage.port import Finding


class Suits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What time suits somebody, in the meetings of a group."""

    group: str
    name: str
    pace: Pace


class _Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    coprod_times: int
    suits: tuple[Suits, ...] = ()


_VERSION = 1


class Remembered:
    """The file; it is made with the first person who wants it, and removed with the last."""

    def __init__(self, path: Path, files: Files) -> None:
        self.path = path
        self._files = files

    def of(self, group: str) -> dict[str, Pace]:
        """What suits those whom a group remembers, by their names as they are compared (``read_as``).

        Raises ``DamagedRecord``, and ``Failure`` where the file cannot be read.
        """
        return {read_as(each.name): each.pace for each in self._all() if same_name(each.group, group)}

    def remember(self, group: str, name: str, pace: Pace | None) -> None:
        """Keep what suits somebody, in the place of what did before; None: they are remembered no more.

        Raises as ``of``, and ``Failure`` where it cannot be written; then the file is as it was.
        """
        others = tuple(self._all_but(group, name))
        now = (*others, Suits(group, name, pace)) if pace else others
        try:
            self._keep(now)
        except OSError as error:
            raise Failure("suits_not_kept", why=reason(error, self.path)) from None

    def _keep(self, suits: tuple[Suits, ...]) -> None:
        if suits:
            make_folders(self.path.parent, self._files)
            write_whole(self.path, encoded(suits), files=self._files, overwrite=True)
        elif self.path.exists():
            self._files.remove(self.path)
            self._files.flush_folder(self.path.parent)

    def findings(self) -> "Iterator[Finding]":
        """How the file stands; nothing where there is none."""
        from coprod_tui.storage.port import Finding  # which needs what a list does without

        found = partial(Finding, self.path, "suits")
        try:
            if count := len(self._all()):
                yield found("whole", Message("suits_whole", {"count": count}))
        except DamagedRecord as damage:
            yield found("damaged", damage.message)
        except Failure as trouble:
            yield found("unreadable", trouble.message)

    def _all_but(self, group: str, name: str) -> Iterator[Suits]:
        return (each for each in self._all() if not (same_name(each.group, group) and same_name(each.name, name)))

    def _all(self) -> tuple[Suits, ...]:
        try:
            data = self._files.read(self.path)
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise Failure("suits_unread", path=self.path, why=reason(error, self.path)) from None
        told = decoded(data)
        if told is None:
            raise DamagedRecord("suits_damaged", path=self.path)
        return told


def decoded(data: bytes) -> tuple[Suits, ...] | None:
    """Everyone in the bytes of the file; None where they are damaged, or a newer coprod's."""
    try:
        told = msgspec.json.decode(data, type=_Told)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    return told.suits if told.coprod_times == _VERSION else None


def without(data: bytes, names: Forgotten) -> bytes | None:
    """The bytes of the file without these names; empty where nobody is left, None where the file is damaged."""
    told = decoded(data)
    if told is None:
        return None
    stay = (each for each in told if not names.stands_in(each.name))
    left = tuple(replace(each, group=names.out_of(each.group)) for each in stay)
    if left == told:
        return data
    return encoded(left) if left else b""


def encoded(suits: tuple[Suits, ...]) -> bytes:
    """The bytes of the file."""
    return msgspec.json.format(msgspec.json.encode(_Told(_VERSION, suits)), indent=2) + b"\n"
