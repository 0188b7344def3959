"""Edges from words in common."""

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, TIMES, edges, page
from tracker.language.kinds import Basis, EdgeKind

REPORT = (
    "The old harbour wall gave way in last night's storm and dragged two fishing boats onto the rocks below it. "
    "Nobody was hurt, the coastguard officers found, and both crews walked home along the shore before midnight."
)


def test_the_later_of_two_equal_texts_republishes_the_earlier() -> None:
    [edge] = edges(page(1, HERALD, REPORT, EARLY), page(2, TIMES, REPORT, LATE))

    assert (edge.from_carrier_id, edge.to_carrier_id) == (2, 1)
    assert (edge.kind, edge.ground) == (EdgeKind.REPUBLISHES, Basis.SHINGLES)
    assert edge.score == 1000


def test_texts_without_words_in_common_propose_nothing() -> None:
    assert edges(page(1, HERALD, REPORT, EARLY), page(2, TIMES, "A quiet week on the islands.", LATE)) == []
