"""TinyDB's own tests over our storage and table.

The modules beside this one are those of TinyDB 4.9.0's source distribution (``tests/``), under its licence (MIT, see
``LICENSE``), but for what their first lines say. Where theirs run over ``JSONStorage`` and ``MemoryStorage``, these run
over a session's file, whose tables append.
"""

from pathlib import Path

import pytest
from tinydb import TinyDB

from coprod_tui.storage.session_file import SessionFile
from tests.storage.disk import QuickFiles


@pytest.fixture
def db(tmp_path: Path) -> TinyDB:
    database = SessionFile(tmp_path / "test.json", files=QuickFiles())
    database.drop_tables()
    database.insert_multiple({"int": 1, "char": c} for c in "abc")
    return database
