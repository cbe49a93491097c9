"""The strips of our plan: a step, and when we mean to end."""

from collections.abc import Callable, Iterable
from datetime import datetime

from textual.widget import Widget

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.plan.plan import Step, TimeOfDay
from coprod_tui.presentation import plan_forms as say
from coprod_tui.presentation import setup
from coprod_tui.presentation.our_plan import WHOLE
from coprod_tui.presentation.principles import OURS
from coprod_tui.presentation.spoken_ends import END_LIKE, end_today
from coprod_tui.tui.kit.drafts import Draft
from coprod_tui.tui.kit.fields import Keep
from coprod_tui.tui.kit.rows_strip import RowsStrip, row


class StepStrip(RowsStrip[Step]):
    """A step as it is to be: its words, what it is, how long, whether all think first and words are kept."""

    hint = say.HINT

    def __init__(self, heading: str, step: Step, keep: Keep[Step], draft: Draft) -> None:
        super().__init__(keep, draft)
        self.heading = heading
        self._step = step

    def rows(self) -> Iterable[Widget]:
        stands = say.fields_of(self._step)
        yield row(say.WORDS, self.area("words", stands.words, placeholder=say.WORDS_LIKE))
        yield row(say.KIND, self.keyed("kind", say.KINDS, stands.kind))
        yield row(say.TIME, self.line("time", stands.time, placeholder=say.TIME_LIKE))
        yield row(say.THINK, self.line("think", stands.think, placeholder=say.THINK_LIKE))
        yield row(say.KEPT, self.keyed("kept", say.KEPT_ANSWERS, stands.kept))

    def answer(self) -> Step:
        texts = (self.text("words"), self.one("kind"), self.text("time"), self.text("think"), self.one("kept"))
        return say.step_from(say.StepTyped(*texts), self._step)


class MeetingStrip(RowsStrip[c.ChangeMeeting]):
    """What holds for the whole meeting: the quiet between turns, support, and the group's own principles."""

    heading = WHOLE
    hint = say.HINT

    def __init__(self, session: Session, keep: Keep[c.ChangeMeeting], draft: Draft) -> None:
        super().__init__(keep, draft)
        self._session = session
        self._principles = {
            f"principle-{number}": text for number, text in enumerate(setup.principle_rows(session.plan.principles))
        }

    def rows(self) -> Iterable[Widget]:
        pause, support = say.pause_typed(self._session.pause_ms), self._session.plan.support
        yield row(setup.PAUSE, self.line("pause", pause, placeholder=say.PAUSE_LIKE))
        yield row(say.SUPPORT, self.line("support", support, placeholder=setup.SUPPORT_PLACEHOLDER))
        for place, (field, text) in enumerate(self._principles.items()):
            yield row("" if place else OURS, self.line(field, text))

    def answer(self) -> c.ChangeMeeting:
        pause_ms = say.pause_of(self.text("pause"))
        return c.ChangeMeeting(pause_ms, self.text("support"), tuple(map(self.text, self._principles)))


class EndStrip(RowsStrip[tuple[TimeOfDay | None]]):
    """When we mean to end: a time of day, a length from now, or nothing."""

    heading = say.END
    hint = say.END_HINT

    def __init__(
        self, ends: TimeOfDay | None, now: Callable[[], datetime], keep: Keep[tuple[TimeOfDay | None]]
    ) -> None:
        super().__init__(keep)
        self._ends = ends
        self._now = now

    def rows(self) -> Iterable[Widget]:
        yield row(say.END_TIME, self.line("end", self._ends or "", placeholder=END_LIKE))

    def answer(self) -> tuple[TimeOfDay | None]:
        return (end_today(self.text("end"), self._now()),)
