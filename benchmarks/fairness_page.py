"""The page and the picture that tell what ``benchmarks.fairness`` measured."""

from html import escape
from pathlib import Path
from typing import Any

WIDTH, HEIGHT = 960, 470
INK, QUIET, LINE, PAPER = "#1f2933", "#52606d", "#d5dbe1", "#fbfaf7"
NOW, OTHER = "#0b6e69", "#8a94a0"
LABELS_END, PANEL, ROW, TOP = 218, 330, 64, 142

WORDS = """\
# How evenly time is shared: coprod beside three other ways

{meetings:,} simulated meetings with 8 people and 4 questions. Each meeting is run four ways by the same people with the
same wishes to speak. coprod is played through its real core; the others are a fixed-length rotation with a timer but
without evening out, a first-come list with the same timer, and a list on which whoever has had the fewest turns goes
first.

![Spread of time and Jain’s index for the four ways]({picture})

| | spread of time had, median | 5–95 % | Jain’s index, median | 5–95 % | wishes that found no turn |
|---|--:|--:|--:|--:|--:|
{rows}

**Spread of time had** is (most − least) as a part of the mean: 0 when all had the same, 1 when the gap between the most
and the least is a whole mean share. **Jain’s index** is 1 when all had the same and 1/8 when one voice had everything.
**5–95 %** holds nine meetings in ten. Seed {seed}; `make bench` plays them again and writes this page.

## What the model takes for granted

- How much a voice has to say to a question is log-normal: the middle voice has a share’s worth (2 minutes), some people
  always have more to say than others (sigma 0.5), and everyone has more to say to one question than to another (sigma
  0.5).
- About one voice in four *always runs over*: by 40 seconds in the middle case, log-normal with sigma 0.5. Everyone else
  finishes their sentence: about 5 seconds. The overrun counts from what the clock showed, whatever was offered.
- On both lists a hand goes up sooner the more there is to say, and the question ends when its time, 8 shares, is used.
- Nobody passes, comes late, or leaves; no clock is paused or mended.

## Where it is kind to coprod, and where it is not

- **Kind:** that those who run over heed the clock: offered less, they speak less. Where they go on as long as they like
  whatever the clock shows, evening out cannot help, as the second table says, for {plain_meetings:,} meetings.
- **Kind:** real lists have a person who keeps them, who may see who has not spoken. These have not.
- **Kind:** a list stops when the question’s time is used. In coprod and in the rotation everyone is heard, so a
  question takes as long as people take.
- **Unkind:** time that a voice did not want counts as time it did not have. coprod offers everyone the same and leaves
  them free to use less, so no way that respects a short answer comes near a spread of 0. That is meant.
- **Unkind:** an overrun in the last round has no next round in which it could be evened out, and four rounds are few.

### When those who run over never look at the clock

| | spread of time had, median | 5–95 % | Jain’s index, median | 5–95 % | wishes that found no turn |
|---|--:|--:|--:|--:|--:|
{plain_rows}
"""


def write(docs: Path, measured: dict[str, Any], unheeding: dict[str, Any], discussion: str) -> None:
    """Write ``fairness.md`` and ``fairness.svg`` into the folder ``docs``; ``discussion`` ends the page."""
    picture = "fairness.svg"
    words = WORDS.format(
        meetings=measured["meetings"],
        seed=measured["seed"],
        picture=picture,
        rows=_rows(measured),
        plain_meetings=unheeding["meetings"],
        plain_rows=_rows(unheeding),
    )
    (docs / "fairness.md").write_text(words + discussion, encoding="utf-8")
    (docs / picture).write_text(drawn(measured), encoding="utf-8")


def _rows(measured: dict[str, Any]) -> str:
    return "\n".join(_row(way, each) for way, each in measured["methods"].items())


def _row(way: str, each: dict[str, Any]) -> str:
    cells = [way]
    for measure in ("spread", "jain"):
        found = each[measure]
        cells += [f"{found['median']:.2f}", f"{found['p5']:.2f}–{found['p95']:.2f}"]
    return f"| {' | '.join(cells)} | {each['unheard']:.1%} |"


def drawn(measured: dict[str, Any]) -> str:
    """The picture as SVG: for each way a bar from 5 to 95 %, and a dot with a number at the median."""
    ways = measured["methods"]
    told = "; ".join(
        f"{way}: {each['spread']['median']:.2f} and {each['jain']['median']:.2f}" for way, each in ways.items()
    )
    highest = max(each["spread"]["p95"] for each in ways.values())
    end = (int(highest * 2) + 1) / 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'aria-labelledby="title told" font-family="Inter, Segoe UI, Helvetica, Arial, sans-serif">',
        '<title id="title">How evenly four ways to run a meeting share the time</title>',
        f'<desc id="told">Median spread of time had and Jain’s index. {escape(told)}.</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="10" fill="{PAPER}"/>',
        _text(28, 44, "Who had how much time?", 22, weight=600),
        _text(
            28,
            70,
            f"{measured['meetings']:,} simulated meetings · 8 people · 4 questions · the same wishes for all",
            14,
            QUIET,
        ),
        *_names(list(ways)),
        *_panel(
            LABELS_END + 16,
            "Spread: (most − least) ÷ mean",
            "← more even",
            "start",
            _marks(0, end, 0.5),
            ways,
            "spread",
        ),
        *_panel(LABELS_END + 52 + PANEL, "Jain’s index", "more even →", "end", _marks(0.7, 1, 0.1), ways, "jain"),
        _text(28, HEIGHT - 18, "Dot: the median meeting. Bar: nine meetings in ten.", 13, QUIET),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _marks(start: float, end: float, step: float) -> list[float]:
    return [round(start + step * each, 2) for each in range(round((end - start) / step) + 1)]


def _row_middle(row: int) -> float:
    return TOP + ROW * (row + 0.5)


def _names(ways: list[str]) -> list[str]:
    return [
        _text(
            LABELS_END,
            _row_middle(row) + 5,
            way,
            15,
            NOW if row == 0 else INK,
            anchor="end",
            weight=600 if row == 0 else 400,
        )
        for row, way in enumerate(ways)
    ]


def _panel(
    left: float, heading: str, hint: str, side: str, marks: list[float], ways: dict[str, Any], measure: str
) -> list[str]:
    low, high = marks[0], marks[-1]
    foot = TOP + ROW * len(ways)

    def across(value: float) -> float:
        return left + 14 + (PANEL - 28) * (min(max(value, low), high) - low) / (high - low)

    parts = [
        _text(left + 14, TOP - 30, heading, 16, weight=600),
        _text(across(low if side == "start" else high), TOP - 8, hint, 13, QUIET, anchor=side),
    ]
    for mark in marks:
        at = across(mark)
        parts.append(f'<line x1="{at:.1f}" y1="{TOP}" x2="{at:.1f}" y2="{foot}" stroke="{LINE}"/>')
        parts.append(_text(at, foot + 20, f"{mark:.1f}", 13, QUIET, anchor="middle"))
    for row, each in enumerate(ways.values()):
        parts += _bar(across, _row_middle(row), each[measure], NOW if row == 0 else OTHER)
    return parts


def _bar(across: Any, middle: float, found: dict[str, float], colour: str) -> list[str]:
    start, dot, end = (across(found[part]) for part in ("p5", "median", "p95"))
    return [
        f'<rect x="{start:.1f}" y="{middle - 5:.1f}" width="{end - start:.1f}" height="10" rx="5" fill="{colour}" '
        'fill-opacity="0.35"/>',
        f'<circle cx="{dot:.1f}" cy="{middle:.1f}" r="8" fill="{colour}" stroke="{PAPER}" stroke-width="2"/>',
        _text(dot, middle - 15, f"{found['median']:.2f}", 14, INK, anchor="middle", weight=600),
    ]


def _text(
    x: float, y: float, words: str, size: int, colour: str = INK, *, anchor: str = "start", weight: int = 400
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" fill="{colour}" '
        f'text-anchor="{anchor}">{escape(words)}</text>'
    )
