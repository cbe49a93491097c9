"""What the start screen says."""

TITLE = "coprod"
TAGLINE = "Everyone here has an equal voice."
EMPTY = (
    "No sessions yet.\n"
    "Press n to set up the first one: a title, who is there, the questions;\n"
    "or p to open a plan that was kept for another day."
)
OPEN = "Open, to go on with"
PAST = "Past sessions"
LINE = "{day}   {title}"
DETAILS = "{people} · {decisions}"
DECISIONS = "{count} decisions"
DECISION = "1 decision"
DECISIONS_NONE = "no decisions"
TO_DECIDE = "{count} to decide"
LEFT_UNDECIDED = "{count} left undecided"
"""A line of the list."""
LOOKING = "Looking through the sessions …"
READ_SO_FAR = "Reading the sessions, which is needed once: {done:,} of {of:,}"
STILL_READING = "The sessions are still being read. In a moment that can be shown."
"""While the record is read."""
FIND = "Words of a title, a decision or a contribution …"
NONE_FOUND = "Nothing found."
GROUP = "group: {group}"
MORE = " · the newest {shown} of {count:,}; / finds the others"
PLANS_TITLE = "Kept for another day"
PLANS_HINT = "Enter opens it, to be gone through once more · Esc goes back"
PLANS_UNREAD = "cannot be read as a plan"
PLANS_NONE = "No plan is kept. In a new session (n) ctrl+l keeps what you typed for another day."
"""Plans that were kept."""
FORGET_TITLE = "Forget a person"
FORGET_HINT = "Enter shows first what would change · Esc goes back"
FORGET_ASK = (
    "Sessions in which “{name}” stands: {sessions}. Sentences in which it is a word: {sentences}. "
    "Write “a voice” in its place everywhere? That cannot be undone."
)
FORGET_REWORDED = "“{before}” becomes “{after}”"
FORGET_NOBODYS = "Nobody is or ever was called that: only what was said or written changes."
FORGET_FILES = "Other files change too, such as exports and kept plans: {names}."
FORGET_LEFT = "These hold it too and stay as they are; please see to them: {paths}."
FORGET_BESIDE = "In these it also stands beside what people typed, and stays there; please see to them: {paths}."
FORGET_FOLDERS = "Folders that are called so keep their names: {paths}."
FORGET_UNREAD = "These are too large or closed, and were not looked into: {paths}."
FORGET_ALSO = "The same person was also called this, and that is forgotten too: {names}."
FORGET_STAY = "Names of other voices stay as they are: {names}."
FORGET_LONGER = "Longer words that begin with it stay: {words}. They can be forgotten like a name."
FORGET_HELD_LONGER = "They stand in: {held}"
FORGET_PARTS = "Parts of the name that stand by themselves stay: {parts}."
FORGET_HELD_PARTS = "These parts stand in: {held}"
FORGOTTEN = "Forgotten; sessions that were changed: {sessions}. The figures stayed as they were."
FORGOTTEN_FILES = "Other files that were changed: {files}."
FORGOTTEN_HINT = "Esc goes back"
"""Finding, and forgetting."""


def decided(agreed: int, undecided: int, *, closed: bool) -> str:
    """How many decisions were agreed, and how many sentences wait to be decided; one left out where it is none.

    What a closed session left undecided may have been taken up since, in a later one.
    """
    parts = [DECISION if agreed == 1 else DECISIONS.format(count=agreed)] if agreed else []
    parts += [(LEFT_UNDECIDED if closed else TO_DECIDE).format(count=undecided)] if undecided else []
    return ", ".join(parts) or DECISIONS_NONE
