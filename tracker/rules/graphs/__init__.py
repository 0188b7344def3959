"""The graph of publications and origins behind a claim."""

from tracker.rules.graphs.facts import ClaimGraph, Item, NodeFacts, NodeKind, Proof, Publication, SourceFacts
from tracker.rules.graphs.loops import way_back
from tracker.rules.graphs.weaving import graph_of

__all__ = ["ClaimGraph", "Item", "NodeFacts", "NodeKind", "Proof", "Publication", "SourceFacts", "graph_of", "way_back"]
