"""Words that would do harm if a format took them for more than words, in every place where people type."""

from datetime import UTC, date, datetime

from coprod_tui.domain import commands as c
from coprod_tui.domain.events import ConcernWords, Events
from coprod_tui.domain.plan.plan import Plan, Step
from coprod_tui.export.document import document_from
from coprod_tui.export.shape import Document
from tests.export.invented import Told, earlier_session

EXPORTED = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)

HARM = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)> \'><b>',
    "<!-- --> ]]> &amp; &#x3c;b&#x3e; &lt;",
    "[click](javascript:alert(1))",
    "](javascript:alert(1) ![x](https://evil.example/x.png)",
    "<https://evil.example> https://evil.example www.evil.example",
    "# Heading",
    "> quote",
    "- item",
    "+ item",
    "12. item",
    "3) item",
    "=== ---",
    "--- ===",
    "***",
    "* * *",
    "```sh rm -rf ~ ```",
    "~~~",
    "`code` **bold** __bold__ ~~gone~~",
    "| cell | cell |",
    "a | b \\| c \\\\",
    "[x]: https://evil.example",
    "[^1]: note",
    "=1+1",
    "=HYPERLINK(\"https://evil.example\";\"x\")",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "＝1+1",
    "＠SUM(1)",
    "so;=1+1",
    "\"=1+1\"",
    "\" =1+1",
    "say \"no\", then; leave",
    "שלום (עולם) <b>1</b>",
    "مرحبا ‏؛ =1+1",
    "$x$ @everyone :smile: $(rm)",
    "{{7*7}} {% raw %} ${7*7} %s %(x)s {0}",
    "👩‍👩‍👧 ½ ﬁ Å\\",
)  # fmt: skip


def document(harm: str) -> Document:
    """A session in which ``harm`` stands in every place where people type."""
    return document_from(events(harm), EXPORTED)


def events(harm: str) -> Events:
    """What happened in it. A name is a shorter text, with a letter, so that it is one."""
    plan = Plan(
        harm,
        (Step("round", harm, share_ms=60_000), Step("reflection")),
        harm,
        harm,
        (_name(harm, "a"), "Ben"),
        "listed",
        principles=(harm, "Ask first."),
    )
    told = Told(plan, "2026-11-22-session")
    told.do(c.GoOn())
    told.do(c.StartOrHold())
    told.do(c.Contribute(harm, "v1"))
    told.do(c.Contribute("before", "v1"))
    told.do(c.Reword("c2", harm))
    told.do(c.Reword("c2", "after"))
    told.do(c.Propose(harm, ("c1", "c2")))
    told.do(c.CheckConsent("d1", c.Shown(0, 1, 1), (ConcernWords("object", harm),)))
    told.do(c.RewordDecision("d1", f"{harm} again"))
    told.do(c.ChoosePrinciples("d1", ("p1",)))
    told.do(c.ExplainWord(f"{harm[:70]}e", harm))
    told.do(c.CheckConsent("d1", c.Shown(2)))
    told.do(c.Settle("d1", "agreed", harm))
    told.do(c.Carry("d1", ("v1", "v2"), None, None, today=date(2026, 11, 22)))
    told.do(c.Propose("No"))
    told.do(c.Settle("d2", "not_agreed", harm))
    told.do(c.LookBack.at(earlier_session(), "d1", "done", harm, harm))
    told.do(c.LookAtMeeting(words=(("well", harm),)))
    told.do(c.FollowUp("d1", "done", harm, harm))
    told.do(c.FeedBack("d1", harm))
    told.do(c.Answer("c1", "not_acted_on", None, harm))
    told.do(c.Answer("c2", "acted_on", "d1", harm))
    return told.live.events


def _name(harm: str, letter: str) -> str:
    """``harm`` as a name, which ``open_session`` takes as it is."""
    return f"{harm[:30]}{letter}"
