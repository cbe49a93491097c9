"""Makes the page from the document: first what was decided, then what was heard and how it went."""

from datetime import tzinfo

from coprod_tui.domain.commands.words import SHOWN_FROM
from coprod_tui.export import page as p
from coprod_tui.export.handout_front import front
from coprod_tui.export.handout_words import came_of_it, heard, names, reached, went
from coprod_tui.export.history import shared
from coprod_tui.export.shape import Document, Hands, LookBack
from coprod_tui.presentation import handout as w
from coprod_tui.presentation.labels import REFLECTIONS
from coprod_tui.presentation.sharing import how_shared


def handout(document: Document, zone: tzinfo | None) -> p.Page:
    """The page; days are given in ``zone``, None for this machine's time zone."""
    sections = (
        *front(document),
        heard(document),
        *reached(document),
        came_of_it(document, zone),
        *looking_back(document),
        _time(document),
    )
    return p.Page(p.Said(document.session.title), _head(document, zone), sections)


def looking_back(document: Document) -> tuple[p.Section, ...]:
    """What was said of earlier decisions, and of the meeting itself; no section where nothing was."""
    return (*_since_we_last_met(document), *_how_it_was(document))


def _head(document: Document, zone: tzinfo | None) -> tuple[p.Block, ...]:
    about = document.session
    facts = [
        p.Fact(w.DAY, ((w.day(about.opened_at, zone),),)),
        *(
            p.Fact(label, ((p.Said(text),),))
            for label, text in ((w.GROUP, about.group), (w.PURPOSE, about.purpose))
            if text
        ),
        p.Fact(w.PEOPLE, (names(tuple(voice.name for voice in document.voices)),)),
    ]
    still_open = () if about.closed_at else (p.Paragraph((w.STILL_OPEN,)),)
    return (p.FactList(tuple(facts)), *still_open, p.Paragraph((f"{w.RECORD} {w.EQUAL}",)))


# --- since we last met


def _since_we_last_met(document: Document) -> tuple[p.Section, ...]:
    looked = document.looked_back
    return (p.Section((w.SINCE,), sections=tuple(_look_back(each) for each in looked)),) if looked else ()


def _look_back(each: LookBack) -> p.Section:
    return p.Section((p.Said(each.text),), (p.FactList(went(each)),))


# --- how it was


def _how_it_was(document: Document) -> tuple[p.Section, ...]:
    reflection = document.reflection
    blocks = tuple(_hands(hands) for hands in reflection.hands)
    said = [
        p.Section((title,), (p.Items(tuple((p.Said(each.text),) for each in reflection.words if each.about == about)),))
        for about, title in REFLECTIONS.items()
        if any(each.about == about for each in reflection.words)
    ]
    return (p.Section((w.HOW_IT_WAS,), blocks, tuple(said)),) if blocks or said else ()


def _hands(hands: Hands) -> p.Block:
    """The distribution, only if it cannot reveal who showed what."""
    if sum(hands.hands) < SHOWN_FROM:
        return p.Paragraph((w.FEW_HANDS.format(least=SHOWN_FROM),))
    counts: tuple[p.Line, ...] = tuple((str(count),) for count in (*hands.hands, hands.passed))
    return p.Table(w.HANDS, w.HANDS_COLUMNS, (((w.HANDS_ROW,), *counts),))


# --- the time


def _time(document: Document) -> p.Section:
    if not document.rounds:
        return p.Section((w.TIME,), (p.Paragraph((w.nothing(document.session.closed_at).rounds,)),))
    closed = document.session.closed_at is not None
    rounds = tuple(
        (w.ROUND_SHARED.format(number=number, shared=how_shared(each, closed=closed)),)
        for number, each in shared(document).items()
    )
    return p.Section((w.TIME,), (p.Paragraph((w.TIME_INTRO,)), p.Items(((w.TIME_PASSING,), *rounds))))
