"""Every voice has a draft of their own: what is typed goes with who is chosen, and nothing of it is ever lost."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.ids import VoiceId
from coprod_tui.presentation.writing import NOBODY
from coprod_tui.tui.room.whose_words import Writing

AMINA, BEN, CHLOE = (VoiceId(f"v{number}") for number in range(1, 4))
VOICES = (NOBODY, AMINA, BEN, CHLOE)
TEXTS = st.text("ab ", max_size=3)


def test_what_is_typed_goes_with_who_is_chosen() -> None:
    """Ben said it, in a turn of Amina."""
    writing = Writing.of(AMINA, {}).typed("The bus.").choose(CHLOE).choose(BEN)
    assert writing.text == "The bus."
    assert writing.drafts == {BEN: "The bus."}


def test_who_has_a_draft_is_shown_theirs_and_nobody_elses() -> None:
    """What was typed waits meanwhile, for the voice it was begun for."""
    writing = Writing.of(AMINA, {BEN: "The stairs."}).typed("The bus.").choose(BEN)
    assert writing.text == "The stairs."
    assert writing.drafts == {AMINA: "The bus.", BEN: "The stairs."}
    assert writing.choose(CHLOE).text == "The bus."


def test_what_is_kept_leaves_the_other_drafts() -> None:
    """Of whoever said it nothing is left to write."""
    writing = Writing.of(AMINA, {BEN: "The stairs."}).typed("The bus.")
    assert writing.without_it.drafts == {BEN: "The stairs."}
    assert writing.choose(BEN).without_it.drafts == {AMINA: "The bus."}


@given(st.dictionaries(st.sampled_from(VOICES), TEXTS), st.sampled_from(VOICES), st.data())
def test_no_text_is_lost_whoever_is_chosen(drafts: dict[VoiceId, str], first: VoiceId, data: st.DataObject) -> None:
    """After any choosing and typing all texts are there, those that were typed over replaced."""
    writing = Writing.of(first, drafts)
    texts = Counter(text for text in {**drafts, first: drafts.get(first, "")}.values())
    for _ in range(data.draw(st.integers(0, 6))):
        writing = writing.choose(data.draw(st.sampled_from(VOICES)))
        if data.draw(st.booleans()):
            typed = data.draw(TEXTS)
            texts.subtract([writing.text])
            texts.update([typed])
            writing = writing.typed(typed)
        assert Counter(writing.drafts.values()) == Counter({each: n for each, n in texts.items() if n and each.strip()})
