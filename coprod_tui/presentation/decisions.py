"""Sentences about decisions: proposing, checking consent, settling and carrying."""

from collections.abc import Iterable, Iterator, Mapping

from coprod_tui.domain.events import ConcernWords, Settlement
from coprod_tui.domain.model.decision import Consent, Decision
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation import handout
from coprod_tui.presentation.labels import STATES, did_not_show, quoted, showed
from coprod_tui.presentation.language import _
from coprod_tui.presentation.spoken_times import count_in

TITLE = _("A decision, in words that everyone can share")
PLACEHOLDER = _("We will …")
CAME_FROM = _("It came from ([choose] chooses):")
HINT = _("[keep] puts it on the screen · [to_next] where it came from · [back] draft")

SETTLE_NONE = _("There is no open decision. Press [decide] to put one into words.")
BECAUSE = _("Because …")
LET_GO_TITLE = _("Nobody needs it any more. Why, in words?")
REASON_HINT = _("[keep] keeps it · [back] goes back")
ASKED_IN_WORDS: dict[Settlement, tuple[str, str]] = {
    "not_agreed": (_("Not agreed. Why, in words?"), BECAUSE),
    "parked": (_("Not decided yet. When do we come back to it?"), _("At our next meeting …")),
}
"""What is asked, and the beginning of an answer; that of when the group comes back to it may be left empty."""

_CHECK_SHOW = _("Think first; then all {here} show together")
CHECK_HINT = _("[keep] goes on, and keeps it at the end · [back] leaves it as a draft")
CHECK_SIGNS = {
    "agree": (_("thumb up"), _("Yes")),
    "concern": (_("flat hand"), _("Yes, but I have a worry")),
    "object": (_("thumb down"), _("No, something has to be sorted out first")),
}
_CHECK_REST_FIRST = _("Nobody has to show; any sign will do.")
_CHECK_NO_REST = _("Everyone has shown.")
_CHECK_TOO_MANY = _("That is more than are in the room. Count once more.")
CHECK_WORDS = {
    "concern": _("Worries, in their words, without names"),
    "object": _("To be sorted out first, in their words"),
}
STANDS_BELOW = _("What was said stands below, with the words. How many showed this?")
_CHECK_NO_NUMBER = _("“{text}” under “{sign}” is no number; write it like 12.")
_ALL_THE_SAME = _("{counts}. Is it agreed all the same?")
ALL_THE_SAME_YES = _("yes, it is agreed all the same")
SAY_NOT_YET_AGREED = _("It is not settled yet. Ask all again ([decision.check]), or come back to it later.")
SAY_NO_PRINCIPLE = _("No principle has that number here.")
SAY_NO_OTHER = _("There is no other decision yet.")
_CHECKED = _("Can we all live with this? {counts}")
_WORRIES = {"concern": _("A worry: “{text}”"), "object": _("To be sorted out first: “{text}”")}
_WORRIES_BEFORE = {
    "concern": _("A worry about earlier words: “{text}”"),
    "object": _("To be sorted out in earlier words: “{text}”"),
}
"""How the words stand, and those that were there before."""

SAY_REWORDED = _("In new words. Ask all again ([decision.check]).")
SAY_PROPOSED = _("In words. Reword it together, then [settle] to settle it.")
_SETTLED = _("{state}. It stands on the screen and on the disk.")
SAY_LET_GO = _("Let go, with its reason. The group hears of it once, when it looks back.")
SAY_DRAFT = _("Your draft is kept until the close. [decide] goes on with it.")
SAY_CHECK_DRAFT = _("What you typed is kept until the close. Asking again goes on with it.")
SAY_CARRY_DRAFT = _("What you typed is kept until the close. [decision.carry] with its decision goes on with it.")


def settled(state: Settlement) -> str:
    """The sentence after a decision was settled."""
    return _SETTLED.format(state=STATES[state].capitalize())


def to_settle(session: Session) -> Decision | None:
    """The decision that is settled next: the last one in words, else the last parked, else one that nobody carries."""
    uncarried = [each for each in session.decisions if each.state == "agreed" and not each.carried_by]
    proposed, parked = ([each for each in session.decisions if each.state == state] for state in ("proposed", "parked"))
    return next(reversed([*uncarried, *parked, *proposed]), None)


# --- the check


def all_show(here: int) -> str:
    """What everyone in the room does at the same moment."""
    return _CHECK_SHOW.format(here=here)


def count_shown(typed: Mapping[str, str], here: int) -> str:
    """Below the counts, as typed by sign: how many have not shown yet, or which count is none."""
    if not any(typed.values()):
        return _CHECK_REST_FIRST
    counts = {sign: count_in(text) for sign, text in typed.items()}
    if wrong := next((sign for sign, count in counts.items() if count is None), ""):
        return _CHECK_NO_NUMBER.format(text=typed[wrong], sign=CHECK_SIGNS[wrong][0])
    rest = here - sum(count or 0 for count in counts.values())
    if rest < 0:
        return _CHECK_TOO_MANY
    return did_not_show(rest) if rest else _CHECK_NO_REST


def all_the_same(decision: Decision) -> str:
    """What is asked before it is agreed where few have shown; empty where nothing is."""
    check = decision.check
    return _ALL_THE_SAME.format(counts=did_not_show(check.abstain)) if check and check.few_showed else ""


def is_in_words(text: str) -> bool:
    """Whether what was typed in the place of a count is what somebody said."""
    return count_in(text) is None and " " in text


def worries(words: Iterable[ConcernWords], *, is_of_these_words: bool) -> Iterator[str]:
    """What was said in a check of the present words, or of earlier ones."""
    told = _WORRIES if is_of_these_words else _WORRIES_BEFORE
    return (told[said.kind].format(text=said.text) for said in words)


def why_or_when(decision: Decision, *, is_quoted: bool = False) -> str:
    """Why it was settled or let go; for a parked one, when the group comes back to it."""
    said = handout.COME_BACK if decision.state == "parked" else handout.BECAUSE
    return said.format(reason=quoted(decision.reason) if is_quoted else decision.reason)


def checked(check: Consent) -> str:
    """The counts of a consent check of the present words."""
    return _CHECKED.format(counts=showed(check.agree, check.concern, check.object, check.abstain))
