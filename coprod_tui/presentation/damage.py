"""What the screens say of sessions that are kept but cannot be read."""

from collections.abc import Mapping

from coprod_tui.domain.ids import SessionId
from coprod_tui.trouble import DamagedRecord, Trouble

NAMED = 3
"""So many of them are named."""

DAMAGED = "One file of the record is damaged: {names}. coprod check says more."
DAMAGED_MORE = "{count} files of the record are damaged: {names}. coprod check says more."
UNREADABLE = "One file of the record cannot be read: {names}. coprod check says more."
UNREADABLE_MORE = "{count} files of the record cannot be read: {names}. coprod check says more."


def told(troubles: Mapping[SessionId, Trouble]) -> str:
    """One sentence about all of them, by id; nothing where there are none."""
    if not troubles:
        return ""
    named = sorted(troubles, reverse=True)
    names = ", ".join(named[:NAMED]) + (" …" if len(named) > NAMED else "")
    if all(isinstance(trouble, DamagedRecord) for trouble in troubles.values()):
        sentence = DAMAGED if len(named) == 1 else DAMAGED_MORE
    else:
        sentence = UNREADABLE if len(named) == 1 else UNREADABLE_MORE
    return sentence.format(count=len(named), names=names)
