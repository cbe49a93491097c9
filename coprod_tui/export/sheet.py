"""The sheet beforehand of a plan, as one HTML file in large print. It names nobody who is coming."""

from collections.abc import Iterator
from pathlib import Path

from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.export import html
from coprod_tui.export import page as p
from coprod_tui.presentation import sheet as say
from coprod_tui.presentation.principles import OURS

STYLE = Path(__file__).with_name("sheet.css")


def encode(plan: Plan) -> bytes:
    """Encode the sheet, deterministically."""
    return html.whole(_page(plan), STYLE)


def _page(plan: Plan) -> p.Page:
    steps = tuple(_entry(number, step) for number, step in enumerate(plan.steps, start=1))
    return p.Page(
        p.Said(plan.title),
        tuple(_head(plan)),
        (
            p.Section((say.WHAT_WE_DO,), (p.Entries(steps),)),
            *_principles(plan),
            p.Section((say.HOW,), (_items(say.HOW_IT_WORKS),)),
            p.Section((say.BEFORE,), (_items(say.SEND_WORDS),)),
        ),
    )


def _head(plan: Plan) -> Iterator[p.Block]:
    if plan.purpose:
        yield p.Paragraph((p.Said(plan.purpose),))
    if plan.group:
        yield p.Paragraph(p.filled(say.FOR_WHOM, group=p.Said(plan.group)))
    facts = [p.Fact(say.WHERE, ((say.TO_FILL_IN,),))]
    if times := say.when(plan):
        facts.append(p.Fact(say.WHEN, ((times,),)))
    facts.append(p.Fact(say.LENGTH, ((say.length(plan),),)))
    if plan.support:
        facts.append(p.Fact(say.SUPPORT, ((p.Said(plan.support),),)))
    yield p.FactList(tuple(facts))


def _principles(plan: Plan) -> Iterator[p.Section]:
    """The group's own, in their own words; no section where it has none."""
    if own := plan.principles:
        listed = p.Items(tuple((p.Said(each),) for each in own))
        yield p.Section((OURS,), (p.Paragraph((say.PRINCIPLES_ASKED,)), listed))


def _entry(number: int, step: Step) -> p.Entry:
    kind = say.heading(step)
    words: p.Line = (p.Said(step.prompt),) if step.prompt else (kind,)
    notes = [(kind,)] if kind and step.prompt else []
    return p.Entry(number, f"step-{number}", words, (*notes, *((note,) for note in say.notes(step))))


def _items(lines: tuple[str, ...]) -> p.Items:
    return p.Items(tuple((line,) for line in lines))
