"""The commands for what comes of sessions: following up, answering, the insights, and forgetting."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from coprod_tui.cli import base
from coprod_tui.cli.output import put, put_lines, say
from coprod_tui.domain.ids import ContributionId, DecisionId, SessionId
from coprod_tui.domain.rejection import Rejection
from coprod_tui.errors import WrongUse
from coprod_tui.presentation.shell import commands as texts

STATUSES = ("under_way", "done", "changed", "not_done")
PRINCIPLES = ("equals", "informed", "shared", "inequalities", "input", "joined")

_group = click.option("--group", metavar=texts.GROUP_NAME, default="", help=texts.GROUP)
_json = click.option("--json", "as_json", is_flag=True, help=texts.JSON)


def add_to(commands: click.Group) -> None:
    """Put them among the other commands."""
    for command in (follow_up, answer, take_out, insights, forget):
        commands.add_command(command)


@click.command("follow-up", cls=base.Command, help=texts.FOLLOW_UP)
@click.argument("id_", metavar=f"[{texts.ID}", required=False)
@click.argument("decision", metavar=f"{texts.DECISION}]", required=False)
@_json
@_group
@click.option("--voice", metavar=texts.NAME, default="", help=texts.FOLLOW_UP_VOICE)
@click.option("--principle", type=click.Choice(PRINCIPLES), default=None, help=texts.FOLLOW_UP_PRINCIPLE)
@click.option("--parked", "only_undecided", is_flag=True, help=texts.FOLLOW_UP_PARKED)
@click.option("--carried-by", metavar=texts.NAME, multiple=True, help=texts.FOLLOW_UP_CARRIED_BY)
@click.option("--due", metavar=texts.DAY, help=texts.FOLLOW_UP_DUE)
@click.option("--feed-back-by", metavar=texts.DAY, help=texts.FOLLOW_UP_FEED_BACK_BY)
@click.option("--status", type=click.Choice(STATUSES), help=texts.FOLLOW_UP_STATUS)
@click.option("--happened", metavar=texts.WORDS, type=base.WORDS, default="", help=texts.FOLLOW_UP_HAPPENED)
@click.option("--learned", metavar=texts.WORDS, type=base.WORDS, default="", help=texts.FOLLOW_UP_LEARNED)
@click.option(
    "--told",
    type=base.WORDS,
    is_flag=False,
    flag_value="",
    default=None,
    metavar=f"[{texts.WORDS}]",
    help=texts.FOLLOW_UP_TOLD,
)
def follow_up(
    id_: str | None,
    decision: str | None,
    as_json: bool,
    group: str,
    voice: str,
    principle: str | None,
    only_undecided: bool,
    carried_by: tuple[str, ...],
    due: str | None,
    feed_back_by: str | None,
    status: str | None,
    happened: str,
    learned: str,
    told: str | None,
) -> int:
    """``coprod follow-up``."""
    from coprod_tui.cli import following, listing
    from coprod_tui.presentation.shell import following_up as wording

    desk = base.desk(progress=True)
    session_id = desk.resolve(id_) if id_ else SessionId("")
    carrying = following.CarryOptions(carried_by, due, feed_back_by)
    is_carrying = carrying != following.CarryOptions()
    came_of_it = bool(status or happened or learned or told is not None)
    if is_carrying and came_of_it:
        raise WrongUse(wording.TWO_COMMANDS)
    if decision is not None and is_carrying:
        with _refused_as_wrong_use():
            following.carry(desk, session_id, DecisionId(numbered("d", decision)), carrying)
        return 0
    if decision is not None:
        with _refused_as_wrong_use():
            following.add(desk, session_id, DecisionId(numbered("d", decision)), status, happened, learned, told)
        return 0
    if is_carrying or came_of_it:
        raise WrongUse(wording.WHICH_DECISION)
    kept = following.asked_of(desk, session_id)
    code = listing.said(kept.troubles)
    asked = (group, voice, principle or "")
    found = (following.undecided_lines if only_undecided else following.open_lines)(desk, session_id, *asked)
    if as_json:
        put(following.as_json(found, following.today()))
    elif only_undecided:
        put_lines(following.told_of_undecided(found) if found else [wording.NOTHING_UNDECIDED])
    else:
        put_lines(following.lines(found, following.today()) if found else [following.why_none(desk, kept, *asked)])
        if undecided := following.undecided_lines(desk, session_id, *asked):
            put_lines(["", *following.told_of_undecided(undecided)])
    return code


@click.command("answer", cls=base.Command, help=texts.ANSWER)
@click.argument("id_", metavar=texts.ID)
@click.argument("contribution", metavar=texts.CONTRIBUTION)
@click.option("--acted-on", metavar=texts.DECISION, help=texts.ANSWER_ACTED_ON)
@click.option(
    "--partly", is_flag=False, flag_value="", default=None, metavar=f"[{texts.DECISION}]", help=texts.ANSWER_PARTLY
)
@click.option("--not-acted-on", is_flag=True, help=texts.ANSWER_NOT_ACTED_ON)
@click.option("--open", "still_open", is_flag=True, help=texts.ANSWER_OPEN)
@click.option("--because", metavar=texts.WORDS, type=base.WORDS, default="", help=texts.ANSWER_BECAUSE)
def answer(
    id_: str,
    contribution: str,
    acted_on: str | None,
    partly: str | None,
    not_acted_on: bool,
    still_open: bool,
    because: str,
) -> None:
    """``coprod answer``."""
    from coprod_tui.cli import answering

    kind, decision = answering.chosen(acted_on, partly, not_acted_on=not_acted_on, still_open=still_open)
    desk = base.desk()
    session_id, words = desk.resolve(id_), ContributionId(numbered("c", contribution))
    by_decision = DecisionId(numbered("d", decision)) if decision else None
    with _refused_as_wrong_use():
        desk.answer(session_id, words, kind, by_decision, because)
    say(answering.told(desk.read(session_id)))


@click.command("take-out", cls=base.Command, help=texts.TAKE_OUT)
@click.argument("id_", metavar=texts.ID)
@click.argument("contribution", metavar=texts.CONTRIBUTION)
@click.option("--yes", is_flag=True, help=texts.YES)
def take_out(id_: str, contribution: str, yes: bool) -> None:
    """``coprod take-out``."""
    from coprod_tui.cli import taking_out

    desk = base.desk()
    session_id, words = desk.resolve(id_), ContributionId(numbered("c", contribution))
    with _refused_as_wrong_use():
        if not yes:
            taking_out.must_agree(desk.read(session_id), words)
        say(taking_out.done(desk.take_out(session_id, words)))


@click.command("insights", cls=base.Command, help=texts.INSIGHTS)
@_group
@_json
def insights(group: str, as_json: bool) -> int:
    """``coprod insights``."""
    from coprod_tui.cli import counting, listing
    from coprod_tui.cli.nothing import why_none
    from coprod_tui.presentation.shell.nothing import NOTHING_TO_TELL

    desk = base.desk(progress=True)
    kept = desk.listing()
    code = listing.said(kept.troubles)
    found = desk.insights(group)
    if as_json:
        put(counting.as_json(found))
    elif none := why_none(kept, group, NOTHING_TO_TELL):
        put_lines([none])
    else:
        put_lines(counting.lines(found))
    return code


@click.command("forget", cls=base.Command, help=texts.FORGET)
@click.argument("name", metavar=texts.NAME)
@click.option("--dry-run", is_flag=True, help=texts.FORGET_DRY_RUN)
@click.option("--yes", is_flag=True, help=texts.YES)
@click.option("--as-written", is_flag=True, help=texts.FORGET_AS_WRITTEN)
def forget(name: str, dry_run: bool, yes: bool, as_written: bool) -> None:
    """``coprod forget``."""
    from coprod_tui.cli.forgetting import agreed
    from coprod_tui.presentation.shell.forgetting import DRY_RUN, after, before

    desk = base.desk(progress=True)
    would = desk.forget(name, dry_run=True, as_written=as_written)
    put_lines(before(would, name, base.typed))
    if dry_run:
        say(DRY_RUN)
        return
    parts = () if yes else agreed(name, would)
    say(after(desk.forget(name, dry_run=False, as_written=as_written), as_written=as_written))
    for part in parts:
        say(after(desk.forget(part, dry_run=False, as_written=True), as_written=True))


def numbered(letter: str, text: str | None) -> str:
    """The id that ``text`` stands for: ``3`` and ``C3`` are ``c3``. Nothing stays nothing."""
    text = (text or "").strip().lower()
    return f"{letter}{text}" if text.isdigit() else text


@contextmanager
def _refused_as_wrong_use() -> Iterator[None]:
    """Here a refusal means that the command line does not fit the session."""
    try:
        yield
    except Rejection as refusal:
        from coprod_tui.presentation.failures import sentence_of

        raise WrongUse(sentence_of(refusal)) from None
