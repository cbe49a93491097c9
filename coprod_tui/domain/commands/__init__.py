"""The commands of a session: each is a frozen value whose class holds the rule that decides it."""

from coprod_tui.domain.commands.carrying import Carry
from coprod_tui.domain.commands.decisions import (
    CheckConsent,
    ChoosePrinciples,
    LetEarlierGo,
    LetGo,
    Propose,
    RewordDecision,
    Settle,
    Shown,
    TakeUp,
)  # fmt: skip
from coprod_tui.domain.commands.explaining import ExplainWord
from coprod_tui.domain.commands.follow_up import Answer, FeedBack, FollowUp, LookBack
from coprod_tui.domain.commands.hands import GiveFloor, RaiseOrLowerHand
from coprod_tui.domain.commands.plan import ChangeMeeting, ChangePlan, ChooseEnd, EndRound, PutInOrder, TakeBreak
from coprod_tui.domain.commands.session import Close, Open, Resume
from coprod_tui.domain.commands.turns import AddTime, CountFromOpening, GoOn, LetBe, Mend, Pass, StartOrHold, TakeQuiet
from coprod_tui.domain.commands.voices import AwayOrBack, Join, Rename
from coprod_tui.domain.commands.ways import AgreeOnWays
from coprod_tui.domain.commands.who_takes_turns import BecomeAlongside, BecomeVoice, ChoosePace, ComeAlongside
from coprod_tui.domain.commands.words import Contribute, LookAtMeeting, MoveContribution, ReadBack, Reword, TakeOut
from coprod_tui.domain.decide import Command
from coprod_tui.domain.model.ways import Choices
from coprod_tui.domain.stamp import CommandKind

__all__ = [
    "BY_KIND", "AddTime", "AgreeOnWays", "Answer", "AwayOrBack", "BecomeAlongside", "BecomeVoice",
    "Carry", "ChangeMeeting", "ChangePlan", "CheckConsent", "Choices", "ChooseEnd", "ChoosePace", "ChoosePrinciples",
    "Close", "ComeAlongside", "Command", "Contribute", "CountFromOpening", "EndRound", "ExplainWord",
    "FeedBack", "FollowUp", "GiveFloor", "GoOn", "Join", "LetBe", "LetEarlierGo", "LetGo", "LookAtMeeting",
    "LookBack", "Mend", "MoveContribution", "Open", "Pass", "Propose", "PutInOrder", "RaiseOrLowerHand",
    "ReadBack", "Rename", "Resume", "Reword", "RewordDecision", "Settle", "Shown", "StartOrHold",
    "TakeBreak", "TakeOut", "TakeQuiet", "TakeUp",
]  # fmt: skip

BY_KIND: dict[CommandKind, type[Command]] = {each.kind: each for each in Command.__subclasses__()}
"""Every command class by its kind. Undo and redo have none: they are decided over a whole history."""
