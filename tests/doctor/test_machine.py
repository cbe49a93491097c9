"""The clocks, where the home folder lies, and the versions."""

from datetime import timedelta
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from coprod_tui.doctor import machine
from coprod_tui.doctor.machine import Reading
from tests.support.clock import MORNING


def told(before, after):
    return {finding.check: finding for finding in machine.clocks(before, after)}


@pytest.mark.parametrize(
    ("walked_ms", "ran_ms", "state"),
    [(200, 200, "ok"), (290, 200, "ok"), (-3_600_000, 200, "look"), (5_000, 200, "look"), (200, 0, "stop")],
)
def test_both_clocks(walked_ms, ran_ms, state):
    """Together, set anew meanwhile, or standing still."""
    after = Reading(MORNING + timedelta(milliseconds=walked_ms), 1_000 + ran_ms)
    assert told(Reading(MORNING, 1_000), after)["clocks"].state == state


@pytest.mark.parametrize(("year", "state"), [(1970, "look"), (2024, "look"), (2025, "ok"), (2026, "ok")])
def test_a_date_from_before_coprod(year, state):
    """A clock without a battery is told, with the date it believes in and its time zone."""
    wall = MORNING.replace(year=year)
    finding = told(Reading(wall, 0), Reading(wall + timedelta(milliseconds=200), 200))["date"]
    assert finding.state == state
    assert f"22 November {year}, 09:30, time zone UTC" in finding.found


@pytest.mark.parametrize(
    ("home", "name"),
    [
        ("/home/ada/OneDrive/coprod", "OneDrive"),
        ("/home/ada/OneDrive - Lowtide Trust/coprod", "OneDrive"),
        ("/home/ada/Dropbox/coprod", "Dropbox"),
        ("/home/ada/Dropbox (Personal)/coprod", "Dropbox"),
        ("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/coprod", "iCloud"),
        ("/Users/ada/Library/CloudStorage/Box-Box/coprod", "cloud drive"),
        ("/home/ada/Google Drive/coprod", "Google Drive"),
        ("/home/ada/Nextcloud/coprod", "Nextcloud"),
    ],
)
def test_a_synced_folder(home, name):
    """By the name of any folder above."""
    finding = machine.lies_where(PurePosixPath(home))
    assert finding.state == "look"
    assert name in finding.found
    assert "--home" in finding.advice


@pytest.mark.parametrize("home", ["/home/ada/.local/share/coprod", "/home/boxer/coprod", "/home/dropboxers/coprod"])
def test_a_folder_of_the_machines_own(home):
    """Names that only resemble are no reason."""
    assert machine.lies_where(PurePosixPath(home)).state == "ok"


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /run/user tmpfs rw 0 0
server:/homes /home/a\\040b nfs4 rw 0 0
/dev/sdb1 /home/a\\040b/own ext4 rw 0 0
other:/srv /srv/far nfs4 rw 0 0
/dev/sdc1 /srv ext4 rw 0 0
ada@far: /mnt/far fuse.sshfs rw 0 0
a line that is not one
"""


@pytest.mark.parametrize(
    ("home", "state", "said"),
    [
        ("/srv/coprod", "ok", "this machine"),
        ("/srv/far/coprod", "look", "another machine (nfs4)"),
        ("/home/a b/coprod", "look", "another machine (nfs4)"),
        ("/home/a b/own/coprod", "ok", "this machine"),
        ("/home/a bc/coprod", "ok", "this machine"),
        ("/mnt/far/coprod", "look", "another machine (fuse.sshfs)"),
        ("/run/user/1000/coprod", "look", "in memory"),
    ],
)
def test_a_folder_on_another_machine_or_in_memory(home, state, said):
    """By the file system it lies on, the innermost one."""
    finding = machine.lies_where(PurePosixPath(home), MOUNTS)
    assert finding.state == state
    assert said in finding.found


def test_a_share_of_windows():
    """A path that begins with a server's name."""
    assert "another machine" in machine.lies_where(PureWindowsPath(r"\\server\homes\coprod")).found
    assert machine.lies_where(PureWindowsPath(r"C:\Users\Ada\AppData\Local\coprod")).state == "ok"


def versions(python, libraries, *, has_full_text=True):
    """What the doctor says of these."""
    return machine.programs("0.1.0", python, libraries, "3.40.1", has_full_text=has_full_text)


def test_sqlite_without_full_text_search_is_said():
    """Sessions are found all the same, so nothing stops."""
    finding = versions((3, 12, 1), {"rich": "15.0.0"}, has_full_text=False)
    assert finding.state == "look"
    assert "its SQLite (3.40.1) has no full-text search" in finding.found


def test_versions():
    """All are named; a missing library or an old Python stops a session."""
    libraries = {"textual": "8.2.1", "rich": "15.0.0"}
    finding = versions((3, 12, 1), libraries)
    assert finding == ("versions", "ok", "coprod 0.1.0, Python 3.12.1, textual 8.2.1, rich 15.0.0, sqlite 3.40.1.", "")
    assert versions((3, 10, 9), libraries).state == "stop"
    missing = versions((3, 12, 1), libraries | {"rich": None})
    assert (missing.state, "rich" in missing.found) == ("stop", True)
