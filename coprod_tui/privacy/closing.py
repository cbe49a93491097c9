"""Before a session is closed: its exports lose the names that go with the close.

They do so first, so that whoever is interrupted closes it again, and it ends the same.
"""

from coprod_tui.domain.events import NAMING, Events, SessionClosed
from coprod_tui.domain.people.names import Names
from coprod_tui.domain.taking_out import as_left_by
from coprod_tui.file_names import is_temp
from coprod_tui.live.session import LiveSession
from coprod_tui.privacy.home import Home, failing_as, readable
from coprod_tui.privacy.ledger import identity


def let_go_of_names(home: Home, live: LiveSession) -> None:
    """As ``Service.let_go_of_names``."""
    told = live.decide(live.closing).events
    names = _names_that_go(live.events, told)
    if not names:
        return
    with failing_as("names_in_exports", home):
        home.settle()
        _out_of_exports(home, as_left_by(told, live.events), Names(names))
        home.index.remove()


def _names_that_go(events: Events, closing: Events) -> tuple[str, ...]:
    """Every name that those had who were here for someone and are kept without one."""
    nameless = {voice for event in closing if isinstance(event, SessionClosed) for voice in event.nameless}
    named = (event for event in events if isinstance(event, NAMING) and event.voice in nameless)
    return tuple(event.name for event in named if event.name is not None)


def _out_of_exports(home: Home, after: Events, names: Names) -> None:
    """Make the session's exports anew, and remove what an interrupted one left of the names.

    Those without names stay: from now on nobody could find these names in a sentence.
    """
    ledger = home.ledger
    for path in home.paths():
        data = home.read(path)
        if data is None:
            continue
        if is_temp(path):
            if home.is_left_over(path) and names.stand_in(readable(data)):
                home.remove(path)
        elif (how := ledger.find(data, path.suffix)) and how.identity == identity(after) and not how.anonymous:
            home.make_again(path, data, how, after)
