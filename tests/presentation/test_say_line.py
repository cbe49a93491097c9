"""What the facilitator says aloud, for those who can't see the wall."""

import re
from itertools import groupby
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coprod_tui import demo
from coprod_tui.domain import commands as c
from coprod_tui.domain import events as e
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.apply.history import act_of
from coprod_tui.domain.events import ConcernWords
from coprod_tui.domain.model.pace import Pace
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step
from coprod_tui.live.wall import ONLY_THE_ROOM
from coprod_tui.presentation import times
from coprod_tui.presentation.clock import clock_at
from coprod_tui.presentation.meeting import what_undo_calls
from coprod_tui.presentation.say_line import _SAYS, aloud
from coprod_tui.presentation.wall import wall
from coprod_tui.presentation.ways import TO_BEGIN_WITH
from tests.presentation.plain_words import MOST_WORDS, sentences_of
from tests.presentation.test_every_sentence import names_a_key
from tests.support.acting import OPEN_ACTS, act_out
from tests.support.deciding import agree, carry
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round
from tests.support.whole import every_kind
from tests.tui import scenes

SHOWS_ON_NO_WALL = {
    e.SessionClosed,  # the room is left
    e.CardsCounted,  # counts what was shown before
    e.TurnKeptOpen,  # ends what another event of the act opens
    e.LetBe,  # marks nobody
    e.FollowedUp, e.FedBack, e.ContributionAnswered,  # come of it later
}  # fmt: skip


def on_the_wall(session: Session) -> tuple[object, ...]:
    """All that can be read on the wall, and the words beside its clock without the time at which it is paused."""
    clock, shown = clock_at(session, session.as_of_ms), wall(session, ONLY_THE_ROOM, None).room
    lists = [each.entry(place) for each in (shown.heard, shown.decided) for place in range(len(each.entries))]
    paused_at = "" if clock.tone == "running" else clock.text
    return shown.stage, lists, shown.last_decision, clock.caption.replace(paused_at, "")


ENDS_WITH_WORDS = re.compile(r"“[^”]*”(?=\s[A-Z]|$)")


def own_words(said: str, session: Session) -> list[tuple[str, ...]]:
    """The words of each sentence but for names and what is quoted."""
    for name in sorted((voice.name or "" for voice in session.voices), key=len, reverse=True):
        said = said.replace(name, "") if name else said
    return list(sentences_of(re.sub(r"“[^”]*”", "", ENDS_WITH_WORDS.sub(".", said))))


def is_well_said(said: str, session: Session) -> bool:
    """Short sentences without a key, with a mark at the end, and no mark behind another."""
    unquoted = re.sub(r"“[^”]*”", "", said)
    is_short = all(len(words) <= MOST_WORDS for words in own_words(said, session))
    has_its_marks = not said or (said[-1] in ".?!…”" and not re.search(r"[.?!…]”\.|[.?]”\?", said))
    return is_short and has_its_marks and not names_a_key(unquoted) and said == said.strip()


def test_every_kind_of_event_is_said_or_shows_on_no_wall() -> None:
    """A new kind asks for its sentence."""
    assert set(_SAYS) | SHOWS_ON_NO_WALL == set(get_args(e.AnyEvent))
    assert not set(_SAYS) & SHOWS_ON_NO_WALL


def test_a_whole_meeting() -> None:
    """Each act that changes what is on the wall has a sentence, short, and without a key."""
    meeting = Meeting(demo.PLAN, seed=7)
    before = on_the_wall(meeting.session)
    said: list[str] = []
    for step in demo.script(meeting.live, 7):
        meeting.clock.wait(step.wait_ms)
        step.act(meeting.live)
        if meeting.session.is_closed:
            break
        sentence, now = aloud(meeting.session, meeting.live.last_act), on_the_wall(meeting.session)
        assert sentence or now == before, meeting.live.last_act
        assert is_well_said(sentence, meeting.session), sentence
        said.append(sentence)
        before = now
    assert len(set(said)) > 40


def test_every_kind_of_act() -> None:
    """Of a session with every kind of event in it."""
    events = every_kind()
    for _, group in groupby(enumerate(events), key=lambda each: each[1].act):
        act = tuple(group)
        session = fold(events[: act[-1][0] + 1])
        sentence = aloud(session, tuple(event for _, event in act))
        assert is_well_said(sentence, session), sentence


@given(st.lists(st.sampled_from([*OPEN_ACTS, *["undo", "redo", "go on"] * 6]), max_size=30))
def test_whatever_happens_in_whatever_order(names: list[str]) -> None:
    """Law: no act changes the wall without a word, and none that is taken back, or done again, tells what it hides."""
    meeting = Meeting(a_plan(a_round(), a_break(), a_round("30s", "What would help?"), a_dialogue()))
    for name in names:
        before, events = meeting.session, len(meeting.live.events)
        meeting.wait("3s")
        act_out(meeting.live, name)
        if len(meeting.live.events) > events:
            sentence = said_after(meeting, before if about(meeting) else None)
            assert sentence or on_the_wall(meeting.session) == on_the_wall(before), meeting.live.last_act
            assert is_well_said(sentence, meeting.session), sentence
            if about(meeting):
                assert_nothing_is_told(sentence, meeting.session)


HOW_IT_WAS = (
    "Was my voice heard as much as anyone’s? 1 (not at all) to 5 (fully), by show of hands. Only counts are kept. "
    "What went well. What did not go well. What we try differently."
)


def assert_nothing_is_told(sentence: str, session: Session) -> None:
    """No words of anybody’s, no name that does not stand on the stage, and neither a pass nor what time suits."""
    words = {each.text for said in session.contributions for each in (said, *said.earlier)}
    stage = wall(session, ONLY_THE_ROOM, None).room.stage
    names = {voice.name for voice in session.voices if voice.name and voice.name in sentence}
    assert [each for each in words if each and each in sentence] == []
    assert {name for name in names if name not in f"{stage.name} {stage.coming}"} == set()
    calls = what_undo_calls()
    assert not any(calls[act] in sentence for act in ("pass", "choose_pace"))


def about(meeting: Meeting) -> e.Events:
    act = meeting.live.last_act
    return act_of(meeting.live.events, act[0]) if isinstance(act[0], e.Undone | e.Redone) else ()


def said_after(meeting: Meeting, earlier: Session | None = None) -> str:
    return aloud(meeting.session, meeting.live.last_act, earlier=earlier, about=about(meeting))


def test_what_time_suits_somebody_is_told_by_no_sentence() -> None:
    """Neither by how we begin nor, once it was said to the facilitator, by what is said after it."""
    paces: dict[str, Pace] = {"Amina": "no_clock", "Ben": "double"}
    for meeting in (Meeting(a_plan(a_round(), names="Amina Ben"), paces=paces), scenes.coming_home(("Amina", "Ben"))):
        welcome = said_after(meeting)
        assert welcome.startswith("Welcome. 2 people are here. ")
        assert welcome.endswith("Shall we begin with how today works?")
        meeting.do(c.ChoosePace(meeting.id_of("Ben"), "half_more"))
        assert said_after(meeting) == welcome


def test_turns() -> None:
    """Whose it is and whose then, with the question at the first; nothing marks who passed."""
    meeting = scenes.coming_home(("Amina", "Ben", "Chloë"))
    assert said_after(meeting) == (
        "Welcome. 3 people are here. This is what brings us together: “What would good look like for all of us?” "
        "Shall we begin with how today works?"
    )
    meeting.next()
    assert said_after(meeting) == f"Amina, it’s your turn. Then Ben. The question: “{scenes.QUESTION}”"
    meeting.start()
    assert said_after(meeting) == "Amina, please begin."
    meeting.wait("10s")
    meeting.hold()
    assert said_after(meeting) == "We pause for a moment."
    meeting.start()
    assert said_after(meeting) == "Amina, please go on."
    meeting.next()
    assert said_after(meeting) == "Ben, it’s your turn. Then Chloë."
    meeting.passes()
    assert said_after(meeting) == "Chloë, it’s your turn. Then Ben."
    meeting.do(c.AddTime())
    assert said_after(meeting) == "Everyone has 30 seconds more."


def test_what_was_taken_back_and_what_was_done_again() -> None:
    """As undo calls it, and where we are if that is elsewhere; a pass ends a turn, like any other end."""
    meeting = scenes.coming_home(("Amina", "Ben", "Chloë"))
    said = []
    for act in (meeting.next, meeting.start, meeting.passes, lambda: meeting.do(c.AddTime())):
        act()
    for go in (*[meeting.undo] * 4, *[meeting.redo] * 4):
        earlier = meeting.session
        go()
        said.append(said_after(meeting, earlier))
    assert said == [
        "Taken back: more time for everyone.",
        "Taken back: the turn was ended. Amina, it’s your turn. Then Ben.",
        "Taken back: the clock was started. Amina, it’s your turn. Then Ben.",
        "Taken back: the round was opened. Next: “What would have made coming home easier?”",
        f"Done again: the round was opened. Amina, it’s your turn. Then Ben. The question: “{scenes.QUESTION}”",
        "Done again: the clock was started. Amina, it’s your turn. Then Ben.",
        "Done again: the turn was ended. Ben, it’s your turn. Then Chloë.",
        "Done again: more time for everyone.",
    ]


def test_a_time_that_suits_is_taken_back_without_a_word_of_it() -> None:
    """As if somebody had begun again; and what shows on no wall is not said at all."""
    meeting = scenes.speaking()
    for act, said in ((c.ChoosePace("v1", "double"), "Amina, please go on."), (c.LetBe(), "")):
        meeting.do(act)
        meeting.undo()
        assert said_after(meeting, meeting.session) == said
        meeting.redo()
        assert said_after(meeting, meeting.session) == said


def test_ways_name_the_choice_that_changed_and_lines_that_did() -> None:
    """Lines that stand already are not read out again."""
    meeting = Meeting(a_plan())
    for lines, choices, said in (
        (TO_BEGIN_WITH, c.Choices("bar"), "This is new. The clock is a bar."),
        (("Tea first.",), c.Choices("bar"), "This is how we work together: “Tea first.”"),
        (
            ("Tea.",),
            c.Choices(names="someone"),
            "This is new. The clock is as it suits. No name stands with what was said. And: “Tea.”",
        ),
    ):
        earlier = meeting.session
        meeting.do(c.AgreeOnWays(lines, choices))
        assert aloud(meeting.session, meeting.live.last_act, earlier=earlier) == said


def test_numbers_that_cannot_be_now_are_a_bar_and_nobody_is_named() -> None:
    """While somebody has no clock; a bar that was chosen is a bar as ever."""
    meeting = Meeting(a_plan())
    meeting.do(c.ChoosePace(meeting.session.circle[0].id, "no_clock"))
    for look, said in (
        ("numbers", "This is new. The clock is a bar for now, so that it suits everyone."),
        ("bar", "This is new. The clock is a bar."),
    ):
        earlier = meeting.session
        meeting.do(c.AgreeOnWays(TO_BEGIN_WITH, c.Choices(look)))
        assert aloud(meeting.session, meeting.live.last_act, earlier=earlier) == said


def test_what_nobody_meant_is_as_if_it_had_never_been() -> None:
    """What was to be said before, also where nothing is there any more of the act; else whose turn it is."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    for turn in ("", "Amina, it’s your turn. Then Ben."):
        count = len(meeting.live.events)
        meeting.next()
        meeting.live.take_back(count)
        assert aloud(meeting.session, meeting.live.last_act, "Before.") == "Before."
        assert aloud(meeting.session, meeting.live.last_act) == turn
        meeting.next()
        meeting.start()


def test_where_nothing_is_written_down_that_is_said() -> None:
    """With the first turn, as it stands on the wall."""
    meeting = Meeting(a_plan(replace(a_round(prompt="How are you?"), kept=False), names="Amina Ben"))
    meeting.next()
    said = "Amina, it’s your turn. Then Ben. The question: “How are you?” Nothing is written down."
    assert said_after(meeting) == said
    assert is_well_said(said, meeting.session)


def test_the_extra_time_is_said_as_everybody_s() -> None:
    """Whoever has had their turn already is offered it at the end."""
    meeting = Meeting(a_plan(a_round("60s"), names="Amina Ben"))
    meeting.next()
    meeting.speak("60s")
    meeting.do(c.AddTime())
    meeting.start()
    meeting.wait("10s")
    meeting.next()
    assert said_after(meeting) == "Amina, it’s your turn. This is the extra time, for everyone alike."


def test_the_end_of_a_round_and_a_break() -> None:
    """Thanks and what comes next; then when we are back."""
    meeting = scenes.waiting(("Amina",))
    meeting.start()
    meeting.next()
    assert said_after(meeting) == "Everyone was heard. Thank you. Next: a break."
    meeting.next()
    began = meeting.session.step_opened_at
    assert began is not None
    back = times.time_of_day(began.replace(minute=began.minute + 10))
    assert said_after(meeting) == f"We take a break of 10 minutes: back at {back}."


@pytest.mark.parametrize(
    ("step", "before", "then"),
    [
        (Step("reflection"), "Next: we look back at today.", f"Now: “How was it?” {HOW_IT_WAS}"),
        (
            Step("look-back"),
            "Next: we look at what came of what we decided.",
            "Now: “What came of what we decided?”",
        ),
        (Step("dialogue"), "Next: open talk.", "We talk all together."),
        (
            Step("dialogue", "Why?", total_ms=900_000),
            "Next: “Why?”",
            "Now: “Why?” We talk all together, for about 15 minutes.",
        ),
    ],
)
def test_a_step_is_said_as_people_would(step: Step, before: str, then: str) -> None:
    """Its question where it has one, else a sentence of its kind."""
    meeting = Meeting(a_plan(a_round(), step, names="Amina"))
    meeting.next()
    meeting.start()
    meeting.next()
    assert said_after(meeting) == f"Everyone was heard. Thank you. {before}"
    meeting.next()
    assert said_after(meeting) == then


def test_whoever_is_asked_answers_first() -> None:
    """It is nobody's turn then; whoever asked to speak is told that it is theirs."""
    meeting = Meeting(a_plan(a_dialogue(), names="Amina Ben Chloe"))
    meeting.next()
    meeting.do(c.RaiseOrLowerHand(meeting.id_of("Ben")))
    meeting.do(c.GiveFloor(meeting.id_of("Amina")))
    assert said_after(meeting) == "Amina answers first."
    meeting.next()
    assert said_after(meeting) == "Ben, it’s your turn."


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Ben",), "Ben will do it."),
        (("Ben", "Amina"), "Ben and Amina will do it."),
        (("Ben", "Amina", "Dev"), "Ben, Amina and Dev will do it."),
    ],
)
def test_who_will_do_it(names: tuple[str, ...], said: str) -> None:
    """As a sentence, and not as a list."""
    meeting = scenes.waiting()
    carry(meeting, agree(meeting), *names)
    assert said_after(meeting) == said


def test_nobody_is_told_that_it_is_their_turn_while_they_speak() -> None:
    """As after the time from the opening was counted, and that was undone."""
    meeting = scenes.waiting()
    meeting.wait("70s")
    meeting.start()
    meeting.wait("10s")
    meeting.do(c.CountFromOpening())
    meeting.undo()
    assert said_after(meeting, meeting.session) == "Taken back: a turn counted from its opening."


def test_people_who_come_and_go() -> None:
    """By their names."""
    meeting = scenes.speaking()
    said = []
    for command in (c.Join("Gwil"), c.Rename("v7", "Gwilym"), c.AwayOrBack("v7"), c.AwayOrBack("v7")):
        meeting.do(command)
        said.append(said_after(meeting))
    assert said == [
        "Gwil has joined us.",
        "From now on we say Gwilym.",
        "Gwilym is not here at the moment.",
        "Gwilym is with us.",
    ]


def test_at_the_gathering_all_are_welcomed_once_more() -> None:
    """Nothing has begun, and whoever comes late was not away: what is to be said first is in sight again."""
    meeting = scenes.coming_home(("Amina", "Ben", "Chloë"))
    asks = (
        "This is what brings us together: “What would good look like for all of us?” "
        "Shall we begin with how today works?"
    )
    for command, said in (
        (c.AwayOrBack("v3"), "Chloë is not here at the moment. Welcome. 2 people are here."),
        (c.AwayOrBack("v3"), "Chloë is with us. Welcome. 3 people are here."),
        (c.Join("Dev"), "Dev has joined us. Welcome. 4 people are here."),
    ):
        meeting.do(command)
        assert said_after(meeting) == f"{said} {asks}"


def test_words() -> None:
    """They are read out to whoever said them; as someone’s where no name is to stand with them."""
    meeting = scenes.waiting()
    scenes.heard(meeting, 0, "It was cold.")
    assert said_after(meeting) == "Ben, is this what you meant? “It was cold.” May your name stand with it?"
    meeting.do(c.ReadBack(with_name=False))
    assert said_after(meeting) == "That is what was meant: “It was cold.” It stands as someone’s."
    meeting.do(c.Contribute("It was late.", None))
    assert said_after(meeting) == "Written down: “It was late.” Is this what was meant?"


def test_whose_words_stand_with_a_name() -> None:
    """Both are asked when they are read out; where no name is to stand with anything only what was meant."""
    meeting = scenes.waiting()
    scenes.heard(meeting, 0, "It was cold.")
    meeting.do(c.ReadBack())
    assert said_after(meeting) == "That is what was meant: “It was cold.” Their name may stand with it."
    meeting.do(c.AgreeOnWays(TO_BEGIN_WITH, c.Choices(names="someone")))
    scenes.heard(meeting, 1, "It was late.")
    assert said_after(meeting) == "Written down: “It was late.” Is this what was meant?"


def test_a_round_that_somebody_missed_is_opened_again_with_its_question() -> None:
    """After the next one was announced."""
    meeting = Meeting(a_plan(a_round(), a_round("30s", "What would help?"), names="Amina Frank"))
    meeting.step_out("Frank")
    meeting.next()
    meeting.passes()
    assert said_after(meeting).endswith(" Thank you. Next: “What would help?”")
    earlier = meeting.session
    meeting.come_back("Frank")
    assert said_after(meeting, earlier) == "Frank is with us. The question: “How are you arriving today?”"


def test_a_turn_of_extra_time_is_everybodys() -> None:
    """Whoever has spoken already has one more, as the wall says."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.speak("10s")
    meeting.do(c.AddTime())
    meeting.speak("10s")
    assert said_after(meeting) == "Amina, it’s your turn. This is the extra time, for everyone alike."


def test_time_to_think_and_a_break_are_said_with_their_length() -> None:
    """But for time to think where no figure stands on the wall; and that a break is over."""
    for look, time in (("numbers", ", for 30 seconds"), ("bar", "")):
        meeting = Meeting(a_plan(replace(a_round(), think_ms=30_000), support="Sam is next door."))
        meeting.do(c.AgreeOnWays(TO_BEGIN_WITH, c.Choices(look)))
        meeting.next()
        assert said_after(meeting) == f"Let us all think about it first{time}: “How are you arriving today?”"
    meeting.next()
    meeting.do(c.TakeBreak(15))
    assert said_after(meeting).startswith("We take a break of 15 minutes: back at ")
    assert said_after(meeting).endswith(" “Sam is next door.”")
    meeting.next()
    assert said_after(meeting) == "The break is over. Amina, it’s your turn. Then Ben."


def test_the_end_of_a_break_is_said_also_where_a_clock_starts_with_it() -> None:
    """``space`` ends it and lets whoever had begun go on."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.speak("10s")
    meeting.do(c.TakeBreak(15))
    meeting.do(c.StartOrHold())
    assert said_after(meeting) == "The break is over. Ben, please begin."


def test_a_hand() -> None:
    """That one is up, or is not any more, and who comes next."""
    meeting = Meeting(a_plan(a_dialogue(), names="Kit Noor"))
    meeting.next()
    said = []
    for name in ("Kit", "Noor", "Kit", "Noor"):
        meeting.do(c.RaiseOrLowerHand(meeting.id_of(name)))
        said.append(said_after(meeting))
    assert said == [
        "A hand is up. Next: Kit.",
        "A hand is up. Next: Kit, then Noor.",
        "A hand is down. Next: Noor.",
        "A hand is down. Then the plan is done.",
    ]


def test_who_comes_back_hears_where_we_are() -> None:
    """At the gathering, in a turn, in open talk."""
    meeting = Meeting(a_plan(a_round(), a_dialogue(), names="Amina", purpose="What is good?"))
    said = []
    for go_on in (meeting.next, meeting.start, meeting.end_the_round, meeting.next):
        meeting.do(c.Resume())
        said.append(said_after(meeting).removeprefix("We go on where we were. "))
        go_on()
    assert said == [
        "Welcome. 1 person is here. This is what brings us together: “What is good?” "
        "Shall we begin with how today works?",
        "Amina, it’s your turn. The question: “How are you arriving today?”",
        "Amina, please go on. The question: “How are you arriving today?”",
        "Now: “What do we make of it?” We talk all together, for about 10 minutes.",
    ]


def test_how_the_meeting_was() -> None:
    """All that was kept of it, and nobody’s name; who showed which number, neither."""
    meeting = Meeting(a_plan(Step("reflection")))
    meeting.next()
    words = (("well", "We listened."), ("differently", "We begin on time"))
    meeting.do(c.LookAtMeeting((0, 0, 0, 1, 2), words=words))
    assert said_after(meeting) == (
        "Thank you all for showing. What went well: “We listened.” What we try differently: “We begin on time”."
    )


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (c.Shown(5, 1), "Five yes, one with a worry, nobody no."),
        (c.Shown(6), "Six yes, nobody no."),
        (c.Shown(0, 6), "Nobody yes, six with a worry, nobody no."),
        (c.Shown(4, 0, 0, 2), "Four yes, nobody no. Two did not show."),
    ],
)
def test_a_decision(shown: c.Shown, said: str) -> None:
    """What was shown, in numbers as they are spoken; once it is agreed its sentence is read out."""
    meeting = scenes.waiting()
    meeting.do(c.Propose("We ring on day one.", ()))
    assert said_after(meeting) == "A decision in words: “We ring on day one.”"
    meeting.do(c.CheckConsent("d1", shown))
    assert said_after(meeting) == said
    meeting.do(c.Settle("d1", "agreed"))
    assert said_after(meeting) == "We agreed: “We ring on day one.”"


def test_what_is_said_with_a_check_and_why_it_was_settled_so() -> None:
    """Worries and objections in their words, what follows, why not, and when we come back to it."""
    meeting = scenes.waiting()
    meeting.do(c.Propose("We ring on day one.", ()))
    words = (ConcernWords("concern", "Who rings?"), ConcernWords("object", "Not everybody has a phone"))
    meeting.do(c.CheckConsent("d1", c.Shown(4, 1, 1), words))
    assert said_after(meeting) == (
        "Four yes, one with a worry, one no. A worry: “Who rings?” "
        "To be sorted out first: “Not everybody has a phone” "
        "Something has to be sorted out first. Then we ask all again."
    )
    meeting.do(c.Settle("d1", "parked", "At our next meeting"))
    assert said_after(meeting) == "Not decided yet: “We ring on day one.” We come back to it: “At our next meeting”"
    meeting.do(c.Settle("d1", "not_agreed", "Nobody can."))
    assert said_after(meeting) == "We did not agree on this: “We ring on day one.” Because: “Nobody can.”"
