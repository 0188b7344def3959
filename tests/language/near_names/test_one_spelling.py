"""Names that are no longer one spelling for a hyphen, capitals or a raised digit are near, and say why."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, nearness


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Lee Min-a", "Lee Mina", Nearness.SPACING),
        ("Report A-B", "Report AB", Nearness.SPACING),
        ("WHO", "Who", Nearness.CAPITALS),
        ("The FAO", "the Fao", Nearness.CAPITALS),
        ("Group²", "Group2", Nearness.ACCENTS),
        ("Orla¹", "Orla1", Nearness.ACCENTS),
        ("Orla Post", "ORLA POST", Nearness.EQUAL),
    ],
)
def test_what_sets_two_spellings_apart_is_the_reason(first: str, second: str, reason: Nearness) -> None:
    assert nearness(Named(first, SourceKind.ORGANISATION), Named(second, SourceKind.ORGANISATION)) is reason
