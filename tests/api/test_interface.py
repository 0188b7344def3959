"""The document that describes every operation, held against what they do."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from tests.api.conftest import Client
from tracker.api.interface import operations


@pytest.fixture
def document(app: Flask) -> Any:
    """The document as anybody may fetch it."""
    return Client(app).get("/openapi.json")


def references(value: Any) -> Iterator[str]:
    """Every `$ref` in a value."""
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for nested in value.values():
            yield from references(nested)
    elif isinstance(value, list):
        for nested in value:
            yield from references(nested)


def test_every_operation_is_described_and_nothing_else(app: Flask, document: Any) -> None:
    described = {
        (path, method.upper())
        for path, methods in document["paths"].items()
        for method in methods
        if method != "parameters"
    }
    connected = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method)
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("api.") and rule.endpoint != "api.openapi_json"
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }

    assert document["openapi"] == "3.1.0"
    assert described == connected


def test_every_reference_leads_somewhere(document: Any) -> None:
    schemas = document["components"]["schemas"]

    assert {reference.removeprefix("#/components/schemas/") for reference in references(document)} <= set(schemas)
    assert not any(schema.endswith("Shape") for schema in schemas)


def test_every_object_says_that_it_takes_no_other_fields(document: Any) -> None:
    open_ones = [
        name
        for name, schema in document["components"]["schemas"].items()
        if schema["additionalProperties"] is not False
    ]

    assert open_ones == []


def test_every_operation_says_what_it_answers_and_how_it_refuses(document: Any) -> None:
    for operation in operations(document):
        assert operation["summary"]
        assert len(operation["tags"]) == 1
        assert {"200", "401", "403", "429", "500", "503"} <= set(operation["responses"])
        for status, response in operation["responses"].items():
            schema = response["content"]["application/json"]["schema"]["$ref"]
            assert response["description"]
            assert schema.endswith("/Error") == (status != "200")


def test_every_change_asks_for_a_key_and_that_of_a_claim_for_its_version(document: Any) -> None:
    changes = [operation for operation in operations(document) if {"409", "412"} & set(operation["responses"])]
    of_claims = [operation for operation in changes if "412" in operation["responses"]]

    assert len(of_claims) >= 2
    for operation in changes:
        required = {parameter["name"] for parameter in operation["parameters"] if parameter.get("required")}
        assert "Idempotency-Key" in required
        assert ("If-Match" in required) == (operation in of_claims) == ("428" in operation["responses"])
        assert {"400", "409", "413", "415", "422"} <= set(operation["responses"])
        assert "requestBody" in operation


def test_the_document_says_how_to_sign_in(document: Any) -> None:
    assert document["security"] == [{"token": []}]
    assert document["components"]["securitySchemes"]["token"]["scheme"] == "bearer"


def test_two_apps_have_two_documents_that_say_the_same(app: Flask, config: Any, database: Any, document: Any) -> None:
    from tracker.app import create_app  # a second one

    assert Client(create_app(config, database)).get("/openapi.json") == document
