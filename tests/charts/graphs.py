"""Graphs to draw: any at all, stars and chains; and words that are hard to set."""

from hypothesis import strategies as st

from tracker.charts.origin_graph import Drawing, Face, draw
from tracker.language.dates import PartialDate
from tracker.rules.origins import Carrier, Count, Edge, Graph, Origin, OriginKind, count

# Words that do not break, run from the right, have no width of their own, are wide, are markup, or are not there.
HOSTILE = (
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle" * 3,
    "العربية الجديدة صحيفة يومية",
    "👨‍👩‍👧‍👦 📰 🇺🇦",
    "日本経済新聞社の長い名前の編集部",
    '<script>alert("1")</script> & sons',
    "e\u0301\u0301\u0301",
    "",
    " ",
)


@st.composite
def graphs(draw_one: st.DrawFn) -> Graph:
    """Any graph of up to 14 carriers and 5 origins, loops, retractions and edges into the future included."""
    carriers = [
        Carrier(
            f"c{number}",
            draw_one(st.sampled_from([None, PartialDate(2025, 12, 14), PartialDate(2025, 12, 16)])),
            draw_one(st.sampled_from(["supports", "supports", "conflicts", "context", ""])),
            draw_one(st.sampled_from([False, False, False, True])),
        )
        for number in range(draw_one(st.integers(0, 14)))
    ]
    origins = [
        Origin(f"o{number}", draw_one(st.sampled_from(OriginKind)), retracted=draw_one(st.booleans()))
        for number in range(draw_one(st.integers(0, 5)))
    ]
    starts = [carrier.id for carrier in carriers]
    ends = starts + [origin.id for origin in origins]
    pairs = draw_one(st.lists(st.tuples(st.sampled_from(starts), st.sampled_from(ends)), max_size=40)) if starts else []
    kinds = st.sampled_from(["cites", "quotes", "rewrites"])
    return Graph(carriers, origins, [Edge(start, end, draw_one(kinds)) for start, end in pairs])


def drawn(graph: Graph, *, width: int = 744, most_single: int = 40) -> Drawing:
    return draw(graph, counts(graph), faces(graph), article="This article", width=width, most_single=most_single)


def counts(graph: Graph) -> list[Count]:
    return [count(graph, stance) for stance in ("supports", "conflicts", "context")]


def faces(graph: Graph) -> dict[str, Face]:
    ids = [node.id for node in graph.carriers] + [node.id for node in graph.origins]
    return {node_id: Face(HOSTILE[number % len(HOSTILE)], "17 Dec 2025") for number, node_id in enumerate(ids)}


def star(rewriting: int, *, hubs: int = 1) -> Graph:
    """Carriers that all cite one of some papers, each of which quotes one unnamed source."""
    papers = [Carrier(f"hub {number}", None, "supports") for number in range(hubs)]
    rewrites = [Carrier(f"carrier {number}", None, "supports") for number in range(rewriting)]
    edges = [Edge(rewrite.id, f"hub {number % hubs}") for number, rewrite in enumerate(rewrites)]
    edges += [Edge(paper.id, "officials", "quotes") for paper in papers]
    return Graph([*papers, *rewrites], [Origin("officials", OriginKind.UNNAMED)], edges)


def chain(length: int) -> Graph:
    carriers = [Carrier(f"c{number}", None, "supports") for number in range(length)]
    return Graph(carriers, (), [Edge(f"c{number}", f"c{number + 1}") for number in range(length - 1)])
