"""What people answer about the rows of a list of names."""

from coprod_tui.session.name_rows import NameRow, name_given


def named(row: NameRow, text: str) -> NameRow:
    """The row of somebody who chose their name. Raises ``Refusal`` where nothing of it can be seen."""
    name = name_given(text)
    return NameRow(row.row, name, name)


def with_turns(row: NameRow) -> NameRow:
    """The row of somebody who has turns today, under the name that stands there or, set aside, was found or typed."""
    name = row.name or (row.perhaps or row.typed if row.set_aside else None)
    return row._replace(name=name, ask=None, perhaps=None, set_aside=False)


def set_aside(row: NameRow) -> NameRow:
    """The row of somebody without turns today."""
    return row._replace(name=None, perhaps=row.name, ask=None, set_aside=True)
