"""Sentences about contributions: writing down, checking, rewording and taking out."""

from collections.abc import Sequence
from pathlib import Path

from coprod_tui.domain.model.contribution import Contribution
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.voice import Voice
from coprod_tui.domain.steps import place_of
from coprod_tui.presentation.keys import Key, keys_of
from coprod_tui.presentation.labels import quoted
from coprod_tui.presentation.language import _

MOVE_HINT = _("Letters or number: who · [keep]: they said it · [back] back")
REWORD_TITLE = _("In better words")
REWORD_HINT = _("[keep] keeps it, and the earlier words too · [back] leaves it as it is")

_TITLE = _("{name} said")
EARLIER = _("Earlier: “{text}”")
TAKE_OUT_ASK = _("Take these words out?")
TAKE_OUT_MORE = _("They go for good from coprod’s home folder. Copies handed out or written elsewhere stay.")
TAKE_OUT_YES = _("take them out")

_KEPT = _("Written down. Check it with {name}: [read_back] with their name, [read_back_someone] as “someone”.")
_KEPT_NAMELESS = _("Written down, as said by someone. Check it with them; [read_back] when it is what they meant.")
SAY_REWORDED = _("Reworded; the earlier words are kept. Check it with them again.")
TAKEN_OUT = _("Taken out of coprod’s home folder, not of copies handed out or written elsewhere.")
TAKEN_OUT_LEFT = _("Taken out. Files that are not coprod’s still hold these words: {files}")
_MOVED = _(
    "These are words of {name}. Check it with them: [read_back] with their name, [read_back_someone] as “someone”."
)
_MOVED_NAMELESS = _("These are words of someone. Check it with them; [read_back] when it is what they meant.")
SOMEONES_ALREADY = _("As we agreed, all words stand as someone’s. Choose who said these if it was somebody else.")
SAY_CHOOSE_WORDS = _("Which words? Choose them first: [look_back], [lists.older] [lists.newer], then [take_out].")
_DRAFT = _("Your draft is kept until the close. [write_down] goes on with it.")
_DRAFT_OF = _("The draft of {name} is kept until the close. [write_down] goes on with it once {name} is chosen.")
_CHECKED_WITH = _("Checked with {name}: their name may stand with it.")
_CHECKED_AS_SOMEONE = _("Checked, as “someone”: no name stands with it in what is handed out.")
_CHECKED_NAMELESS = _("Checked: it is what was meant.")

MARK_CHECKED = _("✓ checked")
_MARK_CHECKED_WITH = _("✓ checked with {name}")
_MARK_AS_SOMEONE = _("✓ checked, as someone")
_MARK_NOT_CHECKED = _("not checked yet")
"""Marks the state of words in a list."""


def likely_speaker(session: Session) -> Voice | None:
    """Whose words are most likely written down: the open turn's, else the last one's.

    None if that one was passed, or once open talk has begun, where anyone may speak.
    """
    turn = session.last_turn
    if session.speaker or turn is None:
        return session.speaker
    if turn.outcome == "passed" or place_of(session, session.open_turn) == "together":
        return None
    return session.voice(turn.voice)


def title(name: str) -> str:
    """The heading above somebody's words."""
    return _TITLE.format(name=name[0].upper() + name[1:])


def earlier(said: Contribution) -> str:
    """The wordings that the words had before, a line each."""
    return "\n".join(EARLIER.format(text=wording.text) for wording in said.earlier)


def offered(said: Contribution) -> tuple[Key, ...]:
    """What can be done with words; the check that they have already is left out."""
    stands = "read_back" if said.with_name else "read_back_someone"
    return tuple(key for key in keys_of("words") if not (said.read_back and key.name == stands))


def kept(name: str) -> str:
    """The sentence after words were written down; ``name`` is empty for someone's."""
    return _KEPT.format(name=name) if name else _KEPT_NAMELESS


def moved(name: str) -> str:
    """The sentence after words were moved to ``name``; it is empty for someone."""
    return _MOVED.format(name=name) if name else _MOVED_NAMELESS


def left(name: str) -> str:
    """The sentence after words were left as a draft of ``name``, if there is one."""
    return _DRAFT_OF.format(name=name) if name else _DRAFT


def take_out_more(said: Contribution) -> str:
    """The words, and what becomes of them, before they are taken out."""
    return f"{quoted(said.text or '')}\n{TAKE_OUT_MORE}"


def taken_out(left: Sequence[Path]) -> str:
    """The sentence after words were taken out; ``left`` are files not made by coprod that hold them."""
    if not left:
        return TAKEN_OUT
    return TAKEN_OUT_LEFT.format(files=", ".join(path.name for path in left))


def checked(name: str, *, with_name: bool) -> str:
    """The sentence after words were checked; ``name`` is empty if none is shown with them."""
    if not name:
        return _CHECKED_NAMELESS
    return _CHECKED_WITH.format(name=name) if with_name else _CHECKED_AS_SOMEONE


def mark(name: str, said: Contribution) -> str:
    """The mark of words in a list; ``name`` is empty if none is shown with them."""
    if not said.read_back:
        return _MARK_NOT_CHECKED
    if not name:
        return MARK_CHECKED
    return _MARK_CHECKED_WITH.format(name=name) if said.with_name else _MARK_AS_SOMEONE
