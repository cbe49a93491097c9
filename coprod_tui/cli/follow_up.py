"""``coprod follow-up``: what is open, as lines and as JSON; or adds what came of a decision."""

from datetime import UTC, date, datetime
from typing import NamedTuple, get_args

import click
import msgspec

from coprod_tui.cli import base, options
from coprod_tui.cli.commands import command
from coprod_tui.cli.listing import say_troubles, why_none
from coprod_tui.cli.output import Stop, put_json, put_lines, say
from coprod_tui.domain.commands import Carry, FeedBack, FollowUp
from coprod_tui.domain.decide import decision_in
from coprod_tui.domain.events import FollowUpStatus, Promised
from coprod_tui.domain.ids import DecisionId, SessionId, VoiceId
from coprod_tui.domain.model.decision import Decision
from coprod_tui.domain.model.principles import SIX
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.folding import read_as
from coprod_tui.domain.people.names import meant
from coprod_tui.domain.reports.board import DecisionLine, serves, undecided
from coprod_tui.domain.words import clean
from coprod_tui.local_time import local
from coprod_tui.presentation import follow_up as board
from coprod_tui.presentation.called import listed
from coprod_tui.presentation.carrying import carried
from coprod_tui.presentation.days import day_in, is_next_meeting, why_no_day
from coprod_tui.presentation.shell import commands as texts
from coprod_tui.presentation.shell import following_up as wording
from coprod_tui.service import Listing, Service


@command("follow-up")
@click.argument("id_", metavar=f"[{texts.ID}", required=False)
@click.argument("decision_id", metavar=f"{texts.DECISION}]", type=options.DECISION, required=False)
@options.json
@options.group
@click.option("--voice", type=options.NAME, default="")
@click.option("--principle", type=options.PRINCIPLE, default="")
@options.flag("--parked", "only_undecided")
@click.option("--carried-by", type=options.NAME, multiple=True)
@click.option("--due", type=options.DAY)
@click.option("--feed-back-by", type=options.DAY)
@click.option("--status", type=click.Choice(get_args(FollowUpStatus)))
@options.words("--happened")
@options.words("--learned")
@options.perhaps("--told", options.WORDS)
def follow_up(
    id_: str | None,
    decision_id: DecisionId | None,
    as_json: bool,
    group: str,
    voice: str,
    principle: str,
    only_undecided: bool,
    carried_by: tuple[str, ...],
    due: str | None,
    feed_back_by: str | None,
    status: FollowUpStatus | None,
    happened: str,
    learned: str,
    told: str | None,
) -> int:
    """With a decision: adds to it; without: shows what is open."""
    service = base.service(progress=True)
    session_id = service.resolve(id_) if id_ else SessionId("")
    is_carrying = bool(carried_by) or due is not None or feed_back_by is not None
    came_of_it = bool(status or happened or learned) or told is not None
    if is_carrying and came_of_it:
        raise Stop(wording.TWO_COMMANDS)
    if decision_id is None and (is_carrying or came_of_it):
        raise Stop(wording.WHICH_DECISION)
    if decision_id is None:
        must_be_known(service, principle)
        return show(Asked(service, session_id, group, voice, principle), as_json, only_undecided)
    if is_carrying:
        carry(service, session_id, decision_id, carried_by, due, feed_back_by)
    else:
        add(service, session_id, decision_id, status, happened, learned, told)
    return 0


def must_be_known(service: Service, principle: str) -> None:
    """Raises ``Stop`` for a principle that is none of the six and that no decision serves."""
    if not principle or principle in SIX:
        return
    own = {read_as(text): text for line in service.board() for text in line.own_principles}
    if read_as(principle) not in own:
        raise Stop(wording.unknown_principle(principle, own.values()))


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
        """Those still to be done or told, among them those let go, the newest meeting first."""
        lines = self.service.board(self.group, voice=self.voice, principle=self.principle, only_open=True)
        return self._of_session(lines)

    def undecided(self) -> tuple[DecisionLine, ...]:
        """The parked or unsettled ones; none for a voice, as nobody carries them."""
        found = () if self.voice else self._of_session(undecided(self.service.board(self.group)))
        return tuple(line for line in found if not self.principle or serves(line, self.principle))

    def why_none_open(self, kept: Listing) -> str:
        """A sentence for why none of the ``kept`` sessions has an open one."""
        if none := why_none(kept, self.group, wording.NOTHING_OPEN):
            return none
        if self.voice or self.principle:
            return wording.NOTHING_ASKED_FOR
        if kept.troubles:
            return board.BOARD_NONE_READ
        if not any(line.state == "agreed" for line in self._of_session(self.service.board(self.group))):
            return wording.NONE_AGREED_OF_GROUP if self.group else board.BOARD_NONE_YET
        return board.BOARD_EMPTY

    def _of_session(self, lines: tuple[DecisionLine, ...]) -> tuple[DecisionLine, ...]:
        return tuple(line for line in lines if not self.session or line.session == self.session)


def show(asked: Asked, as_json: bool, only_undecided: bool) -> int:
    """Prints what is open or undecided; the exit code is that of the worst session that cannot be read."""
    kept = asked.sessions()
    code = say_troubles(kept.troubles)
    found = asked.undecided() if only_undecided else asked.open()
    if as_json:
        put_json([_plain(line) for line in found])
    elif only_undecided:
        put_lines(wording.undecided_lines(found) if found else [wording.NOTHING_UNDECIDED])
    else:
        put_lines(wording.lines(found, today()) if found else [asked.why_none_open(kept)])
        if also := asked.undecided():
            put_lines(["", *wording.undecided_lines(also)])
    return code


def today() -> date:
    """Today in this machine's time zone."""
    return local(datetime.now(UTC)).date()


def add(
    service: Service,
    session_id: SessionId,
    decision_id: DecisionId,
    status: FollowUpStatus | None,
    happened: str,
    learned: str,
    told: str | None,
) -> None:
    """Add what happened, or that the group was told, or both. Raises ``Stop``, and as the service does."""
    if status is not None:
        session = service.add(session_id, FollowUp(decision_id, status, happened, learned, told))
    elif told is None or happened or learned:
        raise Stop(wording.HOW_IT_STANDS)
    else:
        session = service.add(session_id, FeedBack(decision_id, told))
    decision = session.decision(decision_id)
    if decision.is_finished:
        say(board.SAY_TOLD_LET_GO if decision.state == "let_go" else board.SAY_FINISHED)
    elif decision.is_closed:
        say(wording.KEPT_TO_TELL, base.typed(f"follow-up {session_id} {decision_id} --told"))
    else:
        say(board.SAY_STAYS_OPEN)


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
    say(wording.KEPT_CARRIED.format(carried=carried(session, session.decision(decision_id))))


def _voice(session: Session, name: str) -> VoiceId:
    """The id of the voice with this name, or with this part of a name if it is unique."""
    named = meant(name, (voice.name for voice in session.voices if voice.name is not None))
    found = [voice.id for voice in session.voices if voice.name in named]
    if len(found) != 1:
        names = listed(voice.name for voice in session.voices)
        raise Stop(wording.WHO_IS_MEANT.format(name=clean(name, characters=40).text, names=names))
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


def _plain(line: DecisionLine) -> dict[str, object]:
    late = line.overdue(today())
    return msgspec.structs.asdict(line) | {"overdue_doing": late.doing, "overdue_telling": late.telling}
