"""How measurements are judged, shown and kept."""

import json
from pathlib import Path

from benchmarks.results import Result, merge, table

QUICK = Result("a key", 12.0, "ms", base=10.0, against="the bare app", bound=1.5)
SLOW = Result("the list", 80.0, "ms", base=10.0, against="a bare Python", bound=6)
FACT = Result("bytes a tick", 321, "bytes")
SPREAD = Result("spread of time had", 0.2, "of the mean", bound=0.1)


def test_a_ratio_is_held_against_its_bound() -> None:
    """What is compared with something plain is judged by the ratio alone, however long it takes."""
    assert (QUICK.ratio, QUICK.held) == (1.2, True)
    assert (SLOW.ratio, SLOW.held) == (8.0, False)


def test_without_a_base_the_measurement_itself_is_judged() -> None:
    """A figure may have a bound of its own, and one without a bound is told and not judged."""
    assert (SPREAD.ratio, SPREAD.held) == (None, False)
    assert FACT.held is None


def test_the_table_has_a_line_for_each() -> None:
    """Every measurement stands in its line with what it was held against, and a broken bound stands out."""
    _, quick, slow, fact = table([QUICK, SLOW, FACT]).splitlines()
    assert quick.split() == "a key 12 ms the bare app 10 ms 1.20 1.5 held".split()
    assert slow.endswith("NOT HELD")
    assert fact.split() == "bytes a tick 321 bytes".split()


def test_a_new_measurement_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """Measuring some again changes those and leaves the others as they were."""
    path = tmp_path / "results.json"
    merge([QUICK, SLOW], path)
    merge([SLOW._replace(measured=20.0)], path)
    kept = json.loads(path.read_text())
    assert kept["a key"]["measured"] == 12
    assert (kept["the list"]["ratio"], kept["the list"]["bound"], kept["the list"]["held"]) == (2, 6, True)
