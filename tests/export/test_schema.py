"""The published schema is made from the types, and every export is valid."""

import json
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest

from coprod_tui.export.document import document_from
from coprod_tui.export.json import encode
from coprod_tui.export.schema import encoded, schema

NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)
PUBLISHED = Path(__file__).parents[2] / "docs" / "session.schema.json"


@pytest.fixture(scope="module")
def validator():
    usual = jsonschema.Draft202012Validator
    usual.check_schema(schema())
    meant = schema()["$defs"]["Document"]["properties"]["history"]["items"]["discriminator"]["mapping"]

    def what_its_kind_says_first(within, kinds, value, whole):
        """``anyOf``, which asks the shape that an event names before the fifty others; only one that fits is needed."""
        named = meant.get(value.get("kind")) if isinstance(value, dict) else None
        if named is None or {"$ref": named} not in kinds or any(within.descend(value, {"$ref": named})):
            yield from usual.VALIDATORS["anyOf"](within, kinds, value, whole)

    return jsonschema.validators.extend(usual, {"anyOf": what_its_kind_says_first})(schema())


def test_the_published_file_is_the_one_that_is_made():
    """After a change of the types: python -m coprod_tui.export.schema > docs/session.schema.json"""
    assert PUBLISHED.read_bytes() == encoded()


def test_every_export_is_valid(random_events, validator):
    """Random sessions, with everything that can happen, validate."""
    validator.validate(json.loads(encode(document_from(random_events, NOW))))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda document: document.update(role="carer"),
        lambda document: document["voices"][0].update(organisation="ICB"),
        lambda document: document["history"][0].pop("undone"),
        lambda document: document["history"][1].update(kind="unheard_of"),
        lambda document: document["session"].pop("draw_seed"),
        lambda document: document.update(version=2),
    ],
)
def test_what_is_not_in_the_shape_is_not_valid(played, validator, spoil):
    """The schema is strict: there is no room in it for a role, nor for a missing key."""
    document = json.loads(encode(document_from(played.live.events, NOW)))
    validator.validate(document)
    spoil(document)
    assert not validator.is_valid(document)
