"""What the keys of cards do: show one to everybody, without a name, and take it down."""

from coprod_tui.domain.model.cards import Card
from coprod_tui.presentation import cards as say
from coprod_tui.tui.room.at_the_meeting import AtTheMeeting


def slower(room: AtTheMeeting) -> None:
    """Somebody asks to go a little slower; or no longer does."""
    _up_or_down(room, "slower")


def stop(room: AtTheMeeting) -> None:
    """Somebody has a question, and a clock that runs is paused; or the question is answered."""
    _up_or_down(room, "stop")


def _up_or_down(room: AtTheMeeting, card: Card) -> None:
    if card in room.live.cards.in_sight:
        room.live.take_card_down(card)
        if not room.live.cards.in_sight:
            room.to_say().instead_in_the_room(say.DOWN)
    elif room.attempt(lambda: room.live.show_card(card)) is None:
        return
    say_how_they_stand(room)


def say_how_they_stand(room: AtTheMeeting) -> None:
    """To the facilitator, how the cards that are up are taken down."""
    room.say(say.how_they_stand(room.live.cards.in_sight, room.session, room.keys_of_cards))
