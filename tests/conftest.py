"""How the tests run here.

Hypothesis: ``COPROD_LAWS=long`` looks much further, and every failure prints how to repeat it. Folders that are only
there for a test lie in memory where the machine allows it: every call to keep something is made as ever, but no disk
has to be waited for. Python looks for what is no longer used more seldom than it does by default, and what takes
longest is begun first, so that no process works alone at the end.
"""

import gc
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "short",
    max_examples=15,
    stateful_step_count=50,
    deadline=None,
    print_blob=True,
    report_multiple_bugs=False,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("long", settings.get_profile("short"), max_examples=2_000, stateful_step_count=100)
settings.load_profile(os.environ.get("COPROD_LAWS", "short"))

_IN_MEMORY = Path("/dev/shm")
_ROOM_NEEDED = 2**30
"""Bytes; an installed package with all that it needs takes a tenth of it."""


def _lies_in_memory(folder: Path) -> bool:
    """Whether Linux keeps this folder in memory, where we may write and start programs and there is enough room."""
    if not (folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)):
        return False
    starts_programs = not os.statvfs(folder).f_flag & os.ST_NOEXEC
    return starts_programs and shutil.disk_usage(folder).free > _ROOM_NEEDED


if "TMPDIR" not in os.environ and _lies_in_memory(_IN_MEMORY):
    os.environ["TMPDIR"] = tempfile.tempdir = str(_IN_MEMORY)  # the environment is for the processes of xdist

os.environ["COPROD_CONFIG"] = "/nowhere/coprod"  # whoever runs the tests may have keys of their own

_LONGEST = (
    "tests/packaging/",
    "tests/end_to_end/test_whole_session.py",
    "tests/end_to_end/test_wall.py",
    "tests/presentation/test_another_language.py",
    "tests/domain/test_laws.py",
    "tests/end_to_end/test_no_network.py",
    "tests/domain/commands/test_decision_laws.py",
    "tests/cli/test_list_laws.py",
    "tests/cli/test_voices.py",
    "tests/faults/test_crashes_afterwards.py",
    "tests/privacy/test_forget",
    "tests/tui/attacks/",
)


def _rank(item: pytest.Item) -> int:
    """Where in the order of ``_LONGEST`` a test stands; all others are behind it."""
    return next((rank for rank, path in enumerate(_LONGEST) if item.nodeid.startswith(path)), len(_LONGEST))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first; the others stay in the order that was drawn for them."""
    items.sort(key=_rank)


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end; nobody has to look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    """What is no longer used is found now; pytest, which looks through everything five times, has nothing left to."""
    for _ in range(5):
        if not gc.collect():
            break
    gc.freeze()


@pytest.fixture(params=["XXX-24", "XXX+24", "XXX-24:59"])
def far_off(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """This machine is set to a zone a day or more off UTC, which no place has."""
    with monkeypatch.context() as settings_:
        settings_.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()
