"""Files as earlier versions of coprod wrote them, which open for ever."""
