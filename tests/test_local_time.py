"""Zones as no place has them: a machine may be set to one all the same."""

import time
from datetime import UTC, datetime, timedelta, timezone

from coprod_tui.local_time import local
from tests.support.clock import MORNING


def test_a_zone_a_day_off_has_its_day_and_time(far_off: str) -> None:
    """As the system's own clock shows it."""
    found = local(MORNING)
    assert f"{found:%Y-%m-%d %H:%M:%S}" == time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(MORNING.timestamp()))
    assert found.tzinfo is None


def test_any_other_zone_is_kept_with_the_moment() -> None:
    """It is the same moment; one that is named is taken in the place of the machine's."""
    assert local(MORNING) == MORNING
    there = timezone(timedelta(hours=5))
    assert local(datetime(2026, 11, 22, 20, 0, tzinfo=UTC), there).isoformat() == "2026-11-23T01:00:00+05:00"
