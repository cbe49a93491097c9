"""Why the disk said no: what is named is what is in the way, not what could not be found behind it."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from coprod_tui.errors import Failure
from coprod_tui.os_errors import reason
from coprod_tui.presentation.failures import said
from coprod_tui.service.importing import take_in
from coprod_tui.storage.tinydb_store import TinyDBStore
from tests.storage.disk import QuickFiles
from tests.support.failing import saying
from tests.support.kept import begun_in, service_of
from tests.support.whole import ID, every_kind

DAY = date(2026, 11, 22)


def put_a_file(home: Path) -> str:
    home.write_text("a shopping list")
    return "is not a folder"


def put_a_link_to_a_file(home: Path) -> str:
    home.with_name("list").write_text("a shopping list")
    home.symlink_to("list")
    return "is not a folder"


def put_a_dead_link(home: Path) -> str:
    home.symlink_to("/nowhere/stick")
    return "is a link to a folder that is not there"


def put_a_link_to_itself(home: Path) -> str:
    home.symlink_to(home)
    return "is a link to a folder that is not there"


def as_it_is(home: Path) -> tuple[int, ...]:
    """What would tell that somebody changed it; that it was looked at may be noted by the system."""
    found = os.lstat(home)
    return found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


@pytest.mark.parametrize("put", [put_a_file, put_a_link_to_a_file, put_a_dead_link, put_a_link_to_itself])
def test_a_home_that_is_no_folder_is_named_itself(tmp_path, put):
    """Not the folder of sessions in it. What is looked for in it is not said to be nothing; and it stays as it is."""
    home = tmp_path / "home"
    place = f"{home} {put(home)}."
    before = as_it_is(home)
    for ask in (lambda: begun_in(home, "Coming home", DAY), lambda: service_of(home).listing()):
        with saying(Failure, match=f": {place}"):
            ask()
    assert as_it_is(home) == before


def test_a_folder_that_is_gone_with_nothing_in_its_way(tmp_path):
    """It is said to be gone."""
    error = OSError(errno.ENOENT, os.strerror(errno.ENOENT))
    assert said(reason(error, tmp_path / "stick" / "home")) == f"the folder {tmp_path}/stick/home is gone"


def test_an_import_whose_place_is_taken_by_a_dead_link(tmp_path):
    """It is said in words that something has that name."""
    folder = tmp_path / "sessions"
    folder.mkdir()
    (folder / f"{ID}.json").symlink_to("/nowhere/session")
    with saying(Failure, match=f"something else has its name in {folder}. Nothing has been imported"):
        take_in(TinyDBStore(folder, QuickFiles()), every_kind())
