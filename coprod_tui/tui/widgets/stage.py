"""The picture of the room around the clock: the question, the name, and who comes next."""

from textual.content import Content
from textual.reactive import reactive

from coprod_tui.session.session import Session
from coprod_tui.tui import view
from coprod_tui.tui.widgets.panels import Panel, shortened

HEADING_LINES = 3


class StagePart(Panel):
    """A part that is as high as its lines; the clock takes what is left."""

    session: reactive[Session | None] = reactive(None, always_update=True, layout=True)


class StageHeading(StagePart):
    """The question of the round; at most three lines of it."""

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        heading = Content.styled(view.stage(session).heading, "$quiet")
        return shortened(heading.wrap(width), min(HEADING_LINES, height), width)


class StageName(StagePart):
    """Whose turn it is, and beside the name what is special about this turn."""

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        shown = view.stage(session)
        name = Content.styled(shown.name, "bold $now")
        note = Content.styled(shown.note, "$quiet")
        if not shown.note:
            return [name.truncate(width, ellipsis=True)]
        if name.cell_length + note.cell_length + 3 <= width:
            return [Content.assemble(name, "   ", note)]
        return [name.truncate(width, ellipsis=True), note.truncate(width, ellipsis=True)]


class StageNext(Panel):
    """Who comes next."""

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        return [Content.styled(view.stage(session).coming, "$ink").truncate(width, ellipsis=True)]


class LastDecision(Panel):
    """The newest decision in one line, for windows with no room for the list."""

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        text = view.last_decision(session)
        return [Content.styled(text, "$quiet").truncate(width, ellipsis=True)]
