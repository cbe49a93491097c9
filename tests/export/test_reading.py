"""What was exported comes back, exactly: all that is in a document follows from its history."""

import json as standard_json
from contextlib import suppress
from datetime import UTC, datetime

import pytest

from coprod_tui import demo
from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.commands.voices import name_given
from coprod_tui.domain.decide import decide
from coprod_tui.domain.events import Events
from coprod_tui.domain.stamp import Stamp
from coprod_tui.domain.taking_out import without_undone_words
from coprod_tui.errors import WrongUse
from coprod_tui.export import json
from coprod_tui.export.document import document_from
from coprod_tui.export.reading import events_in
from coprod_tui.live.session import LiveSession
from coprod_tui.privacy.anonymous import anonymous
from tests.export import invented
from tests.support.meeting import MemoryJournal
from tests.support.whole import every_kind

NOW = datetime(2027, 1, 1, tzinfo=UTC)


def exported(events: Events) -> bytes:
    return json.encode(document_from(events, NOW))


def the_demonstration(seed: int = 1) -> Events:
    clock = demo.PlayedClock()
    opening = decide(None, c.Open("2026-03-17-letters-help", demo.PLAN, seed), Stamp(1, 1, clock.now(), 0))
    live = LiveSession(clock, MemoryJournal(), *opening)
    demo.play(live, clock, seed)
    return live.events


def comes_back(events: Events) -> None:
    data = exported(events)
    assert events_in(data) == without_undone_words(events)
    assert fold(events_in(data)) == fold(events)
    assert exported(events_in(data)) == data


def test_a_random_session_comes_back(random_events):
    """Whatever happened in it, undone or not."""
    comes_back(random_events)


def test_a_random_session_without_names_comes_back(random_events):
    """It is a session like any other."""
    comes_back(anonymous(random_events).events)


@pytest.mark.parametrize("tell", [invented.events, every_kind, the_demonstration], ids=lambda tell: tell.__name__)
def test_a_whole_session_comes_back(tell):
    """With every kind of event, also those after the close."""
    comes_back(tell())
    comes_back(anonymous(tell()).events)


def test_every_beginning_of_a_session_comes_back():
    """An export can be made after any act, so any of them may be imported."""
    events = invented.events()
    acts_ends = [place for place in range(1, len(events)) if events[place].act != events[place - 1].act]
    for end in acts_ends[1::7]:
        comes_back(events[:end])


def test_half_a_file_is_never_taken_for_a_whole_one():
    """Wherever it was cut off."""
    data = exported(every_kind())
    for end in range(0, len(data) - 2, len(data) // 60):
        with pytest.raises(WrongUse):
            events_in(data[:end])


def test_one_changed_value_is_always_noticed():
    """Any value outside the history, changed by itself, contradicts the history."""
    document = standard_json.loads(exported(every_kind()))
    parts = {key: part for key, part in document.items() if isinstance(part, dict | list) and key != "history"}
    for holder, key in list(_values(parts)):
        before = holder[key]
        holder[key] = _another(before)
        with pytest.raises(WrongUse):
            events_in(standard_json.dumps(document).encode())
        holder[key] = before


def test_a_changed_history_is_refused_or_is_just_what_it_says():
    """Never anything in between: no error of the program's own, and nothing taken in that is not in the file."""
    document = standard_json.loads(exported(every_kind()))
    for holder, key in list(_values(document["history"]))[::3]:
        before = holder[key]
        holder[key] = _another(before)
        with suppress(WrongUse):
            events = events_in(standard_json.dumps(document).encode())
            assert standard_json.loads(json.encode(document_from(events, NOW))) == document
        holder[key] = before


@pytest.mark.parametrize(
    "name", ["Amina", "Ann [/]", "佳怡 Jia-yi", "Wei MA", "O’Neill", "X Æ A-12", "van der Berg", "😀"]
)
def test_a_name_that_was_kept_is_kept_again(name):
    """What a name is cleaned to is a name by itself, so that no export is refused for it."""
    kept = name_given(name)
    assert name_given(kept) == kept


def _values(value):
    """Every place that holds a plain value, as its holder and its key."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        if isinstance(inner, dict | list):
            yield from _values(inner)
        else:
            yield value, key


def _another(value):
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case None:
            return "x"
        case _:
            return f"{value}x"
