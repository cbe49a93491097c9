"""Since we last met: what the group's earlier sessions decided, looked at by the group in a session of its own."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import EarlierDecision
from coprod_tui.domain.rejection import Rejection
from coprod_tui.domain.reports.board import DecisionLine, with_earlier
from coprod_tui.live.session import LiveSession
from coprod_tui.local_time import local
from coprod_tui.presentation import decisions
from coprod_tui.presentation import follow_up as say
from coprod_tui.presentation.board import LOOK_BACK
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.service import Service
from coprod_tui.tui.follow_up.board import BoardScreen
from coprod_tui.tui.follow_up.came_of_it import CameOfIt
from coprod_tui.tui.kit.bindings import bindings
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.kit.sentence import Sentence
from coprod_tui.tui.kit.stories import ask, run


class LookBackScreen(BoardScreen):
    """Since we last met: the open decisions of the group's earlier sessions, and what is said of them here."""

    WORDS = LOOK_BACK
    KEYS: ClassVar[tuple[Key, ...]] = tuple(key for key in keys_of("board") if key.name != "group")
    BINDINGS = bindings(KEYS)
    told_now = True

    def __init__(self, service: Service, today: Callable[[], date], drafts: Drafts, live: LiveSession) -> None:
        super().__init__(service, today, drafts, live.session.plan.group, here=live.session.id)
        self._live = live

    def lines(self) -> Sequence[DecisionLine]:
        return with_earlier(self._live.session, self._service.board(self._by.group))

    def take_up(self, line: DecisionLine) -> None:
        """The same words are put to the group in this session; the earlier one stays as it was closed."""
        try:
            self._live.do(c.Propose(line.text, taken_up_from=_earlier(line)))
        except Rejection as refusal:
            self.say(sentence_of(refusal))
        else:
            self.look()
            self.say(say.SAY_TAKEN_UP)

    def let_go(self, line: DecisionLine) -> None:
        """In this session, with its reason; the earlier one stays as it was closed."""
        run(self.app, self._let_go(line))

    async def _let_go(self, line: DecisionLine) -> None:

        def keep(reason: str) -> None:
            self._live.do(c.LetEarlierGo(line.text, _earlier(line), reason))

        title, hint = decisions.LET_GO_TITLE, decisions.REASON_HINT
        if await ask(Sentence(title, hint, keep, placeholder=decisions.BECAUSE)) is not None:
            self.look()
            self.say(decisions.SAY_LET_GO)

    def keep(self, line: DecisionLine, answer: CameOfIt) -> None:
        came_of_it = c.FollowUp(line.id, answer.status, answer.happened, answer.learned, answer.told)
        self._service.look_back(self._live, line.session, came_of_it)


def _earlier(line: DecisionLine) -> EarlierDecision:
    return EarlierDecision(line.session, line.id, local(line.met_at).date())
