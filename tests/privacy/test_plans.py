"""Names go out of plans, and nothing else changes: where that isn't sure, a plan is left to whoever wrote it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.domain.plan.plan_file import read_plan
from coprod_tui.domain.plan.plan_text import plan_text
from coprod_tui.privacy.plans import plan_in, without_names

PLAN = r"""# NAME's plan: who brings "NAME"?
title = "NAME asks \"why\"\nNAME"  # for NAME
purpose = '''
NAME'''
order = "listed"
ends = "15:30"
support = "NAME is next door"
steps = [{kind = "round", prompt = "How?", share = "2m", think = "30s", kept = false}, {"kind" = 'dialogue'}]
"""


def without(text: str, name: str) -> str | None:
    plan = plan_in(Path("plan.toml"), text.encode())
    assert plan
    return without_names(text, plan, Forgotten([name], [name]))


@pytest.mark.parametrize(
    "name", ["title", "share", "round", "listed", "kind", "order", "dialogue", "Zoë", "think", "kept", "ends"]
)
def test_keys_and_choices_stay(name: str) -> None:
    """Texts and comments change, also behind an escaped line break."""
    text = PLAN.replace("NAME", name)
    after = without(text, name)
    assert after
    assert after.startswith('# a voice\'s plan: who brings "a voice"?\n')
    plan = read_plan(after).plan
    assert (plan.title, plan.purpose) == ('a voice asks "why" a voice', "a voice")
    assert plan.support == "a voice is next door"
    assert (plan.ends, plan.steps) == ("15:30", read_plan(text).plan.steps)


@pytest.mark.parametrize(
    ("voices", "after"),
    [
        ('["Zoë", "Ben"]', '[ "Ben"]'),
        ('["Ben", "Zoë"]', '["Ben",]'),
        ("['Ben [/]', 'Zoë']", "['Ben [/]',]"),
        ('[\n  "Ben",\n  "Zo\\u00eb", # late\n]', '[\n  "Ben", # late\n]'),
        ('["Zoë Okri"]', '["Zoë Okri"]'),
    ],
)
def test_a_voice_leaves_the_list(voices: str, after: str) -> None:
    """However it is written; longer names of others stay."""
    text = 'title = "Home"\nvoices = {}\n[[steps]]\nkind = "dialogue"\n'
    names = Forgotten(["Zoë"], ["Zoë", "Zoë Okri"])
    plan = plan_in(Path("plan.toml"), text.format(voices).encode())
    assert plan
    assert without_names(text.format(voices), plan, names) == text.format(after)


def test_what_cannot_be_done_exactly_is_not_done() -> None:
    """The value is more than the text between its quotation marks."""
    text = 'title = "Home"\nvoices = ["Zoë (nurse)", "Ben"]\nsteps = [{kind = "dialogue", prompt = """\\\n  Zoë?"""}]\n'
    after = without(text, "Zoë")
    assert after is None or read_plan(after).plan.voices == ("Ben",)


names = st.sampled_from(["Zoë", "Jo Li", 'Su "Mo"', "C:\\Ida", "王芳", "round", "[x]", "#1 Max"])
texts = st.lists(st.sampled_from(["Zoë", "Jo Li", "Home", "#", '"', "'", "\\", "[", "round"]), min_size=1, max_size=4)


@given(names, texts.map(" ".join), texts.map(" ".join), st.lists(names, max_size=3, unique=True))
def test_a_plan_that_coprod_wrote_is_the_one_it_would_write(name: str, title: str, prompt: str, voices: list) -> None:
    """To the last byte, whatever stands in it."""
    plan = Plan(title, (Step("round", prompt, 60_000), Step("break", "", None, 60_000)), voices=tuple(voices))
    text = f"# Kept on 2026-11-22.\n\n{plan_text(plan)}"
    read = plan_in(Path("plan.toml"), text.encode())
    if read != plan:  # nobody has such a name
        return
    forgotten = Forgotten([name], [name, *voices])
    after = without_names(text, plan, forgotten)
    assert after
    expected = plan_in(Path("plan.toml"), after.encode())
    assert expected
    assert after == f"# Kept on 2026-11-22.\n\n{plan_text(expected)}"
    assert not any(map(forgotten.stands_in, (expected.title, expected.steps[0].prompt)))
    assert name not in expected.voices
