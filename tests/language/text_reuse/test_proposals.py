"""Everything that the texts of one claim's publications propose."""

from tests.language.text_reuse.pages import EARLY, HERALD, LATE, TIMES, page, proposals
from tracker.language.kinds import Basis
from tracker.language.text_reuse.tolerances import MOST_CHARACTERS

REPORT = (
    "The old harbour wall gave way in last night's storm and dragged two fishing boats onto the rocks below it. "
    "Nobody was hurt, the coastguard officers found, and both crews walked home along the shore before midnight."
)


def test_of_several_grounds_for_one_edge_the_plainest_counts() -> None:
    citing = f"{REPORT} The Port Ellen Herald reported it first."

    [edge] = proposals(page(1, HERALD, REPORT, EARLY), page(2, TIMES, citing, LATE)).echoes

    assert edge.ground is Basis.CITES


def test_what_was_not_compared_is_said() -> None:
    proposed = proposals(page(1, HERALD, "word " * (MOST_CHARACTERS // 5 + 1), EARLY))

    assert list(proposed.left_out) == [f"Of 1 long text only the first {MOST_CHARACTERS:,} characters were compared."]


def test_nothing_is_proposed_of_nothing() -> None:
    assert list(proposals().echoes) == list(proposals(page(1, HERALD, " ")).echoes) == []
