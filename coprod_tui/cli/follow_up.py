"""``coprod follow-up``: what is open, as lines and as JSON; or adds what came of a decision."""

from datetime import UTC, date, datetime
from typing import NamedTuple, cast

import click
import msgspec

from coprod_tui.cli import base, options, output
from coprod_tui.cli.commands import command
from coprod_tui.cli.listing import say_troubles, why_none
from coprod_tui.cli.output import put_json, put_lines
from coprod_tui.cli.stop import Stop
from coprod_tui.domain.commands import Carry, FeedBack, FollowUp
from coprod_tui.domain.commands.checks import decision_in
from coprod_tui.domain.events import FollowUpStatus, Promised
from coprod_tui.domain.ids import DecisionId, SessionId, VoiceId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.names import meant
from coprod_tui.domain.reports.board import DecisionLine, undecided
from coprod_tui.domain.words import clean
from coprod_tui.local_time import local
from coprod_tui.presentation import follow_up as wording
from coprod_tui.presentation.called import listed
from coprod_tui.presentation.carrying import carried
from coprod_tui.presentation.days import day_in, is_next_meeting, why_no_day
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import following_up as say
from coprod_tui.service import Listing, Service

STATUSES = ("under_way", "done", "changed", "not_done")
PRINCIPLES = ("equals", "informed", "shared", "inequalities", "input", "joined")


@command("follow-up")
@click.argument("id_", metavar=f"[{texts.ID}", required=False)
@click.argument("decision", metavar=f"{texts.DECISION}]", type=options.DECISION, required=False)
@options.json
@options.group
@click.option("--voice", metavar=texts.NAME, default="", help=texts.FOLLOW_UP_VOICE)
@click.option("--principle", type=click.Choice(PRINCIPLES), default=None, help=texts.FOLLOW_UP_PRINCIPLE)
@click.option("--parked", "only_undecided", is_flag=True, help=texts.FOLLOW_UP_PARKED)
@click.option("--carried-by", metavar=texts.NAME, multiple=True, help=texts.FOLLOW_UP_CARRIED_BY)
@click.option("--due", metavar=texts.DAY, help=texts.FOLLOW_UP_DUE)
@click.option("--feed-back-by", metavar=texts.DAY, help=texts.FOLLOW_UP_FEED_BACK_BY)
@click.option("--status", type=click.Choice(STATUSES), help=texts.FOLLOW_UP_STATUS)
@click.option("--happened", metavar=texts.WORDS, type=options.WORDS, default="", help=texts.FOLLOW_UP_HAPPENED)
@click.option("--learned", metavar=texts.WORDS, type=options.WORDS, default="", help=texts.FOLLOW_UP_LEARNED)
@click.option(
    "--told",
    type=options.WORDS,
    is_flag=False,
    flag_value="",
    default=None,
    metavar=f"[{texts.WORDS}]",
    help=texts.FOLLOW_UP_TOLD,
)
def follow_up(
    id_: str | None,
    decision: DecisionId | None,
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
    """With a decision: adds to it; without: shows what is open."""
    service = base.service(progress=True)
    session_id = service.resolve(id_) if id_ else SessionId("")
    is_carrying = bool(carried_by) or due is not None or feed_back_by is not None
    came_of_it = bool(status or happened or learned or told is not None)
    if is_carrying and came_of_it:
        raise Stop(say.TWO_COMMANDS)
    if decision is None:
        if is_carrying or came_of_it:
            raise Stop(say.WHICH_DECISION)
        return show(Asked(service, session_id, group, voice, principle or ""), as_json, only_undecided)
    if is_carrying:
        carry(service, session_id, decision, carried_by, due, feed_back_by)
    else:
        add(service, session_id, decision, status, happened, learned, told)
    return 0


class Asked(NamedTuple):
    """Which decisions are asked for; what is empty matches any."""

    service: Service
    session: SessionId
    group: str
    voice: str
    principle: str

    def sessions(self) -> Listing:
        """The session, or all of them, with the errors of those that cannot be read."""
        summaries, troubles = self.service.listing()
        if not self.session:
            return Listing(summaries, troubles)
        here = {each: trouble for each, trouble in troubles.items() if each == self.session}
        return Listing(tuple(each for each in summaries if each.id == self.session), here)

    def open(self) -> tuple[DecisionLine, ...]:
        """Those still to be done or told, the newest meeting first."""
        return self._of_session(
            self.service.board(self.group, voice=self.voice, principle=self.principle, only_open=True)
        )

    def undecided(self) -> tuple[DecisionLine, ...]:
        """The parked or unsettled ones; none for a voice, as nobody carries them."""
        found = () if self.voice else self._of_session(undecided(self.service.board(self.group)))
        return tuple(line for line in found if not self.principle or self.principle in line.principles)

    def why_none_open(self, kept: Listing) -> str:
        """A sentence for why none of the ``kept`` sessions has an open one."""
        if none := why_none(kept, self.group, say.NOTHING_OPEN):
            return none
        if self.voice or self.principle:
            return say.NOTHING_ASKED_FOR
        if kept.troubles:
            return wording.BOARD_NONE_READ
        if not any(line.state == "agreed" for line in self._of_session(self.service.board(self.group))):
            return say.NONE_AGREED_OF_GROUP if self.group else wording.BOARD_NONE_YET
        return wording.BOARD_EMPTY

    def _of_session(self, lines: tuple[DecisionLine, ...]) -> tuple[DecisionLine, ...]:
        return tuple(line for line in lines if not self.session or line.session == self.session)


def show(asked: Asked, as_json: bool, only_undecided: bool) -> int:
    """Prints what is open or undecided; the exit code is that of the worst session that cannot be read."""
    kept = asked.sessions()
    code = say_troubles(kept.troubles)
    found = asked.undecided() if only_undecided else asked.open()
    if as_json:
        put_json([msgspec.structs.asdict(line) | _overdue(line, today()) for line in found])
    elif only_undecided:
        put_lines(say.undecided_lines(found) if found else [say.NOTHING_UNDECIDED])
    else:
        put_lines(say.lines(found, today()) if found else [asked.why_none_open(kept)])
        if also := asked.undecided():
            put_lines(["", *say.undecided_lines(also)])
    return code


def today() -> date:
    """Today in this machine's time zone."""
    return local(datetime.now(UTC)).date()


def add(
    service: Service,
    session_id: SessionId,
    decision_id: DecisionId,
    status: str | None,
    happened: str,
    learned: str,
    told: str | None,
) -> None:
    """Add what happened, or that the group was told, or both. Raises ``Stop``, and as the service does."""
    if status is None and (told is None or happened or learned):
        raise Stop(say.HOW_IT_STANDS)
    if status is not None:
        came_of_it = FollowUp(decision_id, cast("FollowUpStatus", status), happened, learned, told)
        session = service.add(session_id, came_of_it)
    else:
        session = service.add(session_id, FeedBack(decision_id, told or ""))
    decision = session.decision(decision_id)
    if decision.is_finished:
        output.say(wording.SAY_FINISHED)
    elif decision.is_closed:
        output.say(say.KEPT_TO_TELL, base.typed(f"follow-up {session_id} {decision_id} --told"))
    else:
        output.say(wording.SAY_STAYS_OPEN)


def carry(
    service: Service,
    session_id: SessionId,
    decision_id: DecisionId,
    names: tuple[str, ...],
    due: str | None,
    feed_back_by: str | None,
) -> None:
    """Set who carries a decision and by when, leaving the rest as it is. Raises ``Stop``, and as the service does."""

    def carrying(session: Session) -> Carry:
        stands = decision_in(session, decision_id)
        voices = tuple(_voice(session, name) for name in names) or stands.carried_by
        done, done_next = _promise(stands, "due", due)
        told, told_next = _promise(stands, "feed_back_by", feed_back_by)
        at_next: dict[Promised, bool] = {"due": done_next, "feed_back_by": told_next}
        return Carry(decision_id, voices, done, told, today(), tuple(name for name in at_next if at_next[name]))

    session = service.add(session_id, carrying)
    output.say(say.KEPT_CARRIED.format(carried=carried(session, session.decision(decision_id))))


def _voice(session: Session, name: str) -> VoiceId:
    """The id of the voice with this name, or with this part of a name if it is unique."""
    named = meant(name, (voice.name for voice in session.voices if voice.name is not None))
    found = [voice.id for voice in session.voices if voice.name in named]
    if len(found) != 1:
        names = listed(voice.name for voice in session.voices)
        raise Stop(say.WHO_IS_MEANT.format(name=clean(name, characters=40).text, names=names))
    return found[0]


def _promise(stands: Decision, name: Promised, text: str | None) -> tuple[date | None, bool]:
    """The day that is promised, and whether it is the next meeting; as it stands where nothing is typed."""
    if text is None:
        return getattr(stands, name), name in stands.at_next_meeting
    if is_next_meeting(text):
        return None, True
    day = day_in(text, today())
    if day is None:
        raise Stop(why_no_day(text))
    return day, False


def _overdue(line: DecisionLine, today: date) -> dict[str, bool]:
    late = line.overdue(today)
    return {"overdue_doing": late.doing, "overdue_telling": late.telling}
