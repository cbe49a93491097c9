"""Every key leads somewhere."""

import inspect

import pytest
from textual.actions import parse
from textual.dom import DOMNode

from coprod_tui.presentation.keys import Key, keys_of, tables
from coprod_tui.presentation.steps import STEPS
from coprod_tui.tui.closing.answers import AnswersScreen
from coprod_tui.tui.closing.screen import ClosingScreen
from coprod_tui.tui.follow_up.board import BoardScreen
from coprod_tui.tui.follow_up.came_of_it import FollowUpForm
from coprod_tui.tui.help.screen import HelpScreen
from coprod_tui.tui.home.meeting_again import WhoComesAgain
from coprod_tui.tui.home.screen import HomeScreen
from coprod_tui.tui.insights.screen import InsightsScreen
from coprod_tui.tui.kit.bindings import story
from coprod_tui.tui.kit.choices import Choices
from coprod_tui.tui.kit.dialog import Dialog
from coprod_tui.tui.kit.strip import WritingStrip
from coprod_tui.tui.panels.choice import ChoicePanel
from coprod_tui.tui.room.decision_stage import DecisionStage
from coprod_tui.tui.room.forms.explain import ExplainWord
from coprod_tui.tui.room.forms.mend import Mend
from coprod_tui.tui.room.forms.people import AskWhoJoins, AwayOrBack
from coprod_tui.tui.room.forms.somebody import AskHand, AskOrder
from coprod_tui.tui.room.our_plan import OurPlanScreen
from coprod_tui.tui.room.plan_question import PlanQuestion
from coprod_tui.tui.room.screen import RoomScreen
from coprod_tui.tui.runtime.app import CoprodApp
from coprod_tui.tui.setup.names_list import NamesInput, PeopleRows
from coprod_tui.tui.setup.screen import SetupScreen
from coprod_tui.tui.wall.screen import WallScreen

WHO_ACTS: dict[str, tuple[type[DOMNode], ...]] = {
    "room": (RoomScreen,),
    "lists": (ChoicePanel, RoomScreen),
    "app": (CoprodApp,),
    "home": (HomeScreen,),
    "setup": (SetupScreen,),
    "closing": (ClosingScreen,),
    "board": (BoardScreen,),
    "answers": (AnswersScreen,),
    "insights": (InsightsScreen,),
    "help": (HelpScreen,),
    "dialogs": (Dialog, Choices),
    "decision": (DecisionStage,),
    "strip": (RoomScreen, WritingStrip),
    "cards": (RoomScreen, WritingStrip, OurPlanScreen),
    "away": (AwayOrBack,),
    "joining": (AskWhoJoins,),
    "plan": (OurPlanScreen,),
    "plan_question": (PlanQuestion,),
    "order": (AskOrder,),
    "names": (PeopleRows, NamesInput),
    "again": (WhoComesAgain,),
    "mend": (Mend,),
    "explain": (ExplainWord,),
    "hands": (AskHand,),
    "came_of_it": (FollowUpForm,),
    "wall": (WallScreen,),
}
ANSWERS = {"forgetting", "passing", "words", "same_group", "pace"}
"""Places whose keys are the answers of a question, which is given their names."""
ANSWERED = {"yes", *(key.name for key in keys_of("decision") if not key.name.startswith(("earlier", "later")))}


STORIES = [
    *((key.does, "room") for place in ("room", "strip") for key in keys_of(place) if key.is_story),
    *((key.does, "stage") for key in keys_of("decision") if key.is_story),
    *((key.does, "room") for key in keys_of("cards")),
    *((key.does, "plan") for key in keys_of("plan") if key.is_story and not key.does.startswith("meeting.")),
    *((words.begins_with, "room") for words in STEPS.values() if words.begins_with),
]


@pytest.mark.parametrize(("name", "needs"), STORIES)
def test_every_story_that_is_named_is_there(name: str, needs: str) -> None:
    """Of a key or a kind of step; it is looked up only when it first begins, and needs its screen alone."""
    needed = inspect.signature(story(RoomScreen.STORIES, name)).parameters.values()
    assert [each.name for each in needed if each.default is each.empty] == [needs]


def test_every_place_has_somebody_who_acts() -> None:
    """So that no table is forgotten here."""
    assert set(tables()) == set(WHO_ACTS) | ANSWERS


@pytest.mark.parametrize(
    ("place", "key"),
    [(place, key) for place in WHO_ACTS for key in keys_of(place) if not key.native and key.name not in ANSWERED],
    ids=lambda each: each if isinstance(each, str) else each.name,
)
def test_every_key_has_somebody_who_acts(place: str, key: Key) -> None:
    """The screen, dialog or list it is bound in, or the app."""
    _, action, _ = parse(key.action)
    assert any(hasattr(each, f"action_{action}") for each in (*WHO_ACTS[place], CoprodApp)), key
