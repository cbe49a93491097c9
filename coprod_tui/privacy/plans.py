"""Takes names out of a plan's text, and leaves its layout as it is."""

import re
import tomllib
from pathlib import Path

from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.domain.people.one_name import NameRow
from coprod_tui.domain.people.rows import read_name
from coprod_tui.domain.plan.plan import Plan
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.plan.plan_syntax import PlanError
from coprod_tui.domain.plan.plan_text import quoted
from coprod_tui.domain.texts import SENTENCES, changed, texts
from coprod_tui.domain.words import clean

_STRING = r'"{3}.*?"{3}|\'{3}.*?\'{3}|"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*\''
_CHOICE = r"""["']?\b(?:kind|order|even_out)["']?\s*=\s*["'][^"'\n]*["']"""
_TOKEN = re.compile(rf"(?P<choice>{_CHOICE})|\#[^\n]*|{_STRING}", re.DOTALL)
_VOICE = re.compile(rf"\s*({_STRING})\s*,?", re.DOTALL)
_VOICES = re.compile(rf"^voices\s*=\s*\[(?:{_STRING}|[^\]\"'])*\]", re.DOTALL | re.MULTILINE)


def plan_in(path: Path, data: bytes) -> Plan | None:
    """The plan that a file is; None for any other file."""
    return _read(data.decode("utf-8", "replace")) if path.suffix == ".toml" else None


def without_names(text: str, plan: Plan, names: Forgotten) -> str | None:
    """The text of a plan without the names in its comments and values; None where that can't be done exactly."""
    typed = set(texts(plan, *SENTENCES))

    def token(found: re.Match[str]) -> str:
        if found["choice"]:
            return found[0]
        if found[0].startswith("#"):
            return names.out_of(found[0])
        value = clean(_value(found[0])).text
        after = names.out_of(value) if value in typed else value
        return found[0] if after == value else quoted(after)

    def voice(found: re.Match[str]) -> str:
        read: NameRow = read_name(_value(found[1]))
        return "" if read.name and names.is_name(read.name) else found[0]

    listed = _VOICES.sub(lambda found: _VOICE.sub(voice, found[0]), text, count=1)
    new = _TOKEN.sub(token, listed)
    after = changed(plan, {**dict.fromkeys(SENTENCES, names.out_of), "name": names.out_of_name})
    return new if _read(new) == after else None


def _value(literal: str) -> str:
    value: str = tomllib.loads(f"text = {literal}")["text"]
    return value


def _read(text: str) -> Plan | None:
    try:
        return read_plan(text).plan
    except PlanError:
        return None
