"""Days and moments in an address."""

import pytest
from flask import Flask

from tracker.errors import WrongInput
from tracker.web.typed_moments import day_in_digits, meant, way_to


def test_a_day_in_words_is_kept_in_digits(app: Flask) -> None:
    with app.test_request_context():
        assert day_in_digits("17 Dec. 2025", "since") == "2025-12-17"
        assert len(day_in_digits("Friday", "since")) == len("2025-12-12")
        assert day_in_digits("", "since") == ""


@pytest.mark.parametrize("typed", ["03/04/2025", "December 2025", "Monday 17 December 2025", "soon"])
def test_a_day_that_cannot_be_settled_is_said_at_its_field(app: Flask, typed: str) -> None:
    with app.test_request_context(), pytest.raises(WrongInput) as refused:
        day_in_digits(typed, "since")
    assert refused.value.field == "since"


def test_the_way_leads_to_the_same_address_in_digits(app: Flask) -> None:
    with app.test_request_context("/journal?a=1&since=x&a=2&_scheme=javascript"):
        way_on = way_to({"since": "2025-12-17"})
        assert way_to({"since": "x"}) is None

    assert way_on
    assert way_on.headers["Location"] == "/journal?a=1&a=2&since=2025-12-17&_scheme=javascript"


def test_of_what_can_be_two_days_each_is_a_way_on_and_other_words_stay(app: Flask) -> None:
    with app.test_request_context("/journal?kind=article&since=03/04/2025"):
        with pytest.raises(WrongInput) as wrong:
            day_in_digits("03/04/2025", "since")

        assert meant(wrong.value) == [
            ("/journal?kind=article&since=2025-04-03", "3 April 2025"),
            ("/journal?kind=article&since=2025-03-04", "4 March 2025"),
        ]
        assert meant(WrongInput("No date.")) == []
