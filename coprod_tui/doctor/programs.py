"""Python and the libraries that coprod is made with."""

from collections.abc import Mapping

from coprod_tui.doctor.finding import Finding

NEEDED = ("textual", "rich", "tinydb", "msgspec", "click", "platformdirs", "filelock")
OLDEST_PYTHON = (3, 11)


def programs(coprod: str, python: tuple[int, ...], libraries: Mapping[str, str | None]) -> Finding:
    """The versions in use; None for a library that is not there."""
    said = f"coprod {coprod}, Python {'.'.join(map(str, python[:3]))}"
    if python[:2] < OLDEST_PYTHON:
        return Finding("versions", "stop", f"{said}: this Python is too old.", "Install Python 3.11 or newer.")
    if missing := [name for name, version in libraries.items() if version is None]:
        return Finding(
            "versions", "stop", f"{said}; not there: {', '.join(missing)}.", "Install coprod again, as its README says."
        )
    return Finding(
        "versions", "ok", ", ".join([said, *(f"{name} {version}" for name, version in libraries.items())]) + "."
    )
