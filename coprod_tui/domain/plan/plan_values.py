"""Reads single values out of a plan's TOML, and collects what is wrong with them, each with its place."""

from typing import Any

from coprod_tui.domain.message import Message
from coprod_tui.domain.plan.plan import LONGEST_PAUSE_MS, NoLength, TimeOfDay, duration, time_of_day
from coprod_tui.domain.plan.plan_syntax import NoteCode, ProblemCode, problem
from coprod_tui.domain.words import TEXT_CHARACTERS, clean


class Values:
    """``place`` is what stands before a key: ``steps[2].``, or nothing."""

    def __init__(self) -> None:
        self.problems: list[Message] = []
        self.notes: list[Message] = []

    def wrong(self, code: ProblemCode, **facts: Any) -> None:
        """Something that the plan cannot be used with."""
        self.problems.append(problem(code, **facts))

    def note(self, code: NoteCode, **facts: Any) -> None:
        """Something that was corrected."""
        self.notes.append(Message(code, facts))

    def text(self, data: dict[str, Any], key: str, place: str) -> str:
        """A text, cleaned; empty if there is none."""
        value = data.get(key, "")
        if not isinstance(value, str):
            self.wrong("not_text", place=f"{place}{key}", value=value)
            return ""
        cleaned = clean(value)
        if cleaned.shortened:
            self.note("shortened", place=f"{place}{key}", most=TEXT_CHARACTERS)
        return cleaned.text

    def choice(self, data: dict[str, Any], key: str, choices: tuple[Any, ...], default: str, place: str = "") -> Any:
        """One of ``choices``."""
        value = data.get(key, default)
        if value not in choices:
            self.wrong("not_a_choice", place=f"{place}{key}", choices=choices, value=value)
            return default
        return value

    def length(self, data: dict[str, Any], key: str, place: str) -> int | None:
        """A length of time in milliseconds."""
        if key not in data:
            return None
        try:
            return duration(data[key])
        except NoLength as error:
            self.wrong(error.code, place=f"{place}{key}", value=data[key])
            return None

    def yes_or_no(self, data: dict[str, Any], key: str, place: str, default: bool) -> bool:
        """``true`` or ``false``."""
        value = data.get(key, default)
        if not isinstance(value, bool):
            self.wrong("not_yes_or_no", place=f"{place}{key}", value=value)
            return default
        return value

    def time(self, data: dict[str, Any], key: str) -> TimeOfDay | None:
        """A time of day."""
        if key not in data:
            return None
        value = data[key]
        read = time_of_day(value) if isinstance(value, str) else None
        if read is None:
            self.wrong("no_time_of_day", place=key, value=value)
        return read

    def pause(self, data: dict[str, Any], key: str) -> int:
        """A length of time in milliseconds that people can be quiet for; 0 if there is none."""
        length = self.length(data, key, "") or 0
        if length > LONGEST_PAUSE_MS:
            self.wrong("long_pause", place=key, length_ms=length, most_ms=LONGEST_PAUSE_MS)
            return 0
        return length

    def meant(self, data: dict[str, Any], keys: tuple[str, ...], place: str) -> frozenset[str]:
        """The keys that unknown ones are probably typos of, so that these are not reported as missing as well."""
        meant: set[str] = set()
        for key in data:
            if key not in keys:
                import difflib  # loaded only if there is a mistake

                named = f"{place}{clean(key, characters=60).text}"
                near = difflib.get_close_matches(key, keys, n=1)
                meant.update(near)
                if near:
                    self.wrong("unknown_but_near", place=named, near=near[0])
                else:
                    self.wrong("unknown", place=named, known=keys)
        return frozenset(meant)
