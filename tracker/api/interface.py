"""The one blueprint of the API, what each of its operations declares, and the document that describes them."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from apispec.ext.marshmallow import MarshmallowPlugin
from flask import Flask
from flask_smorest import Api, Blueprint
from marshmallow import Schema

from tracker.api.shapes.errors import ErrorShape
from tracker.rules.roles import Action
from tracker.rules.tokens import Scope

PREFIX = "/api/v1"
OPENAPI = "3.1.0"
View = TypeVar("View", bound=Callable[..., Any])

interface: Any = Blueprint("api", __name__, url_prefix=PREFIX)
"""Every operation; `Any`, for the library tells no types."""

_ALWAYS = {
    401: "No token, or none that holds.",
    403: "The token or its person may not do this.",
    429: "Too many requests; `Retry-After` says when to go on.",
    500: "Our mistake; nothing was saved.",
    503: "The database is busy; send it again.",
}
_HEADERS = {
    "X-RateLimit-Limit": "Requests a minute.",
    "X-RateLimit-Remaining": "How many of them are left.",
    "X-RateLimit-Reset": "When they are all there again, in seconds since 1970.",
}
IF_MATCH = {
    "in": "header",
    "name": "If-Match",
    "required": True,
    "description": "The `ETag` of the claim as you have seen it: its version in quotation marks.",
    "schema": {"type": "string", "examples": ['"7"']},
}
IDEMPOTENCY_KEY = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": True,
    "description": "A word of your own for this one change, such as a UUID. Sent again, it is answered and not done.",
    "schema": {"type": "string", "minLength": 16, "maxLength": 200},
}
REFUSED_BODY = {
    400: "A header is missing or cannot be read.",
    413: "More than the API takes at once.",
    415: "The body is not JSON.",
    422: "Something is missing or wrong; the reasons name each field.",
}
"""Why an operation that takes a body may refuse it; where one says more, its own words stand in place of these."""

AS_OF = {
    "in": "query",
    "name": "as_of",
    "description": "What was recorded by that moment, with the rights of today: 2025-12-18 (its end) or an instant.",
    "schema": {"type": "string", "examples": ["2025-12-18", "2025-12-18T14:00:00Z"]},
}


class Described(Api):  # type: ignore[misc]  # the library tells no types
    """The library's document, with our error shape; errors are answered by `api.problems`."""

    ERROR_SCHEMA = ErrorShape
    DEFAULT_ERROR_RESPONSE_NAME = None  # each operation names what it answers

    def _register_error_handlers(self) -> None: ...


def needs(action: Action, scope: Scope, *, looks_back: bool = False) -> Callable[[View], View]:
    """Declare what an operation does and the scope it takes, so that only such tokens get to it."""

    def declare(view: View) -> View:
        view.needs, view.scope, view.looks_back = action, scope, looks_back  # type: ignore[attr-defined]
        return view

    return declare


def operation(
    method: str,
    rule: str,
    *,
    tag: str,
    action: Action,
    answers: type[Schema],
    answer_text: str,
    scope: Scope = Scope.READ,
    takes: type[Schema] | None = None,
    parameters: Sequence[Mapping[str, Any]] = (),
    refuses: Mapping[int, str] = MappingProxyType({}),
    looks_back: bool = False,
) -> Callable[[View], View]:
    """Connect a view as an operation: who may use it, what goes in and out, and how it may refuse besides `_ALWAYS`.

    `told` describes the answer. One that `looks_back` takes a moment and reads what was recorded by then. A view that
    takes a body gets it, read by its shape, before what the address holds.
    """

    past = {422: "The moment is none that was recorded."} if looks_back else {}

    def connect(view: View) -> View:
        described: Any = needs(action, scope, looks_back=looks_back)(view)
        described = interface.response(200, answers, description=answer_text)(described)
        if takes is not None:
            described = interface.arguments(takes)(described)
        for status, sentence in sorted((_ALWAYS | past | dict(refuses)).items()):
            described = interface.alt_response(status, schema=ErrorShape, description=sentence)(described)
        if parameters or looks_back:
            described = interface.doc(parameters=[*parameters, *([AS_OF] if looks_back else [])])(described)
        interface.route(rule, methods=[method], tags=[tag])(described)
        return view

    return connect


def describe(app: Flask, *, version: str) -> Any:
    """Register every operation and answer the document that describes them."""
    app.config["OPENAPI_URL_PREFIX"] = None  # we serve it ourselves
    described = Described(
        app,
        spec_kwargs={
            "title": "tracker",
            "version": f"v1 (tracker {version})",
            "openapi_version": OPENAPI,
            "info": {
                "description": "The ledger of claims for programs. All answers are JSON; all errors have one shape."
            },
            "marshmallow_plugin": MarshmallowPlugin(schema_name_resolver=_name),
            "security": [{"token": []}],
        },
    )
    described.spec.components.security_scheme(
        "token", {"type": "http", "scheme": "bearer", "description": "`Authorization: Bearer trk_…`"}
    )
    described.register_blueprint(interface)
    document = described.spec.to_dict()
    for operation in operations(document):
        for status, response in operation["responses"].items():
            if "content" in response:
                header_records = {
                    name: {"description": text, "schema": {"type": "integer"}} for name, text in _HEADERS.items()
                }
                response.setdefault("headers", {}).update(header_records if status != "500" else {})
    return document


def _name(schema: Schema | type[Schema]) -> str:
    kind = schema if isinstance(schema, type) else type(schema)
    return kind.__name__.removesuffix("Shape")


def operations(document: Any) -> list[Any]:
    """Every operation of a document."""
    methods = {"get", "post", "put", "patch", "delete"}
    return [
        operation_record
        for path in document["paths"].values()
        for method, operation_record in path.items()
        if method in methods
    ]
