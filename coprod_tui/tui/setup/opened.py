"""What the setup screen leaves behind."""

from typing import NamedTuple

from coprod_tui.domain.people.rows import NameList
from coprod_tui.live.session import LiveSession
from coprod_tui.presentation.setup import Ahead


class Opened(NamedTuple):
    """The session that was opened, the list from which its voices were taken, and what they sent ahead."""

    live: LiveSession
    people: NameList
    ahead: Ahead
