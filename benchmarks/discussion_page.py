"""The part of the page on fairness that tells what ``benchmarks.discussion`` measured."""

from typing import Any

WORDS = """
## Open discussion: whose hand comes next

{discussions:,} simulated discussions of 20 minutes with 8 people. Three of them ask to speak again and again, five ask
once; three remarks in ten ask somebody, who then has an answer. Each discussion is run in five orders by the same
people with the same things to say. The first three are played through coprod’s real core: *least heard next*, which
coprod begins with, *hands in order*, which a group can choose with `v`, and, to see what `Enter` in the list of hands
is worth, least heard next where whoever was asked waits with a hand like everyone. The other two are a list on which
whoever has had the fewest turns goes first, and no list at all: the loudest goes first. *Heard* counts the turns of
this one discussion: neither rounds nor earlier discussions.

| | wait, asking once | asking often | never had the floor | time of who ask often | Jain’s index | answers too late |
|---|--:|--:|--:|--:|--:|--:|
{rows}

A **wait** is the time from a hand that goes up until its voice has the floor: in the middle case, and at most in nine
of ten. **Never had the floor** are hands of those who ask once that are still up when the time is over. **An answer is
too late** more than a minute after the question, or when the time is over first. Jain’s index is that of the middle
discussion. Hands that never had the floor count in no wait, which flatters the loudest.

### Where it helps

- Who asks once waits about {once_least} in the middle case, and {once_order} where hands come in order; and
  {longest_least} at most in nine of ten, where it is {longest_order}. In order, everyone stands behind those who ask
  again and again. {unheard_order} of these single hands are still up when the time is over, with least heard next
  {unheard_least}; where the loudest goes first it is {unheard_loud}.
- Whoever is asked answers at once (`Enter` on the name). Where answers wait in the queue, {late_waits} of them come too
  late.

### Where it does not

- **It does not even out the time.** The three who ask often have {share_least} of it in each order with a list, and
  {share_loud} without one: who has one thing to say says it and is content. Only a round offers everyone the same.
- **Fewest turns first** is as quick for those who ask once. It differs where turns differ in length: there least heard
  next counts time, by the time that suits each person, so that somebody who speaks slowly is not behind for it.
- Where nobody asks often, all orders are alike, as the second table says: then hands are only in the way.
- Nobody is heard who raises no hand.

### What it costs

- Who asks often waits: {often_least} at most in nine of ten, and {often_order} in order.
- **A list can kill a conversation.** What is said may no longer fit what was said before, as others come between: this
  model does not see that, nor the thought that nobody takes up. The help of coprod says so.
- Whoever types has a hand to enter. Answers at once cost those who wait: their hand comes later by each.

### When nobody asks often

| | wait | never had the floor | Jain’s index | answers too late |
|---|--:|--:|--:|--:|
{calm_rows}

### What this model takes for granted

- Who asks often has a hand up again a minute after their turn in the middle case, and speaks for 60 seconds. Who asks
  once does so at any moment of the first 15 minutes, and speaks for 40; an answer takes 20. All of it is log-normal
  with sigma 0.5.
- Where the loudest goes first, those who ask often are louder, nobody grows louder by waiting, and whoever is asked
  gets in at once in half of the cases. This is kind to lists: people who see somebody wait may hold back.
- Nobody lowers a hand, speaks without one, or leaves, and no time passes between two turns. Seed {seed}.
"""

LEAST, ORDER, WAITS = "coprod: least heard next", "coprod: hands in order", "Least heard next, answers wait"
LOUD = "Loudest first"


def section(measured: dict[str, Any], calm: dict[str, Any]) -> str:
    """Its words, with the figures of discussions in which some ask often, and of those in which nobody does."""
    least, order, waits, loud = (measured["orders"][each] for each in (LEAST, ORDER, WAITS, LOUD))
    return WORDS.format(
        discussions=measured["discussions"],
        seed=measured["seed"],
        rows="\n".join(_row(name, each) for name, each in measured["orders"].items()),
        calm_rows="\n".join(_calm_row(name, each) for name, each in calm["orders"].items()),
        once_least=_time(least["once"]["wait"]),
        once_order=_time(order["once"]["wait"]),
        longest_least=_time(least["once"]["longest"]),
        longest_order=_time(order["once"]["longest"]),
        unheard_order=f"{order['once']['unheard']:.1%}",
        unheard_least=f"{least['once']['unheard']:.1%}",
        unheard_loud=f"{loud['once']['unheard']:.0%}",
        late_waits=f"{waits['late']:.0%}",
        share_least=f"{least['share']:.0%}",
        share_loud=f"{loud['share']:.0%}",
        often_least=_time(least["often"]["longest"]),
        often_order=_time(order["often"]["longest"]),
    )


def _row(name: str, each: dict[str, Any]) -> str:
    cells = (
        name,
        _wait(each["once"]),
        _wait(each["often"]),
        f"{each['once']['unheard']:.1%}",
        f"{each['share']:.0%}",
        f"{each['jain']:.2f}",
        f"{each['late']:.0%}",
    )
    return f"| {' | '.join(cells)} |"


def _calm_row(name: str, each: dict[str, Any]) -> str:
    once = each["once"]
    cells = (name, _wait(once), f"{once['unheard']:.1%}", f"{each['jain']:.2f}", f"{each['late']:.0%}")
    return f"| {' | '.join(cells)} |"


def _wait(of: dict[str, Any]) -> str:
    return f"{_time(of['wait'])} · {_time(of['longest'])}"


def _time(length_ms: float) -> str:
    """Minutes and seconds, as on a clock."""
    minutes, seconds = divmod(round(length_ms / 1000), 60)
    return f"{minutes}:{seconds:02}"
