"""What was begun in the room and is not kept yet."""

from collections.abc import Iterable

from coprod_tui.domain.ids import ContributionId, VoiceId
from coprod_tui.domain.model.session import Session
from coprod_tui.presentation.lists import sentences
from coprod_tui.tui.kit.drafts import Drafts
from coprod_tui.tui.kit.page import Page
from coprod_tui.tui.room.at_the_meeting import AtTheMeeting
from coprod_tui.tui.room.whose_words import SENT_AHEAD

OF_DECISIONS = frozenset({"check", "carry"})
"""What drafts about a decision are about; they end with its id and its words."""


def take_in(drafts: Drafts, session: Session, ahead: Iterable[tuple[str, str]]) -> None:
    """What people sent ahead of the meeting, by name, waits as the draft of each; of who isn't here, as someone's."""
    here = {voice.name: voice.id for voice in session.voices}
    waiting: dict[VoiceId | None, str] = {}
    for name, words in ahead:
        whose = here.get(name)
        waiting[whose] = sentences(waiting.get(whose, ""), words)
    for whose, words in waiting.items():
        drafts.about("words", whose).leave({"words": words, SENT_AHEAD: whose or ""})


def sent_ahead(drafts: Drafts) -> Drafts:
    """What people sent ahead of the meeting and nobody has written down yet."""
    return Drafts({subject: content for subject, content in drafts.left.items() if SENT_AHEAD in content})


def begun_here(drafts: Drafts) -> Drafts:
    """What was begun in the room itself."""
    return Drafts({subject: content for subject, content in drafts.left.items() if SENT_AHEAD not in content})


def have_sent_ahead(drafts: Drafts, voice: VoiceId) -> bool:
    """Whether words wait that somebody sent ahead."""
    return SENT_AHEAD in drafts.about("words", voice).content


def keep_begun(page: AtTheMeeting) -> None:
    """Keep all drafts beside the session, with what stands in the open strip just now."""
    begun, screen = Drafts(page.drafts.left), page.app.screen
    if isinstance(screen, Page) and screen.strip:
        screen.strip.leave_in(begun)
    begun.about().drop()  # of a form that leaves none
    page.live.leave_drafts(begun.left)


def make_way(drafts: Drafts, new: VoiceId | ContributionId) -> None:
    """Take drafts away from what has just come: they were about another of the same id, whose act was undone.

    Words that were begun for that other are nobody's.
    """
    for subject in drafts.subjects:
        draft = drafts.about(*subject)
        draft.leave({field: _without(new, value) for field, value in draft.content.items()})
    theirs, nobodys = drafts.about("words", new), drafts.about("words", None)
    if theirs:
        words = sentences(*(str(draft.content["words"]) for draft in (nobodys, theirs) if draft))
        nobodys.leave({**nobodys.content, "words": words})
        theirs.drop()


def _without(new: str, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    return tuple(each for each in value if each != new) if isinstance(value, tuple) else value


def is_begun(drafts: Drafts, session: Session) -> bool:
    """Whether there is any draft; one about a decision counts only while the decision has the same words."""
    stand = {(each.id, each.text) for each in session.decisions}
    return drafts.any(lambda subject: subject[0] not in OF_DECISIONS or subject[-2:] in stand)
