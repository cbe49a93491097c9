"""A plan that was set up on the screen is kept for another day."""

import stat
from datetime import date

import pytest

from coprod_tui.cli.keeping import keep_plan
from coprod_tui.places import Places
from coprod_tui.session.plan import Plan, Step
from coprod_tui.session.plan_file import read_plan
from coprod_tui.trouble import Trouble

TODAY = date(2026, 11, 22)
PLAN = Plan('Coming "home"', (Step("round", "How?", 60_000),), group="Riverside", voices=("Amina", "Ben [/]"))


def test_a_kept_plan_is_the_same_plan_and_says_how_to_open_it(home):
    """It lies among the exports, and only its user can read it."""
    kept = keep_plan(Places(home), TODAY, PLAN)
    assert kept.path == home / "exports" / "2026-11-22-coming-home.toml"
    assert kept.command == f"coprod run {kept.path}"
    assert read_plan(kept.path.read_text(encoding="utf-8")).plan == PLAN
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.path.parent.stat().st_mode) == 0o700


def test_it_can_be_checked_as_any_plan(home, coprod):
    """What is kept is in order."""
    kept = keep_plan(Places(home), TODAY, PLAN)
    assert coprod("plan", "check", kept.path).code == 0


def test_a_plan_is_never_written_over(home):
    """Kept again, it gets a number; what lay there stays."""
    first = keep_plan(Places(home), TODAY, PLAN).path
    first.write_text("mine")
    assert keep_plan(Places(home), TODAY, PLAN).path.name == "2026-11-22-coming-home-2.toml"
    assert first.read_text() == "mine"


def test_nobodys_name_is_in_the_name_of_the_file(home):
    """As with sessions: a folder is seen by more people than a file is."""
    plan = Plan("Amina comes home", PLAN.steps, voices=("Amina",))
    assert "amina" not in keep_plan(Places(home), TODAY, plan).path.name


def test_a_path_with_spaces_can_be_typed_as_it_is_said(tmp_path):
    """In quotes, as a shell wants it."""
    kept = keep_plan(Places(tmp_path / "our home"), TODAY, PLAN)
    assert kept.command == f"coprod run '{kept.path}'"


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    """And that nothing that was typed is lost."""
    (tmp_path / "home").write_text("a file")
    with pytest.raises(Trouble, match=r"The plan could not be kept: .*What you typed is still here\."):
        keep_plan(Places(tmp_path / "home"), TODAY, PLAN)


def test_forgetting_somebody_finds_them_in_kept_plans_too(home, coprod):
    """No byte of the name stays in the home folder."""
    path = keep_plan(Places(home), TODAY, PLAN).path
    assert coprod("forget", "Ben [/]", "--yes").code == 0
    assert "Ben" not in path.read_text(encoding="utf-8")
