"""The bytes of an export."""

from datetime import UTC, datetime, timedelta

from coprod_tui.domain import commands as c
from coprod_tui.export.document import document_from
from coprod_tui.export.json import encode

NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)


def test_it_reads_like_a_page(played):
    """Two-space indent, letters of all scripts as they are, moments ending in Z, and a last newline."""
    text = encode(document_from(played.live.events, NOW)).decode()
    assert text.startswith('{\n  "format": "coprod-session",\n  "version": 1,\n  "exported_at": "2026-11-22T16:00:00Z"')
    assert "은지" in text
    assert "دانا" in text
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")


def test_quotes_and_backslashes_are_kept(played):
    """A sentence comes out as it went in."""
    played.live.do(c.Contribute('She said "no" \\ then </script> 👩‍👩‍👧', None))
    assert r'"She said \"no\" \\ then </script> 👩‍👩‍👧"' in encode(document_from(played.live.events, NOW)).decode()


def test_only_the_moment_of_export_differs(random_events):
    """The same session gives the same bytes, but for when it was exported."""
    one = encode(document_from(random_events, NOW)).splitlines()
    other = encode(document_from(random_events, NOW + timedelta(hours=1))).splitlines()
    assert [line for line, again in zip(one, other, strict=True) if line != again] == [
        b'  "exported_at": "2026-11-22T16:00:00Z",'
    ]
