"""Sentences about decisions: proposing, checking consent, settling and carrying."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from coprod_tui.domain.events import ConcernWords, Settlement
from coprod_tui.domain.model.decision import Consent, Decision
from coprod_tui.domain.model.principles import PRINCIPLES
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.called import said_by
from coprod_tui.presentation.carrying import carried
from coprod_tui.presentation.keys import Key, key
from coprod_tui.presentation.labels import PRINCIPLE_TITLES, STATES, did_not_show, marked, showed
from coprod_tui.presentation.language import _
from coprod_tui.presentation.spoken_times import count_in
from coprod_tui.presentation.text import Line, Paragraph
from coprod_tui.presentation.words import EARLIER

TITLE = _("A decision, in words that everyone can share")
PLACEHOLDER = _("We will …")
CAME_FROM = _("It came from ([choose] chooses):")
HINT = _("[keep] puts it on the screen · [to_next] where it came from · [back] draft")

SETTLE_TITLE = _("Is this what we share?")
_REOPENS = _("reword it; then it is open again")
SETTLE_NONE = _("There is no open decision. Press [decide] to put one into words.")
_SETTLE_STATE = _("Decision {number} of {count} · {state}")
SETTLE_HINT = _("[decision.earlier] [decision.later] another decision · [back] later")
_SERVES = _("Which principles does it serve? Keys [decision.equals] to [decision.joined]")
_FROM_WORDS = _("From {name}: “{text}”")
_FROM_TAKEN_OUT = _("From words that were taken out later")
BECAUSE = _("Because …")
LET_GO_TITLE = _("Nobody needs it any more. Why, in words?")
REASON_HINT = _("[keep] keeps it · [back] goes back")
ASKED_IN_WORDS: dict[Settlement, tuple[str, str]] = {
    "not_agreed": (_("Not agreed. Why, in words?"), BECAUSE),
    "parked": (_("Not decided yet. When do we come back to it?"), _("At our next meeting …")),
}
"""What is asked, and the beginning of an answer; that of when the group comes back to it may be left empty."""

_CHECK_SHOW = _("Think first; then all {here} show together:")
CHECK_SIGNS = {
    "agree": (_("thumb up"), _("Yes")),
    "concern": (_("flat hand"), _("Yes, but I have a worry")),
    "object": (_("thumb down"), _("No, something has to be sorted out first")),
}
_CHECK_REST_FIRST = _("Nobody has to show.")
_CHECK_NO_REST = _("Everyone has shown.")
_CHECK_TOO_MANY = _("That is more than are in the room. Count once more.")
CHECK_WORDS = {
    "concern": _("The worries, in their words, without names"),
    "object": _("What has to be sorted out first, in their words"),
}
_CHECK_NO_NUMBER = _("“{text}” under “{sign}” is no number; write it like 12.")
_OPEN_OBJECTION = _(
    "Something has to be sorted out first: reword it ([decision.reword]), then ask again ([decision.check])."
)
_UNCHECKED_OBJECTION = _("It stays to be sorted out until all were asked about these new words ([decision.check]).")
_UNCHECKED = _("Not asked yet: can we all live with this?")
_CHECKED = _("Can we all live with this? {counts}")
_WORRIES = {"concern": _("A worry: “{text}”"), "object": _("To be sorted out first: “{text}”")}
_WORRIES_BEFORE = {
    "concern": _("A worry about earlier words: “{text}”"),
    "object": _("To be sorted out in earlier words: “{text}”"),
}
"""How the words stand, and those that were there before."""

SAY_PROPOSED = _("In words. Reword it together, then [settle] to settle it.")
_SETTLED = _("{state}. It stands on the screen and on the disk.")
SAY_LET_GO = _("Let go, with its reason. The group hears of it once, when it looks back.")
SAY_DRAFT = _("Your draft is kept as long as coprod runs; [decide] goes on with it.")
SAY_CHECK_DRAFT = _("What you typed is kept as long as coprod runs; asking again goes on with it.")
SAY_CARRY_DRAFT = _(
    "What you typed is kept as long as coprod runs; [decision.carry] with its decision goes on with it."
)


def settled(state: Settlement) -> str:
    """The sentence after a decision was settled."""
    return _SETTLED.format(state=STATES[state].capitalize())


def offered(decision: Decision) -> tuple[Key, ...]:
    """The keys for what the group may do with a decision in its present state: with one let go, nothing more."""
    if decision.state == "let_go":
        return ()
    if decision.state == "agreed":
        return (key("decision.carry"), _reopening())
    if decision.state == "not_agreed":
        return (_reopening(),)
    left_out = {"parked"} if decision.state == "parked" else {"take_up"}
    if decision.last_check_met_objection or decision.check is None:
        left_out.add("agreed")
    acts = ("check", "agreed", "not_agreed", "parked", "take_up", "reword", "let_go")
    return tuple(_labelled(key(f"decision.{act}")) for act in acts if act not in left_out)


def _reopening() -> Key:
    return key("decision.reword")._replace(label=_REOPENS)


def _labelled(row: Key) -> Key:
    """The key, labelled with the name of the state it leads to if it has no label."""
    return row if row.label else row._replace(label=next(said for state, said in STATES.items() if state == row.name))


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


def worries(words: Iterable[ConcernWords], *, is_of_these_words: bool) -> Iterator[str]:
    """What was said in a check of the present words, or of earlier ones."""
    told = _WORRIES if is_of_these_words else _WORRIES_BEFORE
    return (told[said.kind].format(text=said.text) for said in words)


def checked(check: Consent) -> str:
    """The counts of a consent check of the present words."""
    return _CHECKED.format(counts=showed(check.agree, check.concern, check.object, check.abstain))


# --- large on the screen


class SettleView(NamedTuple):
    """A decision in the parts of its dialog: how it stands, its words, where it came from, its check, its principles.

    ``offered``: the keys for what may be done with it.
    """

    state: str
    words: str
    more: str
    check: str
    principles: Paragraph
    offered: tuple[Key, ...]


def settling(session: Session, decision: Decision) -> SettleView:
    """The decision as it stands among the others."""
    number, count = session.decisions.index(decision) + 1, len(session.decisions)
    return SettleView(
        _SETTLE_STATE.format(number=number, count=count, state=marked(decision.state)),
        decision.text,
        "\n".join(_more(session, decision)),
        "\n".join(_check(decision)),
        tuple(_principles(decision)),
        offered(decision),
    )


def _more(session: Session, decision: Decision) -> Iterator[str]:
    """From whose words it came, the words it had before, and who carries it by when."""
    for words in map(session.contribution, decision.source):
        if words.text is None:
            yield _FROM_TAKEN_OUT
        else:
            yield _FROM_WORDS.format(name=said_by(session, words), text=words.text)
    earlier = dict.fromkeys(wording.text for wording in decision.earlier if wording.text != decision.text)
    yield from (EARLIER.format(text=text) for text in earlier)
    if decision.state == "agreed":
        yield carried(session, decision)


def _check(decision: Decision) -> Iterator[str]:
    """How the words stand: whether an objection is open, checked or not, and what was said in the last check."""
    last = decision.check
    if decision.last_check_met_objection:
        yield _OPEN_OBJECTION if last else _UNCHECKED_OBJECTION
    if last is not None:
        yield checked(last)
    elif not decision.last_check_met_objection:
        yield _UNCHECKED
    for check in decision.consent[-1:]:
        yield from worries(check.words, is_of_these_words=last is not None)


def _principles(decision: Decision) -> Iterator[Line]:
    """The six, each with its key and a sign for those that the decision serves."""
    yield Line.of((_SERVES, "quiet"))
    for principle in PRINCIPLES:
        sign, tone = ("✓ ", "bold") if principle in decision.principles else ("· ", "")
        yield Line.of(
            (f"{key(f'decision.{principle}').shown}  ", "bold now"), sign, (PRINCIPLE_TITLES[principle], tone)
        )
