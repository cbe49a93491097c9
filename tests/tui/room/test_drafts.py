"""Drafts of the room: what becomes of them when an id stands for somebody else."""

from coprod_tui.domain.ids import VoiceId
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.room.drafts import make_way

NEW = VoiceId("v7")


def test_words_begun_in_a_turn_of_another_wait_for_when_nobody_speaks() -> None:
    """They are put behind what waits there already."""
    drafts = Drafts()
    drafts.about("words", None).leave({"words": "First.", "whose": "v1"})
    drafts.about("words", NEW).leave({"words": "Then.", "whose": NEW})
    make_way(drafts, NEW)
    assert not drafts.about("words", NEW)
    assert drafts.about("words", None).content == {"words": "First. Then.", "whose": "v1"}


def test_a_draft_about_others_stays_as_it_is() -> None:
    """Only who has just come is no longer chosen in it; typed words are never touched."""
    drafts = Drafts()
    drafts.about("carry", "s", "d1", "We ask.").leave({"who": ("v1", NEW), "due": "v7"})
    make_way(drafts, NEW)
    assert drafts.about("carry", "s", "d1", "We ask.").content == {"who": ("v1",), "due": "v7"}
