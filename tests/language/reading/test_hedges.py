"""Words that weaken a claim or say that it is only hearsay."""

import pytest

from tracker.language.reading.hedges import hedges_in


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("They have reportedly met.", [("reportedly", True)]),
        ("They will probably meet about 300 people.", [("probably", False)]),
        ("They are said to have met.", [("are said to", True)]),
        ("They met in May.", []),
        ("May they meet.", [("May", False)]),
        ("They met.", []),
    ],
)
def test_hedges_are_found_with_whether_they_are_hearsay(text: str, hedges: list[tuple[str, bool]]) -> None:
    passages = [(text[start:end], hearsay) for start, end, hearsay in hedges_in(text, 0, len(text))]

    assert passages[: len(hedges) or None] == hedges


def test_only_the_part_asked_for_is_looked_at() -> None:
    text = "They perhaps met. They left."

    assert list(hedges_in(text, 18, len(text))) == []
