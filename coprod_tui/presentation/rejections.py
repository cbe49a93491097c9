"""Sentences for rejected commands, one for each code."""

from datetime import date
from typing import Any

from coprod_tui.domain.message import Message
from coprod_tui.domain.plan.plan import SECOND, spelled
from coprod_tui.presentation.called import called, listed
from coprod_tui.presentation.labels import SAME_NAME
from coprod_tui.presentation.language import _
from coprod_tui.presentation.times import spelled_day

_REJECTED: dict[str, str] = {
    "closed": _("This session is closed. Its record stands as it is."),
    "no_turn": _("No turn is open. Press [go_on] to go on."),
    "no_turn_now": _("Nobody has a turn now, and this clock runs by itself. Press [go_on] to end it and go on."),
    "not_started": _(
        "{name}’s clock has not started. Press [clock] when ready, [pass_turn] if they pass, "
        "[count_from_opening] if they began."
    ),
    "has_begun": _("{name} has begun to speak. Press [go_on] when they are done; that ends the turn."),
    "plan_done": _("The plan is done. Press [close_session] to close the session together."),
    "nobody_here": _(
        "Nobody is in the room for the next round. Press [join] when someone joins, or [away] when someone comes back."
    ),
    "nobody_takes_turns": _(
        "Everyone is here for someone, so nobody takes turns yet. Press [away] or [join] when someone would like to."
    ),
    "no_turn_to_let_be": _("Nobody has had a turn in this round yet."),
    "counts_from_opening": _("This turn’s clock counts from its opening already."),
    "nothing_counted": _("No time is counted now."),
    "owes_nothing": _("That turn makes no later one shorter."),
    "no_cards_now": _("Cards are there while a step goes on. Press [go_on] to go on."),
    "no_discussion": _("Hands go up in an open discussion. Everyone has a turn in a round."),
    "hand_away": _("{name} is away. Press [away] when they come back."),
    "has_floor": _("It is {name}’s turn. Their hand can go up again afterwards."),
    "hands_up": _("Nobody has a turn yet, and hands are up. [go_on] asks who comes next."),
    "no_round": _("No round is open, so there is no time to add to."),
    "no_time_to_add": _("Time can be added here, but not taken away. Press [mend] to mend a clock."),
    "nothing_to_mend": _("No turn has been taken yet, so there is no clock to mend."),
    "mend_too_long": _("{name}’s turn was open for {span_ms} in all. The time used cannot be longer than that."),
    "mend_same": _("{name}’s clock already says {span_ms}."),
    "joined_but_away": _(
        "{name} is away. Press [away] when they come back. Somebody else of that name needs another, to be told apart."
    ),
    "not_here": _("{name} is not in the room. Press [away] when they come back, and ask them then."),
    "same_pace": _("That is the time that suits them already."),
    "is_alongside": _("{name} is here for someone, without turns."),
    "is_voice": _("{name} takes turns already."),
    "nobody_alongside": _("Nobody is here for someone. Press [join] when someone joins."),
    "circle_full": _("The circle holds {most} people, and all places are taken."),
    "no_words": _("There are no words to keep yet."),
    "no_such": _("That is no longer here. Look again at what stands on the screen."),
    "nothing_heard": _("Nothing has been written down yet. Press [write_down] to write down what was said."),
    "already_read_back": _(
        "That was checked already. For earlier words: [look_back], choose them, "
        "then [read_back] or [read_back_someone]."
    ),
    "too_many_ways": _("That is more than {most} lines; nobody can keep so many in mind. Which belong together?"),
    "pause_length": _("Between two turns it can be quiet for at most {most} seconds. Longer is a break: [break_now]."),
    "reading_length": _("To read there are at most {most} seconds. Longer is a break: [break_now]."),
    "break_after": _("A break can be suggested after at most {most} minutes; 0 suggests none."),
    "same_ways": _("That is how we work together already."),
    "on_break": _("We are on a break. Press [break_now] to go on."),
    "break_length": _("A break takes at least a minute and at most {most} of them."),
    "plan_moved_on": _("The meeting has gone on, and that step has begun. Look again at our plan."),
    "no_steps_left": _("Then nothing would be left to do. Leave at least one step, or close the session."),
    "too_many_steps": _("A plan has room for {most} steps. Leave one out first."),
    "same_plan": _("That is our plan already."),
    "too_many_principles": _("{most} principles have a key. Leave one out first."),
    "principle_served": _("A decision serves a principle that would be gone. Choose others for it first."),
    "same_end": _("That is when we mean to end already."),
    "step_needs_prompt": _("A round needs a question. What would you like to ask everyone?"),
    "step_needs_length": _("How long is it? Give each person a time, or the whole step its minutes."),
    "share_too_short": _("That leaves less than {least_ms} for each. Leave a step for next time instead."),
    "no_thinking_here": _("Nobody has to think before a break."),
    "nothing_before_begun": _("What has begun stays where it is, and nothing comes before it."),
    "last_already": _("That is the last step already."),
    "nobody_missed_it": _("Everyone was offered a turn in it. For another question press [plan.put_in]."),
    "not_to_come": _("Not everyone named there is still to come in this round. Look again at who comes next."),
    "same_order": _("That is the order already."),
    "first_turns_first": _("Everyone has a first turn before anybody has a second."),
    "nothing_kept": _("We said that nothing is written down in this step."),
    "same_words": _("Those are the same words as before."),
    "same_voice": _("These are words of {name} already."),
    "no_term": _("Which word? Please write it first."),
    "no_meaning": _("What does it mean? Please write it in plain words."),
    "long_term": _("That is more than a word. Please write up to {most} letters."),
    "same_meaning": _("It is explained like that already."),
    "already_settled": _("That decision is settled. Reword it to open it again."),
    "already_parked": _("We said already that it is not decided yet. [decision.take_up] takes it up again."),
    "reason_needed": _("Please say in words why it was not agreed. That is worth keeping too."),
    "agreed_stays": _("What was agreed is not let go. It is followed up, also where it was not done."),
    "was_let_go": _("That was let go. Put it into words again if it is needed after all."),
    "let_go_reason": _("Please say in words why nobody needs it any more. That is worth keeping too."),
    "same_principles": _("Those are the same principles as before."),
    "no_such_principle": _("This session does not go by that principle."),
    "not_parked": _("Only what is not decided yet can be taken up again."),
    "counts_wrong": _("That is {shown} in all, and {here} are in the room. Count once more; nobody has to show."),
    "nobody_to_show": _(
        "Nobody is in the room to show anything. Press [join] when someone joins, or [away] when someone comes back."
    ),
    "objection_needs_words": _("Please write down what has to be sorted out first. Then it can be worked on."),
    "open_objection": _("Something has to be sorted out first. Reword the sentence together, then ask again."),
    "words_not_counted": _("There are words of a worry or a no that nobody is counted for. Count once more."),
    "nobody_consented": _("Nobody showed anything, so nobody has agreed to it yet. Ask again, or come back to it."),
    "words_stand": _("Something has come of it already, so its words stand. Put a new sentence to the group instead."),
    "not_checked": _(
        "Not everyone was asked yet: can we all live with this? All show at the same moment; enter the counts."
    ),
    "carry_agreed": _("Who will do it is said once it is agreed."),
    "carry_nobody": _("Please choose who will do it: one person or more."),
    "carry_away": _("{names}: not in the room now. Choose someone who is here and says yes."),
    "day_past": _("{day} is in the past. Which day is meant?"),
    "told_before_due": _("It is to be done on {due}. The group can be told what came of it from then on."),
    "happened_needed": _("Please say in words what happened."),
    "learned_needed": _("Please say what we learned. That is asked the same way whether it worked or not."),
    "nothing_to_tell": _("There is nothing to tell yet. Say first what happened."),
    "told_already": _("The group has been told of this already."),
    "follow_agreed": _("Only what was agreed is followed up."),
    "no_such_decision": _("There is no decision {id} in this session. “coprod show” lists its decisions."),
    "no_such_words": _("These words are not in this session, or were taken out."),
    "answer_needs_decision": _("Which decision acted on it? Name it, so that the way from word to deed can be walked."),
    "answer_needs_agreed": _("Only what was agreed can have acted on someone’s words. Settle that decision first."),
    "answer_needs_reason": _("Please say why it was not acted on. Whoever said it has a right to know."),
    "looked_back": _(
        "What was said of an earlier decision is kept with its own session too. Undo goes back no further."
    ),
    "taken_out": _("Words were taken out, which cannot be undone, so undo goes back no further."),
    "nothing_to_undo": _("There is nothing to undo."),
    "nothing_to_redo": _("There is nothing to redo."),
    "no_name": _("There is no name here. What would they like to be called?"),
    "same_name": SAME_NAME,
}


def rejected(message: Message) -> str:
    """The sentence for the ``message`` of a ``Rejection``."""
    return _REJECTED[message.code].format_map({key: _said(key, fact) for key, fact in message.facts.items()})


def _said(key: str, fact: Any) -> str:
    if isinstance(fact, date):
        return spelled_day(fact)
    if key.endswith("_ms"):
        assert isinstance(fact, int)
        return spelled(fact // SECOND * SECOND)
    if key == "name":
        return called(fact)
    return listed(fact) if isinstance(fact, (list, tuple)) else str(fact)
