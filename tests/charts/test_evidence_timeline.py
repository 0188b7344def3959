"""Evidence over time as numbers: lanes, signs and the day of the article."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.charts.evidence_timeline import SLIM, Dated, times
from tracker.language.dates import PartialDate


def dated(stance: str, day: str, publisher: str = "A paper") -> Dated:
    return Dated(stance, publisher, PartialDate.parse(day))


def test_evidence_over_time_has_a_lane_for_each_stance_and_the_day_of_the_article() -> None:
    publications = [
        dated("supports", "2025-12-15"),
        dated("conflicts", "2025-01-15", "Another"),
        dated("context", "2025-12-16"),
    ]

    picture = times(publications, PartialDate(2025, 12, 17))

    assert picture
    assert [words for words, _ in picture.lanes] == ["for it", "against it", "context"]
    assert [sign.says for sign in picture.signs][:2] == ["A paper: 15 December 2025", "Another: 15 January 2025"]
    assert picture.article_x is not None
    assert picture.article_x > max(sign.to_x for sign in picture.signs)
    assert picture.says == (
        "Evidence by the day it was published: 1 for it, 1 against it, 1 context; the article is of 17 December 2025."
    )


def test_a_month_is_drawn_as_long_as_it_is_and_many_of_one_day_as_a_number() -> None:
    publications = [
        dated("supports", "2025-12"),
        *(dated("supports", "2025-12-17", f"Site {number}") for number in range(9)),
    ]

    picture = times(publications, None)

    assert picture
    month, nine = picture.signs
    assert month.x < nine.x == nine.to_x < month.to_x
    assert (nine.number, nine.y < month.y) == (9, True)


@settings(max_examples=60)
@given(
    st.lists(
        st.builds(
            dated,
            st.sampled_from(["supports", "conflicts", "context"]),
            st.sampled_from(["0001", "2021", "2025-12", "2025-12-15", "2025-12-16", "1999-01-01", "9999-12-31"]),
        ),
        max_size=30,
    ),
    st.sampled_from([SLIM, 744]),
)
def test_no_sign_leaves_the_picture_or_covers_another(publications: list[Dated], width: int) -> None:
    picture = times(publications, PartialDate(2025, 12, 17), width=width)

    signs = picture.signs if picture else []
    assert sum(sign.number for sign in signs) in {0, len(publications)}
    assert all(0 < sign.x <= sign.to_x < width for sign in signs)
    for first, second in combinations(signs, 2):
        assert first.y != second.y or first.to_x + 10 < second.x or second.to_x + 10 < first.x


def test_a_single_day_is_no_picture() -> None:
    assert times([], PartialDate(2025, 12, 17)) is None
    assert times([dated("supports", "2025-12-17")], PartialDate(2025, 12, 17)) is None
