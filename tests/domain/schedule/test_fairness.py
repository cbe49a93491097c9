"""The fairness benchmark: a few of its meetings, so that what it says can be trusted."""

import random
from pathlib import Path
from xml.etree import ElementTree as ET

from benchmarks import fairness, fairness_page


def test_the_same_seed_gives_the_same_meetings() -> None:
    """The page can be made again by anyone."""
    assert fairness.run(5, seed=3) == fairness.run(5, seed=3)


def test_evening_out_shares_time_more_evenly_than_a_timer_alone() -> None:
    """Of the four ways it leaves the smallest spread and the highest index, and nobody goes unheard."""
    measured = fairness.run(60, seed=3)["methods"]
    ours = measured.pop("coprod")
    assert all(ours["spread"]["median"] < each["spread"]["median"] for each in measured.values())
    assert all(ours["jain"]["median"] > each["jain"]["median"] for each in measured.values())
    assert ours["unheard"] == 0


def test_where_nobody_runs_over_coprod_is_a_plain_rotation() -> None:
    """Nothing is evened out when there is nothing to even out: both give the same time to the millisecond."""
    question = [fairness.Wish(wish, 0, 1.0) for wish in (30_000, 200_000, 120_000, 5_000, 1, 99_999, 400_000, 60_000)]
    wishes = [question] * fairness.QUESTIONS
    assert fairness.coprod(wishes) == fairness.rotation(wishes)


def test_the_measures_mean_what_they_say() -> None:
    """All the same is a spread of 0 and an index of 1; one voice with everything is 1/n."""
    assert (fairness.spread([5, 5, 5]), fairness.jain([5, 5, 5])) == (0, 1)
    assert (fairness.spread([9, 0, 0]), fairness.jain([9, 0, 0])) == (3, 1 / 3)


def test_people_heed_the_clock_only_when_they_are_said_to() -> None:
    """Who runs over and never looks speaks just as long when offered half."""
    for heeding in (True, False):
        wish = fairness.Wish(160_000, 40_000, 1.0, heeding)
        assert wish.speaks(60_000) == (100_000 if heeding else 160_000)
    assert fairness.people(random.Random(1)) == fairness.people(random.Random(1))


def test_the_page_and_the_picture_are_written(tmp_path: Path) -> None:
    """A table with the four ways, and a picture that says its title and its numbers to a screen reader."""
    measured = fairness.run(5, seed=3)
    fairness_page.write(tmp_path, measured, measured)
    page = (tmp_path / "fairness.md").read_text(encoding="utf-8")
    assert all(f"| {way} |" in page for way in fairness.METHODS)
    picture = ET.fromstring((tmp_path / "fairness.svg").read_text(encoding="utf-8"))
    title, told = list(picture)[:2]
    assert title.text
    assert told.text
    assert "coprod" in told.text
