"""Writes the golden session's exports into a folder.

Run as a program, so that the language can be chosen before anything is loaded.
"""

import sys
from pathlib import Path

from tests.export.golden import exports

if __name__ == "__main__":
    for name, data in exports().items():
        (Path(sys.argv[1]) / name).write_bytes(data)
