"""Two sessions of one group a month apart, the second looking back at the first."""

import json
from datetime import UTC, datetime, timedelta

from coprod_tui.demo import PlayedClock
from coprod_tui.domain import commands as c
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.service import Service

GROUP = "Riverside co-production group"
PLAN = f"""
title = "Letters that help, again"
group = "{GROUP}"
voices = ["Amina", "Ben", "Chloë"]
order = "listed"

[[steps]]
kind = "look-back"
minutes = 10

[[steps]]
kind = "round"
prompt = "What next?"
share = "1m"

[[steps]]
kind = "reflection"
minutes = 5
"""
SENTENCE = "Every letter has a name that picks up the telephone."
HAPPENED = "Two wards do it; the third waits for a telephone."
LEARNED = "Ask for the telephone before the letter."


def a_month_ago(home):
    """A session in which three agreed on a sentence, which one of them carries."""
    clock = PlayedClock(datetime.now(UTC) - timedelta(days=31))
    live = Service.of(home, clock, lambda: 1).open(
        Plan("Letters that help", (Step("round", "What helps?", 60_000),), "", GROUP, ("Amina", "Ben", "Chloë"))
    )
    live.do(c.Contribute("Nobody told me who to ring.", "v1"))
    live.do(c.Propose(SENTENCE, ("c1",)))
    live.do(c.CheckConsent("d1", c.Shown(3)))
    live.do(c.Settle("d1", "agreed"))
    today = live.session.opened_at.date()
    weeks = timedelta(weeks=1)
    live.do(c.Carry("d1", ("v2",), today + 2 * weeks, today + 3 * weeks, today=today))
    live.do(c.Close())
    live.leave()
    return live.session.id


def test_the_second_session_looks_back_at_the_first(terminal, coprod, home, tmp_path):
    """It is offered at the opening; what came of it is kept with the first, and told to the group."""
    first = a_month_ago(home)
    overdue = json.loads(coprod("follow-up", "--json").stdout)
    assert SENTENCE in json.dumps(overdue)
    plan = tmp_path / "plan.toml"
    plan.write_text(PLAN, encoding="utf-8")

    window = terminal("run", plan)
    window.wait_for("Welcome. 3 people are here", "One earlier decision is open: b looks back at it.")
    window.press("n")
    window.wait_for(
        "Since we last met", SENTENCE, "who will do it: Ben", "the doing is overdue", "hearing back is overdue"
    )
    window.press("Enter")
    window.wait_for("What came of it?", "under way", "the group is told now: yes")
    window.press("Down", "Down", "Enter")
    window.type(HAPPENED)
    window.wait_for(HAPPENED)
    window.go_to_next_field("Enter")
    window.press("Enter")
    window.wait_for("Please say what we learned")
    window.type(LEARNED)
    window.wait_for(LEARNED)
    window.press("Enter")
    window.wait_for("No decision of this group’s earlier sessions is open.")
    window.press("Escape")
    window.wait_for("Letters that help, again · Since we last met")

    window.press("n")
    window.wait_for("when you are ready")
    for following in ("when you are ready", "when you are ready", "Everyone was heard. Thank you."):
        window.press(" ")
        window.wait_for("their turn")
        window.press("n")
        window.wait_for(following)
    window.press("n")
    window.wait_for("How was it?")
    for count in ("", "", "", "1", "2"):
        if count:
            window.type(count)
        window.go_to_next_field("Enter")
    window.type("We were three, and all spoke.")
    window.press("Enter", "Enter", "Enter")
    window.wait_for("Kept. What did not work is worth as much as what did.")
    window.press("q")
    window.wait_for("Close the session together?")
    window.press("y")
    window.wait_for("What we take away")
    window.press("q")
    assert window.wait_for_end() == 0

    assert SENTENCE not in coprod("follow-up").stdout
    (decision,) = json.loads(coprod("export", first).stdout)["decisions"]
    (follow_up,) = decision["follow_up"]
    assert (follow_up["status"], follow_up["happened"], follow_up["learned"]) == ("changed", HAPPENED, LEARNED)
    assert len(decision["fed_back"]) == 1
    second = json.loads(coprod("export", "last").stdout)
    (looked,) = second["looked_back"]
    assert (looked["session"], looked["text"], looked["learned"]) == (first, SENTENCE, LEARNED)
    assert second["reflection"]["hands"][0]["hands"] == [0, 0, 0, 1, 2]
    assert second["reflection"]["words"][0]["about"] == "well"
    assert LEARNED in coprod("show", first).stdout
