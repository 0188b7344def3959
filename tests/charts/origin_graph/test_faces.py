"""How the nodes of a graph are called in their boxes and in sentences."""

from tracker.charts.origin_graph.boxes import Face
from tracker.charts.origin_graph.faces import face_of, names_of
from tracker.language.dates import PartialDate
from tracker.rules.graphs import NodeFacts, NodeKind
from tracker.rules.origins import OriginKind

DAY = PartialDate(2025, 12, 17)


def a_carrier(number: int, day: PartialDate | None = DAY) -> NodeFacts:
    return NodeFacts(NodeKind.CARRIER, "TASS", 3, "supports", number, day, evidence_ids=(number,))


def test_a_publication_says_its_day_and_leads_to_its_evidence() -> None:
    assert face_of(a_carrier(1)) == Face("TASS", "17 Dec 2025", "evidence-1")
    assert face_of(a_carrier(1, None)).note == "undated"


def test_a_relay_is_only_named_and_leads_to_its_source() -> None:
    assert face_of(NodeFacts(NodeKind.RELAY, "TASS", 3)) == Face("TASS", "only named", "source-3")


def test_an_origin_says_its_kind_unless_its_name_does() -> None:
    speaker = NodeFacts(NodeKind.ORIGIN, "A speaker", 6, origin_kind=OriginKind.NAMED)
    officials = NodeFacts(NodeKind.ORIGIN, "unnamed officials", 2, origin_kind=OriginKind.UNNAMED)

    assert face_of(speaker).note == "on the record"
    assert face_of(officials).note == ""


def test_publications_of_one_name_are_told_apart_by_their_day() -> None:
    assert names_of({"a": a_carrier(1)}) == {"a": "TASS"}
    assert names_of({"a": a_carrier(1), "b": a_carrier(2, None)}) == {"a": "TASS (17 Dec 2025)", "b": "TASS"}
