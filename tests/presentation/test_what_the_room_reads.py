"""No screen says what the room is not to read: the words inside, a count of voices, a folder, somebody's earlier time.

What is looked through is every sentence of the wording modules, the keys and their help, what acts say when they
refuse, the pictures of all screens, and what the demonstration shows from its opening to its close.
"""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_tui import demo
from coprod_tui.presentation import view
from coprod_tui.presentation.keys import PLACES, with_keys
from coprod_tui.tui import closing_lines
from tests.presentation.sentences import PRESENTATION, files, sentences
from tests.support.meeting import Meeting

PICTURES = Path(__file__).parent.parent / "tui" / "pictures" / "__snapshots__"

NOT_TO_BE_READ = {
    "a count of voices": r"(\b\d+|\bone|\btwo|\ball \S+) voices?\b",
    "spoke, for a turn": r"\b(spoke|spoken|speaking)\b",
    "passed": r"\bpassed\b",
    "held": r"\b(held|holds? the clock|start/hold)\b",
    "read back": r"\bread(ing)? (it |them |these )?back\b",
    "withdrawn": r"\bwithdr[ae]w",
    "whose words, without a name": r"\bwhose words\b|\bwithout a name\b",
    "the words of the consent check": r"\bconsent\b|\bobject(s|ed|ions?)?\b|\bconcerns?\b|\babstain",
    "parked": r"\bparked?\b",
    "carried by": r"\bcarr(y|ies|ied)\b",
    "told by": r"\btold by\b|\bbe told by\b",
    "dialogue": r"\bdialogue\b",
    "pace": r"\bpaces?\b",
    "alongside": r"\balongside\b",
    "words explained": r"\bwords explained\b",
    "evened out": r"\beven(s|ed|ing)? out\b|\bfrom last time\b|\bhad had more\b|\boffered (less|more)\b",
    "the same time": r"\b(offered|had) the same (time|share)\b",
    "a folder": r"(?<!\w)(~|/home|/tmp|/root)/",
}
"""What the room is not to read, by what it is, as patterns."""

WITH_FOLDERS = ("test_forgetting_with_many_files",)
"""Pictures of the start screen that tell where files lie, which somebody has to see to after a forgetting."""


NOT_FOR_THE_ROOM = {"tables.py", "checking.py", "doctor.py", "shell"}
"""Where that stands which is said in no room: the headings of spreadsheets, and what the shell says."""


def modules() -> Iterator[Path]:
    for path in files(PRESENTATION):
        if not NOT_FOR_THE_ROOM.intersection(path.parts):
            yield path


def not_to_be_read(text: str) -> list[str]:
    """What of ``text`` stands in the left column."""
    text = re.sub(r"\{\w+\}", "8", text)  # what stands there is a number or a name
    found = (re.search(pattern, text, re.IGNORECASE) for pattern in NOT_TO_BE_READ.values())
    return [f"{match[0]!r} in {text!r}" for match in found if match]


@pytest.mark.parametrize("module", modules(), ids=lambda path: path.stem)
def test_sentences(module: Path) -> None:
    """Of every module with words of the program's own."""
    for_the_room = (with_keys(said.text) for said in sentences(module))
    assert [each for text in for_the_room for each in not_to_be_read(text)] == []


def test_keys() -> None:
    """Their labels, and what the help and the palette say of them."""
    texts = [text for table in PLACES.values() for key in table for text in (key.label, key.help)]
    assert len(texts) > 100
    assert [each for text in texts for each in not_to_be_read(text)] == []


def text_of(picture: Path) -> str:
    """What stands in a picture of a screen, line by line."""
    texts = re.findall(r"<text[^>]*>(.*?)</text>", picture.read_text(encoding="utf-8"))
    return html.unescape("\n".join(texts)).replace("\xa0", " ")


def test_pictures() -> None:
    """Of every screen and dialog, in each size of a window."""
    pictures = sorted(PICTURES.rglob("*.svg"))
    assert len(pictures) > 150
    lines = ((picture.stem, line) for picture in pictures for line in text_of(picture).splitlines())
    found = [(name, each) for name, line in lines for each in not_to_be_read(line)]
    assert [each for each in found if not each[0].startswith(WITH_FOLDERS)] == []


def test_the_demonstration() -> None:
    """The stage and the clock after every act of it, and what is taken away at its end."""
    meeting = Meeting(demo.PLAN, seed=7)
    seen: set[str] = set()
    for step in demo.script(meeting.live, 7):
        for wait_ms in (step.wait_ms, 0):
            stage = view.stage(meeting.session)
            seen |= {
                stage.note,
                stage.coming,
                stage.name,
                view.each_voice(meeting.session),
                view.where(meeting.session),
            }
            seen.add(view.clock(meeting.session, meeting.live.elapsed_ms).caption)
            meeting.clock.wait(wait_ms)
        step.act(meeting.live)
    assert {"finish in your own time", "Open discussion"} <= seen
    for title, lines in closing_lines.sections(meeting.session):
        seen |= {title, *(line for content in lines for line in content.plain.splitlines() if "“" not in line)}
    assert [each for text in seen for each in not_to_be_read(text)] == []


@pytest.mark.parametrize("text", ["8 voices", "Ben passed", "✓ read back", "parked for now", "In ~/kept to hand out"])
def test_what_is_found(text: str) -> None:
    """The words that were there before would be found again."""
    assert not_to_be_read(text)


@pytest.mark.parametrize("text", ["Every voice is equal.", "This voice passes", "each voice: 2:00"])
def test_what_may_stand(text: str) -> None:
    """The promise is of voices, and passing is a full turn."""
    assert not not_to_be_read(text)
