"""No screen says what the room is not to read: the words inside, a count of voices, a folder, somebody's earlier time.

What is looked through is every sentence of the wording modules, the keys and their help, what acts say when they
refuse, and what the demonstration shows from its opening to its close; ``tests/tui/pictures`` looks at all screens.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_tui import demo
from coprod_tui.presentation import room_view
from coprod_tui.presentation.clock import clock_at
from coprod_tui.presentation.closing import closing
from coprod_tui.presentation.keys import tables, with_keys
from coprod_tui.presentation.shell import commands as shell
from coprod_tui.presentation.stage import stage
from tests.presentation.sentences import PRESENTATION, files, sentences
from tests.presentation.what_is_not_read import not_to_be_read
from tests.support.meeting import Meeting

NOT_FOR_THE_ROOM = {"tables.py", "checking.py", "doctor.py", "shell"}
"""Where that stands which is said in no room: the headings of spreadsheets, and what the shell says."""


def modules() -> Iterator[Path]:
    for path in files(PRESENTATION):
        if not NOT_FOR_THE_ROOM.intersection(path.parts):
            yield path


@pytest.mark.parametrize("module", modules(), ids=lambda path: path.stem)
def test_sentences(module: Path) -> None:
    """Of every module with words of the program's own."""
    for_the_room = (with_keys(said.text) for said in sentences(module))
    assert [each for text in for_the_room for each in not_to_be_read(text)] == []


def test_keys() -> None:
    """Their labels, and what the help and the palette say of them."""
    texts = [text for table in tables().values() for key in table for text in (key.label, key.help)]
    assert len(texts) > 100
    assert [each for text in texts for each in not_to_be_read(text)] == []


def test_the_help_of_the_shell() -> None:
    """Of every command and option: whoever reads it there reads the same words in the room."""
    options = [text for each in shell.OPTIONS.values() for text in each.values()]
    texts = [shell.COPROD, *shell.COMMANDS.values(), *shell.PLAN_COMMANDS.values(), *options]
    assert [each for text in texts for each in not_to_be_read(text)] == []


def test_the_demonstration() -> None:
    """The stage and the clock after every act of it, and what is taken away at its end."""
    meeting = Meeting(demo.PLAN, seed=7)
    seen: set[str] = set()
    for step in demo.script(meeting.live, 7):
        for wait_ms in (step.wait_ms, 0):
            shown = stage(meeting.session)
            seen |= {
                shown.note,
                shown.coming,
                shown.name,
                room_view.each_voice(meeting.session),
                room_view.where(meeting.session),
            }
            seen.add(clock_at(meeting.session, meeting.live.elapsed_ms).caption)
            meeting.clock.wait(wait_ms)
        step.act(meeting.live)
    assert {"finish in your own time", "Open discussion"} <= seen
    for title, paragraphs in closing(meeting.session).sections:
        seen |= {title, *(line.plain for lines in paragraphs for line in lines if "“" not in line.plain)}
    assert [each for text in seen for each in not_to_be_read(text)] == []


@pytest.mark.parametrize("text", ["8 voices", "Ben passed", "✓ read back", "parked for now", "In ~/kept to hand out"])
def test_what_is_found(text: str) -> None:
    """The words that were there before would be found again."""
    assert not_to_be_read(text)


@pytest.mark.parametrize("text", ["Every voice is equal.", "This voice passes", "each voice: 2:00"])
def test_what_may_stand(text: str) -> None:
    """The promise is of voices, and passing is a full turn."""
    assert not not_to_be_read(text)
