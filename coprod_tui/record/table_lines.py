"""Tables of which every document stands on a line of its own, so that bringing them up to date decodes none of them.

It is JSON as plain TinyDB reads it. A line break within a text is always written as an escape, so each line is a whole
document, ``"17":{"id":"2026-11-22-coming-home", …},``, and the first value in it is the id of the session it is about;
its key is the same throughout a table. New documents go to the end of their table, those of a session side by side.
"""

from collections.abc import Collection, Iterator, Mapping

from coprod_tui.record.checksum import sealed

Rows = Mapping[str, tuple[bytes, ...]]
"""By table, documents that were encoded."""

FEW = 20
"""The lines of so few sessions are looked for, from the end, where the newest are; else all lines are gone through."""

_KEY, _SESSION = 3, 5
"""Behind so many quotation marks of a line stand the first key, and the session's id."""

_KEY_WITHIN = 64
"""In so many bytes at the beginning of a line stands its first key."""


def updated(data: bytes, new: Rows, leaving: Collection[str]) -> bytes:
    """The tables of ``data``, sealed, without the documents of sessions that leave, and with new ones at their ends.

    ``new`` names every table, in their order. What is not laid out as this writes it counts as empty.
    """
    ids = {session_id.encode() for session_id in leaving}
    sections = _sections(data, list(new))
    parts: list[bytes | memoryview] = []
    for table, documents in new.items():
        begin, end = sections.get(table, (0, 0))
        lines = _kept(data, begin, end, ids)
        number = _last_number(data, begin, end)
        lines += [b'"%d":%s' % (number + place, document) for place, document in enumerate(documents, start=1)]
        parts.append(b'%s"%s":{\n' % (b"," if parts else b"{", table.encode()))
        parts += [part for line in lines for part in (line, b",\n")][:-1]
        parts.append(b"\n}")
    return sealed(parts)


def beginning_with(data: bytes, first: str, tables: Collection[str]) -> bytes:
    """The table ``first`` and those after it, as tables by themselves, so that who needs no others need not read them.

    ``tables`` names all of them, in their order. What is not laid out as this writes it is given as it is.
    """
    begin, _ = _sections(data, list(tables)).get(first, (0, 0))
    heading = b'"%s":{\n' % first.encode()
    return b"{%s" % memoryview(data)[begin - len(heading) :] if begin else data


def _sections(data: bytes, tables: list[str]) -> dict[str, tuple[int, int]]:
    """Where the lines of each table begin and end; nothing where a table is missing."""
    first, *others = (b'"%s":{\n' % table.encode() for table in tables)
    if not data.startswith(b"{" + first):
        return {}
    ends = [data.rfind(b"\n}")]
    begins = []
    for heading in reversed(others):
        found = data.rfind(heading, 0, ends[-1] + 1)
        begins.append(found + len(heading))
        ends.append(found - len(b"\n},"))
    begins.append(len(b"{" + first))
    return dict(zip(tables, zip(reversed(begins), reversed(ends), strict=True), strict=True))


def _kept(data: bytes, begin: int, end: int, ids: set[bytes]) -> list[bytes | memoryview]:
    """The lines that stay, several of them in one piece, without the comma at the end of each piece."""
    if len(ids) > FEW and begin < end:
        lines = data[begin:end].split(b"\n")
        return [line.rstrip(b",") for line in lines if line.split(b'"', _SESSION + 1)[_SESSION] not in ids]
    cuts = sorted(cut for each in ids for cut in _lines_of(data, begin, end, each))
    begins = [begin, *(line_end for _, line_end in cuts)]
    ends = [*(line_begin for line_begin, _ in cuts), end]
    pieces = [_trimmed(data, *span) for span in zip(begins, ends, strict=True)]
    return [piece for piece in pieces if piece]


def _trimmed(data: bytes, begin: int, end: int) -> memoryview:
    """The lines between two places, without what parts them from others; not copied."""
    while begin < end and data[begin] in b",\n":
        begin += 1
    while begin < end and data[end - 1] in b",\n":
        end -= 1
    return memoryview(data)[begin:end]


def _lines_of(data: bytes, begin: int, end: int, session_id: bytes) -> Iterator[tuple[int, int]]:
    """Where the lines of one session are. They stand beside each other, so above the first the search is over.

    A line may also name another session further on, of which it has taken something up: that does not make it a line
    of that one.
    """
    if begin >= end:
        return
    key = data[begin : begin + _KEY_WITHIN].split(b'"', _KEY + 1)[_KEY]
    mark = b'":{"%s":"%s"' % (key, session_id)
    above = begin
    found = data.rfind(mark, above, end)
    while found >= 0:
        line_begin = max(begin, data.rfind(b"\n", begin, found) + 1)
        if data[line_begin + 1 : found].isdigit():  # only its number stands before it
            line_end = data.find(b"\n", found, end)
            yield line_begin, line_end if line_end >= 0 else end
            above = max(begin, data.rfind(b"\n", begin, max(begin, line_begin - 1)) + 1)
        found = data.rfind(mark, above, found)


def _last_number(data: bytes, begin: int, end: int) -> int:
    """The number of the last document of a table; 0 when there is none."""
    if begin >= end:
        return 0
    line = max(begin, data.rfind(b"\n", begin, end) + 1)
    return int(data[line : line + 32].split(b'"', 2)[1])
