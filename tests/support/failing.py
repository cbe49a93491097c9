"""Failures, by what people read of them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from coprod_tui.errors import Failure
from coprod_tui.live.ports import NotKept
from coprod_tui.presentation.failures import said


@contextmanager
def saying(kind: type[Failure] | type[NotKept], match: str) -> Iterator[pytest.ExceptionInfo[Failure | NotKept]]:
    """Within it a failure of that kind is raised, whose sentence has what ``match`` says."""
    with pytest.raises(kind) as caught:
        yield caught
    sentence = said(caught.value.message)
    assert re.search(match, sentence), sentence
