"""The jargon buster: explain a word, and say what the known ones in somebody's words mean."""

from contextlib import suppress

from coprod_tui.domain import commands as c
from coprod_tui.domain.model.explained import Explained
from coprod_tui.errors import Failure
from coprod_tui.presentation import jargon as say
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.forms.explain import ExplainWord
from coprod_tui.tui.room.screen import RoomScreen


async def explain(room: RoomScreen) -> None:
    """On chosen words in which known ones stand, say what those mean; else, and pressed again, explain a word."""
    meanings = _meanings(room)
    if meanings and meanings != room.said:
        room.say(meanings)
    else:
        await _explain(room)


async def again(room: RoomScreen, term: str) -> None:
    """Put the meaning of a word that was explained into better words."""
    await _explain(room, say.explained_as(term, room.session.explained))


async def _explain(room: RoomScreen, stands: Explained | None = None) -> None:
    draft = room.drafts.about("explaining", *((stands.term,) if stands else ()))

    def keep(answer: say.Explaining) -> None:
        room.live.do(c.ExplainWord(*answer))

    if await ask(ExplainWord(lambda: _known(room), keep, draft, stands)):
        room.say(say.SAY_KEPT)
    else:
        room.say(say.SAY_DRAFT if draft else "")


def _known(room: RoomScreen) -> tuple[Explained, ...]:
    """The words of this session and those of the group's earlier ones, where the record can be read."""
    before: tuple[Explained, ...] = ()
    with suppress(Failure):
        before = room.service.explained(room.session.plan.group)
    return say.known(room.session.explained, before)


def _meanings(room: RoomScreen) -> str:
    said = room.chosen_words
    text = room.session.contribution(said).text if said else None
    return say.meanings_in(text, _known(room)) if text else ""
