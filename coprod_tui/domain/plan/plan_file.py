"""Reads a plan from TOML.

An invalid plan raises ``PlanError`` with all of its problems, each with its place (steps count from 1).
"""

from typing import Any, get_args

import msgspec

from coprod_tui.domain.message import Message
from coprod_tui.domain.model.principles import MOST_PRINCIPLES
from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import NameList, asking_same_names, read_name
from coprod_tui.domain.plan.plan import (
    LIMIT_STEPS,
    LIMIT_VOICES,
    EvenOut,
    Order,
    Plan,
    Step,
    StepKind,
)
from coprod_tui.domain.plan.plan_syntax import PlanError, problem, steps_as_tables, too_long_numbers, what_to_do
from coprod_tui.domain.plan.plan_values import Values
from coprod_tui.domain.steps import RULES
from coprod_tui.domain.words import is_visible

_PLAN_KEYS = (
    "title", "purpose", "group", "voices", "order", "even_out", "ends", "pause", "support", "principles", "steps",
)  # fmt: skip
_SPACES = dict.fromkeys((0xA0, 0x202F, 0x2007), " ")  # no-break spaces, which word processors put beside signs
_STEP_KEYS = ("kind", "prompt", "share", "minutes", "think", "kept")
_UNKNOWN = Step(get_args(StepKind)[0])
"""A placeholder for a step of an unknown kind; the plan is invalid then."""


class PlanRead(msgspec.Struct, frozen=True):
    """A plan, and notes on how it was read.

    ``people``: the rows of its voices, with their questions, for whoever prepares the session, not for the room.
    """

    plan: Plan
    notes: tuple[Message, ...] = ()
    people: NameList = NameList(())


def read_plan(text: str) -> PlanRead:
    """Parse a plan from TOML. Raises ``PlanError``."""
    if not text.strip():
        raise PlanError(problem("empty"))
    import tomllib  # loaded only for plans: it would slow down the start of every command

    try:
        data = tomllib.loads(text.translate(_SPACES))
    except tomllib.TOMLDecodeError as error:
        raise PlanError(*what_to_do(text, str(error))) from None
    except ValueError:
        raise PlanError(*too_long_numbers(text)) from None
    except RecursionError:
        raise PlanError(problem("nested")) from None
    if isinstance(data.get("steps"), dict) and (problems := steps_as_tables(text)):
        raise PlanError(*problems)
    return _Reader().plan(data)


class _Reader(Values):
    """Validates the data in one pass and collects all problems."""

    def __init__(self) -> None:
        super().__init__()
        self.people = NameList(())

    def plan(self, data: dict[str, Any]) -> PlanRead:
        meant = self.meant(data, _PLAN_KEYS, "")
        plan = Plan(
            title=self._title(data, meant),
            purpose=self.text(data, "purpose", ""),
            group=self.text(data, "group", ""),
            voices=self._voices(data.get("voices", [])),
            order=self.choice(data, "order", get_args(Order), "drawn"),
            even_out=self.choice(data, "even_out", get_args(EvenOut), "next-round"),
            steps=self._steps(data.get("steps", []), meant),
            ends=self.time(data, "ends"),
            pause_ms=self.pause(data, "pause"),
            support=self.text(data, "support", ""),
            principles=self._principles(data.get("principles", [])),
        )
        if self.problems:
            raise PlanError(*self.problems)
        return PlanRead(plan, tuple(self.notes), self.people)

    def _title(self, data: dict[str, Any], meant: frozenset[str]) -> str:
        if "title" not in data:
            if "title" not in meant:
                self.wrong("no_title", place="title")
            return ""
        title = self.text(data, "title", "")
        if isinstance(data["title"], str) and not is_visible(title):
            self.wrong("empty_title", place="title")
        return title

    def _voices(self, values: object) -> tuple[str, ...]:
        if not isinstance(values, list):
            self.wrong("voices_no_list", place="voices")
            return ()
        if len(values) > LIMIT_VOICES:
            self.wrong("too_many_voices", place="voices", count=len(values), most=LIMIT_VOICES)
            return ()
        rows: list[NameRow] = []
        for number, value in enumerate(values, start=1):
            place = f"voices[{number}]"
            if isinstance(value, dict):
                self.wrong("voice_with_more", place=place)
            elif not isinstance(value, str):
                self.wrong("voice_not_text", place=place, value=value)
            elif not is_visible(value):
                self.wrong("voice", place=place, asks=Message("no_name"))
            else:
                rows.append(read_name(value)._replace(row=number))
        self.people = NameList(asking_same_names(rows))
        for row in self.people.rows:
            if row.ask == "same":
                self.wrong("voice", place=f"voices[{row.row}]", asks=row)
        if any(row.ask or row.taken_off for row in rows):
            self.note("voices", people=self.people)
        return self.people.names

    def _principles(self, values: object) -> tuple[str, ...]:
        if not isinstance(values, list):
            self.wrong("principles_no_list", place="principles")
            return ()
        if len(values) > MOST_PRINCIPLES:
            self.wrong("too_many_principles", place="principles", count=len(values), most=MOST_PRINCIPLES)
            return ()
        places = {f"principles[{number}]": value for number, value in enumerate(values, start=1)}
        texts = {place: self.text(places, place, "") for place in places}
        for place, text in texts.items():
            if isinstance(places[place], str) and not is_visible(text):
                self.wrong("empty_principle", place=place)
        return tuple(texts.values())

    def _steps(self, values: object, meant: frozenset[str]) -> tuple[Step, ...]:
        if values == []:
            if "steps" not in meant:
                self.wrong("no_steps", place="steps")
            return ()
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            self.wrong("steps_no_blocks", place="steps")
            return ()
        if len(values) > LIMIT_STEPS:
            self.wrong("too_many_steps", place="steps", count=len(values), most=LIMIT_STEPS)
            return ()
        return tuple(self._step(value, f"steps[{number}].") for number, value in enumerate(values, start=1))

    def _step(self, data: dict[str, Any], place: str) -> Step:
        meant = self.meant(data, _STEP_KEYS, place)
        if "kind" not in data:
            if "kind" not in meant:
                self.wrong("no_kind", place=f"{place}kind")
            return _UNKNOWN
        kind: StepKind = self.choice(data, "kind", get_args(StepKind), _UNKNOWN.kind, place)
        prompt = self.text(data, "prompt", place)
        share, total = self.length(data, "share", place), self.length(data, "minutes", place)
        think, kept = self.length(data, "think", place), self.yes_or_no(data, "kept", place, default=True)
        if kind != data["kind"]:
            return _UNKNOWN
        has_prompt = is_visible(prompt) or "prompt" in meant or not isinstance(data.get("prompt", ""), str)
        if RULES[kind].needs_prompt and not has_prompt:
            self.wrong("no_prompt", place=f"{place}prompt")
        self._check_lengths(kind, data, meant, place)
        return Step(kind, prompt, share, total, think_ms=think, kept=kept)

    def _check_lengths(self, kind: StepKind, data: dict[str, Any], meant: frozenset[str], place: str) -> None:
        """Only steps with turns have a share, and these require a length; nobody thinks before a break."""
        if "think" in data and not RULES[kind].may_think:
            self.wrong("thinking_at_break", place=f"{place}think")
        if not RULES[kind].has_turns:
            if "share" in data:
                self.wrong("share_of_no_round", place=f"{place}share")
            return
        lengths = {"share", "minutes"}
        if lengths <= data.keys():
            self.wrong("two_lengths", place=f"{place}share")
        elif not lengths & (data.keys() | meant):
            self.wrong("no_share", place=f"{place}share")
