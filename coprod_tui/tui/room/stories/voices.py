"""The voices: somebody passes, joins, goes away, comes back, or chooses another name."""

from collections.abc import Awaitable, Callable

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import TurnPassed
from coprod_tui.domain.model.pace import PACES, Pace
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.schedule import rotation, turns
from coprod_tui.errors import Failure
from coprod_tui.presentation import alongside, pace
from coprod_tui.presentation import voices as say
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.clock import is_running
from coprod_tui.presentation.decisions import REASON_HINT
from coprod_tui.presentation.failures import sentence_of
from coprod_tui.presentation.keys import keys_of
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.writing import SENT_AHEAD_PASSED
from coprod_tui.tui.kit.pick import Pick, ask_yes
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.drafts import have_sent_ahead, make_way
from coprod_tui.tui.room.forms.people import Act, AskName, AskWhoJoins, AwayOrBack
from coprod_tui.tui.room.screen import RoomScreen


async def pass_turn(room: RoomScreen) -> None:
    """Pass the current turn. If no other voice is due, ask first whether to wait instead."""
    turn = room.session.open_turn
    if turn and _is_to_be_asked(room, turn):
        if is_running(room.session):
            room.perform(c.StartOrHold())  # the time of the question does not count as theirs
        name = name_of(room.session, turn.voice)
        if await ask(Pick(say.last(name), "", keys_of("passing"))) != "not_now":
            room.say(say.waits(name))
            return
    speaker = room.session.speaker
    passed = next((each for each in room.perform(c.Pass()) if isinstance(each, TurnPassed)), None)
    if passed and speaker:
        waits = SENT_AHEAD_PASSED if have_sent_ahead(room.drafts, speaker.id) else ""
        room.say(sentences(say.passed(speaker.name or "", later=passed.later), waits))


def _is_to_be_asked(room: RoomScreen, turn: Turn) -> bool:
    begun = turns.has_begun(room.session, turn, room.live.elapsed_ms)
    return not begun and rotation.waits_or_passes(room.session, turn)


async def join(room: RoomScreen) -> None:
    """Somebody joins."""

    def keep(name: str) -> None:
        room.live.do(c.Join(name, _opened_before(room, name)))

    def without_turns() -> None:
        if room.perform(c.ComeAlongside()):
            room.say(alongside.CAME_ALONGSIDE)

    if name := await ask(AskWhoJoins(keep, without_turns)):
        make_way(room.drafts, room.session.voices[-1].id)
        room.names.joined()
        _say_with_names(room, say.joined(name))


async def away_or_back(room: RoomScreen) -> None:
    """Somebody goes away, comes back, chooses another name or the time that suits them, or is here for someone."""
    moving = await ask(AwayOrBack(room.session, room.names.questions(room.session)))
    if moving is None:
        return
    if moving.voice is None:
        await _take_turns(room)
        return
    await _ACTS[moving.act](room, room.session.voice(moving.voice))


async def _move(room: RoomScreen, voice: Voice) -> None:
    before = room.session
    if voice.alongside:
        await _for_someone(room, voice)
    elif room.perform(c.AwayOrBack(voice.id)):
        room.say(say.went_away(before, room.session, voice) if voice.here else say.back(voice))


async def _for_someone(room: RoomScreen, voice: Voice) -> None:
    """They are here for someone from now on, or take turns again."""
    if not voice.alongside and room.perform(c.BecomeAlongside(voice.id)):
        room.say(alongside.alongside(voice))
    elif voice.alongside and room.perform(c.BecomeVoice(voice.id)):
        room.say(alongside.takes_turns(voice))


async def _choose_time(room: RoomScreen, voice: Voice) -> None:
    """What time suits them: asked of everyone in the same words, and nobody sees what was chosen.

    So what follows is the same, too, whatever it was: also where it suits them already, or is remembered already.
    """
    suits = await ask(Pick(pace.ASK, "", keys_of("pace")))
    if not suits:
        return
    chosen = PACES[suits]
    is_other = not voice.here or voice.pace != chosen
    if is_other and not room.perform(c.ChoosePace(voice.id, chosen)):
        return
    trouble = await _remember(room, voice, chosen)
    room.say(sentences(pace.NOTED, trouble))


async def _remember(room: RoomScreen, voice: Voice, chosen: Pace) -> str:
    """Ask whether the group is to remember it, where there is one; gives what went wrong, if anything did."""
    group = room.session.plan.group
    if not (group.strip() and voice.name):
        return ""
    wanted = await ask(ask_yes(pace.REMEMBER_ASK, pace.REMEMBER_MORE, pace.REMEMBER_YES, pace.REMEMBER_HINT))
    try:
        room.service.remember_pace(group, voice.name, chosen if wanted and chosen != "as_planned" else None)
    except Failure as failure:
        return sentence_of(failure)
    return ""


async def _take_turns(room: RoomScreen) -> None:
    """Somebody who was here for someone, whose name is kept nowhere, takes turns of their own."""

    def keep(name: str) -> None:
        room.live.do(c.BecomeVoice(None, name, _opened_before(room, name)))

    if name := await ask(AskName(say.JOIN_TITLE, REASON_HINT, keep)):
        make_way(room.drafts, room.session.voices[-1].id)
        room.names.joined()
        _say_with_names(room, say.joined(name))


async def _rename(room: RoomScreen, voice: Voice) -> None:
    is_asked = room.names.is_asked(voice.name)

    def keep(name: str) -> None:
        if not (is_asked and name == voice.name):
            room.live.do(c.Rename(voice.id, name, _opened_before(room, name)))

    if name := await ask(AskName(say.rename(voice), REASON_HINT, keep, (voice.name or "") if is_asked else "")):
        room.names.looked_at(voice.name)
        _say_with_names(room, say.stands(name) if name == voice.name else say.renamed(name))


_ACTS: dict[Act, Callable[[RoomScreen, Voice], Awaitable[None]]] = {
    "move": _move,
    "rename": _rename,
    "their_time": _choose_time,
    "for_someone": _for_someone,
}


def _say_with_names(room: RoomScreen, sentence: str) -> None:
    """Say what was done, and which names are still to be looked at."""
    room.say(sentences(sentence, room.names.sentence(room.session)))


def _opened_before(room: RoomScreen, name: str) -> int:
    """How many rounds a voice of that name opened in the group's earlier sessions."""
    try:
        return rotation.opened_under(room.service.openings(room.session.plan.group))(name)
    except Failure:
        return 0
