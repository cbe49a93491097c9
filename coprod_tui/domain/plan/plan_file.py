"""How a plan is read from TOML.

A plan that is wrong raises ``PlanError`` with one sentence for each thing that is wrong, each naming its place
(steps are counted from 1, as people count them).
"""

from typing import Any, get_args

import msgspec

from coprod_tui.domain.people.rows import NameList, NameRow, question, read_name, told_apart
from coprod_tui.domain.plan.plan import LIMIT_STEPS, LIMIT_VOICES, EvenOut, Order, Plan, Step, StepKind, duration
from coprod_tui.domain.plan.plan_syntax import steps_as_tables, too_long_numbers, what_to_do
from coprod_tui.domain.words import clean, is_visible

_PLAN_KEYS = ("title", "purpose", "group", "voices", "order", "even_out", "steps")
_SPACES = dict.fromkeys((0xA0, 0x202F, 0x2007), " ")  # no-break spaces, which word processors put beside signs
_STEP_KEYS = ("kind", "prompt", "share", "minutes")


class PlanError(Exception):
    """A plan that cannot be used; ``problems`` are whole sentences, each naming its place."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


class PlanRead(msgspec.Struct, frozen=True):
    """A plan, and what was put right while reading it, in sentences for whoever reads it.

    ``people``: the rows of its voices, with what they ask; for whoever prepares the session, not for the room.
    """

    plan: Plan
    notes: tuple[str, ...] = ()
    people: NameList = NameList(())


def read_plan(text: str) -> PlanRead:
    """The plan that a TOML text holds. Raises ``PlanError``."""
    if not text.strip():
        raise PlanError(["the plan is empty; “coprod plan new” writes one to fill in"])
    import tomllib  # only plans need it, and every command would wait for it

    try:
        data = tomllib.loads(text.translate(_SPACES))
    except tomllib.TOMLDecodeError as error:
        raise PlanError(what_to_do(text, str(error))) from None
    except ValueError:
        raise PlanError(too_long_numbers(text)) from None
    except RecursionError:
        raise PlanError(["this is not a plan: it is nested too deeply"]) from None
    if isinstance(data.get("steps"), dict) and (problems := steps_as_tables(text)):
        raise PlanError(problems)
    return _Reader().plan(data)


class _Reader:
    """Walks through the data once and collects everything that is wrong with it."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.notes: list[str] = []
        self.people = NameList(())

    def plan(self, data: dict[str, Any]) -> PlanRead:
        meant = self._meant(data, _PLAN_KEYS, "")
        plan = Plan(
            title=self._title(data, meant),
            purpose=self._text(data, "purpose", ""),
            group=self._text(data, "group", ""),
            voices=self._voices(data.get("voices", [])),
            order=self._choice(data, "order", get_args(Order), "drawn"),
            even_out=self._choice(data, "even_out", get_args(EvenOut), "next-round"),
            steps=self._steps(data.get("steps", []), meant),
        )
        if self.problems:
            raise PlanError(self.problems)
        return PlanRead(plan, tuple(self.notes), self.people)

    def _title(self, data: dict[str, Any], meant: frozenset[str]) -> str:
        if "title" not in data:
            if "title" not in meant:
                self.problems.append("title: missing; give the session a name")
            return ""
        title = self._text(data, "title", "")
        if isinstance(data["title"], str) and not is_visible(title):
            self.problems.append("title: empty; give the session a name")
        return title

    def _text(self, data: dict[str, Any], key: str, place: str) -> str:
        value = data.get(key, "")
        if not isinstance(value, str):
            self.problems.append(f"{place}{key}: must be text in quotes, not {_named(value)}")
            return ""
        cleaned = clean(value)
        if cleaned.shortened:
            self.notes.append(f"{place}{key}: shortened to 2,000 characters")
        return cleaned.text

    def _choice(self, data: dict[str, Any], key: str, choices: tuple[Any, ...], default: str, place: str = "") -> Any:
        value = data.get(key, default)
        if value not in choices:
            listed = " or ".join(f'"{choice}"' for choice in choices)
            self.problems.append(f"{place}{key}: must be {listed}, not {_named(value)}")
            return default
        return value

    def _voices(self, values: object) -> tuple[str, ...]:
        if not isinstance(values, list):
            self.problems.append('voices: must be a list of names, like ["Amina", "Ben"]')
            return ()
        if len(values) > LIMIT_VOICES:
            self.problems.append(f"voices: {len(values)} names are more than the {LIMIT_VOICES} that fit in one circle")
            return ()
        rows: list[NameRow] = []
        for number, value in enumerate(values, start=1):
            place = f"voices[{number}]"
            if isinstance(value, dict):
                self.problems.append(f"{place}: must be a name only; coprod keeps no roles, so write just the name")
            elif not isinstance(value, str):
                self.problems.append(f"{place}: must be a name in quotes, not {_named(value)}")
            elif not is_visible(value):
                self.problems.append(f"{place}: There is no name here. What would they like to be called?")
            else:
                rows.append(read_name(value)._replace(row=number))
        self.people = NameList(told_apart(rows))
        same = [f"voices[{row.row}]: {question(row)}" for row in self.people.rows if row.ask == "same"]
        self.problems += same
        self.notes += self.people.told("voices[{}]: ".format)
        return self.people.names

    def _steps(self, values: object, meant: frozenset[str]) -> tuple[Step, ...]:
        if values == []:
            if "steps" not in meant:
                self.problems.append("steps: missing; a plan needs at least one [[steps]]")
            return ()
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            self.problems.append("steps: must be written as [[steps]] blocks")
            return ()
        if len(values) > LIMIT_STEPS:
            self.problems.append(f"steps: {len(values)} are more than the {LIMIT_STEPS} that one session can hold")
            return ()
        return tuple(self._step(value, f"steps[{number}].") for number, value in enumerate(values, start=1))

    def _step(self, data: dict[str, Any], place: str) -> Step:
        meant = self._meant(data, _STEP_KEYS, place)
        if "kind" not in data:
            if "kind" not in meant:
                self.problems.append(f'{place}kind: missing; write kind = "round", for example')
            return Step("round")
        kind = self._choice(data, "kind", get_args(StepKind), "round", place)
        prompt = self._text(data, "prompt", place)
        share, total = self._length(data, "share", place), self._length(data, "minutes", place)
        if kind != data["kind"]:
            return Step(kind)
        if kind == "round":
            if not is_visible(prompt) and isinstance(data.get("prompt", ""), str) and "prompt" not in meant:
                self.problems.append(f"{place}prompt: missing; a round is one question to everyone")
            lengths = {"share", "minutes"}
            told = "both given" if lengths <= data.keys() else "" if lengths & (data.keys() | meant) else "missing"
            if told:
                self.problems.append(f'{place}share: {told}; write either share = "2m" or minutes = 10')
        elif "share" in data:
            self.problems.append(f"{place}share: only a round has a share; write minutes = 10")
        return Step(kind, prompt, share, total)

    def _length(self, data: dict[str, Any], key: str, place: str) -> int | None:
        if key not in data:
            return None
        try:
            return duration(data[key])
        except ValueError as error:
            self.problems.append(f"{place}{key}: {_named(data[key])} {error}")
            return None

    def _meant(self, data: dict[str, Any], keys: tuple[str, ...], place: str) -> frozenset[str]:
        """The keys that unknown ones are likely to stand for, so that they need not be said to be missing as well."""
        meant: set[str] = set()
        for key in data:
            if key not in keys:
                import difflib  # only a mistake needs it

                near = difflib.get_close_matches(key, keys, n=1)
                meant.update(near)
                hint = f", did you mean {near[0]}?" if near else f"; what is known here: {', '.join(keys)}"
                self.problems.append(f"{place}{clean(key, characters=60).text}: unknown{hint}")
        return frozenset(meant)


def _named(value: object) -> str:
    """A wrong value as it may stand in a sentence."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f"“{clean(value, characters=40).text}”"
        case int() | float() if abs(value) > 10**15:
            return "so large a number"
        case int() | float():
            return clean(str(value), characters=40).text
        case list():
            return "a list"
        case dict():
            return "a table"
        case _:
            return "a date or time"
