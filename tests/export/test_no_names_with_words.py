"""A group that shows no names with words: none stands with them in anything that is shown or handed out."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.decide import decide_after
from coprod_tui.domain.events import Contributed, ContributionMoved, ContributionReworded, Events, ReadBack
from coprod_tui.domain.model.session import Session
from coprod_tui.export import csv, html, markdown, showing
from coprod_tui.export.document import document_from
from coprod_tui.live.wall import OnTheWall
from coprod_tui.presentation.called import source
from coprod_tui.presentation.closing import closing
from coprod_tui.presentation.decision_stage import decision_view
from coprod_tui.presentation.follow_up import answers
from coprod_tui.presentation.room_view import room
from coprod_tui.presentation.say_line import aloud
from coprod_tui.presentation.wall import wall
from tests.export.conftest import BEGAN, play_at_random
from tests.export.invented import EXPORTED

OF_WORDS = (Contributed, ContributionMoved, ContributionReworded, ReadBack)


def without_names(events: Events, *commands: c.Command) -> Events:
    """The session in which the group chooses at the end that no name stands with words."""
    for command in (c.AgreeOnWays(("Tea first.",), c.Choices(names="someone")), *commands):
        events = (*events, *decide_after(events, command, BEGAN).events)
    return events


def said_by_nobody(events: Events) -> Events:
    """The same session, in which nobody knew who said what."""
    return tuple(
        replace(each, voice=None) if isinstance(each, Contributed | ContributionMoved) else each for each in events
    )


def handed_out(events: Events) -> Iterator[object]:
    document = document_from(events, EXPORTED)
    yield markdown.encode(document)
    yield html.encode(document)
    for table in csv.TABLES:
        yield csv.encode(document, table)
    yield list(showing.lines(events))


def on_screens(session: Session, events: Events) -> Iterator[object]:
    """What the room, the wall, the closing page and the lists show, and what is read out."""
    for heard in (room(session).heard, wall(session, OnTheWall(), None).room.heard):
        yield heard.names
        yield [(heard.entry(place), heard.signed(place)) for place in range(len(heard.entries))]
    for decision in session.decisions:
        yield decision_view(session, decision, "", is_asked=False)
        yield wall(session, OnTheWall("decision", decision.id), None).decision
    yield [source(session, each) for each in session.heard]
    yield answers(session)
    yield closing(session) if session.is_closed else None
    standing = {each.id for each in session.heard}
    yield [aloud(session, (each,)) for each in events if isinstance(each, OF_WORDS) and each.contribution in standing]


@given(st.integers(0, 2**32), st.booleans())
def test_it_is_as_if_nobody_had_been_written_down_beside_their_words(seed: int, closed: bool) -> None:
    """Whatever was checked before, with a name or without; open or closed."""
    events = without_names(play_at_random(seed, 120), *((c.Close(),) if closed else ()))
    nobody = said_by_nobody(events)
    assert list(handed_out(events)) == list(handed_out(nobody))
    assert list(on_screens(fold(events), events)) == list(on_screens(fold(nobody), nobody))


def test_the_law_would_notice() -> None:
    """Where names stand with words the two differ."""
    played = map(play_at_random, range(99))
    events = next(events for events in played if any(map(fold(events).named_with, fold(events).heard)))
    nobody = said_by_nobody(events)
    assert list(handed_out(events)) != list(handed_out(nobody))
    assert list(on_screens(fold(events), events)) != list(on_screens(fold(nobody), nobody))


def test_the_complete_record_keeps_whose_words_they_are_and_says_that_no_name_is_shown() -> None:
    """The JSON alone."""
    events = play_at_random(3)
    before, document = document_from(events, EXPORTED), document_from(without_names(events), EXPORTED)
    assert document.choices.names == "someone"
    assert [each.voice for each in document.contributions] == [each.voice for each in before.contributions]
    assert any(each.voice for each in document.contributions)
