"""Names in what was said that nobody can find any more once the session is closed."""

from coprod_tui.domain.commands.session import nameless
from coprod_tui.domain.model.session import Session
from coprod_tui.domain.people.names import Names, parts_of


def names_lost_in_words(session: Session) -> int:
    """How many sentences name somebody whose own name goes with the close, and no other voice."""
    gone = nameless(session)
    names = {voice.name for voice in gone if voice.name}
    stay = {voice.name for voice in session.voices if voice not in gone and voice.name}
    found = Names({form for name in names for form in (name, *parts_of(name))}, stay)
    said = [*(each.text or "" for each in session.heard), *(each.text for each in session.decisions)]
    return sum(map(found.stand_in, said))
