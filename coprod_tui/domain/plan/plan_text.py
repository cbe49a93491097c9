"""Writes a plan as TOML that ``plan_file`` reads back unchanged."""

from collections.abc import Iterator

from coprod_tui.domain.plan.plan import MINUTE, Plan, Step, spelled

_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def plan_text(plan: Plan) -> str:
    """A TOML text for people to read and to change."""
    return "\n".join((*_head(plan), *(line for step in plan.steps for line in _step(step)), ""))


def _head(plan: Plan) -> Iterator[str]:
    yield f"title = {quoted(plan.title)}"
    if plan.purpose:
        yield f"purpose = {quoted(plan.purpose)}"
    if plan.group:
        yield f"group = {quoted(plan.group)}"
    yield "voices = ["
    yield from (f"    {quoted(name)}," for name in plan.voices)
    yield "]"
    yield f"order = {quoted(plan.order)}"
    yield f"even_out = {quoted(plan.even_out)}"


def _step(step: Step) -> Iterator[str]:
    yield ""
    yield "[[steps]]"
    yield f"kind = {quoted(step.kind)}"
    if step.prompt:
        yield f"prompt = {quoted(step.prompt)}"
    if step.share_ms is not None:
        yield f"share = {quoted(spelled(step.share_ms))}"
    if step.total_ms is not None:
        yield f"minutes = {_number(step.total_ms / MINUTE)}"


def _number(minutes: float) -> str:
    return str(int(minutes)) if minutes == int(minutes) else str(minutes)


def quoted(text: str) -> str:
    """A basic string, as in https://toml.io/en/v1.0.0 under “String”."""
    return f'"{"".join(_ESCAPED.get(each) or _plain(each) for each in text)}"'


def _plain(character: str) -> str:
    return f"\\u{ord(character):04X}" if character < " " or character == "\x7f" else character
