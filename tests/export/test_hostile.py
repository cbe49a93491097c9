"""What people typed stays what they typed, in every format, wherever it stands."""

import csv as standard_csv
import io
import json as standard_json
from datetime import UTC
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from coprod_tui.domain.words import clean
from coprod_tui.export import csv, html, json, markdown
from coprod_tui.export.reading import events_in
from tests.export import hostile, invented

ISOLATES = str.maketrans("", "", "\u2068\u2069")

ATTRIBUTES = {
    "html": {"lang"}, "meta": {"charset", "http-equiv", "content", "name"}, "h1": {"dir"}, "span": {"dir"},
    "section": {"id"}, "li": {"value", "id"}, "p": {"class"}, "a": {"href"}, "th": {"scope"},
}  # fmt: skip
ELEMENTS = set(ATTRIBUTES) | set(
    "head title style body main header h2 h3 h4 ul ol dl div dt dd table caption thead tbody tr td".split()
)


class Seen(HTMLParser):
    """What a browser would make of a page: its elements, attributes and text."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.open: list[str] = []
        self.text = ""
        self.other: list[str] = []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, tuple(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data

    def handle_comment(self, data):
        self.other.append(data)

    unknown_decl = handle_pi = handle_comment

    def handle_decl(self, decl):
        assert decl == "DOCTYPE html"


@pytest.fixture(params=hostile.HARM)
def harm(request):
    """One of the hostile texts, cleaned as everything that is typed is."""
    return clean(request.param).text


@pytest.fixture
def document(harm):
    """A session in which it stands in every place."""
    return hostile.document(harm)


def test_html_holds_only_what_we_wrote(document, harm):
    """Our elements, our attributes, one style and no comment; the words are all there as text."""
    page = html.encode(document, UTC)
    seen = Seen(page)
    assert seen.open == []
    assert seen.other == []
    for element, attributes in seen.elements:
        assert element in ELEMENTS
        assert {name for name, _ in attributes} <= ATTRIBUTES.get(element, set())
        assert all(value == "auto" for name, value in attributes if name == "dir")
        assert all(value and value.startswith("#") for name, value in attributes if name == "href")
    assert [element for element, _ in seen.elements].count("style") == 1
    assert seen.text.count(harm) >= 20
    calm = Seen(html.encode(hostile.document("calm words"), UTC))
    assert [element for element, _ in seen.elements] == [element for element, _ in calm.elements]


def test_every_link_of_the_html_leads_somewhere():
    """And no two places have the same name."""
    seen = Seen(html.encode(invented.document(), UTC))
    ids = [value for _, attributes in seen.elements for name, value in attributes if name == "id"]
    links = {value for _, attributes in seen.elements for name, value in attributes if name == "href"}
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links if link} <= set(ids)


@pytest.mark.parametrize("kind", ["commonmark", "gfm-like"])
def test_markdown_renders_to_the_same_page_whatever_was_typed(document, harm, kind):
    """The same headings, lists and tables as for calm words, no link and no code, and the words are all there."""
    reader = MarkdownIt(kind, {"html": True})
    if kind == "commonmark":
        reader.enable("table")
    seen = Seen(reader.render(markdown.encode(document, UTC).decode()).encode())
    calm = Seen(reader.render(markdown.encode(hostile.document("calm words"), UTC).decode()).encode())
    assert seen.elements == calm.elements
    assert "a" not in {element for element, _ in seen.elements}
    said = seen.text.translate(ISOLATES)
    assert said.count(harm[:30]) == calm.text.count("calm words")  # names are shorter
    assert said.count(harm) >= 20


def test_right_to_left_words_are_set_apart_in_markdown(document, harm):
    """An isolate that was opened is closed, on the same line."""
    for line in markdown.encode(document, UTC).decode().splitlines():
        assert line.count("\u2068") == line.count("\u2069")
    if harm[0] in "شم":
        assert "“\u2068" in markdown.encode(document, UTC).decode()


@pytest.mark.parametrize("table", csv.TABLES)
def test_no_cell_begins_a_formula(document, harm, table):
    """It stands as it was typed, behind an apostrophe where it would begin one."""
    data = csv.encode(document, table)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(standard_csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    calm = csv.encode(hostile.document("calm words"), table).decode("utf-8-sig")
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == len(list(standard_csv.reader(io.StringIO(calm, newline=""))))
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    if table == "contributions":
        begins = harm.startswith(tuple("=+-@＝＋－＠"))
        assert rows[1][rows[0].index("words")] == ("'" if begins else "") + harm


def test_numbers_stay_numbers():
    """What is a number of ours stands there as one; what somebody typed never does."""
    rows = list(standard_csv.DictReader(io.StringIO(csv.encode(invented.document(), "rounds").decode("utf-8-sig"))))
    assert all(row["time_in_all_ms"].isdigit() for row in rows)


def test_lines_end_as_the_standard_has_it(document):
    """RFC 4180: a carriage return and a line feed after every row; within a cell a line feed alone."""
    for table in csv.TABLES:
        text = csv.encode(document, table).decode("utf-8-sig")
        assert text.endswith("\r\n")
        assert text.count("\r") == text.count("\r\n")


def test_json_keeps_it_as_it_is(document, harm):
    """To the letter."""
    assert standard_json.loads(json.encode(document))["contributions"][0]["text"] == harm


def test_hostile_words_come_back_too():
    """As sentences they are as good as any; names they are not, so here the names are calm."""
    for harm in hostile.HARM:
        events = hostile.events(clean(harm).text)
        data = json.encode(hostile.document(clean(harm).text))
        text = data.decode().replace(standard_json.dumps(f"{clean(harm).text[:30]}a", ensure_ascii=False), '"Amina"')
        assert len(events_in(text.encode())) == len(events)
