"""Graphs of publications and origins, and what can be counted in them."""

from marshmallow import fields

from tracker.api.shapes.base import Shape, day, many, maybe, number, one, text, texts, yes_or_no
from tracker.api.shapes.statuses import ClaimNameShape
from tracker.language.kinds import EdgeKind
from tracker.rules.origins import OriginKind


class CarrierNodeShape(Shape):
    """A publication."""

    id = text(required=True)
    published_on = maybe("2025, 2025-12 or 2025-12-17.", load_default=None)
    stance = maybe("supports, conflicts, or null for one that only stands between others.", load_default=None)
    retracted = yes_or_no(load_default=None, allow_none=True)


class OriginNodeShape(Shape):
    """An end of the graph."""

    id = text(required=True)
    kind = text(", ".join(OriginKind) + ".", required=True)
    organisation = maybe("Whom it speaks for.", load_default=None)
    owner = maybe("Who owns it.", load_default=None)
    event = maybe("The occasion that ties origins together.", load_default=None)
    retracted = yes_or_no(load_default=None, allow_none=True)
    owners_above = texts("Who owns the owner, and so on.", load_default=list, allow_none=True)
    belongs_to = texts(
        "What it is or belongs to in any role; two with one of these in common may depend on each other.",
        load_default=list,
        allow_none=True,
    )


class EdgeShape(Shape):
    """From a publication to what it took the claim from."""

    from_ = fields.String(data_key="from", attribute="from", required=True)
    to = text(required=True)
    kind = maybe(", ".join(EdgeKind) + "; cites where nothing is said.", load_default=None)


class DoubtShape(Shape):
    """Two origins that may be one, or may depend on each other, and of which nobody said that they are two."""

    between = texts("The ids of both origins.", required=True)
    why = maybe("A sentence.", load_default=None)
    one = yes_or_no("False where they are two that may only depend on each other.", load_default=None, allow_none=True)


class GraphShape(Shape):
    """Publications, origins and who took it from whom."""

    id = maybe("A name of your own, which comes back.", load_default=None)
    carriers = many(CarrierNodeShape, required=True)
    origins = many(OriginNodeShape, load_default=list)
    edges = many(EdgeShape, load_default=list)
    doubts = many(DoubtShape, load_default=list)


class DroppedShape(Shape):
    """An edge that points to something published later."""

    from_ = fields.String(data_key="from", attribute="from")
    to = text()


class FullCountShape(Shape):
    """What can be said about the origins of one stance."""

    carriers = number("Live publications.")
    k_min = number("Independent origins for certain.")
    k_max = number("Independent origins at most.")
    attributable = number("Origins on the record.")
    origins = texts("The known ones that are reached.")
    witness = texts("One origin of each class of a largest independent set.")
    loops = fields.List(
        fields.List(fields.String()), metadata={"description": "Publications that cite only one another."}
    )
    unknown_ = texts("Publications that name no source.", data_key="unknown", attribute="unknown")
    rootless = texts("Publications that lost every source to a retraction.")
    dropped_edges = many(DroppedShape, "Edges left out because they point into the future.")
    exact = yes_or_no("False where k_min may be higher than found.")
    doubts = many(DoubtShape, "Those for which k_min or attributable is lower; left out where there is none.")


class CountsShape(Shape):
    """The counts of a graph, for each stance."""

    id = maybe()
    supports = one(FullCountShape)
    conflicts = one(FullCountShape)


class InWordsShape(Shape):
    """The counts as an editor reads them."""

    supports = text()
    conflicts = text()


class NodeShape(Shape):
    """What people want to know of a node of the graph."""

    id = text()
    kind = text("carrier, relay (named by others, recorded by nobody) or origin.")
    label = text()
    title = maybe()
    address = maybe()
    stance = maybe()
    source_id = number("The publisher, or the origin.")
    carrier_id = number(allow_none=True)
    evidence_ids = fields.List(fields.Integer())
    published_on = day()
    retracted = yes_or_no()


class ClaimOriginsShape(Shape):
    """Where a claim comes from: the counts, the graph as it can be handed in again, and its nodes in words."""

    claim = one(ClaimNameShape)
    in_words = one(InWordsShape)
    supports = one(FullCountShape)
    conflicts = one(FullCountShape)
    graph = one(GraphShape)
    nodes = many(NodeShape)
