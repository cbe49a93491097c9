"""What “coprod show” tells of a session beside what was said in it: what came of it, whether it worked or not."""

import json
from datetime import datetime

from coprod_tui.session.days import spelled_day


def part_of(shown: str, heading: str) -> list[str]:
    """The lines below one heading of what is shown."""
    return shown.split(f"\n\n{heading}\n")[1].split("\n\n")[0].splitlines()


def test_what_the_group_was_told_stands_after_what_it_was_told_of(coprod, played):
    """Told on the way, it does not know how it ended, and that is said; nor what is done anew after it was told."""
    coprod("follow-up", played, "1", "--status", "under_way", "--happened", "Half way.")
    coprod("follow-up", played, "1", "--told", "We have begun to talk.")
    coprod("follow-up", played, "1", "--status", "done", "--happened", "All done.", "--learned", "A lot.")
    decision, *came = part_of(coprod("show", played).out, "What came of it, and what we learned")
    (told,) = json.loads(coprod("export", played).out)["decisions"][0]["fed_back"]
    day = spelled_day(datetime.fromisoformat(told["at"]).astimezone().date())
    assert decision.startswith("  Decision 1: ")
    on_the_way = [
        f"    {day}",
        "      How it went: under way",
        "      What happened: Half way.",
        "      What we learned: not said yet",
        f"      The group was told: {day}: We have begun to talk.",
    ]
    assert came[:5] == on_the_way
    assert came[6:] == [
        "      How it went: done",
        "      What happened: All done.",
        "      What we learned: A lot.",
        "      The group was told: not yet; this is still to be told",
    ]
    coprod("follow-up", played, "1", "--told")
    coprod("follow-up", played, "1", "--status", "changed", "--happened", "Mended.", "--learned", "Look twice.")
    came = part_of(coprod("show", played).out, "What came of it, and what we learned")[1:]
    assert came[:5] == on_the_way
    assert came[9].startswith("      The group was told: ")
    assert "not yet" not in came[9]
    assert came[-1] == "      The group was told: not yet; this is still to be told"
