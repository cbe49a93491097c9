"""The meeting itself: the look-back, the reflection, mending a clock, undo, export, closing."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.ids import TurnId
from coprod_tui.errors import Failure
from coprod_tui.presentation import cards
from coprod_tui.presentation import meeting as say
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.room import CLOCK_PAUSED
from coprod_tui.presentation.ways import SAY_DRAFT, SAY_KEPT, Agreed
from coprod_tui.tui.kit.pick import ask_yes
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.drafts import begun_here, is_begun, sent_ahead
from coprod_tui.tui.room.forms.mend import Mend, Mending
from coprod_tui.tui.room.forms.reflect import Reflect, Reflecting
from coprod_tui.tui.room.forms.ways import AskWays
from coprod_tui.tui.room.looking_back import LookBackScreen
from coprod_tui.tui.room.quiet import QuietMoment
from coprod_tui.tui.room.screen import RoomScreen


async def since_we_met(room: RoomScreen) -> None:
    """Look back at what the group's earlier sessions decided."""
    room.say("")  # the note shown at the opening may be outdated afterwards
    await ask(LookBackScreen(room))


async def reflect(room: RoomScreen) -> None:
    """The group looks at its own meeting."""
    draft = room.drafts.about("reflection")

    def keep(answer: Reflecting) -> None:
        room.live.do(c.LookAtMeeting(answer.hands, answer.passed, answer.words))

    if await ask(Reflect(room.session, keep, draft, room.live.cards.shown)):
        room.say(say.SAY_REFLECTED)
    else:
        room.say(say.SAY_REFLECTION_DRAFT if draft else "")


async def quiet(room: RoomScreen) -> None:
    """Nothing is counted and nobody is named until any key leads back; a clock that ran is paused then."""
    is_held = room.live.begin_quiet()
    await ask(QuietMoment(room.aloud))
    room.live.end_quiet()
    if room.strip is None:  # else a sentence that began with its key ended it
        room.say(CLOCK_PAUSED if is_held else "")


async def ways(room: RoomScreen) -> None:
    """How the group works together, changed by anyone saying so."""
    draft = room.drafts.about("ways")

    def keep(agreed: Agreed) -> None:
        room.live.do(c.AgreeOnWays(*agreed))

    if await ask(AskWays(room.session, keep, draft)):
        room.say(SAY_KEPT)
    else:
        room.say(SAY_DRAFT if draft else "")


async def mend(room: RoomScreen) -> None:
    """Mend the clock of the open turn, or of the last one."""
    session, turn = room.session, room.session.last_turn
    if turn is None:
        room.perform(c.Mend(TurnId(""), 0, ""))  # says that there is none
        return

    def keep(answer: Mending) -> None:
        room.live.do(c.Mend(answer.turn, answer.spoken_ms, answer.reason))

    if mended := await ask(Mend(session, room.live.elapsed_ms, keep)):
        room.say(say.mended(room.session, mended.turn))


async def close(room: RoomScreen) -> None:
    """Close the session, after asking; and again where a name that goes with it cannot leave an export."""
    has_draft, are_sent = is_begun(begun_here(room.drafts), room.session), sent_ahead(room.drafts).any()
    more = say.before_closing(room.session, has_draft=has_draft, are_sent_ahead=are_sent)
    if await ask(ask_yes(say.CLOSE_ASK, more, say.CLOSE_YES)) and not room.asks_again(_let_go_of_names(room)):
        room.perform(room.live.closing)


def _let_go_of_names(room: RoomScreen) -> str:
    """What is to be said where that failed; empty where it did not."""
    try:
        room.service.let_go_of_names(room.live)
    except Failure as failure:
        return sentences(sentence_of(failure), say.CLOSE_ANYWAY)
    return ""


def export(room: RoomScreen) -> None:
    """Export the session as it stands."""
    if path := room.attempt(lambda: room.service.write_out(room.live)):
        room.say(say.exported(path))


def undo(room: RoomScreen) -> None:
    """Undo the last act, or take back the card that was shown since; say so if its clock is held as a result."""
    if room.live.take_card_back():
        room.say(cards.SAY_TAKEN_BACK)
        return
    before = room.session.open_turn
    if undone := room.attempt(room.live.undo):
        room.say(say.undone(undone, before, room.session))


def redo(room: RoomScreen) -> None:
    """Redo the act that was undone last."""
    if redone := room.attempt(room.live.redo):
        room.say(say.redone(redone))
