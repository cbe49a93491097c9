"""What people said: write it down, check it, reword it, take it out."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.commands.words import asked_of, must_be_kept, turn_of_words
from coprod_tui.domain.ids import ContributionId, StepId, VoiceId
from coprod_tui.live.wall import OnTheWall
from coprod_tui.presentation import words as say
from coprod_tui.presentation import writing
from coprod_tui.presentation.called import name_of, said_by
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.not_yet import NotYet
from coprod_tui.tui.kit.pick import Pick, ask_to_take_out
from coprod_tui.tui.kit.stories import ask
from coprod_tui.tui.room.at_the_meeting import AtTheMeeting
from coprod_tui.tui.room.drafts import keep_begun, make_way
from coprod_tui.tui.room.forms.sentence import SentenceStrip
from coprod_tui.tui.room.forms.somebody import SaidBy, WhoSaidIt
from coprod_tui.tui.room.forms.write_down import Words, WriteDown
from coprod_tui.tui.room.screen import RoomScreen
from coprod_tui.tui.room.stories.decisions import decide
from coprod_tui.tui.room.wall_of_words import WallOfWords
from coprod_tui.tui.room.whose_words import draft_of


async def write_down(room: AtTheMeeting, typed: str = "") -> None:
    """Write down what was said, for whoever has the turn unless another one is chosen; ``typed`` is there already."""
    speaker = say.likely_speaker(room.session)
    whose = speaker.id if speaker else None
    if not typed and _asked_not_to(room, whose):
        room.say(writing.asked_not_to(name_of(room.session, whose)))
        return

    def is_kept() -> bool:
        must_be_kept(room.session, asked_of(room.session, whose))
        return True

    if not draft_of(room.drafts, whose) and not room.attempt(is_kept):
        return

    def keep(words: Words) -> None:
        if _asked_not_to(room, words.voice, words.asked):
            raise NotYet(writing.asked_not_to_keep(name_of(room.session, words.voice)))
        room.live.do(c.Contribute(words.text, words.voice, words.asked))

    strip = WriteDown(room.session, whose, keep, room.drafts, typed)
    words = await ask(strip)
    if words is None:
        room.say(say.left(name_of(room.session, strip.whose)) if draft_of(room.drafts, strip.whose) else "")
    elif words.text:
        said = room.session.heard[-1]
        make_way(room.drafts, said.id)
        keep_begun(room)  # what is kept is no draft any more, whenever the program ends
        room.say(say.kept(name_of(room.session, room.session.seen_with(said))))
    else:
        _leave_unwritten(room, words.voice)


def leave_unwritten(room: AtTheMeeting) -> None:
    """Somebody asked for nothing to be written down of what they say now."""
    if isinstance(room.strip, WriteDown):
        room.strip.leave_unwritten()


def _leave_unwritten(room: AtTheMeeting, voice: VoiceId | None) -> None:
    if turn := turn_of_words(room.session, voice):
        room.unwritten.add((turn.id, turn.voice))
    keep_begun(room)
    room.say(writing.unwritten(name_of(room.session, voice) if turn else ""))


def _asked_not_to(room: AtTheMeeting, voice: VoiceId | None, asked: StepId | None = None) -> bool:
    """Whether nothing is to be written down of the turn that the words would be from. Asked again, they may."""
    turn = turn_of_words(room.session, voice, asked)
    if turn is None or (turn.id, turn.voice) not in room.unwritten:
        return False
    room.unwritten.remove((turn.id, turn.voice))
    return True


async def as_a_wall(room: RoomScreen) -> None:
    """Everything that was heard, over the whole screen; whatever is begun there goes on in the room."""
    before = room.live.on_the_wall

    def show(chosen: str) -> None:
        room.live.show_on_the_wall(OnTheWall("words", chosen))

    left = await ask(WallOfWords(room.live, room.aloud, show, room.may))
    room.live.show_on_the_wall(before)
    if left is None:
        return
    if left.story:
        room.begin_from_wall(left.chosen, left.story, *left.about)
    else:
        room.go_to_decided()


async def about_words(room: RoomScreen, contribution_id: ContributionId) -> None:
    """Ask what to do with words."""
    said = room.session.contribution(contribution_id)
    title, more = say.title(said_by(room.session, said)), say.earlier(said)
    act = await ask(Pick(title, quoted(said.text or ""), say.offered(said), more=more))
    if act in ("read_back", "read_back_someone"):
        check(room, contribution_id, with_name=act == "read_back")
    elif act == "reword":
        await _reword(room, contribution_id)
    elif act == "move":
        await move(room, contribution_id)
    elif act == "decide":
        await decide(room, (contribution_id,))
    elif act == "take_out":
        await _take_out(room, contribution_id)


def read_back(room: RoomScreen) -> None:
    """Checked with whoever said it: the chosen words, else the newest; their name may stand with them."""
    check(room, room.chosen_words, with_name=True)


def read_back_someone(room: RoomScreen) -> None:
    """Checked, and no name stands with them."""
    check(room, room.chosen_words, with_name=False)


def check(room: RoomScreen, contribution_id: ContributionId | None, *, with_name: bool) -> None:
    """Words were checked; None are the newest."""
    if room.perform(c.ReadBack(contribution_id, with_name=with_name)):
        session = room.session
        said = session.contribution(contribution_id) if contribution_id else session.heard[-1]
        room.say(say.checked(name_of(session, said.voice if session.shows_names else None), with_name=with_name))


async def take_out(room: RoomScreen) -> None:
    """Take the chosen words out; without a choice none, so that none is taken out by mistake."""
    if chosen := room.chosen_words:
        await _take_out(room, chosen)
    else:
        room.say(say.SAY_CHOOSE_WORDS)


async def _reword(room: RoomScreen, contribution_id: ContributionId) -> None:
    text = room.session.contribution(contribution_id).text or ""

    def keep(better: str) -> None:
        room.live.do(c.Reword(contribution_id, better))

    if await ask(SentenceStrip(say.REWORD_TITLE, say.REWORD_HINT, keep, text)) is not None:
        room.say(say.SAY_REWORDED)


async def move(room: RoomScreen, contribution_id: ContributionId) -> None:
    """Somebody else said these words."""

    def keep(whose: SaidBy) -> None:
        room.live.do(c.MoveContribution(contribution_id, whose.voice))

    if await ask(WhoSaidIt(room.session, room.session.contribution(contribution_id), keep)):
        moved = room.session.contribution(contribution_id)
        room.say(say.moved(name_of(room.session, room.session.seen_with(moved))))


async def _take_out(room: RoomScreen, contribution_id: ContributionId) -> None:
    if await ask(ask_to_take_out(room.session.contribution(contribution_id))):
        left = room.attempt(lambda: room.service.take_out(room.live, contribution_id))
        if left is not None:
            room.say(say.taken_out(left))
