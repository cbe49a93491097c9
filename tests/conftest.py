"""How Hypothesis runs here: ``COPROD_LAWS=long`` looks much further, and every failure prints how to repeat it."""

import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "short",
    max_examples=60,
    stateful_step_count=50,
    deadline=None,
    print_blob=True,
    report_multiple_bugs=False,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("long", settings.get_profile("short"), max_examples=2_000, stateful_step_count=100)
settings.load_profile(os.environ.get("COPROD_LAWS", "short"))


@pytest.fixture(params=["XXX-24", "XXX+24", "XXX-24:59"])
def far_off(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """This machine is set to a zone a day or more off UTC, which no place has."""
    with monkeypatch.context() as settings_:
        settings_.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()
