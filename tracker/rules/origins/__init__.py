"""Independent origins: the graph of publications, how it is counted and how the count is said."""

from tracker.rules.origins.counting import count, is_later
from tracker.rules.origins.graph import Carrier, Count, Doubt, Edge, Graph, Origin, OriginKind
from tracker.rules.origins.independence import MOST_EXACT
from tracker.rules.origins.wording import doubts_in_words, in_words, interval

__all__ = [
    "MOST_EXACT",
    "Carrier",
    "Count",
    "Doubt",
    "Edge",
    "Graph",
    "Origin",
    "OriginKind",
    "count",
    "doubts_in_words",
    "in_words",
    "interval",
    "is_later",
]
