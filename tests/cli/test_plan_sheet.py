"""coprod plan sheet: a sheet to hand out before a meeting."""

import os
import stat

PLAN = 'title = "Coming home"\nvoices = ["Amina"]\n[[steps]]\nkind = "round"\nprompt = "How are you?"\nshare = "45s"\n'


def test_it_is_written_to_a_file_or_to_standard_output(coprod, home, tmp_path):
    """The same bytes; the file is only for its user, and no home folder comes about."""
    plan, sheet = tmp_path / "plan.toml", tmp_path / "sheet.html"
    plan.write_text(PLAN)
    printed = coprod("plan", "sheet", plan)
    assert printed.code == 0
    assert printed.out.startswith("<!DOCTYPE html>")
    assert "How are you?" in printed.out
    assert "Amina" not in printed.out
    done = coprod("plan", "sheet", plan, "-o", sheet)
    assert (done.code, done.out) == (0, "")
    assert done.err == f"{sheet}: a sheet to hand out beforehand. Fill in the day and the place.\n"
    assert sheet.read_text(encoding="utf-8") == printed.out
    if os.name == "posix":
        assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    assert not home.exists()


def test_what_is_there_is_not_written_over(coprod, tmp_path):
    """Unless that is said."""
    plan, sheet = tmp_path / "plan.toml", tmp_path / "sheet.html"
    plan.write_text(PLAN)
    sheet.write_text("mine")
    done = coprod("plan", "sheet", plan, "-o", sheet)
    assert (done.code, done.out) == (2, "")
    assert "--force" in done.err
    assert sheet.read_text() == "mine"
    assert coprod("plan", "sheet", plan, "-o", sheet, "--force").code == 0
    assert "How are you?" in sheet.read_text()


def test_the_plan_itself_is_not_written_over(coprod, tmp_path):
    """Somebody may type the same name twice."""
    plan = tmp_path / "plan.toml"
    plan.write_text(PLAN)
    for more in ((), ("--force",)):
        done = coprod("plan", "sheet", plan, "-o", plan, *more)
        assert (done.code, done.err) == (2, f"{plan}: this is the plan itself; please give the sheet another name.\n")
        assert plan.read_text() == PLAN


def test_of_a_wrong_plan_there_is_none(coprod, tmp_path):
    """What is wrong is said as plan check says it."""
    plan, sheet = tmp_path / "plan.toml", tmp_path / "sheet.html"
    plan.write_text(PLAN.replace("share", "shar"))
    done = coprod("plan", "sheet", plan, "-o", sheet)
    assert (done.code, done.err) == (2, "plan.toml: steps[1].shar: unknown, did you mean share?\n")
    assert not sheet.exists()


def test_a_sheet_does_not_go_among_the_sessions(coprod, home, played, tmp_path):
    """The record is coprod’s own."""
    plan = tmp_path / "plan.toml"
    plan.write_text(PLAN)
    assert coprod("plan", "sheet", plan, "-o", home / "sessions" / "sheet.html").code == 2
    assert not (home / "sessions" / "sheet.html").exists()
