"""The laws of equal time, worked out again from an exported document alone."""

from collections import Counter
from types import SimpleNamespace
from typing import Any

from tests.support.ledger import Ledger

Document = dict[str, Any]


def ledger_of(document: Document) -> Ledger:
    """The law tests' own book-keeping, fed with the document's history."""
    return Ledger(_event(entry) for entry in document["history"])


def names_in(document: Document) -> dict[str, str]:
    """The name of each id."""
    return {voice["id"]: voice["name"] for voice in document["voices"]}


def turn_of(document: Document, round_: int, name: str) -> dict[str, Any]:
    """The turn of a voice in a round."""
    names = names_in(document)
    (found,) = [turn for turn in document["rounds"][round_ - 1]["turns"] if names[turn["voice"]] == name]
    return dict(found)


def check_offers(document: Document) -> None:
    """Each offer is the share less what was owed, at most half a share; nothing else is ever taken or given.

    A turn that was kept open has not been offered.
    """
    owed: Counter[str] = Counter()
    for round_ in document["rounds"]:
        for turn in (turn for turn in round_["turns"] if turn["outcome"] != "kept_open"):
            voice = turn["voice"]
            take = min(owed[voice], round_["share_ms"] // 2)
            assert turn["offered_ms"] == round_["share_ms"] - take, turn
            assert turn["over_ms"] == max(0, turn["spoken_ms"] - turn["offered_ms"]), turn
            owed[voice] += turn["over_ms"] - take


def check_totals(document: Document) -> None:
    """What stands beside each voice is the sum of their turns, and so is what the history tells."""
    ledger = ledger_of(document)
    assert ledger.broken == []
    for round_ in document["rounds"]:
        for turn in round_["turns"]:
            kept = ledger.turns[turn["id"]]
            assert (turn["offered_ms"], turn["spoken_ms"]) == (kept.offer, kept.time["running"])
            assert turn["held_ms"] == kept.time["held"]
    for voice in document["voices"]:
        mine = [turn for round_ in document["rounds"] for turn in round_["turns"] if turn["voice"] == voice["id"]]
        for key in ("offered_ms", "spoken_ms", "over_ms"):
            assert voice[key] == sum(turn[key] for turn in mine), voice
        assert voice["openings"] == sum(round_["order"][0] == voice["id"] for round_ in document["rounds"])


def check_every_millisecond(document: Document) -> None:
    """Speaking, held, between turns and breaks together are the whole session."""
    assert sum(ledger_of(document).spent.values()) == document["history"][-1]["elapsed_ms"]


def check_openings(document: Document) -> None:
    """Who was in every round has opened as often as anyone else, give or take one."""
    always = set.intersection(*(set(round_["order"]) for round_ in document["rounds"]))
    openings = [voice["openings"] for voice in document["voices"] if voice["id"] in always]
    assert max(openings) - min(openings) <= 1


def _event(entry: dict[str, Any]) -> Any:
    name = "".join(word.capitalize() for word in entry["kind"].split("_"))
    return type(name, (SimpleNamespace,), {})(**{key: _plain(value) for key, value in entry.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        told = {key: _plain(each) for key, each in value.items()}
        return SimpleNamespace(**told, **({"id": value["step"]} if "share_ms" in value else {}))  # a step of the plan
    return [_plain(each) for each in value] if isinstance(value, list) else value
