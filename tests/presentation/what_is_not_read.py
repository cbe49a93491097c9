"""What the room is not to read on any screen: words inside, counts of voices, folders, somebody's earlier time."""

import re

NOT_TO_BE_READ = {
    "a count of voices": r"(\b\d+|\bone|\btwo|\ball \S+) voices?\b",
    "spoke, for a turn": r"\b(spoke|spoken|speaking)\b",
    "passed": r"\bpassed\b",
    "held": r"\b(held|holds? the clock|start/hold)\b",
    "read back": r"\bread(ing)? (it |them |these )?back\b",
    "withdrawn": r"\bwithdr[ae]w",
    "whose words, without a name": r"\bwhose words\b|\bwithout a name\b",
    "the words of the consent check": r"\bconsent\b|\bobject(s|ed|ions?)?\b|\bconcerns?\b|\babstain",
    "parked": r"\bparked?\b",
    "carried by": r"\bcarr(y|ies|ied)\b",
    "told by": r"\btold by\b|\bbe told by\b",
    "dialogue": r"\bdialogue\b",
    "pace": r"\bpaces?\b",
    "alongside": r"\balongside\b",
    "words explained": r"\bwords explained\b",
    "evened out": r"\beven(s|ed|ing)? out\b|\bfrom last time\b|\bhad had more\b|\boffered (less|more)\b",
    "the same time": r"\b(offered|had) the same (time|share)\b",
    "a folder": r"(?<!\w)(~|/home|/tmp|/root)/",
}
"""What the room is not to read, by what it is, as patterns."""


def not_to_be_read(text: str) -> list[str]:
    """What of ``text`` stands in the left column."""
    text = re.sub(r"\{\w+\}", "8", text)  # what stands there is a number or a name
    found = (re.search(pattern, text, re.IGNORECASE) for pattern in NOT_TO_BE_READ.values())
    return [f"{match[0]!r} in {text!r}" for match in found if match]
