"""The document tells what the session tells, in the published shape."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta, timezone

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.domain import commands as c
from coprod_tui.domain.apply.fold import fold
from coprod_tui.domain.events import from_plain
from coprod_tui.domain.schedule.turns import owed_ms
from coprod_tui.domain.taking_out import without_undone_words
from coprod_tui.export import shape
from coprod_tui.export.document import document_from
from coprod_tui.export.json import encode
from tests.support.meeting import Meeting, a_break, a_dialogue, a_plan, a_round

NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)


def plain(events, now=NOW):
    return msgspec.json.decode(encode(document_from(events, now)))


def test_the_keys_stand_in_the_published_order(played):
    """The published shape, word for word."""
    live = played.live
    live.do(c.GoOn())
    live.do(c.StartOrHold())
    played.after(50_000).do(c.Contribute("Nobody rang.", live.session.speaker.id))
    live.do(c.Reword("c1", "Nobody rang me."))
    live.do(c.Propose("We ring", ("c1",)))
    live.do(c.RewordDecision("d1", "We ring on day one"))
    document = plain(live.events)
    assert " ".join(document) == (
        "format version exported_at session plan voices alongside rounds dialogues contributions decisions "
        "ways choices words_explained cards looked_back reflection history"
    )
    assert " ".join(document["session"]) == ("id title purpose group opened_at closed_at even_out order draw_seed")
    assert " ".join(document["plan"]) == "ends pause_ms support principles steps"
    assert " ".join(document["plan"]["steps"][0]) == (
        "id kind prompt share_ms total_ms think_ms kept state left_because"
    )
    assert " ".join(document["voices"][0]) == (
        "id name joined_at here pace turns passes openings offered_ms spoken_ms over_ms dialogue_ms"
    )
    assert " ".join(document["rounds"][0]) == "number step prompt share_ms direction order turns ended_early"
    assert " ".join(document["rounds"][0]["turns"][0]) == (
        "id voice offered_ms spoken_ms held_ms over_ms outcome opened_at ended_at"
    )
    assert " ".join(document["contributions"][0]) == "id voice turn step at text read_back with_name earlier answers"
    assert " ".join(document["contributions"][0]["earlier"][0]) == "at text"
    assert " ".join(document["decisions"][0]) == (
        "id text state principles from carried_by due feed_back_by at_next_meeting "
        "earlier consent follow_up fed_back reason"
    )
    assert " ".join(document["history"][0]) == "seq act command at elapsed_ms kind id plan draw_seed undone"


def test_every_step_of_the_plan_is_there_and_is_named_where_it_matters():
    """By its id, in rounds and with words; what was said at the gathering and in a break answers no question."""
    meeting = Meeting(a_plan(a_round(prompt="Who rings?"), a_break(5), a_dialogue(), names="Amina"))
    meeting.do(c.Contribute("Is there tea?", None))
    meeting.next()
    meeting.do(c.Contribute("Nobody rang.", "v1"))
    meeting.speak("10s")
    document = plain(meeting.live.events)
    told = ("id", "kind", "prompt", "share_ms", "total_ms", "state")
    assert [tuple(step[key] for key in told) for step in document["plan"]["steps"]] == [
        ("s1", "round", "Who rings?", 60_000, None, "done"),
        ("s2", "break", "", None, 300_000, "running"),
        ("s3", "dialogue", "What do we make of it?", None, 600_000, "to_come"),
    ]
    meeting.do(c.Contribute("The window.", None))
    meeting.next()
    meeting.do(c.Contribute("Ring on day one.", None))
    meeting.do(c.TakeOut("c2"))
    document = plain(meeting.live.events)
    assert [round_["step"] for round_ in document["rounds"]] == ["s1"]
    assert [said["step"] for said in document["contributions"]] == [None, "s1", None, "s3"]
    named = [entry["step"] for entry in document["history"] if entry["kind"] in ("round_opened", "step_opened")]
    assert named == ["s1", "s2", "s3"]


def test_what_comes_of_a_decision_has_its_keys_too():
    """Consent, follow-up and telling, in the published order: all counts of a check, then the words."""
    assert [field.encode_name for field in msgspec.structs.fields(shape.Consent)] == [
        "at", "agree", "concern", "object", "abstain", "words",
    ]  # fmt: skip
    assert [field.encode_name for field in msgspec.structs.fields(shape.FollowUp)] == [
        "at", "status", "happened", "learned",
    ]  # fmt: skip
    assert [field.encode_name for field in msgspec.structs.fields(shape.Told)] == ["at", "words"]


def test_a_turn_that_runs_over_is_told_in_milliseconds(played):
    """Offered, spoken, held and over are whole milliseconds, and add up for the voice."""
    live = played.live
    live.do(c.GoOn())
    played.after(2_000).do(c.StartOrHold())
    played.after(20_000).do(c.StartOrHold())
    played.after(5_000).do(c.StartOrHold())
    played.after(37_001).do(c.GoOn())
    document = plain(live.events)
    turn = document["rounds"][0]["turns"][0]
    assert (turn["offered_ms"], turn["spoken_ms"], turn["held_ms"], turn["over_ms"]) == (45_000, 57_001, 5_000, 12_001)
    assert turn["outcome"] == "spoke"
    voice = next(voice for voice in document["voices"] if voice["id"] == turn["voice"])
    assert (voice["turns"], voice["openings"], voice["over_ms"]) == (1, 1, 12_001)


def test_a_turn_kept_open_has_not_been_offered_yet(played):
    """Whoever steps out has their turn kept, with nothing offered so far."""
    live = played.live
    live.do(c.GoOn())
    live.do(c.AwayOrBack(live.session.speaker.id))
    (turn,) = plain(live.events)["rounds"][0]["turns"]
    assert (turn["outcome"], turn["offered_ms"]) == ("kept_open", 0)


def test_an_open_turn_has_no_outcome_yet(played):
    """An export in the middle of a turn says so."""
    played.live.do(c.GoOn())
    (turn,) = plain(played.live.events)["rounds"][0]["turns"]
    assert turn["outcome"] is None
    assert turn["ended_at"] is None


def test_time_added_for_everyone_is_part_of_the_share(played):
    """What the circle shares equally is the share with its extra, so that sums come out for a reader."""
    played.live.do(c.GoOn())
    played.live.do(c.AddTime(30_000))
    assert plain(played.live.events)["rounds"][0]["share_ms"] == 75_000


def test_only_that_something_was_taken_out_remains_and_when(played):
    """No wording, and nothing that says whose it was; a decision still leads to the gap."""
    played.live.do(c.Contribute("Said too soon", "v1"))
    played.live.do(c.Reword("c1", "Said much too soon"))
    played.live.do(c.ReadBack("c1"))
    played.live.do(c.Propose("We ring", ("c1",)))
    played.live.do(c.Contribute("Said and meant", None))
    played.live.do(c.TakeOut("c1"))
    document = plain(played.live.events)
    gone, stands = document["contributions"]
    assert (gone["id"], gone["voice"], gone["turn"], gone["text"], gone["earlier"]) == ("c1", None, None, None, [])
    assert (gone["read_back"], gone["with_name"]) == (False, False)
    assert (stands["id"], stands["text"]) == ("c2", "Said and meant")
    assert document["decisions"][0]["from"] == ["c1"]
    *_, taken_out = document["history"]
    assert (taken_out["kind"], taken_out["contribution"]) == ("taken_out", "c1")
    assert "too soon" not in json.dumps(document)


def test_words_that_were_undone_are_not_in_the_history(played):
    """Neither as they were written down nor as they were reworded; that something was undone stays."""
    played.live.do(c.Contribute("Said to the wrong line", "v1"))
    played.live.undo()
    played.live.do(c.Contribute("Said and meant", "v1"))
    played.live.do(c.Reword("c1", "Said and mistyped"))
    played.live.undo()
    document = plain(played.live.events)
    worded = [(each["text"], each["undone"]) for each in document["history"] if "text" in each]
    assert worded == [(None, True), ("Said and meant", False), (None, True)]


def test_a_name_stands_with_words_only_where_that_voice_said_yes(played):
    """Where no name goes with the words, none can stand with them."""
    for voice in ("v1", "v1", "v1", None):
        played.live.do(c.Contribute("One number to ring", voice))
    for words, with_name in (("c1", True), ("c2", False), ("c4", True)):
        played.live.do(c.ReadBack(words, with_name=with_name))
    told = [(each["read_back"], each["with_name"]) for each in plain(played.live.events)["contributions"]]
    assert told == [(True, True), (True, False), (False, False), (True, False)]


def test_an_open_discussion_tells_who_had_the_floor():
    """And why; what they spoke counts apart from rounds, and it is there as well where nobody raised a hand."""
    meeting = Meeting(a_plan(a_dialogue(), a_dialogue(), names="Amina Ben"))
    meeting.next()
    meeting.do(c.RaiseOrLowerHand("v1"))
    meeting.next()
    meeting.wait("20s")
    meeting.do(c.GiveFloor("v2"))
    meeting.wait("5s")
    meeting.next()
    meeting.next()
    document = plain(meeting.live.events)
    first, second = document["dialogues"]
    assert (first["step"], first["prompt"], second["turns"]) == ("s1", "What do we make of it?", [])
    assert " ".join(first["turns"][0]) == "id voice offered_ms spoken_ms held_ms over_ms outcome opened_at ended_at why"
    told = ("id", "voice", "offered_ms", "spoken_ms", "over_ms", "outcome", "why")
    assert [tuple(turn[key] for key in told) for turn in first["turns"]] == [
        ("t1", "v1", 0, 20_000, 0, "spoke", "hand"),
        ("t2", "v2", 0, 5_000, 0, "spoke", "answer"),
    ]
    assert [(voice["dialogue_ms"], voice["spoken_ms"]) for voice in document["voices"]] == [(20_000, 0), (5_000, 0)]


@given(st.lists(st.tuples(st.sampled_from(["v1", "v2"]), st.integers(1, 90), st.booleans()), max_size=8))
def test_the_time_of_a_voice_in_discussions_is_that_of_its_turns_there(said):
    """Of whoever had the floor last, in one discussion after the other."""
    meeting = Meeting(a_plan(*[a_dialogue()] * 9, names="Amina Ben"))
    meeting.next()
    on_floor, speaker = Counter(), None
    for voice, seconds, goes_on in said:
        if goes_on and speaker:
            meeting.do(c.EndRound())
            meeting.next()
            speaker = None
        if voice != speaker:
            meeting.do(c.GiveFloor(voice))
            speaker = voice
        meeting.wait(f"{seconds}s")
        on_floor[speaker] += seconds * 1_000
    meeting.do(c.Close())
    document = plain(meeting.live.events)
    turns = [turn for dialogue in document["dialogues"] for turn in dialogue["turns"]]
    for voice in document["voices"]:
        in_turns = sum(turn["spoken_ms"] for turn in turns if turn["voice"] == voice["id"])
        assert voice["dialogue_ms"] == in_turns == on_floor[voice["id"]]


def test_the_reason_is_null_until_there_is_one(played):
    """A decision that was not agreed says why; the others have nothing to say."""
    live = played.live
    live.do(c.Propose("We ring"))
    live.do(c.Propose("We write"))
    live.do(c.Settle("d2", "not_agreed", "Nobody reads letters."))
    assert [each["reason"] for each in plain(live.events)["decisions"]] == [None, "Nobody reads letters."]


def test_an_undone_act_is_marked_with_all_its_events(played):
    """The history keeps what was taken back, and says so."""
    live = played.live
    live.do(c.GoOn())
    live.undo()
    marks = [(event["kind"], event["undone"]) for event in plain(live.events)["history"]][-3:]
    assert marks == [("round_opened", True), ("turn_opened", True), ("undone", False)]


def test_the_history_rebuilds_the_session(random_events):
    """What the export says of a session is enough to have the session again, exactly."""
    history = plain(random_events)["history"]
    rebuilt = [from_plain({key: value for key, value in entry.items() if key != "undone"}) for entry in history]
    assert tuple(rebuilt) == without_undone_words(random_events)
    assert fold(rebuilt) == fold(random_events)


def test_the_totals_keep_the_law_of_equal_time(random_events):
    """Offered and over, together, are the shares and what is still owed, for every voice of the document."""
    document, session = plain(random_events), fold(random_events)
    for voice in document["voices"]:
        turns = [
            (round_, turn) for round_ in document["rounds"] for turn in round_["turns"] if turn["voice"] == voice["id"]
        ]
        assert voice["offered_ms"] == sum(turn["offered_ms"] for _, turn in turns)
        assert voice["spoken_ms"] == sum(turn["spoken_ms"] for _, turn in turns if turn["outcome"] != "kept_open")
        if any(turn["outcome"] is None or turn["outcome"] == "kept_open" for _, turn in turns):
            continue
        whole = sum(
            turn.offer_ms + turn.take_ms for turn in session.turns if turn.voice == voice["id"] and turn.was_offered
        )
        assert voice["offered_ms"] + voice["over_ms"] == whole + owed_ms(session, voice["id"])


def test_the_moment_of_export_is_utc_in_milliseconds(played):
    """Whatever clock it was read from."""
    moment = datetime(2026, 11, 22, 17, 30, 0, 123_456, tzinfo=timezone(timedelta(hours=1)))
    assert plain(played.live.events, moment)["exported_at"] == "2026-11-22T16:30:00.123000Z"
