"""The fairness benchmark: a few of its meetings, so that what it says can be trusted."""

import random
from pathlib import Path
from xml.etree import ElementTree as ET

from benchmarks import discussion, discussion_orders, discussion_page, fairness, fairness_page
from coprod_tui.domain.schedule import turns


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
    of_discussions = discussion_page.section(discussion.run(5, seed=3), discussion.run(5, seed=3, often=0))
    fairness_page.write(tmp_path, measured, measured, of_discussions)
    page = (tmp_path / "fairness.md").read_text(encoding="utf-8")
    assert all(f"| {way} |" in page for way in (*fairness.METHODS, *discussion_orders.ORDERS))
    picture = ET.fromstring((tmp_path / "fairness.svg").read_text(encoding="utf-8"))
    title, told = list(picture)[:2]
    assert title.text
    assert told.text
    assert "coprod" in told.text


def test_who_asks_once_waits_less_where_the_least_heard_come_next() -> None:
    """And whoever is asked answers at once; where the loudest goes first, many a hand never has the floor."""
    measured = discussion.run(30, seed=3)["orders"]
    least, in_order = measured[discussion_page.LEAST], measured[discussion_page.ORDER]
    assert least["once"]["wait"] < in_order["once"]["wait"]
    assert least["often"]["longest"] > in_order["often"]["longest"], "somebody waits for it"
    assert (least["late"], in_order["late"]) == (0, 0)
    assert measured[discussion_page.WAITS]["late"] > 0.1
    assert measured[discussion_page.LOUD]["once"]["unheard"] > least["once"]["unheard"]


def test_the_core_counts_what_was_spoken_as_the_discussion_does() -> None:
    """To the millisecond, as each has the floor for what they say."""
    order = discussion_orders.Core("least-heard")
    had = discussion.Discussing(discussion.people(random.Random(3)), order, discussion.OFTEN).play()
    kept = dict.fromkeys(order.voices, 0)
    for turn in order.session.floor:
        kept[turn.voice] += turns.spoken_ms(order.session, turn, discussion.LENGTH_MS)
    assert tuple(kept.values()) == had.time_ms
