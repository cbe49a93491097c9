"""A session without names: every voice is a voice, in what was typed as well."""

import json as standard_json
from datetime import UTC, date

import pytest

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import EarlierDecision
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.export import csv, html, json, markdown
from coprod_tui.export.document import document_from
from coprod_tui.privacy.anonymous import anonymous, out_of_id
from tests.export import invented
from tests.export.conftest import Played
from tests.export.golden import NAMES as FILES
from tests.export.golden import exports

NAMES = ("Amina Yusuf", "Amina", "Yusuf", "Ben", "Benjamin", "Chloë", "Chloe", "دانا", "Eun-ji", "Farah", "Gwen")


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("anonymous")])
def test_no_byte_of_a_name_is_in_any_export(name):
    """Not in the parts, not in the history, not in what was said, not in an id, however it is capitalised."""
    text = exports()[name].decode().casefold()
    assert [each for each in NAMES if each.casefold() in text] == []


def test_the_sentences_that_held_a_name_are_listed_as_they_were():
    """Once each, in their order; also those that were reworded since."""
    assert tuple(anonymous(invented.events()).held_a_name) == (
        "Nobody told me who to ring. Ben rang three numbers for me.",
        "Nobody told me who to ring; Ben rang three numbers for me.",
        "=Less paper. What chloe’s sister got weighed 2 kg.",
        "Amina’s ward has two by now.",
        "Amina had to ask twice for the window.",
        "Farah suggests we begin with tea.",
    )


def test_a_name_in_a_question_is_left_out():
    """Of a round, and of any other step in which something was said."""
    plan = Plan("Coming home", (Step("dialogue", "What did Amina begin?"),), voices=("Amina", "Ben"))
    played = Played(plan)
    played.live.do(c.GoOn())
    played.live.do(c.Contribute("A tea round.", None))
    document = document_from(anonymous(played.live.events).events, invented.EXPORTED)
    for page in (markdown.encode(document), html.encode(document), csv.encode(document, "contributions")):
        text = page.decode()
        assert "What did" in text
        assert "begin?" in text
        assert "Amina" not in text


@pytest.mark.parametrize(
    ("name", "typed", "written"),
    [
        ("Siobhan O'Brien", "OBrien rang. O Brien's ward, OBriens idea", "{} rang. {}'s ward, {} idea"),
        ("Anne-Marie", "Annemarie, AnneMarie and Anne Marie", "{}, {} and {}"),
        ("Eun-ji", "eunjis shelf, Eunji-like", "{} shelf, {}-like"),
        ("Amina Khan", "Write to aminakhan@example.org, #AminaKhan", "Write to {}@example.org, #{}"),
        ("J. Okri", "jokri@example.org", "{}@example.org"),
        ("Amina", "Aminas idea and AMINAS door", "{} idea and {} door"),
        ("Mark Bell", "Marks idea; good marks. The bells: Bells way", "{} idea; good marks. The bells: {} way"),
        ("Jo", "Jos way. Wa, was, As", "{} way. Wa, was, As"),
        ("Hi Wa", "His was as good", "His was as good"),
    ],
)
def test_a_name_that_was_typed_in_a_hurry_is_left_out(name, typed, written):
    """Who writes down what is said leaves out signs; and what is somebody's tells whose it is."""
    played = Played(Plan("Coming home", (Step("round", "Hello?"),), voices=(name,)))
    played.live.do(c.Contribute(typed, None))
    (said,) = fold(anonymous(played.live.events).events).contributions
    assert said.text == written.replace("{}", "a voice")


def test_nothing_else_changes():
    """Every count, every length of time and every moment is as it was."""
    with_names, without = (standard_json.loads(json.encode(each())) for each in _both())
    for document in (with_names, without):
        for voice in document["voices"]:
            voice.pop("name")
    assert with_names["voices"] == without["voices"]
    assert with_names["rounds"] == without["rounds"]
    assert [each["state"] for each in with_names["decisions"]] == [each["state"] for each in without["decisions"]]
    assert [each["consent"] and each["consent"][0]["agree"] for each in with_names["decisions"]] == [
        each["consent"] and each["consent"][0]["agree"] for each in without["decisions"]
    ]


def _both():
    return invented.document, invented.anonymous_document


def test_the_record_counts_the_voices_it_does_not_name():
    """Nobody reads “a voice, a voice, a voice”."""
    document = invented.anonymous_document()
    assert "**Who was there:** 7 people\n" in markdown.encode(document, UTC).decode()
    assert "<dd>7 people</dd>" in html.encode(document, UTC).decode()
    assert "**Who will do it:** 2 people\n" in markdown.encode(document, UTC).decode()
    assert "a voice" in csv.encode(document, "contributions").decode()


@pytest.mark.parametrize(
    ("names", "session_id", "without"),
    [
        (["Ben"], "2026-11-22-ben-home", "2026-11-22-home"),
        (["Ben"], "2026-11-22-ben", "2026-11-22-session"),
        (["Zoë Okri"], "2026-11-22-zoe-okri-2", "2026-11-22-2"),
        (["Ben"], "2026-11-22-benefits-2", "2026-11-22-benefits-2"),
        (["A"], "2026-11-22-a-day", "2026-11-22-a-day"),
        (["Eun-ji"], "2026-11-22-eunji-garden", "2026-11-22-garden"),
        (["Siobhan O'Brien"], "2026-11-22-brien-home", "2026-11-22-home"),
    ],
)
def test_a_name_in_an_id(names, session_id, without):
    """An id is made of words of the title, and somebody may join later whose name is in it."""
    assert out_of_id(session_id, names) == without


def test_a_name_in_the_id_of_what_was_taken_up(played):
    """The earlier session may have been called after somebody who is there now."""
    earlier = EarlierDecision("2026-10-11-amina-letters", "d1", date(2026, 10, 11))
    played.live.do(c.Propose("A shelf.", taken_up_from=earlier))
    decision = fold(anonymous(played.live.events).events).decisions[-1]
    assert decision.taken_up_from == EarlierDecision("2026-10-11-letters", "d1", date(2026, 10, 11))


def test_a_sentence_that_grows_is_still_one_that_can_be_kept():
    """Short names make room for a longer text than fits."""
    played = Played()
    played.live.do(c.Join("Al"))
    played.live.do(c.Contribute(" ".join(["Al"] * 660), "v1"))
    (said,) = fold(anonymous(played.live.events).events).contributions
    assert len(said.text) <= 2_000
    assert "Al" not in said.text


def test_names_that_are_not_used_any_more_are_gone_too(played):
    """Whoever was renamed, or joined and was undone."""
    played.live.do(c.Rename("v1", "Aminata"))
    played.live.do(c.Join("Gwen"))
    played.live.undo()
    data = json.encode(document_from(anonymous(played.live.events).events, invented.EXPORTED)).decode()
    assert [name for name in ("Amina", "Aminata", "Gwen", "Bén", "은지", "دانا") if name in data] == []
