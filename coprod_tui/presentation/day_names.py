"""Names of weekdays and months, and how a day is written with them."""

from coprod_tui.presentation.language import _

WEEKDAYS = (
    _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"),
)  # fmt: skip
MONTHS = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
    _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
)  # fmt: skip

WHOLE_DAY = _("{weekday} {day} {month} {year}")
"""``Saturday 12 December 2026``."""

_DAY_OF_YEAR = _("{day} {month} {year}")
_DAY_OF_MONTH = _("{day} {month}")


def day_of(day: int, month: int, year: str = "") -> str:
    """``31 February 2027``, whether or not the day exists; an empty ``year`` is left out."""
    said = _DAY_OF_YEAR if year else _DAY_OF_MONTH
    return said.format(day=day, month=MONTHS[month - 1], year=year)
