"""Moments as the clock on this machine's wall shows them."""

import time
from datetime import datetime, tzinfo


def local(moment: datetime, zone: tzinfo | None = None) -> datetime:
    """``moment`` in ``zone``, or where this machine is.

    A machine can be set to a zone a day or more off UTC (``TZ=XXX-24``), which Python's zones cannot be: then the
    moment is right but for its zone, which is not told.
    """
    try:
        return moment.astimezone(zone)
    except ValueError:
        return datetime(*time.localtime(moment.timestamp())[:6], microsecond=moment.microsecond)  # noqa: DTZ001
