"""What a group chose of how it works together: in hand-outs, at the gathering, and aloud once it has changed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.ways import (
    ClockLook,
    NamesWithWords,
    OrderOfHands,
    Ways,
    usual_break_after_ms,
)
from coprod_tui.domain.plan.plan import MINUTE, SECOND, EvenOut
from coprod_tui.presentation.clock import look_of
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.times import in_words

_LOOKS_IN_WORDS: Mapping[ClockLook, str] = {
    "numbers": _("The clock is shown in numbers."),
    "bar": _("The clock is shown as a bar that fills."),
    "none": _("No clock is shown; words say when the time is up."),
}
_EVENED_OUT_IN_WORDS: Mapping[EvenOut, str] = {
    "next-round": _("Who has longer in one round starts the next with a little less."),
    "off": _("Who has longer in one round owes nothing in the next."),
}
_STAND_IN_WORDS: Mapping[NamesWithWords, str] = {
    "shown": _("Each person says whether their name stands with their words."),
    "someone": _("No name stands with what was said."),
}
_NEXT_HAND_IN_WORDS: Mapping[OrderOfHands, str] = {
    "least-heard": _("Hands of those who were heard less come first."),
    "in-order": _("Hands come in the order in which they go up."),
}
PAUSE_IN_WORDS = _("Between two turns it is quiet for {time}.")
NO_PAUSE = _("One turn follows the other without a pause.")
_READING_IN_WORDS = _("After words or a decision we take {time} to read.")
_NO_READING = _("We go on as soon as words are written down.")
_BREAK_IN_WORDS = _("After {time} without a break we ask if we need one.")
_NO_BREAK = _("We take breaks without being reminded.")

_LOOKS_SHORT: Mapping[str, str] = {
    "": _("The clock is as it suits."),
    "numbers": _("The clock is in numbers."),
    "bar": _("The clock is a bar."),
    "none": _("There is no clock."),
}
_A_BAR_FOR_NOW = _("The clock is a bar for now, so that it suits everyone.")
_EVENED_OUT_SHORT: Mapping[str, str] = {
    "next-round": _("Who has longer has less next time."),
    "off": _("Who has longer owes nothing."),
}
_STAND_SHORT: Mapping[str, str] = {
    "shown": _("Each one says if their name stands."),
    "someone": _("No name stands with words."),
}
_NEXT_HAND_SHORT: Mapping[str, str] = {
    "least-heard": _("Hands of those heard less come first."),
    "in-order": _("Hands come as they go up."),
}
_PAUSE_SHORT = _("It is quiet for {time} between turns.")
_NO_PAUSE_SHORT = _("Turns follow without a pause.")
_READING_SHORT = _("We take {time} to read.")
_NO_READING_SHORT = _("We take no time to read.")
_BREAK_SHORT = _("We ask about a break after {time}.")
_NO_BREAK_SHORT = _("Nobody reminds us of breaks.")
_FROM_NOW_ON = _("This is new. {choices}")
_WE_CHOSE = _("We chose this. {choices}")


class Chosen(NamedTuple):
    """What is in force, as in a form: a look, or none; whether it is evened out; names; hands; lengths."""

    look: str
    even_out: str
    names: str
    hands: str
    pause: str
    reading: str
    break_after: str


def chosen(session: Session) -> Chosen:
    """What is in force now, by choice or as planned."""
    return Chosen(
        (session.ways and session.ways.choices.clock) or "",
        "next-round" if session.evens_out else "off",
        "shown" if session.shows_names else "someone",
        "in-order" if session.hands_go_in_order else "least-heard",
        _number(session.pause_ms, SECOND),
        _number(session.reading_ms, SECOND),
        _number(session.break_after_ms, MINUTE),
    )


def _to_begin_with(session: Session) -> Chosen:
    """What is in force where nothing was chosen."""
    plan, break_after_ms = session.plan, usual_break_after_ms(is_interpreted=session.alongside > 0)
    lengths = (_number(plan.pause_ms, SECOND), _number(0, SECOND), _number(break_after_ms, MINUTE))
    return Chosen("", plan.even_out, "shown", "least-heard", *lengths)


def _number(length_ms: int, unit_ms: int) -> str:
    return f"{length_ms / unit_ms:g}"


def from_now_on(before: Session, now: Session) -> str:
    """What else is chosen now than before, a short sentence each; empty where nothing is."""
    return _said(_FROM_NOW_ON, now, chosen(before), chosen(now))


def we_chose(session: Session) -> str:
    """What is chosen otherwise than a group begins, but for names: how today works says that."""
    begun, stands = _to_begin_with(session), chosen(session)
    return _said(_WE_CHOSE, session, begun._replace(names=stands.names), stands)


def _said(sentence: str, session: Session, before: Chosen, now: Chosen) -> str:
    said = (each for was, is_, each in zip(before, now, _in_short(session, now), strict=True) if was != is_)
    choices = sentences(*said)
    return sentence.format(choices=choices) if choices else ""


def _in_short(session: Session, now: Chosen) -> tuple[str, ...]:
    """A short sentence for each field of what is in force."""
    pause_ms, reading_ms, break_after_ms = session.pause_ms, session.reading_ms, session.break_after_ms
    is_bar_for_now = now.look == "numbers" and look_of(session) == "bar"
    return (
        _A_BAR_FOR_NOW if is_bar_for_now else _LOOKS_SHORT[now.look],
        _EVENED_OUT_SHORT[now.even_out],
        _STAND_SHORT[now.names],
        _NEXT_HAND_SHORT[now.hands],
        _PAUSE_SHORT.format(time=in_words(pause_ms)) if pause_ms else _NO_PAUSE_SHORT,
        _READING_SHORT.format(time=in_words(reading_ms)) if reading_ms else _NO_READING_SHORT,
        _BREAK_SHORT.format(time=in_words(break_after_ms)) if break_after_ms else _NO_BREAK_SHORT,
    )


def in_plain_words(ways: Ways) -> Iterator[str]:
    """What a group chose, a sentence each; nothing of what it left to the program."""
    chosen = ways.choices
    if chosen.clock:
        yield _LOOKS_IN_WORDS[chosen.clock]
    if chosen.even_out:
        yield _EVENED_OUT_IN_WORDS[chosen.even_out]
    if chosen.pause_ms is not None:
        yield PAUSE_IN_WORDS.format(time=in_words(chosen.pause_ms)) if chosen.pause_ms else NO_PAUSE
    if chosen.reading_ms is not None:
        yield _READING_IN_WORDS.format(time=in_words(chosen.reading_ms)) if chosen.reading_ms else _NO_READING
    if chosen.names:
        yield _STAND_IN_WORDS[chosen.names]
    if chosen.hands:
        yield _NEXT_HAND_IN_WORDS[chosen.hands]
    if chosen.break_after_ms is not None:
        yield _BREAK_IN_WORDS.format(time=in_words(chosen.break_after_ms)) if chosen.break_after_ms else _NO_BREAK
