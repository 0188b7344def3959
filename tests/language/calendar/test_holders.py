"""Where a sentence puts somebody into an office, and with which mark."""

import pytest

from tests.language.calendar.shipped import shipped_calendar
from tracker.language.calendar.holders import holders


@pytest.mark.parametrize(
    ("text", "mark", "body", "number"),
    [
        ("President Joe Biden spoke.", "", "", 0),
        ("Former President Joe Biden spoke.", "former", "", 0),
        ("President-elect Donald Trump spoke.", "elect", "", 0),
        ("The second Trump administration began.", "", "administration", 2),
        ("Biden-era rules remain.", "era", "era", 0),
    ],
)
def test_somebody_is_put_into_an_office(text: str, mark: str, body: str, number: int) -> None:
    [holder] = holders(text, shipped_calendar())

    assert (holder.mark, holder.body, holder.number) == (mark, body, number)


def test_a_whole_name_goes_before_a_family_name_that_several_bear() -> None:
    [whole] = holders("President George W. Bush spoke.", shipped_calendar())
    [bare] = holders("President Bush spoke.", shipped_calendar())

    assert (len(whole.terms), whole.is_bare) == (1, False)
    assert (len(bare.terms), bare.is_bare) == (2, True)


def test_a_deputy_holds_another_office() -> None:
    [holder] = holders("Vice President Joe Biden spoke.", shipped_calendar())

    assert [term.key for term in holder.terms] == ["us.vp.biden"]
    assert list(holders("Deputy Prime Minister Tony Blair spoke.", shipped_calendar())) == []
