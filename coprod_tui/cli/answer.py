"""``coprod answer``: what became of somebody's words."""

import click

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.output import Stop, say
from coprod_tui.domain.commands import Answer
from coprod_tui.domain.events import AnswerKind
from coprod_tui.domain.ids import ContributionId, DecisionId
from coprod_tui.presentation.shell import following_up as wording


@command("answer")
@options.session
@options.contribution
@click.option("--acted-on", type=options.DECISION)
@options.perhaps("--partly", options.DECISION)
@options.flag("--not-acted-on")
@options.flag("--open", "still_open")
@options.words("--because")
def answer(
    id_: str,
    contribution: ContributionId,
    acted_on: DecisionId | None,
    partly: DecisionId | None,
    not_acted_on: bool,
    still_open: bool,
    because: str,
) -> None:
    """Says how many still wait for an answer. Raises ``Stop`` unless the options name exactly one."""
    answers: dict[AnswerKind, bool] = {
        "acted_on": acted_on is not None,
        "partly": partly is not None,
        "not_acted_on": not_acted_on,
        "open": still_open,
    }
    kinds = [kind for kind, is_given in answers.items() if is_given]
    if len(kinds) != 1:
        raise Stop(wording.WHICH_ANSWER)
    service = base.service()
    answered = Answer(contribution, kinds[0], acted_on or partly or None, because)
    session = service.add(service.resolve(id_), answered)
    say(wording.answer_kept(len(session.waiting)))
