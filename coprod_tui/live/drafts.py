"""What was begun in the room and is no event yet, as it is kept beside the session: nobody else sees it."""

from collections.abc import Iterable, Mapping

import msgspec

Subject = tuple[str | None, ...]
"""What a draft is about, such as ``("words", voice_id)``."""

Content = Mapping[str, str | tuple[str, ...]]
"""The content of a form by field id: typed text, the id of the chosen line, or the ids of several."""

_DRAFTS = msgspec.json.Decoder(list[tuple[Subject, dict[str, str | tuple[str, ...]]]])


def encoded(drafts: Mapping[Subject, Content]) -> bytes:
    """All drafts; nothing where there are none."""
    return msgspec.json.encode(list(drafts.items())) if drafts else b""


def decoded(data: bytes) -> Mapping[Subject, Content]:
    """The drafts that were left; of a damaged file there are none."""
    try:
        drafts: Iterable[tuple[Subject, Content]] = _DRAFTS.decode(data) if data else ()
    except msgspec.MsgspecError:
        return {}
    return dict(drafts)
