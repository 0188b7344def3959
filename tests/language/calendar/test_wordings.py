"""Every way news puts a person into an office."""

import pytest

from tests.language.calendar.shipped import shipped_calendar
from tracker.language.calendar.wordings import wordings

BIDEN = wordings(next(term for term in shipped_calendar().terms if term.key == "us.president.biden"))


@pytest.mark.parametrize(
    "words",
    [
        "President Joe Biden",
        "former US President Joe Biden",
        "the Biden administration",
        "the administration of President Joe Biden",
        "Joe Biden, the US president, spoke",
        "Biden-era rules",
    ],
)
def test_a_wording_is_found(words: str) -> None:
    assert any(pattern.search(words) for pattern in BIDEN)


@pytest.mark.parametrize("words", ["Joe Biden spoke", "President Biden International Airport", "the Bidens"])
def test_a_name_without_an_office_and_a_place_are_no_wording(words: str) -> None:
    assert not any(pattern.search(words) for pattern in BIDEN)
