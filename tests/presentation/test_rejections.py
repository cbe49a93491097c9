"""Every way in which a command can be rejected has one sentence, and no sentence is left over."""

from datetime import date
from typing import get_args

from coprod_tui.domain.message import Message
from coprod_tui.domain.rejection import Rejection, RejectionCode
from coprod_tui.errors import Failure
from coprod_tui.presentation import rejections
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.rejections import rejected


def test_one_sentence_for_each_code() -> None:
    """The table holds the codes of the domain, each once."""
    assert set(rejections._REJECTED) == set(get_args(RejectionCode))
    assert len(set(rejections._REJECTED.values())) == len(rejections._REJECTED)


def test_facts_are_put_in_as_people_read_them() -> None:
    """A length, a day and several names."""
    assert "open for 1m30s in all" in rejected(Message("mend_too_long", {"name": "Amina", "span_ms": 90_999}))
    assert rejected(Message("day_past", {"day": date(2026, 12, 12)})).startswith("Saturday 12 December 2026 is")
    assert rejected(Message("carry_away", {"names": ["Ben", "Chloe"]})).startswith("Ben, Chloe: not in the room")


def test_keys_stand_in_the_sentence() -> None:
    """A sentence names what is to be done; the table of keys says how."""
    assert rejected(Message("no_turn")) == "No turn is open. Press n to go on."
    assert "[" not in "".join(rejections._REJECTED.values())


def test_whatever_went_wrong_has_a_sentence() -> None:
    """A rejection or a failure, by its code."""
    assert sentence_of(Rejection("nothing_to_undo")) == "There is nothing to undo."
    assert sentence_of(Failure("not_written_out", why=Message("disk_full"))) == (
        "The session could not be written out: the disk is full."
    )
