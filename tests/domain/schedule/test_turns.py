"""Offers, what a clock shows, and evening out."""

from coprod_tui.domain import commands as c
from coprod_tui.domain.schedule import sharing, turns
from tests.support.meeting import Meeting, a_plan, a_round


def offers(meeting: Meeting, name: str) -> list[int]:
    return [turn.offer_ms // 1000 for turn in meeting.turns_of(name)]


def test_an_overrun_comes_off_the_next_offer_and_unused_time_is_nobodys_debt() -> None:
    """Amina has 20 s too much, Ben uses half of his: in round two they are offered 40 s and 60 s."""
    meeting = Meeting(a_plan(a_round(), a_round(), names="Amina Ben"))
    meeting.next()
    meeting.speak("80s")
    meeting.speak("30s")
    meeting.speak("60s")
    meeting.speak("40s")
    assert offers(meeting, "Amina") == [60, 40]
    assert offers(meeting, "Ben") == [60, 60]
    assert turns.owed_ms(meeting.session, meeting.id_of("Amina")) == 0


def test_at_most_half_a_share_is_evened_out_at_a_time() -> None:
    """Forty seconds over are made good as 30 and 10."""
    meeting = Meeting(a_plan(*[a_round()] * 4, names="Amina"))
    meeting.next()
    for time in ("100s", "30s", "50s", "60s"):
        meeting.speak(time)
    assert offers(meeting, "Amina") == [60, 30, 50, 60]


def test_nothing_is_evened_out_where_the_group_does_not_want_it() -> None:
    """Everyone is offered the same again."""
    meeting = Meeting(a_plan(a_round(), a_round(), names="Amina", even_out="off"))
    meeting.next()
    meeting.speak("100s")
    assert offers(meeting, "Amina") == [60, 60]
    assert turns.owed_ms(meeting.session, "v1") == 0


def test_a_hold_is_never_counted_against_anyone() -> None:
    """A minute of waiting and five of holding leave the offer as it was."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.wait("1m")
    meeting.start()
    meeting.wait("20s")
    meeting.hold()
    meeting.wait("5m")
    meeting.start()
    meeting.wait("30s")
    assert turns.face(meeting.session, meeting.turn, meeting.live.elapsed_ms) == (10_000, 0, 50_000)
    meeting.next()
    turn = meeting.turns_of("Amina")[0]
    assert (turn.waiting_ms, turn.spoken_ms, turn.held_ms, turn.over_ms) == (60_000, 50_000, 300_000, 0)


def test_the_clock_counts_on_calmly_beyond_the_offer() -> None:
    """Nobody is cut off: twelve seconds over are twelve seconds over."""
    meeting = Meeting(a_plan())
    meeting.next()
    meeting.start()
    meeting.wait("72s")
    assert turns.face(meeting.session, meeting.turn, meeting.live.elapsed_ms) == (0, 12_000, 72_000)


def test_a_second_offer_goes_on_where_the_first_stood() -> None:
    """Amina speaks 4 s, passes, and has 56 s left when it is her turn again, and 30 s more that were added."""
    meeting = Meeting(a_plan(names="Amina Ben"))
    meeting.next()
    meeting.start()
    meeting.wait("4s")
    meeting.passes()
    meeting.do(c.AddTime())
    meeting.speak("10s")
    assert turns.face(meeting.session, meeting.turn, meeting.live.elapsed_ms).left_ms == 86_000


def test_a_mended_clock_that_shows_too_much_was_taken_gives_it_back() -> None:
    """Amina made good 20 s that, as it turned out, she had never had."""
    meeting = Meeting(a_plan(*[a_round()] * 3, names="Amina"))
    meeting.next()
    meeting.speak("80s")
    meeting.start()
    meeting.do(c.Mend("t1", 60_000, "the clock ran on"))
    meeting.end_the_round()
    assert offers(meeting, "Amina") == [60, 40, 80]


def test_the_totals_of_a_voice_are_its_turns_added_up() -> None:
    """Two turns, one of them passed and then used."""
    meeting = Meeting(a_plan(a_round(), a_round(), names="Amina Ben"))
    meeting.next()
    meeting.speak("70s")
    meeting.speak("10s")
    meeting.passes()
    meeting.passes()
    meeting.speak("10s")
    meeting.speak("20s")
    assert sharing.totals(meeting.session, "v1") == (2, 1, 110_000, 90_000, 10_000)
