"""A plan that was set up on the screen is kept for another day."""

import os
import stat

import pytest

from coprod_tui.cli.screens import to_open
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.errors import Failure
from tests.support.failing import saying
from tests.support.kept import service_of

PLAN = Plan('Coming "home"', (Step("round", "How?", 60_000),), group="Riverside", voices=("Amina", "Ben [/]"))


def test_a_kept_plan_is_the_same_plan_and_says_how_to_open_it(home):
    """It lies among the exports, and only its user can read it."""
    kept = service_of(home).keep_plan(PLAN)
    assert kept.path == home / "exports" / "2026-11-22-coming-home.toml"
    assert to_open(kept.path) == f"coprod run {kept.path}"
    assert read_plan(kept.path.read_text(encoding="utf-8")).plan == PLAN
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.path.parent.stat().st_mode) == 0o700


def test_it_can_be_checked_as_any_plan(home, coprod):
    """What is kept is in order."""
    kept = service_of(home).keep_plan(PLAN)
    assert coprod("plan", "check", kept.path).code == 0


def test_a_plan_is_never_written_over(home):
    """Kept again, it gets a number; what lay there stays."""
    first = service_of(home).keep_plan(PLAN).path
    first.write_text("mine")
    assert service_of(home).keep_plan(PLAN).path.name == "2026-11-22-coming-home-2.toml"
    assert first.read_text() == "mine"


def test_nobodys_name_is_in_the_name_of_the_file(home):
    """As with sessions: a folder is seen by more people than a file is."""
    plan = Plan("Amina comes home", PLAN.steps, voices=("Amina",))
    assert "amina" not in service_of(home).keep_plan(plan).path.name


def test_a_path_with_spaces_can_be_typed_as_it_is_said(tmp_path):
    """In quotes, as a shell wants it."""
    kept = service_of(tmp_path / "our home").keep_plan(PLAN)
    assert to_open(kept.path) == f"coprod run '{kept.path}'"


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    """And that nothing that was typed is lost."""
    (tmp_path / "home").write_text("a file")
    with saying(Failure, match=r"The plan could not be kept: .*What you typed is still here\."):
        service_of(tmp_path / "home").keep_plan(PLAN)


def test_forgetting_somebody_finds_them_in_kept_plans_too(home, coprod):
    """No byte of the name stays in the home folder."""
    path = service_of(home).keep_plan(PLAN).path
    assert coprod("forget", "Ben [/]", "--yes").code == 0
    assert "Ben" not in path.read_text(encoding="utf-8")


def test_those_kept_last_stand_first_and_open_as_they_were_kept(home):
    """With what their sessions are called; nothing else among the exports is taken for a plan."""
    service = service_of(home)
    assert service.plans() == ()
    older = service.keep_plan(PLAN)
    newer = service.keep_plan(Plan("Letters", PLAN.steps))
    os.utime(older.path, (1, 1))
    (home / "exports" / "session.json").write_text("{}")
    assert service.plans() == (newer, older)
    assert [kept.title for kept in service.plans()] == ["Letters", PLAN.title]
    assert service.read_plan(older.path).plan == PLAN


@pytest.mark.parametrize("data", [b"title = 3", b"title =", b"", b"\xff", b"x" * 1_000_001], ids=repr)
def test_a_file_that_is_no_plan_is_listed_and_says_why(home, data):
    """One sentence with its name, and the others open as ever."""
    service = service_of(home)
    good = service.keep_plan(PLAN)
    bad = good.path.with_name("mine.toml")
    bad.write_bytes(data)
    (untitled,) = (kept for kept in service.plans() if kept.path == bad)
    assert untitled.title == ""
    with saying(Failure, match=r"^mine\.toml: .*\.?$"):
        service.read_plan(untitled.path)
    assert service.read_plan(good.path).plan == PLAN


def test_what_is_no_file_or_hidden_hides_no_plan(home):
    """Locks and copies of editors, links that lead nowhere or around, folders, and pipes, which nobody writes to."""
    service = service_of(home)
    kept = service.keep_plan(PLAN)
    folder = kept.path.parent
    (folder / f".#{kept.path.name}").symlink_to("me@laptop.1234:1")
    (folder / "around.toml").symlink_to("around.toml")
    (folder / "nowhere.toml").symlink_to("nowhere")
    (folder / "._copy.toml").write_text("x")
    (folder / "folder.toml").mkdir()
    os.mkfifo(folder / "pipe.toml")
    assert service.plans() == (kept,)


def test_a_folder_that_cannot_be_looked_at_is_said(tmp_path):
    """In one sentence."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "exports").write_text("a file")
    with saying(Failure, match=r"^The kept plans cannot be looked at: "):
        service_of(tmp_path / "home").plans()
