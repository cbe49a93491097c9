"""What is said of following up."""

import pytest

from coprod_tui.presentation.follow_up import came_of_it


@pytest.mark.parametrize("happened", ["A list hangs by the phone", "A list hangs by the phone.", "It rings!"])
def test_what_happened_is_a_sentence_of_its_own(happened: str) -> None:
    """Whether a full stop was written behind it or not; what was said is not changed otherwise."""
    said = came_of_it("done", happened, "Nights are hard")
    whole = happened if happened[-1] in ".!" else f"{happened}."
    assert said == f"What came of it: done. {whole} What we learned: Nights are hard"
