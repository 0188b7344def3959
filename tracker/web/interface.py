"""The addresses of the API on a page to be read, told from the document that programs read."""

from collections.abc import Iterator, Mapping
from typing import Any

from flask import Blueprint, current_app, render_template

from tracker.rules.roles import Action
from tracker.web.access import allow

pages = Blueprint("interface", __name__)
_METHODS = ("get", "post", "put", "patch", "delete")


@pages.get("/api/v1/")
@allow(Action.SIGN_IN)
def show() -> str:
    """Every operation with what goes in and out, and every shape."""
    document = current_app.extensions["tracker.openapi"]
    return render_template(
        "interface/show.html",
        document=document,
        operations=list(_operations(document)),
        shapes=document["components"]["schemas"],
        kind=kind,
        named=named,
    )


def _operations(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The operations in the order of the document, each with its method, its address and a name for links."""
    for path, found in document["paths"].items():
        for method in _METHODS:
            if method in found:
                of_path = [each for each in found.get("parameters", []) if isinstance(each, Mapping)]
                told = found[method]
                yield told | {
                    "method": method.upper(),
                    "path": path,
                    "id": f"{method}-{'-'.join(path.strip('/').replace('{', '').replace('}', '').split('/')[2:])}",
                    "parameters": [*of_path, *told.get("parameters", [])],
                }


def named(content: Mapping[str, Any]) -> str:
    """The name of the shape that a body or an answer has."""
    return str(content["application/json"]["schema"].get("$ref", "")).rpartition("/")[2]


def kind(schema: Mapping[str, Any]) -> str:
    """What a field holds, in a few words."""
    if "enum" in schema:
        return ", ".join(str(each) for each in schema["enum"] if each is not None)
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return " or ".join(kind(each) for each in schema[choice])
    held = schema.get("type", "object")
    if held == "array":
        return f"list of {kind(schema.get('items', {}))}"
    return " or ".join(held) if isinstance(held, list) else str(held)
