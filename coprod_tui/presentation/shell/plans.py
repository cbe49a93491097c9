"""What the shell says about plans, and the plan to fill in, with notes on what each part of it means."""

import textwrap
from collections.abc import Iterator
from datetime import datetime

from coprod_tui.domain.plan.plan import MINUTE, Plan
from coprod_tui.domain.plan.plan_text import quoted
from coprod_tui.domain.schedule.ending import ending_of
from coprod_tui.domain.schedule.stretches import long_stretches
from coprod_tui.presentation.ending import begin_by, ends
from coprod_tui.presentation.labels import people
from coprod_tui.presentation.language import _, plural
from coprod_tui.presentation.plan import FOR_EXAMPLE, NEED_ONE, without_break
from coprod_tui.presentation.setup import ARRIVING, TAKING_AWAY
from coprod_tui.presentation.steps import STEPS
from coprod_tui.presentation.times import about

TO_FILL_IN = _("{file}: a plan to fill in. “{command}” tells when something is wrong with it.")
KEPT_ON = _("Kept on {day}. Everything in it can be changed.")
"""Above the plan, in its file."""

SHEET_WRITTEN = _("{file}: a sheet to hand out beforehand. Fill in the day and the place.")
CARDS_WRITTEN = _("{file}: cards to print and cut out, a page for each person.")
SHEET_OVER_PLAN = _("{file}: this is the plan itself; please give the sheet another name.")
_IN_ORDER = _("“{title}” is in order: {steps}, {people}, {length} when everyone uses their share.")
_WITHOUT_NAMES = _("“{title}” is in order: {steps}; the names are still to be added.")

_WITH_SOME = _("With {people}, for example, it takes {length}; if it began now: {ends}.")
_BEGUN_NOW = _("If it began now: {ends}.")
_BEGIN_BY = _("To end at {ends}, begin by {begin}.")
_TOO_LONG_FOR_A_DAY = _("It is too long to end at {ends} on the day it begins.")
_STEP = "steps[{first}]"
_STEPS = _("steps[{first}] to steps[{last}]")
_OF_STEPS = _("{steps}: with {people}, {said}")

_NOTE_COLUMNS = 114
_LAYOUT = """\
{fill_in}

title = {title}
purpose = {purpose}
group = {group}

{names}
voices = []

order = "drawn"            {order}
even_out = "next-round"    {even_out}

{may_be_left_out}
# ends = "15:30"           {ends}
# pause = "5s"             {pause}
# support = {support}    {support_is}
# principles = [{principle}]    {principles}

{kinds}
{each_kind}
{minutes}

[[steps]]
kind = "round"
prompt = {arriving}
share = "45s"              {share}

[[steps]]
kind = "round"
prompt = {experience}
share = "2m"
think = "30s"              {think}

[[steps]]
kind = "break"
minutes = 10

[[steps]]
kind = "round"
prompt = {change}
minutes = 15               {shared_out}

[[steps]]
kind = "dialogue"
prompt = {decide}
minutes = 15
# kept = false             {kept}

[[steps]]
kind = "round"
prompt = {taking_away}
share = "45s"
"""
_TEXTS = {
    "title": _("The title of our session"),
    "purpose": _("What is it that we want to find out, or to change, together?"),
    "group": _("The name of our group"),
    "arriving": ARRIVING,
    "experience": _("What has your experience been?"),
    "change": _("What one thing should we change first, together?"),
    "decide": _("What do we decide?"),
    "taking_away": TAKING_AWAY,
}
_SUPPORT = _("Sam is next door.")
_PRINCIPLE = _("Ask first.")
_NOTES = {
    "fill_in": _("A plan for a co-production session. Fill it in, then: coprod plan check FILE, and coprod run FILE"),
    "names": _(
        "The names people chose, without titles or roles. It may stay empty. Names can be added when the session "
        "opens, or come from --voices FILE."
    ),
    "order": _("drawn: the circle is shuffled once; listed: as written above"),
    "even_out": _('what is had beyond the offer is evened out next time; or "off"'),
    "may_be_left_out": _("All of these may be left out:"),
    "ends": _("when the meeting is to end"),
    "pause": _("how long it is quiet between two turns"),
    "support_is": _("shown at breaks, at the close and in what is handed out"),
    "principles": _("what decisions can serve, in your own words: up to nine, not the six"),
    "think": _("a quiet clock before it"),
    "kept": _("nothing is written down in this step"),
    "kinds": _("Each [[steps]] is one step. Its kind is one of these:"),
    "minutes": _("All but a round take minutes = 10, or no time at all."),
    "share": _('for each voice: "90s", "2m", "1:30"; without quotes a number means minutes'),
    "shared_out": _("for the whole round, shared out equally"),
}


def new_plan() -> str:
    """A plan in TOML whose texts are examples."""
    texts = {name: quoted(text) for name, text in {**_TEXTS, "support": _SUPPORT, "principle": _PRINCIPLE}.items()}
    each_kind = "\n".join(f"#   {kind:<12} {words.about}" for kind, words in STEPS.items())
    return _LAYOUT.format(**texts, **{name: _note(text) for name, text in _NOTES.items()}, each_kind=each_kind)


def _note(text: str) -> str:
    return textwrap.fill(text, _NOTE_COLUMNS, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def in_short(plan: Plan, coming: int, now: datetime) -> Iterator[str]:
    """A valid plan in a few lines: its title, its steps, how long it will take, and when it would end."""
    steps = plural(len(plan.steps), "1 step", "{number} steps")
    facts = {"title": plan.title, "steps": steps, "people": people(coming or FOR_EXAMPLE)}
    minutes = -(-ending_of(plan, coming or FOR_EXAMPLE).left_ms // MINUTE)
    length = about(minutes * MINUTE)
    if not coming:
        yield _WITHOUT_NAMES.format(**facts)
        yield _WITH_SOME.format(**facts, length=length, ends=ends(plan, FOR_EXAMPLE, now))
        return
    yield _IN_ORDER.format(**facts, length=length)
    yield _BEGUN_NOW.format(ends=ends(plan, coming, now))
    if plan.ends:
        begin = begin_by(plan, coming, plan.ends)
        yield _BEGIN_BY.format(ends=plan.ends, begin=begin) if begin else _TOO_LONG_FOR_A_DAY.format(ends=plan.ends)


def breaks_missing(plan: Plan, coming: int) -> Iterator[str]:
    """A warning for each part of a plan that is long to sit through, by its steps."""
    for each in long_stretches(plan, coming or FOR_EXAMPLE):
        place = _STEP if each.first == each.last else _STEPS
        said = NEED_ONE.format(without=without_break(each.length_ms))
        steps = place.format(first=each.first + 1, last=each.last + 1)
        yield _OF_STEPS.format(steps=steps, people=people(coming or FOR_EXAMPLE), said=said)
