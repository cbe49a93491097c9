"""Kills and power cuts on a disk that may lose all it was not made to keep.

The model is first shown to be hard enough: each of three wrong ways to keep a file loses something on it.
"""

import pytest
from hypothesis import find, given, settings

from tests.faults.lives import LIVES, Life, Lost, play, stories
from tests.faults.modelled_disk import InPlace, ModelledFiles, WithoutFlush, WithoutFolderFlush
from tests.storage.disk import CALLS
from tests.support.lengths import short_or_long

CRASHES = short_or_long(500, 30_000)


def test_no_call_goes_past_the_model() -> None:
    """Every call of ``Files`` is one of the modelled disk’s, so nothing is kept elsewhere than there."""
    assert set(vars(ModelledFiles)) >= CALLS


@settings(max_examples=CRASHES // LIVES)
@given(stories)
def test_what_was_shown_as_saved_is_there_after_every_crash(story: tuple[Life, ...]) -> None:
    """Every event in order and once, every export whole, and the session opens; also when calls failed before."""
    play(story)


@pytest.mark.parametrize("program", [InPlace, WithoutFlush, WithoutFolderFlush], ids=lambda program: program.__name__)
def test_the_model_finds_what_a_wrong_protocol_loses(program: type[ModelledFiles]) -> None:
    """Writing in place, without a flush of the file, without a flush of the folder: each loses what was saved."""

    def loses(story: tuple[Life, ...]) -> bool:
        try:
            play(story, program)
        except Lost:
            return True
        return False

    story = find(stories, loses, settings=settings(max_examples=1_000, database=None))
    play(story)
