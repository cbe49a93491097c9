"""``python -m coprod_tui``."""

import sys

from coprod_tui.cli import main

sys.exit(main())
