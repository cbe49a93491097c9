"""Sentences about the meeting itself: the reflection, correcting a clock, undo, sleep of the computer, the end."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from coprod_tui.domain.commands.words import SHOWN_FROM
from coprod_tui.domain.events import Events
from coprod_tui.domain.ids import TurnId
from coprod_tui.domain.model.contribution import Hands
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.turn import Turn
from coprod_tui.domain.reports.named import names_lost_in_words
from coprod_tui.domain.schedule import EXTRA_MS, rotation, turns
from coprod_tui.domain.words import clean
from coprod_tui.places import as_written
from coprod_tui.presentation import times
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.keys import tables
from coprod_tui.presentation.labels import did_not_show
from coprod_tui.presentation.language import _, counting
from coprod_tui.presentation.lists import sentences

FORGOTTEN_MS = 60_000
"""A turn that has waited so long is one whose clock may have been forgotten."""

MEND_TITLE = _("Mend the clock")
_MEND_WHOSE = _("{name}: {spoken}, of {offer}")
_MEND_WHOSE_ALONE = _("{name}: {spoken}")
MEND_OTHER = _("[mend.other]: the turn before this one")
MEND_TIME = _("The time really used")
MEND_TIME_LIKE = _("like 1:30")
MEND_REASON = _("Why? It may stay empty")
MEND_REASON_KEPT = _("what is typed is kept with the session")
MEND_HINT = _("[keep] goes on, at the end mends it · [back] back")
_MEND_NO_TIME = _("“{text}” is no time; write it like 1:30, or 90s.")

CLOSE_ASK = _("Close the session together?")
CLOSE_YES = _("close it")
CLOSE_ANYWAY = _("[close_session] again closes it all the same.")
_CLOSE_MORE = _(
    "A turn that is running ends. What was heard and decided stays.\n"
    "Closing cannot be taken back; [leave] leaves it open instead."
)
_CLOSE_DRAFT = _("A sentence was begun and is not written down; closing loses it.")
_CLOSE_SENT = _(
    "Words that were sent ahead are not written down yet; closing loses them. "
    "[write_down] and [to_next] show whose; [keep] keeps them."
)

REFLECT_STANDS = _("What was kept stands here, and what is entered now is added to it.")
_BEGUN_STANDS = _("What was begun is here again.")
REFLECT_LIKE = _("without names: it is handed out")
REFLECT_NO_NUMBER = _("Please enter whole numbers.")
HANDS_FEW = _("Fewer than five answered, so the counts are not shown.")
_SHOWN = _("Shown already: {counts}")

ANY_KEY = _("any key leads back")
SAY_REFLECTED = _("Kept. What did not work is worth as much as what did.")
SAY_REFLECTION_DRAFT = _("What you typed is kept until the close. [reflect] goes on with it.")
SAY_ADDED = _("{time} more for everyone in this round.").format(time=times.in_words(EXTRA_MS))
SAY_FROM_OPENING = _("The clock counts from when this turn opened.")
_FORGOTTEN = _("The clock of this turn has not started. [count_from_opening] counts from its opening.")
_LET_BE = _("Let be: this turn makes no later one shorter.")
_LET_BE_BEFORE = _("Let be: the turn before this makes no later one shorter.")
_MENDED = _("{name}’s clock is mended.")
_UNDONE = _("Undone: {what}. [undo] again undoes the one before.")
_UNDONE_PAUSED = _("Undone: {what}. {name}’s clock is paused where it stood; [clock] goes on.")
REDONE = _("Done again: {what}.")
_EXPORTED = _("Exported as {name} · it holds everyone’s times")
_WRITTEN_OUT = _("To hand out: {handout} · all there is, with everyone’s times: {everything}")
_WRITTEN_OUT_IN = _("In {folder} to hand out: {handout} · all there is, with everyone’s times: {everything}")
_SLEPT = _("This computer slept for {gap}. Nobody’s time was used up.")
_SLEPT_HELD = _("This computer slept for {gap}. The clock is paused where it stood; [clock] goes on.")
SAY_RESUMED = _("Here we are again, where we left off.")
SAY_RESUMED_HELD = _("Here we are again. The clock is paused where it stood.")


def forgotten_clock(session: Session, elapsed_ms: int) -> str:
    """The sentence about an open turn that has waited for long; empty if there is none."""
    turn = session.open_turn
    if turn is None or turn.clock != "waiting" or turn.from_opening:
        return ""
    return _FORGOTTEN if turns.waited_ms(session, turn, elapsed_ms) >= FORGOTTEN_MS else ""


def let_be(turn: TurnId, open_turn: Turn | None) -> str:
    """The sentence after a turn was let be: this one, or the one before it; it names nobody."""
    return _LET_BE if open_turn and open_turn.id == turn else _LET_BE_BEFORE


def what_undo_calls() -> Mapping[str, str]:
    """What undo calls each act, by kind of command, or by ``command.event``."""
    return {act: said for table in tables().values() for key in table for act, said in key.undone.items()}


def undone(act: Events, before: Turn | None, now: Session) -> str:
    """The sentence after an act was undone; ``before`` is the turn that was open until then."""
    turn = now.open_turn
    is_back = turn and turn.clock == "held" and (before is None or before.id != turn.id)
    sentence = _UNDONE_PAUSED if is_back else _UNDONE
    return sentence.format(what=called(act), name=now.speaker.name if now.speaker else "")


def redone(act: Events) -> str:
    """The sentence after an act was done again."""
    return REDONE.format(what=called(act))


def called(act: Events) -> str:
    """What an act is called that was undone, or done again."""
    command = act[0].command
    names = (f"{command}", *(f"{command}.{event.__struct_config__.tag}" for event in act))
    said = what_undo_calls()
    return next(said[name] for name in names if name in said)


def slept(gap_ms: int, *, held: bool) -> str:
    """The sentence after the computer slept; ``held``: a clock was running and is paused now."""
    return (_SLEPT_HELD if held else _SLEPT).format(gap=times.gap(gap_ms))


def mended(session: Session, turn: TurnId) -> str:
    """The sentence after a clock was mended: no time beside a name."""
    return _MENDED.format(name=name_of(session, session.find_turn(turn).voice))


def exported(path: Path) -> str:
    """The sentence after a session was exported."""
    return _EXPORTED.format(name=path.name)


def before_closing(session: Session, *, has_draft: bool, are_sent_ahead: bool = False) -> str:
    """What to know before a session is closed: what would be lost, and what is still open.

    ``has_draft``: something was begun in the room; ``are_sent_ahead``: words of people wait that were begun before.
    """
    agreed = [each for each in session.decisions if each.state == "agreed"]
    not_checked = sum(not each.read_back for each in session.heard)
    nobody_does = sum(not each.carried_by for each in agreed)
    not_settled = sum(each.state == "proposed" for each in session.decisions)
    no_turn, named = len(rotation.no_turn_yet(session)), names_lost_in_words(session)
    lines = (
        _CLOSE_DRAFT if has_draft else "",  # first, as it must be seen in the smallest window
        _CLOSE_SENT if are_sent_ahead else "",
        _no_turn_yet(no_turn) if no_turn else "",
        _CLOSE_MORE,
        _not_checked(not_checked) if not_checked else "",
        _nobody_does(nobody_does) if nobody_does else "",
        _not_settled(not_settled) if not_settled else "",
        _named_without_turns(named) if named else "",
    )
    return "\n".join(filter(None, lines))


_named_without_turns = counting(
    "{number} sentence names somebody here without turns; it stays as it is.",
    "{number} sentences name somebody here without turns; they stay as they are.",
)
_no_turn_yet = counting(
    "{number} person had no turn yet in this round.",
    "{number} people had no turn yet in this round.",
)
_not_checked = counting(
    "{number} sentence is not checked yet with whoever said it.",
    "{number} sentences are not checked yet with whoever said them.",
)
_nobody_does = counting(
    "For {number} agreed decision it is still open who will do it.",
    "For {number} agreed decisions it is still open who will do them.",
)
_not_settled = counting(
    "{number} decision is not settled; it is kept for next time.",
    "{number} decisions are not settled; they are kept for next time.",
)


def hands_shown(shown: Hands) -> str:
    """The hands recorded so far: how many showed each number, and how many passed.

    Hidden if so few answered that they would identify people.
    """
    if sum(shown.hands) < SHOWN_FROM:
        return HANDS_FEW
    counts = [f"{number}: {count}" for number, count in enumerate(shown.hands, start=1)]
    return _SHOWN.format(counts=" · ".join([*counts, did_not_show(shown.passed)]))


class MendView(NamedTuple):
    """A turn whose clock may be mended, and what it says now."""

    turn: TurnId
    told: str


def to_mend(session: Session, elapsed_ms: int) -> tuple[MendView, ...]:
    """The open turn and the last one before it. One that was passed in silence has no clock to mend."""
    taken = [turn for turn in session.turns if turn.has_ended]
    before = sorted([turn for turn in taken if turn.spoken_ms] or taken, key=lambda turn: turn.ended_seq)[-1:]
    found = (turn for turn in (session.open_turn, *before) if turn)
    return tuple(MendView(turn.id, _whose_clock(session, turn, elapsed_ms)) for turn in found)


def _whose_clock(session: Session, turn: Turn, elapsed_ms: int) -> str:
    spoken = times.clock(turns.spoken_ms(session, turn, elapsed_ms))
    name = name_of(session, turn.voice)
    if turn.round is None or turns.offers_differ(session, session.rounds[turn.round - 1]):
        return _MEND_WHOSE_ALONE.format(name=name, spoken=spoken)  # the offer would tell what time suits them
    return _MEND_WHOSE.format(name=name, spoken=spoken, offer=times.clock(turn.offer_ms))


def no_time(text: str) -> str:
    """The sentence about a text that is no time."""
    return _MEND_NO_TIME.format(text=clean(text, characters=40).text)


def resumed(session: Session, *, has_draft: bool = False) -> str:
    """The sentence when a session is resumed, with or without a clock that was running, or what was begun."""
    turn = session.open_turn
    said = SAY_RESUMED_HELD if turn is not None and turn.clock == "held" else SAY_RESUMED
    return sentences(said, _BEGUN_STANDS if has_draft else "")


def written_out(handout: Path, everything: Path, *, says_folder: bool) -> str:
    """The sentence that names both files; the folder stands only on the screen that is the facilitator's."""
    said = _WRITTEN_OUT_IN if says_folder else _WRITTEN_OUT
    return said.format(folder=as_written(handout.parent), handout=handout.name, everything=everything.name)
