"""Sentences about a plan: its problems, what was corrected, and how long it takes."""

from collections.abc import Iterable, Iterator
from typing import Any

from coprod_tui.domain.message import Message
from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.plan.plan import LengthCode, NoLength
from coprod_tui.domain.plan.plan_syntax import PlanError
from coprod_tui.domain.words import clean
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import either
from coprod_tui.presentation.people import question, told
from coprod_tui.presentation.rejections import rejected
from coprod_tui.presentation.times import about, in_words

FOR_EXAMPLE = 8
"""How many people a plan is reckoned for that names none."""

_LENGTHS: dict[LengthCode, str] = {
    "no_length": _("{value} is no length of time; write it like 2m, 90s or 1:30"),
    "not_positive": _("{value} must be longer than nothing"),
    "longer_than_a_day": _("{value} is longer than a day"),
}
_PROBLEMS: dict[str, str] = {
    "empty": _("the plan is empty; “coprod plan new” writes one to fill in"),
    "nested": _("this is not a plan: it is nested too deeply"),
    "not_toml": _("this is not TOML: {error}"),
    "unknown": _("{place}: unknown; what is known here: {known}"),
    "unknown_but_near": _("{place}: unknown, did you mean {near}?"),
    "not_text": _("{place}: must be text in quotes, not {value}"),
    "not_a_choice": _("{place}: must be {choices}, not {value}"),
    "no_title": _("{place}: missing; give the session a name"),
    "empty_title": _("{place}: empty; give the session a name"),
    "voices_no_list": _('{place}: must be a list of names, like ["Amina", "Ben"]'),
    "too_many_voices": _("{place}: {count} names are more than the {most} that fit in one circle"),
    "voice_with_more": _("{place}: must be a name only, as coprod keeps no roles"),
    "voice_not_text": _("{place}: must be a name in quotes, not {value}"),
    "voice": _("{place}: {asks}"),
    "no_steps": _("{place}: missing; a plan needs at least one [[steps]]"),
    "steps_no_blocks": _("{place}: must be written as [[steps]] blocks"),
    "too_many_steps": _("{place}: {count} are more than the {most} that one session can hold"),
    "no_kind": _('{place}: missing; write kind = "round", for example'),
    "no_prompt": _("{place}: missing; a round is one question to everyone"),
    "no_share": _('{place}: missing; write either share = "2m" or minutes = 10'),
    "two_lengths": _('{place}: both given; write either share = "2m" or minutes = 10'),
    "share_of_no_round": _("{place}: only a round has a share; write minutes = 10"),
    "not_yes_or_no": _("{place}: must be true or false, without quotes, not {value}"),
    "no_time_of_day": _('{place}: {value} is no time of day; write it like "15:30"'),
    "long_pause": _('{place}: {length} is long after every turn; write up to {most}, like "5s"'),
    "principles_no_list": _('{place}: must be a list of sentences, like ["Ask first."]'),
    "too_many_principles": _("{place}: {count} are more than the {most} that a group can have"),
    "empty_principle": _("{place}: empty; write a principle, or take it out"),
    "thinking_at_break": _("{place}: nobody thinks before a break; leave it out"),
    "straight_quotes": _('line {line}: please use straight quotes (") around the words'),
    "steps_brackets": _("line {line}: please write [[steps]], with two brackets on each side, before each step"),
    "comma": _("line {line}: please put a comma between this and what is before it"),
    "close_list": _("line {line}: please close the list with ] before this"),
    "close_last_list": _("line {line}: please close the list with ] at its end"),
    "close_quotes": _('line {line}: please put a quote (") at the end of the words too'),
    "twice": _("line {line}: there twice; please keep one, or begin a step with [[steps]]"),
    "equals": _('line {line}: please write it like title = "Our session", or # before a note'),
    "both_quotes": _('line {line}: please put one quote (") before the words and one after them'),
    "nothing_there": _("line {line}: please write something after the ="),
    "quotes": _('line {line}: please put quotes (") around what follows the =, or around each name'),
    "no_comma": _("line {line}: please leave out the comma at the end"),
    "new_line": _("line {line}: please begin a new line for each word that has a ="),
    "inner_quotes": _("line {line}: please use other quotes, such as ‘ and ’, inside the words"),
    "smaller_number": _("line {line}: this number is too long; please write a smaller one"),
    "backslash": _("line {line}: please write two backslashes (\\\\) in the place of each one"),
}
_WITHOUT_BREAK = _("{length} without a break")
NEED_ONE = _("{without}; most people need one within an hour.")
_OF_LENGTH = _("{place}: {why}")
_WRONG_LENGTH = _("{why}.")
_NOTES: dict[str, str] = {
    "shortened": _("{place}: shortened to {most} characters"),
    "example": _("{place}: “{text}” still stands there from the example; write your own in its place."),
    "columns_left_out": _("Only the names were read from {file}; left out: {columns}."),
    "names_of_list": _("The names are those of {file}, in the place of the plan’s own list."),
}
_OF_VOICE = "voices[{row}]: {said}"
_OF_ROW = _("{file}, row {row}: {said}")

_TRUE, _FALSE, _TEXT = "true", "false", "“{text}”"
_LARGE = _("so large a number")
_LIST = _("a list")
_TABLE = _("a table")
_DAY = _("a date or time")


def problems(error: PlanError) -> tuple[str, ...]:
    """A sentence for each problem of a plan, beginning with its place, without a full stop."""
    return tuple(map(_problem, error.problems))


def why_no_length(code: LengthCode, value: object) -> str:
    """Why ``value`` is not a length of time, as a sentence without a full stop."""
    return _LENGTHS[code].format(value=_named(value))


def wrong_length(error: NoLength, value: object) -> str:
    """The same as a sentence of its own."""
    return _WRONG_LENGTH.format(why=why_no_length(error.code, value))


def without_break(length_ms: int) -> str:
    """How long a part of a plan is to sit through."""
    return _WITHOUT_BREAK.format(length=about(length_ms))


def notes(messages: Iterable[Message]) -> Iterator[str]:
    """What was corrected while a plan was read, and the questions of its names; a sentence each."""
    for code, facts in messages:
        if code == "voices":
            place = _OF_ROW if facts.get("file") else _OF_VOICE
            yield from (place.format(row=row, said=said, **facts) for row, said in told(facts["people"]))
        else:
            said = {key: f"{fact:,}" if isinstance(fact, int) else fact for key, fact in facts.items()}
            yield _NOTES[code].format_map(said)


def _problem(message: Message) -> str:
    code, facts = message
    if code in _LENGTHS:
        return _OF_LENGTH.format(place=facts["place"], why=why_no_length(code, facts["value"]))
    said = {key.removesuffix("_ms"): _said(key, fact) for key, fact in facts.items()}
    return _PROBLEMS[code].format_map(said)


def _said(key: str, fact: Any) -> str:
    match key:
        case "length_ms" | "most_ms":
            return in_words(fact)
        case "value":
            return _named(fact)
        case "choices":
            return either([f'"{each}"' for each in fact])
        case "known":
            return ", ".join(fact)
        case "asks":
            return question(fact) or "" if isinstance(fact, NameRow) else rejected(fact)
    return str(fact)


def _named(value: object) -> str:
    """An invalid value, formatted for a sentence."""
    match value:
        case bool():
            return _TRUE if value else _FALSE
        case str():
            return _TEXT.format(text=clean(value, characters=40).text)
        case int() | float() if abs(value) > 10**15:
            return _LARGE
        case int() | float():
            return clean(str(value), characters=40).text
        case list():
            return _LIST
        case dict():
            return _TABLE
        case _:
            return _DAY
