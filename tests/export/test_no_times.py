"""Nothing that is handed out depends on one person's time: with other times it is the same to the last byte."""

from datetime import UTC

import msgspec

from coprod_tui.export import csv, html, markdown
from coprod_tui.export.document import document_from
from coprod_tui.export.shape import Document, Round
from tests.export.invented import EXPORTED


def with_other_times(document: Document) -> Document:
    """The same session in which each turn and each voice took another time; those of a round add up as before."""
    voices = tuple(
        msgspec.structs.replace(each, offered_ms=1, spoken_ms=7_000 * place, over_ms=place, passes=place, turns=place)
        for place, each in enumerate(document.voices)
    )
    return msgspec.structs.replace(document, voices=voices, rounds=tuple(map(_other_times, document.rounds)))


def _other_times(round_: Round) -> Round:
    spoken = [turn.spoken_ms for turn in round_.turns]
    turns = tuple(
        msgspec.structs.replace(turn, spoken_ms=other, over_ms=turn.over_ms + 1_000, held_ms=turn.held_ms + 1_000)
        for turn, other in zip(round_.turns, spoken[1:] + spoken[:1], strict=True)
    )
    return msgspec.structs.replace(round_, turns=turns)


def handed_out(document: Document) -> list[bytes]:
    """The pages and the tables."""
    return [
        html.encode(document, UTC),
        markdown.encode(document, UTC),
        *(csv.encode(document, table) for table in csv.TABLES),
    ]


def test_other_times_change_nothing(random_events):
    """In pages and tables; only the sum of a round is told, where more than one had a turn."""
    document = document_from(random_events, EXPORTED)
    assert handed_out(with_other_times(document)) == handed_out(document)
