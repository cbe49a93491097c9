"""Writes a plan as TOML that ``plan_file`` reads back unchanged."""

from collections.abc import Iterator

from coprod_tui.domain.plan.plan import MINUTE, Plan, Step, spelled

_ESCAPED = {
    **{code: f"\\u{code:04X}" for code in (*range(0x20), 0x7F)},
    **str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}),
}


def plan_text(plan: Plan) -> str:
    """A TOML text for people to read and to change."""
    return "\n".join((*_head(plan), *(line for step in plan.steps for line in _step(step)), ""))


def _head(plan: Plan) -> Iterator[str]:
    about = {"title": plan.title, "purpose": plan.purpose, "group": plan.group}
    yield from (f"{key} = {quoted(text)}" for key, text in about.items() if text or key == "title")
    yield "voices = ["
    yield from (f"    {quoted(name)}," for name in plan.voices)
    yield "]"
    yield f"order = {quoted(plan.order)}"
    yield f"even_out = {quoted(plan.even_out)}"
    if plan.ends is not None:
        yield f"ends = {quoted(plan.ends)}"
    if plan.pause_ms:
        yield f"pause = {quoted(spelled(plan.pause_ms))}"
    if plan.support:
        yield f"support = {quoted(plan.support)}"
    if plan.principles:
        yield "principles = ["
        yield from (f"    {quoted(each)}," for each in plan.principles)
        yield "]"


def _step(step: Step) -> Iterator[str]:
    yield ""
    yield "[[steps]]"
    yield f"kind = {quoted(step.kind)}"
    if step.prompt:
        yield f"prompt = {quoted(step.prompt)}"
    if step.share_ms is not None:
        yield f"share = {quoted(spelled(step.share_ms))}"
    if step.total_ms is not None:
        whole, rest = divmod(step.total_ms, MINUTE)
        yield f"minutes = {step.total_ms / MINUTE if rest else whole}"
    if step.think_ms is not None:
        yield f"think = {quoted(spelled(step.think_ms))}"
    if not step.kept:
        yield "kept = false"


def quoted(text: str) -> str:
    """A basic string, as in https://toml.io/en/v1.0.0 under “String”."""
    return f'"{text.translate(_ESCAPED)}"'
