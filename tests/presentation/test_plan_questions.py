"""What all are asked before their plan is changed, and what is said once they said yes."""

from msgspec.structs import replace

from coprod_tui.presentation.plan_questions import changing, leaving
from tests.support.meeting import a_round
from tests.tui import scenes


def test_all_of_it_is_asked_and_the_beginning_of_long_words_is_said_afterwards() -> None:
    """A message that repeats two long questions would take the rows of the plan itself."""
    long = "What would have made coming home from hospital easier for you and for everyone who waited at home?"
    asked = leaving(a_round(prompt=long), "chosen")
    assert asked.question == f"Shall we leave “{long}” for next time?"
    assert asked.done == "We leave “What would have made coming home from hospital easier for…” for next time."
    better = replace(a_round(), prompt=f"{long} {long}")
    assert len(changing(scenes.coming_home().session, a_round(prompt=long), better).done) < 200
