"""A name goes out of what people typed, and out of no word of the file's own kind."""

import re
from html import unescape
from pathlib import Path
from time import process_time

import msgspec
import pytest

from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.texts import NAMES, SENTENCES, changed
from coprod_tui.presentation.steps import STEPS
from coprod_tui.privacy.forget_text import (
    OTHER_CELLS,
    TYPED_CELLS,
    changed_where_typed,
    holds,
    stands_beside,
    typed_in,
)
from tests.export.golden import FOLDER as GOLDEN

OWN = sorted(path.name for path in GOLDEN.iterdir() if path.suffix in (".html", ".md", ".csv"))
PAGE = (
    '<!DOCTYPE html>\n<html lang="en">\n<meta name="generator" content="coprod">\n<style>p { max-width: 4rem }</style>'
)
RECORD = "# Meals\n\nThis is the record of a co-production session. Everyone is simply a voice here.\n\n"
PLAN = r"""# NAME's plan
title = "NAME asks \"why\"\nNAME"
purpose = '''
NAME'''
order = "listed"
steps = [{kind = "round", prompt = "How?", share = "2m"}, {"kind" = 'dialogue'}]
"""


def forgotten(suffix: str, text: str, name: str) -> str:
    return changed_where_typed(suffix, text, Forgotten([name], [name]).out_of)


def text_of(name: str) -> str:
    return (GOLDEN / name).read_bytes().decode()


def typed_of(name: str) -> str:
    """All names and sentences of the session that a golden export tells."""
    found: list[str] = []
    document = msgspec.json.decode((GOLDEN / f"{re.split('[-.]', name)[0]}.json").read_bytes())
    changed(document, dict.fromkeys(NAMES | SENTENCES, lambda text: found.append(text) or text))
    return "\n".join(found)


def words_in(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}


# --- what coprod wrote


@pytest.mark.parametrize("name", OWN)
def test_a_name_that_is_a_word_of_the_format_changes_nothing(name: str) -> None:
    """Tags, styles, headings of columns, labels, days, states, and the sentences of the program's own."""
    text = text_of(name)
    own = words_in(unescape(text)) - words_in(typed_of(name))
    assert {word for word in own if forgotten(Path(name).suffix, text, word) != text} == set()


def test_what_a_step_is_called_stays() -> None:
    """With a question and without one; the question was typed."""
    for step in (words.title for words in STEPS.values() if words.title):
        record = f"{RECORD}## What we heard\n\n### {step}\n\n### {step}: Is {step} a name?\n"
        after = f"{RECORD}## What we heard\n\n### {step}\n\n### {step}: Is a voice a name?\n"
        assert forgotten(".md", record, step) == after


@pytest.mark.parametrize("name", OWN)
def test_what_people_typed_is_found_wherever_it_stands(name: str) -> None:
    """So much stays that it is the same file but for the name."""
    text = text_of(name)
    for word in ("Amina", "Benjamin", "Chloë", "دانا", "phone"):
        after = forgotten(Path(name).suffix, text, word)
        assert not re.search(rf"\b{word}\b", after)
        assert len(after.split("\n")) == len(text.split("\n"))


def test_every_column_of_a_table_is_known() -> None:
    """So that none of coprod's tables is taken for any other text."""
    headings = [text_of(name).removeprefix("\ufeff").splitlines()[0] for name in OWN if name.endswith(".csv")]
    assert {column for heading in headings for column in heading.split(",")} == TYPED_CELLS | OTHER_CELLS


@pytest.mark.parametrize("name", ["Max", "Li", "En", "Id", "Meta", "Span", "Lt", "Quot"])
def test_a_page_stays_a_page(name: str) -> None:
    """What was typed is escaped as before, and nothing but the name is another."""
    typed = (
        '<title>NAME &amp; Ben</title>\n<ol><li value="1" id="w"><span dir="auto">NAME: “&lt;” &quot;no&quot;</span>'
    )
    page = PAGE + typed
    assert forgotten(".html", page.replace("NAME", name), name) == page.replace("NAME", "a voice")


def test_what_somebody_wrote_into_a_record_of_coprods_is_not_left_silently() -> None:
    """Only what is known to be typed is changed; in all other words the name is looked for with its capitals."""
    known = Forgotten(["May"], ["May"])
    page = f'{PAGE}<p>Day: Sunday, as it may be</p><p><span dir="auto">May rang</span></p>'
    assert not stands_beside(".html", page, known)
    assert stands_beside(".html", f"{page}<p>May was kind.</p>", known)
    record = f"{RECORD}## What we heard\n\nit may be\n"
    assert not stands_beside(".md", record, known)
    assert stands_beside(".md", f"{record}\n## About May\n", known)


# --- what others wrote


def test_in_any_other_page_only_what_is_between_tags_changes() -> None:
    """What stands in a tag, a comment or a style may be somebody's, so it is told."""
    page = '<style>p {max-width: 1em}</style><img alt="Max"><!-- Max --><p title=Max>NAME &amp; Ben, <b>NAME</b></p>'
    names = Forgotten(["Max"], ["Max"])
    after = changed_where_typed(".htm", page.replace("NAME", "Max"), names.out_of)
    assert after == page.replace("NAME", "a voice")
    assert stands_beside(".htm", after, names)
    assert stands_beside(".html", '<a href="mailto:zoe@home.example">you</a>', Forgotten(["Zoë"]))
    assert not stands_beside(".html", "<p>Max</p>", names)


def test_a_page_with_loose_ends_takes_no_time() -> None:
    """Whoever looked for the end of each tag to the end of the page would take half a minute."""
    begun = process_time()
    assert forgotten(".html", "<a title='" * 20_000 + "Zoë < Ben", "Zoë").endswith("'a voice < Ben")
    assert process_time() - begun < 4


def test_keys_of_json_stay() -> None:
    """Values become another name, spelled as they were; a name that is a key is told."""
    text = r'{"Title": "Title by Zo\u00eb", "n": [1.50, "x\nZo\u00eb"], "Zoë": 1}'
    assert forgotten(".json", text, "Title") == text.replace("Title by", "a voice by")
    assert forgotten(".json", text, "Zoë") == text.replace(r"Zo\u00eb", "a voice")
    assert stands_beside(".json", text, Forgotten(["Zoë"]))
    assert forgotten(".json", '{"half": "Zoë', "Zoë") == '{"half": "a voice'


@pytest.mark.parametrize("name", ["title", "share", "round", "listed", "kind", "order", "dialogue", "Bo"])
def test_a_plan_can_still_be_read(name: str) -> None:
    """Keys and choices stay; texts and comments change, also behind an escaped line break."""
    text = PLAN.replace("NAME", name)
    after = forgotten(".toml", text, name)
    assert after.startswith("# a voice's plan\n")
    plan = read_plan(after).plan
    assert (plan.title, plan.purpose) == ('a voice asks "why" a voice', "a voice")
    assert plan.steps == read_plan(text).plan.steps
    assert not stands_beside(".toml", text, Forgotten([name]))


def test_a_table_that_a_spreadsheet_saved_again() -> None:
    """With other separators and line ends; cells that were added are typed, and quotation marks stay right."""
    text = 'contribution;said_by;words\n"c1";NAME;"NAME says ""NAME"";\nand NAME"\nc2;Ben;none;NAME\n'
    heading, rest = text.replace("NAME", "words").split("\n", 1)
    assert forgotten(".csv", f"{heading}\n{rest}", "words") == text.replace("NAME", "a voice")
    assert forgotten(".csv", "name;phone\nZoë;1\n", "Zoë") == "name;phone\na voice;1\n"


def test_any_other_text_is_typed() -> None:
    """Nothing is known of what else may stand in it."""
    assert forgotten(".txt", "<li>Li</li>", "li") == "<a voice>a voice</a voice>"
    assert typed_in(".txt", "Li") == "Li"
    assert holds(".md", "## Zoë", Forgotten(["Zoë"]))
