"""Writes the golden session's exports into a folder, and forgets names in them.

Run as a program, so that the language can be chosen before anything is loaded. Prints a JSON object: by file, the
names that could still be found, and the words of the program's own that were changed as if they had been typed.
"""

import json
import re
import sys
from html import unescape
from pathlib import Path

from coprod_tui.domain.people.forgetting import Forgotten
from coprod_tui.presentation.called import NAMELESS
from coprod_tui.privacy.forget_text import changed_where_typed
from tests.export.golden import exports
from tests.privacy.test_forget_text import typed_of, words_in

PEOPLE = ("Amina", "Benjamin", "Chloë", "دانا", "phone")


def forgotten(name: str, text: str, word: str) -> str:
    return changed_where_typed(Path(name).suffix, text, Forgotten([word], [word], nameless=NAMELESS).out_of)


if __name__ == "__main__":
    found = {}
    for name, data in exports():
        (Path(sys.argv[1]) / name).write_bytes(data)
        if not name.endswith(".json"):
            text = data.decode()
            own = words_in(unescape(text)) - words_in(typed_of(name))
            left = [each for each in PEOPLE if re.search(rf"\b{each}\b", forgotten(name, text, each))]
            found[name] = {"left": left, "changed": [each for each in own if forgotten(name, text, each) != text]}
    json.dump(found, sys.stdout)
