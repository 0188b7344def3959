"""Where a claim comes from as a graph with its counts, and the counts of any graph that is handed in."""

from collections.abc import Mapping
from typing import Any

from flask import request

from tracker.api.access import claim_here
from tracker.api.interface import REFUSED_BODY, operation
from tracker.api.session import reading
from tracker.api.shapes.origins import ClaimOriginsShape, CountsShape, GraphShape
from tracker.api.versions import etag
from tracker.queries.graphs import graphs
from tracker.rules.graphs import NodeFacts
from tracker.rules.origins import Graph, count, in_words
from tracker.rules.origins.records import doubt_record, from_record, to_record
from tracker.rules.roles import Action

Record = dict[str, Any]


@operation(
    "GET",
    "/claims/<int:claim_id>/origins",
    tag="origins",
    action=Action.READ,
    answers=ClaimOriginsShape,
    answer_text="The graph and its counts.",
    refuses={404: "There is no such claim at these desks."},
    looks_back=True,
)
def origins_of_claim(claim_id: int) -> tuple[Record, dict[str, str]]:
    """Where a claim comes from: publications, origins, who took it from whom, and the counts

    The graph has the shape that `POST /origins` takes, and counts the same there.
    """
    claim = claim_here(claim_id)
    claim_graph = graphs(reading(), [claim.id])[claim.id]
    answer = {
        "claim": {"id": claim.id, "key": claim.key, "status": claim.status, "version": claim.version},
        "in_words": {
            "supports": in_words(claim_graph.supports, claim_graph.names),
            "conflicts": in_words(claim_graph.conflicts, claim_graph.names),
        },
        "supports": to_record(claim_graph.supports),
        "conflicts": to_record(claim_graph.conflicts),
        "graph": _graph(claim_graph.graph),
        "nodes": [_node(node_id, facts) for node_id, facts in claim_graph.nodes.items()],
    }
    return answer, etag(claim.version)


@operation(
    "POST",
    "/origins",
    tag="origins",
    action=Action.READ,
    takes=GraphShape,
    answers=CountsShape,
    answer_text="The counts for each stance.",
    refuses=REFUSED_BODY
    | {
        400: "The body cannot be read.",
        422: "The graph cannot be meant so; the reasons name each field.",
    },
)
def origins_counted(graph_record: Record) -> Record:
    """Count the independent origins of a graph

    Nothing is kept, so it needs no `Idempotency-Key`. Up to 18 classes of origins are counted exactly.
    """
    sent: Mapping[str, Any] = request.get_json()  # the shape has said that it is one; the rule reads it as it came
    graph = from_record(sent)
    return {
        "id": graph_record["id"],
        "supports": to_record(count(graph, "supports")),
        "conflicts": to_record(count(graph, "conflicts")),
    }


def _graph(graph: Graph) -> Record:
    """The graph as it is handed in."""
    return {
        "id": None,
        "carriers": [
            {
                "id": carrier.id,
                "published_on": str(carrier.published_on) if carrier.published_on else None,
                "stance": carrier.stance or None,
                "retracted": carrier.retracted,
            }
            for carrier in graph.carriers
        ],
        "origins": [
            {
                "id": origin.id,
                "kind": origin.kind,
                "organisation": origin.organisation,
                "owner": origin.owner,
                "owners_above": list(origin.owners_above),
                "belongs_to": list(origin.belongs_to),
                "event": origin.event,
                "retracted": origin.retracted,
            }
            for origin in graph.origins
        ],
        "edges": [{"from": edge.start, "to": edge.end, "kind": edge.kind} for edge in graph.edges],
        "doubts": [doubt_record(doubt) for doubt in graph.doubts],
    }


def _node(node_id: str, facts: NodeFacts) -> Record:
    return {
        "id": node_id,
        "kind": facts.kind,
        "label": facts.label,
        "title": facts.title or None,
        "address": facts.address or None,
        "stance": facts.stance or None,
        "source_id": facts.source_id,
        "carrier_id": facts.carrier_id,
        "evidence_ids": list(facts.evidence_ids),
        "published_on": str(facts.published_on) if facts.published_on else None,
        "retracted": facts.retracted,
    }
