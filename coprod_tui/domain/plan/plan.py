"""The plan of a meeting and its steps, and how lengths of time are parsed and written."""

import re
from typing import Annotated, Literal

import msgspec

from coprod_tui.domain.ids import StepId
from coprod_tui.domain.model.principles import MOST_PRINCIPLES
from coprod_tui.domain.texts import Name, Question, Words

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

Order = Literal["drawn", "listed"]
EvenOut = Literal["next-round", "off"]
StepKind = Literal["round", "dialogue", "break", "look-back", "reflection"]

TimeOfDay = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", extra={"holds": "time"})]
"""A local time of day, such as ``15:30``."""

LengthCode = Literal["no_length", "not_positive", "longer_than_a_day"]
"""Why a value is not a length of time."""

LONGEST_PAUSE_MS = 3 * MINUTE
"""A pause after every turn that is longer than this is a slip: minutes where seconds were meant."""

LIMIT_VOICES = 200
LIMIT_STEPS = 100
_LONGEST_LENGTH = 40
_CLOCK = re.compile(r"(?:(\d{1,2}):(?=\d\d:))?(\d{1,4}):([0-5]\d)")
_TIME_OF_DAY = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*([ap]\.?m\.?)?")
_PART = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z]*)\s*")
_UNITS = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), HOUR),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), MINUTE),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), SECOND),
}
_BELOW = {DAY: MINUTE, HOUR: MINUTE, MINUTE: SECOND}
"""The unit of a number without one: minutes on its own and after hours, seconds after minutes."""


class NoLength(ValueError):
    """A value is not a length of time; ``code`` says why."""

    def __init__(self, code: LengthCode) -> None:
        super().__init__(code)
        self.code = code


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a plan. A round has either ``share_ms`` (each voice) or ``total_ms`` (the whole step).

    ``id`` (``s1`` …) is given when the session opens; before that it is empty. ``think_ms``: for how long everyone
    thinks before it, None where nobody does. Where nothing is ``kept``, nobody's words are written down in it.
    """

    kind: StepKind
    prompt: Question = ""
    share_ms: int | None = None
    total_ms: int | None = None
    id: StepId = msgspec.field(default=StepId(""), name="step")
    think_ms: int | None = None
    kept: bool = True


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The plan of a meeting. ``voices`` are names, in the order listed.

    ``ends``: when the meeting is to end, as a local time (``15:30``), None where that is open. ``pause_ms``: how long
    it is quiet between two turns. ``support``: where people find support, in words. ``principles``: the group's own, in
    the place of the six.
    """

    title: Words
    steps: tuple[Step, ...]
    purpose: Words = ""
    group: Words = ""
    voices: tuple[Name, ...] = ()
    order: Order = "drawn"
    even_out: EvenOut = "next-round"
    ends: TimeOfDay | None = None
    pause_ms: int = 0
    support: Words = ""
    principles: Annotated[tuple[Words, ...], msgspec.Meta(max_length=MOST_PRINCIPLES)] = ()


def duration(value: object) -> int:
    """Parse ``2m``, ``90 seconds``, ``1m30``, ``1:30``, ``1 hour``, or a number of minutes, to milliseconds.

    Raises ``NoLength`` if it is none of these, is ambiguous (``1:5``), is not above zero, or is longer
    than a day.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise NoLength("no_length")
    if isinstance(value, str):
        milliseconds = _written(value.strip().lower())
    elif value != value:  # TOML's nan
        raise NoLength("no_length")
    elif abs(value) > DAY:
        raise NoLength("longer_than_a_day")
    else:
        milliseconds = round(value * MINUTE)
    if milliseconds <= 0:
        raise NoLength("not_positive")
    if milliseconds > DAY:
        raise NoLength("longer_than_a_day")
    return milliseconds


def time_of_day(text: str) -> TimeOfDay | None:
    """Parse ``15:30``, ``9.05`` or ``3 pm`` to a time of day; None for anything else, such as a number alone."""
    found = _TIME_OF_DAY.fullmatch(text.strip().lower())
    if found is None or not any(found.groups()[1:]):
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def spelled(milliseconds: int) -> str:
    """A length of time (ms) as written in a plan, exact: 90,000 is ``1m30s``."""
    minutes, rest = divmod(milliseconds, MINUTE)
    seconds = f"{rest // SECOND}.{rest % SECOND:03}".rstrip("0").rstrip(".")
    return (f"{minutes}m" if minutes else "") + (f"{seconds}s" if rest or not minutes else "")


def _written(text: str) -> int:
    if len(text) > _LONGEST_LENGTH:
        raise NoLength("no_length")
    if text.startswith("-"):
        raise NoLength("not_positive")
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return hours * HOUR + minutes * MINUTE + seconds * SECOND
    return _in_parts(re.sub(r"(?<=[a-z])[.,]|\band\b", " ", text).strip())


def _in_parts(text: str) -> int:
    """Each part counts smaller units than the one before it; the last may go without one, as in ``1h30``, ``1m30``."""
    total, above, place = 0, DAY, 0
    while place < len(text):
        part = _PART.match(text, place)
        if part is None:
            raise NoLength("no_length")
        number, unit = part.groups()
        place = part.end()
        length = _UNITS.get(unit) if unit else _BELOW.get(above) if place == len(text) else None
        if length is None or length >= above:
            raise NoLength("no_length")
        total += round(float(number) * length)
        above = length
    if not place:
        raise NoLength("no_length")
    return total
