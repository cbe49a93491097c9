"""What was measured: its shape, its table, and the file it is kept in."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple


class Result(NamedTuple):
    """One measurement. With a ``base`` it is judged by their ratio, else by itself; without a ``bound``, not at all."""

    name: str
    measured: float
    unit: str
    base: float | None = None
    """What the plain thing it is compared with took, in the same unit."""
    against: str = ""
    """What that plain thing is."""
    bound: float | None = None
    """The most that the ratio (or, without a base, the measurement) may be."""

    @property
    def ratio(self) -> float | None:
        """How many times the base it is."""
        return None if self.base is None else self.measured / self.base

    @property
    def held(self) -> bool | None:
        """Whether it is within its bound; None where there is no bound."""
        judged = self.measured if self.ratio is None else self.ratio
        return None if self.bound is None else judged <= self.bound


def table(results: Iterable[Result]) -> str:
    """The results in columns, one a line."""
    rows = [("measured", "", "compared with", "", "ratio", "at most", ""), *map(_row, results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    numbers = (1, 3, 4, 5)
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place in numbers else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def merge(results: Iterable[Result], path: Path) -> None:
    """Write the results into the file, in the place of those of the same names; the others stay."""
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    kept |= {result.name: _document(result) for result in results}
    path.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _row(result: Result) -> tuple[str, ...]:
    return (
        result.name,
        _amount(result.measured, result.unit),
        result.against,
        "" if result.base is None else _amount(result.base, result.unit),
        "" if result.ratio is None else f"{result.ratio:.2f}",
        "" if result.bound is None else f"{result.bound:g}",
        {True: "held", False: "NOT HELD", None: ""}[result.held],
    )


def _document(result: Result) -> dict[str, Any]:
    return {
        "measured": _rounded(result.measured),
        "unit": result.unit,
        "against": result.against,
        "base": _rounded(result.base),
        "ratio": _rounded(result.ratio),
        "bound": result.bound,
        "held": result.held,
    }


def _amount(number: float, unit: str) -> str:
    return f"{_rounded(number):g} {unit}".rstrip()


def _rounded(number: float | None) -> float | None:
    """Four digits say all that a measurement knows."""
    return None if number is None else float(f"{number:.4g}")
