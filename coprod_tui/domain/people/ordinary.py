"""Ordinary words, which on their own may or may not be part of a name."""

from functools import cache

from coprod_tui.domain.people.folding import read_as

SMALL_WORDS = frozenset(
    "a about all an and are as at be been by can could do does for from had has have how if in into is it its may "
    "might more my no not of off on or our out over should so than that the their them then there these they this "
    "those to too up us was we were what when where which who whose why will with would you your".split()
)
"""Function words."""

_OTHERS = frozenset("""
    after again also always am any around away back because before below between both but day days did done down each
    early either else end even ever every few first five four get go gone good got great he her here hers herself high
    him himself his just keep last late least left less let like long look lot low made make many me mine most much must
    near need never new next night nine now often old once one only open other own past per please put quite right round
    said same saw say see seven shall she short since six small some soon still such sure take ten thank thanks three
    time today together two under until use very want way week well went while whole yes yet young

    april august march may june summer summers winter winters spring autumn sunday monday friday easter christmas
    art baker bank banks bean bell berry bill bird bishop black blue bond book books bridge bridges bright brown bush
    card case chance chase christian close comfort cook cross drew driver faith field fields fish flowers foot forest
    frank gift golden grace grant gray green grey guy hall hand hands happy hard head heart hill hills holiday home
    hope innocent joy justice keys kind king lake land lane law light little lord love lucky marks mark mercy mile miles
    moon noble north page park parks patience peace pepper pope post power powers precious prince princess queen rain
    reason rich river root rose salt sand sharp sky smart snow south speed star steel stone storm street strong sweet
    swift talent temple true turn walk walker wall waters west white wild wisdom wish wood woods word words worth

    al bin da das de del dem den der des di dos du el la las le los ter und van von zu
""".split())  # fmt: skip
"""Common English words that are names too, and prefixes of family names."""


def is_ordinary(word: str) -> bool:
    """Whether it is an ordinary word in any spelling; titles, roles, organisations and pronouns count."""
    return read_as(word) in _words()


@cache
def _words() -> frozenset[str]:
    from coprod_tui.domain.people import lexicon as known  # loaded only for forgetting and leaving names out

    titles = known.TITLES | known.COURTESY | known.LONG_TITLES | known.DOUBTFUL_TITLES
    return SMALL_WORDS | _OTHERS | {*map(read_as, titles | known.ROLES | known.PRONOUNS)}


def with_capital(word: str) -> str:
    """The word capitalised like a name."""
    return word[:1].upper() + word[1:]
