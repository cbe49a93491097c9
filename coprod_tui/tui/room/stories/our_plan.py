"""What the group does with its plan: each change is asked of everyone first, large, and done once they said yes."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands import changing_plan as changing
from coprod_tui.domain.commands.plan import new_step
from coprod_tui.domain.events import WhyLeft
from coprod_tui.domain.ids import StepId
from coprod_tui.domain.plan.plan import Step
from coprod_tui.domain.schedule import fitting
from coprod_tui.presentation import our_plan as say
from coprod_tui.presentation import plan_forms as forms
from coprod_tui.presentation import plan_questions as questions
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.forms.plan import EndStrip, MeetingStrip, StepStrip
from coprod_tui.tui.room.our_plan import OurPlanScreen
from coprod_tui.tui.room.plan_question import PlanQuestion
from coprod_tui.tui.room.screen import RoomScreen


async def _ask_all(plan: OurPlanScreen, command: c.Command, asked: questions.Asked) -> bool:
    """Ask everyone, and do it if they say yes. What is not possible is said, and nobody is asked."""
    decided = plan.attempt(lambda: plan.live.decide(command))
    if decided is None:
        return False
    then = questions.then(asked, decided.session, plan.live.elapsed_ms, plan.live.now)
    question = PlanQuestion(plan.room, asked.question, then)
    await ask(question)
    if not question.is_agreed:
        plan.room.aloud.instead(questions.STAYS)
        return False
    is_done = bool(plan.perform(command))
    if is_done:
        plan.room.aloud.instead(asked.done)
        plan.say(asked.done)
    return is_done


def open_row(plan: OurPlanScreen) -> None:
    """What Enter does with the chosen row."""
    plan.say("")
    plan.begin(plan.chosen.opens)


async def change(plan: OurPlanScreen) -> None:
    """Its words, what it is, how long, thinking time, kept or not."""
    step = say.step_of(plan.session, plan.chosen)

    def keep(better: Step) -> None:
        plan.live.decide(changing.change(plan.session, better))

    draft = plan.room.drafts.about("step", step.id, step.prompt)
    if better := await ask(StepStrip(forms.CHANGE, step, keep, draft)):
        await _change(plan, step, better)


async def _change(plan: OurPlanScreen, step: Step, better: Step) -> None:
    command = plan.attempt(lambda: changing.change(plan.session, better))
    if command:
        await _ask_all(plan, command, questions.changing(plan.session, step, better))


async def put_in(plan: OurPlanScreen) -> None:
    """A new step, behind the chosen one."""
    after = plan.chosen.id if plan.chosen.is_to_come else None

    def keep(step: Step) -> None:
        plan.live.decide(changing.put_in(plan.session, step, StepId(after) if after else None))

    new = await ask(StepStrip(forms.NEW, forms.EMPTY, keep, plan.room.drafts.about("new_step")))
    if new:
        command = changing.put_in(plan.session, new, StepId(after) if after else None)
        put_in_as = new_step(plan.session)
        if await _ask_all(plan, command, questions.putting_in(new)):
            plan.choose_step(put_in_as)


async def leave(plan: OurPlanScreen) -> None:
    """The chosen step is left for next time."""
    late = say.is_late(plan.session, plan.live.elapsed_ms, plan.live.now)
    await _leave(plan, say.why_leave(is_late=late))


async def drop(plan: OurPlanScreen) -> None:
    """The chosen step is left out for good."""
    await _leave(plan, say.FOR_GOOD)


async def _leave(plan: OurPlanScreen, why: WhyLeft) -> None:
    row, session = plan.chosen, plan.session
    if not row.is_to_come and not row.is_left:
        plan.say(say.SAY_CHOOSE)
        return
    step, leave_it = say.step_of(session, row), changing.leave_left if row.is_left else changing.leave
    if command := plan.attempt(lambda: leave_it(session, step.id, why)):
        await _ask_all(plan, command, questions.leaving(step, why))


async def take_in(plan: OurPlanScreen) -> None:
    """What was left comes after all."""
    left = say.step_of(plan.session, plan.chosen)
    if await _ask_all(plan, changing.take_in_again(plan.session, left.id), questions.taking_in(left)):
        plan.choose_step(left.id)


async def earlier(plan: OurPlanScreen) -> None:
    """The chosen step comes before the one above it."""
    await _move(plan, -1)


async def later(plan: OurPlanScreen) -> None:
    """The chosen step comes after the one below it."""
    await _move(plan, 1)


async def _move(plan: OurPlanScreen, by: int) -> None:
    if not plan.chosen.is_to_come:
        plan.say(say.SAY_CHOOSE)
        return
    session, step = plan.session, say.step_of(plan.session, plan.chosen)
    if command := plan.attempt(lambda: changing.move(session, step.id, by)):
        await _ask_all(plan, command, questions.moving(session, step, by))


async def ask_again(plan: OurPlanScreen) -> None:
    """The question of a round that some missed comes once more."""
    row = plan.chosen
    if not row.has_begun:
        plan.say(say.SAY_CHOOSE_BEGUN)
        return
    step = say.step_of(plan.session, row)
    if why_not := say.not_again(step):
        plan.say(why_not)
        return
    if command := plan.attempt(lambda: changing.ask_again(plan.session, step.id)):
        await _ask_all(plan, command, questions.asking_again(step))


async def end_round(plan: OurPlanScreen) -> None:
    """The running round, or an open discussion, ends here."""
    ended = plan.attempt(lambda: plan.live.decide(c.EndRound()))
    if ended:
        await _ask_all(plan, c.EndRound(), questions.ending_round(plan.session, ended.session))


def stays(plan: OurPlanScreen) -> None:
    """What is done is done."""
    plan.say(say.SAY_DONE)


def goes_on(plan: OurPlanScreen) -> None:
    """What runs is no round, so its key ends it."""
    plan.say(say.SAY_GOES_ON)


async def choose_end(plan: OurPlanScreen) -> None:
    """When we mean to end."""

    def keep(end: tuple[str | None]) -> None:
        plan.live.decide(c.ChooseEnd(*end))

    end = await ask(EndStrip(plan.session.plan.ends, lambda: plan.live.now, keep))
    if end:
        await _ask_all(plan, c.ChooseEnd(*end), questions.ending_at(*end))


async def change_meeting(plan: OurPlanScreen) -> None:
    """What holds for the whole meeting."""

    def keep(change: c.ChangeMeeting) -> None:
        plan.live.decide(change)

    change = await ask(MeetingStrip(plan.session, keep, plan.room.drafts.about("meeting")))
    if change:
        told = plan.live.decide(change).session.plan  # as it is kept, cleaned
        change = c.ChangeMeeting(told.pause_ms, told.support, told.principles)
        await _ask_all(plan, change, questions.whole_meeting(plan.session, change))


async def fit(plan: OurPlanScreen) -> None:
    """What is to come is fitted into the time that is left; where that is too little, a step is left."""
    session, elapsed_ms = plan.session, plan.live.elapsed_ms
    left_ms = say.left_ms(session, plan.live.now)
    if left_ms is None:
        plan.say(say.SAY_END_FIRST)
        return
    fitted = fitting.fit(session, elapsed_ms, left_ms)
    if fitted == session.to_come:
        plan.say(say.SAY_FITS)
    elif fitted:
        await _ask_all(plan, c.ChangePlan(fitted, session.left), questions.fitting(session.to_come, fitted))
    elif step := fitting.to_leave(session):
        why = say.why_leave(is_late=True)
        await _ask_all(plan, changing.leave(session, step.id, why), questions.leaving(step, why))
    else:
        plan.say(say.SAY_NOTHING_TO_LEAVE)


async def show(room: RoomScreen) -> None:
    """Every step with its times, and what the group changes of it."""
    room.say("")
    await ask(OurPlanScreen(room))
