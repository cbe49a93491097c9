"""How far a text stands out from its ground."""

READABLE = 7.0
"""What a text needs that is to be read from the back of the room."""


def contrast(one: str, other: str) -> float:
    """After https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio; colours as ``#rrggbb``."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
