"""What a group chose of how it works together: in hand-outs, at the gathering, and aloud once it has changed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.ways import Ways, usual_break_after_ms
from coprod_tui.domain.plan.plan import MINUTE, SECOND
from coprod_tui.presentation.clock import look_of
from coprod_tui.presentation.language import _
from coprod_tui.presentation.lists import sentences
from coprod_tui.presentation.times import in_words

_LOOKS: Mapping[str, str] = {
    "": _("The clock is as it suits."),
    "numbers": _("The clock is in numbers."),
    "bar": _("The clock is a bar."),
    "none": _("There is no clock."),
}
_A_BAR_FOR_NOW = _("The clock is a bar for now, so that it suits everyone.")
_EVENED_OUT: Mapping[str, str] = {
    "next-round": _("Who has longer has less next time."),
    "off": _("Who has longer has no less next time."),
}
_STAND: Mapping[str, str] = {
    "shown": _("Each one says if their name stands with their words."),
    "someone": _("No name stands with what was said."),
}
_NEXT_HAND: Mapping[str, str] = {
    "least-heard": _("Hands of those heard less come first."),
    "in-order": _("Hands come as they go up."),
}
_PAUSE = _("It is quiet for {time} between turns.")
_NO_PAUSE = _("Turns follow without a pause.")
_READING = _("We take {time} to read.")
_NO_READING = _("We take no time to read.")
_BREAK = _("We ask about a break after {time}.")
_NO_BREAK = _("Nobody reminds us of breaks.")
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
    """What else is chosen now than before, a sentence each; empty where nothing is."""
    return _said(_FROM_NOW_ON, now, chosen(before), chosen(now))


def we_chose(session: Session) -> str:
    """What is chosen otherwise than a group begins, but for names: how today works says that."""
    begun, stands = _to_begin_with(session), chosen(session)
    return _said(_WE_CHOSE, session, begun._replace(names=stands.names), stands)


def _said(sentence: str, session: Session, before: Chosen, now: Chosen) -> str:
    said = (each for was, is_, each in zip(before, now, _sentences(session, now), strict=True) if was != is_)
    choices = sentences(*said)
    return sentence.format(choices=choices) if choices else ""


def _sentences(session: Session, now: Chosen) -> tuple[str, ...]:
    """A sentence for each field of what is in force."""
    is_bar_for_now = now.look == "numbers" and look_of(session) == "bar"
    return (
        _A_BAR_FOR_NOW if is_bar_for_now else _LOOKS[now.look],
        _EVENED_OUT[now.even_out],
        _STAND[now.names],
        _NEXT_HAND[now.hands],
        pause_in_words(session.pause_ms),
        _reading_in_words(session.reading_ms),
        _break_in_words(session.break_after_ms),
    )


def in_plain_words(ways: Ways) -> Iterator[str]:
    """What a group chose, a sentence each; nothing of what it left to the program."""
    of = ways.choices
    chosen = ((_LOOKS, of.clock), (_EVENED_OUT, of.even_out), (_STAND, of.names), (_NEXT_HAND, of.hands))
    yield from (said[each] for said, each in chosen if each)
    if of.pause_ms is not None:
        yield pause_in_words(of.pause_ms)
    if of.reading_ms is not None:
        yield _reading_in_words(of.reading_ms)
    if of.break_after_ms is not None:
        yield _break_in_words(of.break_after_ms)


def pause_in_words(pause_ms: int) -> str:
    """How long it is quiet between two turns."""
    return _PAUSE.format(time=in_words(pause_ms)) if pause_ms else _NO_PAUSE


def _reading_in_words(reading_ms: int) -> str:
    return _READING.format(time=in_words(reading_ms)) if reading_ms else _NO_READING


def _break_in_words(break_after_ms: int) -> str:
    return _BREAK.format(time=in_words(break_after_ms)) if break_after_ms else _NO_BREAK
