"""What is known already is offered while it is typed."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from textual.suggester import Suggester

Known = TypeVar("Known")


class Offered(Suggester, Generic[Known]):
    """What is known is looked up once, in a thread: the first time that may take long."""

    def __init__(
        self, known: Callable[[], Sequence[Known]], completed: Callable[[str, Sequence[Known]], str | None]
    ) -> None:
        """``completed`` gives what is offered for a beginning; None for nothing."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._look_up = known
        self._completed = completed
        self._looks_up = asyncio.Lock()
        self._known: Sequence[Known] | None = None

    async def known(self) -> Sequence[Known]:
        """All that is known."""
        async with self._looks_up:
            if self._known is None:
                self._known = await asyncio.to_thread(self._look_up)
        return self._known

    async def get_suggestion(self, value: str) -> str | None:
        return self._completed(value, await self.known())
