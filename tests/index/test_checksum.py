"""What is made from the sessions is believed only as it was sealed."""

from coprod_tui.index.checksum import SHAPE, opened, sealed


def test_what_was_sealed_is_opened_and_nothing_else() -> None:
    """Not a byte of it changed; nor rows of an earlier shape, which hold other things: they are made anew."""
    data = sealed([b'{"names":{"1":{"id":"s1"}', b"}"])
    assert opened(data) == data
    shape = b'"shape":%d,' % SHAPE
    assert data.count(shape) == 1
    for other in (data.replace(b"s1", b"s2"), data.replace(shape, b""), data.replace(shape, b'"shape":1,'), data[:-1]):
        assert opened(other) is None
