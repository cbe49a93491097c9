"""What the room says."""

from collections.abc import Sequence
from pathlib import Path

from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.schedule.rotation import Standing

ROUND = "Round {number} of {count}"
GATHERING = "Gathering"
BETWEEN = "Between turns"
DONE = "The plan is done"

SAVED = "saved"
NOT_SAVED = "NOT SAVED: {why}. Nothing is lost: coprod keeps it in mind and tries again every second."

WAITING = "of {offer}, when you are ready"
WAITING_KEYS = "space starts the clock"
RUNNING = "left of {offer}"
HELD = "paused at {left} · space goes on"
OVER = "finish in your own time"
AGAIN = "offered once more"
KEPT = "a turn kept from round {number}"
EXTRA = "the extra time, for everyone alike"
STEP_LEFT = "left of {length}"
STEP_OVER = "beyond {length}"
STEP_OPEN = "together"

NEXT = "Next: {first}"
NEXT_TWO = "Next: {first}, then {second}"
NEXT_STEP = "Then: {step}"
NEXT_CLOSE = "Then the round is complete"
NEXT_END = "Then the plan is done"
NEXT_NONE = ""
OPEN_FIRST = "n opens the first step"
OPEN_NEXT = "n goes on"
WELCOME = "Welcome. {people} here"
WELCOME_NONE = "Welcome. Nobody is on the list yet: j adds somebody"
END = "q closes the session together"

VOICES = "Voices"
EACH = "each voice: {share}"
EACH_EXTRA = "each voice: {share} + {extra}"
HEARD = "What we have heard"
HEARD_EMPTY = "What is said will stand here, in people’s own words.\nw writes it down."
DECIDED = "What we have decided"
LAST_DECISION = "{state}: {text}"
DECIDED_EMPTY = "What we decide together will stand here.\nd puts it into words."
MORE = "{count} more above"
MORE_VOICES = "+{count} more"
MORE_BELOW = "{count} more below"
READ_BACK = "✓ checked with {name}"
READ_BACK_SOMEONE = "✓ checked, as someone"
READ_BACK_NAMELESS = "✓ checked"
NOT_READ_BACK = "not checked yet"
TABS = "{here} · {count}     tab: {other} · {others}"
CHOSEN_HINT = "↑ ↓ choose · Enter opens it · tab goes on · Esc leaves the list"

STANDING: dict[Standing, tuple[str, ...]] = {
    "waiting": ("▶", "when ready"),
    "speaking": ("▶", "their turn"),
    "held": ("▶", "paused"),
    "next": ("›", "next"),
    "to_come": ("·", ""),
    "spoke": ("✓", "had a turn"),
    "passed": ("–", "not this time", "not now"),
    "passed_back_later": ("↺", "later"),
    "away": ("○", "away"),
    "away_kept": ("○", "away, turn kept", "away"),
}
"""The sign with which a voice stands in the list, and the words: the first that fit beside the names."""


SAY_KEPT = "Written down. Check it with {name}: y with their name, s as “someone”."
SAY_KEPT_NAMELESS = "Written down, as said by someone. Check it with them; y when it is what they meant."
SAY_READ_BACK = "Checked with {name}: their name may stand with it."
SAY_READ_BACK_SOMEONE = "Checked, as “someone”: no name stands with it in what is handed out."
SAY_READ_BACK_NAMELESS = "Checked: it is what was meant."
SAY_REWORDED = "Reworded; the earlier words are kept. Check it with them again."
SAY_TAKEN_OUT = "Taken out. These words are gone from everywhere."
SAY_TAKEN_OUT_LEFT = "Taken out. Files that are not coprod’s still hold these words: {files}"
SAY_CHOOSE_WORDS = "Which words? Choose them first: tab, ↑ ↓, then x."
SAY_DRAFT = "Your draft is kept as long as coprod runs; w goes on with it."
SAY_DRAFT_OF = "Your draft is kept as long as coprod runs; w goes on with it in a turn of {name}."
SAY_DECISION_DRAFT = "Your draft is kept as long as coprod runs; d goes on with it."
SAY_CHECK_DRAFT = "What you typed is kept as long as coprod runs; asking again goes on with it."
SAY_CARRY_DRAFT = "What you typed is kept as long as coprod runs; k with its decision goes on with it."
SAY_REFLECTION_DRAFT = "What you typed is kept as long as coprod runs; r goes on with it."
SAY_PROPOSED = "In words. Reword it together, then c to settle it."
SAY_SETTLED = "{state}. It stands on the screen and on the disk."
SAY_JOINED = "Welcome, {name}. You have the last place in the circle and the same room to speak as everyone."
SAY_AWAY = "{name} is away."
SAY_AWAY_KEPT = "{name} is away. Their turn is kept."
SAY_AWAY_ENDS = "{name} is away. Their turn ends here."
SAY_AWAY_ONCE_MORE = "{name} is away. They are offered their turn once more when they are back."
SAY_BACK = "Welcome back, {name}."
SAY_NAME_STANDS = "{name} it is."
SAY_RENAMED = "From now on: {name}."
SAY_PASSED = "{name}: later. They are offered a turn once more when the others have had theirs."
SAY_PASSED_AGAIN = "{name}: not this time."
SAY_WAITS = "We wait. space when {name} is ready; p asks again."
SAY_ADDED = "30 seconds more for everyone in this round."
SAY_MENDED = "{name}’s clock is mended: {spoken}."
SAY_UNDONE = "Undone: {what}. u again undoes the one before."
SAY_UNDONE_PAUSED = "Undone: {what}. {name}’s clock is paused where it stood; space goes on."
SAY_REDONE = "Done again: {what}."
SAY_EXPORTED = "Exported as {name}"
SAY_WRITTEN_OUT = "To hand out: {handout} · all there is: {everything}"
SAY_WRITTEN_OUT_IN = "In {folder} to hand out: {handout} · all there is: {everything}"
SAY_SLEPT = "This computer slept for {gap}. Nobody’s time was used up."
SAY_SLEPT_HELD = "This computer slept for {gap}. The clock is paused where it stood; space goes on."
SAY_RESUMED = "Here we are again, where we left off."
SAY_RESUMED_HELD = "Here we are again. The clock is paused where it stood."
SAY_NO_LISTS = "This window is too small to look back; make it larger."
SAY_FOCUS = "f shows the whole room again"

UNDONE = {
    "voice_joined": "someone joined",
    "voice_renamed": "a new name",
    "voice_went_away": "someone went away",
    "voice_came_back": "someone came back",
    "step_opened": "the step was opened",
    "step_closed": "the step was ended",
    "round_opened": "the round was opened",
    "round_closed": "the round was closed",
    "turn_opened": "the turn was opened",
    "turn_kept_open": "the turn was kept open",
    "clock_started": "the clock was started",
    "clock_held": "the clock was paused",
    "turn_ended": "the turn was ended",
    "turn_passed": "the pass",
    "time_added": "more time for everyone",
    "clock_mended": "the clock was mended",
    "contributed": "words were written down",
    "contribution_reworded": "words were reworded",
    "read_back": "words were checked",
    "decision_proposed": "a decision was put into words",
    "decision_reworded": "a decision was reworded",
    "decision_settled": "a decision was settled",
    "decision_taken_up": "a decision was taken up again",
    "decision_carried": "who will do what was decided",
    "principles_chosen": "which principles a decision serves",
    "consent_taken": "whether we can all live with a decision",
    "followed_up": "what came of a decision",
    "fed_back": "the group was told what came of a decision",
    "contribution_answered": "words were answered",
    "hands_shown": "the reflection",
    "reflected": "the reflection",
}
"""What an undone act was, by the kind of an event."""
COMES_ALONG = frozenset(
    {
        "clock_held",
        "decision_taken_up",
        "round_closed",
        "round_opened",
        "step_closed",
        "step_opened",
        "turn_ended",
        "turn_kept_open",
        "turn_opened",
    }
)
"""What an act also does besides what it is for: who goes away ends their turn."""

TOO_SMALL = "Please make\nthis window larger.\nThe session goes on."
TOO_SMALL_NOT_SAVED = "NOT SAVED.\nPlease make\nthis window larger."


def undone(kinds: Sequence[str]) -> str:
    """What an act was that is taken back, by the kinds of its events."""
    return UNDONE[next((kind for kind in kinds if kind not in COMES_ALONG), kinds[0])]


def taken_out(left: Sequence[Path]) -> str:
    """What is said once words were taken out; ``left`` are files that hold them and are not coprod's."""
    if not left:
        return SAY_TAKEN_OUT
    return SAY_TAKEN_OUT_LEFT.format(files=", ".join(path.name for path in left))


def checked(name: str, *, with_name: bool) -> str:
    """What is said once words were checked; ``name`` is empty where none goes with them."""
    if not name:
        return SAY_READ_BACK_NAMELESS
    return SAY_READ_BACK.format(name=name) if with_name else SAY_READ_BACK_SOMEONE


def read_back_mark(name: str, said: Contribution) -> str:
    """How words stand in a list; ``name`` is empty where none goes with them."""
    if not said.read_back:
        return NOT_READ_BACK
    if not name:
        return READ_BACK_NAMELESS
    return READ_BACK.format(name=name) if said.with_name else READ_BACK_SOMEONE


def resumed(session: Session) -> str:
    """What is said when a session is gone on with, which may be where no clock has run."""
    turn = session.open_turn
    return SAY_RESUMED_HELD if turn is not None and turn.clock == "held" else SAY_RESUMED
