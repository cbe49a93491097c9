"""The screens are tested in one time zone and in full colour, whatever the machine says."""

import time
from collections import defaultdict
from collections.abc import Iterator

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet


@pytest.fixture(autouse=True)
def same_everywhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A time of day on the screen is UTC, and colours are there."""
    with monkeypatch.context() as settings:
        settings.setenv("TZ", "UTC")
        settings.delenv("NO_COLOR", raising=False)
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(autouse=True, scope="session")
def parsed_once() -> Iterator[None]:
    """The same stylesheets in the same colours are parsed once for all apps, not anew for each.

    This wraps a private cache of Textual, which holds 64 sources and lasts as long as an app does.
    """
    kept: defaultdict[frozenset[tuple[str, str]], dict[tuple[object, ...], list[RuleSet]]] = defaultdict(dict)
    parse = Stylesheet.parse

    def parse_what_is_new(sheet: Stylesheet) -> None:
        own = sheet._parse_cache
        sheet._parse_cache = kept[frozenset(sheet._variables.items())]
        try:
            parse(sheet)
        finally:
            sheet._parse_cache = own

    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(Stylesheet, "parse", parse_what_is_new)
        yield


@pytest.fixture(autouse=True, scope="session")
def told_apart_quickly() -> Iterator[None]:
    """Each widget asks hundreds of sets of rules for their hash, which is where they lie, as that of any object is."""
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(RuleSet, "__hash__", object.__hash__)
        yield
