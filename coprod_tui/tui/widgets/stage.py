"""The picture of the room around the clock: the question, the name, and who comes next."""

from textual.content import Content

from coprod_tui.session.session import Session
from coprod_tui.tui import view
from coprod_tui.tui.widgets.panels import Panel, shortened

HEADING_LINES = 3


class StagePart(Panel):
    """A part that is as high as its lines; the clock takes what is left."""

    def look(self) -> None:
        """The room is laid out anew only when the number of lines is another."""
        super().look()
        width, height = self.content_size
        if self.display and len(self.lines(self.session, width, HEADING_LINES)) != height:
            self.refresh(layout=True)


class StageHeading(StagePart):
    """The question of the round; at most three lines of it."""

    def shown(self, session: Session) -> object:
        return view.stage(session).heading

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        heading = Content.styled(view.stage(session).heading, "$quiet")
        return shortened(heading.wrap(max(1, width)), min(HEADING_LINES, height), width)


class StageName(StagePart):
    """Whose turn it is, and beside the name what is special about this turn."""

    def shown(self, session: Session) -> object:
        return view.stage(session)[1:3]

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        now = view.stage(session)
        name = Content.styled(now.name, "bold $now")
        note = Content.styled(now.note, "$quiet")
        if not now.note:
            return [name.truncate(width, ellipsis=True)]
        if name.cell_length + note.cell_length + 3 <= width:
            return [Content.assemble(name, "   ", note)]
        return [name.truncate(width, ellipsis=True), note.truncate(width, ellipsis=True)]


class StageNext(Panel):
    """Who comes next."""

    def shown(self, session: Session) -> object:
        return view.stage(session).coming

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        return [Content.styled(view.stage(session).coming, "$ink").truncate(width, ellipsis=True)]


class LastDecision(Panel):
    """The newest decision in one line, for windows with no room for the list."""

    def shown(self, session: Session) -> object:
        return session.decisions[-1:]

    def lines(self, session: Session, width: int, height: int) -> list[Content]:
        return [Content.styled(view.last_decision(session), "$quiet").truncate(width, ellipsis=True)]
