"""Every operation of the API, connected, and the document that describes them."""

from pathlib import Path

from flask import Flask

from tests.api.conftest import Client
from tracker import api
from tracker.api.routes import OPERATIONS


def test_the_document_is_there_for_anyone_and_describes_every_operation(app: Flask) -> None:
    document = Client(app).get("/openapi.json")

    described = {f"/api/v1{path}" if not path.startswith("/api/v1") else path for path in document["paths"]}
    connected = {
        rule.rule.replace("<int:", "{").replace("<", "{").replace(">", "}")
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1/") and rule.endpoint.startswith("api.") and rule.endpoint != "api.openapi_json"
    }
    assert described == connected


def test_answers_are_in_the_letters_that_people_wrote(app: Flask) -> None:
    assert app.json.dumps({"name": "Élysée", "a": 1}) == '{"name": "Élysée", "a": 1}'


def test_every_module_with_operations_is_connected() -> None:
    with_operations = {
        name
        for name in (path.stem for path in Path(api.__path__[0]).glob("*.py"))
        if "\n@operation(" in (Path(api.__path__[0]) / f"{name}.py").read_text(encoding="utf-8")
    }

    assert with_operations == {module.__name__.rpartition(".")[2] for module in OPERATIONS}
