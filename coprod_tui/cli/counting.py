"""What the sessions show together, in plain words beside every figure, and for programs. Nobody is named."""

from collections.abc import Iterator

import msgspec

from coprod_tui.session.evenness import in_words
from coprod_tui.session.insights import Evenness, Insights
from coprod_tui.session.principles import TITLES

_BARS = "▁▂▃▄▅▆▇█"
MOST_MEETINGS = 60
"""The line of evenness shows so many of the newest meetings."""


def as_json(found: Insights) -> bytes:
    """One JSON object with all figures."""
    plain = {**msgspec.structs.asdict(found), "principles_not_served": found.principles_not_served}
    return msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n"


def lines(found: Insights) -> Iterator[str]:
    """The figures of one session at least, in sentences."""
    yield f"{_counted(found.sessions, 'session')}, {_counted(found.decisions, 'decision')}, {found.agreed} agreed."
    yield from ("", "Told to the group")
    yield f"  The group was told what came of {found.fed_back} of {_counted(found.agreed, 'agreed decision')}."
    if found.days_to_feedback is not None:
        yield f"  Half of them were told within {found.days_to_feedback:.0f} days of being agreed (the median)."
    yield f"  To be done by now, and still open: {found.overdue_doing}."
    yield f"  To be told by now, and still open: {found.overdue_telling}."
    yield from ("", "Answers to what people said")
    yield f"  {found.answered} of {_counted(found.contributions, 'contribution')} have their answer."
    yield f"  Not acted on, with the reason told: {found.not_acted_on}."
    yield from ("", "Principles that agreed decisions have served")
    for principle, count in found.principles.items():
        if count:
            yield f"  {TITLES[principle]}: {_counted(count, 'decision')}"
    if found.principles_not_served:
        yield "  Not served by any decision so far: " + ", ".join(TITLES[each] for each in found.principles_not_served)
    yield from ("", "How equal the time was, from the oldest meeting to the newest (100 is exactly equal)")
    yield from _evenness(found.evenness)


def _evenness(meetings: tuple[Evenness, ...]) -> Iterator[str]:
    shown = meetings[-MOST_MEETINGS:]
    if len(shown) < len(meetings):
        yield f"  The newest {len(shown)} of {len(meetings)} meetings:"
    for word, shares in (
        ("offered", [each.offered for each in shown]),
        ("spoken", [each.spoken for each in shown]),
    ):
        known = [share for share in shares if share is not None]
        line = "".join(" " if share is None else _BARS[min(7, int(share * 8))] for share in shares)
        now = f"at the last meeting {in_words(known[-1])}" if known else in_words(None)
        if known and min(known) < known[-1]:
            now += f"; at the least {in_words(min(known))}"
        yield f"  time {word:<8}{line}  {now}"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
