"""What the wall shows of a session: the room without anything that is meant for the facilitator."""

from typing import NamedTuple

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.words import clean
from coprod_tui.live.following import Moment
from coprod_tui.live.wall import OnTheWall
from coprod_tui.presentation import times
from coprod_tui.presentation.breaks import is_gathering
from coprod_tui.presentation.decision_stage import DecisionView, decision_view
from coprod_tui.presentation.language import _
from coprod_tui.presentation.our_plan import TITLE
from coprod_tui.presentation.room_lists import DecidedList, HeardList
from coprod_tui.presentation.room_view import RoomView, room
from coprod_tui.presentation.stage import StageView, is_looking_back
from coprod_tui.presentation.ways import Group

HEARD_EMPTY = _("What is said will stand here, in people’s own words.")
DECIDED_EMPTY = _("What we decide together will stand here.")

_WAITS = _("We begin soon")
_WAITS_FOR = _("This is the wall. It shows the session as soon as one begins.")
_QUIET = _("We are taking a moment")
WORDING = _("We put a decision into words")
_MOMENT = _("One moment")
_SINCE = _("nothing new since {time}")


class Whole(NamedTuple):
    """What takes the whole wall: large words, with what stands above and below them."""

    large: str
    above: str = ""
    below: str = ""


class WallView(NamedTuple):
    """``whole`` or a ``decision`` stands in the place of the room, as do all words, around those at ``words``.

    In the place of what was heard and decided stands ``moment``, while nothing goes on, or ``wording``, a decision as
    far as it is worded.
    """

    room: RoomView
    whole: Whole | None
    words: int | None
    decision: DecisionView | None
    wording: Whole | None
    moment: Whole | None
    tells_turn: bool


def quiet() -> Whole:
    """A quiet moment, which is nobody's."""
    return Whole(_QUIET)


def waiting() -> Whole:
    """The wall before a session begins."""
    return Whole(_WAITS, below=_WAITS_FOR)


def wall(session: Session, shown: OnTheWall, moment: Moment | None) -> WallView:
    """The wall of a session."""
    worded = clean(shown.being_worded).text  # which is cleaned in the room only when it is kept
    decision = _decision(session, shown, worded)
    if decision and moment:  # what was said may be taken out by now
        decision = decision._replace(beside=())
    wording = Whole(worded, above=WORDING) if worded and decision is None else None
    words = _words(session, shown)
    tells_turn = decision is not None or words is not None or shown.surface == "plan"
    return WallView(_room(session, shown, moment), _whole(shown), words, decision, wording, _said(moment), tells_turn)


def question(asked: str, then: str) -> Whole:
    """What all are asked about their plan, and what would follow."""
    return Whole(clean(asked).text, above=TITLE, below=clean(then).text)


def _whole(shown: OnTheWall) -> Whole | None:
    if shown.surface == "plan":
        return question(shown.question, shown.then)
    return quiet() if shown.surface == "quiet" else None


def _said(moment: Moment | None) -> Whole | None:
    """What is said while nothing goes on; since when, if the other program is silent."""
    if moment is None:
        return None
    return Whole(_MOMENT, below=_SINCE.format(time=times.time_of_day(moment.since)) if moment.since else "")


def _room(session: Session, shown: OnTheWall, moment: Moment | None) -> RoomView:
    """The room without a list of people, and without a word to the facilitator.

    While nothing goes on no list is shown: what stood there may be taken out by now, which is not kept yet.
    """
    view = room(session, up=shown.cards)
    if moment:
        view = view._replace(heard=HeardList((), ()), decided=DecidedList((), ()), explained=(), last_decision="")
    nobody = is_gathering(session) and not session.present and not session.is_closed
    stage = view.stage._replace(hint="", lead="" if nobody else view.stage.lead)
    if shown.surface == "look-back" and is_looking_back(session) and not moment:
        stage = _of_one(stage, clean(shown.question).text, clean(shown.then).text)
    return view._replace(stage=stage, voices=(), each="")


def _of_one(stage: StageView, decision: str, stands: str) -> StageView:
    """What is asked of all earlier decisions stands above the one that is chosen, which is large."""
    return stage._replace(lead=stage.heading, heading=decision, lines=(Group("", (stands,)), *stage.lines))


def _words(session: Session, shown: OnTheWall) -> int | None:
    """Where among all that was heard the words stand that are shown; None if none are."""
    places = (place for place, each in enumerate(session.heard) if each.id == shown.about)
    return next(places, None) if shown.surface == "words" else None


def _decision(session: Session, shown: OnTheWall, worded: str) -> DecisionView | None:
    """The decision that takes the wall, in its new words while it is being reworded."""
    about = shown.about if shown.surface == "decision" else ""
    return next(
        (
            decision_view(session, each, worded, is_asked=shown.is_asked)
            for each in session.decisions
            if each.id == about
        ),
        None,
    )
