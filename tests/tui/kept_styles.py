"""What Textual makes of the stylesheets is kept from app to app instead of being worked out anew for each.

A third of the time of a test would go by with that. All of this is private to Textual; ``make test-long`` does without.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import pytest
from textual import strip as textual_strip
from textual.app import App
from textual.css import stylesheet as textual_stylesheet
from textual.css.model import RuleSet, SelectorType
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

_FLAGS = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")
_NOTHING = object()


def keep(patches: pytest.MonkeyPatch) -> None:
    """Keep parsed stylesheets, and the rules that hold for a widget in its place."""
    patches.setattr(RuleSet, "__hash__", object.__hash__)  # each widget asks hundreds of them for it
    patches.setattr(textual_strip, "FIFOCache", lambda _: {})  # each line of a widget makes seven
    patches.setattr(textual_stylesheet, "tokenize_values", _read_once(textual_stylesheet.tokenize_values))
    patches.setattr(Stylesheet, "parse", _parsing_what_is_new(Stylesheet.parse))
    patches.setattr(Stylesheet, "apply", _applying_what_is_known(Stylesheet.apply))
    patches.setattr(Stylesheet, "replace_rules", classmethod(_replacing_what_differs(Stylesheet.replace_rules)))


def _read_once(read: Any) -> Any:
    """The colours of a theme, as each app names them, are read once."""
    kept: dict[frozenset[tuple[str, str]], object] = {}

    def read_what_is_new(values: dict[str, str]) -> object:
        names = frozenset(values.items())
        if names not in kept:
            kept[names] = read(values)
        return kept[names]

    return read_what_is_new


def _parsing_what_is_new(parse: Any) -> Any:
    """The same sources in the same colours are parsed once. Textual's own cache lasts as long as an app does."""
    kept: defaultdict[frozenset[tuple[str, str]], dict[tuple[object, ...], list[RuleSet]]] = defaultdict(dict)

    def parse_what_is_new(sheet: Stylesheet) -> None:
        own = sheet._parse_cache
        sheet._parse_cache = kept[frozenset(sheet._variables.items())]  # type: ignore[assignment]
        try:
            parse(sheet)
        finally:
            sheet._parse_cache = own

    return parse_what_is_new


@dataclass(slots=True)
class _Known:
    """What holds for a widget in a place."""

    flags: tuple[bool, ...]
    rules: RulesMap
    set_on_new: dict[str, object] | None = None
    """The rules as they stand on a new widget once each has been set."""


def _applying_what_is_known(apply: Any) -> Any:
    """Look up what holds for a widget, by the rules that may be about it and the way from the app to the widget.

    Rules that ask for brothers and sisters or for what lies inside are worked out: Textual itself knows which they are.
    """
    find = _asking()
    known: dict[tuple[object, ...], _Known] = {}

    def apply_what_is_known(sheet: Stylesheet, node: DOMNode, *, animate: bool = False, cache: object = None) -> None:
        asked = find(sheet, node)
        place = (asked.number, *(_looks(each, asked) for each in node.css_path_nodes))
        found = known.get(place)
        if found is not None:
            for name, value in zip(_FLAGS, found.flags, strict=True):
                setattr(node, name, value)
            _set(sheet, node, found, animate)
            sheet._process_component_classes(node)
            return
        cached: dict[Any, RulesMap] = {}
        apply(sheet, node, animate=animate, cache=cached)
        for rules in cached.values():
            known[place] = _Known(tuple(getattr(node, name) for name in _FLAGS), rules)

    return apply_what_is_known


class _Asked(NamedTuple):
    """The rules that may be about a node, by a number, and what they ask of it and of what it lies in."""

    number: int
    classes: frozenset[str]
    states: bool
    """Whether they ask for more than classes: for what has the focus, and the like."""


def _asking() -> Callable[[Stylesheet, DOMNode], _Asked]:
    """Find the rules of a stylesheet that may be about a node, as far as its class, its id and its styles tell.

    What other rules there are depends on what an app has shown before, and says nothing of this node.
    """
    known: dict[tuple[RuleSet, ...], _Asked] = {}

    def asked(sheet: Stylesheet, node: DOMNode) -> _Asked:
        rules = sheet.rules
        about = sheet.__dict__.get("_asked")
        if about is None or about[0] is not rules:
            about = sheet.__dict__["_asked"] = (rules, {rule: place for place, rule in enumerate(rules)}, {})
        _, order, by_node = about
        itself = (node.__class__, node._id, frozenset(node._classes))
        if itself not in by_node:
            names = sheet.rules_map.keys() & node._selector_names
            found = {rule for name in names for rule in sheet.rules_map[name]}
            in_order = tuple(sorted(found, key=order.__getitem__))
            by_node[itself] = known.setdefault(in_order, _Asked(len(known), *_what_is_asked(in_order)))
        return by_node[itself]  # type: ignore[no-any-return]

    return asked


def _what_is_asked(rules: Iterable[RuleSet]) -> tuple[frozenset[str], bool]:
    """The classes that rules name, and whether they name states."""
    selectors = [selector for rule in rules for each in rule.selector_set for selector in each.selectors]
    classes = frozenset(each.name for each in selectors if each.type == SelectorType.CLASS)
    return classes, any(each.pseudo_classes for each in selectors)


def _looks(node: DOMNode, asked: _Asked) -> tuple[object, ...]:
    """All that these rules can ask about a node by itself."""
    itself = (node.__class__, node._id, asked.classes & node._classes)
    if not asked.states:
        return itself
    if isinstance(node, Widget):
        return (*itself, node.mouse_hover, node.has_focus, node.disabled, node.allow_focus())
    if isinstance(node, App):
        return (*itself, node.app_focus, node.theme, node.ansi_color, node.is_inline, node.no_color)
    return itself


def _set(sheet: Stylesheet, node: DOMNode, known: _Known, animate: bool) -> None:
    """Set the rules; those of a new widget, on which nothing can change yet, all at once."""
    base: Any = node.styles.base
    if base._rules or node._is_mounted:
        sheet.replace_rules(node, known.rules, animate=animate)
    elif known.set_on_new is None:
        sheet.replace_rules(node, known.rules)
        known.set_on_new = dict(base._rules)
    else:
        base.merge_rules(known.set_on_new)
        node.notify_style_update()


def _replacing_what_differs(replace: Any) -> Any:
    """Where one rule of a widget may have changed, Textual sets all of them again."""
    replace = replace.__func__

    def replace_what_differs(cls: type[Stylesheet], node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
        if animate and rules.get("transitions"):
            replace(cls, node, rules, animate)
            return
        base: Any = node.styles.base
        now = base._rules
        for key in now.keys() | rules.keys():
            value = rules.get(key)
            if now.get(key, _NOTHING) is not value:
                setattr(base, key, value)
        node.notify_style_update()

    return replace_what_differs
