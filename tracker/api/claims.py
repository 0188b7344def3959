"""The ledger piece by piece, and one claim with everything."""

from typing import Any

from flask import request
from werkzeug.datastructures import MultiDict

from tracker import limits
from tracker.api.access import claim_here, desk_ids, person
from tracker.api.interface import operation
from tracker.api.session import reading, seen_at
from tracker.api.shapes.claims import ClaimShape, ClaimsShape
from tracker.api.versions import etag
from tracker.errors import WrongInput
from tracker.language.english import listed
from tracker.queries.claims import claim_page
from tracker.queries.confidential import only_in_confidence
from tracker.queries.filters import NO_SOURCE, names_of
from tracker.queries.ledger_keyset import ledger_after
from tracker.queries.serializers import explained_record, row_record
from tracker.rules import cursors
from tracker.rules.as_of import FIELD
from tracker.rules.filter_kinds import Count, Kind, OneOf, Row, Several, Statuses, Switch
from tracker.rules.filter_rows import Filter
from tracker.rules.input_cleaning import whole_number
from tracker.rules.ledger import LedgerFilter, Sort
from tracker.rules.ledger_filters import FILTERS
from tracker.rules.roles import Action

USUAL = 50
_ORDER: dict[str, tuple[str, dict[str, Any]]] = {
    "sort": ("What comes first.", {"enum": [order.value for order in Sort]}),
    "direction": ("The other way round.", {"enum": ["asc", "desc"]}),
    "cursor": ("Where to read on: `next_cursor` of the piece before.", {"type": "string"}),
    "limit": ("At most so many.", {"type": "integer", "minimum": 1, "maximum": limits.API_ROWS.most, "default": USUAL}),
}


def _parameters() -> list[dict[str, Any]]:
    """The filters of the ledger, its order, and where to read on, as the document says them."""
    described = {row.name: (_help(row), _schema(row.kind)) for row in FILTERS} | _ORDER
    return [
        {"in": "query", "name": name, "description": sentence, "schema": schema}
        for name, (sentence, schema) in described.items()
    ]


def _help(row: Filter) -> str:
    if not isinstance(row.kind, Row):
        return row.help
    ways = listed(["the id", *(f"`{word}`" for word in row.kind.words)], "or")
    return f"{row.help.removesuffix('.')}: {ways}."


def _schema(kind: Kind) -> dict[str, Any]:
    match kind:
        case Several() | Statuses():
            return {"type": "array", "items": {"enum": list(kind.spellings)}}
        case OneOf() | Switch():
            return {"enum": list(kind.spellings)}
        case Count():
            return {"type": "integer", "minimum": 1}
        case Row(words=()):
            return {"type": "integer"}
        case _:
            return {"type": "string"}


@operation(
    "GET",
    "/claims",
    tag="claims",
    action=Action.READ,
    answers=ClaimsShape,
    answer_text="A piece of the list.",
    parameters=_parameters(),
    refuses={422: "A filter that is none, or a value it does not know."},
    looks_back=True,
)
def claims_list() -> dict[str, Any]:
    """Claims of the ledger, filtered and ordered as on its page

    Confidential claims are neither listed nor counted.
    """
    ledger_filter, after, most = _query()
    if ledger_filter.source and only_in_confidence(reading(), ledger_filter.source):
        raise WrongInput(NO_SOURCE, field="source")
    names = names_of(reading(), ledger_filter, desk_ids=desk_ids())
    listing = ledger_after(reading(), ledger_filter, after=after, most=most, desk_ids=desk_ids(), now=seen_at())
    return {
        "claims": [row_record(row) for row in listing.rows],
        "total": listing.total,
        "confidential": None,
        "in_words": ledger_filter.in_words(names),
        "next_cursor": cursors.encode(listing.last, ledger_filter) if listing.last else None,
    }


@operation(
    "GET",
    "/claims/<int:claim_id>",
    tag="claims",
    action=Action.READ,
    answers=ClaimShape,
    answer_text="The claim; its version is the ETag.",
    refuses={404: "There is no such claim at these desks."},
    looks_back=True,
)
def claim_whole(claim_id: int) -> tuple[dict[str, Any], dict[str, str]]:
    """One claim with everything

    Its chain, its status with why and what would change it, counts, evidence, findings and history.
    """
    page = claim_page(reading(), claim_here(claim_id).id, desk_ids())
    return explained_record(page), etag(page.claim.version)


def _query() -> tuple[LedgerFilter, cursors.Cursor | None, int]:
    """The filter of the address, the place to read on from, and how many are wanted."""
    params: MultiDict[str, str] = MultiDict(request.args)
    cursor, limit, _moment = (params.poplist(parameter) for parameter in ("cursor", "limit", FIELD))
    if "page" in params:
        raise WrongInput("The API has no pages; hand next_cursor back as cursor to read on.", field="page")
    ledger_filter = LedgerFilter.from_params(params).seen_by(person().id)
    after = cursors.decode(cursor[-1], ledger_filter) if cursor and cursor[-1] else None
    most = whole_number(limit[-1]) if limit else USUAL
    if not most or not limits.API_ROWS.allows(most):
        raise WrongInput(limits.API_ROWS.sentence(), field="limit")
    return ledger_filter, after, most
