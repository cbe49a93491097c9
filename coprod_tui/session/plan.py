"""What the group means to do: the plan and its steps, and the lengths of time in it."""

import re
from typing import Literal

import msgspec

SECOND = 1_000
MINUTE = 60 * SECOND
DAY = 24 * 60 * MINUTE

Order = Literal["drawn", "listed"]
EvenOut = Literal["next-round", "off"]
StepKind = Literal["round", "dialogue", "break", "look-back", "reflection"]

LIMIT_VOICES = 200
LIMIT_STEPS = 100
_NO_LENGTH = 'is no length of time; write it like "90s", "2m" or "1m30s"'
_DURATION = re.compile(r"(?:(\d+(?:\.\d+)?)m)?(?:(\d+)s)?")


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a plan. A round has either ``share_ms`` (each voice) or ``total_ms`` (the whole step)."""

    kind: StepKind
    prompt: str = ""
    share_ms: int | None = None
    total_ms: int | None = None


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the group means to do. ``voices`` are names, in the order in which they were listed."""

    title: str
    steps: tuple[Step, ...]
    purpose: str = ""
    group: str = ""
    voices: tuple[str, ...] = ()
    order: Order = "drawn"
    even_out: EvenOut = "next-round"


def duration(value: object) -> int:
    """Milliseconds of ``"90s"``, ``"2m"``, ``"1m30s"`` or a number of minutes.

    Raises ``ValueError`` with the end of a sentence ("is longer than a day") when it is none of these, not above
    zero, or longer than a day.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(_NO_LENGTH)
    if isinstance(value, str):
        milliseconds = _spelled_duration(value)
    elif value != value:  # TOML's nan
        raise ValueError(_NO_LENGTH)
    elif abs(value) > DAY:
        raise ValueError("is longer than a day")
    else:
        milliseconds = round(value * MINUTE)
    if milliseconds <= 0:
        raise ValueError("must be longer than nothing")
    if milliseconds > DAY:
        raise ValueError("is longer than a day")
    return milliseconds


def spelled(milliseconds: int) -> str:
    """A length of time as a plan spells it: ``90s`` is ``"1m30s"``."""
    minutes, rest = divmod(milliseconds // SECOND, 60)
    return (f"{minutes}m" if minutes else "") + (f"{rest}s" if rest or not minutes else "")


def share_for(step: Step, voices: int) -> int:
    """The share of each of ``voices`` voices in a round: given, or the step's time divided, at least 15 s."""
    if step.share_ms is not None:
        return step.share_ms
    divided = (step.total_ms or 0) // max(1, voices)
    return max(15 * SECOND, divided - divided % (5 * SECOND))


def length_ms(plan: Plan, voices: int) -> int:
    """How long the whole plan takes with that many voices, when everyone uses the whole of their share."""
    return sum(share_for(step, voices) * voices if step.kind == "round" else step.total_ms or 0 for step in plan.steps)


def _spelled_duration(value: str) -> int:
    found = _DURATION.fullmatch(value.replace(" ", "").lower())
    if value.strip().startswith("-"):
        raise ValueError("must be longer than nothing")
    if not found or not any(found.groups()) or len(value) > 20:
        raise ValueError(_NO_LENGTH)
    minutes, seconds = found.groups()
    return round(float(minutes or 0) * MINUTE) + int(seconds or 0) * SECOND
