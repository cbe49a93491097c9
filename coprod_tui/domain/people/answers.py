"""What people answer about the rows of a list of names."""

from coprod_tui.domain.people.rows import NameRow, name_given


def named(row: NameRow, text: str) -> NameRow:
    """The row of somebody who chose their name. Raises ``Rejection`` where nothing of it can be seen."""
    name = name_given(text)
    return NameRow(row.row, name, name)


def with_turns(row: NameRow) -> NameRow:
    """The row of somebody with turns today, under the name that stood there; where none did, they are still asked."""
    if name := row.name or (row.perhaps if row.set_aside else None):
        return row._replace(name=name, ask=None, perhaps=None, set_aside=False)
    return row._replace(ask="nobody" if row.typed else "empty", set_aside=False)


def set_aside(row: NameRow) -> NameRow:
    """The row of somebody without turns today."""
    return row if row.set_aside else row._replace(name=None, perhaps=row.name, ask=None, set_aside=True)
