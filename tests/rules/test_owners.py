"""Who owned a source on a day."""

import pytest

from tracker.language.dates import PartialDate
from tracker.rules.owners import Tenure, overtaken, owner_on, owners_above


def test_the_owner_of_that_day_counts() -> None:
    sold = Tenure(1, PartialDate(2010), PartialDate(2020, 6)), Tenure(2, PartialDate(2020, 7))

    days = [PartialDate(2015, 1, 1), PartialDate(2020, 6, 30), PartialDate(2020, 7, 1)]

    assert [owner_on(sold, day) for day in days] == [1, 1, 2]


def test_without_a_day_or_an_owner_on_it_todays_counts() -> None:
    sold = Tenure(1, PartialDate(2010), PartialDate(2020)), Tenure(2, PartialDate(2021))

    assert owner_on(sold, None) == 2
    assert owner_on(sold, PartialDate(2005)) == 2
    assert owner_on([Tenure(1, None, PartialDate(2020))], PartialDate(2021)) is None
    assert owner_on([], PartialDate(2021)) is None


def test_the_newest_word_counts_where_two_hold() -> None:
    assert owner_on([Tenure(1), Tenure(2, PartialDate(2020))], PartialDate(2021)) == 2


@pytest.mark.parametrize(
    ("first", "second", "is_overtaken"),
    [
        ((1, "2020", None), (2, "2024", None), True),
        ((1, "2020", "2023"), (2, "2024", None), False),
        ((1, None, None), (2, "2019", "2020"), True),
        ((1, "2020", None), (1, "2024", None), False),
        # They may have met from January to May; dates of less precision get the benefit of the doubt.
        ((1, "2024", None), (2, None, "2024-05"), True),
    ],
)
def test_a_newer_word_overtakes_another_owner_of_the_same_days(
    first: tuple[int, str | None, str | None], second: tuple[int, str | None, str | None], is_overtaken: bool
) -> None:
    tenures = [
        Tenure(owner_id, *(PartialDate.parse(day) if day else None for day in days))
        for owner_id, *days in (first, second)
    ]

    assert overtaken(tenures) == [is_overtaken, False]


def test_the_owners_of_the_owner_are_named_up_to_the_last_one() -> None:
    owners = {1: [Tenure(2)], 2: [Tenure(3, PartialDate(2020))], 3: [], 4: [Tenure(5)], 5: [Tenure(4)], 6: [Tenure(6)]}

    above = [owners_above(owner, owners, PartialDate(2025)) for owner in (1, 2, 3, 4, 6, 7)]

    assert above == [(2, 3), (3,), (), (5,), (), ()]


def test_an_owner_that_came_later_is_none_above() -> None:
    owners = {1: [Tenure(2, PartialDate(2020), PartialDate(2022)), Tenure(3, PartialDate(2023))]}

    assert [owners_above(1, owners, PartialDate(year)) for year in (2021, 2024)] == [(2,), (3,)]
