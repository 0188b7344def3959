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
from tracker.language.kinds import ClaimType
from tracker.queries.claims import claim_page
from tracker.queries.confidential import only_in_confidence
from tracker.queries.filters import NO_SOURCE, names_of
from tracker.queries.ledger_keyset import ledger_after
from tracker.queries.serializers import explained_record, row_record
from tracker.rules import cursors
from tracker.rules.as_of import FIELD
from tracker.rules.claims import Importance
from tracker.rules.input_cleaning import whole_number
from tracker.rules.ledger import PARAMS, Findings, LedgerFilter, Origins, Sort
from tracker.rules.roles import Action
from tracker.rules.statuses import Status

USUAL = 50
_OWN = ("cursor", "limit")
_TOLD: dict[str, tuple[str, dict[str, Any]]] = {
    "status": (
        "Any of these; give it again for several.",
        {"enum": ["open", "closed", *(status.value for status in Status)]},
    ),
    "desk": ("The id of a desk.", {"type": "integer"}),
    "article": ("The id of an article.", {"type": "integer"}),
    "source": ("The id of a source the claim rests on.", {"type": "integer"}),
    "topic": ("A topic it is filed under.", {"type": "string"}),
    "assignee": ("The id of a person, `me` or `nobody`.", {"type": "string"}),
    "importance": ("Any of these.", {"enum": [importance.value for importance in Importance]}),
    "type": ("Any of these.", {"enum": [claim_type.value for claim_type in ClaimType]}),
    "findings": ("Which findings it has.", {"enum": [findings.value for findings in Findings]}),
    "origins": ("How many independent origins support it.", {"enum": [origins.value for origins in Origins]}),
    "older_than": ("Open for more than that many days.", {"type": "integer", "minimum": 1}),
    "due": ("Open and past the due date.", {"enum": ["overdue"]}),
    "waiting": ("A second person has to approve.", {"enum": ["approval"]}),
    "q": ("Words of the statement, quote, topics and sources.", {"type": "string"}),
    "sort": ("What comes first.", {"enum": [order.value for order in Sort]}),
    "direction": ("The other way round.", {"enum": ["asc", "desc"]}),
    "cursor": ("Where to read on: `next_cursor` of the piece before.", {"type": "string"}),
    "limit": ("At most so many.", {"type": "integer", "minimum": 1, "maximum": limits.API_ROWS.most, "default": USUAL}),
}
_MANY = {"status", "importance", "type"}


def _parameters() -> list[dict[str, Any]]:
    """The filter of the ledger as the document tells it; a new one is told by its name at least."""
    names = [name for name in (*PARAMS, *_OWN) if name != "page"]
    descriptions = {name: _TOLD.get(name, ("As on the page of the ledger.", {"type": "string"})) for name in names}
    return [
        {
            "in": "query",
            "name": name,
            "description": sentence,
            "schema": {"type": "array", "items": schema} if name in _MANY else schema,
        }
        for name, (sentence, schema) in descriptions.items()
    ]


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
