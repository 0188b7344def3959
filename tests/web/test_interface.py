"""The addresses of the API on a page to be read."""

from typing import Any

import pytest
from flask import Flask

from tests.web.pages import Pages
from tracker.web.interface import kind


def test_every_operation_and_every_shape_is_told_to_anyone(app: Flask, anonymous: Pages) -> None:
    page = anonymous.get("/api/v1/")

    document = app.extensions["tracker.openapi"]
    for path in document["paths"]:
        assert path in page.text
    for name in document["components"]["schemas"]:
        assert page.all(f"//h3[@id='shape-{name}']")


def test_every_link_on_it_leads_somewhere(checker: Pages) -> None:
    page = checker.get("/api/v1/")

    ids = set(page.all("//@id"))
    inner = {address.removeprefix("#") for address in page.all("//main//a/@href") if address.startswith("#")}
    assert len(inner) > 10
    assert inner <= ids
    assert page.link("make one for yourself").endswith("/tokens")
    assert page.link("openapi.json").endswith("/api/v1/openapi.json")


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "string"),
        ({"type": ["integer", "null"]}, "integer or null"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Claim"}}, "list of Claim"),
        ({"anyOf": [{"$ref": "#/components/schemas/Claim"}, {"type": "null"}]}, "Claim or null"),
        ({"type": ["string", "null"], "enum": ["a", "b", None]}, "a, b"),
        ({}, "object"),
    ],
)
def test_what_a_field_holds_is_said_in_a_few_words(schema: dict[str, Any], words: str) -> None:
    assert kind(schema) == words
