"""The help of the commands, their arguments and their options."""

from coprod_tui.presentation.language import _

# --- what stands for a word that is typed

ID = _("ID")
DECISION = _("D")
CONTRIBUTION = _("C")
DAY = _("DAY")
FILE = _("FILE")
FOLDER = _("DIR")
GROUP_NAME = _("G")
NAME = _("NAME")
PLAN_FILE = _("PLAN")
PRINCIPLE = _("PRINCIPLE")
WORDS = _("WORDS")

COPROD = _(
    "Equal turns, kept words and shared decisions for co-production sessions.\n\n"
    "Without a command, the home screen opens."
)
COMMANDS = {
    "run": _("Open a session from a PLAN, in the room."),
    "resume": _("Go on with an open session; without an ID, with the newest one."),
    "watch": _(
        "Open the wall, which the room sees, in a second window. It follows the open session, or waits for the next. "
        "It changes nothing, and can be closed and opened at any time."
    ),
    "demo": _("Let a whole session play itself; without a terminal, print where its JSON lies."),
    "plan": _("Plans to fill in, what is wrong with one, a sheet to hand out."),
    "cards": _(
        "Write cards to print and cut out, in red, yellow and green. Each has its word and sign. It is HTML, a set on "
        "a page of A4. It can be read in black and white, too."
    ),
    "voices": _("Show what a list of names gives: typed, called, taken off, asked."),
    "list": _("List the kept sessions, the newest first."),
    "show": _('Show one session in plain lines. ID is an id, its unique beginning, or "last".'),
    "export": _('Write a session out. ID is an id, its unique beginning, or "last".'),
    "import": _("Take a session back from its JSON, exactly. FILE is an export; - is standard input."),
    "follow-up": _(
        "Show what is open and what is undecided. With an ID and a decision D of it, add what came of it.\n\n"
        "That is what happened, or that the group was told. Or who will do it, by when, and when the group is told."
    ),
    "answer": _("Say what became of somebody's words. C is their number, as “coprod show ID” tells it."),
    "take-out": _("Take words out of the home folder for good. C is their number. Copies elsewhere stay."),
    "insights": _("Tell what the sessions show together; every figure counts things, and nobody is named."),
    "forget": _(
        "Forget a person: everywhere in the home folder their NAME becomes “a voice”. Numbers stay as they were."
    ),
    "doctor": _("Look at machine, terminal and home folder; tell what to do before a session."),
    "check": _("Read every file of the record and tell how it is. With a damaged one the exit code is 3."),
    "where": _("Tell the folders in use."),
}
"""The help of each command, in the order in which they are listed."""

PLAN_COMMANDS = {
    "new": _("Write a plan to fill in, to FILE. Without it, or with -, to standard output."),
    "check": _("Tell what is wrong with a plan, by key, or how long it takes. FILE is a plan; - is standard input."),
    "sheet": _(
        "Write a sheet to hand out beforehand: the questions, breaks, how turns work. It is HTML in large print, for a "
        "screen or to be printed. Nobody is named in it. FILE is a plan; - is standard input."
    ),
}
"""Those about plans."""

OPTIONS = {
    "": {
        "--home": _("The folder that sessions lie in."),
        "--version": _("Show the version."),
        "--json": _("For programs."),
        "--group": _("Only the sessions of this group."),
        "--yes": _("Do not ask first."),
        "--output": _("Where to; without it, or with -, standard output."),
        "--force": _("Write over FILE if it is there."),
    },
    "run": {
        "--voices": _("Names, one a line or as a CSV sheet."),
    },
    "demo": {
        "--seed": _("Another seed, another draw."),
        "--speed": _("How many times as fast."),
    },
    "list": {
        "--find": _("Only those in which all the words stand; several need no quotes."),
    },
    "export": {
        "--table": _("What a CSV file is to hold."),
        "--anonymous": _("Write every voice as “a voice”, also in what was said."),
        "--as-written": _("With --anonymous: only names with their capitals (Will, not will)."),
    },
    "follow-up": {
        "--voice": _("Only what this person will do."),
        "--principle": _(
            "Only what serves this principle: equals, informed, shared, inequalities, input, joined. "
            "Or one of a group’s own, in its words."
        ),
        "--parked": _("Only what is not decided yet."),
        "--carried-by": _("Who will do it; for more people, once for each."),
        "--due": _("By which day it is done, like “12 Dec” or “in 3 weeks”."),
        "--feed-back-by": _("By which day the group is told what came of it."),
        "--status": _("How it stands now."),
        "--happened": _("What happened."),
        "--learned": _("What we learned; asked the same way for every outcome."),
        "--told": _("The group was told."),
    },
    "answer": {
        "--acted-on": _("The decision that acted on these words."),
        "--partly": _("They were partly acted on."),
        "--not-acted-on": _("They were not acted on; --because says why."),
        "--open": _("It is still open what becomes of them."),
        "--because": _("Why."),
    },
    "forget": {
        "--dry-run": _("Only tell what would change."),
        "--as-written": _("In sentences only with these capitals: Will, not “I will”."),
    },
}
"""The help of the options by command; of those that several commands have, below the empty name."""
