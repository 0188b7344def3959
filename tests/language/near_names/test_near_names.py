"""Which names lead to the question whether they are of one source."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, marks, may_be_one, nearness


@pytest.mark.parametrize(
    ("first", "second", "kind", "reason"),
    [
        ("Sinéad O’Brien", "Sinéad O'Brien", SourceKind.PERSON, Nearness.EQUAL),
        ("The Orla Post", "Orla Post", SourceKind.OUTLET, Nearness.SMALL_WORD),
        ("Mr Per Dahl", "Per Dahl", SourceKind.PERSON, Nearness.TITLE),
        ("Volodymyr Zelensky", "Zelensky", SourceKind.PERSON, Nearness.SHORTER),
    ],
)
def test_a_near_name_has_a_reason_and_a_mark_in_common(
    first: str, second: str, kind: SourceKind, reason: Nearness
) -> None:
    assert nearness(Named(first, kind), Named(second, kind)) is reason
    assert nearness(Named(second, kind), Named(first, kind)) is reason
    assert marks(Named(first, kind)) & marks(Named(second, kind))


def test_people_and_bodies_are_never_near_and_nobody_is_near_an_unnamed_source() -> None:
    assert nearness(Named("Orla", SourceKind.PERSON), Named("Orla", SourceKind.OUTLET)) is None
    assert nearness(Named("officials", SourceKind.UNNAMED), Named("officials", SourceKind.UNNAMED)) is None


def test_the_doubt_is_a_sentence() -> None:
    pair = Named("Zelensky", SourceKind.PERSON), Named("Zelenskiy", SourceKind.PERSON)

    assert may_be_one(*pair) == "Zelensky and Zelenskiy may be one person."
