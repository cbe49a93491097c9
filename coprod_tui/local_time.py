"""Converts times to local time."""

import time
from datetime import datetime, tzinfo


def local(moment: datetime, zone: tzinfo | None = None) -> datetime:
    """``moment`` in ``zone``, None for this machine's time zone.

    A machine can have a zone a day or more off UTC (``TZ=XXX-24``), which Python's zones do not allow: the result is
    then a naive datetime.
    """
    try:
        return moment.astimezone(zone)
    except ValueError:
        return datetime(*time.localtime(moment.timestamp())[:6], microsecond=moment.microsecond)  # noqa: DTZ001
