"""coprod resume without an id: the newest open session."""

import pytest

from coprod_tui.domain.message import Message
from coprod_tui.domain.reports.summary import Summary
from coprod_tui.errors import DamagedRecord
from coprod_tui.index.upkeep import Listing
from tests.cli.conftest import Command
from tests.support.clock import MORNING
from tests.support.failing import saying

DAMAGE = DamagedRecord("damaged", found=Message("empty"), path="home.json")


def summary(session_id: str, *, closed: bool = False) -> Summary:
    return Summary(session_id, "Title", "", MORNING, MORNING if closed else None, 2, 0, 0, 0, 0, {})


def test_an_older_session_is_not_gone_on_with_in_the_place_of_a_damaged_one():
    """Which may be the one that is meant; an older one that is damaged is in nobody's way."""
    still_open = summary("2026-11-20-coming-home")
    for newer in ("2026-11-20-meals", "2026-11-22-coming-home"):
        with saying(DamagedRecord, match="is damaged"):
            Listing((still_open,), {newer: DAMAGE}).newest(only_open=True)
    assert Listing((still_open,), {"2026-11-19-meals": DAMAGE}).newest(only_open=True) == still_open.id


def test_without_an_open_session_the_damage_is_what_is_said():
    """Whatever its day; only of a record that is whole it is said that none is open."""
    past = summary("2026-11-20-coming-home", closed=True)
    with pytest.raises(DamagedRecord):
        Listing((past,), {"2026-11-19-meals": DAMAGE}).newest(only_open=True)
    assert Listing((past,), {}).newest(only_open=True) is None


def test_in_a_record_without_an_open_session_that_is_said(coprod: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """As wrong use; no screen opens."""
    monkeypatch.setattr("coprod_tui.cli.screens.must_be_terminal", lambda: None)
    done = coprod("resume")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("There is no open session")
