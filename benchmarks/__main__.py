"""``python -m benchmarks [NAME …]``: measure all or some, print a table, and keep it in results.json."""

import sys
from importlib import import_module
from pathlib import Path

from benchmarks.results import merge, table

SUITES = ("record", "screens", "fairness")
"""The modules here whose ``run()`` gives a list of results."""

KEPT = Path(__file__).parent / "results.json"


def main(asked: list[str]) -> int:
    """Measure; the exit code is 1 when a bound was not held, and 2 for a name that is not known."""
    unknown = set(asked) - set(SUITES)
    if unknown:
        print(f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(SUITES)}.", file=sys.stderr)
        return 2
    results = [result for suite in asked or SUITES for result in import_module(f"benchmarks.{suite}").run()]
    merge(results, KEPT)
    print(table(results))
    return 1 if any(result.held is False for result in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
