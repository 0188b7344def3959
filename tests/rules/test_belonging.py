"""Whom a source belongs to, in whatever role, up to the last one."""

import pytest

from tracker.language.dates import PartialDate
from tracker.rules.belonging import Belongings, with_all_above
from tracker.rules.owners import Tenure

SOLD = [Tenure(7, None, PartialDate(2020)), Tenure(8, PartialDate(2021))]
BELONGINGS = {
    1: Belongings(holders=[2]),  # a speaker of a branch
    2: Belongings(holders=[3]),  # the branch of a ministry
    4: Belongings(holders=[5]),  # what a reporter of a paper saw
    5: Belongings(owners=[[Tenure(6)]]),  # the paper of a company
    6: Belongings(owners=[SOLD]),
    8: Belongings(holders=[4], owners=[[Tenure(6)]]),  # belongs to whoever belongs to it
    9: Belongings(owners=[[Tenure(6)], [Tenure(3)]]),  # two rows that were merged
}


@pytest.mark.parametrize(
    ("source", "year", "chain"),
    [
        (1, 2025, (1, 2, 3)),
        (2, 2025, (2, 3)),
        (3, 2025, (3,)),
        (4, 2019, (4, 5, 6, 7)),
        (4, 2025, (4, 5, 6, 8)),
        (8, 2025, (8, 4, 6, 5)),
        (9, 2019, (9, 6, 3, 7)),
        (10, 2025, (10,)),
    ],
)
def test_everybody_above_is_named_once(source: int, year: int, chain: tuple[int, ...]) -> None:
    assert with_all_above([source], BELONGINGS, PartialDate(year)) == chain


def test_several_share_what_is_above_them() -> None:
    assert with_all_above([1, 4, 2], BELONGINGS, None) == (1, 4, 2, 5, 3, 6, 8)


def test_a_circle_of_thousands_of_owners_ends() -> None:
    circle = {number: Belongings(owners=[[Tenure((number + 1) % 5000)]]) for number in range(1, 5000)}

    assert len(with_all_above([1], circle | {5000: Belongings(holders=[1])}, None)) == 4999
