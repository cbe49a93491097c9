"""The store's suite notices what a store does wrong: that it says nothing of a sound one would else mean nothing."""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.storage.faulty import FAULTS, Delays, FaultyPlace, Loses, Reorders, Sound
from tests.storage.suite import StoreStories, machine_over

STORIES = sorted(name for name in dir(StoreStories) if name.startswith("test_"))


def noticed_by(fault: type[Sound]) -> str:
    """The first story that does not pass; empty if all do."""
    for story in STORIES:
        try:
            getattr(StoreStories(), story)(FaultyPlace(fault))
        except (Exception, pytest.fail.Exception):
            return story
    return ""


def test_a_sound_store_passes() -> None:
    """So that what is noticed is the fault."""
    assert noticed_by(Sound) == ""


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_fault_is_noticed(fault: type[Sound]) -> None:
    """By one story at least."""
    assert noticed_by(fault) != ""


@pytest.mark.parametrize("fault", [Loses, Delays, Reorders], ids=lambda fault: fault.__name__)
def test_the_machine_finds_what_is_lost_late_or_out_of_order(fault: type[Sound]) -> None:
    """In what it does at random."""
    machine = machine_over(lambda: FaultyPlace(fault))
    with pytest.raises(Exception):  # noqa: B017, PT011 — whatever the fault makes of the next act
        run_state_machine_as_test(machine, settings=settings(max_examples=20, database=None))  # type: ignore[no-untyped-call]
