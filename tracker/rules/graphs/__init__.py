"""The graph of publications and origins behind a claim."""

from tracker.rules.graphs.builder import graph_of
from tracker.rules.graphs.doubts import Near
from tracker.rules.graphs.facts import ClaimGraph, Item, NodeFacts, NodeKind, Proof, Publication, SourceFacts
from tracker.rules.graphs.loops import way_back

__all__ = [
    "ClaimGraph",
    "Item",
    "Near",
    "NodeFacts",
    "NodeKind",
    "Proof",
    "Publication",
    "SourceFacts",
    "graph_of",
    "way_back",
]
