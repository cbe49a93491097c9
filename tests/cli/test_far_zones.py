"""A machine whose zone is a day or more off UTC: every command does its work there, with the day of its own clock."""

import pytest

COMMANDS = (
    "list",
    "show last",
    "follow-up",
    "follow-up --json",
    "insights",
    "export last --format json",
    "export last --format md",
    "export last --format html",
    "export last --format csv --table decisions",
    "forget Ngozi --dry-run",
    "check",
    "plan new",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_does_its_work_there(far_off, coprod, played, command):
    """None of them ends in a mistake of its own."""
    assert coprod(*command.split(" ")).code == 0


def test_the_day_is_that_of_the_machines_clock(far_off, coprod, played):
    """17 March, 14:00 UTC, is the day before or after there."""
    day = 16 if "+" in far_off else 18
    assert f"2026-03-{day}" in coprod("list").out
    assert f" {day} March 2026" in coprod("show", "last").out
    assert f" {day} March 2026" in coprod("export", "last", "--format", "md").out


def test_the_doctor_tells_that_the_zone_is_nowhere(far_off, coprod):
    """With what to do about it."""
    found = coprod("doctor").out
    assert "Its time zone is a day or more off, as it is nowhere" in found
    assert "Set its time zone." in found
