"""What was typed in a form and is not kept yet: it waits, by what it is about, until the form is opened again."""

from collections.abc import Callable, Mapping

from coprod_tui.live.drafts import Content, Subject


class Drafts:
    """The drafts of one screen. Those of the room are kept beside the session until it is closed."""

    def __init__(self, left: Mapping[Subject, Content] | None = None) -> None:
        """``left``: what it begins with."""
        self._left: dict[Subject, Content] = dict(left or {})

    @property
    def left(self) -> Mapping[Subject, Content]:
        """All of them."""
        return self._left

    def about(self, *subject: str | None) -> "Draft":
        """The draft about a subject, whether there is one or not."""
        return Draft(self._left, subject)

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """What there are drafts about."""
        return tuple(self._left)

    def any(self, counts: Callable[[Subject], bool] = lambda _: True) -> bool:
        """Whether there is a draft about a subject that ``counts``."""
        return any(map(counts, self._left))


class Draft:
    """One draft. It is true if something was left."""

    def __init__(self, drafts: dict[Subject, Content], subject: Subject) -> None:
        self._drafts = drafts
        self._subject = subject

    def within(self, drafts: Drafts) -> "Draft":
        """The draft about the same among other ones."""
        return drafts.about(*self._subject)

    def __bool__(self) -> bool:
        return self._subject in self._drafts

    @property
    def content(self) -> Content:
        """What was left, empty if nothing was."""
        return self._drafts.get(self._subject, {})

    def leave(self, content: Content) -> None:
        """Remember ``content``."""
        self._drafts[self._subject] = content

    def drop(self) -> None:
        """Forget it: it was kept, or everything was deleted."""
        self._drafts.pop(self._subject, None)
