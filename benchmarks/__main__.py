"""``python -m benchmarks [NAME …]``: measure all or some, print a table, and keep it in results.json."""

import sys
from pathlib import Path

from benchmarks.results import Result, merge, table

KEPT = Path(__file__).parent / "results.json"


def record() -> list[Result]:
    """Keeping and listing."""
    from benchmarks import record

    return record.run()


def library() -> list[Result]:
    """The record with 10,000 sessions in it."""
    from benchmarks import library

    return library.run()


def screens() -> list[Result]:
    """The room, against a bare Textual app."""
    from benchmarks import screens

    return screens.run()


def our_plan() -> list[Result]:
    """Our plan, and when the meeting will end."""
    from benchmarks import our_plan

    return our_plan.run()


def watching() -> list[Result]:
    """The wall beside the room."""
    from benchmarks import watching

    return watching.run()


def fairness() -> list[Result]:
    """Who had how much time, in meetings run in several ways; it also writes its page into docs."""
    from benchmarks import fairness

    measured = fairness.main()
    return [
        result
        for way, figures in measured["methods"].items()
        for result in (
            Result(f"fairness, {way}: (max − min) ÷ mean", figures["spread"]["median"], ""),
            Result(f"fairness, {way}: Jain’s index", figures["jain"]["median"], ""),
        )
    ]


SUITES = {
    "record": record,
    "library": library,
    "screens": screens,
    "our-plan": our_plan,
    "watching": watching,
    "fairness": fairness,
}


def main(asked: list[str]) -> int:
    """Measure; the exit code is 1 when a bound was not held, and 2 for a name that is not known."""
    unknown = [name for name in asked if name not in SUITES]
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(SUITES)}.", file=sys.stderr)
        return 2
    results = [result for name in asked or SUITES for result in SUITES[name]()]
    merge(results, KEPT)
    print(table(results))
    return 1 if any(result.held is False for result in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
