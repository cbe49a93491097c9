"""Checks Python and the libraries that coprod needs."""

from collections.abc import Mapping

from coprod_tui.doctor.finding import Finding
from coprod_tui.presentation import doctor as say

NEEDED = ("textual", "rich", "tinydb", "msgspec", "click", "platformdirs", "filelock")
OLDEST_PYTHON = (3, 11)


def programs(
    coprod: str, python: tuple[int, ...], libraries: Mapping[str, str | None], sqlite: str, *, has_full_text: bool
) -> Finding:
    """The versions in use; None for a missing library. ``has_full_text``: whether this SQLite searches texts."""
    facts = {"coprod": coprod, "python": ".".join(map(str, python[:3])), "sqlite": sqlite}
    if python[:2] < OLDEST_PYTHON:
        return Finding("versions", "stop", say.OLD_PYTHON.format(**facts), say.NEWER_PYTHON)
    if missing := ", ".join(name for name, version in libraries.items() if version is None):
        return Finding("versions", "stop", say.MISSING.format(libraries=missing, **facts), say.INSTALL_AGAIN)
    if not has_full_text:
        return Finding("versions", "look", say.NO_FULL_TEXT.format(**facts), say.NEWER_SQLITE)
    found = ", ".join(f"{name} {version}" for name, version in (*libraries.items(), ("sqlite", sqlite)))
    return Finding("versions", "ok", say.VERSIONS.format(libraries=found, **facts))
