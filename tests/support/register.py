"""The decision laws' own book-keeping: a second reading of the kept events that shares no code with the core.

It knows events only by name and fields. What breaks a law is noted in ``broken``, in words.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from coprod_tui.domain.message import Message
from tests.support.ledger import kind, that_count

SIX = ["equals", "informed", "shared", "inequalities", "input", "joined"]
OURS = [f"p{number}" for number in range(1, 10)]
AFTER_THE_CLOSE = {"DecisionCarried", "FollowedUp", "FedBack", "ContributionAnswered", "TakenOut"}
_UNDO_STOPS = {
    "SessionClosed": Message("closed"),
    "LookedBack": Message("looked_back"),
    "TakenOut": Message("taken_out"),
}


@dataclass
class DecisionKept:
    """One decision as the events tell it; ``told`` is the words and how many follow-ups there were by then."""

    wordings: list[str]
    source: tuple[str, ...]
    taken_up_from: Any = None
    state: str = "proposed"
    reason: str = ""
    principles: tuple[str, ...] = ()
    counts: list[tuple[int, int, int, int]] = field(default_factory=list)
    checked: tuple[int, int, int, int] | None = None
    settled: int = 0
    carried: tuple[tuple[str, ...], date | None, date | None] = ((), None, None)
    follow_ups: list[tuple[str, str, str]] = field(default_factory=list)
    told: list[tuple[str, int]] = field(default_factory=list)


class Register:
    """Everything the laws of decisions speak of, from the events that count."""

    def __init__(self, events: Iterable[Any]) -> None:
        self.decisions: dict[str, DecisionKept] = {}
        self.answers: dict[str, list[tuple[str, str | None]]] = {}
        self.taken_out: set[str] = set()
        self.broken: list[str] = []
        self._here: set[str] = set()
        self._voices: set[str] = set()
        self._closed = False
        self._offered: list[str] = []
        self._counted: list[Any] = []
        self.go_on(that_count(events))

    def go_on(self, events: Iterable[Any]) -> None:
        """Whole acts that count and follow what was read."""
        for event in events:
            self._counted.append(event)
            if self._closed and kind(event) not in AFTER_THE_CLOSE:
                self.broken.append(f"law 7: {kind(event)} after the close")
            getattr(self, f"_{kind(event)}", lambda _: None)(event)

    @property
    def undo_stops(self) -> Message | None:
        """The sentence with which undo must say no, None where it must not."""
        last = next((event for event in reversed(self._counted) if kind(event) != "SessionResumed"), None)
        if last is None or last.act == 1:
            return Message("nothing_to_undo")
        return _UNDO_STOPS.get(kind(last))

    def _must(self, law: int, holds: object, what: str) -> None:
        if not holds:
            self.broken.append(f"law {law}: {what}")

    # --- the room

    def _SessionOpened(self, event: Any) -> None:
        self._offered = OURS[: len(event.plan.principles)] or SIX

    def _VoiceJoined(self, event: Any) -> None:
        self._here.add(event.voice)
        self._voices.add(event.voice)

    _VoiceCameBack = _BecameVoice = _VoiceJoined

    def _VoiceWentAway(self, event: Any) -> None:
        self._here.remove(event.voice)

    def _BecameAlongside(self, event: Any) -> None:
        self._here.discard(event.voice)

    def _SessionClosed(self, _: Any) -> None:
        self._closed = True

    def _Contributed(self, event: Any) -> None:
        self.answers[event.contribution] = []

    def _TakenOut(self, event: Any) -> None:
        self.taken_out.add(event.contribution)

    def _HandsShown(self, event: Any) -> None:
        self._must(4, min((*event.hands, event.passed)) >= 0, "a hand less than none")
        self._must(4, sum(event.hands) + event.passed == len(self._here) > 0, "hands that do not add up")

    # --- deciding

    def _DecisionProposed(self, event: Any) -> None:
        self._must(3, len(set(event.source)) == len(event.source), "a source named twice")
        self._must(3, set(event.source) <= self.answers.keys() - self.taken_out, "a source that does not stand")
        self.decisions[event.decision] = DecisionKept([event.text], event.source, event.taken_up_from)

    def _DecisionReworded(self, event: Any) -> None:
        kept = self.decisions[event.decision]
        self._must(3, event.text != kept.wordings[-1], "reworded into the same words")
        self._must(2, not kept.follow_ups, "reworded although something had come of it")
        self._must(5, kept.state != "let_go", "reworded although it was let go")
        kept.wordings.append(event.text)
        kept.state, kept.reason, kept.settled, kept.checked = "proposed", "", 0, None
        kept.carried = ((), None, None)

    def _PrinciplesChosen(self, event: Any) -> None:
        self._must(
            3,
            list(event.principles) == sorted(set(event.principles), key=(*SIX, *OURS).index),
            "principles out of order",
        )
        self._must(3, set(event.principles) <= set(self._offered), "a principle that the session does not go by")
        self.decisions[event.decision].principles = event.principles

    def _ConsentTaken(self, event: Any) -> None:
        kept = self.decisions[event.decision]
        counts = (event.agree, event.concern, event.object, event.abstain)
        self._must(4, min(counts) >= 0, "a count less than none")
        self._must(4, sum(counts) == len(self._here) > 0, "a check that does not add up")
        self._must(5, kept.state == "proposed", f"a check of what is {kept.state}")
        said = {words.kind for words in event.words}
        self._must(1, "object" in said or not event.object, "an objection without words")
        self._must(1, event.object or "object" not in said, "an objection that blocks nothing")
        self._must(1, event.concern or "concern" not in said, "a concern of nobody")
        kept.counts.append(counts)
        kept.checked = counts

    def _DecisionTakenUp(self, event: Any) -> None:
        kept = self.decisions[event.decision]
        self._must(5, kept.state == "parked", f"taken up although {kept.state}")
        kept.state, kept.reason = "proposed", ""

    def _DecisionSettled(self, event: Any) -> None:
        kept = self.decisions[event.decision]
        self._must(5, kept.state == "proposed", f"settled although {kept.state}")
        if event.settlement == "agreed":
            self._must(1, kept.checked, "agreed without a check of its present words")
            agree, concern, objecting, _ = kept.checked or (0, 0, 0, 0)
            self._must(1, objecting == 0, "agreed over an objection")
            self._must(1, agree or concern, "agreed by nobody")
        if event.settlement == "not_agreed":
            self._must(3, event.reason.strip(), "turned down without a reason")
        if event.settlement != "parked":
            kept.settled += 1
            self._must(5, kept.settled == 1, "settled twice in one wording")
        kept.state, kept.reason = event.settlement, event.reason

    def _LetGo(self, event: Any) -> None:
        kept = self.decisions[event.decision]
        self._must(5, kept.state in ("proposed", "parked"), f"let go although {kept.state}")
        self._must(3, event.reason.strip(), "let go without a reason")
        kept.state, kept.reason = "let_go", event.reason

    def _DecisionCarried(self, event: Any) -> None:
        kept = self.decisions[event.decision]
        self._must(6, kept.state == "agreed", f"carried although {kept.state}")
        can = self._voices if self._closed else self._here
        self._must(6, event.carried_by and set(event.carried_by) <= can, "carried by somebody who is not here")
        self._must(6, len(set(event.carried_by)) == len(event.carried_by), "carried twice by one voice")
        named = [day for day in (event.due, event.feed_back_by) if day is not None]
        stood = kept.carried[1:]
        for day, before in zip((event.due, event.feed_back_by), stood, strict=True):
            self._must(6, day in (None, before) or day >= event.at.date(), "by a day that is past")
        self._must(6, named == sorted(named), "told before it is to be done")
        kept.carried = (event.carried_by, event.due, event.feed_back_by)

    # --- what comes of it

    def _FollowedUp(self, event: Any) -> None:
        kept = self.decisions[event.decision]
        self._must(2, kept.state == "agreed", f"followed up although {kept.state}")
        self._must(2, event.happened.strip(), "followed up without words")
        self._must(2, event.status == "under_way" or event.learned.strip(), "closed without learning")
        kept.follow_ups.append((event.status, event.happened, event.learned))

    def _FedBack(self, event: Any) -> None:
        kept = self.decisions[event.decision]
        self._must(2, kept.follow_ups or kept.state == "let_go", "told before anything came of it")
        self._must(2, not kept.told or kept.told[-1][1] < len(kept.follow_ups), "told twice of the same")
        kept.told.append((event.words, len(kept.follow_ups)))

    def _LookedBack(self, event: Any) -> None:
        self._must(2, event.happened.strip(), "looked back without words")
        self._must(2, event.status == "under_way" or event.learned.strip(), "closed without learning, looking back")

    def _ContributionAnswered(self, event: Any) -> None:
        self._must(7, event.contribution not in self.taken_out, "an answer to words that were taken back")
        self._must(7, event.decision or event.answer != "acted_on", "acted on, and by no decision")
        self._must(7, event.because.strip() or event.answer != "not_acted_on", "not acted on, and nobody says why")
        if event.answer in ("acted_on", "partly") and event.decision:
            self._must(7, self.decisions[event.decision].state == "agreed", "acted on by what was not agreed")
        self.answers[event.contribution].append((event.answer, event.decision))
