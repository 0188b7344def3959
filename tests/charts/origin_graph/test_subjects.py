"""A claim as its graph is shown: in sentences, as a picture, with the context beside what is counted."""

from tests.rules.graph_facts import LIGA, NYT, SPEAKER, TASS, a_link, an_item, woven
from tracker.charts.origin_graph.subjects import as_support, lost, pictures, sides
from tracker.language.kinds import Role
from tracker.rules.evidence import Stance
from tracker.rules.graphs import ClaimGraph, Item


def with_context() -> ClaimGraph:
    context = an_item(LIGA, a_link(SPEAKER, Role.ORIGIN), stance="context")
    return woven(an_item(TASS, a_link(NYT)), Item(context.publication, "context", context.links, evidence_id=7))


def test_each_side_with_a_publication_is_told() -> None:
    support, context = sides(with_context())

    assert (support.stance, support.name) == (Stance.SUPPORTS, "For it")
    assert (context.name, context.in_words) == ("Context", "1 carrier, not counted")


def test_context_says_what_it_would_add_as_support() -> None:
    [sentence] = as_support(with_context()).items()

    assert sentence[0] == 7
    assert sentence[1].startswith("Counted as support it would make 2 carriers, 1 to 2 independent origins")


def test_a_picture_is_titled_by_what_it_shows_and_none_is_made_of_nothing() -> None:
    drawn = pictures(with_context(), "A deal")

    assert drawn
    assert drawn.title.startswith("Carriers and origins. For it: 1 carrier")
    assert pictures(ClaimGraph(), "A deal") is None


def test_a_source_is_lost_when_all_it_published_is_retracted() -> None:
    assert lost(woven(an_item(TASS, retracted=True))) == {TASS.id}
    assert lost(woven(an_item(TASS, carrier=1, retracted=True), an_item(TASS, carrier=2))) == set()
