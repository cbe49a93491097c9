"""Those who are here for someone, without turns of their own: what is asked and said, and what the room may know."""

from coprod_tui.domain.model.session import Session
from coprod_tui.domain.model.voice import Voice
from coprod_tui.presentation.called import called
from coprod_tui.presentation.language import _, counting, plural

JOIN_ASK = _("Would you like turns today, or are you here for someone?")
WELCOME_WITHOUT_TURNS = _("Welcome. Everyone is here for someone")
ONE_ALONGSIDE = _("someone who is here for someone")
ALONGSIDE = _("{name} is here for someone now, without turns.")
TAKES_TURNS = _("{name} takes turns with us now.")
CAME_ALONGSIDE = _("Welcome. They are here for someone, without turns.")


def also_here(session: Session) -> str:
    """How many are in the room without turns of their own; empty where nobody is. Nobody is named."""
    return _also(session.alongside) if session.alongside else ""


_also = counting(
    "Also here: {number} person interpreting or supporting",
    "Also here: {number} people interpreting or supporting",
)


def helped(session: Session) -> str:
    """The same for what is handed out, behind its label."""
    return plural(
        session.alongside, "{number} person interpreting or supporting", "{number} people interpreting or supporting"
    )


def also_here_in_short(session: Session) -> tuple[str, ...]:
    """The same from the longest form to the shortest, for narrow places."""
    whole = also_here(session)
    return (whole, plural(session.alongside, "Also here: {number}", "Also here: {number}")) if whole else ()


def came(session: Session) -> str:
    """What is said aloud when somebody came who is here for someone."""
    return plural(
        session.alongside,
        "Welcome. One person is here to interpret or support.",
        "Welcome. {number} people are here to interpret or support.",
    )


def alongside(voice: Voice) -> str:
    """The sentence after a voice said that they are here for someone."""
    return ALONGSIDE.format(name=called(voice.name))


def takes_turns(voice: Voice) -> str:
    """The sentence after somebody who was here for someone takes turns again."""
    return TAKES_TURNS.format(name=called(voice.name))
