"""The addresses of the API and their shapes, from the document that describes them; no database is opened."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from flask import Flask

import tracker
from docs.tables.markdown import code, table
from tracker.api import routes
from tracker.rules.roles import least_role
from tracker.web.interface import kind, shape_name

Record = Mapping[str, Any]
_METHODS = ("get", "post", "put", "patch", "delete")


@cache
def application() -> Flask:
    """An application that has nothing but the API, and no database."""
    app = Flask("tracker")
    routes.register(app, version=tracker.__version__)
    return app


def document() -> Any:
    """The OpenAPI document."""
    return application().extensions["tracker.openapi"]


def addresses() -> str:
    """Every operation in a line, with the scope and the role it takes."""
    return table(
        ("operation", "does", "scope", "least role"),
        [
            (f"[{code(_called(method, path))}](#{_anchor(method, path)})", record["summary"], *_needs(method, path))
            for method, path, record in _operations()
        ],
    )


def always() -> str:
    """What any operation may answer besides its own."""
    return table(("status", "when"), sorted(_shared().items()))


def operations() -> str:
    """A section an operation: what goes in, what comes out."""
    return "\n".join(_section(*operation) for operation in _operations())


def shapes() -> str:
    """The fields of every object that goes in or comes out."""
    schemas = document()["components"]["schemas"]
    return "\n".join(
        f"### Shape {name}\n\n"
        + table(
            ("field", "holds", "meaning"),
            [
                (_needed(field, field in shape.get("required", ())), _linked(schema), schema.get("description", ""))
                for field, schema in shape["properties"].items()
            ],
        )
        for name, shape in sorted(schemas.items())
    )


def query(path: str) -> dict[str, Record]:
    """The parameters in the query of an address that is read, by name."""
    return {record["name"]: record for record in document()["paths"][path]["get"]["parameters"]}


def _operations() -> Iterator[tuple[str, str, Record]]:
    """By address: in which order the modules were imported must not show."""
    for path, item in sorted(document()["paths"].items()):
        for method in _METHODS:
            if method in item:
                of_path = [parameter for parameter in item.get("parameters", ()) if isinstance(parameter, Mapping)]
                yield method, path, item[method] | {"parameters": [*of_path, *item[method].get("parameters", ())]}


def _called(method: str, path: str) -> str:
    return f"{method.upper()} {path}"


def _anchor(method: str, path: str) -> str:
    """What the heading of an operation is reached by."""
    return f"{method}-{''.join(letter for letter in path if letter.isalnum() or letter == '_')}"


def _needs(method: str, path: str) -> tuple[str, str]:
    """The scope of the token, and the least role of its person."""
    numbered = re.sub(r"\{\w+\}", "1", path)
    endpoint, _ = application().url_map.bind("localhost").match(numbered, method)
    view: Any = application().view_functions[endpoint]
    least = least_role(view.needs)
    return view.scope.value, least.word if least else ""


@cache
def _shared() -> dict[str, str]:
    """The answers that all operations have, in the same words."""
    responses = [record["responses"] for _, _, record in _operations()]
    return {
        status: answer["description"]
        for status, answer in responses[0].items()
        if all(answer["description"] == other.get(status, {}).get("description") for other in responses)
    }


def _section(method: str, path: str, record: Record) -> str:
    parts = [f"### {_called(method, path)}", f"{record['summary']}.", record.get("description", "")]
    rows = [_parameter(parameter) for parameter in record["parameters"]]
    if rows:
        parts.append(table(("goes in", "where", "holds", "meaning"), rows).rstrip())
    if "requestBody" in record:
        parts.append(f"The body: {_shape(shape_name(record['requestBody']['content']))}.")
    parts.append(table(("answers", "with", "meaning"), _answers(record)).rstrip())
    return "\n\n".join(filter(None, parts)) + "\n"


def _parameter(parameter: Record) -> tuple[str, ...]:
    name = _needed(parameter["name"], parameter.get("required", False))
    return name, parameter["in"], _linked(parameter["schema"]), parameter.get("description", "")


def _answers(record: Record) -> Iterator[tuple[str, ...]]:
    for status, answer in sorted(record["responses"].items()):
        if status not in _shared():
            yield status, _shape(shape_name(answer["content"])), answer["description"]


def _needed(name: str, needed: bool) -> str:
    return f"{code(name)} (needed)" if needed else code(name)


def _linked(schema: Record) -> str:
    """What a field holds; a shape of ours leads to its fields."""
    names = document()["components"]["schemas"]
    return re.sub(r"[A-Z]\w+", lambda word: _shape(word[0]) if word[0] in names else word[0], kind(schema))


def _shape(name: str) -> str:
    return f"[{name}](#shape-{name.lower()})"
