"""Names and how people spell them, for laws: written apart from the program's own way of comparing them."""

import html
import re
import unicodedata

from hypothesis import strategies as st

WORDS = (
    "Zoë Michał Işıl Søren Đặng Strauß O'Brien O’Connor D'Arcy Anne-Marie Lloyd–Jones García López Núñez Bob Robert Jo "
    "Bo Vu Ng Åsa Ægir Siân N’Golo Jean‑Luc Amina Smith Lee"
).split()
ORDINARY = "Will May Hope Mark".split()
"""Words that nobody knows to be a name: they are told, and stay."""

OTHER_SCRIPTS = "Андрей Ольга Νίκος Ελένη أحمد فرح 佳怡 은지 राम सीता".split()
APOSTROPHES = "'’‘ʼ`´"
DASHES = "-‑–‐−"
SPACES = (" ", "  ", "\u00a0")
_STROKES = str.maketrans({"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "Æ": "ae"})
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")

name_words = st.sampled_from([*WORDS, *WORDS, *ORDINARY])


@st.composite
def names(draw: st.DrawFn) -> str:
    """A name of one to three words, perhaps with a nickname in brackets or quotes; or one of another script."""
    if draw(st.integers(0, 5)) == 0:
        return " ".join(draw(st.lists(st.sampled_from(OTHER_SCRIPTS), min_size=1, max_size=2, unique=True)))
    words = draw(st.lists(name_words, min_size=1, max_size=3, unique=True))
    if len(words) > 1 and draw(st.booleans()):
        opening, closing = draw(st.sampled_from(["()", '""', "“”", "‘’"]))
        words.insert(1, f"{opening}{draw(name_words)}{closing}")
    return " ".join(words)


@st.composite
def spelled(draw: st.DrawFn, text: str) -> str:
    """``text`` as somebody else would type it."""
    change = draw(st.sampled_from([str, str.upper, str.lower, without_marks, _taken_apart]))
    apostrophe, dash, space = (draw(st.sampled_from(each)) for each in (APOSTROPHES, DASHES, SPACES))
    text = change(re.sub(r"(?<=\w)['’](?=\w)", apostrophe, text))
    return re.sub(f"[{DASHES}]", dash, text).replace(" ", space)


def without_marks(text: str) -> str:
    """The same in letters that every keyboard has; other scripts stay."""
    apart = unicodedata.normalize("NFD", text.replace("ß", "ss").translate(_STROKES))
    return unicodedata.normalize("NFC", re.sub("(?<=[A-Za-z])[\u0300-\u036f]+", "", apart))


def _taken_apart(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def plain(text: str) -> str:
    """``text`` of a file in one spelling: without escapes, marks and strokes, in small letters."""
    text = html.unescape(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))
    text = re.sub(f"[{APOSTROPHES}]", "'", re.sub(f"[{DASHES}]", "-", text))
    text = re.sub(r"\\(?=['\"])|\"(?=\")", "", text)
    return re.sub(r"\s+", " ", without_marks(text.replace("İ", "I")).casefold())


def words_of(name: str) -> set[str]:
    """The words of a name and the halves of a double one, plain."""
    words = [word.strip("()“”‘’'\"") for word in plain(name).split()]
    return {part for word in words for part in (word, *word.split("-")) if len(part) > 1}


def stands_in(word: str, text: str) -> bool:
    """Whether a plain word stands in a plain text by itself; where a script has no capitals, anywhere."""
    if word == word.upper():
        return word in text
    return re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", text) is not None
