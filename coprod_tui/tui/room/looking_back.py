"""Since we last met: what the group's earlier sessions decided, looked at by the group in a session of its own."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace
from textual import on
from textual.widgets import OptionList

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import EarlierDecision
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.reports.board import DecisionLine, with_earlier
from coprod_tui.live.wall import Surface
from coprod_tui.local_time import local
from coprod_tui.presentation import decisions
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.board import LOOK_BACK, Filter, stands
from coprod_tui.presentation.carrying import in_short
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys import key, keys_of
from coprod_tui.tui.follow_up.board import BoardScreen
from coprod_tui.tui.follow_up.came_of_it import CameOfIt
from coprod_tui.tui.follow_up.carry import Carrying
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.stories import ask, run
from coprod_tui.tui.room.forms.follow_up import CameOfItStrip, CarryStrip
from coprod_tui.tui.room.forms.sentence import SentenceStrip
from coprod_tui.tui.room.over_the_room import OverTheRoom
from coprod_tui.tui.room.screen import RoomScreen

_LEAVING = {"back", "leave", "help"}
"""The keys at the end of each line of keys."""


class LookBackScreen(BoardScreen, OverTheRoom):
    """Since we last met: the open decisions of the group's earlier sessions, and what is said of them here."""

    WORDS = LOOK_BACK
    KEYS = (
        *(row for row in keys_of("board") if row.name not in _LEAVING and row.name != "group"),
        key("undo"),
        key("redo"),
        *keys_of("cards"),
        *(row for row in keys_of("board") if row.name in _LEAVING),
    )
    BINDINGS = bindings(KEYS)

    def __init__(self, room: RoomScreen) -> None:
        super().__init__(room.service, room.today, room.drafts, room.session.plan.group, here=room.session.id)
        self.stands_over(room)
        self._decisions = room.session.decisions

    def list_them(self) -> None:
        super().list_them()
        self.show_chosen()

    @on(OptionList.OptionHighlighted)
    def show_chosen(self) -> None:
        """On the wall, which shows it while the group has a step for looking back."""
        place = self.query_one("#decisions", OptionList).highlighted
        line = None if place is None else self._rows[place].line
        self._show(line.text, in_short(line)) if line else self.has_gone()

    def has_gone(self) -> None:
        self._show("", "", "room")

    def _show(self, text: str, stands: str, surface: Surface = "look-back") -> None:
        self.live.show_on_the_wall(replace(self.live.on_the_wall, surface=surface, question=text, then=stands))

    def session_changed(self) -> None:
        """What was taken up or let go here is not listed; what was undone is."""
        super().session_changed()
        if self._decisions != self.session.decisions:
            self._decisions = self.session.decisions
            self.look()

    @property
    def look_now(self) -> object:
        return self._by

    def look_as_before(self, look: object) -> None:
        super().look_as_before(look)
        if isinstance(look, Filter):
            self._by = look
            self.list_them()

    def lines(self) -> Sequence[DecisionLine]:
        return with_earlier(self.session, self._service.board(self._by.group))

    def take_up(self, line: DecisionLine) -> None:
        """The same words are put to the group in this session; the earlier one stays as it was closed."""
        try:
            self.live.do(c.Propose(line.text, taken_up_from=_earlier(line)))
        except Rejection as refusal:
            self.say(sentence_of(refusal))
        else:
            self.say(say.SAY_TAKEN_UP)

    def let_go(self, line: DecisionLine) -> None:
        """In this session, with its reason; the earlier one stays as it was closed."""
        run(self.app, self._let_go(line))

    async def _let_go(self, line: DecisionLine) -> None:

        def keep(reason: str) -> None:
            self.live.do(c.LetEarlierGo(line.text, _earlier(line), reason))

        title, hint = decisions.LET_GO_TITLE, decisions.REASON_HINT
        if await ask(SentenceStrip(title, hint, keep, placeholder=decisions.BECAUSE)) is not None:
            self.say(decisions.SAY_LET_GO)

    async def ask_what_came(self, line: DecisionLine, draft: Draft) -> CameOfIt | None:
        """Below the list; the group is told now, unless it is said otherwise."""
        return await ask(CameOfItStrip(stands(line), partial(self.keep, line), draft, told=True))

    async def ask_who(self, session: Session, line: DecisionLine, draft: Draft) -> Carrying | None:
        decision, keep = session.decision(line.id), partial(self.keep_who, line)
        return await ask(CarryStrip(session, decision, self.room.today(), keep, draft))

    def keep(self, line: DecisionLine, answer: CameOfIt) -> None:
        came_of_it = c.FollowUp(line.id, answer.status, answer.happened, answer.learned, answer.told)
        self._service.look_back(self.live, line.session, came_of_it)


def _earlier(line: DecisionLine) -> EarlierDecision:
    return EarlierDecision(line.session, line.id, local(line.met_at).date())
