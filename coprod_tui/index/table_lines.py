"""TinyDB tables with one document a line, which can be updated without decoding them.

The file is plain TinyDB JSON. Line breaks within a text are always escaped, so each line is a whole document,
``"17":{"id":"2026-11-22-coming-home", …},``. Its first value is the id of its session, under the same key throughout a
table. New documents are appended to their table, those of a session next to each other.
"""

from collections.abc import Collection, Iterator, Mapping

from coprod_tui.index.checksum import sealed

Rows = Mapping[str, tuple[bytes, ...]]
"""Encoded documents by table."""

FEW = 20
"""Up to this many sessions, lines are searched for from the end, where the newest are; else all lines are scanned."""

_KEY, _SESSION = 3, 5
"""The positions of the first key and of the session's id when a line is split at quotation marks."""

_KEY_WITHIN = 64
"""The first key of a line lies within this many bytes of its start."""


def updated(data: bytes, new: Rows, leaving: Collection[str]) -> bytes:
    """``data`` without the documents of the sessions ``leaving``, with ``new`` ones appended, and a new checksum.

    ``new`` has every table, in the order of the file. ``data`` in any other layout counts as empty.
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
    """A JSON object of the table ``first`` and those after it, so that readers need not parse the others.

    ``tables`` names all tables, in the order of the file. ``data`` in any other layout is returned unchanged.
    """
    begin, _ = _sections(data, list(tables)).get(first, (0, 0))
    heading = b'"%s":{\n' % first.encode()
    return b"{%s" % memoryview(data)[begin - len(heading) :] if begin else data


def _sections(data: bytes, tables: list[str]) -> dict[str, tuple[int, int]]:
    """The start and end offset of each table's lines; empty if a table is missing."""
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
    """The lines to keep, in runs as long as possible, each without its trailing comma."""
    if len(ids) > FEW and begin < end:
        lines = data[begin:end].split(b"\n")
        return [line.rstrip(b",") for line in lines if line.split(b'"', _SESSION + 1)[_SESSION] not in ids]
    cuts = sorted(cut for each in ids for cut in _lines_of(data, begin, end, each))
    begins = [begin, *(line_end for _, line_end in cuts)]
    ends = [*(line_begin for line_begin, _ in cuts), end]
    pieces = [_trimmed(data, *span) for span in zip(begins, ends, strict=True)]
    return [piece for piece in pieces if piece]


def _trimmed(data: bytes, begin: int, end: int) -> memoryview:
    """A view of the lines between two offsets, without the separators around them."""
    while begin < end and data[begin] in b",\n":
        begin += 1
    while begin < end and data[end - 1] in b",\n":
        end -= 1
    return memoryview(data)[begin:end]


def _lines_of(data: bytes, begin: int, end: int, session_id: bytes) -> Iterator[tuple[int, int]]:
    """The offsets of one session's lines, searched from the end. They are contiguous, so the search ends above them.

    A line may also mention the id of another session further on; only the first id counts.
    """
    if begin >= end:
        return
    key = data[begin : begin + _KEY_WITHIN].split(b'"', _KEY + 1)[_KEY]
    mark = b'":{"%s":"%s"' % (key, session_id)
    above = begin
    found = data.rfind(mark, above, end)
    while found >= 0:
        line_begin = max(begin, data.rfind(b"\n", begin, found) + 1)
        if data[line_begin + 1 : found].isdigit():  # preceded only by its number
            line_end = data.find(b"\n", found, end)
            yield line_begin, line_end if line_end >= 0 else end
            above = max(begin, data.rfind(b"\n", begin, max(begin, line_begin - 1)) + 1)
        found = data.rfind(mark, above, found)


def _last_number(data: bytes, begin: int, end: int) -> int:
    """The number of a table's last document; 0 if the table is empty."""
    if begin >= end:
        return 0
    line = max(begin, data.rfind(b"\n", begin, end) + 1)
    return int(data[line : line + 32].split(b'"', 2)[1])
