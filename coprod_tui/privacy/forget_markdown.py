"""Finds the program's own words in a Markdown record, so that forgetting leaves them unchanged.

The patterns are built from the sentences of the record itself, so they fit every language.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from string import Formatter

from coprod_tui.presentation import handout as w
from coprod_tui.presentation import labels
from coprod_tui.presentation.day_names import MONTHS, WEEKDAYS, WHOLE_DAY
from coprod_tui.presentation.days import spelled_promise
from coprod_tui.presentation.principles import TITLES
from coprod_tui.presentation.steps import STEPS

_NUMBER = r"\d+"
_COUNTS = range(121)
"""Sample numbers that cover every plural form of every language."""

_LETTER = re.compile(r"[^\W\d_]")


def is_record(text: str) -> bool:
    """Whether ``text`` is a record of a session as this program writes it."""
    return re.search(rf"^{re.escape(w.RECORD)}", text, re.MULTILINE) is not None


@cache
def own_words() -> re.Pattern[str]:
    """The compiled pattern that matches the program's own words in a record."""
    return re.compile("|".join(_own_words()), re.MULTILINE | re.DOTALL)


def _own_words() -> Iterator[str]:
    yield rf"^## {re.escape(w.TIME)}\n.*\Z"  # the last part has only figures
    yield r"^## [^\n]*"
    yield from _headings()
    yield rf"^- \*\*[^*\n]+\*\*(?: {_values()}$)?"
    yield rf"^ +- {_values()}$"
    yield from _paragraphs()
    yield from _notes()
    yield from _within(w.SOURCE, source=_numbered(w.WORDS), name=re.escape(labels.SOMEONE))
    yield from _within(w.SOURCE, source=_numbered(w.WORDS))
    yield from _within(w.DECISION_IN_FULL, decision=_numbered(w.DECISION))
    yield _day()
    yield rf"\b{_counted(labels.people)}\b"


def _headings() -> Iterator[str]:
    titles = [re.escape(words.title) for words in STEPS.values() if words.title]
    step = _any_of([*titles, _numbered(w.ROUND)])
    yield from _line("#{3,} ", w.ASKED, step=step)
    yield from _line("#{3,} ", w.DECISION_TITLED, decision=_numbered(w.DECISION_HEADING))
    yield rf"^#{{3,}} {_any_of([step, *map(re.escape, (w.ALSO_SAID, *labels.REFLECTIONS.values()))])}$"


def _paragraphs() -> Iterator[str]:
    yield rf"^{re.escape(w.RECORD)}[^\n]*"
    for sentence in (w.STILL_OPEN, w.WAIT, w.ALL_WAIT, w.FEW_HANDS, *w.NOTHING, *w.NOTHING_YET):
        yield f"^{_whole(sentence)}$"
    yield from dict.fromkeys(f"^{_whole(w.not_known_of(count))}$" for count in _COUNTS)
    yield rf"^{_whole(w.LABEL, label=re.escape(w.HANDS))}\n\n\|[^\n]*\n\|[ |-]+$"  # and the columns of the table
    yield rf"^\| {re.escape(w.HANDS_ROW)} \|"


def _notes() -> Iterator[str]:
    for by in (w.CHECKED_WITH, w.NOT_CHECKED_WITH):
        yield from _line("- ", by, name=re.escape(labels.SOMEONE))
        yield from _line("- ", by)
    answer = _said(labels.ANSWERS.values())
    for became in (w.BECAME_BECAUSE, w.BECAME_BY, w.BECAME, w.BECAME_BY_BECAUSE):
        yield from _line("- ", became, answer=answer)
    yield from _line("- ", w.OUTCOME, status=_said(labels.STATUSES.values()))
    for note in (w.TAKEN_INTO, w.BECAUSE, w.COME_BACK):
        yield from _line("- ", note)


def _values() -> str:
    """A pattern for values after or below a label that were not typed by people."""
    counts = _any_of(_counted(each) for each in (labels.yes, labels.yes_with_a_worry, labels.no, labels.did_not_show))
    showed = rf"{counts}(?:, {counts})*"
    said = _said(
        (
            *labels.STATES.values(), *labels.STATUSES.values(), *TITLES.values(),
            w.NOT_SAID_YET, w.NOBODY_YET, w.NO_DAY_YET, w.FROM_NO_WORDS, w.STILL_TO_TELL, w.TAKEN_OUT,
            spelled_promise(None, is_at_next_meeting=True),
        )
    )  # fmt: skip
    earlier = _whole(w.EARLIER_CHECK, counts=showed)
    return _any_of([said, showed, earlier, _whole(w.FROM_EARLIER, day=_day())])


def _day() -> str:
    return _whole(WHOLE_DAY, weekday=_said(WEEKDAYS), day=r"\d{1,2}", month=_said(MONTHS), year=r"\d{4}")


# --- from sentences to patterns


def _line(begin: str, sentence: str, **known: str) -> Iterator[str]:
    """Patterns for the fixed parts of a sentence on its own line. All facts except the ``known`` ones were typed."""
    first, *others = _parts(sentence, known)
    if not others:
        yield f"^{begin}{first}$"
        return
    *between, last = others
    found = ((f"^{begin}{first}", first), *((part, part) for part in between), (f"{last}$", last))
    yield from (pattern for pattern, part in found if _LETTER.search(part))


def _within(sentence: str, **known: str) -> Iterator[str]:
    """The same for a sentence within a line."""
    return filter(_LETTER.search, _parts(sentence, known))


def _whole(sentence: str, **known: str) -> str:
    """A pattern for the whole sentence, with any value for the facts that are not ``known``."""
    return r"[^\n]*".join(_parts(sentence, known))


def _parts(sentence: str, known: dict[str, str]) -> list[str]:
    """The text before, between and after the facts that are not known."""
    parts = [""]
    for before, name, *_rest in Formatter().parse(sentence):
        parts[-1] += re.escape(before)
        if name in known:
            parts[-1] += known[name]
        elif name is not None:
            parts.append("")
    return parts


def _numbered(sentence: str) -> str:
    return _whole(sentence, number=_NUMBER)


def _counted(say: Callable[[int], str]) -> str:
    """A pattern for a counted sentence with any number."""
    return _any_of(dict.fromkeys(re.sub(r"\d+", r"\\d+", re.escape(say(count))) for count in _COUNTS))


def _said(texts: Iterable[str]) -> str:
    return _any_of(map(re.escape, texts))


def _any_of(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"
