"""Several things in one sentence."""

from coprod_tui.presentation.lists import all_of, either, one_of


def test_several_things_in_one_sentence() -> None:
    """Of one there is nothing to join."""
    assert [either("a"), either("ab"), either("abc")] == ["a", "a or b", "a or b or c"]
    assert [all_of("a"), all_of("abc")] == ["a", "a and b and c"]
    assert one_of("abc") == "a, b or c"
