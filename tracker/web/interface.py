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
        shape_name=shape_name,
    )


def _operations(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The operations in the order of the document, each with its method, its address and a name for links."""
    for path, path_item in document["paths"].items():
        for method in _METHODS:
            if method in path_item:
                # OpenAPI lets a path hold parameters for all its methods; references among them are no mappings to
                # show.
                of_path = [parameter for parameter in path_item.get("parameters", []) if isinstance(parameter, Mapping)]
                operation = path_item[method]
                yield operation | {
                    "method": method.upper(),
                    "path": path,
                    "id": f"{method}-{'-'.join(path.strip('/').replace('{', '').replace('}', '').split('/')[2:])}",
                    "parameters": [*of_path, *operation.get("parameters", [])],
                }


def shape_name(content: Mapping[str, Any]) -> str:
    """The name of the shape that a body or an answer has."""
    return str(content["application/json"]["schema"].get("$ref", "")).rpartition("/")[2]


def kind(schema: Mapping[str, Any]) -> str:
    """What a field holds, in a few words."""
    if "enum" in schema:
        return ", ".join(str(member) for member in schema["enum"] if member is not None)
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    # An optional field is `anyOf` its type and null.
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return " or ".join(kind(alternative) for alternative in schema[choice])
    type_name = schema.get("type", "object")
    if type_name == "array":
        return f"list of {kind(schema.get('items', {}))}"
    return " or ".join(type_name) if isinstance(type_name, list) else str(type_name)
