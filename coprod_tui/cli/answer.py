"""``coprod answer``: what became of somebody's words."""

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import say
from coprod_tui.cli.stop import Stop
from coprod_tui.domain.commands import Answer
from coprod_tui.domain.events import AnswerKind
from coprod_tui.domain.ids import ContributionId, DecisionId
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import following_up as wording


@command("answer")
@click.argument("id_", metavar=texts.ID)
@click.argument("contribution", metavar=texts.CONTRIBUTION, type=options.CONTRIBUTION)
@click.option("--acted-on", metavar=texts.DECISION, type=options.DECISION, help=texts.ANSWER_ACTED_ON)
@click.option(
    "--partly",
    type=options.DECISION,
    is_flag=False,
    flag_value="",
    default=None,
    metavar=f"[{texts.DECISION}]",
    help=texts.ANSWER_PARTLY,
)
@click.option("--not-acted-on", is_flag=True, help=texts.ANSWER_NOT_ACTED_ON)
@click.option("--open", "still_open", is_flag=True, help=texts.ANSWER_OPEN)
@click.option("--because", metavar=texts.WORDS, type=options.WORDS, default="", help=texts.ANSWER_BECAUSE)
def answer(
    id_: str,
    contribution: ContributionId,
    acted_on: DecisionId | None,
    partly: DecisionId | None,
    not_acted_on: bool,
    still_open: bool,
    because: str,
) -> None:
    """Says how many still wait for an answer."""
    kind, decision = chosen(acted_on, partly, not_acted_on=not_acted_on, still_open=still_open)
    service = base.service()
    session_id = service.resolve(id_)
    session = service.add(session_id, Answer(contribution, kind, decision or None, because))
    say(wording.answer_kept(len(session.waiting)))


def chosen(
    acted_on: DecisionId | None, partly: DecisionId | None, *, not_acted_on: bool, still_open: bool
) -> tuple[AnswerKind, DecisionId | None]:
    """The answer that the options name, and its decision. Raises ``Stop`` unless they name exactly one."""
    given: list[tuple[AnswerKind, DecisionId | None]] = []
    if acted_on is not None:
        given.append(("acted_on", acted_on))
    if partly is not None:
        given.append(("partly", partly))
    if not_acted_on:
        given.append(("not_acted_on", None))
    if still_open:
        given.append(("open", None))
    if len(given) != 1:
        raise Stop(wording.WHICH_ANSWER)
    return given[0]
