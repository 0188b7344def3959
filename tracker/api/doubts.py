"""Claims that have fewer origins for certain, because names of their sources are near."""

from typing import Any

from flask import request

from tracker.api.access import desk_ids
from tracker.api.interface import operation
from tracker.api.session import reading
from tracker.api.shapes.doubts import DoubtsShape
from tracker.queries.doubtful_claims import DoubtfulClaim, Fall, doubtful_claims
from tracker.rules.input_cleaning import whole_number
from tracker.rules.origins import Count
from tracker.rules.roles import Action

Record = dict[str, Any]
_PER_PAGE = 50


@operation(
    "GET",
    "/sources/doubts",
    tag="sources",
    action=Action.READ,
    answers=DoubtsShape,
    answer_text="A page of claims.",
    parameters=[{"in": "query", "name": "page", "description": "From 1.", "schema": {"type": "integer", "minimum": 1}}],
)
def doubts_list() -> Record:
    """Claims with fewer origins for certain, because names of their sources are near; those whose status falls first

    Confidential claims are neither listed nor counted.
    """
    rows = [row for row in doubtful_claims(reading(), desk_ids=desk_ids()) if not row.claim.confidential]
    pages = max(1, -(-len(rows) // _PER_PAGE))
    page = min(max(1, whole_number(request.args.get("page", "1")) or 1), pages)
    shown = rows[(page - 1) * _PER_PAGE : page * _PER_PAGE]
    return {"claims": [_claim(row) for row in shown], "total": len(rows), "page": page, "pages": pages}


def _claim(row: DoubtfulClaim) -> Record:
    return {
        "id": row.claim.id,
        "key": row.claim.key,
        "statement": row.claim.statement,
        "status": row.claim.status,
        "holds": row.holds,
        "falls_below": row.falls_below,
        "flagged": row.flagged,
        "falls": [_fall(fall) for fall in row.falls],
    }


def _fall(fall: Fall) -> Record:
    return {
        "stance": fall.stance,
        "before": _bounds(fall.before),
        "after": _bounds(fall.after),
        "doubts": fall.sentences,
    }


def _bounds(count: Count) -> Record:
    return {"k_min": count.k_min, "k_max": count.k_max, "attributable": count.attributable}
