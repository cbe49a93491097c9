"""Sentences about decisions: proposing, checking consent, settling and carrying."""

from collections.abc import Iterable, Iterator

from coprod_tui.domain.events import ConcernWords, Settlement
from coprod_tui.domain.ids import VoiceId
from coprod_tui.domain.model.decision import Consent, Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.called import name_of
from coprod_tui.presentation.keys import Key, key
from coprod_tui.presentation.labels import STATES, did_not_show, showed
from coprod_tui.presentation.language import _

TITLE = _("A decision, in words that everyone can share")
CLOCK_RUNS = _("The clock runs on. [Clock] before [decide] pauses it.")
PLACEHOLDER = _("We will …")
CAME_FROM = _("It came from ([choose] chooses):")
HINT = _("[keep] puts it on the screen · [to_next]: where it came from · [back] leaves it as a draft")

SETTLE_TITLE = _("Is this what we share?")
_REOPENS = _("reword it; then it is open again")
SETTLE_NONE = _("There is no open decision. Press [decide] to put one into words.")
SETTLE_STATE = _("Decision {number} of {count} · {state}")
SETTLE_HINT = _("[decision.earlier] [decision.later] another decision · [back] later")
SERVES = _("Which principles does it serve? Keys [decision.equals] to [decision.joined]")
FROM_WORDS = _("From {name}: “{text}”")
FROM_TAKEN_OUT = _("From words that were taken out later")
REASON_HINT = _("[keep] keeps it · [back] goes back")
ASKED_IN_WORDS: dict[Settlement, tuple[str, str]] = {
    "not_agreed": (_("Not agreed. Why, in words?"), _("Because …")),
    "parked": (_("Not decided yet. When do we come back to it?"), _("At our next meeting …")),
}
"""What is asked, and the beginning of an answer; that of when the group comes back to it may be left empty."""

CHECK_SHOW = _("Think first; then all {here} show together:")
CHECK_SIGNS = {
    "agree": (_("thumb up"), _("Yes")),
    "concern": (_("flat hand"), _("Yes, but I have a worry")),
    "object": (_("thumb down"), _("No, something has to be sorted out first")),
}
CHECK_REST_FIRST = _("Nobody has to show.")
_CHECK_NO_REST = _("Everyone has shown.")
CHECK_TOO_MANY = _("That is more than are in the room. Count once more.")
CHECK_WORDS = {
    "concern": _("The worries, in their words, without names"),
    "object": _("What has to be sorted out first, in their words"),
}
CHECK_NO_NUMBER = _("“{text}” under “{sign}” is no number; write it like 12.")
OPEN_OBJECTION = _(
    "Something has to be sorted out first: reword it ([decision.reword]), then ask again ([decision.check])."
)
UNCHECKED_OBJECTION = _("It stays to be sorted out until all were asked about these new words ([decision.check]).")
UNCHECKED = _("Not asked yet: can we all live with this?")
_CHECKED = _("Can we all live with this? {counts}")
_WORRIES = {"concern": _("A worry: “{text}”"), "object": _("To be sorted out first: “{text}”")}
_WORRIES_BEFORE = {
    "concern": _("A worry about earlier words: “{text}”"),
    "object": _("To be sorted out in earlier words: “{text}”"),
}
"""How the words stand, and those that were there before."""

SAY_PROPOSED = _("In words. Reword it together, then [settle] to settle it.")
_SETTLED = _("{state}. It stands on the screen and on the disk.")
SAY_DRAFT = _("Your draft is kept as long as coprod runs; [decide] goes on with it.")
SAY_CHECK_DRAFT = _("What you typed is kept as long as coprod runs; asking again goes on with it.")
SAY_CARRY_DRAFT = _(
    "What you typed is kept as long as coprod runs; [decision.carry] with its decision goes on with it."
)
_CARRIED_BY = _("Who will do it: {names}.")

CARRY_TITLE = _("Who will do it?")
CARRY_WHO = _("Who is here: [choose] chooses, [to_next] goes on")
CARRY_WHO_LATER = _("Who was there: [choose] chooses, [to_next] goes on")
CARRY_DUE = _("By when? (a day: 12 Dec, in 3 weeks, next Friday)")
CARRY_TELL = _("When do we hear back?")
DAY_READ = _("That is {day}.")
NEXT_MEETING_READ = _("That is a promise without a day: at our next meeting.")


def settled(state: Settlement) -> str:
    """The sentence after a decision was settled."""
    return _SETTLED.format(state=STATES[state].capitalize())


def offered(decision: Decision) -> tuple[Key, ...]:
    """The keys for what the group may do with a decision in its present state."""
    if decision.state == "agreed":
        return (key("decision.carry"), _reopening())
    if decision.state == "not_agreed":
        return (_reopening(),)
    left_out = {"parked"} if decision.state == "parked" else {"take_up"}
    if decision.last_check_met_objection or decision.check is None:
        left_out.add("agreed")
    acts = ("check", "agreed", "not_agreed", "parked", "take_up", "reword")
    return tuple(_labelled(key(f"decision.{act}")) for act in acts if act not in left_out)


def _reopening() -> Key:
    return key("decision.reword")._replace(label=_REOPENS)


def _labelled(row: Key) -> Key:
    """The key, labelled with the name of the state it leads to if it has no label."""
    return row if row.label else row._replace(label=next(said for state, said in STATES.items() if state == row.name))


def showing(rest: int) -> str:
    """How many people in the room have not shown yet."""
    return did_not_show(rest) if rest else _CHECK_NO_REST


def worries(words: Iterable[ConcernWords], *, is_of_these_words: bool) -> Iterator[str]:
    """What was said in a check of the present words, or of earlier ones."""
    told = _WORRIES if is_of_these_words else _WORRIES_BEFORE
    return (told[said.kind].format(text=said.text) for said in words)


def checked(check: Consent) -> str:
    """The counts of a consent check of the present words."""
    return _CHECKED.format(counts=showed(check.agree, check.concern, check.object, check.abstain))


def carried_by(session: Session, voices: Iterable[VoiceId]) -> str:
    """The sentence after it was kept who will do it."""
    return _CARRIED_BY.format(names=", ".join(name_of(session, voice) for voice in voices))
