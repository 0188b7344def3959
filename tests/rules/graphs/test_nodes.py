"""The nodes of a graph as they are counted."""

from dataclasses import replace

from tests.rules.graph_facts import GOVERNMENT, NYT, OFFICIALS, SPEAKER
from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.rules.graphs import NodeFacts, NodeKind
from tracker.rules.graphs.nodes import ORIGIN_KINDS, counted_carrier, counted_origin, first_day
from tracker.rules.origins import OriginKind


def test_every_kind_of_source_is_a_kind_of_origin() -> None:
    assert set(ORIGIN_KINDS) == set(SourceKind)
    assert ORIGIN_KINDS[SourceKind.UNNAMED] is OriginKind.UNNAMED


def test_relays_and_context_are_not_counted() -> None:
    assert counted_carrier("a", NodeFacts(NodeKind.CARRIER, "TASS", 3, "supports")).stance == "supports"
    assert counted_carrier("a", NodeFacts(NodeKind.CARRIER, "TASS", 3, "context")).stance == ""
    assert counted_carrier("a", NodeFacts(NodeKind.RELAY, "TASS", 3, "supports")).stance == ""


def test_a_speaker_depends_on_its_organisation_and_the_organisation_on_itself() -> None:
    assert counted_origin(SPEAKER, None).organisation == counted_origin(GOVERNMENT, None).organisation == "5"
    assert counted_origin(OFFICIALS, None).organisation is None


def test_one_occasion_is_the_same_however_it_is_spelled() -> None:
    spaced = replace(SPEAKER, event="Briefing  of 15 December")
    small = replace(SPEAKER, event="briefing of 15 december. ")

    assert counted_origin(spaced, None).event == counted_origin(small, None).event
    assert counted_origin(NYT, None).event is None


def test_a_month_begins_with_its_first_day() -> None:
    assert f"{first_day(PartialDate(2025, 12))}" == "2025-12-01"
